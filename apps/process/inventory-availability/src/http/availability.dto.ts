import { AvailabilityView, BusinessDate, Flag, Instant, ListOf, Text, Texts, WholeNumber } from '@crossdock/contracts';
import { Transform } from 'class-transformer';

const wide = { max: Number.MAX_SAFE_INTEGER };
const signed = { ...wide, min: -Number.MAX_SAFE_INTEGER };

class Narrowing {
  @Text({ max: 20, optional: true, example: 'SEA', description: 'One node only' }) node?: string;
  @Text({ max: 60, optional: true, example: 'web-shop', description: 'As this channel sees it, by its policies' })
  channel?: string;
  @Text({ max: 20, optional: true, example: 'NW-US' }) legalEntity?: string;
  @BusinessDate({
    optional: true,
    description: 'What can be promised on that day, with what comes until then; now unless given',
  })
  date?: string;
}
export class AvailabilityQuery extends Narrowing {
  @Text({ max: 4000, example: 'NW-11,NW-42', description: 'One SKU or several with commas' }) sku!: string;
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @Flag({ optional: true, description: 'Every bucket, buffer and policy that led to the number' })
  explain?: boolean;
  @Transform(({ value }) => (/^\d+$/.test(value) ? Number(value) : value))
  @WholeNumber({ optional: true, description: 'Milliseconds: an older answer is brought up to date first', example: 0 })
  maxAgeMs?: number;
}
export class AvailabilityBatch extends Narrowing {
  @Texts({ max: 1000, example: ['NW-11', 'NW-42'] }) skus!: string[];
  @Flag({ optional: true }) explain?: boolean;
  @WholeNumber({ optional: true }) maxAgeMs?: number;
}
export class WindowView {
  @BusinessDate() from!: string;
  @WholeNumber({ ...wide, example: 220, description: 'What can be promised from that day on' }) available!: number;
}
export class ReasonView {
  @Text({ max: 20, optional: true, example: 'SEA' }) node?: string;
  @Text({ max: 60, example: 'buffer' }) step!: string;
  @WholeNumber({ ...signed, example: -5, description: 'Signed, base units' }) quantity!: number;
  @Text({ max: 100, optional: true, example: '/buffers/0', description: 'Pointer into the active channel policies' })
  rule?: string;
}
export class ItemAvailabilityView {
  @Text({ max: 20, example: 'NW-US' }) legalEntity!: string;
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @WholeNumber({
    ...wide,
    example: 103,
    description: 'Now, or on the date asked for, over the nodes asked for: what the channel may be promised',
  })
  available!: number;
  @ListOf(() => WindowView, { description: 'Grows with what is to come' }) windows!: WindowView[];
  @ListOf(() => ReasonView, { optional: true, description: 'Sums to `available`' }) explain?: ReasonView[];
}
export class AvailabilityList {
  @Instant({ description: 'Everything committed until then is in the answer' }) asOf!: string;
  @WholeNumber({ example: 40 }) stalenessMs!: number;
  @WholeNumber({ description: 'Version of the channel policies; 0 when there are none' }) policyVersion!: number;
  @ListOf(() => AvailabilityView) positions!: AvailabilityView[];
  @ListOf(() => ItemAvailabilityView) items!: ItemAvailabilityView[];
}
