import Big from 'big.js';
import { type Money, money } from './money';

export const allowanceKinds = ['allowance', 'charge'] as const;
export type AllowanceKind = (typeof allowanceKinds)[number];
export const percentBases = ['gross', 'net'] as const;

/** What is taken off a price (allowance) or put on top of it (charge), and stated apart. Exactly one of `percent`, `amount` and `rate`. */
export interface AllowanceOrCharge {
  kind: AllowanceKind;
  /** X12 1300, `F800`; an agency's own code has the agency (X12 559) in front, `VI:PROMO` */
  code: string;
  description?: string;
  /** Of 100: '5' is 5 % */
  percent?: string;
  /** What a percentage is of: the price before all allowances, or what those before it leave (default) */
  percentOf?: (typeof percentBases)[number];
  /** For the whole line, or the whole order, in its currency */
  amount?: string;
  /** For each `rateUnit` (UN/ECE Rec 20) of a line, in its currency */
  rate?: string;
  rateUnit?: string;
}

type Percentage = Pick<AllowanceOrCharge, 'kind' | 'percent' | 'percentOf'>;

/**
 * What each comes to, in the order in which they stand, each rounded to the minor unit. Only allowances make the base of a later
 * percentage smaller (X12 378).
 * @param extension the price of the whole, before them
 * @param fixedOf what one that is no percentage comes to
 */
export function inTurn<T extends Percentage>(items: readonly T[], extension: string, currency: string, fixedOf: (item: T) => Big | string): Money[] {
  let left = new Big(extension);
  return items.map((item) => {
    const { percent, percentOf, kind } = item;
    const exact = percent === undefined ? fixedOf(item) : new Big(percentOf === 'gross' ? extension : left).times(percent).div(100);
    const owed = money(exact, currency);
    if (kind === 'allowance') left = left.gt(owed.amount) ? left.minus(owed.amount) : new Big(0);
    return owed;
  });
} // prettier-ignore

/** Percentages one after another as one fraction of 1: 10 % and then 5 % are 0.145; of the gross price they are 0.15. */
export function asDiscount(percents: readonly Percentage[]): string {
  const left = percents.reduce(
    (rest, { percent = '0', percentOf }) => rest.minus(new Big(percentOf === 'gross' ? 1 : rest).times(percent).div(100)),
    new Big(1),
  ); // prettier-ignore
  return new Big(1).minus(left).round(6).toFixed();
}

/**
 * The share of an amount that falls on a part of a whole: what all up to its end come to, less what all before it came to. So the
 * shares of all parts give the amount to the cent, however it is split; nothing falls on what lies beyond the whole.
 * @param from where the part begins, 0 to `whole`
 */
export function shareOf(amount: string, whole: Big.BigSource, from: Big.BigSource, to: Big.BigSource, currency: string): Money {
  const upTo = (end: Big.BigSource) => {
    const reached = new Big(end);
    return money(reached.gte(whole) ? amount : reached.times(amount).div(whole), currency).amount;
  };
  return money(new Big(upTo(to)).minus(upTo(from)), currency);
} // prettier-ignore

/** Charges less allowances. */
export const balanceOf = (items: readonly { kind: AllowanceKind; billed: Money }[]): Big =>
  items.reduce(
    (all, { kind, billed }) => (kind === 'charge' ? all.plus(billed.amount) : all.minus(billed.amount)),
    new Big(0),
  );

/** One and the same agreement: kind, code and value. Rates must be of one unit. */
export function isSameAllowance(a: AllowanceOrCharge, b: AllowanceOrCharge): boolean {
  const alike = (one?: string, other?: string) => (one === undefined || other === undefined ? one === other : new Big(one).eq(other));
  return (
    a.kind === b.kind && a.code === b.code && alike(a.percent, b.percent) && alike(a.amount, b.amount) && alike(a.rate, b.rate) &&
    (a.rate === undefined || a.rateUnit === b.rateUnit)
  );
} // prettier-ignore

/** `allowance F800 of 5 %`, `charge D500 of 0.10 for each CS` */
export function inWords({ kind, code, percent, amount, rate, rateUnit }: AllowanceOrCharge): string {
  const value = percent !== undefined ? `${new Big(percent).toFixed()} %` : amount !== undefined ? amount : `${rate} for each ${rateUnit}`;
  return `${kind} ${code} of ${value}`;
} // prettier-ignore

/** What keeps one from being worked out: the member at fault and what would be right. */
export function* aboutAllowance({ kind, code, percent, amount, rate, rateUnit }: AllowanceOrCharge): Generator<{ member: string; message: string }> {
  const given = [percent, amount, rate].filter((value) => value !== undefined).length;
  if (given !== 1) yield { member: '', message: `the ${kind} ${code} must have exactly one of percent, amount and rate; it has ${given === 0 ? 'none' : 'several'}` };
  if (percent !== undefined && new Big(percent).gt(100)) yield { member: '/percent', message: `the ${kind} ${code} of ${percent} % must be 100 % at most` };
  if (rate !== undefined && rateUnit === undefined) yield { member: '/rateUnit', message: `the ${kind} ${code} of ${rate} must name the unit that it is for` };
} // prettier-ignore
