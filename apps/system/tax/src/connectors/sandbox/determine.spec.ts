import Big from 'big.js';
import fc from 'fast-check';
import { ADocument } from '../../../test/a-document';
import { determine } from './determine';

const of = (document: ADocument) => determine(document.asked());

describe('other countries', () => {
  it('are exports', () => {
    expect(of(ADocument.to('BR').withFreight('10.00'))).toMatchObject({
      reason: 'export', reasonDetail: 'ship-to country BR is outside the tax tables: export', total: { amount: '0.00', currency: 'USD' },
    }); // prettier-ignore
  });

  it('must exist', () => {
    expect(() => of(ADocument.to('ZZ'))).toThrow(
      expect.objectContaining({
        code: 'TAX_JURISDICTION_UNKNOWN',
        errors: [expect.objectContaining({ pointer: '/shipTo/country' })],
      }),
    );
    expect(() => of(ADocument.to('UK'))).toThrow('UK is no country; give its ISO 3166-1 alpha-2 code');
  });
});

describe('any document', () => {
  const places = [
    ['US', 'WA', '98124'],
    ['US', 'CA', '90001'],
    ['US', 'NY', '10001'],
    ['US', 'ID', '83720'],
    ['FR'],
    ['FI'],
    ['BR'],
    ['US', 'OR', '97403'],
  ] as const;
  const cents = fc.integer({ min: 0, max: 100_000_000 }).map((n) => new Big(n).div(100).toFixed(2));

  it('has lines, jurisdictions and total that agree to the cent', () => {
    const added = (amounts: { tax: { amount: string } }[]) =>
      amounts.reduce((all, { tax }) => all.plus(tax.amount), new Big(0)).toFixed(2);
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.array(cents, { minLength: 1, maxLength: 30 }),
        fc.option(cents),
        ([country, region, zip], amounts, freight) => {
          const document = ADocument.to(country, region, zip).withLines(...amounts);
          const { lines, jurisdictions, total } = of(freight === null ? document : document.withFreight(freight));
          expect([added(lines), added(jurisdictions)]).toEqual([total.amount, total.amount]);
          expect(lines).toHaveLength(amounts.length + (freight === null ? 0 : 1));
        },
      ),
    );
  });

  it('refuses a line twice and a second currency', () => {
    const [line] = ADocument.to('FR').asked().lines;
    expect(() => of(ADocument.to('FR').with({ lines: [line, line] }))).toThrow(
      expect.objectContaining({ code: 'DUPLICATE_LINE' }),
    );
    expect(() => of(ADocument.to('FR').with({ currency: 'EUR' }))).toThrow(
      expect.objectContaining({ code: 'CURRENCY_MISMATCH', details: { field: '/lines/0/amount/currency' } }),
    );
  });

  it('rounds to the currency’s own minor unit', () => {
    const yen = { amount: '1005', currency: 'JPY' };
    const lines = [{ lineNumber: 1, sku: 'NW-1', taxCategory: 'general', amount: yen }];
    expect(of(ADocument.to('FR').with({ currency: 'JPY', lines })).total).toEqual({ amount: '201', currency: 'JPY' });
  });
});
