import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Outbox } from '@crossdock/messaging';
import { Database, type Tx } from '@crossdock/persistence';
import { ErpPostings, type Unexplained } from '../posting/erp-postings';
import { books, type Entry, type Position, positionKey } from './entry';
import { notAcknowledged } from './compare-snapshot';
import { Ledger } from './ledger';
import { overCommitmentCases } from './over-commitment';
import { Sources } from './sources';
import { ownsStock } from './stock-owners';

/** What a source counts at one position, and up to which of its numbers. */
export interface Counted {
  legalEntity: string;
  node: string;
  sku: string;
  onHand: number;
  /** Undefined: this source does not count it. */
  damaged?: number;
  quarantined?: number;
  sequence: number;
}
interface Cursor {
  positionId: string;
  countedUpTo: string;
  counted: boolean;
  /** Changes that this source numbered later than the count, by state. */
  later: Record<string, number>;
  /** Of on-hand, what it was told and has not acknowledged. */
  notAcknowledged: string;
}
interface Difference {
  positionId: string;
  state: 'on-hand' | 'damaged' | 'quarantined';
  counted: number;
  expected: number;
  verdict: 'corrected' | 'contradicting';
}

const states = ['on-hand', 'damaged', 'quarantined'] as const;

/** Availability = what the source counts + what it has not counted yet. */
@Injectable()
export class CountStock {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly sources: Sources,
    private readonly outbox: Outbox,
    private readonly postings: ErpPostings,
  ) {}

  /** Corrects positions to what their source counts, where it owns the stock; a count that is older than one before changes nothing. */
  async count(by: { source: string; document: string; snapshotId?: string }, told: readonly Counted[]) {
    const isOwned = ownsStock(by.source);
    const counted = told.filter(({ node }) => isOwned(node));
    return this.database.transaction(async (tx) => {
      const locked = await this.ledger.lock(tx, counted);
      const cursors = await this.cursors(tx, by.source, locked, counted);
      const differences: Difference[] = [];
      const fresh: Counted[] = [];
      const entries: Entry[] = [];
      for (const row of counted) {
        const position = locked.get(positionKey(row))!;
        const cursor = cursors.get(position.id)!;
        if (cursor.counted && row.sequence < Number(cursor.countedUpTo)) continue;
        const found = differencesOf(row, position, cursor);
        differences.push(...found);
        if (cursor.counted && row.sequence === Number(cursor.countedUpTo)) continue;
        fresh.push(row);
        entries.push(...found.map((difference) => correction(difference, row, by)));
      }
      const positions = await this.ledger.append(tx, locked, entries);
      await this.advance(tx, by.source, fresh.map((row) => ({ id: locked.get(positionKey(row))!.id, sequence: row.sequence }))); // prettier-ignore
      await this.sources.heard(tx, by.source, locked, fresh);
      if (by.snapshotId) await this.note(tx, by.snapshotId, differences);
      const posted = await this.postings.queue(tx, unexplained(entries, positions), by.document);
      await this.outbox.send(tx, [...overCommitmentCases(positions), ...posted], { correlationId: randomUUID(), actor: `service:${by.source}` }); // prettier-ignore
      const corrected = differences.filter(({ verdict }) => verdict === 'corrected');
      return {
        corrected: new Set(corrected.map(({ positionId }) => positionId)).size,
        contradicting: differences.length - corrected.length,
        increased: [...new Set(entries.filter(({ state, quantity }) => state === 'on-hand' && quantity > 0).map(({ sku }) => sku))],
      };
    }); // prettier-ignore
  }

  private async cursors(tx: Tx, source: string, locked: ReadonlyMap<string, Position>, counted: readonly Counted[]) {
    const rows = await tx.query<Cursor>(
      `SELECT k.position_id AS "positionId", coalesce(c.counted_up_to, 0) AS "countedUpTo", c.snapshot_at IS NOT NULL AS counted,
         coalesce((SELECT json_object_agg(l.state, l.quantity) FROM (
           SELECT e.state, sum(e.quantity)::bigint AS quantity FROM ledger_entry e
           WHERE e.position_id = k.position_id AND e.source = $1 AND e.source_sequence > k.sequence GROUP BY e.state) l), '{}') AS later,
         ${notAcknowledged('$1')} AS "notAcknowledged"
       FROM unnest($2::bigint[], $3::bigint[]) AS k(position_id, sequence) JOIN position p ON p.id = k.position_id
       LEFT JOIN source_cursor c ON c.source = $1 AND c.position_id = k.position_id`,
      [source, counted.map((row) => locked.get(positionKey(row))!.id), counted.map(({ sequence }) => sequence)],
    );
    return new Map(rows.map((row) => [row.positionId, row]));
  }

  private async advance(tx: Tx, source: string, counted: { id: string; sequence: number }[]): Promise<void> {
    if (counted.length === 0) return;
    tx.write(
      `INSERT INTO source_cursor AS c (source, position_id, counted_up_to, heard_up_to, highest, snapshot_at)
       SELECT $1, k.position_id, k.sequence, k.sequence, k.sequence, now() FROM unnest($2::bigint[], $3::bigint[]) AS k(position_id, sequence)
       ON CONFLICT (source, position_id) DO UPDATE SET counted_up_to = excluded.counted_up_to, snapshot_at = now(),
         heard_up_to = greatest(c.heard_up_to, excluded.heard_up_to), highest = greatest(c.highest, excluded.highest)`,
      [source, counted.map(({ id }) => id), counted.map(({ sequence }) => sequence)],
    );
  }

  private async note(tx: Tx, snapshotId: string, all: readonly Difference[]): Promise<void> {
    if (all.length === 0) return;
    tx.write(
      `INSERT INTO snapshot_difference (snapshot_id, position_id, state, counted, expected, verdict)
       SELECT $1, * FROM unnest($2::bigint[], $3::text[], $4::bigint[], $5::bigint[], $6::text[]) ON CONFLICT DO NOTHING`,
      [snapshotId, all.map((d) => d.positionId), all.map((d) => d.state), all.map((d) => d.counted), all.map((d) => d.expected), all.map((d) => d.verdict)],
    ); // prettier-ignore
  }
}

