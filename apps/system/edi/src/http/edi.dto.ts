import {
  EdiFaultView,
  Flag,
  Id,
  Instant,
  ListOf,
  Nested,
  OneOf,
  ShippedPackage,
  Text,
  WholeNumber,
} from '@crossdock/contracts';
import { obligationKinds } from '../persistence/obligations';
import { ProfileSetup } from './partner-profile.dto';

export class PartnerSetup {
  @Text({ max: 20, example: 'NW-US' }) legalEntity!: string;
  @Text({ max: 4, min: 0, example: '12', description: 'ISA05, or UNB02-2, of what they send' }) qualifier!: string;
  @Text({ max: 35, example: '2065550101', description: 'ISA06, or UNB02-1, of what they send' }) interchangeId!: string;
  @Nested(() => ProfileSetup, { description: 'What differs from the usual profile' }) profile!: ProfileSetup;
}

export class SetView {
  @Id({ description: 'Its document' }) documentId!: string;
  @Text({ example: '850', description: 'Its kind, by the number of X12' }) set!: string;
  @Text({ optional: true, example: 'ORDERS', description: 'EDIFACT: the message' }) message?: string;
  @Text({ example: '1', description: 'GS06' }) groupControl!: string;
  @Text({ example: '0001', description: 'ST02' }) control!: string;
  @Text({ example: 'accepted', description: 'accepted, accepted-with-errors or rejected: as the 997 or 999 says' })
  verdict!: string;
  @OneOf(['taken', 'parked', 'duplicate', 'kept'] as const, {
    description: 'taken on, parked with a case, the same content as before, or kept for the record',
  })
  status!: string;
  @Text({ optional: true, example: 'PO-1007' }) customerPo?: string;
  @ListOf(() => EdiFaultView) faults!: EdiFaultView[];
}
export class InterchangeView {
  @Text({ example: 'PARTNER' }) sender!: string;
  @Text({ example: 'NORTHWIND' }) receiver!: string;
  @Text({ example: '000000042', description: 'ISA13' }) control!: string;
  @Text({ optional: true, example: 'ERNSH' }) partner?: string;
  @Text({ example: 'accepted', description: 'rejected: nothing in it was used' }) verdict!: string;
  @ListOf(() => EdiFaultView) faults!: EdiFaultView[];
  @ListOf(() => SetView, { description: 'The first 5,000' }) sets!: SetView[];
}
export class FileName {
  @Text({ max: 200, optional: true, example: 'po-1007.edi', description: 'The same bytes under the same name are the same file' })
  name?: string; // prettier-ignore
}
export class FileTaken {
  @Id() fileId!: string;
  @Text({ example: 'processed', description: 'received and not read to its end yet, processed, or parked with a case' })
  status!: string;
  @Text({ max: 1000, optional: true, description: 'Why it is parked' }) reason?: string;
  @WholeNumber({ description: 'How often it was worked on' }) attempts!: number;
  @ListOf(() => InterchangeView, { description: 'New ones only: a duplicate stands in the file that brought it first' })
  interchanges!: InterchangeView[];
}
export class DocumentRetried {
  @Id() documentId!: string;
  @Text({ example: 'taken', description: 'taken, or parked still' }) status!: string;
}
export class CaseClosing {
  @Text({ max: 300, example: 'the partner sent it again' }) resolution!: string;
}

export class Resending {
  @OneOf(['keep', 'renew'] as const, {
    description:
      'keep: the same bytes again. renew: made anew under new control numbers, as X12 asks of what was refused',
  })
  controlNumbers!: 'keep' | 'renew';
}
export class Release {
  @Text({ max: 200, example: 'the buyer has agreed by telephone', description: 'Why it goes out although it does not agree' })
  reason!: string; // prettier-ignore
}
export class ShipNoticeCorrected {
  @Text({ max: 40, optional: true, example: 'SPEEDY' }) carrier?: string;
  @Text({ max: 40, optional: true, example: 'BOL-0000017' }) billOfLading?: string;
  @Instant({ optional: true }) shippedAt?: string;
  @ListOf(() => ShippedPackage, { optional: true, max: 10_000, description: 'All of them' })
  packages?: ShippedPackage[];
}
export class ObligationQuery {
  @Text({ max: 40, optional: true, example: 'ERNSH' }) partner?: string;
  @OneOf(obligationKinds, { optional: true }) kind?: string;
  @OneOf(['true', 'false'] as const, { optional: true, description: 'true: only what is overdue' }) overdue?: string;
  @Text({
    max: 120,
    optional: true,
    pattern: /^[\d.]{1,30} [\da-f-]{36} [a-z-]+$/,
    description: '`next` of the page before',
  })
  after?: string;
  @Text({ optional: true, pattern: /^[1-9]\d{0,2}$/, example: '500', description: '1 to 999, default 500' })
  limit?: string;
}
export class ObligationView {
  @OneOf(obligationKinds, {
    description:
      'Theirs: acknowledgement (997, 999). Ours: response (855), change-response (865), ship-notice (856), invoice (810)',
  })
  kind!: string;
  @Text({ max: 40, example: 'ERNSH' }) partner!: string;
  @Id({ description: 'The document that asks for it' }) documentId!: string;
  @Text({ optional: true, example: 'PO-1007' }) customerPo?: string;
  @Text({ optional: true, example: 'SO-0000042' }) orderNumber?: string;
  @Instant() dueAt!: string;
  @Flag({ example: false }) overdue!: boolean;
}
export class ObligationList {
  @ListOf(() => ObligationView) obligations!: ObligationView[];
  @Text({ max: 120, optional: true, description: 'There may be more: ask with it as `after`' }) next?: string;
}
