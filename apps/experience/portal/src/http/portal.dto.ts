import {
  AnyObject,
  BusinessDate,
  ListOf,
  OrderLineSubmission,
  OrderSubmission,
  OrderView,
  Text,
} from '@crossdock/contracts';
import { OmitType } from '@nestjs/swagger';

/** What a buyer orders. Customer and legal entity come from the token. */
export class PortalOrder extends OmitType(OrderSubmission, [
  'channel',
  'legalEntity',
  'customerNumber',
  'orderedOn',
  'lines',
] as const) {
  @Text({
    max: 60,
    optional: true,
    example: '10248',
    description: "The buyer's own order number, a repeat is the same order; default: the Idempotency-Key",
  })
  orderNumber?: string;
  @BusinessDate({ optional: true, description: 'Default: today (UTC)' }) orderedOn?: string;
  @ListOf(() => OrderLineSubmission, { min: 1, max: 2_000 }) lines!: OrderLineSubmission[];
}
export class OrderList {
  @ListOf(() => OrderView) orders!: OrderView[];
  @Text({ optional: true, description: 'Give it as `after` for the next page; absent on the last' }) next?: string;
}
export class OrderQuery {
  @Text({ optional: true, example: 'PO-7731' }) customerPo?: string;
  @Text({ optional: true, example: 'SO-0000042' }) orderNumber?: string;
  @Text({ optional: true }) after?: string;
}
/** Answers of the ERP and of inventory-availability, passed on as they are. */
export class Passed {
  @AnyObject({ optional: true }) answer?: Record<string, unknown>;
}
export class SkuQuery {
  @Text({ max: 4000, example: 'NW-11,NW-42', description: 'One SKU or several with commas' }) sku!: string;
}
export class PageQuery {
  @Text({ optional: true, description: 'Cursor: the last SKU of the page before' }) after?: string;
  @Text({ optional: true, pattern: /^\d{1,3}$/, example: '50' }) limit?: string;
}
