import Big from 'big.js';

interface Basis {
  /** So many units have the price */
  count?: number;
  /** The unit (UN/ECE Rec 20) that the price is of */
  unit?: string;
}
const basesOf = (codes: string, basis: Basis): [string, Basis][] => codes.split(' ').map((code) => [code, basis]);

/** X12 639 (PO105, POC07), as far as it is not simply the price of one unit as it is ordered. */
const bases = new Map<string, Basis>([
  ...basesOf('HP LC QH TC WC', { count: 100, unit: 'CEN' }),
  ...basesOf('TP LM QS TM WM', { count: 1000, unit: 'MIL' }),
  ...basesOf('PD LD TD WD', { count: 12, unit: 'DZN' }),
  ['PN', { count: 10 }], ['HF', { count: 100 }], ['TF', { count: 1000 }],
  ['PP', { unit: 'LBR' }], ['PO', { unit: 'ONZ' }], ['PY', { unit: 'YRD' }], ['PT', { unit: 'STN' }], ['PA', { unit: 'APZ' }],
]); // prettier-ignore

/** What consumers pay, and prices that nobody has agreed: none of them is what we bill. */
const notOurs = new Set(['RC', 'RD', 'RE', 'RM', 'RT', 'SR', 'TB', 'NQ']);
/** A hundred of them is a hundred pieces to one partner, and a hundred packs to another. */
const packs = new Set(['CS', 'BX', 'CT', 'PK', 'PF', 'DZN', 'GRO', 'CEN', 'MIL', 'RO', 'SET']);

/**
 * The price of one unit, for a price of a hundred, a dozen or a pound. @param unit UN/ECE Rec 20
 * @returns undefined: it says nothing of what we bill; `unclear`: it cannot be turned into a price of this unit
 */
export function pricePerUnit(price: string, basis: string | undefined, unit: string): string | undefined | 'unclear' {
  if (basis !== undefined && notOurs.has(basis)) return undefined;
  const { count, unit: of } = bases.get(basis ?? '') ?? {};
  if (of === unit || (count === undefined && of === undefined)) return price;
  if (count === undefined || packs.has(unit)) return 'unclear';
  return new Big(price).div(count).round(6).toFixed();
}
