import { Injectable } from '@nestjs/common';
import type { MovementKind, StockMovement } from '@crossdock/contracts';
import type { Tx } from '@crossdock/persistence';

export interface Change {
  node: string;
  sku: string;
  kind: MovementKind;
  /** Signed. */
  quantity: number;
  document: string;
  reason?: string;
  lot?: string;
  /** `YYYY-MM-DD` */
  expiresOn?: string;
}

/** Units on a shelf, and the number of the last movement there. */
export interface ShelfState {
  quantity: number;
  sequence: number;
}

/** What lies on the shelves, and the journal of how it got there. Every change has the next number of its item at its node. */
@Injectable()
export class Shelves {
  /** Locks the shelves in one order and says what lies there; an item that was never here gets an empty one. */
  async lock(tx: Tx, places: { node: string; sku: string }[]): Promise<Map<string, ShelfState>> {
    const columns = [places.map((place) => place.node), places.map((place) => place.sku)];
    tx.write(
      'INSERT INTO on_hand (node, sku) SELECT DISTINCT * FROM unnest($1::text[], $2::text[]) AS p(n, s) ORDER BY 2, 1 ON CONFLICT DO NOTHING',
      columns,
    );
    const rows = await tx.query<{ node: string; sku: string; quantity: string; sequence: string }>(
      `SELECT h.node, h.sku, h.quantity, h.sequence FROM on_hand h
       JOIN (SELECT DISTINCT * FROM unnest($1::text[], $2::text[]) AS p(n, s)) p ON p.n = h.node AND p.s = h.sku ORDER BY h.sku, h.node FOR UPDATE OF h`,
      columns,
    );
    return new Map(
      rows.map((row) => [placeOf(row), { quantity: Number(row.quantity), sequence: Number(row.sequence) }]),
    );
  }

  /** Books changes on locked shelves, in their order. The table refuses a shelf below zero. */
  async book(tx: Tx, shelves: Map<string, ShelfState>, changes: Change[]): Promise<StockMovement[]> {
    if (changes.length === 0) return [];
    const occurredAt = new Date().toISOString();
    const movements = changes.map((change) => {
      const shelf = shelves.get(placeOf(change))!;
      shelf.quantity += change.quantity;
      shelf.sequence += 1;
      return { ...change, sequence: shelf.sequence, occurredAt };
    });
    tx.write(
      `INSERT INTO movement (node, sku, sequence, kind, quantity, document, reason, occurred_at, lot, expires_on)
       SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::bigint[], $6::text[], $7::text[], $8::timestamptz[], $9::text[], $10::date[])`,
      [
        movements.map((m) => m.node), movements.map((m) => m.sku), movements.map((m) => m.sequence), movements.map((m) => m.kind),
        movements.map((m) => m.quantity), movements.map((m) => m.document), movements.map((m) => m.reason ?? null), movements.map((m) => m.occurredAt),
        movements.map((m) => m.lot ?? null), movements.map((m) => m.expiresOn ?? null),
      ], // prettier-ignore
    );
    const touched = [...new Map(movements.map((movement) => [placeOf(movement), movement])).values()];
    tx.write(
      `UPDATE on_hand h SET quantity = c.q, sequence = c.seq FROM unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[]) AS c(n, s, q, seq)
       WHERE h.node = c.n AND h.sku = c.s`,
      [
        touched.map((m) => m.node), touched.map((m) => m.sku), touched.map((m) => shelves.get(placeOf(m))!.quantity),
        touched.map((m) => shelves.get(placeOf(m))!.sequence),
      ], // prettier-ignore
    );
    return movements;
  }
}

export const placeOf = ({ node, sku }: { node: string; sku: string }): string => `${node}|${sku}`;
