import { randomUUID } from 'node:crypto';
import Big from 'big.js';
import { Injectable } from '@nestjs/common';
import type { PostStockMovement, StockMoved, StockMovement } from '@crossdock/contracts';
import type { Tx } from '@crossdock/persistence';
import type { BookedMovements } from '../erp-connector';

/** Books stock that was received, adjusted or counted: the balance, and an entry at standard cost against its counterpart. */
@Injectable()
export class BookMovements {
  async book(tx: Tx, booked: BookedMovements[]): Promise<void> {
    for (const { moved: data, legalEntity } of booked) {
      tx.write('SELECT 1 FROM legal_entity WHERE id = $1 FOR UPDATE', [legalEntity]);
      const fresh = await this.fresh(tx, data);
      if (fresh.length === 0) continue;
      tx.write(
        `INSERT INTO item_balance AS b (legal_entity, node, sku, on_hand)
         SELECT $1, n, s, sum(q) FROM unnest($2::text[], $3::text[], $4::bigint[]) AS r(n, s, q) GROUP BY 2, 3 ORDER BY 3, 2
         ON CONFLICT (legal_entity, node, sku) DO UPDATE SET on_hand = b.on_hand + excluded.on_hand`,
        [legalEntity, fresh.map((m) => m.node), fresh.map((m) => m.sku), fresh.map((m) => m.quantity)],
      );
      await this.enter(tx, legalEntity, data, fresh);
    }
  }

  private async fresh(tx: Tx, { postingId, movements }: PostStockMovement) {
    if (postingId === undefined) return this.freshByNumber(tx, movements);
    const first = await tx.query('INSERT INTO booked_posting (id) VALUES ($1) ON CONFLICT DO NOTHING RETURNING id', [postingId]); // prettier-ignore
    return first.length > 0 ? movements : [];
  }

  // Postings of before have no id.
  private async freshByNumber(tx: Tx, movements: readonly StockMovement[]) {
    const rows = await tx.query<{ node: string; sku: string; sequence: string }>(
      `INSERT INTO booked_movement (node, sku, sequence) SELECT DISTINCT * FROM unnest($1::text[], $2::text[], $3::bigint[])
       ON CONFLICT DO NOTHING RETURNING node, sku, sequence`,
      [movements.map((m) => m.node), movements.map((m) => m.sku), movements.map((m) => m.sequence)],
    );
    const first = new Set(rows.map((row) => `${row.node}|${row.sku}|${row.sequence}`));
    return movements.filter((m) => first.has(`${m.node}|${m.sku}|${m.sequence}`));
  }

  private async enter(
    tx: Tx,
    entity: string,
    { node, document }: StockMoved,
    movements: { sku: string; quantity: number }[],
  ): Promise<void> {
    const [{ value }] = await tx.query<{ value: string }>(
      `SELECT coalesce(sum(round(i.unit_cost * r.q, 2)), 0)::text AS value FROM unnest($2::text[], $3::bigint[]) AS r(s, q)
       JOIN item i ON i.legal_entity = $1 AND i.sku = r.s`,
      [entity, movements.map((m) => m.sku), movements.map((m) => m.quantity)],
    );
    const amount = new Big(value);
    if (amount.eq(0)) return;
    const counterpart = document.startsWith('OPENING') ? 'equity' : 'inventory-adjustment';
    const size = amount.abs().toFixed(2);
    const sides = amount.gt(0) ? [['inventory', size, '0'], [counterpart, '0', size]] : [[counterpart, size, '0'], ['inventory', '0', size]]; // prettier-ignore
    const [{ entry }] = await tx.query<{ entry: string }>(
      'UPDATE legal_entity SET next_entry = next_entry + 1 WHERE id = $1 RETURNING next_entry - 1 AS entry',
      [entity],
    );
    const id = randomUUID();
    tx.write(
      `INSERT INTO journal_entry (id, legal_entity, number, source, source_id, posted_on) VALUES ($1, $2, $3, 'stock', $4, current_date)`,
      [id, entity, `JE-${entity}-${entry.padStart(7, '0')}`, `${node}:${document}:${id}`],
    );
    tx.write(
      `INSERT INTO journal_line (entry_id, line, role, account, debit, credit)
       SELECT $1, r.n, r.role, a.account, r.debit, r.credit FROM unnest($3::int[], $4::text[], $5::numeric[], $6::numeric[]) AS r(n, role, debit, credit)
       JOIN account a ON a.legal_entity = $2 AND a.role = r.role`,
      [
        id,
        entity,
        [1, 2],
        sides.map(([role]) => role),
        sides.map(([, debit]) => debit),
        sides.map(([, , credit]) => credit),
      ],
    );
  }
}
