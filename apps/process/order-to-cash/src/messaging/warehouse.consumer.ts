import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import {
  type AllocationEvent,
  backorderAllocated,
  type Envelope,
  type FulfilmentPicked,
  fulfilmentPicked,
  type FulfilmentReduced,
  fulfilmentReduced,
  type FulfilmentRefused,
  fulfilmentRefused,
  type HoldsDisappointed,
  holdsDisappointed,
  type ShipmentConfirmed,
  shipmentConfirmed,
} from '@crossdock/contracts';
import { BatchContext, Consumes } from '@crossdock/messaging';
import { AllocateBackorders } from '../shipping/allocate-backorders';
import { RecordPicks } from '../shipping/record-picks';
import { RecordShipments } from '../shipping/record-shipments';
import { ReduceFulfilments } from '../shipping/reduce-fulfilments';

@Controller()
export class WarehouseConsumer {
  constructor(
    private readonly backorders: AllocateBackorders,
    private readonly picks: RecordPicks,
    private readonly shipments: RecordShipments,
    private readonly reductions: ReduceFulfilments,
  ) {}

  @Consumes(backorderAllocated)
  allocated(@Payload() messages: Envelope<AllocationEvent>[], @Ctx() { tx }: BatchContext): Promise<void> {
    return this.backorders.allocate(tx, messages);
  }

  @Consumes(holdsDisappointed)
  disappointed(@Payload() messages: Envelope<HoldsDisappointed>[], @Ctx() context: BatchContext): Promise<void> {
    return this.reductions.ask(messages, context);
  }

  @Consumes(fulfilmentReduced)
  reduced(@Payload() messages: Envelope<FulfilmentReduced>[], @Ctx() { tx }: BatchContext): Promise<void> {
    return this.reductions.reduced(tx, messages);
  }

  @Consumes(fulfilmentPicked)
  picked(@Payload() messages: Envelope<FulfilmentPicked>[], @Ctx() { tx }: BatchContext): Promise<void> {
    return this.picks.picked(tx, messages);
  }

  @Consumes(fulfilmentRefused)
  refused(@Payload() messages: Envelope<FulfilmentRefused>[], @Ctx() { tx }: BatchContext): Promise<void> {
    return this.picks.refused(tx, messages);
  }

  @Consumes(shipmentConfirmed)
  shipped(@Payload() messages: Envelope<ShipmentConfirmed>[], @Ctx() { tx }: BatchContext): Promise<void> {
    return this.shipments.record(tx, messages);
  }
}
