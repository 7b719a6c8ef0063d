import { createHash } from 'node:crypto';
import type { Address, AllowanceOrCharge, ChannelKind, Money, OrderState } from '@crossdock/canonical';
import type { Cause, CustomerMaster, OrderDates, OrderSubmission, WaitingReason } from '@crossdock/contracts';

/** By what people know an order; travels with every event. */
export interface OrderRef {
  orderId: string;
  orderNumber: string;
  legalEntity: string;
  channelKind: ChannelKind;
  channelName: string;
  channelOrderNumber: string;
  customerNumber: string;
  customerPo?: string;
}

/** One that is billed, with what it takes to work it out for a part. */
export interface AgreedAllowance extends AllowanceOrCharge {
  /** Of an amount: the whole that it is spread over, as it was ordered first; base units of a line, worth of an order. */
  spreadOver?: string;
  /** Of a rate: base units in its unit. */
  rateBaseUnits?: number;
}

/** What a buyer is told of allowances and charges where others stand than it wrote. */
export interface AllowanceAnswer {
  stand: AllowanceOrCharge[];
  /** Something of the buyer's does not stand, or a charge was put on that it did not write. */
  differs: boolean;
}

export interface DocumentLine {
  lineId: string;
  lineNumber: number;
  /** What is promised, shipped and billed */
  sku: string;
  /** What was ordered, where `sku` comes in its place; with the GTIN of `sku`, where it is known. */
  orderedSku?: string;
  gtin?: string;
  name?: string;
  unit: string;
  quantity: string;
  baseUnit: string;
  /** Base units in one `unit`. */
  baseUnits: number;
  baseQuantity: number;
  /** Per `unit`, before discount. */
  unitPrice: string;
  /** What the buyer had, where the contract price stands instead of it. */
  askedPrice?: string;
  discount: string;
  /** Standard cost per base unit. */
  unitCost: string;
  taxCategory: string;
  sellOut: boolean;
  allowancesAndCharges?: AgreedAllowance[];
  allowanceAnswer?: AllowanceAnswer;
}

/** The order as it was accepted; an amendment that is taken makes it anew. */
export interface OrderDocument extends OrderDates {
  customer: CustomerMaster;
  currency: string;
  orderedOn: string;
  shipTo: Address;
  carrier?: string;
  freight: Money;
  /** Of lines less allowances and with charges */
  net: Money;
  /** Of the whole order */
  allowancesAndCharges?: AgreedAllowance[];
  allowanceAnswer?: AllowanceAnswer;
  lines: DocumentLine[];
}

/** An order as it was handed in, with its date: the day on which it was received, where the buyer gave none. */
export type DatedSubmission = OrderSubmission & { orderedOn: string };

/** A stored order and what is needed to take it further. */
export interface StoredOrder extends OrderRef {
  state: OrderState;
  submission: DatedSubmission;
  document?: OrderDocument;
  waiting: WaitingReason[];
  receivedAt: string;
  cause: Cause;
  /** The Idempotency-Key that waits for an answer. */
  key?: { caller: string; key: string };
}

/**
 * A line's id follows from the order's, so that a repeated ask names the same line; it begins with the same time, so that an
 * order's rows lie together in an index. UUID version 8 (RFC 9562 §5.8).
 */
export function lineIdOf(orderId: string, lineNumber: number): string {
  const hex = createHash('sha1').update(`${orderId}/${lineNumber}`).digest('hex');
  const variant = ((parseInt(hex[16], 16) & 3) | 8).toString(16);
  return `${orderId.slice(0, 13)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const refOf = (order: OrderRef): OrderRef => ({
  orderId: order.orderId,
  orderNumber: order.orderNumber,
  legalEntity: order.legalEntity,
  channelKind: order.channelKind,
  channelName: order.channelName,
  channelOrderNumber: order.channelOrderNumber,
  customerNumber: order.customerNumber,
  customerPo: order.customerPo,
});
