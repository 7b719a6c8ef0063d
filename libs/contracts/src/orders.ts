import { channelKinds, fulfilmentStatuses, orderStates } from '@crossdock/canonical';
import type { ChannelKind, FulfilmentStatus, OrderState } from '@crossdock/canonical';
import { AllowanceOrChargeValue, type AllowanceRule, allowanceRules, CashDiscount } from './allowances';
import { BusinessDate, Currency, DecimalText, Flag, Id, Ids, Instant, ListOf, Nested, OneOf, Text, WholeNumber } from './fields'; // prettier-ignore
import { command, event } from './message-contract';
import { AddressValue, MoneyValue, QuantityValue } from './values';

/** Where an order came from. `name` + `orderNumber` is the order's natural key: a repeat is the same order. */
export class OrderChannel {
  @OneOf(channelKinds) kind!: ChannelKind;
  @Text({
    max: 60,
    example: 'b2b-portal',
    description: 'The portal, the registered marketplace channel or the EDI partner',
  })
  name!: string;
  @Text({ max: 60, example: '10248', description: "The channel's own order number" }) orderNumber!: string;
  @Text({
    max: 200,
    optional: true,
    description: 'Reference of the raw document as it was received',
    example: 'edi-document:0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55',
  })
  rawReference?: string;
}

/** One line as the buyer asked for it. */
export class OrderLineSubmission {
  @WholeNumber({ min: 1, max: 99_999, example: 1 }) lineNumber!: number;
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @Nested(() => QuantityValue) quantity!: QuantityValue;
  @DecimalText({
    optional: true,
    example: '14.00',
    description: "Price per unit of `quantity`, before discount; left out = the customer's contract price",
  })
  unitPrice?: string;
  @DecimalText({ optional: true, example: '0.15', description: 'Discount as a fraction of 1' }) discount?: string;
  @ListOf(() => AllowanceOrChargeValue, { optional: true, max: 25, description: 'Of this line, in the order in which they apply' })
  allowancesAndCharges?: AllowanceOrChargeValue[]; // prettier-ignore
  @Flag({ optional: true, description: 'Nothing may come in place of `sku`, should it no longer be sold' })
  noSubstitute?: boolean;
}

/** Dates that a buyer sets. */
export class OrderDates {
  @BusinessDate({ optional: true, description: 'When the goods are to arrive' }) requestedDelivery?: string;
  @BusinessDate({ optional: true, description: 'When the goods are to leave' }) requestedShip?: string;
  @BusinessDate({ optional: true, description: 'Nothing may leave before this day' }) doNotShipBefore?: string;
  @BusinessDate({ optional: true, description: 'What has not left by this day is no longer wanted' })
  cancelAfter?: string;
}
/** The dates of whatever carries them. */
export const datesOf = ({ requestedDelivery, requestedShip, doNotShipBefore, cancelAfter }: OrderDates): OrderDates => ({
  requestedDelivery, requestedShip, doNotShipBefore, cancelAfter,
}); // prettier-ignore

/**
 * What happens to a line whose price is not the contract's. `must-agree`: the order waits for the order desk. `contract-price`: the
 * contract price stands, and the buyer is told so in the answer.
 */
export const priceRules = ['must-agree', 'contract-price'] as const;
export type PriceRule = (typeof priceRules)[number];

