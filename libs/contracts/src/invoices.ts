import { BilledAllowanceOrCharge, OfferedCashDiscount } from './allowances';
import { BusinessDate, Currency, DecimalText, Id, Instant, ListOf, Nested, OneOf, Text, WholeNumber } from './fields';
import { command, event } from './message-contract';
import { MoneyValue } from './values';

/** What a journal line is for; the ERP maps the role to the legal entity's chart of accounts. */
export const accountRoles = [
  'receivable',
  'revenue',
  'tax-payable',
  'freight-revenue',
  'cost-of-goods-sold',
  'inventory',
  'inventory-adjustment',
  'rounding',
  'equity',
  'sales-allowances',
  'charge-revenue',
] as const;
export type AccountRole = (typeof accountRoles)[number];

export class JournalLine {
  @OneOf(accountRoles) role!: AccountRole;
  @DecimalText({ description: 'Amount on the debit side, or 0' }) debit!: string;
  @DecimalText({ description: 'Amount on the credit side, or 0' }) credit!: string;
}
export class PostedInvoiceLine {
  @Id({ description: 'The order line' }) lineId!: string;
  @WholeNumber({ min: 1 }) lineNumber!: number;
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @WholeNumber({ min: 1, description: 'Base units, as shipped' }) quantity!: number;
  @DecimalText({ description: 'Price per base unit, before discount' }) unitPrice!: string;
  @DecimalText() discount!: string;
  @Nested(() => MoneyValue, { description: 'After discount, before allowances and charges' }) net!: MoneyValue;
  @ListOf(() => BilledAllowanceOrCharge, { optional: true, max: 25 }) allowancesAndCharges?: BilledAllowanceOrCharge[];
  @Nested(() => MoneyValue) tax!: MoneyValue;
  @Nested(() => MoneyValue, { description: 'Cost of goods sold' }) cost!: MoneyValue;
}
/** order-to-cash → erp: post this invoice with this balanced entry. The natural key is `invoiceId`, one per shipment. */
export class PostInvoice {
  @Id() invoiceId!: string;
  @Id() orderId!: string;
  @Text({ max: 30, example: 'SO-0000042' }) orderNumber!: string;
  @Text({ max: 60, optional: true, example: 'PO-7731' }) customerPo?: string;
  @Text({ max: 20, example: 'NW-US' }) legalEntity!: string;
  @Text({ max: 20, example: 'ERNSH' }) customerNumber!: string;
  @Id() shipmentId!: string;
  @Text({ max: 40, example: 'SEA-0000017' }) shipmentNumber!: string;
  @Text({ max: 20, description: 'Node that shipped: its book balance goes down', example: 'SEA' }) node!: string;
  @BusinessDate() invoiceDate!: string;
  @Text({ max: 20, example: 'NET30' }) paymentTerms!: string;
  @WholeNumber({ optional: true, max: 365, example: 30, description: "Left out = the ERP's own for the customer" })
  netDays?: number;
  @Nested(() => OfferedCashDiscount, { optional: true }) cashDiscount?: OfferedCashDiscount;
  @Currency() currency!: string;
  @ListOf(() => PostedInvoiceLine, { min: 1, max: 2_000 }) lines!: PostedInvoiceLine[];
  @ListOf(() => BilledAllowanceOrCharge, { optional: true, max: 25, description: 'Of the whole order' })
  allowancesAndCharges?: BilledAllowanceOrCharge[];
  @Nested(() => MoneyValue) freight!: MoneyValue;
  @Nested(() => MoneyValue) tax!: MoneyValue;
  @Text({ max: 40, example: 'TX-0000017' }) taxDocumentNumber!: string;
  @Nested(() => MoneyValue, { description: 'Net of lines - allowances + charges + freight + tax' }) total!: MoneyValue;
  @ListOf(() => JournalLine, { min: 2, max: 50, description: 'Debits = credits' }) journal!: JournalLine[];
}
export const postInvoice = command({
  type: 'invoice.post.v1', owner: 'erp', schema: PostInvoice, summary: 'Post an invoice and its journal entry',
  key: (data) => data.orderId, subject: (data) => data.orderNumber,
}); // prettier-ignore

export class InvoicePosted {
  @Id() invoiceId!: string;
  @Id() orderId!: string;
  @Text({ max: 30, example: 'SO-0000042' }) orderNumber!: string;
  @Text({ max: 40, example: 'NW-US-2026-000017', description: "The ERP's number, without gaps per legal entity" })
  invoiceNumber!: string;
  @Text({ max: 40, description: 'Journal entry number', example: 'JE-0000017' }) journalNumber!: string;
  @BusinessDate() postedOn!: string;
  @BusinessDate() dueOn!: string;
  @Nested(() => OfferedCashDiscount, { optional: true }) cashDiscount?: OfferedCashDiscount;
  @Nested(() => MoneyValue) total!: MoneyValue;
  @Instant() postedAt!: string;
}
export const invoicePosted = event({
  type: 'invoice.posted.v1', owner: 'erp', schema: InvoicePosted, summary: 'The ERP has posted an invoice',
  key: (data) => data.orderId, subject: (data) => data.invoiceNumber,
}); // prettier-ignore

/** The ERP says no, for good: the invoice waits as pending-exception until somebody puts it right. */
export class InvoiceRefused {
  @Id() invoiceId!: string;
  @Id() orderId!: string;
  @Text({ max: 30, example: 'SO-0000042' }) orderNumber!: string;
  @Text({ max: 60, example: 'PERIOD_CLOSED' }) code!: string;
  @Text({ max: 500, example: 'period 2026-10 of NW-US is closed' }) reason!: string;
}
export const invoiceRefused = event({
  type: 'invoice.refused.v1', owner: 'erp', schema: InvoiceRefused, summary: 'The ERP refuses an invoice',
  key: (data) => data.orderId, subject: (data) => data.orderNumber,
}); // prettier-ignore

/** The answer of the ERP was lost: nobody knows yet; it is looked up before anything is repeated. */
export class InvoiceInDoubt {
  @Id() invoiceId!: string;
  @Id() orderId!: string;
  @Text({ max: 30, example: 'SO-0000042' }) orderNumber!: string;
  @Text({ max: 500, example: 'the answer of the ERP was lost' }) reason!: string;
}
export const invoiceInDoubt = event({
  type: 'invoice.in-doubt.v1', owner: 'erp', schema: InvoiceInDoubt, summary: "The ERP's answer to a posting was lost",
  key: (data) => data.orderId, subject: (data) => data.orderNumber,
}); // prettier-ignore

/** order-to-cash announces its own side: an invoice was drawn up for a shipment. */
export class InvoiceReleased {
  @Id() invoiceId!: string;
  @Id() orderId!: string;
  @Text({ max: 30, example: 'SO-0000042' }) orderNumber!: string;
  @Text({ max: 40, example: 'SEA-0000017' }) shipmentNumber!: string;
  @Nested(() => MoneyValue, { description: 'Net of lines, allowances, charges and freight, before tax' })
  net!: MoneyValue;
}
export const invoiceReleased = event({
  type: 'invoice.released.v1', owner: 'order-to-cash', schema: InvoiceReleased, summary: 'An invoice is ready to be taxed and posted',
  key: (data) => data.orderId, subject: (data) => data.orderNumber,
}); // prettier-ignore
