import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { availabilityChanged, type Draft, type ItemAvailability } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database, type Lease, Leases, type Tx } from '@crossdock/persistence';
import { itemsChangedSince, itemsTouchedSince, positionsChangedSince } from '../ledger/changed-since';
import { type RuleSet, RuleSets } from '../rules/rule-sets';
import { type ChannelPolicies, channelsOf, usualPolicies, zeroBelow } from './channel-policies';
import { ItemStocks } from './item-stocks';
import { promise, type ItemStock } from './promise';

/** What goes to zero is looked for this often, and announced ahead of everything else. */
const zeroEveryMs = 50;
/** Times as long as announcing took. */
const restFor = 5;
const leaseMs = 10_000;
const heartbeatMs = 15_000;
const itemsAtOnce = 1_000;

interface Cursor {
  seen: string;
  policyVersion: number;
  anewAfter: string | null;
  next: string;
  snapshot: string;
  today: string;
  expiredUntil: string;
}

/**
 * Tells channels what they may sell: one replica follows the ledger, computes what changed and announces what differs from what it
 * announced last: at once what may have become zero for somebody, everything else at its cadence. Without changes a heartbeat says
 * that nothing is stale.
 */
@Injectable()
export class AnnounceAvailability implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(AnnounceAvailability.name);
  private lease?: Lease;
  private readonly cadenceMs = Number(process.env.STOCK_ANNOUNCE_MS ?? 1_000);
  private renewAt = 0;
  private dueAt = 0;
  /** The `pg_snapshot` of the zero lane's last look. */
  private zerosSeen?: string;
  /** The same of everything else, and the cursor that was kept for it. */
  private allSeen?: { cursor: string; snapshot: string };
  private heardOf = new Map<string, number>();
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly leases: Leases,
    private readonly stocks: ItemStocks,
    private readonly rules: RuleSets,
    private readonly outbox: Outbox,
  ) {}

  onApplicationBootstrap(): void {
    this.next();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
    if (this.lease) await this.leases.release([this.lease]).catch(() => {});
  }

  private next(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.running = this.turn()
        .catch((error: Error) => this.logger.warn(`announcing availability: ${error.message}`))
        .finally(() => this.next());
    }, zeroEveryMs).unref();
  }

  private async turn(): Promise<void> {
    if (!(await this.leads())) {
      this.zerosSeen = undefined;
      return;
    }
    await this.announceZeros();
    const began = Date.now();
    if (began < this.dueAt) return;
    while (!this.stopped && (await this.step())) await this.announceZeros();
    // Announcing many items must not take what holds need: it rests in proportion, and items that change again are told of once.
    this.dueAt = Date.now() + Math.max(this.cadenceMs, restFor * (Date.now() - began));
  }

  private async leads(): Promise<boolean> {
    if (this.lease && Date.now() < this.renewAt) return true;
    this.renewAt = Date.now() + leaseMs / 3;
    if (this.lease && (await this.leases.renew([this.lease], leaseMs)).length === 1) return true;
    [this.lease] = await this.leases.acquire(['availability'], leaseMs);
    return this.lease !== undefined;
  }

  // A first look without a transaction: mostly there is nothing.
  private async announceZeros(): Promise<void> {
    const { body: policies } = await this.rules.active<ChannelPolicies>('channels', usualPolicies);
    const [{ snapshot, skus }] = await this.database.query<{ snapshot: string; skus: string[] | null }>(changedAndLow, [this.zerosSeen ?? null, zeroBelow(policies)]); // prettier-ignore
    if (skus !== null)
      await this.database.transaction(async (tx) => {
        await this.leases.check(tx, [this.lease!]);
        await this.announce(tx, skus, policies, new Date().toISOString(), isZeroSomewhere);
      });
    this.zerosSeen = snapshot;
  }

  /** @returns true when there is more to do at once */
  private async step(): Promise<boolean> {
    const policies = await this.rules.active<ChannelPolicies>('channels', usualPolicies);
    return this.database.transaction(async (tx) => {
      await this.leases.check(tx, [this.lease!]);
      const asOf = new Date().toISOString();
      const cursor = await this.cursor(tx, policies);
      const skus = [...(await this.changed(tx, cursor)), ...(await this.expired(tx, cursor))];
      const anew = cursor.anewAfter === null ? [] : await this.after(tx, cursor.anewAfter);
      await this.announce(tx, [...new Set([...skus, ...anew])], policies.body, asOf);
      const anewAfter = anew.length === itemsAtOnce ? anew.at(-1)! : null;
      const moves = skus.length > 0 || anew.length > 0 || cursor.anewAfter !== anewAfter || cursor.policyVersion !== policies.version || cursor.today !== cursor.expiredUntil; // prettier-ignore
      tx.afterCommit(() => (this.allSeen = { cursor: moves ? cursor.next : cursor.seen, snapshot: cursor.snapshot }));
      if (moves)
        tx.write('UPDATE announcement_cursor SET seen = $1::xid8, policy_version = $2, anew_after = $3, expired_until = $4', [cursor.next, policies.version, anewAfter, cursor.today]); // prettier-ignore
      return anewAfter !== null;
    });
  }

  private async cursor(tx: Tx, { version }: RuleSet<unknown>): Promise<Cursor> {
    const [cursor] = await tx.query<Cursor>(
      `SELECT seen::text, policy_version AS "policyVersion", anew_after AS "anewAfter", pg_snapshot_xmin(pg_current_snapshot())::text AS next, pg_current_snapshot()::text AS snapshot,
         (now() AT TIME ZONE 'utc')::date AS today, expired_until AS "expiredUntil"
       FROM announcement_cursor`,
    );
    return cursor.policyVersion === version ? cursor : { ...cursor, anewAfter: '' };
  }

  // What another replica has announced is known only by the transactions before which it has looked at all.
  private async changed(tx: Tx, { seen }: Cursor): Promise<string[]> {
    const since = this.allSeen?.cursor === seen ? this.allSeen.snapshot : `${seen}:${seen}:`;
    const rows = await tx.query<{ sku: string }>(itemsChangedSince('$1'), [since]);
    return rows.map(({ sku }) => sku);
  }

  // A lot that has expired since is promised no more, though nothing has moved.
  private async expired(tx: Tx, { today, expiredUntil }: Cursor): Promise<string[]> {
    if (today === expiredUntil) return [];
    const rows = await tx.query<{ sku: string }>(
      `SELECT DISTINCT p.sku FROM lot_position l JOIN position p ON p.id = l.position_id LEFT JOIN item i ON i.sku = p.sku AND i.legal_entity = p.legal_entity
       WHERE l.on_hand > 0 AND l.expires_on - coalesce(i.min_shelf_life_days, 0) >= $1::date AND l.expires_on - coalesce(i.min_shelf_life_days, 0) < $2::date`,
      [expiredUntil, today],
    );
    return rows.map(({ sku }) => sku);
  }

  private async after(tx: Tx, sku: string): Promise<string[]> {
    const rows = await tx.query<{ sku: string }>(
      `SELECT DISTINCT sku FROM position WHERE sku > $1 ORDER BY sku LIMIT ${itemsAtOnce}`,
      [sku],
    );
    return rows.map((row) => row.sku);
  }

  private async announce(
    tx: Tx,
    skus: string[],
    policies: ChannelPolicies,
    asOf: string,
    told: (item: Announced) => boolean = () => true,
  ): Promise<void> {
    const drafts: Draft[] = [];
    for (let from = 0; from < skus.length; from += itemsAtOnce) {
      const stocks = [...(await this.stocks.read(skus.slice(from, from + itemsAtOnce), tx)).values()];
      const differing = await this.differing(tx, stocks.map((stock) => announced(stock, policies)).filter(told)); // prettier-ignore
      for (const [legalEntity, items] of byEntity(differing)) {
        this.heardOf.set(legalEntity, Date.now());
        drafts.push(availabilityChanged.of({ legalEntity, asOf, items }, legalEntity) as Draft);
      }
    }
    for (const legalEntity of await this.quiet(tx)) {
      drafts.push(availabilityChanged.of({ legalEntity, asOf, items: [] }, legalEntity) as Draft);
    }
    await this.outbox.send(tx, drafts, { correlationId: randomUUID(), actor: 'service:inventory-availability' });
  }

  /** Keeps what is told, and gives back only what differs from what was told before, with its new version. */
  private async differing(tx: Tx, all: Announced[]): Promise<Announced[]> {
    if (all.length === 0) return [];
    const rows = await tx.query<{ legalEntity: string; sku: string; version: string }>(
      `INSERT INTO announced_availability AS a (legal_entity, sku, version, available, channels)
       SELECT r.e, r.s, 1, r.a, r.c FROM unnest($1::text[], $2::text[], $3::bigint[], $4::jsonb[]) AS r(e, s, a, c)
       ON CONFLICT (sku, legal_entity) DO UPDATE
         SET version = a.version + 1, available = excluded.available, channels = excluded.channels, announced_at = now()
         WHERE a.available <> excluded.available OR a.channels <> excluded.channels
       RETURNING a.legal_entity AS "legalEntity", a.sku, a.version`,
      [all.map((each) => each.legalEntity), all.map((each) => each.sku), all.map((each) => each.available), all.map((each) => JSON.stringify(each.channels))],
    ); // prettier-ignore
    const versions = new Map(rows.map((row) => [`${row.legalEntity}|${row.sku}`, Number(row.version)]));
    return all.flatMap((each) => {
      const version = versions.get(`${each.legalEntity}|${each.sku}`);
      return version === undefined ? [] : [{ ...each, version }];
    });
  }

  private async quiet(tx: Tx): Promise<string[]> {
    const now = Date.now();
    if (this.heardOf.size > 0 && [...this.heardOf.values()].every((at) => now - at < heartbeatMs)) return [];
    if (this.heardOf.size === 0) {
      const rows = await tx.query<{ entity: string }>('SELECT DISTINCT legal_entity AS entity FROM announced_availability'); // prettier-ignore
      for (const { entity } of rows) this.heardOf.set(entity, 0);
    }
    const quiet = [...this.heardOf].filter(([, at]) => now - at >= heartbeatMs).map(([entity]) => entity);
    for (const entity of quiet) this.heardOf.set(entity, now);
    return quiet;
  }
}

