import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { type AvailabilityChanged, availabilityChanged, type Envelope } from '@crossdock/contracts';
import { BatchContext, Consumes } from '@crossdock/messaging';
import { Listings } from './listings';
import { PublishingLoop } from './publishing-loop';

/** Keeps what each channel should know of each item. */
@Controller()
export class AvailabilityConsumer {
  constructor(
    private readonly listings: Listings,
    private readonly loop: PublishingLoop,
  ) {}

  @Consumes(availabilityChanged)
  async changed(@Payload() events: Envelope<AvailabilityChanged>[], @Ctx() { tx }: BatchContext): Promise<void> {
    for (const [legalEntity, said] of byLegalEntity(events)) await this.listings.learn(tx, legalEntity, said);
    tx.afterCommit(() => this.loop.wake());
  }
}

function byLegalEntity(events: Envelope<AvailabilityChanged>[]): Map<string, AvailabilityChanged[]> {
  const groups = new Map<string, AvailabilityChanged[]>();
  for (const { data } of events) groups.set(data.legalEntity, [...(groups.get(data.legalEntity) ?? []), data]);
  return groups;
}
