import { randomUUID } from 'node:crypto';
import type { Allocation, BackorderAmendmentAnswer } from '@crossdock/contracts';
import { eventually } from '@crossdock/testing';
import { StockApp } from './stock-app';

describe('a change of what waits', () => {
  let stock: StockApp;
  beforeAll(async () => void (stock = await StockApp.start()));
  afterAll(() => stock?.close());

  const shipTo = { name: 'A', street: 'B', city: 'Tacoma', region: 'WA', country: 'US' };
  async function ordered(sku: string, quantity: number): Promise<Allocation> {
    const lines = [{ lineId: randomUUID(), lineNumber: 1, sku, quantity }];
    const order = { orderId: randomUUID(), orderNumber: `SO-${sku}`, legalEntity: 'NW-US', channelName: 'BUYER', shipTo, lines };
    return (await stock.post('/v1/allocations', { orders: [order] }).expect(200)).body.orders[0];
  } // prettier-ignore
  async function amend({ orderId, lines: [{ lineId }] }: Allocation, change: number, amendmentId: string = randomUUID()): Promise<BackorderAmendmentAnswer> {
    const amendments = [{ amendmentId, orderId, lines: [{ lineId, lineNumber: 1, change }] }];
    return (await stock.post('/v1/backorder-amendments', { amendments }).expect(200)).body.amendments[0];
  } // prettier-ignore
  const waits = async ({ orderId }: Allocation): Promise<number> => {
    const [row] = await stock.database.query<{ n: number }>('SELECT coalesce(sum(open), 0)::int AS n FROM backorder WHERE order_id = $1', [orderId]); // prettier-ignore
    return row.n;
  };
  const held = async ({ orderId }: Allocation): Promise<number> => {
    const [row] = await stock.database.query<{ n: number }>('SELECT coalesce(sum(quantity), 0)::int AS n FROM hold WHERE order_id = $1', [orderId]); // prettier-ignore
    return row.n;
  };

  it('takes off what is no longer wanted, once, and not more than waits', async () => {
    const order = await ordered('AM-1', 10);
    const id = randomUUID();
    expect(await amend(order, -4, id)).toEqual({ amendmentId: id, accepted: true });
    expect(await amend(order, -4, id)).toEqual({ amendmentId: id, accepted: true });
    expect(await waits(order)).toBe(6);
    expect(await amend(order, -7)).toMatchObject({ accepted: false, reason: 'line 1: 6 wait, 7 cannot be taken off' });
    await amend(order, -6);
    expect(await amend(order, 1)).toMatchObject({ accepted: false, reason: 'line 1: nothing of it waits' });
    await stock.receive('AM-1', 20);
    expect(await held(order)).toBe(0);
  });

  it('adds more behind whoever asked before', async () => {
    const [first, second] = [await ordered('AM-2', 5), await ordered('AM-2', 5)];
    expect(await amend(first, 3)).toMatchObject({ accepted: true });
    await stock.receive('AM-2', 11);
    await eventually(async () => (await held(first)) + (await held(second)) === 11);
    expect([await held(first), await held(second), await waits(first)]).toEqual([6, 5, 2]);
  });

  it('gives what is free at once', async () => {
    const order = await ordered('AM-3', 5);
    await stock.database.query("UPDATE backorder SET nodes = ARRAY['NYC'] WHERE order_id = $1", [order.orderId]);
    await stock.receive('AM-3', 20);
    await stock.database.query("UPDATE backorder SET nodes = ARRAY['SEA'] WHERE order_id = $1", [order.orderId]);
    await amend(order, 2);
    await eventually(async () => (await held(order)) === 7);
    expect(await stock.differences()).toEqual([]);
  });

  it('never gives and takes off the same unit', async () => {
    const order = await ordered('AM-4', 10);
    const [answer] = await Promise.all([amend(order, -8), stock.receive('AM-4', 5)]);
    await eventually(async () => (await held(order)) + (await waits(order)) === (answer.accepted ? 2 : 10));
    expect(await stock.differences()).toEqual([]);
  });
});
