import {
  AvailabilityView,
  BusinessDate,
  DecimalText,
  EnrichedLine,
  Flag,
  Ids,
  Instant,
  ListOf,
  MoneyValue,
  Nested,
  OfferedCashDiscount,
  OrderLineSubmission,
  OrderSubmission,
  OrderView,
  Text,
  UnitOfItemValue,
  WholeNumber,
} from '@crossdock/contracts';
import { OmitType } from '@nestjs/swagger';

/** What a buyer orders. Customer and legal entity come from the token. */
export class PortalOrder extends OmitType(OrderSubmission, [
  'channel',
  'legalEntity',
  'customerNumber',
  'lines',
] as const) {
  @Text({
    max: 60,
    optional: true,
    example: '10248',
    description: "The buyer's own order number, a repeat is the same order; default: the Idempotency-Key",
  })
  orderNumber?: string;
  @ListOf(() => OrderLineSubmission, { min: 1, max: 2_000 }) lines!: OrderLineSubmission[];
}
export class CartLine {
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @WholeNumber({ min: 1, example: 2, description: 'Base units' }) quantity!: number;
}
/** What a buyer would like to have held. */
export class CartBody {
  @Text({ max: 60, example: 'CART-4711', description: "The buyer's own name for the cart or quote" })
  reference!: string;
  @WholeNumber({ min: 1, max: 2_592_000, optional: true, example: 900, description: 'Left out = as long as the rules for holds say' })
  expiresInSeconds?: number; // prettier-ignore
  @ListOf(() => CartLine, { min: 1, max: 500 }) lines!: CartLine[];
}
export class CartHold {
  @Text({ max: 60, example: 'CART-4711' }) reference!: string;
  @Instant({ description: 'Given back then, unless an order has taken it over' }) expiresAt!: string;
  @Ids({ description: 'For `holdIds` of the order' }) holdIds!: string[];
}
export class OrderList {
  @ListOf(() => OrderView) orders!: OrderView[];
  @Text({ optional: true, description: 'Give it as `after` for the next page; absent on the last' }) next?: string;
}
/** A posted invoice of the buyer's. */
export class OrderInvoice {
  @Text({ max: 40, example: 'NW-US-2026-000017' }) invoiceNumber!: string;
  @Text({ max: 40, example: 'SEA-0000017' }) shipmentNumber!: string;
  @BusinessDate() postedOn!: string;
  @BusinessDate() dueOn!: string;
  @Text({ max: 20, example: '2-10-NET30' }) paymentTerms!: string;
  @Nested(() => OfferedCashDiscount, { optional: true, description: 'What may be kept when it is paid early' })
  cashDiscount?: OfferedCashDiscount;
  @Nested(() => MoneyValue, { description: 'Of lines less allowances and with charges' }) net!: MoneyValue;
  @Nested(() => MoneyValue, { description: 'Taken off, in `net` already' }) allowances!: MoneyValue;
  @Nested(() => MoneyValue, { description: 'Put on top, in `net` already' }) charges!: MoneyValue;
  @Nested(() => MoneyValue) freight!: MoneyValue;
  @Nested(() => MoneyValue) tax!: MoneyValue;
  @Nested(() => MoneyValue) total!: MoneyValue;
}
export class OrderInvoices {
  @ListOf(() => OrderInvoice) invoices!: OrderInvoice[];
}
export class OrderQuery {
  @Text({ optional: true, example: 'PO-7731' }) customerPo?: string;
  @Text({ optional: true, example: 'SO-0000042' }) orderNumber?: string;
  @Text({ optional: true }) after?: string;
}
/** An item that can be ordered. */
export class Product {
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @Text({ max: 120, example: 'Queso Cabrales' }) name!: string;
  @Text({ max: 14, optional: true, example: '00012345600012', description: 'GTIN' }) gtin?: string;
  @Text({ max: 3, example: 'EA' }) baseUnit!: string;
  @ListOf(() => UnitOfItemValue) units!: UnitOfItemValue[];
  @DecimalText({ optional: true, description: 'Per base unit' }) listPrice?: string;
  @Flag({ description: 'Sold until exhausted, never backordered' }) sellOut!: boolean;
}
export class ProductPage {
  @ListOf(() => Product) items!: Product[];
  @Text({ optional: true, example: 'NW-19', description: 'Give it as `after` for the next page; absent on the last' })
  next?: string;
}
export class PriceList {
  @ListOf(() => EnrichedLine, { description: 'A line for each SKU that was asked for' }) prices!: EnrichedLine[];
}
export class Availability {
  @ListOf(() => AvailabilityView) positions!: AvailabilityView[];
}
export class SkuQuery {
  @Text({ max: 4000, example: 'NW-11,NW-42', description: 'One SKU or several with commas' }) sku!: string;
}
export class PageQuery {
  @Text({ optional: true, description: 'Cursor: the last SKU of the page before' }) after?: string;
  @Text({ optional: true, pattern: /^\d{1,3}$/, example: '50' }) limit?: string;
}
