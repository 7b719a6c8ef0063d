import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { type Envelope, type InventoryAdviceDue, inventoryAdviceDue } from '@crossdock/contracts';
import { BatchContext, Consumes } from '@crossdock/messaging';
import { AdvisePartners } from '../availability/advise-partners';

@Controller()
export class AdvicesConsumer {
  constructor(private readonly partners: AdvisePartners) {}

  @Consumes(inventoryAdviceDue)
  due(@Payload() messages: Envelope<InventoryAdviceDue>[], @Ctx() context: BatchContext): Promise<void> {
    return this.partners.advise(messages, context);
  }
}
