import { DecimalText, Flag, Id, Instant, ListOf, Nested, Text, Texts, WholeNumber } from './fields';
import { command, event } from './message-contract';
import { OrderDates } from './orders';
import { AddressValue } from './values';

/** How much of a quantity is of which lot. */
export class LotQuantity {
  @Text({ max: 60, example: 'L-2026-11' }) lot!: string;
  @WholeNumber({ min: 1, description: 'Base units' }) quantity!: number;
}
export class ReleaseLine {
  @Id() lineId!: string;
  @WholeNumber({ min: 1 }) lineNumber!: number;
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @Text({ max: 120, optional: true, example: 'Queso Cabrales' }) name?: string;
  @WholeNumber({ min: 1, description: 'Base units' }) quantity!: number;
  @Text({ max: 3, example: 'EA' }) unit!: string;
  @ListOf(() => LotQuantity, {
    optional: true,
    description: 'Which lots to pick, in this order; any for what is not named',
  })
  lots?: LotQuantity[];
}
/** order-to-cash → wms: pick, pack and ship this. One fulfilment goes to one node. */
export class ReleaseFulfilment extends OrderDates {
  @Id() fulfilmentId!: string;
  @Text({ max: 40, example: 'SO-0000042-1' }) fulfilmentNumber!: string;
  @Id() orderId!: string;
  @Text({ max: 30, example: 'SO-0000042' }) orderNumber!: string;
  @Text({ max: 60, optional: true, example: 'PO-7731' }) customerPo?: string;
  @Text({ max: 20, example: 'SEA' }) node!: string;
  @Text({ max: 40, optional: true, example: 'SPEEDY' }) carrier?: string;
  @Nested(() => AddressValue) shipTo!: AddressValue;
  @ListOf(() => ReleaseLine, { min: 1, max: 2_000 }) lines!: ReleaseLine[];
}
export const releaseFulfilment = command({
  type: 'fulfilment.release.v1', owner: 'wms', schema: ReleaseFulfilment, summary: 'Pick, pack and ship these lines',
  key: (data) => data.orderId, subject: (data) => data.orderNumber,
}); // prettier-ignore

export class PickedLine {
  @Id() lineId!: string;
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @WholeNumber() picked!: number;
  @WholeNumber({ description: 'Released but not found on the shelf' }) short!: number;
}
export class FulfilmentPicked {
  @Id() fulfilmentId!: string;
  @Id() orderId!: string;
  @Text({ max: 30, example: 'SO-0000042' }) orderNumber!: string;
  @Text({ max: 20, example: 'SEA' }) node!: string;
  @Instant() pickedAt!: string;
  @ListOf(() => PickedLine, { min: 1 }) lines!: PickedLine[];
}
export const fulfilmentPicked = event({
  type: 'fulfilment.picked.v1', owner: 'wms', schema: FulfilmentPicked, summary: 'A wave has picked the lines of a fulfilment',
  key: (data) => data.orderId, subject: (data) => data.orderNumber,
}); // prettier-ignore

