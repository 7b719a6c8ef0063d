import { orders } from './data';
import { repeatOf } from './repeats';

it('hands in a share of every HTTP channel twice, half of it under another key', () => {
  const counts = new Map<string, number>();
  orders().forEach((order, position) => {
    const repeat = repeatOf(order, position);
    if (repeat) counts.set(`${order.channel} ${repeat}`, (counts.get(`${order.channel} ${repeat}`) ?? 0) + 1);
  });
  expect(Object.fromEntries(counts)).toEqual({
    'portal same-delivery': 14,
    'marketplace same-delivery': 7,
    'shopify same-delivery': 7,
    'portal same-number': 14,
    'marketplace same-number': 7,
    'shopify same-number': 7,
  });
});
