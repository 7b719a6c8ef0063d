import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { causeOf, type Envelope, type ReleaseFulfilment, releaseFulfilment } from '@crossdock/contracts';
import { BatchContext, Consumes } from '@crossdock/messaging';
import { ReleaseFulfilments } from '../release-fulfilments';

@Controller()
export class ReleasesConsumer {
  constructor(private readonly fulfilments: ReleaseFulfilments) {}

  @Consumes(releaseFulfilment)
  async release(@Payload() messages: Envelope<ReleaseFulfilment>[], @Ctx() context: BatchContext): Promise<void> {
    const drafts = await this.fulfilments.release(
      messages.map((message) => ({
        fulfilment: message.data,
        legalEntity: message.legalentity,
        cause: causeOf(message),
      })),
    );
    for (const [index, message] of messages.entries())
      if (drafts[index].length > 0) await context.send(drafts[index], message);
  }
}
