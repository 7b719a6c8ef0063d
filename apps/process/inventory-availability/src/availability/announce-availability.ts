import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { availabilityChanged, type Draft } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database, type Lease, Leases, type Tx } from '@crossdock/persistence';
import { isOfProof } from '../items/proof-items';
import { itemsChangedSince, itemsTouchedSince, positionsChangedSince } from '../ledger/changed-since';
import { type RuleSet, RuleSets } from '../rules/rule-sets';
import { announced, type Announced, byEntity, differing, isZeroSomewhere } from './announced-items';
import { type ChannelPolicies, usualPolicies, zeroBelow } from './channel-policies';
import { ItemStocks } from './item-stocks';

/** What goes to zero is looked for this often, and announced ahead of everything else. */
const zeroEveryMs = 50;
/** Times as long as announcing took. */
const restFor = 5;
const leaseMs = 10_000;
const heartbeatMs = 15_000;
const itemsAtOnce = 1_000;
/** Items read and computed in one go: whoever asks for a hold waits no longer than that. */
const itemsInOneGo = 100;

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
  /** Until when everything that was committed has been told. */
  private asOf?: string;
  /** Items that could not be read: they are tried again each time. */
  private readonly unread = new Set<string>();
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
      this.asOf = undefined;
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
    const { asOf } = this;
    if (asOf === undefined) return;
    const { body: policies } = await this.rules.active<ChannelPolicies>('channels', usualPolicies);
    const [{ snapshot, skus }] = await this.database.query<{ snapshot: string; skus: string[] | null }>(changedAndLow, [this.zerosSeen ?? null, zeroBelow(policies)]); // prettier-ignore
    if (skus !== null)
      await this.database.transaction(async (tx) => {
        await this.leases.check(tx, [this.lease!]);
        await this.send(tx, await this.announce(tx, skus, policies, asOf, isZeroSomewhere));
      });
    this.zerosSeen = snapshot;
  }

  /** @returns true when there is more to do at once */
  private async step(): Promise<boolean> {
    const policies = await this.rules.active<ChannelPolicies>('channels', usualPolicies);
    const again = [...this.unread];
    this.unread.clear();
    const work = async (tx: Tx) => {
      await this.leases.check(tx, [this.lease!]);
      const asOf = new Date().toISOString();
      const cursor = await this.cursor(tx, policies);
      const skus = [...(await this.changed(tx, cursor)), ...(await this.expired(tx, cursor)), ...again];
      const anew = cursor.anewAfter === null ? [] : await this.after(tx, cursor.anewAfter);
      const told = await this.announce(tx, [...new Set([...skus, ...anew])], policies.body, asOf);
      for (const { legalEntity } of told) this.heardOf.set(legalEntity, Date.now());
      await this.send(tx, [...told, ...(await this.quiet(tx)).map((legalEntity) => availabilityChanged.of({ legalEntity, asOf, items: [] }, legalEntity) as Draft)]); // prettier-ignore
      const anewAfter = anew.length === itemsAtOnce ? anew.at(-1)! : null;
      const moves = skus.length > 0 || anew.length > 0 || cursor.anewAfter !== anewAfter || cursor.policyVersion !== policies.version || cursor.today !== cursor.expiredUntil; // prettier-ignore
      tx.afterCommit(() => {
        this.allSeen = { cursor: moves ? cursor.next : cursor.seen, snapshot: cursor.snapshot };
        this.asOf = asOf;
      });
      if (moves)
        tx.write('UPDATE announcement_cursor SET seen = $1::xid8, policy_version = $2, anew_after = $3, expired_until = $4', [cursor.next, policies.version, anewAfter, cursor.today]); // prettier-ignore
      return anewAfter !== null;
    };
    return this.database.transaction(work).catch((error) => {
      again.forEach((sku) => this.unread.add(sku));
      throw error;
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
       WHERE l.on_hand > 0 AND l.expires_on - least(coalesce(i.min_shelf_life_days, 0), 36500) >= $1::date AND l.expires_on - least(coalesce(i.min_shelf_life_days, 0), 36500) < $2::date`,
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

  private async announce(tx: Tx, moved: string[], policies: ChannelPolicies, asOf: string, told: (item: Announced) => boolean = () => true): Promise<Draft[]> {
    const drafts: Draft[] = [];
    const skus = moved.filter((sku) => !isOfProof(sku));
    for (let from = 0; from < skus.length; from += itemsInOneGo) {
      // Not in the transaction, which an item that cannot be read would end.
      const { found, failed } = await this.stocks.readEach(skus.slice(from, from + itemsInOneGo));
      for (const [sku, error] of failed) {
        this.unread.add(sku);
        this.logger.error(`${sku} cannot be announced: ${error.message}`);
      }
      const changed = await differing(tx, [...found.values()].map((stock) => announced(stock, policies)).filter(told));
      for (const [legalEntity, items] of byEntity(changed)) drafts.push(availabilityChanged.of({ legalEntity, asOf, items }, legalEntity) as Draft);
    }
    return drafts;
  } // prettier-ignore

  private send(tx: Tx, drafts: Draft[]): Promise<void> {
    return this.outbox.send(tx, drafts, { correlationId: randomUUID(), actor: 'service:inventory-availability' });
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

// To begin with, nothing is looked at.
const changedAndLow = `
  SELECT pg_current_snapshot()::text AS snapshot, (
    SELECT array_agg(DISTINCT p.sku) FROM position p
    WHERE $1::text IS NOT NULL
      AND p.id IN (${positionsChangedSince('$1')} UNION ALL SELECT id FROM position WHERE sku IN (${itemsTouchedSince('$1')}))
      AND p.on_hand - p.safety_stock - p.held - p.allocated - p.picked < $2 + coalesce((
        SELECT sum(l.on_hand) FROM lot_position l WHERE p.has_lots AND l.position_id = p.id AND l.on_hand > 0), 0)) AS skus`;
