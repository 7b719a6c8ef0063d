import { ADocument } from '../../../test/a-document';
import { determine } from './determine';

const of = (document: ADocument) => determine(document.asked());
const totalOf = (document: ADocument) => of(document).total.amount;

describe('value added tax', () => {
  const taxTo = (country: string, taxDate = '2026-11-21', postalCode?: string) =>
    totalOf(ADocument.to(country, undefined, postalCode).with({ taxDate }));

  it('is the standard rate of the destination on the tax date', () => {
    expect(taxTo('FR')).toBe('20.00');
    expect([
      taxTo('DE', '2020-06-30'),
      taxTo('DE', '2020-07-01'),
      taxTo('DE', '2020-12-31'),
      taxTo('DE', '2021-01-01'),
    ]).toEqual(['19.00', '16.00', '16.00', '19.00']);
    expect([taxTo('EE', '2025-06-30'), taxTo('EE', '2025-07-01')]).toEqual(['22.00', '24.00']);
    expect([taxTo('FI', '2024-08-31'), taxTo('FI', '2024-09-01')]).toEqual(['24.00', '25.50']);
    expect(taxTo('GB')).toBe('20.00');
  });

  it('knows the territories with a rate of their own', () => {
    expect(taxTo('AT', undefined, '6691')).toBe('19.00');
    expect(taxTo('PT', undefined, '9000-018')).toBe('22.00');
    expect(of(ADocument.to('ES', undefined, '35001'))).toMatchObject({
      reason: 'zero-rated',
      reasonDetail: 'Canary Islands is outside the VAT area of ES',
    });
    expect(taxTo('ES', undefined, '28023')).toBe('21.00');
  });

  it('is left to a customer with a VAT number when goods cross a border', () => {
    const german = ADocument.to('DE').with({ taxRegistration: 'DE999999902' });
    expect(of(german)).toMatchObject({
      reason: 'reverse-charge',
      total: { amount: '0.00' },
      reasonDetail: 'customer accounts for the VAT of DE under DE999999902',
    });
    expect(of(german.from('NL'))).toMatchObject({ reason: 'reverse-charge' });
    expect(of(german.from('DE'))).toMatchObject({ reason: 'taxed', total: { amount: '19.00' } });
    expect(of(ADocument.to('GR').with({ taxRegistration: 'EL123456789' })).reason).toBe('reverse-charge');
    expect(of(german.with({ taxRegistration: '91-0000000' })).reason).toBe('taxed');
  });

  it('is not spared by a US resale certificate', () => {
    expect(of(ADocument.to('FR').with({ customerTaxExempt: true })).reason).toBe('taxed');
  });

  it('follows the goods for freight', () => {
    expect(totalOf(ADocument.to('FR').withFreight('10.00'))).toBe('22.00');
  });
});
