import { orderStates } from '@crossdock/canonical';
import {
  BusinessDate,
  Currency,
  Id,
  ListOf,
  MoneyValue,
  Nested,
  OfferedCashDiscount,
  OneOf,
  OrderView,
  Text,
} from '@crossdock/contracts';

export class OrderPage {
  @ListOf(() => OrderView) orders!: OrderView[];
  @Text({ optional: true, description: 'Give it as `after` for the next page; absent on the last' }) next?: string;
}
export class OrderQuery {
  @Text({ optional: true, example: 'SO-0000042' }) orderNumber?: string;
  @Text({ optional: true, example: 'PO-7731' }) customerPo?: string;
  @Text({ optional: true, example: '10248' }) channelOrderNumber?: string;
  @Text({ optional: true, example: 'b2b-portal' }) channelName?: string;
  @Text({ optional: true, example: 'VINET' }) customerNumber?: string;
  @Text({ optional: true, example: 'NW-US' }) legalEntity?: string;
  @OneOf(orderStates, { optional: true }) state?: string;
  @Text({ optional: true, description: 'Cursor: `next` of the page before' }) after?: string;
  @Text({ optional: true, pattern: /^([1-9]\d?|1\d\d|200)$/, example: '50', description: '1 to 200, default 50' })
  limit?: string;
}
export class Cancellation {
  @Text({ max: 200, example: 'ordered twice by mistake' }) reason!: string;
}
export class InvoiceView {
  @Id() invoiceId!: string;
  @Id() orderId!: string;
  @Text({ example: 'SO-0000042' }) orderNumber!: string;
  @Text({ example: 'NW-US' }) legalEntity!: string;
  @Text({ example: 'VINET' }) customerNumber!: string;
  @Text({ example: 'SEA-0000017' }) shipmentNumber!: string;
  @OneOf(['drafted', 'awaiting-tax', 'posting', 'in-doubt', 'pending-exception', 'posted'] as const, {
    example: 'posted',
  })
  state!: string;
  @Currency() currency!: string;
  @Nested(() => MoneyValue, { description: 'Of lines less allowances and with charges' }) net!: MoneyValue;
  @Nested(() => MoneyValue, { description: 'Taken off, in `net` already' }) allowances!: MoneyValue;
  @Nested(() => MoneyValue, { description: 'Put on top, in `net` already' }) charges!: MoneyValue;
  @Nested(() => MoneyValue) freight!: MoneyValue;
  @Nested(() => MoneyValue, { optional: true }) tax?: MoneyValue;
  @Nested(() => MoneyValue, { optional: true }) total?: MoneyValue;
  @Text({ optional: true, example: 'TX-0000017' }) taxDocumentNumber?: string;
  @Text({ optional: true, example: 'NW-US-2026-000017' }) invoiceNumber?: string;
  @Text({ optional: true, example: 'JE-0000017' }) journalNumber?: string;
  @BusinessDate({ optional: true }) postedOn?: string;
  @BusinessDate({ optional: true }) dueOn?: string;
  @Text({ max: 20, example: '2-10-NET30' }) paymentTerms!: string;
  @Nested(() => OfferedCashDiscount, { optional: true }) cashDiscount?: OfferedCashDiscount;
}
export class InvoiceQuery {
  @Id() orderId!: string;
}
export class InvoiceList {
  @ListOf(() => InvoiceView) invoices!: InvoiceView[];
}
