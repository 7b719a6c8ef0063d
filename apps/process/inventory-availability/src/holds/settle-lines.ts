import { type PositionKey, positionKey } from '../ledger/entry';
import { groupBy } from './group-by';
import type { OpenHold, Resolution } from './hold';

/** What became of an order's line at one node, in base units. */
export interface LineOutcome extends PositionKey {
  lineId: string;
  /** Units that were taken from the shelf and not shipped yet. */
  picked?: number;
  posted?: number;
  voided?: number;
}

/** Pure: spreads outcomes over the line's open holds at the node, oldest first; never more than a hold has open. */
export function settleLines(outcomes: readonly LineOutcome[], open: readonly OpenHold[]): { hold: OpenHold; change: Resolution }[] {
  const changes = new Map<string, { hold: OpenHold; change: Resolution }>();
  const byPlace = groupBy(open, (hold) => placeOf(hold.lineId, hold));
  for (const outcome of outcomes) {
    const own = byPlace.get(placeOf(outcome.lineId, outcome)) ?? [];
    for (const field of ['posted', 'voided', 'picked'] as const) {
      let missing = outcome[field] ?? 0;
      for (const hold of own) {
        const { change } = changes.get(hold.id) ?? { change: { id: hold.id, picked: 0, posted: 0, voided: 0 } };
        const left = hold.open + (field === 'picked' ? 0 : hold.picked) - change.picked - change.posted - change.voided;
        const quantity = Math.min(missing, left);
        if (quantity <= 0) continue;
        missing -= quantity;
        change[field] += quantity;
        changes.set(hold.id, { hold, change });
      }
    }
  }
  return [...changes.values()];
} // prettier-ignore

const placeOf = (lineId: string | undefined, key: PositionKey): string => `${lineId}|${positionKey(key)}`;