/** An order as a channel hands it in: what was asked for, before anything was checked. */
export class OrderSubmission extends OrderDates {
  @Text({ max: 20, example: 'NW-US' }) legalEntity!: string;
  @Nested(() => OrderChannel) channel!: OrderChannel;
  @Text({ max: 20, example: 'VINET' }) customerNumber!: string;
  @Text({ max: 60, optional: true, example: 'PO-7731' }) customerPo?: string;
  @BusinessDate({
    optional: true,
    description:
      "The buyer's order date; contract prices are looked up by it. Left out = the day on which it is received (UTC)",
  })
  orderedOn?: string;
  @Currency() currency!: string;
  @OneOf(priceRules, { optional: true, description: 'For prices that differ from the contract; left out = must-agree' })
  priceRule?: PriceRule;
  @OneOf(allowanceRules, { optional: true, description: "For allowances and charges that differ from the contract's; left out = must-agree" })
  allowanceRule?: AllowanceRule; // prettier-ignore
  @Nested(() => AddressValue) shipTo!: AddressValue;
  @Text({ max: 40, optional: true, example: 'SPEEDY', description: 'Carrier code; left out = the warehouse chooses' })
  carrier?: string;
  @Nested(() => MoneyValue, { optional: true, description: 'Freight agreed for the whole order' }) freight?: MoneyValue;
  @Ids({ optional: true, max: 2_000, description: 'Stock that is held for its cart or quote and becomes the order’s: ids of holds that the same channel took' })
  holdIds?: string[]; // prettier-ignore
  @ListOf(() => AllowanceOrChargeValue, { optional: true, max: 25, description: 'Of the whole order, in the order in which they apply' })
  allowancesAndCharges?: AllowanceOrChargeValue[]; // prettier-ignore
  @ListOf(() => OrderLineSubmission, { min: 1, max: 2_000 }) lines!: OrderLineSubmission[];
}

/** Units of one line, all in the item's base unit. */
export class LineQuantitiesView {
  @WholeNumber() ordered!: number;
  @WholeNumber() held!: number;
  @WholeNumber() backordered!: number;
  @WholeNumber() released!: number;
  @WholeNumber() picked!: number;
  @WholeNumber() shipped!: number;
  @WholeNumber() invoiced!: number;
  @WholeNumber() returned!: number;
  @WholeNumber() cancelled!: number;
}

export class HoldView {
  @Id() holdId!: string;
  @Text({ max: 20, example: 'SEA' }) node!: string;
  @WholeNumber({ min: 1, example: 12 }) quantity!: number;
}

export class OrderLineView {
  @WholeNumber({ example: 1 }) lineNumber!: number;
  @Text({ max: 48, example: 'NW-11', description: 'As it was ordered' }) sku!: string;
  @Text({ max: 48, optional: true, example: 'NW-12', description: 'The item that is promised, shipped and billed in place of `sku`' })
  substituteSku?: string; // prettier-ignore
  @Nested(() => QuantityValue) quantity!: QuantityValue;
  @DecimalText({ optional: true, example: '14.00' }) unitPrice?: string;
  @DecimalText({ optional: true, example: '0' }) discount?: string;
  @ListOf(() => AllowanceOrChargeValue, { optional: true }) allowancesAndCharges?: AllowanceOrChargeValue[];
  @OneOf(fulfilmentStatuses) status!: FulfilmentStatus;
  @Nested(() => LineQuantitiesView) quantities!: LineQuantitiesView;
  @ListOf(() => HoldView, { description: 'What inventory-availability holds for this line' }) holds!: HoldView[];
}

/** Something that an order waits for. */
export class WaitingReason {
  @Text({ max: 60, example: 'BACKORDERED' }) code!: string;
  @Text({ max: 500, example: 'line 2: 6 of 10 EA of NW-42 wait for stock' }) detail!: string;
  @WholeNumber({ optional: true }) lineNumber?: number;
  @Text({ max: 60, optional: true, example: 'credit', description: 'The role that can put it right' })
  ownerRole?: string;
}

/** An order as its channel may see it. */
export class OrderView extends OrderDates {
  @Id() orderId!: string;
  @Text({ max: 30, example: 'SO-0000042' }) orderNumber!: string;
  @Text({ max: 20, example: 'NW-US' }) legalEntity!: string;
  @Nested(() => OrderChannel) channel!: OrderChannel;
  @Text({ max: 20, example: 'VINET' }) customerNumber!: string;
  @Text({ max: 60, optional: true, example: 'PO-7731' }) customerPo?: string;
  @OneOf(orderStates, { example: 'allocated' }) state!: OrderState;
  @OneOf(fulfilmentStatuses, { description: 'Projected from the line quantities' }) status!: FulfilmentStatus;
  @Currency() currency!: string;
  @Nested(() => MoneyValue, {
    optional: true,
    description: 'Of lines less allowances and with charges, before freight and tax',
  })
  net?: MoneyValue;
  @ListOf(() => AllowanceOrChargeValue, { optional: true, description: 'Of the whole order' })
  allowancesAndCharges?: AllowanceOrChargeValue[];
  @Text({ max: 20, optional: true, example: 'NET30', description: 'Terms of payment, once the order is valid' })
  paymentTerms?: string;
  @Nested(() => CashDiscount, { optional: true }) cashDiscount?: CashDiscount;
  @Instant() receivedAt!: string;
  @ListOf(() => OrderLineView) lines!: OrderLineView[];
  @ListOf(() => WaitingReason, { description: 'Empty when nothing waits' }) waiting!: WaitingReason[];
}

