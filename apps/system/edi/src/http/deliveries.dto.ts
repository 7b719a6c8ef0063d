import { AnyObject, Id, Instant, ListOf, OneOf, Text, WholeNumber } from '@crossdock/contracts';
import { type Delivery, deliveryStates } from '../persistence/deliveries';

export class DeliveryQuery {
  @Text({ max: 40, optional: true, example: 'ERNSH' }) partner?: string;
  @OneOf(deliveryStates, { optional: true }) state?: string;
}
export class DeliveryView {
  @Id() interchangeId!: string;
  @Text({ max: 40, example: 'ERNSH' }) partner!: string;
  @Text({ example: '855-000000042.edi' }) name!: string;
  @OneOf(deliveryStates, { description: 'parked: refused, with a case' }) state!: string;
  @WholeNumber({ description: 'Tries that failed' }) attempts!: number;
  @Instant({ optional: true, description: 'Of what waits' }) nextAt?: string;
  @Text({ max: 1000, optional: true, description: 'Why the last try failed' }) problem?: string;
  @Text({ optional: true, example: 'folder', description: 'What brought it' }) transport?: string;
  @AnyObject({ optional: true, description: 'What the other side said when it took it', example: { status: 200 } })
  receipt?: Record<string, unknown>;
  @Instant({ optional: true }) deliveredAt?: string;
  @Instant() createdAt!: string;
}
export class DeliveryList {
  @ListOf(() => DeliveryView, { description: 'Newest first, 500 at most' }) deliveries!: DeliveryView[];

  static of(deliveries: Delivery[]): DeliveryList {
    const known = (_name: string, value: unknown): unknown => value ?? undefined;
    return { deliveries: JSON.parse(JSON.stringify(deliveries, known)) as DeliveryView[] };
  }
}
