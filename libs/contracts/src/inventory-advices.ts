import { BusinessDate, Id, ListOf, Text, WholeNumber } from './fields';
import { command, event } from './message-contract';

export class AdvisedPosition {
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @Text({
    max: 80,
    optional: true,
    description: 'Where, as the partner names it; when not told for the whole document',
  })
  warehouse?: string;
  @WholeNumber({ optional: true, description: 'Lies there', example: 120 }) onHand?: number;
  @WholeNumber({ optional: true, description: 'May be sold', example: 103 }) available?: number;
  @Text({ max: 3, example: 'EA' }) unit!: string;
}
/** edi announces what a partner, a 3PL or a supplier, says that it has (846). */
export class InventoryAdviceReceived {
  @Id() documentId!: string;
  @Text({ max: 40, example: 'ACME-3PL' }) partner!: string;
  @Text({ max: 80, optional: true, description: 'Where, as the partner names it', example: 'ACME01' })
  warehouse?: string;
  @Text({ max: 30, example: 'INV-20261121' }) reference!: string;
  @BusinessDate() reportedOn!: string;
  @Text({ max: 8, optional: true, description: 'HHMM or longer, as the partner wrote it', example: '0630' })
  reportedTime?: string;
  @ListOf(() => AdvisedPosition, { max: 10_000 }) positions!: AdvisedPosition[];
}
export const inventoryAdviceReceived = event({
  type: 'inventory-advice.received.v1', owner: 'edi', schema: InventoryAdviceReceived, summary: 'A partner says what it has in stock (X12 846)',
  key: (data) => data.partner, subject: (data) => data.reference,
}); // prettier-ignore

/** edi announces that a partner is to be told what it may order: by its profile's schedule, or because somebody asks. */
export class InventoryAdviceDue {
  @Id({ description: 'The advice that answers names it' }) requestId!: string;
  @Text({ max: 40, example: 'ERNSH' }) partner!: string;
}
export const inventoryAdviceDue = event({
  type: 'inventory-advice.due.v1', owner: 'edi', schema: InventoryAdviceDue, summary: 'A partner is to be told what there is in stock',
  key: (data) => data.partner, subject: (data) => data.partner,
}); // prettier-ignore

export class PositionToAdvise {
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @Text({ max: 20, example: 'SEA', description: 'Our node' }) node!: string;
  @WholeNumber({ example: 103, description: 'May be promised to this partner, in base units' }) available!: number;
  @Text({ max: 3, example: 'EA' }) unit!: string;
}
/** inventory-availability → edi: tell a partner what there is (846). Items in parts: each part is a document. */
export class SendInventoryAdvice {
  @Id() requestId!: string;
  @WholeNumber({ min: 1 }) part!: number;
  @Text({ max: 40, example: 'ERNSH' }) partner!: string;
  @ListOf(() => PositionToAdvise, { min: 1, max: 2_000 }) positions!: PositionToAdvise[];
}
export const sendInventoryAdvice = command({
  type: 'inventory-advice.send.v1', owner: 'edi', schema: SendInventoryAdvice, summary: 'Tell a partner what there is in stock (X12 846)',
  key: (data) => data.partner, subject: (data) => data.partner,
}); // prettier-ignore
