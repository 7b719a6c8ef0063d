import { Injectable } from '@nestjs/common';
import { Database } from '@crossdock/persistence';
import { type PositionKey, type StockState, stockStates } from './entry';

/** One state of one position that is not the sum of its entries. */
export interface Difference extends PositionKey {
  state: StockState;
  position: number;
  entries: number;
}

const column = (state: StockState) => state.replaceAll('-', '_');

/** Rebuilds every position from its entries and compares: nothing but a write past the ledger can make a difference. */
@Injectable()
export class ComparePositions {
  constructor(private readonly database: Database) {}

  /** @returns how many positions were compared, and the first 1,000 differences */
  async compare(): Promise<{ compared: number; differences: Difference[] }> {
    const sums = stockStates
      .map((state) => `coalesce(sum(quantity) FILTER (WHERE state = '${state}'), 0) AS ${column(state)}`)
      .join(', ');
    const pairs = stockStates
      .map((state) => `('${state}', p.${column(state)}, coalesce(e.${column(state)}, 0))`)
      .join(', ');
    const [{ compared, differences }] = await this.database.query<{ compared: number; differences: Difference[] }>(
      // One statement, one snapshot: what is written meanwhile cannot look like a difference.
      `WITH rebuilt AS (SELECT position_id, ${sums} FROM ledger_entry GROUP BY position_id),
        differing AS (
          SELECT p.legal_entity AS "legalEntity", p.node, p.sku, d.state, d.position, d.entries
          FROM position p LEFT JOIN rebuilt e ON e.position_id = p.id
          CROSS JOIN LATERAL (VALUES ${pairs}) AS d(state, position, entries)
          WHERE d.position <> d.entries ORDER BY p.sku, p.node LIMIT 1000)
       SELECT (SELECT count(*)::int FROM position) AS compared, coalesce((SELECT json_agg(d) FROM differing d), '[]') AS differences`,
    );
    return { compared, differences };
  }
}
