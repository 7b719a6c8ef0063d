import { inOrdersOf, readUciOrders } from './uci-orders';

describe('orders of Online Retail', () => {
  const { orders, prices } = readUciOrders();
  const lines = orders.flatMap((order) => order.lines);

  it('are its invoices without cancellations and without what is not sold', () => {
    expect(lines.every(({ quantity }) => Number.isInteger(quantity) && quantity > 0)).toBe(true);
    expect(orders.every((order) => order.lines.length > 0)).toBe(true);
    expect(lines.length).toBe(75_786); // 76,199 lines in invoices less 413 of quantity or price 0 or less
  });

  it('keep the order of the file and the customer of the invoice', () => {
    expect(orders[0].customer).toBe('17850');
    expect(orders[0].lines.slice(0, 2)).toEqual([
      { sku: '85123A', quantity: 6 },
      { sku: '71053', quantity: 6 },
    ]);
  });

  it('have a price for each item', () => {
    expect(lines.every(({ sku }) => Number(prices.get(sku)) > 0)).toBe(true);
    expect(prices.get('85123A')).toBe('2.95');
  });

  it('are cut into orders of three lines that stay within one invoice', () => {
    const threes = inOrdersOf(3, [
      { customer: 'A', lines: lines.slice(0, 7) },
      { customer: 'B', lines: lines.slice(7, 9) },
      { customer: 'C', lines: lines.slice(9, 12) },
    ]);
    expect(threes).toEqual([
      { customer: 'A', lines: lines.slice(0, 3) },
      { customer: 'A', lines: lines.slice(3, 6) },
      { customer: 'C', lines: lines.slice(9, 12) },
    ]);
  });
});
