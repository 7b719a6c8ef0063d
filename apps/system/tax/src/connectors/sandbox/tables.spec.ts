import { taxTables } from './tables';

describe('the published tables', () => {
  it('hold 52 US jurisdictions, 41,000 rates by ZIP and 28 countries with VAT', () => {
    const { states, zips, vat } = taxTables();
    expect([Object.keys(states).length, zips.size, Object.keys(vat).length]).toEqual([52, 41_000, 28]);
  });

  // Where districts overlap the publisher adds them up: Oneida, NY, is its highest.
  it('hold no rate above 20 %', () => {
    const totals = [...taxTables().zips.values()].map(
      ({ state, county, city, special }) => state + county + city + special,
    );
    expect(Math.min(...totals)).toBe(0);
    expect(Math.max(...totals)).toBe(200_000);
  });
});
