import { BusinessDate, Currency, DecimalText, Flag, Id, ListOf, Nested, OneOf, Text, WholeNumber } from './fields';
import { command, event } from './message-contract';
import { AddressValue, MoneyValue } from './values';

export class TaxLineQuery {
  @WholeNumber({ min: 1 }) lineNumber!: number;
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @Text({ max: 30, example: 'general' }) taxCategory!: string;
  @Nested(() => MoneyValue, {
    description: 'Net amount of the line, with its share of what is taken off or put on the whole',
  })
  amount!: MoneyValue;
}
/** What tax is owed on: an order to estimate, or an invoice to finalize. */
export class TaxDocumentQuery {
  @Id({ description: 'Order or invoice id: the natural key, a repeat gets the first determination' })
  documentId!: string;
  @Text({ max: 20, example: 'NW-US' }) legalEntity!: string;
  @BusinessDate() taxDate!: string;
  @Currency() currency!: string;
  @Nested(() => AddressValue) shipFrom!: AddressValue;
  @Nested(() => AddressValue) shipTo!: AddressValue;
  @Text({ max: 20, example: 'ERNSH' }) customerNumber!: string;
  @Flag() customerTaxExempt!: boolean;
  @Text({ max: 40, optional: true, example: 'WA-602-123-456' }) taxRegistration?: string;
  @Nested(() => MoneyValue, { optional: true }) freight?: MoneyValue;
  @ListOf(() => TaxLineQuery, { min: 1, max: 2_000 }) lines!: TaxLineQuery[];
}
export class TaxEstimateRequest {
  @ListOf(() => TaxDocumentQuery, { min: 1, max: 200 }) documents!: TaxDocumentQuery[];
}
export class JurisdictionTax {
  @Text({ max: 120, example: 'US-WA state' }) jurisdiction!: string;
  @DecimalText({ example: '0.065', description: 'Rate as a fraction of 1' }) rate!: string;
  @Nested(() => MoneyValue) taxable!: MoneyValue;
  @Nested(() => MoneyValue) tax!: MoneyValue;
}
export class TaxedLine {
  @WholeNumber({ description: 'Line number; 0 is freight' }) lineNumber!: number;
  @Nested(() => MoneyValue) tax!: MoneyValue;
}
export const taxReasons = ['taxed', 'exempt-resale', 'export', 'reverse-charge', 'zero-rated'] as const;
export type TaxReason = (typeof taxReasons)[number];
/** A determination: sum of `lines` = sum of `jurisdictions` = `total`, to the cent. */
export class TaxDetermination {
  @Id() documentId!: string;
  @Text({ max: 40, example: 'TX-0000017', description: "The tax engine's own document number" })
  taxDocumentNumber!: string;
  @OneOf(['estimate', 'committed', 'voided'] as const) status!: 'estimate' | 'committed' | 'voided';
  @OneOf(taxReasons) reason!: TaxReason;
  @Text({ max: 300, optional: true, example: 'ship-to country BR is outside the tax tables: export' })
  reasonDetail?: string;
  @Nested(() => MoneyValue) total!: MoneyValue;
  @ListOf(() => TaxedLine) lines!: TaxedLine[];
  @ListOf(() => JurisdictionTax) jurisdictions!: JurisdictionTax[];
}
export class TaxEstimateResponse {
  @ListOf(() => TaxDetermination) documents!: TaxDetermination[];
}

/** order-to-cash → tax: final determination of an invoice, committed in the tax engine. */
export class FinalizeTax extends TaxDocumentQuery {
  @Id() orderId!: string;
  @Text({ max: 30, example: 'SO-0000042' }) orderNumber!: string;
}
export const finalizeTax = command({
  type: 'tax.finalize.v1', owner: 'tax', schema: FinalizeTax, summary: 'Determine and commit the tax of an invoice',
  key: (data) => data.orderId, subject: (data) => data.orderNumber,
}); // prettier-ignore
export class VoidTax {
  @Id() documentId!: string;
  @Id() orderId!: string;
  @Text({ max: 200, example: 'the invoice was drawn up again' }) reason!: string;
}
export const voidTax = command({
  type: 'tax.void.v1', owner: 'tax', schema: VoidTax, summary: 'Void a committed tax document', key: (data) => data.orderId,
}); // prettier-ignore
export class TaxFinalized {
  @Id({ description: 'The invoice' }) invoiceId!: string;
  @Id() orderId!: string;
  @Text({ max: 30, example: 'SO-0000042' }) orderNumber!: string;
  @Nested(() => TaxDetermination) determination!: TaxDetermination;
}
export const taxFinalized = event({
  type: 'tax.finalized.v1', owner: 'tax', schema: TaxFinalized, summary: "An invoice's tax is determined and committed",
  key: (data) => data.orderId, subject: (data) => data.orderNumber,
}); // prettier-ignore
export const taxVoided = event({
  type: 'tax.voided.v1', owner: 'tax', schema: VoidTax, summary: 'A committed tax document was voided', key: (data) => data.orderId,
}); // prettier-ignore
export class TaxRefused {
  @Id({ description: 'The invoice' }) invoiceId!: string;
  @Id() orderId!: string;
  @Text({ max: 30, example: 'SO-0000042' }) orderNumber!: string;
  @Text({ max: 60, example: 'TAX_JURISDICTION_UNKNOWN' }) code!: string;
  @Text({ max: 500, example: 'ZIP 00000 is in no state' }) reason!: string;
}
export const taxRefused = event({
  type: 'tax.refused.v1', owner: 'tax', schema: TaxRefused, summary: "An invoice's tax cannot be determined",
  key: (data) => data.orderId, subject: (data) => data.orderNumber,
}); // prettier-ignore
