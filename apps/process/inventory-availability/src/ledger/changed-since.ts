/**
 * Positions that transactions have changed which were not complete in an earlier `pg_snapshot`: readers that follow the ledger see each
 * change once, however long other transactions take. SQL; `snapshot` is the parameter's name.
 */
export const changedSince = (snapshot: string): string => `
  SELECT DISTINCT position_id FROM ledger_entry
  WHERE recorded_in >= pg_snapshot_xmin(${snapshot}::pg_snapshot) AND NOT pg_visible_in_snapshot(recorded_in, ${snapshot}::pg_snapshot)`;