function differencesOf(row: Counted, position: Position, cursor: Cursor): Difference[] {
  const counts = { 'on-hand': row.onHand, damaged: row.damaged, quarantined: row.quarantined };
  const ours = { 'on-hand': position.onHand, damaged: position.damaged, quarantined: position.quarantined };
  const verdict: Difference['verdict'] = cursor.counted && row.sequence === Number(cursor.countedUpTo) ? 'contradicting' : 'corrected';
  return states.flatMap((state) => {
    const counted = counts[state];
    const expected = ours[state] - (cursor.later[state] ?? 0) - (state === 'on-hand' ? Number(cursor.notAcknowledged) : 0);
    return counted === undefined || counted === expected ? [] : [{ positionId: position.id, state, counted, expected, verdict }];
  });
} // prettier-ignore

// The books follow what was counted, unless they counted themselves.
function unexplained(entries: readonly Entry[], positions: readonly Position[]): Unexplained[] {
  const versions = new Map(positions.map((position) => [positionKey(position), position.version]));
  return entries
    .filter(({ state, source }) => state === 'on-hand' && source !== books)
    .map(({ legalEntity, node, sku, quantity, document, occurredAt }) => ({
      legalEntity, node, sku, quantity, kind: 'cycle-count', sequence: versions.get(positionKey({ legalEntity, node, sku }))!, document, reason: 'snapshot', occurredAt,
    }));
} // prettier-ignore

const correction = ({ state, counted, expected }: Difference, { legalEntity, node, sku }: Counted, by: { source: string; document: string }): Entry => ({
  legalEntity, node, sku, state, quantity: counted - expected, reason: 'snapshot', document: by.document, source: by.source,
  occurredAt: new Date().toISOString(),
}); // prettier-ignore
