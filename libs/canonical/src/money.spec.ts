import Big from 'big.js';
import fc from 'fast-check';
import { lineAmount, minorUnitOf, money, sum, zero } from './money';

const currencies = fc.constantFrom('USD', 'EUR', 'JPY', 'KWD', 'CLF');
/** A decimal with up to six places, and the same number times a million as a whole. */
const decimals = fc
  .bigInt({ min: -(10n ** 14n), max: 10n ** 14n })
  .map((millionths) => ({ millionths, text: textOf(millionths, 6) }));

/** `-12345`, 3 → `-12.345` */
function textOf(whole: bigint, places: number): string {
  const digits = String(whole < 0n ? -whole : whole).padStart(places + 1, '0');
  const point = digits.length - places;
  return `${whole < 0n ? '-' : ''}${digits.slice(0, point)}${places > 0 ? `.${digits.slice(point)}` : ''}`;
}

/** Half away from zero, in whole numbers. */
function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const size = dividend < 0n ? -dividend : dividend;
  const quotient = (size * 2n + divisor) / (divisor * 2n);
  return dividend < 0n ? -quotient : quotient;
}
const minorUnits = (millionths: bigint, places: number) => divideRounded(millionths, 10n ** BigInt(6 - places));
const minorUnitsOf = (amount: string): bigint => BigInt(amount.replace('.', ''));

describe('money', () => {
  it.each([
    ['USD', 2],
    ['EUR', 2],
    ['GBP', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['ISK', 0],
    ['CLP', 0],
    ['VND', 0],
    ['XAF', 0],
    ['BHD', 3],
    ['IQD', 3],
    ['KWD', 3],
    ['TND', 3],
    ['CLF', 4],
    ['UYW', 4],
  ])('%s has %d decimal places (ISO 4217)', (currency, places) => {
    expect(minorUnitOf(currency)).toBe(places);
    expect(zero(currency).amount).toBe(textOf(0n, places));
  });

  it.each([
    ['0.005', 'USD', '0.01'],
    ['-0.005', 'USD', '-0.01'],
    ['0.0049', 'USD', '0.00'],
    ['-0.0049', 'USD', '0.00'],
    ['2.5', 'JPY', '3'],
    ['1.0005', 'KWD', '1.001'],
    ['1e-7', 'USD', '0.00'],
    ['123456789012345.675', 'USD', '123456789012345.68'],
  ])('rounds %s %s to %s', (amount, currency, expected) => {
    expect(money(amount, currency)).toEqual({ amount: expected, currency });
  });

  it('rounds every amount as whole numbers do, half away from zero', () => {
    fc.assert(
      fc.property(decimals, currencies, ({ millionths, text }, currency) => {
        const places = minorUnitOf(currency);
        expect(minorUnitsOf(money(text, currency).amount)).toBe(minorUnits(millionths, places));
      }),
    );
  });

  it('adds exactly, in any order, and takes away what it added', () => {
    fc.assert(
      fc.property(fc.array(decimals, { maxLength: 50 }), currencies, (list, currency) => {
        const amounts = list.map(({ text }) => money(text, currency));
        const total = sum(amounts, currency);
        expect(minorUnitsOf(total.amount)).toBe(amounts.reduce((all, each) => all + minorUnitsOf(each.amount), 0n));
        expect(sum([...amounts].reverse(), currency)).toEqual(total);
      }),
    );
  });

  it('sums to zero with its opposite, and never writes -0', () => {
    fc.assert(
      fc.property(decimals, currencies, ({ text }, currency) => {
        const [amount, opposite] = [money(text, currency), money(new Big(text).times(-1), currency)];
        expect(sum([amount, opposite], currency)).toEqual(zero(currency));
        for (const each of [amount, opposite]) expect(each.amount).not.toMatch(/^-0*\.?0*$/);
      }),
    );
  });

  it('refuses to mix currencies', () => {
    const mixed = [money('1', 'USD'), money('1', 'EUR')];
    expect(() => sum(mixed, 'USD')).toThrow(expect.objectContaining({ kind: 'rejected', code: 'CURRENCY_MISMATCH' }));
  });

  it('counts a line as whole numbers do: price × quantity × (1 - discount), rounded once', () => {
    const prices = fc.bigInt({ min: 0n, max: 10n ** 10n });
    const quantities = fc.nat(1_000_000);
    const discounts = fc.nat(10_000);
    fc.assert(
      fc.property(prices, quantities, discounts, currencies, (price, quantity, discount, currency) => {
        const places = minorUnitOf(currency);
        const exact = price * BigInt(quantity) * BigInt(10_000 - discount);
        const expected = divideRounded(exact, 10n ** BigInt(4 + 4 - places));
        const line = lineAmount(textOf(price, 4), quantity, currency, textOf(BigInt(discount), 4));
        expect(minorUnitsOf(line.amount)).toBe(expected);
      }),
    );
  });
});
