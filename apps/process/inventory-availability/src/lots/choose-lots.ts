/** `fefo`: what expires first goes first; `fifo`: what came first. */
export type LotRule = 'fefo' | 'fifo';

/** One lot at one position, in base units. */
export interface LotStock {
  lot: string;
  onHand: number;
  /** Of it, what holds and orders name already. */
  claimed: number;
  /** `YYYY-MM-DD`: the last day on which it may be used. */
  expiresOn?: string;
  receivedAt?: Date;
}

const dayMs = 24 * 3600 * 1000;

/** Today's date in UTC. */
export const utcToday = (): string => new Date().toISOString().slice(0, 10);

export const freeOf = ({ onHand, claimed }: LotStock): number => Math.max(0, onHand - claimed);

/** A lot is promised while it is good for so many days more; without a date always. */
export function isPromised({ expiresOn }: Pick<LotStock, 'expiresOn'>, minShelfLifeDays: number, today: string): boolean {
  if (expiresOn === undefined) return true;
  return Date.parse(expiresOn) >= Date.parse(today) + minShelfLifeDays * dayMs;
} // prettier-ignore

/** Pure: what lies there and must not be promised, for its lots have expired or will too soon. */
export const unpromised = (lots: readonly LotStock[], minShelfLifeDays: number, today: string): number =>
  lots.reduce((sum, lot) => sum + (isPromised(lot, minShelfLifeDays, today) ? 0 : freeOf(lot)), 0);

/** Lots in the order in which the rule takes them. */
export function rankLots(rule: LotRule, lots: readonly LotStock[]): LotStock[] {
  const expiry = ({ expiresOn }: LotStock) => (expiresOn === undefined ? Infinity : Date.parse(expiresOn));
  const receipt = ({ receivedAt }: LotStock) => receivedAt?.getTime() ?? Infinity;
  const by = rule === 'fefo' ? [expiry, receipt] : [receipt, expiry];
  return [...lots].sort((a, b) => order(by[0](a), by[0](b)) || order(by[1](a), by[1](b)) || (a.lot < b.lot ? -1 : 1));
}

const order = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/**
 * Pure: which lots units leave that left without a name: first what is free of promised lots, by the rule; then what never had a name; then
 * what is not promised, and last what somebody claims by name. So the sum of the lots is never more than what is there, and what is not
 * promised stays so.
 */
export function leaveLots(rule: LotRule, lots: readonly LotStock[], promised: (lot: LotStock) => boolean, unnamed: number, quantity: number) {
  const left = new Map<string | undefined, number>();
  let missing = quantity;
  const leave = (lot: string | undefined, there: number) => {
    const taken = Math.min(missing, Math.max(0, there));
    missing -= taken;
    if (taken > 0) left.set(lot, (left.get(lot) ?? 0) + taken);
  };
  const ranked = rankLots(rule, lots);
  const [good, others] = [ranked.filter(promised), ranked.filter((lot) => !promised(lot))];
  for (const lot of good) leave(lot.lot, freeOf(lot));
  leave(undefined, unnamed);
  for (const lot of others) leave(lot.lot, freeOf(lot));
  for (const lot of [...good, ...others]) leave(lot.lot, lot.onHand - freeOf(lot));
  leave(undefined, missing);
  return [...left].map(([lot, units]) => ({ lot, quantity: units }));
} // prettier-ignore

/**
 * Pure: takes a quantity from ranked lots that are promised, and notes what it took as claimed. What no lot has, stock that nobody has
 * named a lot of, comes back without one.
 */
export function takeLots(lots: LotStock[], quantity: number): { lot?: string; quantity: number }[] {
  const takes: { lot?: string; quantity: number }[] = [];
  let missing = quantity;
  for (const lot of lots) {
    const taken = Math.min(missing, freeOf(lot));
    if (taken === 0) continue;
    lot.claimed += taken;
    missing -= taken;
    takes.push({ lot: lot.lot, quantity: taken });
  }
  return missing > 0 ? [...takes, { quantity: missing }] : takes;
}
