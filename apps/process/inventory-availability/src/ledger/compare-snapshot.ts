import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { caseClosed, caseOpened, type Draft } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database, type Tx } from '@crossdock/persistence';
import { uuidOf } from './over-commitment';
import { books } from './entry';
import { ownedSql, ownership } from './stock-owners';

interface Snapshot {
  source: string;
  legalEntity: string;
  document: string;
}
interface Disagreement {
  node: string;
  positions: number;
  /** Some of them. */
  first: { sku: string; state: string; counted: number; expected: number }[];
}

const dayMs = 24 * 3600 * 1000;

/**
 * What a source counts where another system owns the stock: held against what it should have by now, which is the ledger without what it
 * has not applied yet. It never corrects; a case at each node says what differs, until it agrees there.
 */
@Injectable()
export class CompareSnapshot {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** @returns how many positions differ */
  async compare(id: string, snapshot: Snapshot): Promise<number> {
    const { source, legalEntity } = snapshot;
    return this.database.transaction(async (tx) => {
      tx.write(`SET LOCAL work_mem = '192MB'`);
      tx.write(missingPositions, [id, legalEntity, ...ownership(source)]);
      const rows = await tx.query<Disagreement>(differing, [id, legalEntity, source, ...ownership(source)]);
      const agreed = await this.note(tx, id, snapshot, rows);
      const drafts = [...rows.map((each) => opened(each, snapshot)), ...agreed.map(({ node }) => closed(node, snapshot))];
      await this.outbox.send(tx, drafts, { correlationId: randomUUID(), actor: `service:${source}` });
      return rows.reduce((sum, { positions }) => sum + positions, 0);
    });
  } // prettier-ignore

  /** @returns nodes at which it agrees again */
  private async note(tx: Tx, id: string, { source, legalEntity }: Snapshot, rows: readonly Disagreement[]) {
    const nodes = rows.map(({ node }) => node);
    tx.write('INSERT INTO disagreement (source, legal_entity, node) SELECT $1, $2, unnest($3::text[]) ON CONFLICT DO NOTHING', [source, legalEntity, nodes]);
    return tx.query<{ node: string }>(
      `DELETE FROM disagreement d WHERE source = $1 AND legal_entity = $2 AND node <> ALL ($3::text[])
         AND EXISTS (SELECT 1 FROM snapshot_row s WHERE s.snapshot_id = $4 AND s.node = d.node) RETURNING node`,
      [source, legalEntity, nodes, id],
    );
  } // prettier-ignore
}

const missingPositions = `
  INSERT INTO position (legal_entity, node, sku)
  SELECT DISTINCT $2, s.node, s.sku FROM snapshot_row s LEFT JOIN position p ON p.sku = s.sku AND p.node = s.node AND p.legal_entity = $2
  WHERE s.snapshot_id = $1 AND NOT ${ownedSql('s.node', 3)} AND p.id IS NULL AND (s.on_hand <> 0 OR s.damaged > 0 OR s.quarantined > 0)
  ON CONFLICT DO NOTHING`;

/** SQL: what the source numbered later than its count (`s`) and will count later. `c` is its cursor at the position `p`. */
/** SQL: on-hand that the source has not applied because it has not acknowledged it; only the books acknowledge. Of the position `p`. */
export const notAcknowledged = (source: string): string => `CASE WHEN ${source} = '${books}' THEN (
  SELECT coalesce(sum(u.quantity), 0) FROM erp_posting_line u WHERE u.sku = p.sku AND u.node = p.node AND u.legal_entity = p.legal_entity) ELSE 0 END`;

export const numberedLater = (state: string, source: string): string => `CASE WHEN c.highest > s.sequence THEN (
  SELECT coalesce(sum(e.quantity), 0) FROM ledger_entry e
  WHERE e.position_id = p.id AND e.source = ${source} AND e.state = '${state}' AND e.source_sequence > s.sequence) ELSE 0 END`;

const differing = `
  WITH differing AS MATERIALIZED (
    SELECT p.id, p.node, p.sku, d.state, d.counted, d.expected
    FROM snapshot_row s JOIN position p ON p.sku = s.sku AND p.node = s.node AND p.legal_entity = $2
    LEFT JOIN source_cursor c ON c.source = $3 AND c.position_id = p.id
    CROSS JOIN LATERAL (VALUES
      ('on-hand', s.on_hand, p.on_hand - ${notAcknowledged('$3')} - ${numberedLater('on-hand', '$3')}),
      ('damaged', s.damaged, p.damaged - ${numberedLater('damaged', '$3')}),
      ('quarantined', s.quarantined, p.quarantined - ${numberedLater('quarantined', '$3')})) AS d(state, counted, expected)
    WHERE s.snapshot_id = $1 AND NOT ${ownedSql('s.node', 4)} AND d.counted <> d.expected),
  noted AS (
    INSERT INTO snapshot_difference AS n (snapshot_id, position_id, state, counted, expected, verdict)
    SELECT $1, id, state, counted, expected, 'reported' FROM differing
    ON CONFLICT (snapshot_id, position_id, state) DO UPDATE SET counted = excluded.counted, expected = excluded.expected)
  SELECT node, count(DISTINCT id)::int AS positions,
    (array_agg(json_build_object('sku', sku, 'state', state, 'counted', counted, 'expected', expected) ORDER BY sku, state))[1:20] AS first
  FROM differing GROUP BY node`;

const caseIdOf = (node: string, { source, legalEntity }: Snapshot) =>
  uuidOf(`disagreement|${source}|${legalEntity}|${node}`);

const opened = ({ node, positions, first }: Disagreement, snapshot: Snapshot): Draft =>
  caseOpened.of(
    {
      caseId: caseIdOf(node, snapshot), service: 'inventory-availability', stage: 'stock', code: 'STOCK_DIFFERS', ownerRole: 'inventory-control',
      detail: `${snapshot.source} counts ${positions} positions at ${node} otherwise than who owns the stock there (${snapshot.document}): nothing is corrected`,
      dueAt: new Date(Date.now() + dayMs).toISOString(), facts: { ...snapshot, node, positions, first },
    },
    snapshot.legalEntity,
  ) as Draft; // prettier-ignore

const closed = (node: string, snapshot: Snapshot): Draft =>
  caseClosed.of({ caseId: caseIdOf(node, snapshot), service: 'inventory-availability', resolution: `${snapshot.document} agrees` }, snapshot.legalEntity) as Draft; // prettier-ignore
