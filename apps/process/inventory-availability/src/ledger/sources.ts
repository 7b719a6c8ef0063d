import { Injectable } from '@nestjs/common';
import type { Tx } from '@crossdock/persistence';
import { type Locked, type PositionKey, positionKey } from './entry';

/** Something that a source says of a position under its own number. */
export interface Told extends PositionKey {
  sequence: number;
}

// `OFFSET 0` keeps the planner from joining: cursors and entries are looked up one by one, never read as a whole.

/** Who has already counted this unit? Each source numbers its changes per position; each number counts once. */
@Injectable()
export class Sources {
  /**
   * Of what a source tells, that which changes something: not told before, and not in a snapshot that we have counted.
   * The positions must be locked: whoever was told the same at the same time has committed when we look.
   */
  async fresh<T extends Told>(tx: Tx, source: string, locked: Locked, told: readonly T[]): Promise<T[]> {
    if (told.length === 0) return [];
    const ids = told.map((each) => locked.get(positionKey(each))!.id);
    const rows = await tx.query<{ n: string }>(
      `SELECT t.n FROM unnest($2::bigint[], $3::bigint[]) WITH ORDINALITY AS t(position_id, sequence, n)
       WHERE EXISTS (SELECT 1 FROM source_cursor c WHERE c.source = $1 AND c.position_id = t.position_id AND c.counted_up_to >= t.sequence OFFSET 0)
          OR EXISTS (SELECT 1 FROM ledger_entry e WHERE e.position_id = t.position_id AND e.source = $1 AND e.source_sequence = t.sequence OFFSET 0)`,
      [source, ids, told.map(({ sequence }) => sequence)],
    );
    const known = new Set(rows.map(({ n }) => Number(n) - 1));
    const seen = new Set<string>();
    return told.filter((each, index) => {
      const name = `${ids[index]}|${each.sequence}`;
      return !known.has(index) && !seen.has(name) && Boolean(seen.add(name));
    });
  }

  /** Notes up to where the source has been heard without a gap; call it after the entries are appended. */
  async heard(tx: Tx, source: string, locked: Locked, told: readonly Told[]): Promise<void> {
    if (told.length === 0) return;
    tx.write(noteHeard, [
      source,
      told.map((each) => locked.get(positionKey(each))!.id),
      told.map(({ sequence }) => sequence),
    ]);
  }
}

const noteHeard = `
  WITH told AS (SELECT * FROM unnest($2::bigint[], $3::bigint[]) AS t(position_id, sequence)),
  before AS (
    SELECT t.position_id, coalesce(c.heard_up_to, 0) AS heard, greatest(coalesce(c.highest, 0), max(t.sequence)) AS highest,
      array_agg(t.sequence) AS told
    FROM told t LEFT JOIN LATERAL (SELECT * FROM source_cursor WHERE source = $1 AND position_id = t.position_id OFFSET 0) c ON true
    GROUP BY t.position_id, c.heard_up_to, c.highest),
  after AS MATERIALIZED (
    -- the end of the run of numbers that begins right after what was heard
    SELECT b.position_id, b.highest, greatest(b.heard, (
      SELECT max(s) FROM (SELECT s, s - row_number() OVER (ORDER BY s) AS start FROM (
        SELECT e.source_sequence AS s FROM ledger_entry e
        WHERE e.position_id = b.position_id AND e.source = $1 AND e.source_sequence > b.heard
        UNION SELECT t FROM unnest(b.told) t WHERE t > b.heard) numbers) runs
      WHERE start = b.heard)) AS heard
    FROM before b)
  INSERT INTO source_cursor AS c (source, position_id, heard_up_to, highest, gap_since)
  SELECT $1, position_id, heard, highest, CASE WHEN heard < highest THEN now() END FROM after
  ON CONFLICT (source, position_id) DO UPDATE SET heard_up_to = excluded.heard_up_to, highest = excluded.highest,
    gap_since = CASE WHEN excluded.heard_up_to < excluded.highest THEN coalesce(c.gap_since, now()) END`;
