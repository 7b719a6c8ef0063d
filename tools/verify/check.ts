import Big from 'big.js';
import type { Check } from './contract';

/** Compares rows one by one; what `fault` says of a row names it. */
export const check = <T>(name: string, compared: T[], fault: (row: T) => string | undefined): Check => ({
  name,
  compared: compared.length,
  faults: compared.map(fault).filter((each): each is string => each !== undefined),
});

/** Decimal text as an exact number; what is missing counts as 0. */
export const exact = (amount: string | number | null | undefined): Big => new Big(amount ?? 0);

export const same = (...amounts: (string | number | null | undefined)[]): boolean =>
  amounts.every((each) => exact(each).eq(exact(amounts[0])));

/** Rows by a key; several rows of one key stay together. */
export function grouped<T>(rows: T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

/** Sums of an amount by a key. */
export function summed<T>(
  rows: T[],
  key: (row: T) => string,
  amount: (row: T) => string | number | null,
): Map<string, Big> {
  const sums = new Map<string, Big>();
  for (const row of rows) sums.set(key(row), exact(amount(row)).plus(sums.get(key(row)) ?? 0));
  return sums;
}
