import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import type { Envelope } from '@crossdock/contracts';
import { Database, type Tx } from '@crossdock/persistence';
import { problemOf } from '../consuming/decode';
import { Dispatcher } from '../consuming/dispatcher';
import { validateData } from '../consuming/validate';
import { Announcements } from './announcements';
import type { ParkedEvent, ParkedMessage } from './parked-row';
import { ParkedStore } from './parked-store';
import { RetryWorker } from './retry-worker';

export interface ParkedFilter {
  /** Default: everything that is not resolved. */
  status?: string;
  type?: string;
  key?: string;
  /** Id of the last one of the page before. */
  after?: string;
  limit?: number;
}

/** What a person changes before a replay: the data, or the whole envelope of a message that could not be read. */
export interface Correction {
  data?: unknown;
  envelope?: Envelope;
}

/** The parked messages of this service, for people: look, correct and replay, or give up. */
@Injectable()
export class ParkedMessages {
  constructor(
    private readonly database: Database,
    private readonly store: ParkedStore,
    private readonly dispatcher: Dispatcher,
    private readonly worker: RetryWorker,
    private readonly announcements: Announcements,
  ) {}

  list({ limit = 50, ...filter }: ParkedFilter = {}): Promise<ParkedMessage[]> {
    return this.store.list({ ...filter, limit: Math.min(limit, 500) });
  }

  /** @throws DomainError `not-found` `PARKED_MESSAGE_UNKNOWN` */
  async get(id: string): Promise<ParkedMessage> {
    const row = await this.store.find(id);
    if (!row) throw new DomainError('not-found', 'PARKED_MESSAGE_UNKNOWN', { id });
    return row;
  }

  /**
   * Tries it again now, corrected if a correction is given, and then what lined up behind it. The answer's status says
   * what came of it. Keeps the payload before and who changed it in the history.
   * @throws DomainError `conflict` when it is resolved or not the first of its key, `rejected` when the correction is invalid
   */
  async replay(id: string, actor: string, correction: Correction = {}): Promise<ParkedMessage> {
    const { key } = await this.get(id);
    await this.database.transaction(async (tx) => {
      const row = await this.lockOpenHead(tx, id, key);
      const envelope = this.corrected(row, correction);
      const event: ParkedEvent = { at: new Date().toISOString(), what: envelope ? 'edited' : 'asked', by: actor };
      if (envelope) event.before = row.envelope?.data ?? row.raw?.toString('base64');
      tx.write(
        `UPDATE parked SET status = 'waiting', attempts = 0, next_attempt_at = '-infinity', history = history || $2::jsonb,
                envelope = coalesce($3::jsonb, envelope), raw = CASE WHEN $3 IS NULL THEN raw END
          WHERE id = $1`,
        [id, JSON.stringify([event]), envelope ? JSON.stringify(envelope) : null],
      );
    });
    await this.worker.workThrough(key);
    return this.get(id);
  }

  /** Gives the message up; what lined up behind it goes on. */
  async discard(id: string, actor: string, reason: string): Promise<ParkedMessage> {
    const { key } = await this.get(id);
    await this.database.transaction(async (tx) => {
      const row = await this.lockOpenHead(tx, id, key);
      const event: ParkedEvent = { at: new Date().toISOString(), what: 'discarded', by: actor, detail: reason };
      await this.store.resolve(tx, [id], 'discarded', `discarded by ${actor}: ${reason}`, event);
      if (row.announced) await this.announcements.resolved(tx, row, 'discarded', actor, reason);
    });
    await this.worker.workThrough(key);
    return this.get(id);
  }

  private async lockOpenHead(tx: Tx, id: string, key: string): Promise<ParkedMessage> {
    await this.store.lock(tx, key);
    const row = (await this.store.find(id, tx))!;
    if (row.resolved_at) throw new DomainError('conflict', 'ALREADY_RESOLVED', { id, status: row.status });
    const [head] = await tx.query(
      'SELECT id FROM parked WHERE key = $1 AND resolved_at IS NULL ORDER BY position LIMIT 1',
      [key],
    );
    if (head.id !== id) throw new DomainError('conflict', 'NOT_FIRST_OF_ITS_KEY', { id, first: head.id });
    return row;
  }

  private corrected(row: ParkedMessage, { data, envelope }: Correction): Envelope | undefined {
    if (data === undefined && envelope === undefined) return undefined;
    if (!envelope && !row.envelope) {
      throw new DomainError('rejected', 'ENVELOPE_NEEDED', {
        message: 'the message could not be read: correct it with a whole envelope',
      });
    }
    const changed = envelope ?? { ...row.envelope!, data };
    const problem = problemOf(changed);
    if (problem) throw new DomainError('rejected', 'CORRECTION_INVALID', { message: problem });
    const contract = this.dispatcher.routeOf(changed.type)?.contract;
    const errors = contract ? validateData(contract, changed.data) : [];
    if (errors.length > 0) throw new DomainError('rejected', 'CORRECTION_INVALID', {}, errors);
    return changed;
  }
}