export class ShippedLine {
  @Id() lineId!: string;
  @WholeNumber({ min: 1 }) lineNumber!: number;
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @WholeNumber({ description: 'Base units that left' }) shipped!: number;
  @WholeNumber({ description: 'Base units that were not found and will not come with this fulfilment' }) short!: number;
  @WholeNumber({
    min: 1,
    max: Number.MAX_SAFE_INTEGER,
    description: "The warehouse's sequence for this item at this node after this movement",
  })
  sequence!: number;
  @ListOf(() => LotQuantity, { optional: true, description: 'Which lots have left; without it, those of the release' })
  lots?: LotQuantity[];
  @Texts({ optional: true, max: 10_000, description: 'Serial numbers that have left' }) serials?: string[];
}
export class PackedLine {
  @WholeNumber({ min: 1, example: 1 }) lineNumber!: number;
  @WholeNumber({ min: 1, description: 'Base units in this package', example: 12 }) quantity!: number;
  @Texts({ optional: true, max: 10_000, description: 'Serial numbers of them' }) serials?: string[];
}
export class ShippedPackage {
  @Text({ max: 18, min: 18, example: '106141412345678908', description: 'SSCC-18 (GS1)' }) sscc!: string;
  @Text({ max: 40, optional: true, example: '1Z999AA10123456784' }) trackingNumber?: string;
  @DecimalText({ description: 'Kilograms; 0 = nobody has told' }) weight!: string;
  @ListOf(() => PackedLine, { optional: true, description: 'Left out where the shipment is one package' })
  contents?: PackedLine[];
  @Text({
    max: 18,
    min: 18,
    optional: true,
    example: '106141412345678915',
    description: 'SSCC-18 of the pallet that it stands on',
  })
  pallet?: string;
}
/** A shipment has left the warehouse: what it holds is a fact and changes stock and debt. */
export class ShipmentConfirmed {
  @Id() shipmentId!: string;
  @Text({ max: 40, example: 'SEA-0000017' }) shipmentNumber!: string;
  @Id() fulfilmentId!: string;
  @Id() orderId!: string;
  @Text({ max: 30, example: 'SO-0000042' }) orderNumber!: string;
  @Text({ max: 60, optional: true, example: 'PO-7731' }) customerPo?: string;
  @Text({ max: 20, example: 'SEA' }) node!: string;
  @Text({ max: 40, example: 'SPEEDY' }) carrier!: string;
  @Text({ min: 0, max: 40, description: 'Bill of lading; empty = nobody has told', example: 'BOL-0000017' })
  billOfLading!: string;
  @Instant() shippedAt!: string;
  @Flag({ description: 'Nothing more will come for this fulfilment' }) final!: boolean;
  @ListOf(() => ShippedLine, { min: 1 }) lines!: ShippedLine[];
  @ListOf(() => ShippedPackage) packages!: ShippedPackage[];
}
export const shipmentConfirmed = event({
  type: 'shipment.confirmed.v1', owner: 'wms', schema: ShipmentConfirmed, summary: 'A shipment has left the warehouse',
  key: (data) => data.orderId, subject: (data) => data.shipmentNumber,
}); // prettier-ignore
export class ReducedLine {
  @Id({ description: 'The hold that is given up' }) holdId!: string;
  @Id() lineId!: string;
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @WholeNumber({ min: 1, description: 'Base units' }) quantity!: number;
}
class Reduction {
  @Id({ description: 'A repeat changes nothing' }) reductionId!: string;
  @Id() fulfilmentId!: string;
  @Id() orderId!: string;
  @Text({ max: 30, example: 'SO-0000042' }) orderNumber!: string;
  @Text({ max: 20, example: 'SEA' }) node!: string;
  @ListOf(() => ReducedLine, { min: 1, max: 2_000 }) lines!: ReducedLine[];
}
/** order-to-cash → wms: the goods are not there, do not look for them. What is picked already ships. */
export class ReduceFulfilment extends Reduction {
  @Text({ max: 200, example: 'stock that was promised is not there' }) reason!: string;
}
export const reduceFulfilment = command({
  type: 'fulfilment.reduce.v1', owner: 'wms', schema: ReduceFulfilment, summary: 'Take these units off a release that is not picked yet',
  key: (data) => data.orderId, subject: (data) => data.orderNumber,
}); // prettier-ignore
/** What the warehouse has taken off a release: these units will not be picked. Nothing comes when it was too late for all of it. */
export class FulfilmentReduced extends Reduction {
  @WholeNumber({ description: 'Base units that it will still pick; 0: nothing will ship' }) remaining!: number;
}
export const fulfilmentReduced = event({
  type: 'fulfilment.reduced.v1', owner: 'wms', schema: FulfilmentReduced, summary: 'A warehouse has taken units off a release',
  key: (data) => data.orderId, subject: (data) => data.orderNumber,
}); // prettier-ignore

/** The warehouse will not carry out a release (unknown node or item). */
export class FulfilmentRefused {
  @Id() fulfilmentId!: string;
  @Id() orderId!: string;
  @Text({ max: 30, example: 'SO-0000042' }) orderNumber!: string;
  @Text({ max: 60, example: 'UNKNOWN_NODE' }) code!: string;
  @Text({ max: 500, example: 'node SEA does not keep NW-999' }) reason!: string;
}
export const fulfilmentRefused = event({
  type: 'fulfilment.refused.v1', owner: 'wms', schema: FulfilmentRefused, summary: 'The warehouse refuses a release',
  key: (data) => data.orderId, subject: (data) => data.orderNumber,
}); // prettier-ignore
