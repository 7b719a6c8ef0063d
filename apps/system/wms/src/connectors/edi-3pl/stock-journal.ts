import { Injectable } from '@nestjs/common';
import type { Tx } from '@crossdock/persistence';

export interface StockChange {
  sku: string;
  /** Signed change of what lies on the shelf */
  quantity: number;
}

/** What lies at a 3PL by its documents, with our own sequence of what it tells: the operator numbers nothing. */
@Injectable()
export class StockJournal {
  /** @returns the sequence of each change, in their order */
  async book(tx: Tx, node: string, changes: StockChange[]): Promise<number[]> {
    const skus = [...new Set(changes.map(({ sku }) => sku))].sort();
    const sums = skus.map((sku) => changes.filter((each) => each.sku === sku).reduce((sum, { quantity }) => sum + quantity, 0));
    const counts = skus.map((sku) => changes.filter((each) => each.sku === sku).length);
    const rows = await tx.query<{ sku: string; last: string }>(
      `INSERT INTO tpl_stock AS s (node, sku, quantity, sequence) SELECT $1, * FROM unnest($2::text[], $3::bigint[], $4::bigint[])
       ON CONFLICT (node, sku) DO UPDATE SET quantity = s.quantity + excluded.quantity, sequence = s.sequence + excluded.sequence
       RETURNING sku, sequence AS last`,
      [node, skus, sums, counts],
    );
    const next = new Map(rows.map(({ sku, last }) => [sku, Number(last) - counts[skus.indexOf(sku)] + 1]));
    return changes.map(({ sku }) => {
      const sequence = next.get(sku)!;
      next.set(sku, sequence + 1);
      return sequence;
    });
  } // prettier-ignore

  /** Locks these items of a node and says what lies there. */
  async onHand(tx: Tx, node: string, skus: string[]): Promise<Map<string, number>> {
    const rows = await tx.query<{ sku: string; quantity: string }>(
      'SELECT sku, quantity FROM tpl_stock WHERE node = $1 AND sku = ANY($2) ORDER BY sku FOR UPDATE',
      [node, skus],
    );
    return new Map(rows.map(({ sku, quantity }) => [sku, Number(quantity)]));
  }
}
