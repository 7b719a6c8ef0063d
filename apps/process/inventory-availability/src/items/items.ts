import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@crossdock/persistence';

/** What stock must know of an item. An item that was never told of has no category, no handling and only its base unit. */
export interface Item {
  legalEntity: string;
  sku: string;
  category?: string;
  /** `hot`, `regulated`, `high-value`, or whatever the rules name. */
  handling: string[];
  baseUnit: string;
  /** Base units in one of each other unit: `{ CS: 12, PF: 480 }`. */
  units: Record<string, number>;
  lotRule?: 'fefo' | 'fifo';
  minShelfLifeDays: number;
}

const freshMs = 5_000;
const most = 50_000;
const columns = `i.legal_entity AS "legalEntity", i.sku, i.category, i.handling, i.base_unit AS "baseUnit", i.units, i.lot_rule AS "lotRule",
  i.min_shelf_life_days AS "minShelfLifeDays"`;

/** Items, kept in memory for some seconds. */
@Injectable()
export class Items {
  private readonly known = new Map<string, { readAt: number; item?: Item }>();

  constructor(private readonly database: Database) {}

  async put(items: readonly Item[]): Promise<void> {
    await this.database.query(
      `INSERT INTO item (legal_entity, sku, category, handling, base_unit, units, lot_rule, min_shelf_life_days)
       SELECT DISTINCT ON (r.s, r.e) r.e, r.s, r.c, coalesce(string_to_array(nullif(r.h, ''), ','), '{}'), r.b, r.u, r.l, r.m
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::jsonb[], $7::text[], $8::int[]) WITH ORDINALITY AS r(e, s, c, h, b, u, l, m, n)
       ORDER BY r.s, r.e, r.n DESC
       ON CONFLICT (sku, legal_entity) DO UPDATE SET category = excluded.category, handling = excluded.handling, base_unit = excluded.base_unit,
         units = excluded.units, lot_rule = excluded.lot_rule, min_shelf_life_days = excluded.min_shelf_life_days, updated_at = now()`,
      [
        items.map((i) => i.legalEntity), items.map((i) => i.sku), items.map((i) => i.category ?? null), items.map((i) => i.handling.join(',')),
        items.map((i) => i.baseUnit), items.map((i) => JSON.stringify(i.units)), items.map((i) => i.lotRule ?? null), items.map((i) => i.minShelfLifeDays),
      ], // prettier-ignore
    );
    for (const { legalEntity, sku } of items) this.known.delete(`${legalEntity}|${sku}`);
  }

  /** Those that were told of, by `legalEntity|sku`. */
  async of(keys: readonly { legalEntity: string; sku: string }[]): Promise<Map<string, Item>> {
    const now = Date.now();
    const wanted = new Map(keys.map((key) => [`${key.legalEntity}|${key.sku}`, key]));
    const missing = [...wanted].filter(([name]) => !(now - (this.known.get(name)?.readAt ?? 0) < freshMs));
    if (missing.length > 0) await this.read(missing, now);
    const found = new Map<string, Item>();
    for (const name of wanted.keys()) {
      const item = this.known.get(name)?.item;
      if (item) found.set(name, item);
    }
    return found;
  }

  /** As they are now, by `legalEntity|sku`. */
  async now(skus: readonly string[], by: Pick<Tx, 'query'> = this.database): Promise<Map<string, Item>> {
    const rows = await by.query<Item>(`SELECT ${columns} FROM item i WHERE i.sku = ANY ($1)`, [skus]);
    return new Map(rows.map((row) => [`${row.legalEntity}|${row.sku}`, row]));
  }

  private async read(missing: [string, { legalEntity: string; sku: string }][], now: number): Promise<void> {
    const rows = await this.database.query<Item>(
      `SELECT ${columns} FROM unnest($1::text[], $2::text[]) AS k(e, s) JOIN item i ON i.sku = k.s AND i.legal_entity = k.e`,
      [missing.map(([, key]) => key.legalEntity), missing.map(([, key]) => key.sku)],
    );
    if (this.known.size > most) this.known.clear();
    for (const [name] of missing) this.known.set(name, { readAt: now });
    for (const row of rows) this.known.set(`${row.legalEntity}|${row.sku}`, { readAt: now, item: row });
  }
}
