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
      'dates that leave no day to ship',
      aSubmission({ doNotShipBefore: '2099-03-02', cancelAfter: '2099-03-01' }),
      '/cancelAfter',
      'DATES_CONTRADICT',
    ],
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

  describe('of an item that is no longer sold', () => {
    const old = { sku: 'NW-OLD', unitPrice: undefined };

    it('takes the one in its place at its own price, and remembers what was ordered', () => {
      expect(judge(line({ ...old, quantity: { value: '2', unit: 'CS' } }))).toMatchObject({
        document: { net: { amount: '360.00' }, lines: [{ sku: 'NW-NEW', orderedSku: 'NW-OLD', gtin: '00012345600029', unitPrice: '180.00', baseQuantity: 24 }] },
      });
      expect(judge(line({ sku: 'NW-11' }))).not.toHaveProperty('document.lines.0.orderedSku');
    });

    it('holds the price of the order against that of the substitute', () => {
      const given = { ...old, unitPrice: '14.00' };
      expect(judge(line(given))).toEqual({
        findings: [{
          pointer: '/lines/0/unitPrice', code: 'PRICE_NOT_AGREED',
          message: 'line 1: 14.00 was given, the contract price of NW-NEW, which comes in place of NW-OLD, is 15.00; leave the price out to take it',
        }],
      });
      expect(judge({ ...line(given), priceRule: 'contract-price' })).toMatchObject({ document: { lines: [{ unitPrice: '15.00', askedPrice: '14.00' }] } });
      expect(judge({ ...line(given), channel: marketplace })).toMatchObject({ document: { lines: [{ sku: 'NW-NEW', unitPrice: '14.00' }] } });
    });

    it.each([
      ['the customer takes no substitutes', { ...line(old), customerNumber: 'STRICT' }, 'customer STRICT takes no substitutes'],
      ['the line takes none', line({ ...old, noSubstitute: true }), 'the order takes no substitute for this line'],
    ])('refuses the line where %s', (_, submission, words) => {
      const message = `line 1: item NW-OLD is no longer sold; NW-NEW stands in its place, and ${words}`;
      expect(judge(submission)).toEqual({ findings: [{ pointer: '/lines/0/sku', code: 'SUBSTITUTE_NOT_TAKEN', message }] });
    });

    it('refuses the line where the unit would hold another quantity', () => {
      const submission = line({ ...old, quantity: { value: '2', unit: 'CS' } });
      const enrichment = enrichmentOf(orderId, submission);
      Object.assign(enrichment.lines[0], { problem: 'SUBSTITUTE_UNIT_DIFFERS', units: [{ unit: 'EA', baseUnits: 1 }, { unit: 'CS', baseUnits: 10 }] });
      expect(validateOrder(orderId, submission, enrichment, 100_000)).toEqual({
        findings: [{
          pointer: '/lines/0/quantity/unit', code: 'SUBSTITUTE_UNIT_DIFFERS',
          message: 'line 1: item NW-OLD is no longer sold; NW-NEW stands in its place and is not packed by the same CS, only by EA of 1, CS of 10: order NW-NEW itself',
        }],
      });
    });
  }); // prettier-ignore

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
