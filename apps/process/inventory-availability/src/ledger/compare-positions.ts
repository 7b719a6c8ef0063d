import { Injectable } from '@nestjs/common';
import { Database } from '@crossdock/persistence';
import { type PositionKey, type StockState, stockStates } from './entry';
import { lotStates } from './move-lots';

/** One state of one position, or of one lot there, that is not the sum of its entries. */
export interface Difference extends PositionKey {
  state: StockState;
  lot?: string;
  position: number;
  entries: number;
}

const column = (state: StockState) => state.replaceAll('-', '_');
const sums = (states: readonly StockState[]) =>
  states.map((state) => `coalesce(sum(quantity) FILTER (WHERE state = '${state}'), 0) AS ${column(state)}`).join(', ');
const pairs = (states: readonly StockState[], of: string) =>
  states
    .map((state) => `('${state}', coalesce(${of}.${column(state)}, 0), coalesce(e.${column(state)}, 0))`)
    .join(', ');

/** Rebuilds every position, and what lies there by lot, from its entries and compares, and lots with what lies there in all: nothing but a write past the ledger can make a difference. */
@Injectable()
export class ComparePositions {
  constructor(private readonly database: Database) {}

  /** @returns how many positions were compared, and the first 1,000 differences */
  async compare(): Promise<{ compared: number; differences: Difference[] }> {
    const [{ compared, differences }] = await this.database.query<{ compared: number; differences: Difference[] }>(
      // One statement, one snapshot: what is written meanwhile cannot look like a difference.
      `WITH rebuilt AS (SELECT position_id, ${sums(stockStates)} FROM ledger_entry GROUP BY position_id),
        by_lot AS (SELECT position_id, lot, ${sums(lotStates)} FROM ledger_entry WHERE lot IS NOT NULL GROUP BY position_id, lot),
        differing AS (
          SELECT p.legal_entity AS "legalEntity", p.node, p.sku, NULL AS lot, d.state, d.position, d.entries
          FROM position p LEFT JOIN rebuilt e ON e.position_id = p.id
          CROSS JOIN LATERAL (VALUES ${pairs(stockStates, 'p')}) AS d(state, position, entries)
          WHERE d.position <> d.entries
          UNION ALL
          SELECT p.legal_entity, p.node, p.sku, lot, d.state, d.position, d.entries
          FROM lot_position l FULL JOIN by_lot e USING (position_id, lot) JOIN position p ON p.id = position_id
          CROSS JOIN LATERAL (VALUES ${pairs(lotStates, 'l')}) AS d(state, position, entries)
          WHERE d.position <> d.entries
          UNION ALL
          SELECT p.legal_entity, p.node, p.sku, 'all lots', 'on-hand', p.on_hand, sum(l.on_hand)
          FROM lot_position l JOIN position p ON p.id = l.position_id
          GROUP BY p.id HAVING sum(l.on_hand) > greatest(0, p.on_hand) ORDER BY 3, 2, 4 LIMIT 1000)
       SELECT (SELECT count(*)::int FROM position) AS compared, coalesce((SELECT json_agg(d) FROM differing d), '[]') AS differences`,
    );
    return { compared, differences };
  }
}
