import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@crossdock/persistence';
import { Dispatcher } from '../consuming/dispatcher';
import type { ParkedEvent, ParkedMessage } from './parked-row';

// A head is the first open row of its key. One that lined up is due as soon as it is the head; one whose type no
// handler of this release takes is left for a replica that has one, and judged here only when nobody came.
const dueHeads = `
  SELECT p.key, p.type, p.next_attempt_at < clock_timestamp() - interval '60 s' AS overdue
    FROM parked p
   WHERE resolved_at IS NULL
     AND (next_attempt_at <= clock_timestamp() OR status = 'queued-behind')
     AND NOT EXISTS (SELECT 1 FROM parked e WHERE e.resolved_at IS NULL AND e.key = p.key AND e.position < p.position)
   ORDER BY next_attempt_at NULLS LAST LIMIT 100`;

// The head when it is due, and as many of those that lined up behind it as follow without a gap.
const headAndFollowers = `
  WITH open AS (
    SELECT id, status, row_number() OVER (ORDER BY position) AS n, next_attempt_at <= clock_timestamp() AS due
      FROM parked WHERE key = $1 AND resolved_at IS NULL ORDER BY position LIMIT $2)
  SELECT p.* FROM parked p JOIN open o USING (id)
   WHERE EXISTS (SELECT 1 FROM open h WHERE h.n = 1 AND (h.due OR h.status = 'queued-behind'))
     AND NOT EXISTS (SELECT 1 FROM open b WHERE b.n BETWEEN 2 AND o.n AND b.status <> 'queued-behind')
   ORDER BY position`;

/** Reads and writes rows of `parked`. */
@Injectable()
export class ParkedStore {
  constructor(
    private readonly database: Database,
    private readonly dispatcher: Dispatcher,
  ) {}

  /** Keys whose head may be tried now and here. */
  async dueKeys(): Promise<string[]> {
    const rows = await this.database.query<{ key: string; type: string; overdue: boolean | null }>(dueHeads);
    return rows.filter(({ type, overdue }) => overdue || this.dispatcher.routeOf(type)).map(({ key }) => key);
  }

  async nextDueInMs(): Promise<number> {
    const text = `SELECT extract(epoch FROM min(next_attempt_at) - clock_timestamp()) * 1000 AS ms
                    FROM parked WHERE resolved_at IS NULL AND next_attempt_at > clock_timestamp()`;
    const [{ ms }] = await this.database.query<{ ms: string | null }>(text);
    return ms === null ? Infinity : Math.max(5, Number(ms));
  }

  /** Makes this transaction the only one that works on the key's parked messages; false when another one does. */
  async tryLock(tx: Tx, key: string): Promise<boolean> {
    const [{ got }] = await tx.query('SELECT pg_try_advisory_xact_lock(hashtextextended($1, 7)) AS got', [key]);
    return got;
  }

  /** As `tryLock`, but waits for its turn. */
  async lock(tx: Tx, key: string): Promise<void> {
    tx.write('SELECT pg_advisory_xact_lock(hashtextextended($1, 7))', [key]);
  }

  /** To be called under the key's lock: the head, when it is due, and what lined up behind it. */
  headAndFollowers(tx: Tx, key: string, max: number): Promise<ParkedMessage[]> {
    return tx.query<ParkedMessage>(headAndFollowers, [key, max]);
  }

  async find(id: string, tx?: Tx): Promise<ParkedMessage | undefined> {
    const [row] = await (tx ?? this.database).query<ParkedMessage>('SELECT * FROM parked WHERE id = $1', [id]);
    return row;
  }

  async list(filter: {
    status?: string;
    type?: string;
    key?: string;
    after?: string;
    limit: number;
  }): Promise<ParkedMessage[]> {
    const { status = null, type = null, key = null, after = null, limit } = filter;
    return this.database.query<ParkedMessage>(
      `SELECT * FROM parked
        WHERE ($1::text IS NULL AND resolved_at IS NULL OR status = $1) AND ($2::text IS NULL OR type = $2)
          AND ($3::text IS NULL OR key = $3)
          AND ($4::uuid IS NULL OR position > (SELECT position FROM parked WHERE id = $4))
        ORDER BY position LIMIT $5`,
      [status, type, key, after, limit],
    );
  }

  async resolve(
    tx: Tx,
    ids: string[],
    status: 'replayed' | 'discarded',
    reason: string,
    event: ParkedEvent,
  ): Promise<void> {
    tx.write(
      `UPDATE parked SET status = $2, resolved_at = clock_timestamp(), next_attempt_at = NULL, reason = $3,
              history = history || $4::jsonb
        WHERE id = ANY ($1::uuid[])`,
      [ids, status, reason, JSON.stringify([event])],
    );
  }
}
