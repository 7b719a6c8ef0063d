import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { isAnswerLost } from '@crossdock/connectors';
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
import { ErpConnectors } from './connectors';
import type { ErpConnector, PostingAnswer } from './connectors/erp-connector';

const lookUpMs = (): number => Number(process.env.ERP_LOOK_UP_MS ?? 1_000);

interface Doubtful {
  document: PostInvoice;
  cause: Cause;
}

/**
 * Posts invoices to the ERPs that serve their legal entities and says what came of it. When an answer is lost, the postings
 * are in doubt until they have been looked up.
 */
@Injectable()
export class PostInvoicesToErp implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Posting');
  private timer?: NodeJS.Timeout;
  private lookingUp?: Promise<void>;

  constructor(
    private readonly database: Database,
    private readonly connectors: ErpConnectors,
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
    for (const [connector, part] of this.connectors.inParts(messages, ({ data }) => data.legalEntity))
      await this.postPart(connector, part, context);
  }

  private async postPart(
    connector: ErpConnector,
    messages: Envelope<PostInvoice>[],
    context: BatchContext,
  ): Promise<void> {
    try {
      const answers = await connector.post(messages.map(({ data }) => data));
      for (const [index, message] of messages.entries())
        await context.send([draftOf(message.data, answers[index])], message);
    } catch (error) {
      if (!isAnswerLost(error)) throw error;
      await this.remember(context.tx, messages);
      for (const message of messages) await context.send([doubtOf(message.data)], message);
    }
  }

  private async remember(tx: Tx, messages: Envelope<PostInvoice>[]): Promise<void> {
    tx.write(
      `INSERT INTO doubtful_posting (invoice_id, legal_entity, document, cause) SELECT * FROM unnest($1::uuid[], $2::text[], $3::jsonb[], $4::jsonb[])
       ON CONFLICT DO NOTHING`,
      [
        messages.map(({ data }) => data.invoiceId), messages.map(({ data }) => data.legalEntity), messages.map(({ data }) => JSON.stringify(data)),
        messages.map((message) => JSON.stringify(causeOf(message))),
      ], // prettier-ignore
    );
  }

  /** What the ERP has done is found by the invoice's id; only the rest is posted now. */
  private async lookUpDoubtful(): Promise<void> {
    await this.database.transaction(async (tx) => {
      const doubtful = await tx.query<Doubtful>(
        `DELETE FROM doubtful_posting WHERE invoice_id IN (SELECT invoice_id FROM doubtful_posting ORDER BY created_at LIMIT 100 FOR UPDATE SKIP LOCKED)
         RETURNING document, cause`,
      );
      for (const [connector, part] of this.connectors.inParts(doubtful, ({ document }) => document.legalEntity)) {
        const invoices = part.map(({ document }) => document);
        const found = await connector.lookUp(invoices.map(({ invoiceId }) => invoiceId));
        const missing = invoices.filter(({ invoiceId }) => !found.has(invoiceId));
        const posted = missing.length > 0 ? await connector.post(missing) : [];
        const answers = new Map<string, PostingAnswer>([
          ...found,
          ...missing.map(({ invoiceId }, index) => [invoiceId, posted[index]] as const),
        ]);
        for (const { document, cause } of part)
          await this.outbox.send(tx, [draftOf(document, answers.get(document.invoiceId)!)], cause);
        this.logger.log(`looked up ${part.length} postings whose answer was lost: ${found.size} had been done`);
      }
    });
  }
}

function draftOf({ invoiceId, orderId, orderNumber, legalEntity }: PostInvoice, answer: PostingAnswer): Draft {
  if (!(answer instanceof DomainError)) return invoicePosted.of(answer, legalEntity);
  const { code, message } = answer;
  return invoiceRefused.of({ invoiceId, orderId, orderNumber, code, reason: message.slice(0, 500) }, legalEntity);
}

function doubtOf({ invoiceId, orderId, orderNumber, legalEntity }: PostInvoice): Draft {
  const reason = 'the answer of the ERP was lost; it is looked up before anything is repeated';
  return invoiceInDoubt.of({ invoiceId, orderId, orderNumber, reason }, legalEntity);
}
