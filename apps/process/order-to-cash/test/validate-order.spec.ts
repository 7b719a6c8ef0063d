import { validateOrder } from '../src/intake/validate-order';
import type { DatedSubmission } from '../src/order';
import { aSubmission, enrichmentOf } from './samples';

const orderId = '7e0c3c1e-93f4-4f6e-8e0b-3c1f9b2d7a55';
const judge = (submission: DatedSubmission) =>
  validateOrder(orderId, submission, enrichmentOf(orderId, submission), 100_000);
const line = (change: object) =>
  aSubmission({ lines: [{ lineNumber: 1, sku: 'NW-11', quantity: { value: '12', unit: 'EA' }, ...change }] });
const marketplace = { kind: 'marketplace' as const, name: 'shop', orderNumber: '1' };

describe('validating an order', () => {
  it.each([
    ['an unknown item', line({ sku: 'GA123' }), '/lines/0/sku', 'UNKNOWN_ITEM'],
    ['a wrong unit', line({ quantity: { value: '1', unit: 'KGM' } }), '/lines/0/quantity/unit', 'UNIT_NOT_OF_ITEM'],
    [
      'a quantity of zero',
      line({ quantity: { value: '0', unit: 'EA' } }),
      '/lines/0/quantity/value',
      'QUANTITY_NOT_POSITIVE',
    ],
    [
      'a negative quantity',
      line({ quantity: { value: '-3', unit: 'EA' } }),
      '/lines/0/quantity/value',
      'QUANTITY_NOT_POSITIVE',
    ],
    [
      'an absurd quantity',
      line({ quantity: { value: '9000', unit: 'CS' } }),
      '/lines/0/quantity/value',
      'QUANTITY_ABSURD',
    ],
    ['half an item', line({ quantity: { value: '0.5', unit: 'EA' } }), '/lines/0/quantity/value', 'QUANTITY_NOT_WHOLE'],
    ['a price that was not agreed', line({ unitPrice: '13.99' }), '/lines/0/unitPrice', 'PRICE_NOT_AGREED'],
    [
      'a discount that was not agreed',
      line({ unitPrice: '14', discount: '0.5' }),
      '/lines/0/discount',
      'PRICE_NOT_AGREED',
    ],
    ['an unknown customer', aSubmission({ customerNumber: 'NOBODY' }), '/customerNumber', 'UNKNOWN_CUSTOMER'],
    ['an inactive customer', aSubmission({ customerNumber: 'GONE' }), '/customerNumber', 'INACTIVE_CUSTOMER'],
    ['another currency', aSubmission({ currency: 'EUR', freight: undefined }), '/currency', 'CURRENCY_MISMATCH'],
    [
      'freight in another currency',
      aSubmission({ freight: { amount: '1', currency: 'EUR' } }),
      '/freight/currency',
      'CURRENCY_MISMATCH',
    ],
  ])('names %s', (_, submission, pointer, code) => {
    expect(judge(submission)).toEqual({ findings: [expect.objectContaining({ pointer, code })] });
  });

  it('takes the contract price instead of another where the channel agreed to that, and remembers what was asked', () => {
    const submission = { ...line({ unitPrice: '13.99' }), priceRule: 'contract-price' as const };
    expect(judge(submission)).toMatchObject({ document: { lines: [{ unitPrice: '14.00', askedPrice: '13.99' }] } });
    const discounted = { ...line({ unitPrice: '13.99', discount: '0.5' }), priceRule: 'contract-price' as const };
    expect(judge(discounted)).toMatchObject({ findings: [{ pointer: '/lines/0/discount', code: 'PRICE_NOT_AGREED' }] });
  });

  it('names a line number that stands twice', () => {
    const [first] = aSubmission().lines;
    expect(judge(aSubmission({ lines: [first, first] }))).toEqual({
      findings: [expect.objectContaining({ pointer: '/lines/1/lineNumber', code: 'DUPLICATE_LINE' })],
    });
  });

  it('lets the price of a marketplace stand', () => {
    expect(judge({ ...line({ unitPrice: '99.5' }), channel: marketplace })).toMatchObject({
      document: { lines: [{ unitPrice: '99.5', discount: '0' }], net: { amount: '1194.00' } },
    });
  });

  it('counts in base units and prices by the unit ordered', () => {
    expect(judge(aSubmission())).toMatchObject({
      document: { net: { amount: '504.00' }, lines: [{ baseQuantity: 12 }, { baseQuantity: 24, unitPrice: '168.00' }] },
    });
  });
});
