import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database } from '@crossdock/persistence';
import { AfterGiveBack } from '../sourcing/after-give-back';
import type { StockState } from './entry';
import { CompareSnapshot, notAcknowledged, numberedLater } from './compare-snapshot';
import { type Counted, CountStock } from './count-stock';
import { repeatedLine, separator, snapshotPages } from './snapshot-lines';
import { ownedSql, ownership } from './stock-owners';

export interface SnapshotName {
  source: string;
  legalEntity: string;
  /** The source's own name of it: the same name again changes nothing. */
  document: string;
}
export interface SnapshotResult {
  rows: number;
  /** Positions whose count differed and was corrected. */
  corrected: number;
  /** Rows that count less than we have counted of this source already. */
  older: number;
  /** Rows that give another count for numbers that were counted before: noted, not applied. */
  contradicting: number;
  /** Positions that another system owns and that differ: a case, nothing is corrected. */
  reported: number;
}

export interface SnapshotDifference {
  node: string;
  sku: string;
  state: StockState;
  counted: number;
  expected: number;
  verdict: (typeof verdicts)[number];
}
export const verdicts = ['corrected', 'contradicting', 'reported'] as const;

const mostDifferences = 1_000;
const loadedAtOnce = 20_000;
const foundAtOnce = 50_000;
const countedAtOnce = 2_000;

/**
 * Takes what a source says it has: streamed into a staging table, compared in one statement with what we expect it to have, and
 * corrected where it differs, position by position. Where another system owns the stock it is compared only.
 */
@Injectable()
export class LoadSnapshot {
  constructor(
    private readonly database: Database,
    private readonly counts: CountStock,
    private readonly comparison: CompareSnapshot,
    private readonly givenBack: AfterGiveBack,
  ) {}

  /** What a snapshot found otherwise than expected, item by item. */
  async differences({ source, legalEntity, document }: SnapshotName): Promise<SnapshotDifference[]> {
    return this.database.query<SnapshotDifference>(
      `SELECT p.node, p.sku, d.state, d.counted::float8, d.expected::float8, d.verdict
       FROM snapshot s JOIN snapshot_difference d ON d.snapshot_id = s.id JOIN position p ON p.id = d.position_id
       WHERE s.source = $1 AND s.legal_entity = $2 AND s.document = $3 ORDER BY p.sku, p.node, d.state LIMIT ${mostDifferences}`,
      [source, legalEntity, document],
    );
  }

  /** The same document twice at once is loaded once: the other waits and gets the same answer. */
  load(name: SnapshotName, body: Readable): Promise<SnapshotResult> {
    return this.database.alone(`snapshot ${JSON.stringify([name.source, name.legalEntity, name.document])}`, () => this.loadAlone(name, body)); // prettier-ignore
  }

  private async loadAlone(name: SnapshotName, body: Readable): Promise<SnapshotResult> {
    const { source, legalEntity, document } = name;
    const [begun] = await this.database.query<{ id: string; finished: boolean } & SnapshotResult>(
      `INSERT INTO snapshot AS s (source, legal_entity, document) VALUES ($1, $2, $3)
       ON CONFLICT (source, legal_entity, document) DO UPDATE SET started_at = CASE WHEN s.finished_at IS NULL THEN now() ELSE s.started_at END
       RETURNING id, finished_at IS NOT NULL AS finished, rows::int, corrected::int, older::int, contradicting::int, reported::int`,
      [source, legalEntity, document],
    );
    if (begun.finished) {
      body.resume();
      const { rows, corrected, older, contradicting, reported } = begun;
      return { rows, corrected, older, contradicting, reported };
    }
    try {
      const rows = await this.stage(begun.id, body);
      const result = {
        rows,
        ...(await this.count(begun.id, name)),
        reported: await this.comparison.compare(begun.id, name),
      };
      await this.database.query(
        `UPDATE snapshot SET rows = $2, corrected = $3, older = $4, contradicting = $5, reported = $6, finished_at = now() WHERE id = $1`,
        [begun.id, result.rows, result.corrected, result.older, result.contradicting, result.reported],
      );
      return result;
    } finally {
      await this.clear(begun.id);
    }
  }

