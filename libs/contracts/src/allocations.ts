import { BusinessDate, Flag, Id, Ids, ListOf, Nested, Text, WholeNumber } from './fields';
import { command, event } from './message-contract';
import { AddressValue } from './values';

/** inventory-availability: hold stock for the lines of orders. All quantities in base units. */
export class AllocationLineQuery {
  @Id() lineId!: string;
  @WholeNumber({ min: 1 }) lineNumber!: number;
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @WholeNumber({ min: 1, example: 12 }) quantity!: number;
  @Flag({
    optional: true,
    description: 'What cannot be held is refused instead of backordered (items sold until exhausted)',
  })
  noBackorder?: boolean;
}
export class AllocationQuery {
  @Id() orderId!: string;
  @Text({ max: 30, example: 'SO-0000042' }) orderNumber!: string;
  @Text({ max: 20, example: 'NW-US' }) legalEntity!: string;
  @Text({ max: 60, example: 'b2b-portal' }) channelName!: string;
  @Nested(() => AddressValue) shipTo!: AddressValue;
  @Ids({ optional: true, max: 2_000, description: 'Holds of its cart or quote, which end: the order finds there what they held. One that has ended, or is of another channel or legal entity, has no effect.' })
  holdIds?: string[]; // prettier-ignore
  @ListOf(() => AllocationLineQuery, { min: 1, max: 2_000 }) lines!: AllocationLineQuery[];
}
export class AllocationRequest {
  @ListOf(() => AllocationQuery, { min: 1, max: 200 }) orders!: AllocationQuery[];
}
export class AllocatedHold {
  @Id() holdId!: string;
  @Text({ max: 20, example: 'SEA' }) node!: string;
  @WholeNumber({ min: 1 }) quantity!: number;
  @Text({ max: 60, optional: true, example: 'L-2026-11', description: 'The lot that the item’s rule gives it' })
  lot?: string;
}
export class AllocatedLine {
  @Id() lineId!: string;
  @WholeNumber({ min: 1 }) lineNumber!: number;
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @ListOf(() => AllocatedHold) holds!: AllocatedHold[];
  @WholeNumber({ description: 'Waits for stock, by name, in the order of asking' }) backordered!: number;
  @WholeNumber({ description: 'Neither held nor backordered: the item is sold out for good' }) refused!: number;
  @Text({ max: 300, optional: true, example: 'SEA had 4 of 10, NYC 0' }) reason?: string;
  @BusinessDate({ optional: true, description: 'When what is on its way reaches what is backordered' })
  expectedOn?: string;
}
export class Allocation {
  @Id() orderId!: string;
  @ListOf(() => AllocatedLine) lines!: AllocatedLine[];
}
export class AllocationResponse {
  @ListOf(() => Allocation) orders!: Allocation[];
}

/** Holds were taken for an order. Also the answer to a backorder that could be held later. */
export class AllocationEvent {
  @Id() orderId!: string;
  @Text({ max: 30, example: 'SO-0000042' }) orderNumber!: string;
  @ListOf(() => AllocatedLine) lines!: AllocatedLine[];
}
export const allocationConfirmed = event({
  type: 'allocation.confirmed.v1', owner: 'inventory-availability', schema: AllocationEvent,
  summary: 'Stock is held for an order, seen by every channel at once',
  key: (data) => data.orderId, subject: (data) => data.orderNumber,
}); // prettier-ignore
export const backorderAllocated = event({
  type: 'backorder.allocated.v1', owner: 'inventory-availability', schema: AllocationEvent,
  summary: 'Stock that came in is now held for lines that waited',
  key: (data) => data.orderId, subject: (data) => data.orderNumber,
}); // prettier-ignore

export class DisappointedHold {
  @Id() holdId!: string;
  @Text({ max: 60, example: 'CART-4711' }) reference!: string;
  @Text({ max: 60, optional: true }) channel?: string;
  @Id({ optional: true }) orderId?: string;
  @WholeNumber({ min: 1, description: 'Units that there are no goods for' }) quantity!: number;
  @Flag({ description: 'True when they are given back already; an order’s are when its warehouse has let go of them' })
  ended!: boolean;
}
/** Goods that were promised are not there. */
export class HoldsDisappointed {
  @Text({ max: 20, example: 'SEA' }) node!: string;
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @ListOf(() => DisappointedHold) holds!: DisappointedHold[];
}
export const holdsDisappointed = event({
  type: 'holds.disappointed.v1', owner: 'inventory-availability', schema: HoldsDisappointed,
  summary: 'Stock that was promised is not there: whose holds are disappointed',
  key: (data) => `${data.node}:${data.sku}`, subject: (data) => data.sku,
}); // prettier-ignore

/** order-to-cash → inventory-availability: give back what is held or waits for these lines. */
export class ReleaseHolds {
  @Id() orderId!: string;
  @Text({ max: 30, example: 'SO-0000042' }) orderNumber!: string;
  @Text({ max: 200, example: 'the order was cancelled' }) reason!: string;
}
export const voidHolds = command({
  type: 'holds.void.v1', owner: 'inventory-availability', schema: ReleaseHolds,
  summary: "Void an order's open holds and backorders", key: (data) => data.orderId, subject: (data) => data.orderNumber,
}); // prettier-ignore
