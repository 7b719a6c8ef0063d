import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { DomainError } from '@crossdock/canonical';
import { OrderSubmission } from '@crossdock/contracts';
import type { Channel } from '../src/persistence/channels';
import { readOrder } from '../src/read-order';

type Json = Record<string, unknown>;

const shop: Channel = {
  name: 'shop', kind: 'shopify', legalEntity: 'NW-US', currency: 'USD', defaultCustomer: 'VINET', customers: { 7001: 'VINET' },
}; // prettier-ignore
const sample = (): Json => {
  const { order } = JSON.parse(readFileSync(join(__dirname, 'samples/shopify-order.json'), 'utf8'));
  return { ...order, line_items: order.line_items.map((line: Json) => ({ ...line, sku: 'NW-11' })) };
};
const read = (order: unknown, channel = shop) =>
  readOrder({ id: 'r', channel: 'shop', deliveryId: 'd', topic: 'orders/create', correlationId: 'c', body: Buffer.from(JSON.stringify(order)) }, channel); // prettier-ignore

/** What of an order is read; the rest of Shopify's some hundred fields is kept, not looked at. */
const places = [
  'id', 'created_at', 'currency', 'po_number', 'company', 'company.id', 'customer', 'customer.id', 'shipping_address',
  'billing_address', 'line_items', 'line_items.0', 'shipping_lines', 'shipping_lines.0', 'shipping_lines.0.price', 'shipping_lines.0.code',
  ...['name', 'company', 'address1', 'address2', 'city', 'zip', 'province_code', 'country_code'].map((name) => `shipping_address.${name}`),
  ...['sku', 'quantity', 'price', 'total_discount'].map((name) => `line_items.0.${name}`),
]; // prettier-ignore
const odd = fc.oneof(
  fc.constantFrom(null, '', '\0', '\ud800', 'abc', '-1', '1e400', 'x'.repeat(500), -1, 1.5, 1e300, true, '__proto__', '2026-02-30'),
  fc.jsonValue({ maxDepth: 2 }),
); // prettier-ignore

function withValue(place: string, value: unknown): Json {
  const order = sample();
  const steps = place.split('.');
  const name = steps.pop()!;
  let holder = order;
  for (const step of steps) holder = (holder[step] ??= {}) as Json;
  holder[name] = value;
  return order;
}

describe('reading a Shopify order', () => {
  it('takes the sample', () => expect(read(sample()).lines).toHaveLength(2));

  it('asks for no substitutes where the shop’s buyers take none', () => {
    const lines = read(sample(), { ...shop, noSubstitutes: true }).lines;
    expect(lines.map(({ noSubstitute }) => noSubstitute)).toEqual([true, true]);
    expect(read(sample()).lines[0]).not.toHaveProperty('noSubstitute');
  });

  it('gives an order that fits the contract, or refuses with a reason, whatever stands in whichever place', () =>
    fc.assert(
      fc.property(fc.constantFrom(...places), odd, (place, value) => {
        try {
          const submission = plainToInstance(OrderSubmission, read(withValue(place, value)));
          expect(validateSync(submission)).toEqual([]);
        } catch (thrown) {
          if (!(thrown instanceof DomainError)) throw thrown;
          expect([thrown.kind, thrown.code, thrown.errors]).toEqual(['rejected', 'SHOPIFY_ORDER_INVALID', expect.any(Array)]);
          expect(thrown.errors.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 2_000 },
    )); // prettier-ignore

  it('refuses whatever else a body may be', () =>
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(() => read(body)).toThrow(expect.objectContaining({ kind: 'rejected' }));
      }),
    ));
});
