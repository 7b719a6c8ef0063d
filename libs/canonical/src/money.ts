import Big from 'big.js';
import { DomainError } from './domain-error';

/** An amount on the wire: a decimal string and an ISO 4217 code, e.g. `{ amount: '12.50', currency: 'USD' }`. */
export interface Money {
  amount: string;
  currency: string;
}

// ISO 4217 minor units that are not 2. https://www.six-group.com, list one.
const minorUnits: Record<string, number> = {
  BHD: 3, BIF: 0, CLF: 4, CLP: 0, DJF: 0, GNF: 0, IQD: 3, ISK: 0, JOD: 3, JPY: 0, KMF: 0, KRW: 0, KWD: 3, LYD: 3,
  OMR: 3, PYG: 0, RWF: 0, TND: 3, UGX: 0, UYI: 0, UYW: 4, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
}; // prettier-ignore

/** Decimal places of a currency (ISO 4217): 2 for USD, 0 for JPY. */
export const minorUnitOf = (currency: string): number => minorUnits[currency] ?? 2;

/** An amount in whole minor units: half a minor unit is rounded away from zero, so that a credit is what its debit was. */
export const money = (amount: Big | string | number, currency: string): Money => {
  const rounded = new Big(amount).round(minorUnitOf(currency), Big.roundHalfUp);
  // Big keeps the sign of zero, and nobody owes -0.00.
  return { amount: (rounded.eq(0) ? rounded.abs() : rounded).toFixed(minorUnitOf(currency)), currency };
};

export const zero = (currency: string): Money => money(0, currency);

/** Sum of amounts of one currency; mixing currencies is rejected with `CURRENCY_MISMATCH`. */
export function sum(amounts: Money[], currency: string): Money {
  return money(
    amounts.reduce((total, each) => total.plus(amountIn(each, currency)), new Big(0)),
    currency,
  );
}

/**
 * What a line costs: unit price × quantity less a discount, rounded half up to the currency's minor unit.
 * Lines are rounded one by one and then added, so that an invoice's total is the sum of what it shows.
 * @param discount fraction of 1 as a decimal string, '0.15' for 15 %
 */
export function lineAmount(unitPrice: string, quantity: number | string, currency: string, discount = '0'): Money {
  return money(new Big(unitPrice).times(quantity).times(new Big(1).minus(discount)), currency);
}

function amountIn(amount: Money, currency: string): Big {
  if (amount.currency !== currency)
    throw new DomainError('rejected', 'CURRENCY_MISMATCH', { expected: currency, found: amount.currency });
  return new Big(amount.amount);
}
