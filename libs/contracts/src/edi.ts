import { AllowanceOrChargeValue, BilledAllowanceOrCharge, OfferedCashDiscount } from './allowances';
import {
  BusinessDate,
  Currency,
  DecimalText,
  Flag,
  Id,
  Instant,
  ListOf,
  Nested,
  OneOf,
  Text,
  Texts,
  Unit,
  WholeNumber,
} from './fields';
import { ShippedPackage } from './fulfilment';
import { command, event } from './message-contract';
import { OrderDates, OrderSubmission } from './orders';
import { AddressValue, MoneyValue, QuantityValue } from './values';

/** edi announces an order that a partner sent (850), mapped to the canonical submission; the raw document stays in edi. */
export class PurchaseOrderReceived {
  @Id() documentId!: string;
  @Text({ max: 40, example: 'ERNSH' }) partner!: string;
  @Text({ max: 60, example: 'PO-7731' }) customerPo!: string;
  @Nested(() => OrderSubmission) submission!: OrderSubmission;
}
export const purchaseOrderReceived = event({
  type: 'purchase-order.received.v1', owner: 'edi', schema: PurchaseOrderReceived, summary: 'A partner sent a purchase order (X12 850)',
  key: (data) => `${data.submission.channel.name}:${data.submission.channel.orderNumber}`, subject: (data) => data.customerPo,
}); // prettier-ignore

/** What becomes of each line, in the words of X12 855 ACK01 (data element 668). */
export const lineAnswers = ['IA', 'IB', 'IC', 'IP', 'IQ', 'IR', 'IS', 'DR'] as const;
/** The unit in which the partner ordered, and how many base units it holds: documents speak of it where the quantity allows. */
export class OrderedUnit {
  @Unit({ example: 'CS' }) unit!: string;
  @WholeNumber({ min: 1, example: 24 }) baseUnits!: number;
  @DecimalText({ optional: true, description: 'Price of one such unit, before discount' }) unitPrice?: string;
}
export class AcknowledgedLine {
  @WholeNumber({ min: 1 }) lineNumber!: number;
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @Nested(() => QuantityValue) ordered!: QuantityValue;
  @DecimalText({ optional: true, description: 'The price that stands, per unit of `ordered`' }) unitPrice?: string;
  @OneOf(lineAnswers, {
    description:
      'Of what is promised: IA as ordered, IS substituted, whatever else differs; IP price changed, IQ quantity changed, DR date changed, IC several of these; where nothing is promised IB backordered or IR rejected',
  })
  answer!: (typeof lineAnswers)[number];
  @WholeNumber({ description: 'Base units promised now' }) promised!: number;
  @WholeNumber() backordered!: number;
  @BusinessDate({
    optional: true,
    description: 'When what is promised leaves, where that is not when it was asked for',
  })
  scheduledOn?: string;
  @BusinessDate({ optional: true, description: 'When what is backordered is expected to leave' }) expectedOn?: string;
  @Text({ max: 48, optional: true, example: 'NW-12', description: 'The item that comes in place of `sku`' })
  substituteSku?: string;
  @Text({ max: 14, optional: true, example: '00012345600029', description: 'GTIN of that item' })
  substituteGtin?: string;
  @WholeNumber({ optional: true, min: 1, description: 'Base units in one unit of `ordered`; left out = 1' })
  baseUnits?: number;
  @ListOf(() => AllowanceOrChargeValue, { optional: true, description: 'Those that stand' })
  allowancesAndCharges?: AllowanceOrChargeValue[];
}
class EdiOrderReference {
  @Id() orderId!: string;
  @Text({ max: 30, example: 'SO-0000042' }) orderNumber!: string;
  @Text({ max: 40, description: 'The EDI partner', example: 'ERNSH' }) partner!: string;
  @Text({ max: 60, example: 'PO-7731' }) customerPo!: string;
  @BusinessDate() orderedOn!: string;
  @Text({ max: 60, optional: true, description: 'Customer PO and release: which of several orders under one PO it is' })
  channelOrderNumber?: string;
  @Id({
    optional: true,
    description: 'The document that brought the order; left out = the order that has the number now',
  })
  documentId?: string;
}
/** order-to-cash → edi: answer the purchase order (855). */
export class AcknowledgePurchaseOrder extends EdiOrderReference {
  @OneOf(['AC', 'AD', 'AK', 'RD', 'RJ'] as const, {
    description:
      'BAK02: AC with detail and change, AD with detail and no change, RD every line rejected; AK and RJ are no longer told',
  })
  answer!: 'AC' | 'AD' | 'AK' | 'RD' | 'RJ';
  @Currency() currency!: string;
  @Text({ max: 300, optional: true, example: 'ERNSH sent order PO-7 before, with other content: it is SO-0000042', description: 'Why nothing of `documentId` is taken: `orderId` is the order that has its number' })
  refused?: string; // prettier-ignore
  @ListOf(() => AllowanceOrChargeValue, { optional: true, description: 'Those of the whole order that stand' })
  allowancesAndCharges?: AllowanceOrChargeValue[];
  @ListOf(() => AcknowledgedLine, { min: 1 }) lines!: AcknowledgedLine[];
}
export const acknowledgePurchaseOrder = command({
  type: 'purchase-order.acknowledge.v1', owner: 'edi', schema: AcknowledgePurchaseOrder, summary: 'Answer a purchase order (X12 855)',
  key: (data) => data.orderId, subject: (data) => data.customerPo,
}); // prettier-ignore

