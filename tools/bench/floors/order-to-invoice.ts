import { randomUUID } from 'node:crypto';
import { Pool, type PoolClient } from 'pg';
import type { BenchOrder } from '../order-flow/uci-orders';

/**
 * The floor of order-flow: the rows of an order from intake to invoice by the leanest hand-written SQL, with no services between:
 * order, lines, holds, two ledger rows a line, shipment, invoice, balanced journal entry, six outbox rows, in four transactions.
 * Every statement takes arrays, so that the same text serves one order and fifty.
 */
const tables = `
  CREATE TABLE stock (id int PRIMARY KEY, on_hand bigint NOT NULL, reserved bigint NOT NULL DEFAULT 0) WITH (fillfactor = 50);
  CREATE TABLE orders (id bigint PRIMARY KEY, ref uuid NOT NULL UNIQUE, customer int NOT NULL, state text NOT NULL, total numeric(14,2) NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE order_line (order_id bigint, n int, item int NOT NULL, qty int NOT NULL, price numeric(14,4) NOT NULL, PRIMARY KEY (order_id, n));
  CREATE TABLE hold (order_id bigint, n int, item int NOT NULL, qty int NOT NULL, state text NOT NULL DEFAULT 'held', PRIMARY KEY (order_id, n));
  CREATE TABLE ledger (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, item int NOT NULL, kind text NOT NULL, qty int NOT NULL, order_id bigint NOT NULL,
    at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE shipment (id bigint PRIMARY KEY, order_id bigint NOT NULL UNIQUE, state text NOT NULL, at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE shipment_line (shipment_id bigint, n int, item int NOT NULL, qty int NOT NULL, PRIMARY KEY (shipment_id, n));
  CREATE TABLE invoice (id bigint PRIMARY KEY, number text NOT NULL UNIQUE, order_id bigint NOT NULL UNIQUE, net numeric(14,2) NOT NULL,
    tax numeric(14,2) NOT NULL, at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE invoice_line (invoice_id bigint, n int, item int NOT NULL, qty int NOT NULL, price numeric(14,4) NOT NULL, PRIMARY KEY (invoice_id, n));
  CREATE TABLE journal (id bigint PRIMARY KEY, invoice_id bigint NOT NULL UNIQUE, at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE journal_line (journal_id bigint, n int, account text NOT NULL, debit numeric(14,2) NOT NULL, credit numeric(14,2) NOT NULL,
    PRIMARY KEY (journal_id, n));
  CREATE TABLE outbox (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, key bigint NOT NULL, type text NOT NULL, body jsonb NOT NULL,
    at timestamptz NOT NULL DEFAULT now())`;

const tell = (...types: string[]) =>
  `INSERT INTO outbox (key, type, body) SELECT o, t, jsonb_build_object('orderId', o, 'at', now())
   FROM unnest($1::bigint[]) o, unnest('{${types.join(',')}}'::text[]) t`;
const summed = '(SELECT i, sum(q) AS q FROM unnest($1::int[], $2::int[]) x(i, q) GROUP BY i) x';

type Column = 'orders' | 'refs' | 'lineOrders' | 'lineNumbers' | 'items' | 'quantities';
const ofOrders: Column[] = ['orders'];
const ofLines: Column[] = ['lineOrders', 'lineNumbers', 'items', 'quantities'];
const lines = 'SELECT * FROM unnest($1::bigint[], $2::int[], $3::int[], $4::int[])';
const pricedLines = 'SELECT *, 12.5 FROM unnest($1::bigint[], $2::int[], $3::int[], $4::int[])';

