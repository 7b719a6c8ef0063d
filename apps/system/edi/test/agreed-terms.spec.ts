import type { SendInvoice } from '@crossdock/contracts';
import type { Terms } from '@crossdock/x12';
import { termsFor } from '../src/code-maps';
import { aboutTerms } from '../src/outbound/agreed-terms';
import type { PartnerProfile } from '../src/partner';
import type { RememberedOrder } from '../src/persistence/purchase-orders';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const net30 = {
  paymentTerms: 'NET30', invoiceDate: '2026-01-05', dueOn: '2026-02-04', currency: 'USD',
  lines: [{ lineNumber: 1, sku: 'NW-11', quantity: 48, unit: 'EA', unitPrice: '1', net: usd('48.00'), ordered: { unit: 'CS', baseUnits: 24 } }],
} as unknown as SendInvoice; // prettier-ignore
const twoTen = { ...net30, cashDiscount: { percent: '2', days: 10, of: usd('48.00'), amount: usd('0.96'), until: '2026-01-15' } } as SendInvoice; // prettier-ignore

const about = (asked: Terms[], invoice = twoTen, terms: PartnerProfile['terms'] = {}, quantity = '2') => {
  const lines = [{ lineNumber: 1, sku: 'NW-11', quantity, unit: 'CS', productIds: [] }];
  const order = { terms: asked, lines } as unknown as RememberedOrder;
  return [...aboutTerms(invoice, termsFor(invoice, { terms }), order)];
};

describe('the terms of an order (ITD) against those of an invoice', () => {
  it.each<[string, Terms[]]>([
    ['2 % in 10 days, net 30', [{ typeCode: '01', basisCode: '3', discountPercent: '2', discountDays: '10', netDays: '30' }]],
    ['with the days as dates', [{ typeCode: '08', discountPercent: '2.0', discountDueDate: '2026-01-15', netDueDate: '2026-02-04' }]],
    ['in two segments', [{ discountPercent: '2', discountDays: '10' }, { netDays: '30' }]],
    ['with what it comes to', [{ discountPercent: '2', discountDays: '10', discountAmount: '0.96' }]],
    ['in words', [{ description: '2/10 NET 30' }]],
    ['in other words', [{ typeCode: '01', description: '2% 10, n30 days' }]],
    ['in words that nobody can read', [{ description: 'AS USUAL' }]],
    ['as agreed before', [{ typeCode: '14', basisCode: '3', netDays: '30' }]],
    ['on a day of the month', [{ typeCode: '01', discountPercent: '2', dayOfMonth: '04' }]],
    ['all of it', [{ typeCode: '01', discountPercent: '2', payablePercent: '100', percentage: '100' }]],
    ['none', []],
  ])('agree: %s', (_, asked) => expect(about(asked)).toEqual([])); // prettier-ignore

  it.each<[string, Terms[], string]>([
    ['another percentage', [{ discountPercent: '3', discountDays: '10' }], '3 % for early payment were ordered (ITD03), the invoice offers 2 %'],
    ['other days', [{ discountPercent: '2', discountDays: '15' }], '15 days for the discount were ordered (ITD05), the invoice gives 10'],
    ['another day', [{ discountPercent: '2', discountDueDate: '2026-01-20' }], 'a discount until 2026-01-20 was ordered (ITD04), the invoice gives it until 2026-01-15'],
    ['other net days', [{ discountPercent: '2', netDays: '45' }], '45 days net were ordered (ITD), the invoice is due after 30'],
    ['another due date', [{ discountPercent: '2', netDueDate: '2026-03-01' }], 'payment by 2026-03-01 was ordered (ITD), the invoice is due on 2026-02-04'],
    ['another amount', [{ discountPercent: '2', discountAmount: '0.97' }], 'a discount of 0.97 for early payment was ordered (ITD08), the invoice offers 0.96'],
    ['a second tier', [{ discountPercent: '2', discountDays: '10' }, { discountPercent: '1', discountDays: '20' }], '1 % for early payment were ordered (ITD03), the invoice offers 2 %'],
    ['none', [{ typeCode: '01', basisCode: '3', netDays: '30' }], 'no discount for early payment was ordered (ITD), the invoice offers 2 %'],
    ['none, by type', [{ typeCode: '05' }], 'no discount for early payment was ordered (ITD), the invoice offers 2 %'],
    ['none, by 0 %', [{ discountPercent: '0' }], 'no discount for early payment was ordered (ITD), the invoice offers 2 %'],
    ['words', [{ description: 'NET 60 DAYS' }], '60 days net were ordered (ITD), the invoice is due after 30'],
    ['the end of the month', [{ typeCode: '02', discountPercent: '2' }], 'terms of type 02 were ordered (ITD01), the invoice has 01'],
    ['days from the delivery', [{ typeCode: '01', basisCode: '2', discountPercent: '2' }], 'days that count from another date were ordered (ITD02 2)'],
    ['parts', [{ typeCode: '01', discountPercent: '2', deferredAmount: '10.00' }], 'payment in parts was ordered'],
    ['half of it', [{ typeCode: '01', discountPercent: '2', percentage: '50' }], 'payment in parts was ordered'],
    ['another day of the month', [{ discountPercent: '2', dayOfMonth: '15' }], 'payment on day 15 of a month was ordered (ITD13)'],
  ])('differ by %s', (_, asked, words) => {
    const found = about(asked);
    expect([...new Set(found)]).toContainEqual(expect.stringContaining(words));
  }); // prettier-ignore

  it('differ where a discount was ordered and none is offered', () => {
    expect(about([{ discountPercent: '2', discountDays: '10', netDays: '30' }], net30)).toEqual(['2 % for early payment were ordered (ITD03), the invoice offers none']); // prettier-ignore
    expect(about([{ discountAmount: '0.96', netDays: '30' }], net30)).toEqual(['a discount of 0.96 for early payment was ordered (ITD08), the invoice offers none']); // prettier-ignore
  });

  it('hold an amount against the invoice only where all is billed at once', () => {
    expect(about([{ discountPercent: '2', discountAmount: '9.60' }], twoTen, {}, '20')).toEqual([]);
  });

  it('agree with what the profile’s code map writes', () => {
    const terms = {
      NET30: { typeCode: '02', basisCode: '15', discountPercent: '2', discountDays: '10', netDays: '30' },
    };
    expect(about([{ typeCode: '02', basisCode: '15', discountPercent: '2', discountDays: '10' }], net30, terms)).toEqual([]); // prettier-ignore
    expect(about([], twoTen, { NET30: { discountPercent: '3' } })).toEqual(['profile.terms says 3 % for NET30, the invoice offers 2 %']); // prettier-ignore
  });
});
