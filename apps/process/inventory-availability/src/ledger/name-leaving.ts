import { isPromised, leaveLots, utcToday } from '../lots/choose-lots';
import type { LotsOfPosition } from '../lots/lots';
import { type Entry, type Position, positionKey } from './entry';

/** Units that leave a shelf of lots without a name: a hold that is posted, a count, whoever tells of none. */
export const leavesUnnamed = ({ state, quantity, lot }: Entry, { hasLots }: Position): boolean =>
  hasLots && state === 'on-hand' && quantity < 0 && (lot === undefined || lot === null);

/** Pure: names the lots that they leave. `lots`: what lies at positions by lot before these entries, by the position's id. */
export function nameLeaving(entries: readonly Entry[], locked: ReadonlyMap<string, Position>, lots: ReadonlyMap<string, LotsOfPosition>): Entry[] {
  const today = utcToday();
  const shelves = new Map([...lots].map(([id, own]) => [id, { ...own, lots: own.lots.map((lot) => ({ ...lot })) }]));
  const named = entries.flatMap((entry) => {
    const position = locked.get(positionKey(entry))!;
    const shelf = shelves.get(position.id);
    if (!shelf || entry.state !== 'on-hand') return [entry];
    const move = (name: string | undefined, quantity: number) => {
      shelf.onHand += quantity;
      const lot = shelf.lots.find((each) => each.lot === name);
      if (lot) lot.onHand += quantity;
      else if (name !== undefined) shelf.lots.push({ lot: name, onHand: quantity, claimed: 0, expiresOn: entry.expiresOn });
    };
    const unnamed = shelf.onHand - shelf.lots.reduce((sum, { onHand }) => sum + onHand, 0);
    const parts = leavesUnnamed(entry, position)
      ? leaveLots(shelf.rule ?? 'fefo', shelf.lots, (lot) => isPromised(lot, shelf.minShelfLifeDays, today), unnamed, -entry.quantity)
      : undefined;
    for (const { lot, quantity } of parts ?? []) move(lot, -quantity);
    if (!parts) move(entry.lot ?? undefined, entry.quantity);
    return parts?.map(({ lot, quantity }) => ({ ...entry, lot, quantity: -quantity })) ?? [entry];
  });
  return summed(named, locked);
} // prettier-ignore

// A source's number is one entry for each lot, also when part of it was named.
function summed(entries: readonly Entry[], locked: ReadonlyMap<string, Position>): Entry[] {
  const sums = new Map<string | Entry, Entry>();
  for (const entry of entries) {
    const { state, source, sourceSequence, serial, lot } = entry;
    const key = sourceSequence === undefined ? entry : JSON.stringify([locked.get(positionKey(entry))!.id, state, source, sourceSequence, serial ?? lot]); // prettier-ignore
    const same = sums.get(key);
    sums.set(key, same ? { ...same, quantity: same.quantity + entry.quantity } : entry);
  }
  return [...sums.values()];
}
