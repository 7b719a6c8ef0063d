import { BusinessDate, DecimalText, Flag, Id, ListOf, Nested, OneOf, Text, Texts, WholeNumber } from './fields';
import { LotQuantity } from './fulfilment';
import { command, event } from './message-contract';
import { OrderDates } from './orders';
import { AddressValue } from './values';

/**
 * Documents of warehouses that are reached by EDI. wms and edi are both system APIs and meet only here: wms tells edi what to send,
 * edi announces what came (ADR 0015).
 */
class WarehouseReference extends OrderDates {
  @Text({ max: 40, description: 'The EDI partner that runs the warehouse', example: 'ACME-3PL' }) partner!: string;
  @Text({ max: 80, optional: true, description: 'As the partner names the warehouse (N104)', example: 'ACME01' })
  warehouse?: string;
  @Text({ max: 20, description: 'Our node', example: 'RNO' }) node!: string;
}
export class WarehouseLine {
  @WholeNumber({ min: 1, max: 999_999 }) lineNumber!: number;
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @Text({ max: 120, optional: true, example: 'Queso Cabrales' }) name?: string;
  @WholeNumber({ min: 1, description: 'Base units' }) quantity!: number;
  @Text({ max: 3, example: 'EA', description: 'The base unit' }) unit!: string;
  @ListOf(() => LotQuantity, { optional: true, description: 'Which lots' }) lots?: LotQuantity[];
}

/** wms → edi: a warehouse is to pick, pack and ship this (940). */
export class SendShippingOrder extends WarehouseReference {
  @Text({ max: 22, description: 'Depositor order number: its answer (945) names it', example: 'SO-0000042-1' })
  depositorOrder!: string;
  @Id() orderId!: string;
  @Text({ max: 30, example: 'SO-0000042' }) orderNumber!: string;
  @Text({ max: 60, optional: true, example: 'PO-7731' }) customerPo?: string;
  @Text({ max: 40, optional: true, example: 'SPEEDY' }) carrier?: string;
  @Nested(() => AddressValue) shipTo!: AddressValue;
  @ListOf(() => WarehouseLine, { min: 1, max: 2_000 }) lines!: WarehouseLine[];
}
export const sendShippingOrder = command({
  type: 'warehouse-shipping-order.send.v1', owner: 'edi', schema: SendShippingOrder, summary: 'Send a shipping order to a warehouse (X12 940)',
  key: (data) => `${data.partner}:${data.depositorOrder}`, subject: (data) => data.depositorOrder,
}); // prettier-ignore

/** wms → edi: this is on its way to a warehouse (943). */
export class SendStockTransfer extends WarehouseReference {
  @Text({ max: 22, description: 'Its receipt (944) names it', example: 'TR-1007' }) depositorOrder!: string;
  @Text({ max: 22, optional: true, description: 'Purchase order or transfer that it belongs to', example: 'PO-4711' })
  supplyDocument?: string;
  @BusinessDate() shippedOn!: string;
  @BusinessDate({ optional: true }) expectedOn?: string;
  @Text({ max: 40, optional: true, example: 'SPEEDY' }) carrier?: string;
  @ListOf(() => WarehouseLine, { min: 1, max: 2_000 }) lines!: WarehouseLine[];
}
export const sendStockTransfer = command({
  type: 'warehouse-stock-transfer.send.v1', owner: 'edi', schema: SendStockTransfer, summary: 'Tell a warehouse what is on its way to it (X12 943)',
  key: (data) => `${data.partner}:${data.depositorOrder}`, subject: (data) => data.depositorOrder,
}); // prettier-ignore

