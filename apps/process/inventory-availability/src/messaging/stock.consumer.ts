import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import {
  type Envelope,
  type FulfilmentPicked,
  fulfilmentPicked,
  type FulfilmentReduced,
  fulfilmentReduced,
  type ReleaseHolds,
  type ShipmentConfirmed,
  shipmentConfirmed,
  type StockMoved,
  stockMoved,
  type StockMovementPosted,
  stockMovementPosted,
  voidHolds,
} from '@crossdock/contracts';
import { BatchContext, Consumes } from '@crossdock/messaging';
import { ApplyPicks } from '../holds/apply-picks';
import { ApplyReductions } from '../holds/apply-reductions';
import { ApplyShipments } from '../holds/apply-shipments';
import { VoidOrderHolds } from '../holds/void-order-holds';
import { UnclearMovements } from '../ledger/unclear-movements';
import { ErpPostings } from '../posting/erp-postings';

/** What happens in warehouses and what orders give back. */
@Controller()
export class StockConsumer {
  constructor(
    private readonly unclear: UnclearMovements,
    private readonly picks: ApplyPicks,
    private readonly shipments: ApplyShipments,
    private readonly reductions: ApplyReductions,
    private readonly voids: VoidOrderHolds,
    private readonly postings: ErpPostings,
  ) {}

  @Consumes(stockMoved)
  moved(@Payload() messages: Envelope<StockMoved>[], @Ctx() context: BatchContext): Promise<void> {
    return this.unclear.apply(messages, context);
  }

  @Consumes(fulfilmentPicked)
  picked(@Payload() messages: Envelope<FulfilmentPicked>[], @Ctx() context: BatchContext): Promise<void> {
    return this.picks.apply(messages, context);
  }

  @Consumes(shipmentConfirmed)
  shipped(@Payload() messages: Envelope<ShipmentConfirmed>[], @Ctx() context: BatchContext): Promise<void> {
    return this.shipments.apply(messages, context);
  }

  @Consumes(fulfilmentReduced)
  reduced(@Payload() messages: Envelope<FulfilmentReduced>[], @Ctx() context: BatchContext): Promise<void> {
    return this.reductions.apply(messages, context);
  }

  @Consumes(stockMovementPosted)
  posted(@Payload() messages: Envelope<StockMovementPosted>[], @Ctx() { tx }: BatchContext): Promise<void> {
    return this.postings.posted(tx, messages.map(({ data }) => data.postingId)); // prettier-ignore
  }

  @Consumes(voidHolds)
  voided(@Payload() messages: Envelope<ReleaseHolds>[], @Ctx() context: BatchContext): Promise<void> {
    return this.voids.apply(messages, context);
  }
}
