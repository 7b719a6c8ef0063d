import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import {
  type Envelope,
  type PostInvoice,
  postInvoice,
  postStockMovement,
  type ReleaseCredit,
  releaseCredit,
  type StockMoved,
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
  async book(@Payload() messages: Envelope<StockMoved>[]): Promise<void> {
    for (const [connector, part] of this.connectors.inParts(messages, ({ legalentity }) => legalentity))
      await connector.bookMovements(part.map(({ data, legalentity }) => ({ moved: data, legalEntity: legalentity })));
  }

  @Consumes(releaseCredit)
  async release(@Payload() messages: Envelope<ReleaseCredit>[]): Promise<void> {
    for (const [connector, part] of this.connectors.inParts(messages, ({ legalentity }) => legalentity))
      await connector.releaseCredit(part.map(({ data }) => data.orderId));
  }
}
