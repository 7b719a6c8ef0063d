import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { type Envelope, type PostInvoice, postInvoice, postStockMovement, type StockMoved } from '@crossdock/contracts';
import { BatchContext, Consumes } from '@crossdock/messaging';
import { BookMovements } from '../connectors/sandbox/book-movements';
import { PostInvoicesToErp } from '../post-invoices';

@Controller()
export class ErpConsumer {
  constructor(
    private readonly invoices: PostInvoicesToErp,
    private readonly movements: BookMovements,
  ) {}

  @Consumes(postInvoice)
  post(@Payload() messages: Envelope<PostInvoice>[], @Ctx() context: BatchContext): Promise<void> {
    return this.invoices.post(messages, context);
  }

  @Consumes(postStockMovement)
  book(@Payload() messages: Envelope<StockMoved>[], @Ctx() { tx }: BatchContext): Promise<void> {
    return this.movements.book(tx, messages);
  }
}
