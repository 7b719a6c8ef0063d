import {
  accountRoles, AddressValue, AllowanceOrChargeValue, BusinessDate, CashDiscount, Currency, DecimalText, Flag, Id, InvoicePosted, ListOf, Nested, OneOf, Text, UnitOfItemValue, WholeNumber,
} from '@crossdock/contracts'; // prettier-ignore

export class AccountSetup {
  @OneOf(accountRoles) role!: string;
  @Text({ max: 20, example: '1100' }) account!: string;
}
export class PeriodSetup {
  @BusinessDate() startsOn!: string;
  @BusinessDate() endsOn!: string;
  @Flag() open!: boolean;
}
/** An allowance or charge of a contract: of an item's lines, or of whole orders. */
export class AgreedAllowanceSetup extends AllowanceOrChargeValue {
  @Text({ max: 48, optional: true, example: 'NW-11', description: 'Left out = of whole orders' }) sku?: string;
}
/** What is agreed with a customer for a time; of several that are valid on an order's date the latest begun holds. */
export class ContractSetup {
  @BusinessDate() validFrom!: string;
  @BusinessDate({ optional: true }) validTo?: string;
  @Text({ max: 20, optional: true, example: '2-10-NET30', description: "Terms of payment in place of the customer's, with netDays" })
  paymentTerms?: string; // prettier-ignore
  @WholeNumber({ optional: true, max: 365, example: 30 }) netDays?: number;
  @Nested(() => CashDiscount, { optional: true }) cashDiscount?: CashDiscount;
  @ListOf(() => AgreedAllowanceSetup, { optional: true, max: 500 }) allowancesAndCharges?: AgreedAllowanceSetup[];
}
export class CustomerSetup {
  @Text({ max: 20, example: 'VINET' }) customerNumber!: string;
  @Text({ max: 80, example: 'Ernst Handel' }) name!: string;
  @Flag() active!: boolean;
  @Currency() currency!: string;
  @Text({ max: 20, example: 'NET30' }) paymentTerms!: string;
  @WholeNumber({ max: 365, example: 30 }) termsDays!: number;
  @Nested(() => CashDiscount, { optional: true }) cashDiscount?: CashDiscount;
  @ListOf(() => ContractSetup, { optional: true, max: 100 }) contracts?: ContractSetup[];
  @Flag() taxExempt!: boolean;
  @Text({ max: 40, optional: true, example: 'WA-602-123-456' }) taxRegistration?: string;
  @Nested(() => AddressValue) billTo!: AddressValue;
  @DecimalText({ example: '50000' }) creditLimit!: string;
  @Flag({ optional: true, description: 'Takes no other item in place of one that is no longer sold' })
  noSubstitutes?: boolean;
}
export class ItemSetup {
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @Text({ max: 120, example: 'Queso Cabrales' }) name!: string;
  @Text({ max: 14, optional: true, example: '00012345600012' }) gtin?: string;
  @Flag() active!: boolean;
  @Flag({ description: 'Sold until exhausted, never backordered' }) sellOut!: boolean;
  @Text({ max: 3, example: 'EA' }) baseUnit!: string;
  @ListOf(() => UnitOfItemValue, { min: 1, max: 20 }) units!: UnitOfItemValue[];
  @DecimalText({ optional: true, description: 'Per base unit' }) listPrice?: string;
  @DecimalText({ description: 'Standard cost per base unit' }) unitCost!: string;
  @Text({ max: 30, example: 'general' }) taxCategory!: string;
  @Text({
    max: 48,
    optional: true,
    example: 'NW-12',
    description: 'The item that stands in its place once it is no longer active; of the same base unit',
  })
  supersededBy?: string;
}
export class PriceAgreementSetup {
  @Text({ max: 20, example: 'ERNSH' }) customerNumber!: string;
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @BusinessDate() validFrom!: string;
  @BusinessDate({ optional: true }) validTo?: string;
  @DecimalText() unitPrice!: string;
  @DecimalText({ example: '0.15' }) discount!: string;
}
/** The master data of one legal entity. */
export class MasterData {
  @Text({ max: 20, example: 'NW-US' }) legalEntity!: string;
  @Currency() currency!: string;
  @ListOf(() => AccountSetup, { max: 100 }) accounts!: AccountSetup[];
  @ListOf(() => PeriodSetup, { max: 500 }) periods!: PeriodSetup[];
  @ListOf(() => CustomerSetup, { max: 20_000 }) customers!: CustomerSetup[];
  @ListOf(() => ItemSetup, { max: 20_000 }) items!: ItemSetup[];
  @ListOf(() => PriceAgreementSetup, { max: 20_000 }) priceAgreements!: PriceAgreementSetup[];
}
export class LoadedView {
  @Text({ example: 'NW-US' }) legalEntity!: string;
  @WholeNumber() customers!: number;
  @WholeNumber() items!: number;
}
export class ItemQuery {
  @Text({ max: 20, example: 'NW-US' }) legalEntity!: string;
  @Text({ max: 48, optional: true, description: 'The last SKU of the page before' }) after?: string;
  @Text({ optional: true, pattern: /^\d{1,3}$/, example: '50' }) limit?: string;
}
export class PriceQuery {
  @Text({ max: 20, example: 'NW-US' }) legalEntity!: string;
  @Text({ max: 20, example: 'VINET' }) customerNumber!: string;
  @Text({ max: 4000, example: 'NW-11,NW-42' }) sku!: string;
  @BusinessDate({ optional: true, description: 'Default: today (UTC)' }) date?: string;
}
export class InvoiceQuery {
  @Id({ optional: true }) orderId?: string;
  @Text({ max: 40, optional: true, example: 'NW-US-2026-000017' }) invoiceNumber?: string;
}
/** An item as a channel may show it. */
export class ItemView {
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @Text({ max: 120, example: 'Queso Cabrales' }) name!: string;
  @Text({ max: 14, optional: true, example: '00012345600012', description: 'GTIN' }) gtin?: string;
  @Text({ max: 3, example: 'EA' }) baseUnit!: string;
  @ListOf(() => UnitOfItemValue) units!: UnitOfItemValue[];
  @DecimalText({ optional: true, description: 'Per base unit' }) listPrice?: string;
  @Flag({ description: 'Sold until exhausted, never backordered' }) sellOut!: boolean;
}
export class ItemPage {
  @ListOf(() => ItemView) items!: ItemView[];
  @Text({
    max: 48,
    optional: true,
    example: 'NW-19',
    description: 'Give it as `after` for the next page; absent on the last',
  })
  next?: string;
}
export class JournalLineView {
  @OneOf(accountRoles) role!: string;
  @Text({ max: 20, example: '1100' }) account!: string;
  @DecimalText({ example: '440.00' }) debit!: string;
  @DecimalText({ example: '0' }) credit!: string;
}
export class PostedInvoiceView {
  @Nested(() => InvoicePosted, { description: 'What was announced of it' }) invoice!: InvoicePosted;
  @Text({ max: 40, example: 'JE-0000017' }) journalNumber!: string;
  @ListOf(() => JournalLineView) journal!: JournalLineView[];
}
export class PostedInvoices {
  @ListOf(() => PostedInvoiceView) invoices!: PostedInvoiceView[];
}
