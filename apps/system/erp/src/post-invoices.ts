import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Faults, isAnswerLost } from '@crossdock/connectors';
import {
  causeOf,
  type Cause,
  type Draft,
  type Envelope,
  invoiceInDoubt,
  invoicePosted,
  invoiceRefused,
  type PostInvoice,
} from '@crossdock/contracts';
import { type BatchContext, Outbox } from '@crossdock/messaging';
import { Database, type Tx } from '@crossdock/persistence';
import { type Outcome, PostInvoices } from './connectors/sandbox/post-invoices';

const lookUpMs = (): number => Number(process.env.ERP_LOOK_UP_MS ?? 1_000);

interface Doubtful {
  document: PostInvoice;
  cause: Cause;
  legalEntity: string;
}

/**
 * Posts invoices to the ERP and says what came of it. A well-behaved sandbox joins the batch's transaction. With faults set it is
 * called as the remote system that it stands for, in a transaction of its own: when the answer is lost, the posting is in doubt until
 * it has been looked up.
 */
@Injectable()
export class PostInvoicesToErp implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Posting');
  private timer?: NodeJS.Timeout;
  private lookingUp?: Promise<void>;

  constructor(
    private readonly database: Database,
    private readonly erp: PostInvoices,
    private readonly faults: Faults,
    private readonly outbox: Outbox,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.lookingUp ??= this.lookUpDoubtful()
        .catch((error: unknown) => this.logger.warn(`looking up is put off: ${String(error)}`))
        .finally(() => (this.lookingUp = undefined));
    }, lookUpMs());
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.lookingUp;
  }

  async post(messages: Envelope<PostInvoice>[], context: BatchContext): Promise<void> {
    const invoices = messages.map(({ data }) => data);
    const causes = new Map(messages.map((message) => [message.data.invoiceId, message]));
    try {
      for (const outcome of await this.call(context.tx, invoices))
        await context.send([draftOf(outcome)], causes.get(outcome.invoice.invoiceId)!);
    } catch (error) {
      if (!isAnswerLost(error)) throw error;
      await this.remember(context.tx, messages);
      const reason = 'the answer of the ERP was lost; it is looked up before anything is repeated';
      for (const message of messages) {
        const { invoiceId, orderId, orderNumber, legalEntity } = message.data;
        await context.send(
          [invoiceInDoubt.of({ invoiceId, orderId, orderNumber, reason }, legalEntity) as Draft],
          message,
        );
      }
    }
  }

  private call(tx: Tx, invoices: PostInvoice[]): Promise<Outcome[]> {
    const wellBehaved = Object.values(this.faults.current()).every((setting) => setting === 0);
    if (wellBehaved) return this.erp.post(tx, invoices);
    return this.faults.around(() => this.database.transaction((own) => this.erp.post(own, invoices)));
  }

  private async remember(tx: Tx, messages: Envelope<PostInvoice>[]): Promise<void> {
    await tx.query(
      `INSERT INTO doubtful_posting (invoice_id, legal_entity, document, cause) SELECT * FROM unnest($1::uuid[], $2::text[], $3::jsonb[], $4::jsonb[])
       ON CONFLICT DO NOTHING`,
      [
        messages.map(({ data }) => data.invoiceId), messages.map(({ data }) => data.legalEntity), messages.map(({ data }) => JSON.stringify(data)),
        messages.map((message) => JSON.stringify(causeOf(message))),
      ], // prettier-ignore
    );
  }

  // Posting is known by the invoice's id, so that what the ERP has done is found and only the rest is done now.
  private async lookUpDoubtful(): Promise<void> {
    await this.database.transaction(async (tx) => {
      const doubtful = await tx.query<Doubtful>(
        `DELETE FROM doubtful_posting WHERE invoice_id IN (SELECT invoice_id FROM doubtful_posting ORDER BY created_at LIMIT 100 FOR UPDATE SKIP LOCKED)
         RETURNING document, cause, legal_entity AS "legalEntity"`,
      );
      if (doubtful.length === 0) return;
      const causes = new Map(doubtful.map(({ document, cause }) => [document.invoiceId, cause]));
      for (const outcome of await this.erp.post(
        tx,
        doubtful.map(({ document }) => document),
      ))
        await this.outbox.send(tx, [draftOf(outcome)], causes.get(outcome.invoice.invoiceId)!);
      this.logger.log(`looked up ${doubtful.length} postings whose answer was lost`);
    });
  }
}

function draftOf(outcome: Outcome): Draft {
  const { invoiceId, orderId, orderNumber, legalEntity } = outcome.invoice;
  if ('posted' in outcome) return invoicePosted.of(outcome.posted, legalEntity) as Draft;
  return invoiceRefused.of({ invoiceId, orderId, orderNumber, ...outcome.refused }, legalEntity) as Draft;
}
