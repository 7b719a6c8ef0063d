import { Id, WholeNumber } from '@crossdock/contracts';

export class VoidedView {
  @Id() orderId!: string;
  @WholeNumber({ description: 'Units that were held' }) voided!: number;
}
