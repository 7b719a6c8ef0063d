import { Client } from 'pg';
import { databaseUrl, statement, type Lease } from '@crossdock/persistence';
import type { OutgoingMessage } from '../transport/transport';

export interface OutboxRow extends OutgoingMessage {
  /** Position in the outbox: id order is commit order per key. */
  readonly position: string;
  readonly attempts: number;
}

// What was confirmed goes and what comes next arrives in one round trip.
const removeAndRead = `
  WITH gone AS (DELETE FROM outbox WHERE id = ANY ($1::bigint[]))
  SELECT id AS position, message_id AS id, type, kind, key, body, attempts FROM outbox
   WHERE id NOT IN (SELECT unnest($1::bigint[])) AND id NOT IN (SELECT unnest($7::bigint[]))
     AND key NOT IN (SELECT unnest($2::text[]))
     AND EXISTS (SELECT 1 FROM lease WHERE name = $3 AND owner = $4 AND epoch = $5)
   ORDER BY outbox.id LIMIT $6`;

const holdBack = `
  UPDATE outbox SET attempts = attempts + 1, problem = held.problem,
         retry_at = clock_timestamp() + held.ms * interval '1 millisecond'
    FROM unnest($1::bigint[], $2::text[], $3::int[]) AS held (id, problem, ms) WHERE outbox.id = held.id`;

/**
 * The relay's own connection. Its deletes need no flush: what comes back after a power cut is published again and
 * suppressed by the inboxes. An empty table's statistics must not talk the planner into reading a full one.
 */
export class OutboxReader {
  private constructor(private readonly client: Client) {}

  static async open(service: string, onCommit: () => void): Promise<OutboxReader> {
    const client = new Client({
      connectionString: databaseUrl(service),
      application_name: `${service} relay`,
      options: '-c synchronous_commit=off -c enable_seqscan=off -c plan_cache_mode=force_generic_plan -c jit=off',
      keepAlive: true,
    });
    client.on('error', () => {}); // the next query reports it
    client.on('notification', onCommit);
    await client.connect();
    await client.query('LISTEN outbox');
    return new OutboxReader(client);
  }

  /** Deletes what was confirmed and reads what comes next, apart from what is under way and from held keys. */
  async next(
    confirmed: string[],
    underway: string[],
    heldKeys: string[],
    { name, owner, epoch }: Lease,
    max: number,
  ): Promise<OutboxRow[]> {
    const values = [confirmed, heldKeys, name, owner, epoch, max, underway];
    return (await this.client.query(statement(removeAndRead, values))).rows;
  }

  async holdBack(rows: { position: string; problem: string; ms: number }[]): Promise<void> {
    await this.client.query(
      statement(holdBack, [rows.map((row) => row.position), rows.map((row) => row.problem), rows.map((row) => row.ms)]),
    );
  }

  /** Keys with a message that could not be sent, and how long they still wait. */
  async heldBack(): Promise<{ key: string; ms: number }[]> {
    const text = `
      SELECT key, greatest(0, extract(epoch FROM max(retry_at) - clock_timestamp()) * 1000)::int AS ms
        FROM outbox WHERE retry_at IS NOT NULL GROUP BY key`;
    return (await this.client.query(statement(text))).rows;
  }

  async close(): Promise<void> {
    await this.client.end().catch(() => {});
  }
}
