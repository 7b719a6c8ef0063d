import { Pool } from 'pg';
import type { BenchOrder } from '../stock/orders';

/**
 * The floors of allocation and re-allocation: bare tables, no HTTP, the leanest set-based SQL. Allocation: lock the candidates of a batch
 * of orders, decide in memory, update, insert. Re-allocation: one statement that gives what came in to whoever waits longest.
 */
export class BareStock {
  private readonly pool: Pool;
  private readonly ids = new Map<string, number>();

  constructor(connectionString: string) {
    this.pool = new Pool({ connectionString, max: 1 });
  }

  async prepare(skus: readonly string[], nodes: readonly string[], onHand: number): Promise<void> {
    await this.pool.query(`
      DROP TABLE IF EXISTS place, claim, waiting;
      CREATE TABLE place (id int PRIMARY KEY, sku int NOT NULL, on_hand bigint NOT NULL, claimed bigint NOT NULL DEFAULT 0) WITH (fillfactor = 50);
      CREATE TABLE claim (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, place int NOT NULL, line uuid NOT NULL, quantity int NOT NULL);
      CREATE TABLE waiting (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, sku int NOT NULL, line uuid NOT NULL, open int NOT NULL);
      CREATE INDEX ON waiting (sku, id) WHERE open > 0; CREATE INDEX ON place (sku)`);
    skus.forEach((sku, n) => this.ids.set(sku, n));
    await this.pool.query(
      `INSERT INTO place SELECT s * $2 + n, s, $3 FROM generate_series(0, $1::int - 1) s, generate_series(0, $2::int - 1) n`,
      [skus.length, nodes.length, onHand],
    );
    await this.pool.query('VACUUM ANALYZE place');
  }

  async allocate(orders: readonly BenchOrder[]): Promise<void> {
    await this.pool.query('BEGIN');
    const skus = orders.flatMap(({ lines }) => lines.map(({ sku }) => this.ids.get(sku)!));
    const { rows } = await this.pool.query<{ id: number; sku: number; free: number }>(
      'SELECT id, sku, (on_hand - claimed)::int AS free FROM place WHERE sku = ANY ($1::int[]) ORDER BY id FOR UPDATE',
      [skus],
    );
    const places = new Map<number, { id: number; free: number }[]>();
    for (const row of rows) places.set(row.sku, [...(places.get(row.sku) ?? []), row]);
    const claims: { place: number; line: string; quantity: number }[] = [];
    for (const { sku, lineId, quantity } of orders.flatMap(({ lines }) => lines)) {
      const place = places.get(this.ids.get(sku)!)!.find(({ free }) => free >= quantity);
      if (!place) continue;
      place.free -= quantity;
      claims.push({ place: place.id, line: lineId, quantity });
    }
    const values = [claims.map(({ place }) => place), claims.map(({ quantity }) => quantity)];
    await this.pool.query(
      `UPDATE place p SET claimed = claimed + c.q FROM (SELECT i, sum(q) q FROM unnest($1::int[], $2::int[]) x(i, q) GROUP BY i) c WHERE p.id = c.i`,
      values,
    );
    await this.pool.query('INSERT INTO claim (place, quantity, line) SELECT * FROM unnest($1::int[], $2::int[], $3::uuid[])', [
      ...values, claims.map(({ line }) => line),
    ]); // prettier-ignore
    await this.pool.query('COMMIT');
  }

  async wait(orders: readonly BenchOrder[]): Promise<void> {
    const lines = orders.flatMap((order) => order.lines);
    await this.pool.query('INSERT INTO waiting (sku, line, open) SELECT * FROM unnest($1::int[], $2::uuid[], $3::int[])', [
      lines.map(({ sku }) => this.ids.get(sku)!), lines.map(({ lineId }) => lineId), lines.map(({ quantity }) => quantity),
    ]); // prettier-ignore
    await this.pool.query('ANALYZE waiting');
  }

  /** So much of every item arrives at its first place. */
  async receive(quantity: number, nodes: number): Promise<void> {
    await this.pool.query('BEGIN');
    await this.pool.query('UPDATE place SET on_hand = on_hand + $1 WHERE id % $2 = 0', [quantity, nodes]);
    await this.pool.query(
      `WITH due AS (SELECT id, sku, line, open, sum(open) OVER (PARTITION BY sku ORDER BY id) AS upto FROM waiting WHERE open > 0),
        given AS (SELECT d.id, p.id AS place, d.line, least(d.open, $1 - (d.upto - d.open))::int AS quantity
                  FROM due d JOIN place p ON p.id = d.sku * $2 WHERE d.upto - d.open < $1),
        served AS (UPDATE waiting w SET open = w.open - g.quantity FROM given g WHERE w.id = g.id),
        claimed AS (UPDATE place p SET claimed = p.claimed + s.q FROM (SELECT place, sum(quantity) q FROM given GROUP BY place) s WHERE p.id = s.place)
       INSERT INTO claim (place, line, quantity) SELECT place, line, quantity FROM given`,
      [quantity, nodes],
    );
    await this.pool.query('COMMIT');
  }

  end(): Promise<void> {
    return this.pool.end();
  }
}
