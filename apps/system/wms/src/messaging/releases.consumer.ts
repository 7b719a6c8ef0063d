import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import {
  causeOf,
  type Envelope,
  type ReduceFulfilment,
  reduceFulfilment,
  type ReleaseFulfilment,
  releaseFulfilment,
} from '@crossdock/contracts';
import { BatchContext, Consumes } from '@crossdock/messaging';
import { WmsConnectors } from '../connectors';
import { ReleaseFulfilments } from '../release-fulfilments';

@Controller()
export class ReleasesConsumer {
  constructor(
    private readonly fulfilments: ReleaseFulfilments,
    private readonly connectors: WmsConnectors,
  ) {}

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

  @Consumes(reduceFulfilment)
  async reduce(@Payload() messages: Envelope<ReduceFulfilment>[]): Promise<void> {
    for (const message of messages) {
      const serving = { warehouse: message.data.node, legalEntity: message.legalentity };
      await this.connectors.serving(serving).reduce(message.data, causeOf(message));
    }
  }
}
