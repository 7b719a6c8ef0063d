import { BusinessDate, Flag, Id, Instant, ListOf, Nested, OneOf, Text, Unit, WholeNumber } from './fields';
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

/** The movement taxonomy (R25). */
export const movementKinds = [
  'receipt',
  'putaway',
  'pick',
  'pack',
  'ship',
  'adjustment',
  'cycle-count',
  'transfer',
  'return',
  'status-change',
] as const;
export type MovementKind = (typeof movementKinds)[number];

/** What a warehouse says of a unit: what it counts as. */
export const physicalStates = ['on-hand', 'damaged', 'quarantined', 'in-transfer'] as const;
export type PhysicalState = (typeof physicalStates)[number];

/** A signed quantity in a unit of the item. What is no whole number of base units is never rounded: it waits for a data steward. */
export class MeasuredQuantity {
  @Text({ max: 24, pattern: /^-?\d{1,15}(\.\d{1,6})?$/, example: '2.5', description: 'Decimal, signed' })
  value!: string;
  @Unit({ example: 'CS' }) unit!: string;
}
/** One change of physical stock at a warehouse, as the warehouse recorded it. */
export class StockMovement {
  @OneOf(movementKinds) kind!: MovementKind;
  @Text({ max: 20, example: 'SEA' }) node!: string;
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @WholeNumber({
    min: -1_000_000_000,
    description:
      'Signed change of on-hand in base units; 0 when `measured` says it, or for a count without a difference',
  })
  quantity!: number;
  @Nested(() => MeasuredQuantity, {
    optional: true,
    description: 'Instead of `quantity`, as the warehouse measured it',
  })
  measured?: MeasuredQuantity;
  @WholeNumber({
    min: 1,
    max: Number.MAX_SAFE_INTEGER,
    description: "The warehouse's own sequence for this item at this node: an older one changes nothing",
  })
  sequence!: number;
  @Text({ max: 60, example: 'OPENING-2026' }) document!: string;
  @Text({ max: 200, optional: true, example: 'short pick' }) reason?: string;
  @OneOf(physicalStates, { optional: true, description: 'Which state changes; on-hand unless given' })
  state?: PhysicalState;
  @OneOf(physicalStates, {
    optional: true,
    description: 'The state that changes by the opposite quantity: status changes and transfers',
  })
  counterState?: PhysicalState;
  @Text({ max: 20, optional: true, example: 'NYC', description: 'Where it changes, when not at this node: transfers' })
  counterNode?: string;
  @Text({
    max: 60,
    optional: true,
    example: 'PO-4711',
    description: 'Purchase order or transfer that a receipt fulfils',
  })
  supplyDocument?: string;
  @Text({ max: 60, optional: true, example: 'L-2026-11' }) lot?: string;
  @Text({ max: 60, optional: true }) serial?: string;
  @BusinessDate({ optional: true, description: 'Expiry of the lot' }) expiresOn?: string;
  @Instant() occurredAt!: string;
}
/** Movements that no shipment explains: receipts, adjustments, counts. One message holds movements of one node. */
export class StockMoved {
  @Text({ max: 20, example: 'SEA' }) node!: string;
  @Text({ max: 60, example: 'OPENING-2026' }) document!: string;
  @ListOf(() => StockMovement, { min: 1, max: 1_000 }) movements!: StockMovement[];
}
export const stockMoved = event({
  type: 'stock.moved.v1', owner: 'wms', schema: StockMoved, summary: 'Stock was received, adjusted or counted in a warehouse',
  key: (data) => data.node, subject: (data) => data.document,
}); // prettier-ignore

/** inventory-availability → ERP: the books follow a movement that no invoice will explain. */
export class PostStockMovement extends StockMoved {
  @Id({
    optional: true,
    description: 'Booked once and answered with `stock-movement.posted.v1`; older messages have none',
  })
  postingId?: string;
}
export const postStockMovement = command({
  type: 'stock-movement.post.v1', owner: 'erp', schema: PostStockMovement,
  summary: 'Book stock that was received, adjusted, counted, or left without an order', key: (data) => `${data.node}:${data.document}`, subject: (data) => data.document,
}); // prettier-ignore

/** The books have followed. */
export class StockMovementPosted {
  @Id() postingId!: string;
  @Text({ max: 20, example: 'SEA' }) node!: string;
  @Text({ max: 60, example: 'OPENING-2026' }) document!: string;
}
export const stockMovementPosted = event({
  type: 'stock-movement.posted.v1', owner: 'erp', schema: StockMovementPosted, summary: 'The books have followed a movement of stock',
  key: (data) => `${data.node}:${data.document}`, subject: (data) => data.document,
}); // prettier-ignore

export class AvailabilityView {
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @Text({ max: 20, example: 'SEA' }) node!: string;
  @WholeNumber({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER, example: 120 }) onHand!: number;
  @WholeNumber({ max: Number.MAX_SAFE_INTEGER, example: 17 }) held!: number;
  @WholeNumber({
    max: Number.MAX_SAFE_INTEGER,
    example: 103,
    description:
      'Available to promise now at this node. What a channel’s share and threshold take off all nodes together is in the item’s number, which counts',
  })
  available!: number;
  @Instant() asOf!: string;
}

/** What one channel may sell of an item now, in base units. */
export class ChannelPromise {
  @Text({ max: 60, example: 'web-shop', description: "The channel's name" }) channel!: string;
  @WholeNumber({
    min: 0,
    example: 95,
    description: 'Available to promise to this channel: its buffers and thresholds taken off',
  })
  available!: number;
}
/** What can be promised of one item, over all nodes. */
export class ItemAvailability {
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @WholeNumber({
    min: 1,
    max: Number.MAX_SAFE_INTEGER,
    description: 'Grows with each change: an older one changes nothing',
  })
  version!: number;
  @WholeNumber({ min: 0, example: 103, description: 'For a channel that is not in the list' }) available!: number;
  @ListOf(() => ChannelPromise, { max: 500, description: 'Channels whose policies give another number' })
  channels!: ChannelPromise[];
}
/** Items whose promise changed. Without items it says only that the promise of this instant is known: nothing is stale. */
export class AvailabilityChanged {
  @Text({ max: 20, example: 'NW-US' }) legalEntity!: string;
  @Instant() asOf!: string;
  @ListOf(() => ItemAvailability, { max: 1_000 }) items!: ItemAvailability[];
}
export const availabilityChanged = event({
  type: 'availability.changed.v1', owner: 'inventory-availability', schema: AvailabilityChanged,
  summary: 'What can be promised of these items has changed',
  key: (data) => data.legalEntity, subject: (data) => data.legalEntity,
}); // prettier-ignore
