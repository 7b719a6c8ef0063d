const completeSince = (transaction: string, snapshot: string): string =>
  `${transaction} >= pg_snapshot_xmin(${snapshot}::pg_snapshot) AND NOT pg_visible_in_snapshot(${transaction}, ${snapshot}::pg_snapshot)`;

/**
 * Positions that transactions have changed which were not complete in an earlier `pg_snapshot`: readers that follow the ledger see each
 * change once, however long other transactions take. SQL; `snapshot` is the parameter's name.
 */
export const positionsChangedSince = (snapshot: string): string =>
  `SELECT DISTINCT position_id FROM ledger_entry WHERE ${completeSince('recorded_in', snapshot)}`;

/** The same of items of which something else has changed that their promise depends on: who waits, what they are, a gap. */
export const itemsTouchedSince = (snapshot: string): string =>
  `SELECT sku FROM stock_touch WHERE ${completeSince('touched_in', snapshot)}`;

/** Every item whose promise may have changed. */
export const itemsChangedSince = (snapshot: string): string =>
  `SELECT p.sku FROM position p WHERE p.id IN (${positionsChangedSince(snapshot)}) UNION ${itemsTouchedSince(snapshot)}`;
