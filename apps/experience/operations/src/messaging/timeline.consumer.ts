import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Envelope } from '@crossdock/contracts';
import { BatchContext, ConsumesAny } from '@crossdock/messaging';
import { Timeline } from '../persistence/timeline';

/** Records every event of the house. */
@Controller()
export class TimelineConsumer {
  constructor(private readonly timeline: Timeline) {}

  @ConsumesAny(['*'])
  async record(@Payload() events: Envelope[], @Ctx() { tx }: BatchContext): Promise<void> {
    await this.timeline.record(tx, events);
  }
}