export class NoticedLine {
  @WholeNumber({ min: 1 }) lineNumber!: number;
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @WholeNumber({ min: 1 }) shipped!: number;
  @Text({ max: 3, example: 'EA' }) unit!: string;
  @Nested(() => OrderedUnit, { optional: true }) ordered?: OrderedUnit;
  @Texts({ optional: true, max: 10_000, description: 'Serial numbers; those in packages are told with them' })
  serials?: string[];
}
/** order-to-cash → edi: tell the partner what has left (856). */
export class SendShipNotice extends EdiOrderReference {
  @Id() shipmentId!: string;
  @Text({ max: 40, example: 'SEA-0000017' }) shipmentNumber!: string;
  @Text({ max: 40, example: 'SPEEDY' }) carrier!: string;
  @Text({ min: 0, max: 40, example: 'BOL-0000017' }) billOfLading!: string;
  @Instant() shippedAt!: string;
  @Nested(() => AddressValue) shipTo!: AddressValue;
  @Text({ max: 20, example: 'SEA' }) node!: string;
  @ListOf(() => NoticedLine, { min: 1 }) lines!: NoticedLine[];
  @ListOf(() => ShippedPackage) packages!: ShippedPackage[];
}
export const sendShipNotice = command({
  type: 'ship-notice.send.v1', owner: 'edi', schema: SendShipNotice, summary: 'Send an advance ship notice (X12 856)',
  key: (data) => data.orderId, subject: (data) => data.customerPo,
}); // prettier-ignore

export class InvoicedLine {
  @WholeNumber({ min: 1 }) lineNumber!: number;
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @WholeNumber({ min: 1 }) quantity!: number;
  @Text({ max: 3, example: 'EA' }) unit!: string;
  @DecimalText({ description: 'Before discount' }) unitPrice!: string;
  @DecimalText({ optional: true, example: '0.15' }) discount?: string;
  @Nested(() => MoneyValue, { description: 'After discount, before allowances and charges' }) net!: MoneyValue;
  @ListOf(() => BilledAllowanceOrCharge, { optional: true }) allowancesAndCharges?: BilledAllowanceOrCharge[];
  @Nested(() => OrderedUnit, { optional: true }) ordered?: OrderedUnit;
}
/** order-to-cash → edi: bill the partner (810). */
export class SendInvoice extends EdiOrderReference {
  @Id() invoiceId!: string;
  @Text({ max: 40, example: 'NW-US-2026-000017' }) invoiceNumber!: string;
  @BusinessDate() invoiceDate!: string;
  @BusinessDate() dueOn!: string;
  @Text({ max: 40, example: 'SEA-0000017' }) shipmentNumber!: string;
  @Text({ max: 20, example: 'NET30' }) paymentTerms!: string;
  @Nested(() => OfferedCashDiscount, { optional: true }) cashDiscount?: OfferedCashDiscount;
  @Currency() currency!: string;
  @Nested(() => AddressValue) shipTo!: AddressValue;
  @ListOf(() => InvoicedLine, { min: 1 }) lines!: InvoicedLine[];
  @ListOf(() => BilledAllowanceOrCharge, { optional: true, description: 'Of the whole order' })
  allowancesAndCharges?: BilledAllowanceOrCharge[];
  @Nested(() => MoneyValue) freight!: MoneyValue;
  @Nested(() => MoneyValue) tax!: MoneyValue;
  @Nested(() => MoneyValue) total!: MoneyValue;
}
export const sendInvoice = command({
  type: 'invoice.send.v1', owner: 'edi', schema: SendInvoice, summary: 'Send an invoice to a partner (X12 810)',
  key: (data) => data.orderId, subject: (data) => data.customerPo,
}); // prettier-ignore

