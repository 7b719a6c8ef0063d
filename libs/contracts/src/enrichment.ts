import { AllowanceOrChargeValue, CashDiscount } from './allowances';
import { command } from './message-contract';
import { Currency, DecimalText, Flag, Id, ListOf, Nested, OneOf, Text, WholeNumber, BusinessDate } from './fields';
import { AddressValue, MoneyValue, UnitOfItemValue } from './values';

/** ERP: what an order needs to know of customer, items and prices. Asked for many orders at once. */
export class EnrichmentLineQuery {
  @WholeNumber({ min: 1 }) lineNumber!: number;
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @Text({ max: 3, example: 'EA' }) unit!: string;
}
export class EnrichmentQuery {
  @Id() orderId!: string;
  @Text({ max: 20, example: 'NW-US' }) legalEntity!: string;
  @Text({ max: 20, example: 'VINET' }) customerNumber!: string;
  @Currency() currency!: string;
  @BusinessDate() orderedOn!: string;
  @ListOf(() => EnrichmentLineQuery, { min: 1, max: 2_000 }) lines!: EnrichmentLineQuery[];
}
export class EnrichmentRequest {
  @ListOf(() => EnrichmentQuery, { min: 1, max: 200 }) orders!: EnrichmentQuery[];
}

export class CustomerMaster {
  @Text({ max: 20, example: 'VINET' }) customerNumber!: string;
  @Text({ max: 80, example: 'Ernst Handel' }) name!: string;
  @Flag({ description: 'An inactive customer may not order' }) active!: boolean;
  @Currency() currency!: string;
  @Text({ max: 20, example: 'NET30', description: "The contract's on the order's date, else the customer's" })
  paymentTerms!: string;
  @WholeNumber({ optional: true, max: 365, example: 30, description: "Left out = the ERP's own for the customer" })
  netDays?: number;
  @Nested(() => CashDiscount, { optional: true }) cashDiscount?: CashDiscount;
  @Flag({ description: 'Buys for resale: exempt from US sales tax' }) taxExempt!: boolean;
  @Text({
    max: 40,
    optional: true,
    description: 'Resale certificate or VAT registration number',
    example: 'WA-602-123-456',
  })
  taxRegistration?: string;
  @Nested(() => AddressValue) billTo!: AddressValue;
  @Flag({ optional: true, description: 'Takes no other item in place of one that is no longer sold' })
  noSubstitutes?: boolean;
}

/** `SUBSTITUTE_UNIT_DIFFERS`: a unit of the item holds another quantity of its substitute, or the substitute is not sold by it. */
export const lineProblems = ['UNKNOWN_ITEM', 'INACTIVE_ITEM', 'UNIT_NOT_OF_ITEM', 'NO_PRICE', 'SUBSTITUTE_UNIT_DIFFERS'] as const; // prettier-ignore
/** What the ERP knows of one line; `problem` says why it cannot be sold. */
export class EnrichedLine {
  @WholeNumber({ min: 1 }) lineNumber!: number;
  @Text({ max: 48, example: 'NW-11', description: 'As it was asked for' }) sku!: string;
  @Text({
    max: 48,
    optional: true,
    example: 'NW-12',
    description: '`sku` is no longer sold, this item stands in its place: all that follows is said of it',
  })
  substituteSku?: string;
  @OneOf(lineProblems, { optional: true }) problem?: (typeof lineProblems)[number];
  @Text({ max: 120, optional: true, example: 'Queso Cabrales' }) name?: string;
  @Text({ max: 14, optional: true, description: 'GTIN', example: '00012345600012' }) gtin?: string;
  @Text({ max: 3, optional: true, example: 'EA' }) baseUnit?: string;
  @ListOf(() => UnitOfItemValue, { optional: true }) units?: UnitOfItemValue[];
  @DecimalText({ optional: true, description: 'Contract (or list) price per unit asked for' }) unitPrice?: string;
  @DecimalText({ optional: true, example: '0.15', description: 'Discount that goes with that price, fraction of 1' })
  discount?: string;
  @OneOf(['contract', 'list'] as const, { optional: true }) priceSource?: 'contract' | 'list';
  @DecimalText({ optional: true, description: 'Standard cost per base unit' }) unitCost?: string;
  @Text({ max: 30, optional: true, example: 'general' }) taxCategory?: string;
  @Flag({ optional: true, description: 'Sold until stock is exhausted, then refused: never backordered' })
  sellOut?: boolean;
  @ListOf(() => AllowanceOrChargeValue, { optional: true, description: "The contract's for this item" })
  allowancesAndCharges?: AllowanceOrChargeValue[];
}
export class Enrichment {
  @Id() orderId!: string;
  @OneOf(['UNKNOWN_CUSTOMER', 'INACTIVE_CUSTOMER', 'CURRENCY_MISMATCH', 'UNKNOWN_LEGAL_ENTITY'] as const, {
    optional: true,
  })
  problem?: 'UNKNOWN_CUSTOMER' | 'INACTIVE_CUSTOMER' | 'CURRENCY_MISMATCH' | 'UNKNOWN_LEGAL_ENTITY';
  @Nested(() => CustomerMaster, { optional: true }) customer?: CustomerMaster;
  @ListOf(() => AllowanceOrChargeValue, { optional: true, description: "The contract's for whole orders" })
  allowancesAndCharges?: AllowanceOrChargeValue[];
  @ListOf(() => EnrichedLine) lines!: EnrichedLine[];
}
export class EnrichmentResponse {
  @ListOf(() => Enrichment) orders!: Enrichment[];
}

/**
 * ERP: may this order be delivered on credit? A yes reserves the exposure under the order's id; a repeat answers the same. With another
 * amount the difference is decided: a yes takes the place of what was reserved before, a no leaves it.
 */
export class CreditCheckQuery {
  @Id() orderId!: string;
  @Text({ max: 30, example: 'SO-0000042' }) orderNumber!: string;
  @Text({ max: 20, example: 'NW-US' }) legalEntity!: string;
  @Text({ max: 20, example: 'ERNSH' }) customerNumber!: string;
  @Nested(() => MoneyValue, { description: 'Net of lines, allowances and charges, plus freight' }) amount!: MoneyValue;
}
export class CreditCheckRequest {
  @ListOf(() => CreditCheckQuery, { min: 1, max: 200 }) orders!: CreditCheckQuery[];
}
export class CreditDecision {
  @Id() orderId!: string;
  @OneOf(['cleared', 'refused'] as const) decision!: 'cleared' | 'refused';
  @Nested(() => MoneyValue) limit!: MoneyValue;
  @Nested(() => MoneyValue, { description: 'Open orders and open receivables, this order not counted' })
  exposure!: MoneyValue;
  @Text({ max: 200, optional: true, example: 'exposure 9,800.00 + order 440.00 is over the limit of 10,000.00 USD' })
  reason?: string;
}
export class CreditCheckResponse {
  @ListOf(() => CreditDecision) orders!: CreditDecision[];
}

/** order-to-cash → ERP: what is left of this order will not be delivered. */
export class ReleaseCredit {
  @Id() orderId!: string;
  @Text({ max: 30, example: 'SO-0000042' }) orderNumber!: string;
  @Text({ max: 200, example: 'the rest is sold out' }) reason!: string;
}
export const releaseCredit = command({
  type: 'credit.release.v1', owner: 'erp', schema: ReleaseCredit,
  summary: "What is left of an order no longer counts against the customer's credit",
  key: (data) => data.orderId, subject: (data) => data.orderNumber,
}); // prettier-ignore
