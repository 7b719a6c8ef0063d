import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import {
  type Draft,
  type Envelope,
  type PostInvoice,
  postInvoice,
  postStockMovement,
  type PostStockMovement,
  type ReleaseCredit,
  releaseCredit,
  stockMovementPosted,
} from '@crossdock/contracts';
import { BatchContext, Consumes } from '@crossdock/messaging';
import { ErpConnectors } from '../connectors';
import { PostInvoicesToErp } from '../post-invoices';

@Controller()
export class ErpConsumer {
  constructor(
    private readonly invoices: PostInvoicesToErp,
    private readonly connectors: ErpConnectors,
  ) {}

  @Consumes(postInvoice)
  post(@Payload() messages: Envelope<PostInvoice>[], @Ctx() context: BatchContext): Promise<void> {
    return this.invoices.post(messages, context);
  }

  @Consumes(postStockMovement)
  async book(@Payload() messages: Envelope<PostStockMovement>[], @Ctx() context: BatchContext): Promise<void> {
    for (const [connector, part] of this.connectors.inParts(messages, ({ legalentity }) => legalentity))
      await connector.bookMovements(part.map(({ data, legalentity }) => ({ moved: data, legalEntity: legalentity })));
    for (const message of messages) {
      const { postingId, node, document } = message.data;
      if (postingId) await context.send([stockMovementPosted.of({ postingId, node, document }, message.legalentity) as Draft], message); // prettier-ignore
    }
  }

  @Consumes(releaseCredit)
  async release(@Payload() messages: Envelope<ReleaseCredit>[]): Promise<void> {
    for (const [connector, part] of this.connectors.inParts(messages, ({ legalentity }) => legalentity))
      await connector.releaseCredit(part.map(({ data }) => data.orderId));
  }
}