export class OrderChangeLine {
  @WholeNumber({ min: 1 }) lineNumber!: number;
  @Nested(() => QuantityValue, { optional: true, description: 'As it is to be; left out = the line is deleted' })
  quantity?: QuantityValue;
}
/** edi announces that a partner wants an order changed (860), mapped to our lines. */
export class OrderChangeReceived extends OrderDates {
  @Id() documentId!: string;
  @Text({ max: 40, example: 'ERNSH' }) partner!: string;
  @Text({ max: 60 }) customerPo!: string;
  @Text({ max: 60, description: 'Customer PO and release' }) channelOrderNumber!: string;
  @Flag({ description: 'The whole order is not wanted any more' }) cancel!: boolean;
  @ListOf(() => OrderChangeLine, { description: 'Lines that change; others stay' }) lines!: OrderChangeLine[];
  @Text({ max: 200, optional: true, example: 'POC 0010: a change of the price is not taken', description: 'Why nothing of it can be done: it is to be answered no' })
  refused?: string; // prettier-ignore
}
export const orderChangeReceived = event({
  type: 'purchase-order.change-received.v1', owner: 'edi', schema: OrderChangeReceived, summary: 'A partner wants an order changed (X12 860)',
  // The key of the order itself: a change is handled after its order.
  key: (data) => `${data.partner}:${data.channelOrderNumber}`, subject: (data) => data.customerPo,
}); // prettier-ignore

/** order-to-cash → edi: answer a change (865), as a whole. */
export class AnswerOrderChange extends EdiOrderReference {
  @Id({ description: 'The document that asked for the change' }) changeDocumentId!: string;
  @Flag() accepted!: boolean;
  @Flag({ optional: true, description: 'The whole order is cancelled' }) cancelled?: boolean;
  @Text({ max: 200, optional: true, example: 'the order has been released to the warehouse' }) reason?: string;
}
export const answerOrderChange = command({
  type: 'purchase-order.answer-change.v1', owner: 'edi', schema: AnswerOrderChange, summary: 'Answer a change of a purchase order (X12 865)',
  key: (data) => data.orderId, subject: (data) => data.customerPo,
}); // prettier-ignore

export class RevisedLine {
  @WholeNumber({ min: 1 }) lineNumber!: number;
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @Text({ max: 3, example: 'EA', description: 'The base unit' }) unit!: string;
  @Nested(() => OrderedUnit, { optional: true, description: 'The unit that was ordered, where it is another' })
  ordered?: OrderedUnit;
  @WholeNumber({ description: 'Base units of it that have come or will; 0 = the line is given up' }) remains!: number;
  @WholeNumber({ optional: true, min: 1, description: 'Base units that are expected on another day than was told; left out = less comes' })
  waits?: number; // prettier-ignore
  @BusinessDate({ optional: true, description: 'Of what waits; left out = nobody knows' }) expectedOn?: string;
}
/** order-to-cash → edi: we cannot do what our answer (855) promised, or another day; tell the partner (865, seller initiated). */
export class RevisePurchaseOrder extends EdiOrderReference {
  @Id({ description: 'A repeat changes nothing' }) revisionId!: string;
  @Text({ max: 200, example: 'the cancel-after date of the order has passed' }) reason!: string;
  @Flag({ optional: true, description: 'Nothing of the order has come or will' }) nothingRemains?: boolean;
  @ListOf(() => RevisedLine, {
    min: 1,
    max: 2_000,
    description: 'Lines of which less comes than was promised, or later',
  })
  lines!: RevisedLine[];
}
export const revisePurchaseOrder = command({
  type: 'purchase-order.revise.v1', owner: 'edi', schema: RevisePurchaseOrder, summary: 'Tell a partner that less of its order comes than was promised, or on another day (X12 865)',
  key: (data) => data.orderId, subject: (data) => data.customerPo,
}); // prettier-ignore

/** edi announces every document that it exchanged, for the timeline. */
export class EdiDocumentEvent {
  @Id() documentId!: string;
  @Text({ max: 40, example: 'ERNSH' }) partner!: string;
  @OneOf(['in', 'out'] as const) direction!: 'in' | 'out';
  @Text({ max: 6, example: '856', description: 'ST01, or the message of EDIFACT' }) set!: string;
  @Text({ max: 14, description: 'Interchange control number (ISA13)', example: '000000042' })
  interchangeControl!: string;
  @Text({ max: 14, optional: true, example: '0001' }) setControl?: string;
  @OneOf(['accepted', 'accepted-with-errors', 'rejected', 'sent'] as const) outcome!:
    'accepted' | 'accepted-with-errors' | 'rejected' | 'sent';
  @Id({ optional: true }) orderId?: string;
  @Text({ max: 30, optional: true, example: 'SO-0000042' }) orderNumber?: string;
  @Text({ max: 60, optional: true, example: 'PO-7731' }) customerPo?: string;
  @Text({ max: 500, optional: true, example: 'segment PO1 at 7: element 2 is missing' }) detail?: string;
}
export const ediDocumentExchanged = event({
  type: 'edi-document.exchanged.v1', owner: 'edi', schema: EdiDocumentEvent, summary: 'An EDI document was received or sent',
  key: (data) => data.orderId ?? data.documentId, subject: (data) => data.customerPo ?? data.interchangeControl,
}); // prettier-ignore
