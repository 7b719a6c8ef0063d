import type { Tx } from '@crossdock/persistence';
import { type Entry, type Locked, positionKey } from './entry';

/** States that a unit of a known lot can be in. */
export const lotStates = ['on-hand', 'damaged', 'quarantined', 'in-transfer', 'held', 'allocated', 'picked'] as const;

/** Moves the sums by lot with the entries that name one; of most positions nobody names any. */
export function moveLots(tx: Tx, locked: Locked, entries: readonly Entry[]): void {
  const named = entries.filter(({ lot }) => lot !== undefined && lot !== null);
  if (named.length === 0) return;
  tx.write(move, [
    named.map((entry) => locked.get(positionKey(entry))!.id), named.map(({ lot }) => lot), named.map(({ state }) => state),
    named.map(({ quantity }) => quantity), named.map(({ expiresOn }) => expiresOn ?? null), named.map(({ occurredAt }) => occurredAt),
  ]); // prettier-ignore
}

const columns = lotStates.map((state) => state.replace('-', '_'));
const sums = lotStates.map((state) => `coalesce(sum(quantity) FILTER (WHERE state = '${state}'), 0)::bigint`);

// A lot that is told of with two dates expires on the earlier one.
const move = `
  WITH entry AS (
    SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::bigint[], $5::date[], $6::timestamptz[])
      AS e(position_id, lot, state, quantity, expires_on, occurred_at)),
  moved AS (
    INSERT INTO lot_position AS l (position_id, lot, ${columns.join(', ')}, expires_on, received_at)
    SELECT position_id, lot, ${sums.join(', ')}, min(expires_on), min(occurred_at) FILTER (WHERE state = 'on-hand' AND quantity > 0)
    FROM entry GROUP BY position_id, lot ORDER BY position_id, lot
    ON CONFLICT (position_id, lot) DO UPDATE SET ${columns.map((column) => `${column} = l.${column} + excluded.${column}`).join(', ')},
      expires_on = least(l.expires_on, excluded.expires_on), received_at = least(l.received_at, excluded.received_at))
  UPDATE position SET has_lots = true WHERE id = ANY ($1::bigint[]) AND NOT has_lots`;
