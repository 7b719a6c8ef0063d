import { Injectable } from '@nestjs/common';
import type { Tx } from '@crossdock/persistence';

export interface Hold {
  id: string;
  legalEntity: string;
  orderId: string;
  orderNumber: string;
  lineId: string;
  lineNumber: number;
  node: string;
  sku: string;
  quantity: number;
}
export interface OpenHold extends Hold {
  open: number;
}
export interface Backorder {
  id: string;
  legalEntity: string;
  orderId: string;
  orderNumber: string;
  lineId: string;
  lineNumber: number;
  sku: string;
  open: number;
  nodes: string[];
}

const columns = `id, legal_entity AS "legalEntity", order_id AS "orderId", order_number AS "orderNumber", line_id AS "lineId",
  line_number AS "lineNumber", sku`;

@Injectable()
export class Holds {
  async add(tx: Tx, holds: Hold[]): Promise<void> {
    if (holds.length === 0) return;
    await tx.query(
      `INSERT INTO hold (id, legal_entity, order_id, order_number, line_id, line_number, node, sku, quantity)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::uuid[], $6::int[], $7::text[], $8::text[], $9::bigint[])`,
      [
        holds.map((h) => h.id), holds.map((h) => h.legalEntity), holds.map((h) => h.orderId), holds.map((h) => h.orderNumber),
        holds.map((h) => h.lineId), holds.map((h) => h.lineNumber), holds.map((h) => h.node), holds.map((h) => h.sku),
        holds.map((h) => h.quantity),
      ], // prettier-ignore
    );
  }

  /** Open holds of these lines, locked, oldest first. */
  async openOfLines(tx: Tx, lineIds: string[]): Promise<OpenHold[]> {
    return this.open(tx, 'line_id = ANY($1::uuid[])', lineIds);
  }

  async openOfOrders(tx: Tx, orderIds: string[]): Promise<OpenHold[]> {
    return this.open(tx, 'order_id = ANY($1::uuid[])', orderIds);
  }

  private async open(tx: Tx, where: string, ids: string[]): Promise<OpenHold[]> {
    const rows = await tx.query<OpenHold>(
      `SELECT ${columns}, node, quantity::int, (quantity - posted - voided)::int AS open FROM hold
       WHERE ${where} AND posted + voided < quantity ORDER BY created_at, id FOR UPDATE`,
      [ids],
    );
    return rows;
  }

  /** Resolves parts of holds; the table refuses more than was held. */
  async resolve(tx: Tx, changes: { id: string; posted: number; voided: number }[]): Promise<void> {
    if (changes.length === 0) return;
    await tx.query(
      `UPDATE hold h SET posted = h.posted + c.posted, voided = h.voided + c.voided
       FROM unnest($1::uuid[], $2::bigint[], $3::bigint[]) AS c(id, posted, voided) WHERE h.id = c.id`,
      [changes.map((c) => c.id), changes.map((c) => c.posted), changes.map((c) => c.voided)],
    );
  }

  async addBackorders(tx: Tx, rows: (Omit<Backorder, 'id'> & { source: string })[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `INSERT INTO backorder (legal_entity, order_id, order_number, line_id, line_number, sku, quantity, open, nodes, source)
       SELECT r.e, r.o, r.n, r.l, r.ln, r.s, r.q, r.q, string_to_array(r.nodes, ','), r.source
       FROM unnest($1::text[], $2::uuid[], $3::text[], $4::uuid[], $5::int[], $6::text[], $7::bigint[], $8::text[], $9::text[])
         AS r(e, o, n, l, ln, s, q, nodes, source)
       ON CONFLICT (line_id, source) DO NOTHING`,
      [
        rows.map((r) => r.legalEntity), rows.map((r) => r.orderId), rows.map((r) => r.orderNumber), rows.map((r) => r.lineId),
        rows.map((r) => r.lineNumber), rows.map((r) => r.sku), rows.map((r) => r.open), rows.map((r) => r.nodes.join(',')), rows.map((r) => r.source),
      ], // prettier-ignore
    );
  }

  /** Who waits for these items, in the order of asking, locked. */
  async waiting(tx: Tx, skus: string[]): Promise<Backorder[]> {
    return tx.query<Backorder>(
      `SELECT ${columns}, open::int, nodes FROM backorder WHERE sku = ANY($1) AND open > 0 ORDER BY id FOR UPDATE`,
      [skus],
    );
  }

  async fulfil(tx: Tx, changes: { id: string; quantity: number }[]): Promise<void> {
    if (changes.length === 0) return;
    await tx.query('UPDATE backorder b SET open = b.open - c.q FROM unnest($1::bigint[], $2::bigint[]) AS c(id, q) WHERE b.id = c.id', [
      changes.map((c) => c.id), changes.map((c) => c.quantity),
    ]); // prettier-ignore
  }

  async cancelBackorders(tx: Tx, orderIds: string[]): Promise<void> {
    await tx.query('UPDATE backorder SET open = 0 WHERE order_id = ANY($1::uuid[]) AND open > 0', [orderIds]);
  }
}
