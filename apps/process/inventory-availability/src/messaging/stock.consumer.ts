import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import {
  type Envelope,
  type ReleaseHolds,
  type ShipmentConfirmed,
  shipmentConfirmed,
  type StockMoved,
  stockMoved,
  voidHolds,
} from '@crossdock/contracts';
import { BatchContext, Consumes } from '@crossdock/messaging';
import { ApplyMovements } from '../apply-movements';
import { ApplyShipments } from '../apply-shipments';
import { VoidOrderHolds } from '../void-order-holds';

/** What happens in warehouses and what orders give back. */
@Controller()
export class StockConsumer {
  constructor(
    private readonly movements: ApplyMovements,
    private readonly shipments: ApplyShipments,
    private readonly voids: VoidOrderHolds,
  ) {}

  @Consumes(stockMoved)
  moved(@Payload() messages: Envelope<StockMoved>[], @Ctx() context: BatchContext): Promise<void> {
    return this.movements.apply(messages, context);
  }

  @Consumes(shipmentConfirmed)
  shipped(@Payload() messages: Envelope<ShipmentConfirmed>[], @Ctx() context: BatchContext): Promise<void> {
    return this.shipments.apply(messages, context);
  }

  @Consumes(voidHolds)
  voided(@Payload() messages: Envelope<ReleaseHolds>[], @Ctx() context: BatchContext): Promise<void> {
    return this.voids.apply(messages, context);
  }
}
