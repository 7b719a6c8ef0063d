import { Instant, ListOf, Text, WholeNumber } from './fields';
import { event } from './message-contract';

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
