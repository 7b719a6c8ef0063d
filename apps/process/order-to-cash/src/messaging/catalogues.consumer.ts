import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import {
  type Envelope,
  type PriceCatalogueDue,
  priceCatalogueDue,
  type TellCataloguePart,
  tellCataloguePart,
} from '@crossdock/contracts';
import { BatchContext, Consumes } from '@crossdock/messaging';
import { TellPrices } from '../catalogues/tell-prices';

@Controller()
export class CataloguesConsumer {
  constructor(private readonly prices: TellPrices) {}

  @Consumes(priceCatalogueDue)
  due(@Payload() messages: Envelope<PriceCatalogueDue>[], @Ctx() context: BatchContext): Promise<void> {
    return this.prices.begin(messages, context);
  }

  @Consumes(tellCataloguePart)
  part(@Payload() messages: Envelope<TellCataloguePart>[], @Ctx() context: BatchContext): Promise<void> {
    return this.prices.tell(messages, context);
  }
}
