import { randomUUID } from 'node:crypto';
import { eventually } from '@crossdock/testing';
import { StockApp } from './stock-app';

type Answer = {
  lines: { holds: { holdId: string; node: string; quantity: number; lot?: string }[]; backordered: number }[];
};

describe('holds of carts that become orders', () => {
  let stock: StockApp;
  beforeAll(async () => {
    stock = await StockApp.start();
  });
  afterAll(() => stock?.close());
  afterEach(async () => expect(await stock.differences()).toEqual([]));

  const order = (sku: string, quantity: number, more: object = {}) => ({
    orderId: randomUUID(), orderNumber: `SO-${randomUUID().slice(0, 6)}`, legalEntity: 'NW-US', channelName: 'b2b-portal',
    shipTo: { name: 'A', street: 'B', city: 'C', region: 'WA', country: 'US' },
    lines: [{ lineId: randomUUID(), lineNumber: 1, sku, quantity }], ...more,
  }); // prettier-ignore
  const allocate = async (...orders: object[]): Promise<Answer[]> =>
    (await stock.post('/v1/allocations', { orders }).expect(200)).body.orders;
  const cart = async (sku: string, quantity: number, more: object = {}): Promise<string[]> => {
    const { body } = await stock
      .hold([{ sku, quantity }], { channel: 'b2b-portal', kind: 'soft', ...more })
      .expect(201);
    return body.lines.flatMap((line: { holds: { holdId: string }[] }) => line.holds.map(({ holdId }) => holdId));
  };
  const endOf = async (id: string) =>
    (await stock.database.query('SELECT voided::int, resolved_as AS end FROM hold WHERE id = $1', [id]))[0];

  it('gives the last units to the order whose cart holds them, and to nobody else of its group', async () => {
    await stock.receive('LAST', 3, 'SEA');
    const holdIds = await cart('LAST', 3);
    const [first, own, last] = await allocate(order('LAST', 1), order('LAST', 3, { holdIds }), order('LAST', 1));
    expect([first, own, last].map(({ lines }) => lines[0].backordered)).toEqual([1, 0, 1]);
    expect(own.lines[0].holds).toMatchObject([{ node: 'SEA', quantity: 3 }]);
    expect(await endOf(holdIds[0])).toEqual({ voided: 3, end: 'ordered' });
    expect(await stock.position('LAST')).toMatchObject({ held: 0, allocated: 3 });
    const { body } = await stock.post(`/v1/holds/${holdIds[0]}/confirm`, {}).expect(409);
    expect(body.code).toBe('HOLD_ALREADY_ORDERED');
  });

  it('gives what the order does not take to whoever waits', async () => {
    await stock.receive('REST', 5, 'SEA');
    const holdIds = await cart('REST', 5);
    const waiting = order('REST', 2);
    await allocate(waiting);
    await allocate(order('REST', 3, { holdIds }));
    await eventually(async () => (await stock.position('REST')).allocated === 5, 30_000);
    expect(await stock.position('REST')).toMatchObject({ held: 0, allocated: 5 });
  });

  it('takes lots by the rule of the item', async () => {
    const lotted = { legalEntity: 'NW-US', sku: 'LOTS', handling: [], baseUnit: 'EA', units: [], lotRule: 'fefo', minShelfLifeDays: 0 };
    await stock.put('/v1/items', { items: [lotted] }).expect(200);
    for (const [lot, expiresOn] of [['LATE', '2099-12-31'], ['SOON', '2099-01-31']])
      await stock.move(stock.movement({ sku: 'LOTS', quantity: 2, lot, expiresOn }));
    const holdIds = await cart('LOTS', 4);
    const [{ lines }] = await allocate(order('LOTS', 4, { holdIds }));
    expect(lines[0].holds.map(({ lot, quantity }) => [lot, quantity])).toEqual([['SOON', 2], ['LATE', 2]]);
  }); // prettier-ignore

  it('ends a hold once: the same order again, and another with the same hold', async () => {
    await stock.receive('ONCE', 2, 'SEA');
    const holdIds = await cart('ONCE', 2);
    const first = order('ONCE', 2, { holdIds: [...holdIds, ...holdIds] });
    const [answer] = await allocate(first);
    expect(await allocate(first)).toEqual([answer]);
    const [other] = await allocate(order('ONCE', 2, { holdIds }));
    expect(other.lines[0]).toMatchObject({ holds: [], backordered: 2 });
    expect(await stock.position('ONCE')).toMatchObject({ held: 0, allocated: 2 });
  });

  it.each([
    ['another channel', 'WEB', async (sku: string) => cart(sku, 1, { channel: 'web' })],
    [
      'an order',
      'SOLD',
      async (sku: string) => (await allocate(order(sku, 1)))[0].lines[0].holds.map(({ holdId }) => holdId),
    ],
  ])('leaves alone what %s holds', async (_, sku, taken) => {
    await stock.receive(sku, 1, 'SEA');
    const holdIds = await taken(sku);
    const [{ lines }] = await allocate(order(sku, 1, { holdIds: [...holdIds, randomUUID()] }));
    expect(lines[0]).toMatchObject({ holds: [], backordered: 1 });
    expect(await endOf(holdIds[0])).toEqual({ voided: 0, end: null });
  });

  it('says which id is none', async () => {
    const { body } = await stock
      .post('/v1/allocations', { orders: [order('NONE', 1, { holdIds: ['CART-1'] })] })
      .expect(400);
    expect(body.errors[0].pointer).toMatch(/^\/orders\/0\/holdIds/);
  });
});
