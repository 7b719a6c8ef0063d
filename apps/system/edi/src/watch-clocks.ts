import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Database, type Tx } from '@crossdock/persistence';
import { clockIntervalMs } from './config';
import { Cases } from './persistence/cases';
import { type Obligation, type ObligationKind, Obligations } from './persistence/obligations';

const words: Record<ObligationKind, { code: string; what: string }> = {
  acknowledgement: { code: 'ACKNOWLEDGEMENT_OVERDUE', what: 'the partner has not acknowledged our document' },
  response: { code: 'RESPONSE_OVERDUE', what: 'the order has not been answered (855, ORDRSP)' },
  'change-response': {
    code: 'CHANGE_RESPONSE_OVERDUE',
    what: 'the change of the order has not been answered (865, ORDRSP)',
  },
  'ship-notice': {
    code: 'SHIP_NOTICE_OVERDUE',
    what: 'delivery was asked for and no ship notice (856, DESADV) has been sent',
  },
  invoice: { code: 'INVOICE_OVERDUE', what: 'goods have left and no invoice (810, INVOIC) has been sent' },
};
const codes = Object.values(words).map(({ code }) => code);

/** Opens a case for what is overdue, and closes it when it has been done. */
@Injectable()
export class WatchClocks implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Clocks');
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;

  constructor(
    private readonly database: Database,
    private readonly obligations: Obligations,
    private readonly cases: Cases,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running ??= this.look()
        .catch((error: Error) => this.logger.warn(`clocks are looked at later: ${error.message}`))
        .finally(() => (this.running = undefined));
    }, clockIntervalMs());
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private look(): Promise<void> {
    const cause = { correlationId: randomUUID(), actor: 'service:edi' };
    return this.database.transaction(async (tx) => {
      const overdue = await this.obligations.allOverdue(tx);
      const { open, mine } = await this.openCases(tx);
      const due = new Set(overdue.map(({ documentId }) => documentId));
      const over = mine.filter((id) => !due.has(id));
      const past = await this.obligations.past(tx, over);
      await this.cases.close(tx, 'document', over.filter((id) => !past.has(id)), 'it has been done', cause);
      await this.cases.close(tx, 'document', [...past], 'it is older than 60 days and no longer chased', cause);
      // A document with another case has somebody's attention already.
      for (const each of overdue.filter(({ documentId }) => !open.has(documentId)))
        await this.cases.open(tx, caseOf(each), cause);
    }); // prettier-ignore
  }

  private async openCases(tx: Tx): Promise<{ open: Set<string>; mine: string[] }> {
    const rows = await tx.query<{ id: string; code: string }>(
      `SELECT subject_id AS id, code FROM edi_case WHERE subject = 'document' AND closed_at IS NULL`,
    );
    return {
      open: new Set(rows.map(({ id }) => id)),
      mine: rows.filter(({ code }) => codes.includes(code)).map(({ id }) => id),
    };
  }
}

function caseOf({ kind, partner, legalEntity, documentId, customerPo, orderId, orderNumber, dueAt }: Obligation) {
  const { code, what } = words[kind];
  const detail = `${partner}${customerPo ? `, purchase order ${customerPo}` : ''}: ${what}; it was due at ${new Date(dueAt).toISOString()}`;
  return {
    subject: 'document' as const, subjectId: documentId, code, detail, partner, legalEntity, customerPo: customerPo ?? undefined,
    orderId: orderId ?? undefined, orderNumber: orderNumber ?? undefined,
  }; // prettier-ignore
}