/** Marketplace → order-to-cash: take this order in. */
export class SubmitOrder {
  @Nested(() => OrderSubmission) submission!: OrderSubmission;
}
const naturalKey = (s: OrderSubmission) => `${s.channel.name}:${s.channel.orderNumber}`;

export const submitOrder = command({
  type: 'order.submit.v1', owner: 'order-to-cash', schema: SubmitOrder,
  summary: 'Take in an order that a channel has received',
  key: (data) => naturalKey(data.submission), subject: (data) => data.submission.channel.orderNumber,
}); // prettier-ignore

/** A line for which another item comes than was ordered. */
export class SubstitutedLine {
  @WholeNumber({ min: 1 }) lineNumber!: number;
  @Text({ max: 48, example: 'NW-11', description: 'As it was ordered' }) sku!: string;
  @Text({ max: 48, example: 'NW-12', description: 'The item that comes in its place' }) substituteSku!: string;
}
/** What every order event says: enough to find the order by any number that people know. */
export class OrderEvent {
  @Id() orderId!: string;
  @Text({ max: 30, example: 'SO-0000042' }) orderNumber!: string;
  @OneOf(channelKinds) channelKind!: ChannelKind;
  @Text({ max: 60, example: 'b2b-portal' }) channelName!: string;
  @Text({ max: 60, example: '10248' }) channelOrderNumber!: string;
  @Text({ max: 20, example: 'VINET' }) customerNumber!: string;
  @Text({ max: 60, optional: true, example: 'PO-7731' }) customerPo?: string;
  @Text({ max: 500, optional: true, description: 'Why, for rejected, on-hold, backordered and cancelled' })
  reason?: string;
  @Text({ max: 40, optional: true, example: 'SEA-0000017' }) shipmentNumber?: string;
  @Text({ max: 40, optional: true, example: 'NW-US-2026-000017' }) invoiceNumber?: string;
  @Nested(() => MoneyValue, { optional: true }) total?: MoneyValue;
  @ListOf(() => SubstitutedLine, {
    optional: true,
    description: 'Of an accepted order: lines for which another item comes',
  })
  substitutes?: SubstitutedLine[];
}

const orderEvent = (name: string, summary: string) =>
  event({
    type: `order.${name}.v1`, owner: 'order-to-cash', schema: OrderEvent, summary,
    key: (data) => data.orderId, subject: (data) => data.orderNumber,
  }); // prettier-ignore

export const orderReceived = orderEvent('received', 'An order is stored durably; nothing has been decided');
export const orderAccepted = orderEvent('accepted', 'The order is valid and ours to deliver');
export const orderCreditCleared = orderEvent('credit-cleared', "The order is within the customer's credit");
export const orderAllocated = orderEvent('allocated', 'Every open line is held or backordered by name');
export const orderBackordered = orderEvent(
  'backordered',
  'Nothing can go on: all that is not invoiced or cancelled waits for stock',
);
export const orderAmended = orderEvent('amended', 'What was not released of the order is another from now on');
export const orderReleased = orderEvent('released', 'What is held has been released to warehouses');
export const orderShipped = orderEvent('shipped', 'A shipment of the order has left');
export const orderInvoiced = orderEvent('invoiced', 'An invoice of the order has been posted');
export const orderClosed = orderEvent('closed', 'Everything ordered has been invoiced or cancelled');
export const orderHeld = orderEvent('put-on-hold', 'The order stands still until somebody decides');
export const orderRejected = orderEvent('rejected', 'The order was refused');
export const orderCancelled = orderEvent('cancelled', 'The order was cancelled');
export const orderDuplicateSuppressed = orderEvent(
  'duplicate-suppressed',
  'The same order came again and changed nothing',
);