type Announced = ItemAvailability & { legalEntity: string };

const isZeroSomewhere = ({ available, channels }: Announced): boolean =>
  available === 0 || channels.some((channel) => channel.available === 0);

// To begin with, nothing is looked at.
const changedAndLow = `
  SELECT pg_current_snapshot()::text AS snapshot, (
    SELECT array_agg(DISTINCT p.sku) FROM position p
    WHERE $1::text IS NOT NULL
      AND p.id IN (${positionsChangedSince('$1')} UNION ALL SELECT id FROM position WHERE sku IN (${itemsTouchedSince('$1')}))
      AND p.on_hand - p.safety_stock - p.held - p.allocated - p.picked < $2 + coalesce((
        SELECT sum(l.on_hand) FROM lot_position l WHERE p.has_lots AND l.position_id = p.id AND l.on_hand > 0), 0)) AS skus`;

/** For everybody, and for each channel whose policies give another number. */
function announced(stock: ItemStock, policies: ChannelPolicies): Announced {
  const { available } = promise(stock, policies, undefined, undefined, null);
  const channels = channelsOf(policies)
    .map((channel) => ({ channel, available: promise(stock, policies, channel, undefined, null).available }))
    .filter((each) => each.available !== available);
  return { legalEntity: stock.legalEntity, sku: stock.sku, version: 1, available, channels };
}

function byEntity(all: Announced[]): Map<string, ItemAvailability[]> {
  const entities = new Map<string, ItemAvailability[]>();
  for (const { legalEntity, ...item } of all) {
    const own = entities.get(legalEntity);
    if (own) own.push(item);
    else entities.set(legalEntity, [item]);
  }
  return entities;
}
