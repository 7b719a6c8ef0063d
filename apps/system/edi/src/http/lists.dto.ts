import { type EdiDocumentSummary, ListOf, Text } from '@crossdock/contracts';
import { PartnerSetup } from './edi.dto';

export class PartnerView extends PartnerSetup {
  @Text({ max: 40, example: 'ERNSH' }) id!: string;
}
export class PartnerList {
  @ListOf(() => PartnerView) partners!: PartnerView[];
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
