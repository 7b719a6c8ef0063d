import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { orders } from '../data';
import { shopCustomers, shopifyOrder } from './shopify-order';

const sample = join(__dirname, '../../../apps/experience/marketplace/test/samples/shopify-order.json');
type Body = Record<string, any>;

describe("an order as Shopify's webhook carries it", () => {
  const real: Body = JSON.parse(readFileSync(sample, 'utf8')).order;
  const order = orders().find(({ channel, lines }) => channel === 'shopify' && lines.some((l) => Number(l.discount) > 0))!;
  const ours: Body = shopifyOrder(order);
  const unknown = (mine: Body, theirs: Body) => Object.keys(mine).filter((name) => !(name in theirs));

  it('has no member that a real order does not have', () => {
    expect(unknown(ours, real)).toEqual([]);
    expect(unknown(ours.line_items[0], real.line_items[0])).toEqual([]);
    expect(unknown(ours.shipping_lines[0], real.shipping_lines[0])).toEqual([]);
    expect(unknown(ours.shipping_address, real.shipping_address)).toEqual([]);
    expect(unknown(ours.customer, real.customer)).toEqual([]);
  });

  it('names a registered customer and adds up to the cent', () => {
    expect(shopCustomers()[ours.customer.id]).toBe(order.customer);
    const cents = (amount: string) => Math.round(Number(amount) * 100);
    const lines = ours.line_items.map((line: Body) => cents(line.price) * line.quantity - cents(line.total_discount));
    expect(cents(ours.total_price)).toBe(lines.reduce((a: number, b: number) => a + b, 0) + cents(order.freight));
  });
}); // prettier-ignore
