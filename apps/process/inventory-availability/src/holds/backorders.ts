import { Injectable } from '@nestjs/common';
import type { Tx } from '@crossdock/persistence';

/** A line that waits for stock. */
export interface Backorder {
  id: string;
  legalEntity: string;
  orderId: string;
  orderNumber: string;
  lineId: string;
  lineNumber: number;
  sku: string;
  channel?: string;
  priority: number;
  open: number;
  /** From where its order's rule lets it be served. */
  nodes: string[];
  maxNodes?: number;
  rule: string;
}
export type NewBackorder = Omit<Backorder, 'id' | 'priority'> & {
  priority?: number;
  /** Why it waits; one row per line and source. */
  source: string;
};

/** Items of a legal entity. */
export type WaitedFor = Pick<Backorder, 'legalEntity' | 'sku'>;

const itemsGiven = `(SELECT DISTINCT e, s FROM unnest($1::text[], $2::text[]) AS i(e, s)) i ON b.sku = i.s AND b.legal_entity = i.e`;
const columnsOf = (items: readonly WaitedFor[]) => [
  items.map(({ legalEntity }) => legalEntity),
  items.map(({ sku }) => sku),
];

@Injectable()
export class Backorders {
  /** @returns ids of the lines that wait now and did not before for this source */
  async add(tx: Tx, rows: readonly NewBackorder[]): Promise<Set<string>> {
    if (rows.length === 0) return new Set();
    const added = await tx.query<{ lineId: string }>(
      `INSERT INTO backorder (legal_entity, order_id, order_number, line_id, line_number, sku, quantity, open, nodes, source, channel, priority, max_nodes, rule)
       SELECT r.e, r.o, r.n, r.l, r.ln, r.s, r.q, r.q, string_to_array(r.nodes, ','), r.source, r.channel, r.priority, r.most, r.rule
       FROM unnest($1::text[], $2::uuid[], $3::text[], $4::uuid[], $5::int[], $6::text[], $7::bigint[], $8::text[], $9::text[], $10::text[], $11::int[], $12::int[], $13::text[])
         AS r(e, o, n, l, ln, s, q, nodes, source, channel, priority, most, rule)
       ON CONFLICT (line_id, source) DO NOTHING RETURNING line_id AS "lineId"`,
      [
        rows.map((r) => r.legalEntity), rows.map((r) => r.orderId), rows.map((r) => r.orderNumber), rows.map((r) => r.lineId),
        rows.map((r) => r.lineNumber), rows.map((r) => r.sku), rows.map((r) => r.open), rows.map((r) => r.nodes.join(',')),
        rows.map((r) => r.source), rows.map((r) => r.channel ?? null), rows.map((r) => r.priority ?? 0), rows.map((r) => r.maxNodes ?? null),
        rows.map((r) => r.rule),
      ], // prettier-ignore
    );
    return new Set(added.map(({ lineId }) => lineId));
  }

  /** Which of these items somebody waits for. */
  async wanted(tx: Tx, items: readonly WaitedFor[]): Promise<WaitedFor[]> {
    if (items.length === 0) return [];
    return tx.query<WaitedFor>(
      `SELECT DISTINCT b.legal_entity AS "legalEntity", b.sku FROM backorder b JOIN ${itemsGiven} WHERE b.open > 0`,
      columnsOf(items),
    );
  }

  /**
   * Who waits for these items, in the order of being served: priority class, then who asked first. Locked in id order; whoever locks
   * positions too has locked them before.
   */
  async waiting(tx: Tx, items: readonly WaitedFor[]): Promise<Backorder[]> {
    const rows = await tx.query<Backorder>(
      `SELECT b.id, b.legal_entity AS "legalEntity", b.order_id AS "orderId", b.order_number AS "orderNumber", b.line_id AS "lineId",
         b.line_number AS "lineNumber", b.sku, b.channel, b.priority, b.open::int, b.nodes, b.max_nodes AS "maxNodes", b.rule
       FROM backorder b JOIN ${itemsGiven} WHERE b.open > 0 ORDER BY b.id FOR UPDATE OF b`,
      columnsOf(items),
    );
    return rows.sort((a, b) => b.priority - a.priority);
  }

  async fulfil(tx: Tx, changes: readonly { id: string; quantity: number }[]): Promise<void> {
    if (changes.length === 0) return;
    tx.write(
      'UPDATE backorder b SET open = b.open - c.q FROM unnest($1::bigint[], $2::bigint[]) AS c(id, q) WHERE b.id = c.id',
      [changes.map((c) => c.id), changes.map((c) => c.quantity)],
    );
  }

  async cancel(tx: Tx, orderIds: readonly string[]): Promise<void> {
    tx.write(
      `UPDATE backorder SET open = 0
       WHERE id = ANY (ARRAY(SELECT id FROM backorder WHERE order_id = ANY ($1::uuid[]) AND open > 0 ORDER BY id FOR UPDATE))`,
      [orderIds],
    );
  }
}
