import { isISO31661Alpha2, isISO31661Alpha3, isISO4217CurrencyCode } from 'class-validator';
import { countryByAlpha3, countryCodes, currencyCodes } from './code-sets';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const pairs = letters.flatMap((first) => letters.map((second) => first + second));

describe('code sets', () => {
  it('has every country that another list has, and no other', () => {
    expect(pairs.filter((code) => countryCodes.includes(code) !== isISO31661Alpha2(code))).toEqual([]);
    expect(countryCodes).toHaveLength(249);
  });

  it('knows every country by its three letters, each another one', () => {
    const all = pairs.flatMap((pair) => letters.map((last) => pair + last));
    expect(all.filter((code) => (countryByAlpha3(code) !== undefined) !== isISO31661Alpha3(code))).toEqual([]);
    expect(new Set(all.map(countryByAlpha3)).size).toBe(250); // and undefined
    expect(['USA', 'CHE', 'CHN', 'SWE', 'SWZ', 'ISR', 'ISL', 'ARE', 'DNK'].map(countryByAlpha3)).toEqual(['US', 'CH', 'CN', 'SE', 'SZ', 'IL', 'IS', 'AE', 'DK']); // prettier-ignore
  });

  it('has every currency that another list has, and what was added since', () => {
    const all = pairs.flatMap((pair) => letters.map((last) => pair + last));
    // The Caribbean guilder began in 2025.
    expect(all.filter((code) => currencyCodes.includes(code) !== isISO4217CurrencyCode(code))).toEqual(['XCG']);
  });
});
