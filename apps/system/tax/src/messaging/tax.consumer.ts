import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { DomainError } from '@crossdock/canonical';
import {
  type Envelope,
  type FinalizeTax,
  finalizeTax,
  taxFinalized,
  taxRefused,
  taxVoided,
  type VoidTax as VoidTaxData,
  voidTax,
} from '@crossdock/contracts';
import { BatchContext, Consumes } from '@crossdock/messaging';
import { DetermineTax } from '../determine-tax';
import { VoidTax } from '../void-tax';

@Controller()
export class TaxConsumer {
  constructor(
    private readonly determineTax: DetermineTax,
    private readonly voidTax: VoidTax,
  ) {}

  @Consumes(finalizeTax)
  async finalize(@Payload() messages: Envelope<FinalizeTax>[], @Ctx() context: BatchContext): Promise<void> {
    const answers = await this.determineTax.finalize(context.tx, messages.map(({ data }) => data)); // prettier-ignore
    for (const [index, message] of messages.entries()) {
      const { documentId: invoiceId, orderId, orderNumber, legalEntity } = message.data;
      const answer = answers[index];
      const draft =
        answer instanceof DomainError
          ? taxRefused.of(
              { invoiceId, orderId, orderNumber, code: answer.code, reason: answer.message.slice(0, 500) },
              legalEntity,
            )
          : taxFinalized.of({ invoiceId, orderId, orderNumber, determination: answer }, legalEntity);
      await context.send([draft], message);
    }
  }

  @Consumes(voidTax)
  async void(@Payload() messages: Envelope<VoidTaxData>[], @Ctx() context: BatchContext): Promise<void> {
    await this.voidTax.void(context.tx, messages.map(({ data }) => data)); // prettier-ignore
    for (const message of messages) await context.send([taxVoided.of(message.data, message.legalentity)], message);
  }
}
