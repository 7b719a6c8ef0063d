import type { OpenHold } from './hold';

export interface Disappointed {
  hold: OpenHold;
  /** Units of it that there are no goods for. */
  quantity: number;
}

const rankOf = ({ state, soft }: OpenHold): number => {
  if (state === 'allocated') return 2;
  return soft ? 0 : 1;
};

/**
 * Pure: whose holds of a position a shortfall disappoints. Soft holds before firm ones before orders; within that the lowest priority, then
 * the youngest. What is picked is off the shelf and in nobody's doubt.
 */
export function chooseDisappointed(holds: readonly OpenHold[], shortfall: number): Disappointed[] {
  const order = holds
    .filter(({ open }) => open > 0)
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.priority ?? 0) - (b.priority ?? 0) || b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1));
  const chosen: Disappointed[] = [];
  let missing = shortfall;
  for (const hold of order) {
    if (missing <= 0) break;
    const quantity = Math.min(missing, hold.open);
    chosen.push({ hold, quantity });
    missing -= quantity;
  }
  return chosen;
} // prettier-ignore
