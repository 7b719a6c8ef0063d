import { ADocument } from '../../../test/a-document';
import { determine } from './determine';
import { taxTables } from './tables';

const of = (document: ADocument) => determine(document.asked());
const totalOf = (document: ADocument) => of(document).total.amount;

describe('US sales tax', () => {
  it('is divided among the jurisdictions of the ship-to ZIP', () => {
    const { reason, total, jurisdictions, lines } = of(ADocument.inSeattle().withLines('100.00', '50.00'));
    expect({ reason, total: total.amount }).toEqual({ reason: 'taxed', total: '15.83' });
    expect(
      jurisdictions.map(({ jurisdiction, rate, taxable, tax }) => [jurisdiction, rate, taxable.amount, tax.amount]),
    ).toEqual([
      ['US-WA state', '0.065', '150.00', '9.75'],
      ['US-WA city, SEATTLE', '0.0405', '150.00', '6.08'],
    ]);
    expect(lines.map(({ lineNumber, tax }) => [lineNumber, tax.amount])).toEqual([[1, '10.55'], [2, '5.28']]); // prettier-ignore
  });

  it('knows county and special districts', () => {
    expect(of(ADocument.to('US', 'NM', '87110')).jurisdictions.map(({ jurisdiction }) => jurisdiction)).toEqual([
      'US-NM state',
      'US-NM special, ALBUQUERQUE WINROCK 1 SP',
    ]);
    expect(of(ADocument.to('US', 'WY', '82520')).jurisdictions.map(({ jurisdiction }) => jurisdiction)).toEqual([
      'US-WY state',
      'US-WY county, LANDER',
    ]);
  });

  it('rounds half up, each jurisdiction of each line: a provider’s published case with its rate of then', () => {
    // 16.50 with 1.50 freight to NJ at 7 % is 1.16: tax/providers of TaxJar's client, where New Jersey had 7 %.
    const tables = {
      ...taxTables(),
      zips: new Map([['NJ 07446', { place: 'RAMSEY', state: 70_000, county: 0, city: 0, special: 0 }]]),
    };
    const document = ADocument.to('US', 'NJ', '07446').from('US', 'NJ', '07001').withLines('15.00').withFreight('1.50');
    expect(determine(document.asked(), tables).total.amount).toBe('1.16');
  });

  it('takes the rate of the destination between states, and inside a destination state', () => {
    expect(totalOf(ADocument.to('US', 'TX', '75001'))).toBe('8.25');
    expect(totalOf(ADocument.to('US', 'WA', '99362'))).not.toBe(totalOf(ADocument.inSeattle()));
  });

  it('takes the rate of the origin inside an origin state', () => {
    const springfield = ADocument.to('US', 'IL', '60601').from('US', 'IL', '62701');
    expect(of(springfield).jurisdictions).toEqual(of(ADocument.to('US', 'IL', '62701')).jurisdictions);
    expect(of(springfield).jurisdictions).not.toEqual(of(ADocument.to('US', 'IL', '60601')).jurisdictions);
  });

  it('divides a sale inside California: county where it leaves, city and districts where it arrives', () => {
    const { zips } = taxTables();
    const rate = of(ADocument.to('US', 'CA', '90001').from('US', 'CA', '94117')).jurisdictions.map(
      (each) => Number(each.rate) * 1e6,
    );
    const [origin, destination] = [zips.get('CA 94117')!, zips.get('CA 90001')!];
    expect(rate).toEqual([origin.state, origin.county, destination.city, destination.special]);
  });

  it('falls back to the state’s rate for an unknown ZIP, and says so', () => {
    const { total, reasonDetail, jurisdictions } = of(ADocument.to('US', 'WA', '98999'));
    expect(total.amount).toBe('6.50');
    expect(jurisdictions).toHaveLength(1);
    expect(reasonDetail).toBe("approximate: ZIP 98999 is not in the table of US-WA, the state's own rate was taken");
    expect(of(ADocument.to('US', 'WA', '97201')).reasonDetail).toContain('approximate');
  });

  it('finds the state of a ZIP that lies in one only, and reads ZIP+4', () => {
    expect(totalOf(ADocument.to('US', undefined, '98124-2001'))).toBe('10.55');
  });

  it('names the field when the state is unknown', () => {
    for (const document of [
      ADocument.to('US', 'ZZ', '98124'),
      ADocument.to('US', undefined, '99362'),
      ADocument.to('US'),
    ]) {
      expect(() => of(document)).toThrow(
        expect.objectContaining({
          kind: 'rejected',
          code: 'TAX_JURISDICTION_UNKNOWN',
          errors: [expect.objectContaining({ pointer: '/shipTo/region' })],
        }),
      );
    }
  });

  it('exempts what is bought for resale, with the certificate', () => {
    const exempt = of(
      ADocument.to('US', 'NM', '87110').with({ customerTaxExempt: true, taxRegistration: 'NM-RESALE-0001' }),
    );
    expect(exempt).toMatchObject({
      reason: 'exempt-resale',
      reasonDetail: 'resale certificate NM-RESALE-0001',
      total: { amount: '0.00' },
      jurisdictions: [],
    });
    expect(exempt.lines).toEqual([{ lineNumber: 1, tax: { amount: '0.00', currency: 'USD' } }]);
  });

  it('is zero where a state levies none', () => {
    expect(of(ADocument.to('US', 'OR', '97403'))).toMatchObject({
      reason: 'zero-rated',
      total: { amount: '0.00' },
      jurisdictions: [],
    });
  });

  it('taxes freight where the state does', () => {
    const freightTax = (state: string, zip: string) =>
      of(ADocument.to('US', state, zip).withFreight('10.00')).lines.at(-1)!.tax.amount;
    expect(freightTax('WA', '98124')).toBe('1.06');
    expect(freightTax('ID', '83720')).toBe('0.00');
    expect(of(ADocument.to('US', 'ID', '83720').withFreight('10.00')).jurisdictions[0].taxable.amount).toBe('100.00');
  });

  it('is levied in Puerto Rico, which is a country to ISO, and not at military addresses', () => {
    expect(totalOf(ADocument.to('PR', undefined, '00901'))).toBe('11.50');
    expect(of(ADocument.to('US', 'AE', '09001'))).toMatchObject({ reason: 'export', total: { amount: '0.00' } });
  });
});
