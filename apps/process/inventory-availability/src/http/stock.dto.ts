import { AvailabilityView, ListOf, Text, Texts } from '@crossdock/contracts';

export class AvailabilityQuery {
  @Text({ max: 4000, example: 'NW-11,NW-42', description: 'One SKU or several with commas' }) sku!: string;
  @Text({ max: 20, optional: true, example: 'SEA' }) node?: string;
}
export class AvailabilityBatch {
  @Texts({ max: 1000, example: ['NW-11', 'NW-42'] }) skus!: string[];
  @Text({ max: 20, optional: true, example: 'SEA' }) node?: string;
}
export class AvailabilityList {
  @ListOf(() => AvailabilityView) positions!: AvailabilityView[];
}
