import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import {
  type Envelope, type SendInventoryAdvice, sendInventoryAdvice, type SendPriceCatalogue, sendPriceCatalogue, type SendShippingOrder, sendShippingOrder, type SendStockTransfer, sendStockTransfer,
} from '@crossdock/contracts'; // prettier-ignore
import { BatchContext, Consumes } from '@crossdock/messaging';
import { DeliverFiles } from '../outbound/deliver-files';
import { SendStatements } from '../outbound/send-statements';

/** What wms tells warehouses, and inventory-availability and order-to-cash partners. */
@Controller()
export class StatementsConsumer {
  constructor(
    private readonly statements: SendStatements,
    private readonly delivery: DeliverFiles,
  ) {}

  @Consumes(sendShippingOrder)
  async order(@Payload() messages: Envelope<SendShippingOrder>[], @Ctx() { tx }: BatchContext): Promise<void> {
    await this.statements.send(tx, '940', messages);
    tx.afterCommit(() => this.delivery.wake());
  }

  @Consumes(sendStockTransfer)
  async transfer(@Payload() messages: Envelope<SendStockTransfer>[], @Ctx() { tx }: BatchContext): Promise<void> {
    await this.statements.send(tx, '943', messages);
    tx.afterCommit(() => this.delivery.wake());
  }

  @Consumes(sendInventoryAdvice)
  async advise(@Payload() messages: Envelope<SendInventoryAdvice>[], @Ctx() { tx }: BatchContext): Promise<void> {
    await this.statements.send(tx, '846', messages);
    tx.afterCommit(() => this.delivery.wake());
  }

  @Consumes(sendPriceCatalogue)
  async price(@Payload() messages: Envelope<SendPriceCatalogue>[], @Ctx() { tx }: BatchContext): Promise<void> {
    await this.statements.send(tx, '832', messages);
    tx.afterCommit(() => this.delivery.wake());
  }
}
