import { type LineQuantities, noQuantities, type QuantityKind } from '@crossdock/canonical';
import type { HoldView } from '@crossdock/contracts';
import type { Tx } from '@crossdock/persistence';
import type { DocumentLine } from '../order';
import type { Remainder } from '../order.process';
import type { Reader } from './orders';

/** One signed entry of the ledger of line quantities, in base units. */
export interface QuantityEntry {
  orderId: string;
  lineId: string;
  kind: QuantityKind;
  quantity: number;
  /** What says so; an entry of one kind from one document counts once. */
  document: string;
}

export async function insertLines(tx: Tx, lines: (DocumentLine & { orderId: string })[]): Promise<void> {
  if (lines.length === 0) return;
  tx.write(
    `INSERT INTO order_line (id, order_id, line_number, sku, unit, quantity, base_quantity, unit_price, discount, unit_cost, tax_category)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[], $5::text[], $6::numeric[], $7::int[], $8::numeric[], $9::numeric[], $10::numeric[], $11::text[])`,
    [
      lines.map((l) => l.lineId),
      lines.map((l) => l.orderId),
      lines.map((l) => l.lineNumber),
      lines.map((l) => l.sku),
      lines.map((l) => l.unit),
      lines.map((l) => l.quantity),
      lines.map((l) => l.baseQuantity),
      lines.map((l) => l.unitPrice),
      lines.map((l) => l.discount),
      lines.map((l) => l.unitCost),
      lines.map((l) => l.taxCategory),
    ],
  );
}

export async function addQuantities(tx: Tx, entries: QuantityEntry[]): Promise<void> {
  const real = entries.filter((entry) => entry.quantity !== 0);
  if (real.length === 0) return;
  tx.write(
    `INSERT INTO line_quantity (order_id, line_id, kind, quantity, source_document)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::text[]) ON CONFLICT (line_id, kind, source_document) DO NOTHING`,
    [
      real.map((e) => e.orderId),
      real.map((e) => e.lineId),
      real.map((e) => e.kind),
      real.map((e) => e.quantity),
      real.map((e) => e.document),
    ],
  );
}

/** Sums of the ledger: order → line → quantities. */
export async function balancesOf(
  reader: Reader,
  orderIds: string[],
): Promise<Map<string, Map<string, LineQuantities>>> {
  const rows = await reader.query<{ order_id: string; line_id: string; kind: QuantityKind; quantity: number }>(
    `SELECT order_id, line_id, kind, sum(quantity)::int AS quantity FROM line_quantity WHERE order_id = ANY($1::uuid[]) GROUP BY 1, 2, 3`,
    [[...new Set(orderIds)]],
  );
  const orders = new Map<string, Map<string, LineQuantities>>();
  for (const { order_id: orderId, line_id: lineId, kind, quantity } of rows) {
    const lines = orders.get(orderId) ?? new Map<string, LineQuantities>();
    const line = lines.get(lineId) ?? noQuantities();
    line[kind] = quantity;
    orders.set(orderId, lines.set(lineId, line));
  }
  return orders;
}

/** What is still to be done, from an order's balances. */
export function remainderOf(lines: Map<string, LineQuantities> | undefined): Remainder {
  const due = [...(lines?.values() ?? [])].map((line) => ({ ...line, due: line.ordered - line.cancelled }));
  if (due.every((line) => line.invoiced >= line.due)) return 'nothing';
  return due.every((line) => line.invoiced + line.backordered >= line.due) ? 'backorders' : 'work';
}

/** Everything was invoiced as it was ordered, nothing cancelled. */
export const isAsOrdered = (lines: Map<string, LineQuantities> | undefined): boolean =>
  [...(lines?.values() ?? [])].every((line) => line.invoiced === line.ordered);

export interface StoredHold {
  holdId: string;
  orderId: string;
  lineId: string;
  node: string;
  quantity: number;
  fulfilmentId: string | null;
  lot?: string;
}

/** Stores holds; those that are known already are missing from the answer. */
export async function insertHolds(tx: Tx, holds: StoredHold[]): Promise<Set<string>> {
  if (holds.length === 0) return new Set();
  const rows = await tx.query<{ hold_id: string }>(
    `INSERT INTO hold (hold_id, order_id, line_id, node, quantity, fulfilment_id)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::int[], $6::uuid[]) ON CONFLICT (hold_id) DO NOTHING RETURNING hold_id`,
    [
      holds.map((h) => h.holdId),
      holds.map((h) => h.orderId),
      holds.map((h) => h.lineId),
      holds.map((h) => h.node),
      holds.map((h) => h.quantity),
      holds.map((h) => h.fulfilmentId),
    ],
  );
  return new Set(rows.map((row) => row.hold_id));
}

export async function holdsOf(reader: Reader, orderIds: string[]): Promise<Map<string, HoldView[]>> {
  const rows = await reader.query<HoldView & { line_id: string }>(
    `SELECT line_id, hold_id AS "holdId", node, quantity FROM hold WHERE order_id = ANY($1::uuid[]) ORDER BY node, hold_id`,
    [orderIds],
  );
  const byLine = new Map<string, HoldView[]>();
  for (const { line_id: lineId, ...hold } of rows) byLine.set(lineId, [...(byLine.get(lineId) ?? []), hold]);
  return byLine;
}

/** What the ledgers of these orders rest on. */
export async function documentsOf(tx: Tx, orderIds: string[]): Promise<Set<string>> {
  const rows = await tx.query<{ document: string }>(
    'SELECT DISTINCT source_document AS document FROM line_quantity WHERE order_id = ANY ($1::uuid[])',
    [orderIds],
  );
  return new Set(rows.map(({ document }) => document));
}

/** What a warehouse has let go of is held no more. */
export async function reduceHolds(tx: Tx, parts: { holdId: string; quantity: number }[]): Promise<void> {
  await tx.query(
    `UPDATE hold h SET quantity = h.quantity - p.q FROM unnest($1::uuid[], $2::int[]) AS p(id, q) WHERE h.hold_id = p.id`,
    [parts.map(({ holdId }) => holdId), parts.map(({ quantity }) => quantity)],
  );
  await tx.query('DELETE FROM hold WHERE hold_id = ANY ($1::uuid[]) AND quantity <= 0', [parts.map(({ holdId }) => holdId)]);
} // prettier-ignore

export const endHolds = async (tx: Tx, by: 'fulfilment_id' | 'order_id', ids: string[]): Promise<void> => {
  if (ids.length > 0) tx.write(`DELETE FROM hold WHERE ${by} = ANY($1::uuid[])`, [ids]);
};
