import { AnyObject, Id, Instant, ListOf, Nested, OneOf, Text, Texts, WholeNumber } from './fields';

/**
 * Where a document stands. In: taken on, parked with a case, answered as rejected, the same content as before, kept for the
 * record. Out: held before sending, not brought over yet, delivered, and what the partner said of it.
 */
export const documentStates = [
  'taken', 'parked', 'rejected', 'duplicate', 'kept', 'held', 'undelivered', 'delivered', 'accepted', 'accepted-with-errors',
] as const; // prettier-ignore
export type DocumentState = (typeof documentStates)[number];

const pageSize = /^([1-9]\d?|[1-4]\d\d|500)$/;

export class EdiDocumentQuery {
  @Text({ max: 40, optional: true, example: 'ERNSH' }) partner?: string;
  @Text({ max: 60, optional: true, example: 'PO-7731' }) customerPo?: string;
  @Id({ optional: true }) orderId?: string;
  @Text({ max: 30, optional: true, example: 'SO-0000042' }) orderNumber?: string;
  @Text({ max: 6, optional: true, example: '856', description: 'The kind: 850, of an ORDERS too' }) set?: string;
  @OneOf(['in', 'out'] as const, { optional: true }) direction?: 'in' | 'out';
  @OneOf(documentStates, { optional: true, example: 'parked', description: 'parked, rejected, held and undelivered wait for somebody' })
  state?: DocumentState; // prettier-ignore
  @Id({ optional: true, description: 'Cursor: `next` of the page before' }) after?: string;
  @Text({ optional: true, pattern: pageSize, example: '100', description: '1 to 500, default 500' }) limit?: string;
}

export class EdiFaultView {
  @Text({ example: 'set', description: 'file, interchange, group, set, segment or element' }) level!: string;
  @Text({ example: '4', description: 'X12 code of that level (TA105, AK905, AK502, AK304, AK403); EDIFACT: 0085' })
  code!: string;
  @Text({ max: 1000, example: 'SE01 says 50, the set has 9 segments.' }) message!: string;
}
export class AcknowledgementView {
  @Texts({ example: ['5', 'PO1:8'], description: "The partner's codes, each with its place" }) codes!: string[];
  @Texts({ example: ['One or more segments are in error.'] }) words!: string[];
}
/** A document as lists show it. */
export class EdiDocumentSummary {
  @Id() id!: string;
  @Id({ optional: true, description: 'Absent while it is held' }) interchangeId?: string;
  @OneOf(['in', 'out'] as const) direction!: 'in' | 'out';
  @Text({ max: 40, optional: true, example: 'ERNSH' }) partner?: string;
  @Text({ max: 6, example: '850', description: 'Its kind, by the number of X12' }) setId!: string;
  @Text({ max: 6, optional: true, example: 'ORDERS', description: 'EDIFACT: the message' }) message?: string;
  @Text({ min: 0, max: 14, example: '1', description: 'GS06; none without a group' }) groupControl!: string;
  @Text({ min: 0, max: 14, example: '0001', description: 'ST02 or UNH01' }) control!: string;
  @Text({ example: 'accepted', description: 'accepted, accepted-with-errors or rejected' }) verdict!: string;
  @ListOf(() => EdiFaultView) faults!: EdiFaultView[];
  @Text({ optional: true, example: 'ERNSH:PO-1007' }) naturalKey?: string;
  @Text({ optional: true, example: 'PO-1007' }) customerPo?: string;
  @Id({ optional: true }) orderId?: string;
  @Text({ optional: true, example: 'SO-0000042' }) orderNumber?: string;
  @OneOf(['taken', 'parked', 'duplicate', 'kept', 'sent', 'held'] as const, { optional: true }) status?: string;
  @OneOf(documentStates, { description: 'Where it stands now' }) state!: DocumentState;
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
export class EdiDocumentPage {
  @ListOf(() => EdiDocumentSummary, { description: 'Newest first' }) documents!: EdiDocumentSummary[];
  @Id({ optional: true, description: 'Give it as `after` for the next page; absent on the last' }) next?: string;
}

export class EdiSegmentView {
  @Text({ example: 'BEG' }) segment!: string;
  @WholeNumber({ min: 1, example: 2, description: 'ST is 1' }) position!: number;
  @AnyObject({ example: { BEG01: '00', BEG03: 'PO-1007' } }) elements!: Record<string, string>;
}
/** The document that acknowledges another. */
export class EdiAnswer {
  @Id() documentId!: string;
  @Text({ max: 6, example: '997' }) setId!: string;
  @Text({ optional: true, example: '000000042', description: 'ISA13' }) interchangeControl?: string;
  @OneOf(documentStates, { example: 'delivered' }) state!: DocumentState;
  @Instant() createdAt!: string;
}
/** How a document of ours is brought over. */
export class EdiDocumentDelivery {
  @Text({ example: '855-000000042.edi' }) name!: string;
  @WholeNumber({ description: 'Tries that failed' }) attempts!: number;
  @Text({ max: 1000, optional: true, description: 'Why the last try failed' }) problem?: string;
  @Text({ optional: true, example: 'sftp' }) transport?: string;
  @Instant({ optional: true, description: 'When it is tried again; absent when parked or delivered' }) nextAt?: string;
  @Instant({ optional: true }) deliveredAt?: string;
}
export class EdiDocumentWhole {
  @Nested(() => EdiDocumentSummary) document!: EdiDocumentSummary;
  @Text({ optional: true, example: '000000042', description: 'ISA13' }) interchangeControl?: string;
  @Text({
    max: 10_000_000,
    optional: true,
    description: 'Byte for byte; absent when held or no longer kept',
    example: 'ST*850*0001~…',
  })
  raw?: string;
  @ListOf(() => EdiSegmentView) segments!: EdiSegmentView[];
  @AnyObject({
    optional: true,
    description: 'The order as we read it, or what our document was made of',
    example: { number: 'PO-1007' },
  })
  readable?: Record<string, unknown>;
  @ListOf(() => EdiAnswer, { description: 'In: our 997, 999 or TA1 for it. Out: the partner’s. Oldest first' })
  acknowledgedBy!: EdiAnswer[];
  @Nested(() => EdiDocumentDelivery, { optional: true, description: 'Of what we send' })
  delivery?: EdiDocumentDelivery;
}
