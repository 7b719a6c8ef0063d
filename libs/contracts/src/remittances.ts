import { BusinessDate, DecimalText, Id, ListOf, Nested, OneOf, Text } from './fields';
import { event } from './message-contract';
import { MoneyValue } from './values';

/** How a payment is made. The partner's own code stands beside it. */
export const paymentMethods = ['ach', 'wire', 'cheque', 'card', 'other'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** What a line of a remittance pays for. */
export const openItemKinds = ['invoice', 'credit-memo', 'debit-memo', 'purchase-order', 'on-account', 'other'] as const;
export type OpenItemKind = (typeof openItemKinds)[number];

export class RemittanceParty {
  @Text({ max: 80, optional: true, example: 'Ernst Handel' }) name?: string;
  @Text({ max: 2, optional: true, description: 'X12 66: 1 DUNS, UL GLN, 92 number that we gave', example: 'UL' })
  idQualifier?: string;
  @Text({ max: 80, optional: true, example: '1238742000008' }) id?: string;
}
/** Why more or less is paid than was billed. */
export class RemittanceAdjustment {
  @DecimalText({ signed: true, description: 'Below zero: less is paid', example: '-143.76' }) amount!: string;
  @Text({ max: 4, description: "The partner's reason, X12 426", example: '59' }) reasonCode!: string;
  @Text({ max: 200, optional: true, description: 'The reason in words', example: 'item not received' }) reason?: string;
  @Text({ max: 80, optional: true, description: 'Claim, debit memo or document that it rests on', example: '26801' })
  reference?: string;
}
export class RemittanceItem {
  @OneOf(openItemKinds, { description: 'on-account: the payer names no document' }) kind!: OpenItemKind;
  @Text({ max: 80, optional: true, description: 'Number of the document that is paid', example: 'NW-US-2026-000017' })
  documentNumber?: string;
  @Text({ max: 80, optional: true, example: 'PO-7731' }) customerPo?: string;
  @BusinessDate({ optional: true }) documentDate?: string;
  @DecimalText({ signed: true, description: 'Paid with this payment, adjustments and discount taken off', example: '4408.75' })
  paid!: string; // prettier-ignore
  @DecimalText({ signed: true, optional: true, description: 'As the payer has it billed', example: '4650.41' })
  billed?: string;
  @DecimalText({ signed: true, optional: true, description: 'Cash discount taken', example: '97.90' })
  discount?: string;
  @ListOf(() => RemittanceAdjustment, { max: 1_000 }) adjustments!: RemittanceAdjustment[];
}
/** edi announces what a partner says that it has paid (820), in the payment's currency throughout. */
export class RemittanceReceived {
  @Id() documentId!: string;
  @Text({ max: 40, example: 'ERNSH' }) partner!: string;
  @Nested(() => RemittanceParty) payer!: RemittanceParty;
  @Nested(() => RemittanceParty) payee!: RemittanceParty;
  @Text({ max: 80, description: 'Check number or trace of the transfer: finds the money at the bank', example: '4529952' })
  traceNumber!: string; // prettier-ignore
  @OneOf(paymentMethods) method!: PaymentMethod;
  @Text({ max: 3, description: 'X12 591', example: 'ACH' }) methodCode!: string;
  @OneOf(['advice', 'payment-with-advice'] as const, { description: 'Whether the money comes by this document (X12 305 C, D, P, U) or another way' })
  handling!: 'advice' | 'payment-with-advice'; // prettier-ignore
  @BusinessDate({ optional: true, description: 'When the money moves' }) paidOn?: string;
  @Nested(() => MoneyValue, { description: 'Below zero: the payer takes it back' }) amount!: MoneyValue;
  @ListOf(() => RemittanceItem, { max: 50_000 }) items!: RemittanceItem[];
  @ListOf(() => RemittanceAdjustment, { max: 10_000, description: 'Adjustments that belong to no document' })
  adjustments!: RemittanceAdjustment[];
  @DecimalText({ signed: true, description: 'Amount less items and adjustments; not 0 = a case is open', example: '0.00' })
  difference!: string; // prettier-ignore
}
export const remittanceReceived = event({
  type: 'remittance.received.v1', owner: 'edi', schema: RemittanceReceived, summary: 'A partner says what it has paid (X12 820)',
  key: (data) => `${data.partner}:${data.traceNumber}`, subject: (data) => data.traceNumber,
}); // prettier-ignore