export class AdvisedPackage {
  @Text({ max: 18, min: 18, optional: true, description: 'SSCC-18 (GS1)', example: '106141412345678908' })
  sscc?: string;
  @Text({ max: 48, optional: true, example: '1Z999AA10123456784' }) trackingNumber?: string;
}
export class AdvisedLine {
  @WholeNumber({ min: 1, max: 999_999, optional: true, description: 'Our line, where the warehouse repeats it' })
  lineNumber?: number;
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @WholeNumber({ description: 'Left the warehouse' }) shipped!: number;
  @Text({ max: 3, example: 'EA' }) unit!: string;
  @Flag({ description: 'What is missing is to follow with another shipment' }) toFollow!: boolean;
  @WholeNumber({ optional: true, description: '0-based place among the packages' }) package?: number;
  @ListOf(() => LotQuantity, { optional: true }) lots?: LotQuantity[];
  @Texts({ optional: true, max: 10_000, description: 'Serial numbers that left' }) serials?: string[];
}
/** edi announces what a warehouse says that it has shipped (945). */
export class ShippingAdviceReceived {
  @Id() documentId!: string;
  @Text({ max: 40, example: 'ACME-3PL' }) partner!: string;
  @Text({ max: 80, optional: true, example: 'ACME01' }) warehouse?: string;
  @Text({ max: 22, example: 'SO-0000042-1' }) depositorOrder!: string;
  @Text({ max: 40, description: "The warehouse's shipment number", example: 'SHP-99' }) shipmentNumber!: string;
  @BusinessDate({ optional: true }) shippedOn?: string;
  @Text({ max: 40, optional: true, example: 'SPEEDY' }) carrier?: string;
  @Text({ max: 40, optional: true, example: 'BOL-0000017' }) billOfLading?: string;
  @Text({ max: 48, optional: true }) trackingNumber?: string;
  @DecimalText({ optional: true, description: 'Kilograms, the whole shipment' }) weight?: string;
  @Flag({ optional: true, description: 'Lines that it does not name have left as they were asked for (W0601 N or X)' })
  exceptionsOnly?: boolean;
  @ListOf(() => AdvisedLine, { max: 10_000 }) lines!: AdvisedLine[];
  @ListOf(() => AdvisedPackage, { max: 10_000 }) packages!: AdvisedPackage[];
}
export const shippingAdviceReceived = event({
  type: 'warehouse-shipping-advice.received.v1', owner: 'edi', schema: ShippingAdviceReceived, summary: 'A warehouse says what it has shipped (X12 945)',
  key: (data) => `${data.partner}:${data.depositorOrder}`, subject: (data) => data.depositorOrder,
}); // prettier-ignore

/** What is the matter with goods that were received. */
export const receiptConditions = ['damaged', 'quality', 'hold', 'short', 'over', 'other'] as const;
export class ReceiptException {
  @WholeNumber() quantity!: number;
  @OneOf(receiptConditions) condition!: (typeof receiptConditions)[number];
}
export class ReceiptLine {
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @WholeNumber({ description: 'Received, in whatever condition' }) received!: number;
  @Text({ max: 3, example: 'EA' }) unit!: string;
  @Text({ max: 60, optional: true, example: 'L-2026-11' }) lot?: string;
  @ListOf(() => ReceiptException, { max: 100, description: 'Of what was received, or beside it: short' })
  exceptions!: ReceiptException[];
}
/** edi announces what a warehouse says that it has received (944). */
export class WarehouseReceiptReceived {
  @Id() documentId!: string;
  @Text({ max: 40, example: 'ACME-3PL' }) partner!: string;
  @Text({ max: 80, optional: true, example: 'ACME01' }) warehouse?: string;
  @Text({ max: 22, example: 'WR-12345' }) receiptNumber!: string;
  @Text({ max: 22, optional: true, description: 'The transfer that it answers', example: 'TR-1007' })
  depositorOrder?: string;
  @BusinessDate() receivedOn!: string;
  @ListOf(() => ReceiptLine, { min: 1, max: 10_000 }) lines!: ReceiptLine[];
}
export const warehouseReceiptReceived = event({
  type: 'warehouse-receipt.received.v1', owner: 'edi', schema: WarehouseReceiptReceived, summary: 'A warehouse says what it has received (X12 944)',
  key: (data) => `${data.partner}:${data.depositorOrder ?? data.receiptNumber}`, subject: (data) => data.receiptNumber,
}); // prettier-ignore