const transactions: [text: string, values: Column[]][][] = [
  [
    [`INSERT INTO orders (id, ref, customer, state, total) SELECT o, r, 7, 'open', 37.50 FROM unnest($1::bigint[], $2::uuid[]) x(o, r)`, ['orders', 'refs']],
    [`INSERT INTO order_line ${pricedLines}`, ofLines],
    [tell('order.accepted'), ofOrders],
  ],
  [
    [`SELECT id FROM stock WHERE id = ANY($1::int[]) AND on_hand - reserved > 0 ORDER BY id FOR UPDATE`, ['items']],
    [`UPDATE stock s SET reserved = reserved + q FROM ${summed} WHERE s.id = x.i`, ['items', 'quantities']],
    [`INSERT INTO hold ${lines}`, ofLines],
    [`INSERT INTO ledger (item, kind, qty, order_id) SELECT i, 'hold', q, o FROM unnest($1::bigint[], $2::int[], $3::int[]) x(o, i, q)`, ['lineOrders', 'items', 'quantities']],
    [`UPDATE orders SET state = 'held' WHERE id = ANY($1::bigint[])`, ofOrders],
    [tell('stock.held', 'order.ready'), ofOrders],
  ],
  [
    [`SELECT id FROM stock WHERE id = ANY($1::int[]) ORDER BY id FOR UPDATE`, ['items']],
    [`UPDATE stock s SET reserved = reserved - q, on_hand = on_hand - q FROM ${summed} WHERE s.id = x.i`, ['items', 'quantities']],
    [`INSERT INTO shipment SELECT o, o, 'shipped' FROM unnest($1::bigint[]) o`, ofOrders],
    [`INSERT INTO shipment_line ${lines}`, ofLines],
    [`INSERT INTO ledger (item, kind, qty, order_id) SELECT i, 'ship', -q, o FROM unnest($1::bigint[], $2::int[], $3::int[]) x(o, i, q)`, ['lineOrders', 'items', 'quantities']],
    [`UPDATE orders SET state = 'shipped' WHERE id = ANY($1::bigint[])`, ofOrders],
    [tell('shipment.shipped'), ofOrders],
  ],
  [
    [`INSERT INTO invoice (id, number, order_id, net, tax) SELECT o, 'INV-' || o, o, 37.50, 7.88 FROM unnest($1::bigint[]) o`, ofOrders],
    [`INSERT INTO invoice_line ${pricedLines}`, ofLines],
    [`INSERT INTO journal (id, invoice_id) SELECT o, o FROM unnest($1::bigint[]) o`, ofOrders],
    [`INSERT INTO journal_line SELECT o, n, a, d, c FROM unnest($1::bigint[]) o, (VALUES (1, '1200', 45.38, 0.0), (2, '4000', 0, 12.5), (3, '4000', 0, 12.5),
        (4, '4000', 0, 12.5), (5, '2200', 0, 7.88)) v(n, a, d, c)`, ofOrders],
    [`UPDATE orders SET state = 'invoiced' WHERE id = ANY($1::bigint[])`, ofOrders],
    [tell('invoice.issued', 'order.closed'), ofOrders],
  ],
]; // prettier-ignore

/** Makes its tables anew in the database of the URL and takes the orders through, again and again, for so long. */
export async function measureFloor(
  url: string,
  orders: readonly BenchOrder[],
  { batch, connections, seconds }: { batch: number; connections: number; seconds: number },
): Promise<{ opsPerSecond: number }> {
  const pool = new Pool({ connectionString: url, max: connections });
  try {
    const items = numbersOfItems(orders);
    await pool.query(`DROP SCHEMA public CASCADE; CREATE SCHEMA public; ${tables};
      INSERT INTO stock SELECT g, 1000000000 FROM generate_series(1, ${items.size}) g; ANALYZE stock`);
    let next = 0;
    let done = 0;
    let until = performance.now() + 1_000; // warm-up
    const worker = async () => {
      while (performance.now() < until) {
        const from = next;
        next += batch;
        const taken = Array.from({ length: batch }, (_, index) => orders[(from + index) % orders.length]);
        await takeThrough(pool, columnsOf(taken, from, items));
        done += batch;
      }
    };
    await Promise.all(Array.from({ length: connections }, worker));
    done = 0;
    const began = performance.now();
    until = began + seconds * 1000;
    await Promise.all(Array.from({ length: connections }, worker));
    return { opsPerSecond: done / ((performance.now() - began) / 1000) };
  } finally {
    await pool.end();
  }
}

async function takeThrough(pool: Pool, columns: Record<Column, unknown[]>): Promise<void> {
  const client: PoolClient = await pool.connect();
  try {
    for (const [stage, statements] of transactions.entries()) {
      await client.query('BEGIN');
      for (const [index, [text, names]] of statements.entries())
        await client.query({ name: `${stage}.${index}`, text, values: names.map((name) => columns[name]) });
      await client.query('COMMIT');
    }
  } finally {
    client.release();
  }
}

const numbersOfItems = (orders: readonly BenchOrder[]): Map<string, number> =>
  new Map(
    [...new Set(orders.flatMap((order) => order.lines.map(({ sku }) => sku)))].map((sku, index) => [sku, index + 1]),
  );

function columnsOf(orders: BenchOrder[], from: number, items: Map<string, number>): Record<Column, unknown[]> {
  const all = orders.flatMap((order, index) =>
    order.lines.map((line, n) => ({ ...line, order: from + index, n: n + 1 })),
  );
  return {
    orders: orders.map((_, index) => from + index),
    refs: orders.map(() => randomUUID()),
    lineOrders: all.map(({ order }) => order),
    lineNumbers: all.map(({ n }) => n),
    items: all.map(({ sku }) => items.get(sku)),
    quantities: all.map(({ quantity }) => quantity),
  };
}
