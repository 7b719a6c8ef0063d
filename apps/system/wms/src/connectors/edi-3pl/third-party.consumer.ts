import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import {
  causeOf, type Envelope, type InventoryAdviceReceived, inventoryAdviceReceived, type ShippingAdviceReceived, shippingAdviceReceived,
  type WarehouseReceiptReceived, warehouseReceiptReceived,
} from '@crossdock/contracts'; // prettier-ignore
import { BatchContext, Consumes } from '@crossdock/messaging';
import { TakeReceipts } from './take-receipts';
import { TakeShippingAdvices } from './take-shipping-advices';

/** What logistics providers say, as edi announces it. */
@Controller()
export class ThirdPartyConsumer {
  constructor(
    private readonly advices: TakeShippingAdvices,
    private readonly receipts: TakeReceipts,
  ) {}

  @Consumes(shippingAdviceReceived)
  async shipped(@Payload() messages: Envelope<ShippingAdviceReceived>[], @Ctx() { tx }: BatchContext): Promise<void> {
    for (const { data } of messages) await this.advices.take(tx, data);
  }

  @Consumes(warehouseReceiptReceived)
  async received(
    @Payload() messages: Envelope<WarehouseReceiptReceived>[],
    @Ctx() { tx }: BatchContext,
  ): Promise<void> {
    for (const message of messages) await this.receipts.receive(tx, message.data, causeOf(message));
  }

  @Consumes(inventoryAdviceReceived)
  async counted(@Payload() messages: Envelope<InventoryAdviceReceived>[], @Ctx() { tx }: BatchContext): Promise<void> {
    for (const message of messages) await this.receipts.count(tx, message.data, causeOf(message));
  }
}
