import { Injectable } from '@nestjs/common';
import type { AvailabilityChanged } from '@crossdock/contracts';
import { Database, type Tx } from '@crossdock/persistence';

/** An item as a channel should know it. */
export interface Listing {
  sku: string;
  /** What the channel may sell now, in base units. */
  available: number;
  /** What it was told last; undefined when that is not known. */
  published?: number;
  /** Version of the promise in the stock ledger. */
  version: number;
}

/** What each channel should know of each item, and what it was told. */
@Injectable()
export class Listings {
  constructor(private readonly database: Database) {}

  /** One transaction of a legal entity after the other: what is learnt while a channel is switched on does not miss it. */
  async takeTurns(tx: Tx, legalEntity: string): Promise<void> {
    tx.write(`SELECT pg_advisory_xact_lock(hashtextextended('listings ' || $1, 0))`, [legalEntity]);
  }

  /** Takes in what changed. An older version of an item changes nothing. */
  async learn(tx: Tx, legalEntity: string, said: AvailabilityChanged[]): Promise<void> {
    const items = said.flatMap((each) => each.items);
    await this.takeTurns(tx, legalEntity);
    tx.write(
      `INSERT INTO availability_clock AS clock VALUES ($1, $2::timestamptz)
       ON CONFLICT (legal_entity) DO UPDATE SET as_of = greatest(clock.as_of, excluded.as_of)`,
      [legalEntity, said.map((each) => each.asOf).sort().at(-1)],
    ); // prettier-ignore
    if (items.length === 0) return;
    tx.write(
      `WITH newest AS (
         SELECT DISTINCT ON (sku) sku, version, available, channels
           FROM unnest($2::text[], $3::bigint[], $4::int[], $5::jsonb[]) AS item (sku, version, available, channels)
          ORDER BY sku, version DESC),
       learnt AS (
         INSERT INTO item_availability AS known (legal_entity, sku, version, available, channels)
         SELECT $1, sku, version, available, channels FROM newest ORDER BY sku
         ON CONFLICT (legal_entity, sku) DO UPDATE
           SET version = excluded.version, available = excluded.available, channels = excluded.channels
           WHERE known.version < excluded.version
         RETURNING sku, version, available, channels)
       INSERT INTO listing AS l (channel, sku, wanted, version, changed_at)
       SELECT p.channel, sku, coalesce((channels->>p.channel)::int, available), version, clock_timestamp()
         FROM learnt, publishing p JOIN channel c ON c.name = p.channel
        WHERE c.legal_entity = $1 AND p.enabled ORDER BY p.channel, sku
       ${settingWanted}`,
      [
        legalEntity,
        items.map((item) => item.sku),
        items.map((item) => item.version),
        items.map((item) => item.available),
        items.map((item) => JSON.stringify(Object.fromEntries(item.channels.map((each) => [each.channel, each.available])))),
      ], // prettier-ignore
    );
  }

  /** Gives a channel whose publishing was switched on all that is known of its legal entity. */
  async fill(tx: Tx, channel: string): Promise<void> {
    tx.write(
      `INSERT INTO listing AS l (channel, sku, wanted, version, changed_at)
       SELECT c.name, sku, coalesce((channels->>c.name)::int, available), version, clock_timestamp()
         FROM item_availability known JOIN channel c ON c.legal_entity = known.legal_entity
        WHERE c.name = $1 ORDER BY sku
       ${settingWanted}`,
      [channel],
    );
  }

  /** Items after `after` in the order of their SKU; all of them or those named. */
  async list(channel: string, skus: string[] | undefined, after: string, limit: number): Promise<Listing[]> {
    const rows = await this.database.query(
      `SELECT sku, wanted AS available, sent AS published, version FROM listing
        WHERE channel = $1 AND sku > $2 AND ($3::text[] IS NULL OR sku = ANY($3)) ORDER BY sku LIMIT $4`,
      [channel, after, skus ?? null, limit],
    );
    return rows.map(({ published, version, ...row }) => ({
      ...row,
      published: published ?? undefined,
      version: Number(version),
    }));
  }

  /** Until when what is known of the channel's items was true; undefined when nothing is known. */
  async asOf(channel: string): Promise<string | undefined> {
    const [clock] = await this.database.query<{ asOf: Date }>(
      `SELECT as_of AS "asOf" FROM availability_clock JOIN channel USING (legal_entity) WHERE name = $1`,
      [channel],
    );
    return clock?.asOf.toISOString();
  }
}

const settingWanted = `ON CONFLICT (channel, sku) DO UPDATE
  SET wanted = excluded.wanted, version = excluded.version,
      changed_at = CASE WHEN l.wanted = excluded.wanted THEN l.changed_at ELSE excluded.changed_at END
  WHERE l.version < excluded.version`;
