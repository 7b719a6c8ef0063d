import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface BenchLine {
  sku: string;
  quantity: number;
}
/** Lines of one real invoice, or a part of one. */
export interface BenchOrder {
  customer: string;
  lines: BenchLine[];
}
export interface UciOrders {
  orders: BenchOrder[];
  /** Median of the positive prices of each stock code, at least a cent. */
  prices: Map<string, string>;
}

/** Sales without a customer are those of one customer here. */
const nobody = 'COUNTER';
const data = join(__dirname, '../data');

/**
 * The invoices of UCI's Online Retail, in the order of the files. Left out are cancellations and lines whose quantity or
 * price is not positive, since they are no orders.
 */
export function readUciOrders(): UciOrders {
  const invoices = new Map<string, BenchOrder>();
  const prices = new Map<string, number[]>();
  for (const file of readdirSync(data)
    .filter((name) => name.endsWith('.csv.gz'))
    .sort()) {
    const [, ...rows] = gunzipSync(readFileSync(join(data, file)))
      .toString('utf8')
      .split(/\r?\n/);
    for (const row of rows) {
      const [invoice, sku, , quantity, , price, customer] = fieldsOf(row);
      if (!(Number(quantity) > 0) || !(Number(price) > 0)) continue;
      const order = invoices.get(invoice) ?? { customer: customer.split('.')[0] || nobody, lines: [] };
      invoices.set(invoice, order);
      order.lines.push({ sku, quantity: Number(quantity) });
      prices.set(sku, [...(prices.get(sku) ?? []), Number(price)]);
    }
  }
  return {
    orders: [...invoices.values()],
    prices: new Map([...prices].map(([sku, seen]) => [sku, Math.max(median(seen), 0.01).toFixed(2)])),
  };
}

/** The same lines in orders of `size` lines; what is left over at the end of an invoice is left out. */
export function inOrdersOf(size: number, orders: readonly BenchOrder[]): BenchOrder[] {
  return orders.flatMap(({ customer, lines }) =>
    Array.from({ length: Math.floor(lines.length / size) }, (_, part) => ({
      customer,
      lines: lines.slice(part * size, (part + 1) * size),
    })),
  );
}

/** Fields of one CSV row (RFC 4180); no field of these files holds a line break. */
function fieldsOf(row: string): string[] {
  if (!row.includes('"')) return row.split(',');
  return [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain,
  );
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
