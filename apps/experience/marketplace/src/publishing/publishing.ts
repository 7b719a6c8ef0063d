import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@crossdock/persistence';
import { Listings } from './listings';
import type { Situation } from './next-step';

/** How a channel wants to be told. */
export interface PublishingRules {
  enabled: boolean;
  /** Seconds between the starts of two cycles. */
  cadenceSeconds: number;
  /** Items, or order updates, in one call. */
  pageSize: number;
  requestsPerMinute: number;
  /** With a word on stock older than this, publishing is held. */
  maxStalenessSeconds: number;
  /** Where webhooks go; without it the channel asks by itself. */
  endpoint?: string;
}

const ruleColumns = `enabled, cadence_seconds AS "cadenceSeconds", page_size AS "pageSize",
  requests_per_minute AS "requestsPerMinute", max_staleness_seconds AS "maxStalenessSeconds", endpoint`;

const openDelivery = (topic: 'availability' | 'orders') => `SELECT d.id FROM delivery d
  WHERE d.channel = p.channel AND d.topic = '${topic}' AND d.status = 'open' ORDER BY d.created_at LIMIT 1`;

/** Each channel's rules, and where its publishing stands. */
@Injectable()
export class Publishing {
  constructor(
    private readonly database: Database,
    private readonly listings: Listings,
  ) {}

  /** @returns true when the channel had no rules before, so that `firstSecret` is its secret now */
  async set(
    tx: Tx,
    channel: string,
    legalEntity: string,
    rules: PublishingRules,
    firstSecret: string,
  ): Promise<boolean> {
    await this.listings.takeTurns(tx, legalEntity);
    const [before] = await tx.query<{ enabled: boolean }>(
      'SELECT enabled FROM publishing WHERE channel = $1 FOR UPDATE',
      [channel],
    );
    // A new channel is told of orders from now on; the feed has those before.
    tx.write(
      `INSERT INTO publishing (channel, enabled, cadence_seconds, page_size, requests_per_minute, max_staleness_seconds,
                               endpoint, secret, orders_cursor)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8,
               coalesce((SELECT max(sequence) FROM order_update WHERE channel = $1), 0))
       ON CONFLICT (channel) DO UPDATE SET enabled = excluded.enabled, cadence_seconds = excluded.cadence_seconds,
         page_size = excluded.page_size, requests_per_minute = excluded.requests_per_minute,
         max_staleness_seconds = excluded.max_staleness_seconds, endpoint = excluded.endpoint,
         next_cycle_at = clock_timestamp(), failures = 0, retry_at = NULL, orders_failures = 0, orders_retry_at = NULL`,
      [
        channel, rules.enabled, rules.cadenceSeconds, rules.pageSize, rules.requestsPerMinute, rules.maxStalenessSeconds,
        rules.endpoint ?? null, firstSecret,
      ], // prettier-ignore
    );
    if (!rules.endpoint) await closeCalls(tx, channel);
    if (rules.enabled) await this.listings.fill(tx, channel);
    return !before;
  }

  async get(channel: string): Promise<PublishingRules | undefined> {
    const [rules] = await this.database.query(`SELECT ${ruleColumns} FROM publishing WHERE channel = $1`, [channel]);
    return rules && { ...rules, endpoint: rules.endpoint ?? undefined };
  }

  /** The new secret signs at once; the old one signs beside it for a day. False when the channel has no rules. */
  async rotateSecret(channel: string, secret: string): Promise<boolean> {
    const rows = await this.database.query(
      `UPDATE publishing SET previous_secret = secret, secret = $2,
              previous_secret_until = clock_timestamp() + interval '1 day' WHERE channel = $1 RETURNING 1`,
      [channel, secret],
    );
    return rows.length > 0;
  }

  /** Channels that are switched on; one channel, or all. */
  async situations(db: Pick<Tx, 'query'> = this.database, channel?: string): Promise<Situation[]> {
    const rows = await db.query<Record<keyof Situation, never>>(
      `SELECT p.channel, c.legal_entity AS "legalEntity", p.endpoint, p.page_size AS "pageSize",
              p.requests_per_minute AS "requestsPerMinute", p.stale_case AS "staleCase",
              (SELECT count(*)::int FROM delivery_attempt a
                WHERE a.channel = p.channel AND a.started_at > clock_timestamp() - interval '1 minute') AS spent,
              coalesce(clock.as_of < clock_timestamp() - p.max_staleness_seconds * interval '1 second', true) AS stale,
              EXISTS (SELECT FROM listing l
                       WHERE l.channel = p.channel AND l.wanted = 0 AND l.sent IS DISTINCT FROM 0) AS "soldOut",
              p.next_cycle_at <= clock_timestamp() AND EXISTS (
                SELECT FROM listing l WHERE l.channel = p.channel AND l.wanted IS DISTINCT FROM l.sent) AS "pageDue",
              EXISTS (SELECT FROM order_update u
                       WHERE u.channel = p.channel AND u.sequence > p.orders_cursor) AS "ordersDue",
              coalesce(p.retry_at > clock_timestamp(), false) AS "availabilityRests",
              coalesce(p.orders_retry_at > clock_timestamp(), false) AS "ordersRest",
              availability.id AS "openAvailability", orders.id AS "openOrders",
              EXISTS (SELECT FROM listing l
                       WHERE l.delivery_id = availability.id AND l.wanted IS DISTINCT FROM l.sent) AS outdated,
              (SELECT d.topic FROM delivery_attempt a JOIN delivery d ON d.id = a.delivery_id
                WHERE a.channel = p.channel ORDER BY a.started_at DESC LIMIT 1) AS "lastTopic"
         FROM publishing p
         JOIN channel c ON c.name = p.channel
         LEFT JOIN availability_clock clock ON clock.legal_entity = c.legal_entity
         LEFT JOIN LATERAL (${openDelivery('availability')}) availability ON true
         LEFT JOIN LATERAL (${openDelivery('orders')}) orders ON true
        WHERE p.enabled AND c.active
          AND ($1::text IS NULL OR p.channel = $1)`,
      [channel ?? null],
    );
    return rows.map((row) => withoutNulls(row) as Situation);
  }
}

/** With no endpoint there is nobody to call: what is open is over, what it carried is unknown to the channel. */
async function closeCalls(tx: Tx, channel: string): Promise<void> {
  tx.write(
    `WITH closed AS (
       UPDATE delivery SET status = 'superseded', closed_at = clock_timestamp() WHERE channel = $1 AND status = 'open'
       RETURNING id)
     UPDATE listing SET sent = NULL WHERE channel = $1 AND delivery_id IN (SELECT id FROM closed)`,
    [channel],
  );
}

const withoutNulls = (row: object): object =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
