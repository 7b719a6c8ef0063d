import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@crossdock/persistence';
import type { Answer, Call } from './push';

/** A call that was begun, and what is needed to conclude it. */
export interface Attempt extends Call {
  attemptId: string;
  channel: string;
  legalEntity: string;
}

export interface DeliveryView {
  id: string;
  topic: 'availability' | 'orders';
  status: 'open' | 'delivered' | 'superseded' | 'given-up';
  items: number;
  attempts: { at: string; status?: number; error?: string }[];
  createdAt: string;
}

/** What has become of the endpoint and the call after an answer. */
export interface Concluded {
  topic: 'availability' | 'orders';
  /** Attempts at this call, this one included. */
  attempts: number;
  /** Calls of this topic in a row that failed, this one included. */
  failures: number;
  /** Calls of the other topic fail. */
  otherFails: boolean;
  /** The case that says the endpoint fails. */
  endpointCase: string | null;
  /** A case says that this call was given up. */
  caseOpen: boolean;
}

/** The log of webhook calls, which is also what is still to be called. */
@Injectable()
export class Deliveries {
  constructor(private readonly database: Database) {}

  /** Logs that the call is being made, before it is made: it counts against the quota whatever comes of it. */
  async begin(tx: Tx, id: string): Promise<Attempt> {
    const [row] = await tx.query(
      `WITH begun AS (
         INSERT INTO delivery_attempt (delivery_id, channel) SELECT id, channel FROM delivery WHERE id = $1 RETURNING id),
       counted AS (UPDATE delivery SET attempts = attempts + 1 WHERE id = $1)
       SELECT begun.id AS "attemptId", d.id, d.channel, c.legal_entity AS "legalEntity", p.endpoint, d.body,
              array_remove(ARRAY[p.secret,
                CASE WHEN p.previous_secret_until > clock_timestamp() THEN p.previous_secret END], NULL) AS secrets
         FROM begun, delivery d JOIN publishing p USING (channel) JOIN channel c ON c.name = d.channel WHERE d.id = $1`,
      [id],
    );
    return row;
  }

  async conclude(tx: Tx, { id, attemptId }: Attempt, answer: Answer, ok: boolean): Promise<Concluded> {
    const [row] = await tx.query<Concluded>(
      `WITH ended AS (
         UPDATE delivery_attempt SET ended_at = clock_timestamp(), status = $3, error = $4 WHERE id = $2),
       call AS (
         UPDATE delivery SET status = CASE WHEN $5 THEN 'delivered' ELSE status END,
                closed_at = CASE WHEN $5 THEN clock_timestamp() END
          WHERE id = $1 RETURNING channel, topic, attempts, cursor, case_open)
       UPDATE publishing p
          SET failures = CASE WHEN topic = 'orders' THEN failures WHEN $5 THEN 0 ELSE failures + 1 END,
              orders_failures = CASE WHEN topic <> 'orders' THEN orders_failures WHEN $5 THEN 0 ELSE orders_failures + 1 END,
              orders_cursor = CASE WHEN $5 THEN greatest(orders_cursor, call.cursor) ELSE orders_cursor END
         FROM call WHERE p.channel = call.channel
       RETURNING call.topic, call.attempts, 
                 CASE WHEN topic = 'orders' THEN p.orders_failures ELSE p.failures END AS failures,
                 CASE WHEN topic = 'orders' THEN p.failures ELSE p.orders_failures END > 0 AS "otherFails",
                 p.endpoint_case AS "endpointCase", call.case_open AS "caseOpen"`,
      [id, attemptId, answer.status ?? null, answer.error ?? null, ok],
    );
    return row;
  }

  /** Stops repeating a call of order updates that the channel refuses; the feed and a replay still have it. */
  async giveUp(tx: Tx, id: string): Promise<void> {
    tx.write(
      `WITH call AS (
         UPDATE delivery SET status = 'given-up', closed_at = clock_timestamp(), case_open = true WHERE id = $1
         RETURNING channel, cursor)
       UPDATE publishing p SET orders_cursor = greatest(orders_cursor, cursor), orders_failures = 0
         FROM call WHERE p.channel = call.channel`,
      [id],
    );
  }

  /** Newest first, before the given delivery. */
  async list(
    channel: string,
    status: string | undefined,
    before: string | undefined,
    limit: number,
  ): Promise<DeliveryView[]> {
    const rows = await this.database.query(
      `SELECT d.id, d.topic, d.status, d.items, d.created_at AS "createdAt",
              coalesce((SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                                 'at', a.started_at, 'status', a.status, 'error', a.error)) ORDER BY a.id)
                          FROM delivery_attempt a WHERE a.delivery_id = d.id), '[]') AS attempts
         FROM delivery d
        WHERE d.channel = $1 AND ($2::text IS NULL OR d.status = $2)
          AND ($3::uuid IS NULL OR (d.created_at, d.id) < (SELECT created_at, id FROM delivery WHERE id = $3))
        ORDER BY d.created_at DESC, d.id DESC LIMIT $4`,
      [channel, status ?? null, before ?? null, limit],
    );
    return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  }

  async channelOf(id: string): Promise<string | undefined> {
    return (await this.database.query('SELECT channel FROM delivery WHERE id = $1', [id]))[0]?.channel;
  }

  /**
   * Tells again: order updates as they were, under the same `webhook-id`; availability as it is now, since what was true
   * then could bring back stock that is sold.
   */
  async replay(
    tx: Tx,
    channel: string,
    which: { deliveryId?: string; since?: string },
  ): Promise<{ calls: number; items: number }> {
    const values = [channel, which.deliveryId ?? null, which.since ?? null];
    const chosen = '($2::uuid IS NULL OR id = $2) AND ($3::timestamptz IS NULL OR created_at >= $3)';
    const calls = await tx.query(
      `UPDATE delivery SET status = 'open', closed_at = NULL, attempts = 0
        WHERE channel = $1 AND topic = 'orders' AND status IN ('delivered', 'given-up') AND ${chosen} RETURNING 1`,
      values,
    );
    const items = await tx.query(
      `UPDATE listing l SET sent = NULL WHERE l.channel = $1 AND l.sent IS NOT NULL AND l.sku IN (
         SELECT sku FROM publication WHERE channel = $1 AND delivery_id IN (
           SELECT id FROM delivery WHERE channel = $1 AND topic = 'availability' AND ${chosen})) RETURNING 1`,
      values,
    );
    if (items.length > 0)
      tx.write('UPDATE publishing SET next_cycle_at = clock_timestamp() WHERE channel = $1', [channel]);
    return { calls: calls.length, items: items.length };
  }
}
