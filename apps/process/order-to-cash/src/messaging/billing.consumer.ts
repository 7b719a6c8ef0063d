import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import {
  type Envelope,
  type InvoiceInDoubt,
  invoiceInDoubt,
  type InvoicePosted,
  invoicePosted,
  type InvoiceRefused,
  invoiceRefused,
  type TaxFinalized,
  taxFinalized,
  type TaxRefused,
  taxRefused,
} from '@crossdock/contracts';
import { BatchContext, Consumes } from '@crossdock/messaging';
import { FinishInvoices } from '../invoicing/finish-invoices';

@Controller()
export class BillingConsumer {
  constructor(private readonly invoices: FinishInvoices) {}

  @Consumes(taxFinalized)
  taxed(@Payload() messages: Envelope<TaxFinalized>[], @Ctx() { tx }: BatchContext): Promise<void> {
    return this.invoices.taxed(tx, messages);
  }

  @Consumes(taxRefused)
  taxRefused(@Payload() messages: Envelope<TaxRefused>[], @Ctx() { tx }: BatchContext): Promise<void> {
    return this.invoices.refused(tx, messages, 'tax');
  }

  @Consumes(invoicePosted)
  posted(@Payload() messages: Envelope<InvoicePosted>[], @Ctx() { tx }: BatchContext): Promise<void> {
    return this.invoices.posted(tx, messages);
  }

  @Consumes(invoiceRefused)
  refused(@Payload() messages: Envelope<InvoiceRefused>[], @Ctx() { tx }: BatchContext): Promise<void> {
    return this.invoices.refused(tx, messages, 'accounting');
  }

  @Consumes(invoiceInDoubt)
  inDoubt(@Payload() messages: Envelope<InvoiceInDoubt>[], @Ctx() { tx }: BatchContext): Promise<void> {
    return this.invoices.inDoubt(tx, messages);
  }
}
