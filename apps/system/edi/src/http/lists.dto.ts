import { type EdiDocumentSummary, ListOf, Text } from '@crossdock/contracts';
import { PartnerSetup } from './edi.dto';

export class PartnerView extends PartnerSetup {
  @Text({ max: 40, example: 'ERNSH' }) id!: string;
}
export class PartnerList {
  @ListOf(() => PartnerView, { description: 'By id' }) partners!: PartnerView[];
  @Text({ max: 40, optional: true, description: 'Give it as `after` for the next page; absent on the last' })
  next?: string;
}
export class PartnerQuery {
  @Text({ max: 40, optional: true, description: 'Cursor: `next` of the page before' }) after?: string;
  @Text({ optional: true, pattern: /^([1-9]\d?|100)$/, example: '20', description: '1 to 100, default 100' })
  limit?: string;
}

/** What is not known is left out, and times are instants. */
export function summaryOf(row: object): EdiDocumentSummary {
  const known = withoutNulls<EdiDocumentSummary>(row);
  return { ...known, faults: known.faults.map(({ level, code, message }) => ({ level, code, message })) };
}

/** As it goes over the wire. */
export const withoutNulls = <T>(value: unknown): T =>
  value === undefined
    ? (undefined as T)
    : (JSON.parse(JSON.stringify(value, (_name, each: unknown) => each ?? undefined)) as T);
