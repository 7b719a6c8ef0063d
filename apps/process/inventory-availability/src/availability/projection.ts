import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, inGroups } from '@crossdock/persistence';
import { itemsChangedSince } from '../ledger/changed-since';
import { RuleSets } from '../rules/rule-sets';
import { type ChannelPolicies, usualPolicies } from './channel-policies';
import { ItemStocks } from './item-stocks';
import type { ItemStock } from './promise';

const everyMs = 100;
const mostItems = 50_000;

/** One item's stock in every legal entity that has it; replaced as a whole when the ledger changes it. */
export type Known = readonly ItemStock[];

/**
 * What readers see: items in memory, fed by the ledger's new entries. It is as old as the last time the ledger was asked, and says so;
 * no commitment relies on it. What was never asked for is read when it is.
 */
@Injectable()
export class Projection implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Projection.name);
  private readonly items = new Map<string, { known: Known; readAs: number }>();
  /** Items that are being read, and how often: what changes meanwhile is read again. */
  private readonly reading = new Map<string, number>();
  private reads = 0;
  /** The `pg_snapshot` of the last look. */
  private seen?: string;
  private current = 0;
  private timer?: NodeJS.Timeout;
  private stopped = false;
  private policySet = { version: 0, body: usualPolicies };

  constructor(
    private readonly database: Database,
    private readonly stocks: ItemStocks,
    private readonly rules: RuleSets,
  ) {}

  onApplicationBootstrap(): void {
    this.next();
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** Everything that was committed until this instant is in it (epoch milliseconds). */
  get currentUntil(): number {
    return this.current;
  }

  /** The channel policies that hold, as of a second ago at most. */
  get policies(): { version: number; body: ChannelPolicies } {
    return this.policySet;
  }

  /** Items in the order of asking, when all are in memory and young enough; else undefined. */
  atHand(skus: readonly string[], maxAgeMs = Infinity): Known[] | undefined {
    if (Date.now() - this.current > maxAgeMs || this.seen === undefined) return undefined;
    const known: Known[] = [];
    for (const sku of skus) {
      const item = this.items.get(sku);
      if (!item) return undefined;
      known.push(item.known);
    }
    return known;
  }

  /** Items in the order of asking; an item that no position knows is an empty list. `maxAgeMs`: catches up first when it is older. */
  async of(skus: readonly string[], maxAgeMs = Infinity): Promise<Known[]> {
    if (Date.now() - this.current > maxAgeMs || this.seen === undefined) await this.follow(undefined);
    const missing = skus.filter((sku) => !this.items.has(sku));
    if (missing.length > 0) await this.loadMissing(missing);
    return skus.map((sku) => this.items.get(sku)?.known ?? []);
  }

  private next(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.follow(undefined)
        .catch((error: Error) => this.logger.warn(`following the ledger: ${error.message}`))
        .finally(() => this.next());
    }, everyMs).unref();
  }

  // One at a time; who asks while it runs waits for the next, which sees what was committed before.
  private readonly follow = inGroups<undefined, void>(async (asked) => {
    const began = Date.now();
    await this.readPolicies();
    const { snapshot, skus } = await this.changed();
    const held = (skus ?? []).filter((sku) => this.items.has(sku) || this.reading.has(sku));
    const failed = held.length > 0 ? await this.load(held) : [];
    for (const [sku, error] of failed) this.logger.error(`${sku} cannot be read: ${error.message}`);
    this.seen = snapshot;
    this.current = began;
    return asked.map(() => undefined);
  });

  // What many readers miss at once is read at once.
  private readonly loadMissing = inGroups<readonly string[], Error | undefined>(async (asked) => {
    const failed = await this.load([...new Set(asked.flat())].filter((sku) => !this.items.has(sku)));
    return asked.map((skus) => skus.map((sku) => failed.get(sku)).find((error) => error !== undefined));
  });

  private async changed(): Promise<{ snapshot: string; skus: string[] | null }> {
    const [found] = await this.database.query<{ snapshot: string; skus: string[] | null }>(
      `SELECT pg_current_snapshot()::text AS snapshot,
         (SELECT array_agg(sku) FROM (${itemsChangedSince('$1')}) changed WHERE $1::text IS NOT NULL AND $2) AS skus`,
      [this.seen ?? null, this.items.size + this.reading.size > 0],
    );
    return found;
  }

  /** @returns items that cannot be read: they are forgotten, so that whoever asks for them is told why */
  private async load(skus: readonly string[]): Promise<Map<string, Error>> {
    const readAs = ++this.reads;
    const { found, failed } = await this.read(skus);
    const bySku = new Map<string, ItemStock[]>(skus.map((sku) => [sku, []]));
    for (const stock of found.values()) bySku.get(stock.sku)!.push(stock);
    for (const [sku, known] of bySku) {
      // Two reads of one item may cross.
      if ((this.items.get(sku)?.readAs ?? 0) > readAs) continue;
      this.items.delete(sku);
      if (!failed.has(sku)) this.items.set(sku, { known, readAs });
    }
    for (const sku of this.items.keys()) {
      if (this.items.size <= mostItems) break;
      this.items.delete(sku);
    }
    return failed;
  }

  private async read(skus: readonly string[]) {
    for (const sku of skus) this.reading.set(sku, (this.reading.get(sku) ?? 0) + 1);
    try {
      return await this.stocks.readEach(skus);
    } finally {
      for (const sku of skus) {
        const others = this.reading.get(sku)! - 1;
        if (others > 0) this.reading.set(sku, others);
        else this.reading.delete(sku);
      }
    }
  }

  private async readPolicies(): Promise<void> {
    this.policySet = await this.rules.active<ChannelPolicies>('channels', usualPolicies);
  }
}
