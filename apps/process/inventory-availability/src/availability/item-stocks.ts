import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { Items } from '../items/items';
import { Database, type Tx } from '@crossdock/persistence';
import { Lots } from '../lots/lots';
import { positionColumns, positionOf, type PositionRow } from '../ledger/position-rows';
import type { Inbound, ItemStock } from './promise';

/** Reads what is known of items, in four statements however many they are, and one more for those that have lots. */
@Injectable()
export class ItemStocks {
  constructor(
    private readonly database: Database,
    private readonly items: Items,
    private readonly lots: Lots,
  ) {}

  /** The same, one by one where they cannot be read together: an item that fails does not keep the others from being read. */
  async readEach(skus: readonly string[]): Promise<{ found: Map<string, ItemStock>; failed: Map<string, Error> }> {
    const found = new Map<string, ItemStock>();
    const failed = new Map<string, Error>();
    const take = (stocks: Map<string, ItemStock>) => stocks.forEach((stock, key) => found.set(key, stock));
    const all = await this.read(skus).catch((error: Error) => passing(error));
    if (all) take(all);
    else for (const sku of skus) await this.read([sku]).then(take, (error: Error) => (passing(error), failed.set(sku, error)));
    return { found, failed };
  } // prettier-ignore

  /** By `legalEntity|sku`; an item without a position is missing. */
  async read(skus: readonly string[], by: Pick<Tx, 'query'> = this.database): Promise<Map<string, ItemStock>> {
    const rows = await by.query<PositionRow & { uncertain: boolean; waiting: string }>(
      `SELECT ${positionColumns}, p.over_committed > 0
           OR p.id IN (SELECT position_id FROM source_cursor WHERE gap_since IS NOT NULL AND heard_up_to < highest) AS uncertain
       FROM position p WHERE p.sku = ANY ($1) ORDER BY p.sku, p.node`,
      [skus],
    );
    const inbound = await by.query<Inbound & { legalEntity: string; sku: string }>(
      `SELECT p.legal_entity AS "legalEntity", p.sku, p.node, s.open::float8 AS quantity, s.expected_on AS "expectedOn", s.document
       FROM position p JOIN inbound_supply s ON s.position_id = p.id AND s.open > 0
       WHERE p.sku = ANY ($1) AND p.inbound_expected > 0 ORDER BY s.expected_on, s.document`,
      [skus],
    );
    const waiting = await by.query<{ legalEntity: string; sku: string; open: number }>(
      `SELECT legal_entity AS "legalEntity", sku, sum(open)::float8 AS open FROM backorder WHERE sku = ANY ($1) AND open > 0 GROUP BY 1, 2`,
      [skus],
    );
    const named = rows.filter(({ hasLots }) => hasLots).map(({ id }) => id);
    const lots = named.length > 0 ? await this.lots.at(by, named) : undefined;
    const found = new Map<string, ItemStock>();
    for (const row of rows) {
      const key = `${row.legalEntity}|${row.sku}`;
      const stock = found.get(key) ?? { legalEntity: row.legalEntity, sku: row.sku, positions: [], inbound: [], waiting: 0 };
      stock.positions.push({ ...positionOf(row), uncertain: row.uncertain, lots: lots?.get(row.id) });
      found.set(key, stock);
    } // prettier-ignore
    for (const { legalEntity, sku, ...each } of inbound) found.get(`${legalEntity}|${sku}`)?.inbound.push(each);
    for (const { legalEntity, sku, open } of waiting) {
      const stock = found.get(`${legalEntity}|${sku}`);
      if (stock) stock.waiting = open;
    }
    const items = await this.items.now(skus, by);
    for (const [key, stock] of found) stock.item = items.get(key);
    return found;
  }
}

/** What will pass (the database is gone or busy) is no item's fault. */
function passing(error: Error): undefined {
  if (error instanceof DomainError && error.kind === 'transient') throw error;
}
