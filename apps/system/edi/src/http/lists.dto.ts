import { Id, Instant, ListOf, Nested, OneOf, Text, Texts, WholeNumber } from '@crossdock/contracts';
import { FaultView, PartnerSetup } from './edi.dto';

export class AcknowledgementView {
  @Texts({ example: ['5', 'PO1:8'], description: "The partner's codes, each with its place" }) codes!: string[];
  @Texts({ example: ['One or more segments are in error.'] }) words!: string[];
}
/** A document as lists show it. */
export class DocumentSummary {
  @Id() id!: string;
  @Id({ optional: true, description: 'Absent while it is held' }) interchangeId?: string;
  @OneOf(['in', 'out'] as const) direction!: 'in' | 'out';
  @Text({ max: 40, optional: true, example: 'ERNSH' }) partner?: string;
  @Text({ max: 6, example: '850', description: 'ST01' }) setId!: string;
  @Text({ min: 0, max: 14, example: '1', description: 'GS06' }) groupControl!: string;
  @Text({ min: 0, max: 14, example: '0001', description: 'ST02' }) control!: string;
  @Text({ example: 'accepted', description: 'accepted, accepted-with-errors or rejected' }) verdict!: string;
  @ListOf(() => FaultView) faults!: FaultView[];
  @Text({ optional: true, example: 'ERNSH:PO-1007' }) naturalKey?: string;
  @Text({ optional: true, example: 'PO-1007' }) customerPo?: string;
  @Id({ optional: true }) orderId?: string;
  @Text({ optional: true, example: 'SO-0000042' }) orderNumber?: string;
  @OneOf(['taken', 'parked', 'duplicate', 'kept', 'sent', 'held'] as const, { optional: true }) status?: string;
  @WholeNumber({ optional: true, example: 1, description: 'Place among the sets of its interchange, from 0' })
  ordinal?: number;
  @WholeNumber({
    optional: true,
    example: 2,
    description: 'The version of the partner’s map that mapped it; 0 = as usual',
  })
  mapVersion?: number;
  @Text({ optional: true, example: 'accepted', description: 'What the partner said of it' }) acknowledged?: string;
  @Nested(() => AcknowledgementView, { optional: true }) acknowledgement?: AcknowledgementView;
  @Instant() createdAt!: string;
}
export class DocumentList {
  @ListOf(() => DocumentSummary, { description: 'Newest first, 500 at most' }) documents!: DocumentSummary[];
}
export class PartnerView extends PartnerSetup {
  @Text({ max: 40, example: 'ERNSH' }) id!: string;
}
export class PartnerList {
  @ListOf(() => PartnerView) partners!: PartnerView[];
}

/** What is not known is left out, and times are instants. */
export function summaryOf(row: object): DocumentSummary {
  const known: DocumentSummary = JSON.parse(JSON.stringify(row, leaveOutNulls));
  return { ...known, faults: known.faults.map(({ level, code, message }) => ({ level, code, message })) };
}

const leaveOutNulls = (_name: string, value: unknown): unknown => (value === null ? undefined : value);
