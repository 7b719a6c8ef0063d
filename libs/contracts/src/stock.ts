import { BusinessDate, Id, Instant, ListOf, Nested, OneOf, Text, Unit, WholeNumber } from './fields';
import { command, event } from './message-contract';

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