  // At once when no other snapshot is on its way in: whoever begins meanwhile waits for the lock before its first row.
  private async clear(id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query('LOCK TABLE snapshot_row IN ACCESS EXCLUSIVE MODE');
      const [{ others }] = await tx.query<{ others: boolean }>(
        `SELECT EXISTS (SELECT 1 FROM snapshot WHERE finished_at IS NULL AND id <> $1 AND started_at > now() - interval '1 day') AS others`,
        [id],
      );
      await (others ? tx.query('DELETE FROM snapshot_row WHERE snapshot_id = $1', [id]) : tx.query('TRUNCATE snapshot_row'));
    });
  } // prettier-ignore

  // The next page is read and checked while the database takes the last one.
  private async stage(id: string, body: Readable): Promise<number> {
    await this.clear(id);
    let rows = 0;
    let writing: Promise<unknown> = Promise.resolve();
    for await (const page of snapshotPages(body, loadedAtOnce)) {
      await writing;
      writing = this.database.query(insertPage, [id, ...page.columns()]);
      writing.catch(() => {}); // awaited with the next page
      rows += page.length;
    }
    await writing;
    await this.database.query('ANALYZE snapshot_row');
    await this.refuseRepeated(id);
    return rows;
  }

  // Before anything is counted.
  private async refuseRepeated(id: string): Promise<void> {
    const [repeated] = await this.inMemory<{ first: string; line: string; node: string; sku: string }>(
      `SELECT min(n) AS first, max(n) AS line, node, sku FROM snapshot_row WHERE snapshot_id = $1
       GROUP BY node, sku HAVING count(*) > 1 ORDER BY line LIMIT 1`,
      [id],
    );
    if (repeated) throw repeatedLine(Number(repeated.line), Number(repeated.first), repeated);
  }

  private async count(id: string, { source, legalEntity, document }: SnapshotName) {
    const total = { corrected: 0, older: 0, contradicting: 0 };
    for (let after = '-1'; ;) {
      const found = await this.inMemory<Found>(findDiffering, [id, source, legalEntity, after, ...ownership(source)]);
      const differing = found.filter(({ older }) => !older).map((row) => ({ ...row, legalEntity, damaged: row.damaged ?? undefined, quarantined: row.quarantined ?? undefined }));
      total.older += found.length - differing.length;
      for (let from = 0; from < differing.length; from += countedAtOnce) {
        const page = differing.slice(from, from + countedAtOnce);
        const { corrected, contradicting, increased } = await this.counts.count({ source, document, snapshotId: id }, page);
        total.corrected += corrected;
        total.contradicting += contradicting;
        if (increased.length > 0) this.givenBack.of(increased.map((sku) => ({ legalEntity, sku })));
      }
      if (found.length < foundAtOnce) return total;
      after = found.at(-1)!.n;
    }
  } // prettier-ignore

  // A million rows are joined in memory, not by way of the disk.
  private inMemory<R>(text: string, values: unknown[]): Promise<R[]> {
    return this.database.transaction(async (tx) => {
      tx.write(`SET LOCAL work_mem = '192MB'`);
      return tx.query<R>(text, values);
    });
  }
}

type Found = Omit<Counted, 'legalEntity' | 'damaged' | 'quarantined'> & {
  n: string;
  older: boolean;
  damaged: number | null;
  quarantined: number | null;
};

const column = (n: number) => `string_to_array($${n}, '${separator}', '')`;
const insertPage = `
  INSERT INTO snapshot_row (snapshot_id, n, node, sku, on_hand, damaged, quarantined, sequence)
  SELECT $1::bigint, r.n, r.node, r.sku, r.on_hand, r.damaged, r.quarantined, r.sequence
  FROM unnest(${column(2)}::bigint[], ${column(3)}, ${column(4)}, ${column(5)}::bigint[], ${column(6)}::bigint[], ${column(7)}::bigint[],
    ${column(8)}::bigint[]) AS r(n, node, sku, on_hand, damaged, quarantined, sequence)`;

// A first look without locks: what agrees, and tells nothing that we have not heard, needs none.
const findDiffering = `
  SELECT s.n, s.node, s.sku, s.on_hand::float8 AS "onHand", s.damaged::float8, s.quarantined::float8, s.sequence::float8 AS sequence,
    c.snapshot_at IS NOT NULL AND s.sequence < c.counted_up_to AS older
  FROM snapshot_row s
  LEFT JOIN position p ON p.sku = s.sku AND p.node = s.node AND p.legal_entity = $3
  LEFT JOIN source_cursor c ON c.source = $2 AND c.position_id = p.id
  WHERE s.snapshot_id = $1 AND s.n > $4 AND ${ownedSql('s.node', 5)}
    AND ((c.snapshot_at IS NOT NULL AND s.sequence < c.counted_up_to)
      OR s.sequence > coalesce(c.heard_up_to, 0)
      OR (p.id IS NULL AND (s.on_hand <> 0 OR s.damaged > 0 OR s.quarantined > 0))
      OR p.on_hand <> s.on_hand + ${numberedLater('on-hand', '$2')} + ${notAcknowledged('$2')}
      OR p.damaged <> s.damaged + ${numberedLater('damaged', '$2')}
      OR p.quarantined <> s.quarantined + ${numberedLater('quarantined', '$2')})
  ORDER BY s.n LIMIT ${foundAtOnce}`;
