import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import {
  type AcknowledgePurchaseOrder, acknowledgePurchaseOrder, type AnswerOrderChange, answerOrderChange, type Envelope, type RevisePurchaseOrder, revisePurchaseOrder, type SendInvoice, sendInvoice, type SendShipNotice, sendShipNotice,
} from '@crossdock/contracts'; // prettier-ignore
import { BatchContext, Consumes } from '@crossdock/messaging';
import type { Command, Kind } from '../outbound/command';
import { DeliverFiles } from '../outbound/deliver-files';
import { RefuseOrders } from '../outbound/refuse-orders';
import { SendDocuments } from '../outbound/send-documents';

/** What order-to-cash tells partners: each document is written once for its business fact. */
@Controller()
export class DocumentsConsumer {
  constructor(
    private readonly documents: SendDocuments,
    private readonly refusals: RefuseOrders,
    private readonly delivery: DeliverFiles,
  ) {}

  @Consumes(acknowledgePurchaseOrder)
  async acknowledge(
    @Payload() messages: Envelope<AcknowledgePurchaseOrder>[],
    @Ctx() context: BatchContext,
  ): Promise<void> {
    await this.refusals.note(context.tx, messages);
    await this.send('855', messages, context);
  }

  @Consumes(sendShipNotice)
  notice(@Payload() messages: Envelope<SendShipNotice>[], @Ctx() context: BatchContext): Promise<void> {
    return this.send('856', messages, context);
  }

  @Consumes(sendInvoice)
  bill(@Payload() messages: Envelope<SendInvoice>[], @Ctx() context: BatchContext): Promise<void> {
    return this.send('810', messages, context);
  }

  @Consumes(answerOrderChange)
  answer(@Payload() messages: Envelope<AnswerOrderChange>[], @Ctx() context: BatchContext): Promise<void> {
    return this.send('865', messages, context);
  }

  @Consumes(revisePurchaseOrder)
  revise(@Payload() messages: Envelope<RevisePurchaseOrder>[], @Ctx() context: BatchContext): Promise<void> {
    return this.send('865', messages, context);
  }

  private async send(kind: Kind, messages: Envelope<Command>[], { tx }: BatchContext): Promise<void> {
    await this.documents.send(tx, kind, messages);
    tx.afterCommit(() => this.delivery.wake());
  }
}
