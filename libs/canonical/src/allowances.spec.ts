import Big from 'big.js';
import fc from 'fast-check';
import {
  aboutAllowance,
  type AllowanceOrCharge,
  asDiscount,
  balanceOf,
  inTurn,
  isSameAllowance,
  shareOf,
} from './allowances';
import { money, sum } from './money';

const cents = fc.nat(10_000_000).map((n) => new Big(n).div(100).toFixed(2));
const parts = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 30 });

/** Where each of the parts begins and ends. */
const stretches = (sizes: number[]) =>
  sizes.map((size, index) => {
    const from = sizes.slice(0, index).reduce((all, each) => all + each, 0);
    return { from, to: from + size };
  });

describe('an amount that is spread over parts', () => {
  it('adds up to the cent, however the whole is split', () => {
    fc.assert(
      fc.property(cents, parts, (amount, sizes) => {
        const whole = sizes.reduce((all, each) => all + each, 0);
        const shares = stretches(sizes).map(({ from, to }) => shareOf(amount, whole, from, to, 'USD'));
        expect(sum(shares, 'USD').amount).toBe(amount);
      }),
    );
  });

  it('is less than a cent off for each part, and never above the amount for a part of it', () => {
    fc.assert(
      fc.property(cents, parts, fc.nat(500), (amount, sizes, cancelled) => {
        const shipped = sizes.reduce((all, each) => all + each, 0);
        const whole = shipped + cancelled;
        for (const { from, to } of stretches(sizes)) {
          const exact = new Big(amount).times(to - from).div(whole);
          expect(exact.minus(shareOf(amount, whole, from, to, 'USD').amount).abs().lte('0.01')).toBe(true);
        }
        expect(shareOf(amount, whole, 0, shipped, 'USD').amount).toBe(money(new Big(amount).times(shipped).div(whole), 'USD').amount);
      }),
    ); // prettier-ignore
  });

  it('stays what it is when more comes than the whole', () => {
    expect(shareOf('10.00', 10, 8, 15, 'USD').amount).toBe('2.00');
    expect(shareOf('10.00', 10, 12, 15, 'USD').amount).toBe('0.00');
  });
});

describe('allowances and charges of one price', () => {
  type Item = Pick<AllowanceOrCharge, 'kind' | 'percent' | 'percentOf' | 'amount'>;
  const fixed = ({ amount = '0' }: Item) => amount;
  const off = (percent: string, percentOf?: 'gross') => ({ kind: 'allowance' as const, percent, percentOf });
  it.each<[string, Item[], string[]]>([
    ['one after another', [off('10'), off('5')], ['10.00', '4.50']],
    ['of the gross price', [off('10', 'gross'), off('5', 'gross')], ['10.00', '5.00']],
    ['an amount first', [{ kind: 'allowance', amount: '20' } as Item, off('5')], ['20.00', '4.00']],
    ['a charge, which makes no base larger', [{ kind: 'charge', amount: '20' } as Item, off('5')], ['20.00', '5.00']],
  ])('%s', (_, items, expected) => {
    expect(inTurn(items, '100.00', 'USD', fixed).map(({ amount }) => amount)).toEqual(expected);
  });

  it('are as one discount what they are one after another', () => {
    expect([asDiscount([off('10'), off('5')]), asDiscount([off('10', 'gross'), off('5', 'gross')])]).toEqual(['0.145', '0.15']);
    expect(asDiscount([])).toBe('0');
  }); // prettier-ignore

  it('balance: charges less allowances', () => {
    const of = (kind: 'allowance' | 'charge', amount: string) => ({ kind, billed: money(amount, 'USD') });
    expect(balanceOf([of('allowance', '3.10'), of('charge', '1.05')]).toFixed(2)).toBe('-2.05');
  });

  it('are the same by kind, code and value, however it is written', () => {
    const one = { kind: 'allowance', code: 'F800', percent: '5' } as const;
    expect(isSameAllowance(one, { ...one, percent: '5.00', description: 'Promotion' })).toBe(true);
    for (const other of [{ ...one, code: 'C310' }, { ...one, percent: '4' }, { ...one, percent: undefined, amount: '5' }, { ...one, kind: 'charge' as const }])
      expect(isSameAllowance(one, other)).toBe(false);
    const rate = { kind: 'charge', code: 'D500', rate: '1', rateUnit: 'EA' } as const;
    expect(isSameAllowance(rate, { ...rate, rateUnit: 'CS' })).toBe(false);
  }); // prettier-ignore

  it.each<[string, Partial<AllowanceOrCharge>, string, string]>([
    ['nothing', {}, '', 'exactly one of percent, amount and rate; it has none'],
    ['two values', { percent: '5', amount: '1' }, '', 'it has several'],
    ['more than all', { percent: '101' }, '/percent', 'must be 100 % at most'],
    ['a rate of nothing', { rate: '1' }, '/rateUnit', 'must name the unit'],
  ])('name what is wrong with %s', (_, given, member, words) => {
    const faults = [...aboutAllowance({ kind: 'charge', code: 'D500', ...given })];
    expect(faults).toEqual([{ member, message: expect.stringContaining(words) }]);
  });
});
