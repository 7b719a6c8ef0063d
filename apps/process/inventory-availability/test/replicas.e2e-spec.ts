import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { Ledger } from '../src/ledger/ledger';
import { StockApp } from './stock-app';

describe('two replicas that are asked the same at the same time', () => {
  let one: StockApp;
  let other: StockApp;

  beforeAll(async () => {
    one = await StockApp.start();
    other = await one.replica();
  });
  afterAll(async () => {
    await other?.close();
    await one?.close();
  });
  afterEach(async () => expect(await one.differences()).toEqual([]));

  const order = (sku: string, quantity: number) => ({
    orderId: randomUUID(), orderNumber: `SO-${randomUUID().slice(0, 6)}`, legalEntity: 'NW-US', channelName: 'b2b-portal',
    shipTo: { name: 'A', street: 'B', city: 'C', region: 'WA', country: 'US' }, lines: [{ lineId: randomUUID(), lineNumber: 1, sku, quantity }],
  }); // prettier-ignore
  const allocate = (at: StockApp, orders: object[]) => at.post('/v1/allocations', { orders }).then((answer) => answer);
  const position = 'SELECT 1 FROM position WHERE sku = $1 FOR UPDATE';

  it('give orders the same answer, and fail none of those that were asked with them', async () => {
    await one.receive('BOTH', 20);
    const [shared, ownOfOne, ownOfOther] = [order('BOTH', 2), order('BOTH', 3), order('BOTH', 4)];
    const answers = (await one.meetAt(position, ['BOTH'], () => [
      allocate(one, [shared, ownOfOne]),
      allocate(other, [ownOfOther, shared]),
    ])) as Response[];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[1].body.orders[1]).toEqual(answers[0].body.orders[0]);
    expect(await one.position('BOTH')).toMatchObject({ allocated: 9 });
  });

  it('give a key of holds the same answer', async () => {
    await one.receive('KEYS', 10);
    const [key, line] = [randomUUID(), [{ sku: 'KEYS', quantity: 4 }]];
    const answers = (await one.meetAt(position, ['KEYS'], () => [
      one.hold(line, {}, key).then((answer) => answer),
      other.hold(line, {}, key).then((answer) => answer),
    ])) as Response[];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[1].body).toEqual(answers[0].body);
    expect(await one.position('KEYS')).toMatchObject({ held: 4 });
  });

  it('change what waits once', async () => {
    const { orderId, orderNumber, ...more } = order('LESS', 10);
    await allocate(one, [{ orderId, orderNumber, ...more }]);
    const [{ lineId }] = more.lines;
    const amendments = [{ amendmentId: randomUUID(), orderId, lines: [{ lineId, lineNumber: 1, change: -6 }] }];
    const amend = (at: StockApp) => at.post('/v1/backorder-amendments', { amendments }).then((answer) => answer);
    const answers = (await one.meetAt('SELECT 1 FROM backorder WHERE order_id = $1 FOR UPDATE', [orderId], () => [
      amend(one),
      amend(other),
    ])) as Response[];
    expect(answers.map(({ status, body }) => [status, body.amendments?.[0].accepted])).toEqual([[200, true], [200, true]]); // prettier-ignore
    const [{ open }] = await one.database.query('SELECT sum(open)::int AS open FROM backorder WHERE order_id = $1', [orderId]); // prettier-ignore
    expect(open).toBe(4);
  });

  it('decide again when what was chosen has been taken meanwhile', async () => {
    await one.receive('GONE', 5);
    const loss = { legalEntity: 'NW-US', node: 'SEA', sku: 'GONE', state: 'on-hand' as const, quantity: -3, reason: 'adjustment', document: 'LOSS', source: 'test', occurredAt: new Date().toISOString() }; // prettier-ignore
    const [answer] = (await one.meetAt(position, ['GONE'], () => [allocate(one, [order('GONE', 5)])], async (tx) => {
      await one.get(Ledger).append(tx, await one.get(Ledger).lock(tx, [loss]), [loss]);
    })) as Response[]; // prettier-ignore
    expect(answer.status).toBe(200);
    expect(answer.body.orders[0].lines[0]).toMatchObject({ holds: [{ node: 'SEA', quantity: 2 }], backordered: 3 });
  });
});
