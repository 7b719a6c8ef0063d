import { Id, ListOf, Nested, OneOf, Text, WholeNumber } from '@crossdock/contracts';
import { ProfileSetup } from './partner-profile.dto';

export class PartnerSetup {
  @Text({ max: 20, example: 'NW-US' }) legalEntity!: string;
  @Text({ max: 2, min: 2, example: '12', description: 'ISA05 of what they send' }) qualifier!: string;
  @Text({ max: 15, example: '2065550101', description: 'ISA06 of what they send' }) interchangeId!: string;
  @Nested(() => ProfileSetup, { description: 'What differs from the usual profile' }) profile!: ProfileSetup;
}

export class FaultView {
  @Text({ example: 'set', description: 'file, interchange, group, set, segment or element' }) level!: string;
  @Text({ example: '4', description: 'X12 code of that level (TA105, AK905, AK502, AK304, AK403)' }) code!: string;
  @Text({ max: 1000, example: 'SE01 says 50, the set has 9 segments.' }) message!: string;
}
export class SetView {
  @Id({ description: 'Its document' }) documentId!: string;
  @Text({ example: '850' }) set!: string;
  @Text({ example: '1', description: 'GS06' }) groupControl!: string;
  @Text({ example: '0001', description: 'ST02' }) control!: string;
  @Text({ example: 'accepted', description: 'accepted, accepted-with-errors or rejected: as the 997 or 999 says' })
  verdict!: string;
  @OneOf(['taken', 'parked', 'duplicate', 'kept'] as const, {
    description: 'taken on, parked with a case, the same content as before, or kept for the record',
  })
  status!: string;
  @Text({ optional: true, example: 'PO-1007' }) customerPo?: string;
  @ListOf(() => FaultView) faults!: FaultView[];
}
export class InterchangeView {
  @Text({ example: 'PARTNER' }) sender!: string;
  @Text({ example: 'NORTHWIND' }) receiver!: string;
  @Text({ example: '000000042', description: 'ISA13' }) control!: string;
  @Text({ optional: true, example: 'ERNSH' }) partner?: string;
  @Text({ example: 'accepted', description: 'rejected: nothing in it was used' }) verdict!: string;
  @ListOf(() => FaultView) faults!: FaultView[];
  @ListOf(() => SetView) sets!: SetView[];
}
export class FileTaken {
  @Id() fileId!: string;
  @Text({ example: 'processed', description: 'processed, or parked with a case' }) status!: string;
  @Text({ max: 1000, optional: true, description: 'Why it is parked' }) reason?: string;
  @WholeNumber({ description: 'How often it was worked on' }) attempts!: number;
  @ListOf(() => InterchangeView, { description: 'New ones only: a duplicate stands in the file that brought it first' })
  interchanges!: InterchangeView[];
}
export class DocumentQuery {
  @Text({ max: 40, optional: true, example: 'ERNSH' }) partner?: string;
  @Text({ max: 60, optional: true, example: 'PO-7731' }) customerPo?: string;
  @Id({ optional: true }) orderId?: string;
  @Text({ max: 3, optional: true, example: '856' }) set?: string;
}
export class DocumentRetried {
  @Id() documentId!: string;
  @Text({ example: 'taken', description: 'taken, or parked still' }) status!: string;
}
export class CaseClosing {
  @Text({ max: 300, example: 'the partner sent it again' }) resolution!: string;
}
