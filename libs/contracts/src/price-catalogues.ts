import { BusinessDate, Currency, DecimalText, Id, ListOf, OneOf, Text, WholeNumber } from './fields';
import { command, event } from './message-contract';
import { UnitOfItemValue } from './values';

/** edi announces that a partner is to be told its prices: by its profile's schedule, or because somebody asks. */
export class PriceCatalogueDue {
  @Id({ description: 'The catalogue that answers names it' }) requestId!: string;
  @Text({ max: 40, example: 'ERNSH' }) partner!: string;
  @Text({ max: 20, example: 'ERNSH', description: 'Whose contract it is about' }) customerNumber!: string;
  @Currency() currency!: string;
}
export const priceCatalogueDue = event({
  type: 'price-catalogue.due.v1', owner: 'edi', schema: PriceCatalogueDue, summary: 'A partner is to be told its items and prices',
  key: (data) => data.partner, subject: (data) => data.partner,
}); // prettier-ignore

/** order-to-cash to itself: tell the next part of a catalogue, so that a long one is many short transactions. */
export class TellCataloguePart extends PriceCatalogueDue {
  @WholeNumber({ min: 1 }) part!: number;
  @BusinessDate({ description: 'The day of the prices' }) effectiveOn!: string;
  @Text({ max: 48, optional: true, example: 'NW-11', description: 'The last SKU of the part before' }) after?: string;
}
export const tellCataloguePart = command({
  type: 'price-catalogue.tell-part.v1', owner: 'order-to-cash', schema: TellCataloguePart, summary: 'Tell the next part of a catalogue',
  key: (data) => data.partner, subject: (data) => data.partner,
}); // prettier-ignore

export class CatalogueItem {
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @Text({ max: 120, example: 'Queso Cabrales' }) name!: string;
  @Text({ max: 14, optional: true, example: '00012345600012', description: 'GTIN' }) gtin?: string;
  @Text({ max: 3, example: 'EA', description: 'Base unit' }) unit!: string;
  @ListOf(() => UnitOfItemValue, { description: 'Further units' }) units!: UnitOfItemValue[];
  @DecimalText({ example: '12.50', description: 'Per base unit, the discount of the contract taken off' })
  price!: string;
  @OneOf(['contract', 'list'] as const) source!: 'contract' | 'list';
}
/** order-to-cash → edi: tell a partner its items and prices (832). Items in parts: each part is a document. */
export class SendPriceCatalogue {
  @Id() requestId!: string;
  @WholeNumber({ min: 1 }) part!: number;
  @Text({ max: 40, example: 'ERNSH' }) partner!: string;
  @Currency() currency!: string;
  @BusinessDate({ description: 'The day of the prices' }) effectiveOn!: string;
  @ListOf(() => CatalogueItem, { min: 1, max: 1_000 }) items!: CatalogueItem[];
}
export const sendPriceCatalogue = command({
  type: 'price-catalogue.send.v1', owner: 'edi', schema: SendPriceCatalogue, summary: 'Tell a partner its items and prices (X12 832)',
  key: (data) => data.partner, subject: (data) => data.partner,
}); // prettier-ignore
