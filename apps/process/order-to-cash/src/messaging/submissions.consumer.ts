import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import {
  causeOf,
  type Envelope,
  type OrderChangeReceived,
  orderChangeReceived,
  type PurchaseOrderReceived,
  purchaseOrderReceived,
  type SubmitOrder,
  submitOrder,
} from '@crossdock/contracts';
import { BatchContext, Consumes, uuidV7 } from '@crossdock/messaging';
import { AmendOrders } from '../amending/amend-orders';
import { AcceptOrders, type Intake } from '../intake/accept-orders';
import { AdvanceInTurn } from '../intake/advance-in-turn';

/** Orders that come as messages: stored with the inbox mark, then taken further outside the transaction. */
@Controller()
export class SubmissionsConsumer {
  constructor(
    private readonly acceptOrders: AcceptOrders,
    private readonly inTurn: AdvanceInTurn,
    private readonly amendOrders: AmendOrders,
  ) {}

  @Consumes(purchaseOrderReceived)
  purchaseOrders(@Payload() messages: Envelope<PurchaseOrderReceived>[], @Ctx() context: BatchContext): Promise<void> {
    return this.store(
      messages.map((message) => intakeOf(message, message.data.documentId)),
      context,
    );
  }

  @Consumes(orderChangeReceived)
  async changes(@Payload() messages: Envelope<OrderChangeReceived>[], @Ctx() { tx }: BatchContext): Promise<void> {
    const changed = await this.amendOrders.amend(tx, messages);
    if (changed.length > 0) tx.afterCommit(() => this.inTurn.begin(changed));
  }

  @Consumes(submitOrder)
  submissions(@Payload() messages: Envelope<SubmitOrder>[], @Ctx() context: BatchContext): Promise<void> {
    return this.store(
      messages.map((message) => intakeOf(message)),
      context,
    );
  }

  private async store(intakes: Intake[], { tx }: BatchContext): Promise<void> {
    const accepted = await this.acceptOrders.accept(tx, intakes);
    const stored = accepted.flatMap((each) => (each.kind === 'stored' ? [each.order.orderId] : []));
    // Should this process end before: the order's timer does the same.
    if (stored.length > 0) tx.afterCommit(() => this.inTurn.begin(stored));
  }
}

const intakeOf = (message: Envelope<SubmitOrder>, rawReference?: string): Intake => ({
  orderId: uuidV7(),
  submission: message.data.submission,
  cause: causeOf(message),
  rawReference: message.data.submission.channel.rawReference ?? rawReference,
});
