import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Envelope, OrderEvent } from '@crossdock/contracts';
import {
  orderAccepted, orderBackordered, orderCancelled, orderClosed, orderHeld, orderInvoiced, orderRejected, orderShipped,
} from '@crossdock/contracts'; // prettier-ignore
import { BatchContext, Consumes } from '@crossdock/messaging';
import { OrderUpdates } from '../persistence/order-updates';

/** Keeps the feed of what became of each channel's orders. */
@Controller()
export class OrderUpdatesConsumer {
  constructor(private readonly updates: OrderUpdates) {}

  @Consumes(orderAccepted) accepted(@Payload() events: Envelope<OrderEvent>[], @Ctx() context: BatchContext) {
    return this.keep(events, context);
  }
  @Consumes(orderRejected) rejected(@Payload() events: Envelope<OrderEvent>[], @Ctx() context: BatchContext) {
    return this.keep(events, context);
  }
  @Consumes(orderHeld) held(@Payload() events: Envelope<OrderEvent>[], @Ctx() context: BatchContext) {
    return this.keep(events, context);
  }
  @Consumes(orderBackordered) backordered(@Payload() events: Envelope<OrderEvent>[], @Ctx() context: BatchContext) {
    return this.keep(events, context);
  }
  @Consumes(orderShipped) shipped(@Payload() events: Envelope<OrderEvent>[], @Ctx() context: BatchContext) {
    return this.keep(events, context);
  }
  @Consumes(orderInvoiced) invoiced(@Payload() events: Envelope<OrderEvent>[], @Ctx() context: BatchContext) {
    return this.keep(events, context);
  }
  @Consumes(orderClosed) closed(@Payload() events: Envelope<OrderEvent>[], @Ctx() context: BatchContext) {
    return this.keep(events, context);
  }
  @Consumes(orderCancelled) cancelled(@Payload() events: Envelope<OrderEvent>[], @Ctx() context: BatchContext) {
    return this.keep(events, context);
  }

  private async keep(events: Envelope<OrderEvent>[], { tx }: BatchContext): Promise<void> {
    const ours = events.filter((event) => event.data.channelKind === 'marketplace');
    if (ours.length > 0) await this.updates.append(tx, ours);
  }
}
