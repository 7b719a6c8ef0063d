import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { type Envelope, type ReleaseFulfilment, releaseFulfilment } from '@crossdock/contracts';
import { BatchContext, Consumes } from '@crossdock/messaging';
import { TakeReleases } from '../connectors/sandbox/take-releases';

@Controller()
export class ReleasesConsumer {
  constructor(private readonly releases: TakeReleases) {}

  @Consumes(releaseFulfilment)
  release(@Payload() messages: Envelope<ReleaseFulfilment>[], @Ctx() context: BatchContext): Promise<void> {
    return this.releases.take(messages, context);
  }
}
