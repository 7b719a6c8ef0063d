import { AnyObject, Id, Text } from '@crossdock/contracts';
import type { PartnerProfile } from '../partner';

export class PartnerSetup {
  @Text({ max: 20, example: 'NW-US' }) legalEntity!: string;
  @Text({ max: 2, min: 2, example: '12', description: 'ISA05 of what they send' }) qualifier!: string;
  @Text({ max: 15, example: '2065550101', description: 'ISA06 of what they send' }) interchangeId!: string;
  @AnyObject({
    description: 'What differs from the usual profile; see the README',
    example: { version: '004010', currency: 'USD' },
  })
  profile!: Partial<PartnerProfile>;
}
export class FileTaken {
  @Id() fileId!: string;
  @Text({ example: 'processed', description: 'processed, or parked with a case' }) status!: string;
}
export class DocumentQuery {
  @Text({ max: 40, optional: true, example: 'ERNSH' }) partner?: string;
  @Text({ max: 60, optional: true, example: 'PO-7731' }) customerPo?: string;
  @Id({ optional: true }) orderId?: string;
  @Text({ max: 3, optional: true, example: '856' }) set?: string;
}
