import { wrongPrice, wrongTax } from './compare-terms';
import { orders } from './data';

const orderTo = (...countries: string[]) => orders().find(({ shipTo }) => countries.includes(shipTo.country))!;
const domestic = orderTo('US');
const abroad = orderTo('BR');

describe("Northwind's terms", () => {
  const { orderNumber: order, lines } = domestic;
  const [{ sku, unitPrice, discount }] = lines;
  const line = { order, sku, unitPrice, discount };

  it('are kept when price and discount are those of the order, however they are written', () => {
    expect(wrongPrice(line, domestic)).toEqual([]);
    expect(wrongPrice({ ...line, unitPrice: `${unitPrice}00` }, domestic)).toEqual([]);
  });

  it.each([
    ['the price', { unitPrice: '0.01' }, '0.01 less'],
    ['the discount', { discount: '0.5' }, 'less 0.5, agreed are'],
    ['the item', { sku: 'NW-0' }, 'NW-0 was not ordered'],
  ])('are broken when %s is another', (_, change, said) => {
    expect(wrongPrice({ ...line, ...change }, domestic)).toEqual([expect.stringContaining(said)]);
  });

  const invoice = { order: abroad.orderNumber, invoice: 'i', tax: '0.00', reason: 'export' };
  it('zero-rate exports, with that reason, and nothing else', () => {
    expect(wrongTax(invoice, abroad)).toEqual([]);
    expect(wrongTax({ ...invoice, reason: 'sale' }, abroad)).toHaveLength(1);
    expect(wrongTax({ ...invoice, tax: '1.00' }, abroad)).toHaveLength(1);
    expect(wrongTax(invoice, domestic)).toHaveLength(1);
  });

  it('make 227 of the 830 orders exports', () => {
    const free = orders().filter((each) => wrongTax({ ...invoice, order: each.orderNumber }, each).length === 0);
    expect([orders().length, free.length]).toEqual([830, 227]);
  });
});
