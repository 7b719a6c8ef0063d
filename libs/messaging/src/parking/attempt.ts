import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { Database, type Tx } from '@crossdock/persistence';
import { BatchContext } from '../consuming/batch-context';
import { decode, isReadable, type Message } from '../consuming/decode';
import { Dispatcher, groupByRoute } from '../consuming/dispatcher';
import { validateData } from '../consuming/validate';
import { MessagingSettings } from '../messaging.options';
import { Outbox } from '../sending/outbox';
import { Announcements } from './announcements';
import { judge, type ParkedMessage, printable } from './parked-row';
import { ParkedStore } from './parked-store';

/** One more try of messages that were set aside. They are in the inbox already: their row is their mark. */
@Injectable()
export class Attempt {
  private readonly logger = new Logger('Parking');
  private readonly actor: string;

  constructor(
    settings: MessagingSettings,
    private readonly database: Database,
    private readonly dispatcher: Dispatcher,
    private readonly outbox: Outbox,
    private readonly announcements: Announcements,
    private readonly store: ParkedStore,
  ) {
    this.actor = `service:${settings.service}`;
  }

  /** Handles the rows in order, in this transaction, and marks them as replayed. */
  async handle(tx: Tx, rows: ParkedMessage[]): Promise<void> {
    const messages = rows.map((row) => this.readable(row));
    const context = new BatchContext(tx, true, this.outbox);
    for (const group of groupByRoute(messages)) {
      await this.dispatcher.run(
        group.route,
        group.messages.map((message) => message.envelope),
        context,
      );
    }
    for (const row of rows) await this.markReplayed(tx, row);
    tx.afterCommit(() => this.logger.log(`replayed ${rows.length} message(s) of key ${rows[0].key}`));
  }

  /** Notes that the head failed once more and decides what follows, unless somebody else has moved on meanwhile. */
  async failed({ id, attempts }: { id: string; attempts: number }, error: DomainError): Promise<void> {
    await this.database.transaction(async (tx) => {
      const verdict = judge(error, attempts + 1);
      const event = {
        at: new Date().toISOString(),
        what: 'failed',
        by: this.actor,
        detail: printable(`${error.code}: ${error.message}`),
      };
      const [row] = await tx.query<ParkedMessage & { announce: boolean }>(
        `UPDATE parked SET attempts = attempts + 1, status = $3, reason = $4, kind = $5, code = $6, detail = $7, errors = $8,
                next_attempt_at = clock_timestamp() + $9::bigint * interval '1 ms', owner_role = $10,
                due_at = coalesce(due_at, clock_timestamp() + $11::int * interval '1 hour'), history = history || $12::jsonb,
                announced = announced OR $3 = 'parked'
           FROM (SELECT announced AS before FROM parked WHERE id = $1) old
          WHERE id = $1 AND attempts = $2 AND resolved_at IS NULL
         RETURNING parked.*, NOT old.before AND parked.announced AS announce`,
        [id, attempts, verdict.status, verdict.reason, error.kind, error.code, printable(error.message),
          error.errors.length > 0 ? JSON.stringify(error.errors.slice(0, 50)) : null, verdict.retryInMs, verdict.ownerRole,
          verdict.dueInHours, JSON.stringify([event])], // prettier-ignore
      );
      if (!row) return;
      const facts = {
        id,
        envelope: row.envelope ?? undefined,
        type: row.type,
        key: row.key,
        attempts: row.attempts,
        error,
        verdict,
      };
      if (row.announce) await this.announcements.parked(tx, facts);
      tx.afterCommit(() =>
        this.logger.warn(`${row.type} ${row.message_id ?? id} failed again: ${error.code}, ${verdict.reason}`),
      );
    });
  }

  private readable(row: ParkedMessage) {
    const delivery = {
      partition: -1,
      redelivered: true,
      type: row.type,
      key: row.key,
      body: row.raw ?? JSON.stringify(row.envelope),
    };
    const decoded = decode(delivery);
    if (!isReadable(decoded)) throw new DomainError('rejected', 'UNREADABLE', { message: decoded.problem });
    const { envelope }: Message = decoded;
    const route = this.dispatcher.routeOf(envelope.type);
    if (!route)
      throw new DomainError('not-found', 'NO_HANDLER', { message: `this release does not handle ${envelope.type}` });
    const errors = route.contract ? validateData(route.contract, envelope.data) : [];
    if (errors.length > 0) throw new DomainError('rejected', 'INVALID_MESSAGE', {}, errors);
    return { key: row.key, route, envelope };
  }

  private async markReplayed(tx: Tx, row: ParkedMessage): Promise<void> {
    const asked = row.history.findLast((event) => event.what === 'asked' || event.what === 'edited');
    const by = asked?.by ?? this.actor;
    const reason = asked ? `replayed by ${by}` : `succeeded after ${row.attempts} failed attempt(s)`;
    await this.store.resolve(tx, [row.id], 'replayed', reason, { at: new Date().toISOString(), what: 'replayed', by });
    if (row.announced) await this.announcements.resolved(tx, row, 'replayed', by);
  }
}
