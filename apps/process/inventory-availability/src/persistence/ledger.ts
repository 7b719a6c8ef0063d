import { Injectable } from '@nestjs/common';
import type { Tx } from '@crossdock/persistence';

export interface PositionKey {
  legalEntity: string;
  node: string;
  sku: string;
}
export interface Position extends PositionKey {
  onHand: number;
  held: number;
  overCommitted: number;
}
export interface Entry extends PositionKey {
  state: 'on-hand' | 'held';
  /** Signed, base units. */
  quantity: number;
  reason: string;
  document: string;
  source: string;
  sourceSequence?: number;
  occurredAt: string;
}

/** The stock ledger: entries and the positions that they add up to, always written together. */
@Injectable()
export class Ledger {
  /** Locks positions in the one global order, so that no two transactions wait for each other. Missing ones are made. */
  async lock(tx: Tx, keys: PositionKey[]): Promise<Position[]> {
    const columns = [keys.map((key) => key.legalEntity), keys.map((key) => key.node), keys.map((key) => key.sku)];
    await tx.query(
      `INSERT INTO position (legal_entity, node, sku)
       SELECT DISTINCT * FROM unnest($1::text[], $2::text[], $3::text[]) AS k(e, n, s) ORDER BY s, n, e ON CONFLICT DO NOTHING`,
      columns,
    );
    const rows = await tx.query<Record<'onHand' | 'held' | 'overCommitted', string> & PositionKey>(
      `SELECT p.legal_entity AS "legalEntity", p.node, p.sku, p.on_hand AS "onHand", p.held, p.over_committed AS "overCommitted"
       FROM position p JOIN (SELECT DISTINCT * FROM unnest($1::text[], $2::text[], $3::text[]) AS k(e, n, s)) k
         ON k.e = p.legal_entity AND k.n = p.node AND k.s = p.sku
       ORDER BY p.sku, p.node, p.legal_entity FOR UPDATE OF p`,
      columns,
    );
    return rows.map((row) => ({
      ...row,
      onHand: Number(row.onHand),
      held: Number(row.held),
      overCommitted: Number(row.overCommitted),
    }));
  }

  /** Those (node, sku, sequence) that this source has told before. */
  async known(
    tx: Tx,
    source: string,
    entries: { node: string; sku: string; sequence: number }[],
  ): Promise<Set<string>> {
    const rows = await tx.query<{ node: string; sku: string; sequence: string }>(
      `SELECT e.node, e.sku, e.source_sequence AS sequence FROM stock_entry e
       JOIN unnest($2::text[], $3::text[], $4::bigint[]) AS k(n, s, q) ON e.source = $1 AND e.node = k.n AND e.sku = k.s AND e.source_sequence = k.q`,
      [source, entries.map((e) => e.node), entries.map((e) => e.sku), entries.map((e) => e.sequence)],
    );
    return new Set(rows.map((row) => `${row.node}|${row.sku}|${row.sequence}`));
  }

  /**
   * Appends entries and moves the (locked) positions by their sums. A physical decrease below what is held becomes over-commitment;
   * a hold beyond the promise violates the table's constraint.
   * @returns the positions that are over-committed now
   */
  async append(tx: Tx, entries: Entry[]): Promise<Position[]> {
    if (entries.length === 0) return [];
    await tx.query(
      `INSERT INTO stock_entry (legal_entity, node, sku, state, quantity, reason, document, source, source_sequence, occurred_at)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::text[], $7::text[], $8::text[], $9::bigint[], $10::timestamptz[])`,
      [
        entries.map((e) => e.legalEntity), entries.map((e) => e.node), entries.map((e) => e.sku), entries.map((e) => e.state),
        entries.map((e) => e.quantity), entries.map((e) => e.reason), entries.map((e) => e.document), entries.map((e) => e.source),
        entries.map((e) => e.sourceSequence ?? null), entries.map((e) => e.occurredAt),
      ], // prettier-ignore
    );
    const sums = sumByPosition(entries);
    const rows = await tx.query<Record<'onHand' | 'held' | 'overCommitted', string> & PositionKey>(
      `UPDATE position p SET on_hand = p.on_hand + s.on_hand, held = p.held + s.held, version = p.version + 1, updated_at = now(),
         -- only a physical change moves it: a hold never makes room for itself
         over_committed = CASE WHEN s.on_hand <> 0 OR s.held < 0
           THEN greatest(0, p.held + s.held - (p.on_hand + s.on_hand)) ELSE p.over_committed END
       FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::bigint[]) AS s(e, n, s, on_hand, held)
       WHERE p.legal_entity = s.e AND p.node = s.n AND p.sku = s.s
       RETURNING p.legal_entity AS "legalEntity", p.node, p.sku, p.on_hand AS "onHand", p.held, p.over_committed AS "overCommitted"`,
      [
        sums.map((s) => s.legalEntity), sums.map((s) => s.node), sums.map((s) => s.sku), sums.map((s) => s.onHand), sums.map((s) => s.held),
      ], // prettier-ignore
    );
    return rows
      .map((row) => ({
        ...row,
        onHand: Number(row.onHand),
        held: Number(row.held),
        overCommitted: Number(row.overCommitted),
      }))
      .filter((position) => position.overCommitted > 0);
  }
}

function sumByPosition(entries: Entry[]): (PositionKey & { onHand: number; held: number })[] {
  const sums = new Map<string, PositionKey & { onHand: number; held: number }>();
  for (const { legalEntity, node, sku, state, quantity } of entries) {
    const key = `${sku}|${node}|${legalEntity}`;
    const sum = sums.get(key) ?? { legalEntity, node, sku, onHand: 0, held: 0 };
    sum[state === 'held' ? 'held' : 'onHand'] += quantity;
    sums.set(key, sum);
  }
  return [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}
