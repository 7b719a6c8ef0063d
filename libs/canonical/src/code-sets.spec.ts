import { isISO31661Alpha2, isISO4217CurrencyCode } from 'class-validator';
import { countryCodes, currencyCodes } from './code-sets';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const pairs = letters.flatMap((first) => letters.map((second) => first + second));

describe('code sets', () => {
  it('has every country that another list has, and no other', () => {
    expect(pairs.filter((code) => countryCodes.includes(code) !== isISO31661Alpha2(code))).toEqual([]);
    expect(countryCodes).toHaveLength(249);
  });

  it('has every currency that another list has, and what was added since', () => {
    const all = pairs.flatMap((pair) => letters.map((last) => pair + last));
    // The Caribbean guilder began in 2025.
    expect(all.filter((code) => currencyCodes.includes(code) !== isISO4217CurrencyCode(code))).toEqual(['XCG']);
  });
});
