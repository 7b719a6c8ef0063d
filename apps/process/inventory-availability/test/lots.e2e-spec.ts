import { randomUUID } from 'node:crypto';
import { type Draft, type LotQuantity, shipmentConfirmed, voidHolds } from '@crossdock/contracts';
import { eventually } from '@crossdock/testing';
import { WatchLots } from '../src/lots/watch-lots';
import { StockApp } from './stock-app';

interface TakenHold {
  node: string;
  quantity: number;
  lot?: string;
}

describe('lots', () => {
  let stock: StockApp;

  beforeAll(async () => {
    stock = await StockApp.start();
  });
  afterAll(() => stock?.close());
  afterEach(async () => expect(await stock.differences()).toEqual([]));

  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const item = (sku: string, lotRule: 'fefo' | 'fifo', minShelfLifeDays = 0) =>
    stock.put('/v1/items', { items: [{ legalEntity: 'NW-US', sku, handling: [], baseUnit: 'EA', units: [], lotRule, minShelfLifeDays }] }).expect(200); // prettier-ignore
  const receive = (sku: string, quantity: number, lot: string, days: number | undefined, more: object = {}) =>
    stock.move(stock.movement({ sku, quantity, lot, ...(days === undefined ? {} : { expiresOn: inDays(days) }), ...more })); // prettier-ignore
  const order = (sku: string, quantity: number) => ({
    orderId: randomUUID(), orderNumber: `SO-${randomUUID().slice(0, 6)}`, legalEntity: 'NW-US', channelName: 'b2b-portal',
    shipTo: { name: 'A', street: 'B', city: 'C', region: 'WA', country: 'US' }, lines: [{ sku, quantity, lineId: randomUUID(), lineNumber: 1 }],
  }); // prettier-ignore
  const allocate = async (asked: object) => {
    const [{ lines: [line] }] = (await stock.post('/v1/allocations', { orders: [asked] }).expect(200)).body.orders as { lines: { holds: TakenHold[]; backordered: number }[] }[]; // prettier-ignore
    return { lots: line.holds.map(({ lot, quantity }) => [lot, quantity]), backordered: line.backordered };
  };
  const lot = async (sku: string, name: string) =>
    (await stock.database.query(
      `SELECT l.on_hand::int AS "onHand", l.allocated::int, l.picked::int FROM lot_position l JOIN position p ON p.id = l.position_id WHERE p.sku = $1 AND lot = $2`, [sku, name],
    ))[0]; // prettier-ignore
  const available = async (sku: string) =>
    (await stock.read(`/v1/availability?sku=${sku}&explain=true&maxAgeMs=0`).expect(200)).body.items[0];
  const ship = (of: ReturnType<typeof order>, shipped: number, short: number, lots?: LotQuantity[]) =>
    stock.announce(
      shipmentConfirmed.of(
        {
          shipmentId: randomUUID(), shipmentNumber: randomUUID().slice(0, 8), fulfilmentId: randomUUID(), orderId: of.orderId, orderNumber: of.orderNumber,
          node: 'SEA', carrier: 'SPEEDY', billOfLading: 'B1', shippedAt: new Date().toISOString(), final: true, packages: [],
          lines: [{ lineId: of.lines[0].lineId, lineNumber: 1, sku: of.lines[0].sku, shipped, short, sequence: stock.nextSequence(of.lines[0].sku), lots }],
        },
        'NW-US',
      ) as Draft,
    ); // prettier-ignore

  it('that expire first go first, and the decision says which were taken and why', async () => {
    await item('CHEESE', 'fefo');
    await receive('CHEESE', 5, 'LATE', 90);
    await receive('CHEESE', 4, 'SOON', 20);
    const asked = order('CHEESE', 6);
    expect(await allocate(asked)).toEqual({ lots: [['SOON', 4], ['LATE', 2]], backordered: 0 }); // prettier-ignore
    const { body } = await stock.read(`/v1/sourcing-decisions/${asked.orderId}`).expect(200);
    expect(body.lots).toEqual([
      { sku: 'CHEESE', node: 'SEA', lot: 'SOON', quantity: 4, rule: 'fefo', expiresOn: inDays(20) },
      { sku: 'CHEESE', node: 'SEA', lot: 'LATE', quantity: 2, rule: 'fefo', expiresOn: inDays(90) },
    ]);
    expect(await lot('CHEESE', 'LATE')).toEqual({ onHand: 5, allocated: 2, picked: 0 });
  });

  it('that came first go first where the item says so', async () => {
    await item('BOLT', 'fifo');
    await receive('BOLT', 3, 'NEW', undefined, { occurredAt: '2026-05-02T00:00:00.000Z' });
    await receive('BOLT', 3, 'OLD', undefined, { occurredAt: '2026-05-01T00:00:00.000Z' });
    expect(await allocate(order('BOLT', 4))).toEqual({ lots: [['OLD', 3], ['NEW', 1]], backordered: 0 }); // prettier-ignore
  });

  it('that have expired, or will too soon, are promised to nobody', async () => {
    await item('MILK', 'fefo', 5);
    await receive('MILK', 3, 'GONE', -1);
    await receive('MILK', 2, 'NEARLY', 4);
    await receive('MILK', 4, 'GOOD', 30);
    const answer = await available('MILK');
    expect(answer.available).toBe(4);
    expect(answer.explain).toContainEqual({ node: 'SEA', step: 'expired lots', quantity: -5 });
    await stock.hold([{ sku: 'MILK', quantity: 5 }]).expect(409);
    expect(await allocate(order('MILK', 6))).toEqual({ lots: [['GOOD', 4]], backordered: 2 });
    // Somebody waits: what comes in by lot is named too, what has expired is not given.
    await receive('MILK', 9, 'OLD', -3);
    await receive('MILK', 1, 'FRESH', 40);
    await eventually(async () => (await lot('MILK', 'FRESH'))?.allocated === 1, 30_000);
    expect(await lot('MILK', 'OLD')).toMatchObject({ allocated: 0 });
  });

  it('leave as the warehouse says, or as the order names them; what is short is free again', async () => {
    await item('WINE', 'fefo');
    await receive('WINE', 5, 'A', 10);
    await receive('WINE', 5, 'B', 20);
    const [told, untold] = [order('WINE', 4), order('WINE', 5)];
    await allocate(told);
    expect(await allocate(untold)).toEqual({ lots: [['A', 1], ['B', 4]], backordered: 0 }); // prettier-ignore
    await ship(told, 4, 0, [{ lot: 'A', quantity: 3 }, { lot: 'B', quantity: 1 }]); // prettier-ignore
    await eventually(async () => (await lot('WINE', 'A')).onHand === 2, 30_000);
    expect(await lot('WINE', 'B')).toEqual({ onHand: 4, allocated: 4, picked: 0 });
    await ship(untold, 5, 0);
    await eventually(async () => (await lot('WINE', 'A')).onHand === 1, 30_000);
    expect(await lot('WINE', 'B')).toEqual({ onHand: 0, allocated: 0, picked: 0 });
    expect(await stock.position('WINE')).toMatchObject({ onHand: 1, allocated: 0, held: 0 });
  });

  it('that nobody has named are promised as well: stock without a lot', async () => {
    await item('MIXED', 'fefo');
    await stock.receive('MIXED', 3);
    await receive('MIXED', 2, 'KNOWN', 30);
    expect(await allocate(order('MIXED', 4))).toEqual({ lots: [['KNOWN', 2], [undefined, 2]], backordered: 0 }); // prettier-ignore
  });

  it('that units leave without naming them are those that the rule gives: a posted hold, a count', async () => {
    await item('SALT', 'fefo', 5);
    await receive('SALT', 4, 'OLD', 2);
    await receive('SALT', 6, 'SOON', 20);
    await receive('SALT', 6, 'LATE', 90);
    const [{ holds: [{ holdId }] }] = (await stock.hold([{ sku: 'SALT', quantity: 8 }]).expect(201)).body.lines; // prettier-ignore
    await stock.post(`/v1/holds/${holdId}/post`, {}).expect(200);
    expect([await lot('SALT', 'OLD'), await lot('SALT', 'SOON'), await lot('SALT', 'LATE')].map((each) => each.onHand)).toEqual([4, 0, 4]); // prettier-ignore
    await stock.snapshot([{ node: 'SEA', sku: 'SALT', onHand: 2, sequence: stock.nextSequence('SALT') }], { document: 'SALT' }).expect(200); // prettier-ignore
    expect([await lot('SALT', 'OLD'), await lot('SALT', 'LATE')].map((each) => each.onHand)).toEqual([2, 0]);
    expect(await available('SALT')).toMatchObject({ available: 0 });
  });

  it('leave under one number however much of it the warehouse names', async () => {
    await item('OIL', 'fefo');
    await receive('OIL', 10, 'A', 10);
    const asked = order('OIL', 5);
    await allocate(asked);
    await ship(asked, 5, 0, [{ lot: 'A', quantity: 3 }]);
    await eventually(async () => (await lot('OIL', 'A')).onHand === 5, 30_000);
    expect(await lot('OIL', 'A')).toEqual({ onHand: 5, allocated: 0, picked: 0 });
  });

  it('are compared with what lies there in all', async () => {
    await receive('SUGAR', 4, 'A', 30);
    const past = (by: number) => stock.database.query(`UPDATE lot_position SET on_hand = on_hand + $1 WHERE position_id IN (SELECT id FROM position WHERE sku = 'SUGAR')`, [by]); // prettier-ignore
    await past(3);
    expect(await stock.differences()).toContainEqual({ legalEntity: 'NW-US', node: 'SEA', sku: 'SUGAR', lot: 'all lots', state: 'on-hand', position: 4, entries: 7 }); // prettier-ignore
    await past(-3);
  });

  it('that expire while somebody is promised them open a case, until they are given up', async () => {
    await item('YEAST', 'fefo');
    await receive('YEAST', 3, 'Y1', 1);
    await receive('YEAST', 3, 'Y2', 50);
    const asked = order('YEAST', 2);
    expect(await allocate(asked)).toMatchObject({ lots: [['Y1', 2]] });
    const open = async () => {
      await stock.get(WatchLots).look();
      const rows = await stock.database.query<{ sku: string }>('SELECT p.sku FROM expired_claim e JOIN position p ON p.id = e.position_id'); // prettier-ignore
      return rows.map(({ sku }) => sku);
    };
    expect(await open()).toEqual([]);
    await stock.database.query(`UPDATE lot_position SET expires_on = expires_on - 2 WHERE lot = 'Y1'`);
    expect(await open()).toEqual(['YEAST']);
    await stock.announce(voidHolds.of({ orderId: asked.orderId, orderNumber: asked.orderNumber, reason: 'cancelled' }, 'NW-US') as Draft); // prettier-ignore
    await eventually(async () => (await lot('YEAST', 'Y1')).allocated === 0, 30_000);
    expect(await open()).toEqual([]);
    // A cart names none: four of what only three are good.
    await stock.database.query(`UPDATE lot_position SET expires_on = expires_on + 2 WHERE lot = 'Y1'`);
    await stock.hold([{ sku: 'YEAST', quantity: 4 }]).expect(201);
    expect(await open()).toEqual([]);
    await stock.database.query(`UPDATE lot_position SET expires_on = expires_on - 2 WHERE lot = 'Y1'`);
    expect(await open()).toEqual(['YEAST']);
  });

  it('that expire over night are told to channels without any movement', async () => {
    await item('NIGHT', 'fefo');
    await receive('NIGHT', 3, 'L1', 0);
    const told = async () =>
      (await stock.database.query(`SELECT available::int FROM announced_availability WHERE sku = 'NIGHT'`))[0]?.available as number; // prettier-ignore
    await eventually(async () => (await told()) === 3, 30_000);
    // The clock cannot be turned: the lot's last day and the day that was looked at last are set a day back instead.
    await stock.database.query(`UPDATE lot_position SET expires_on = expires_on - 1 WHERE lot = 'L1'`);
    await stock.database.query(`UPDATE announcement_cursor SET expired_until = expired_until - 1`);
    await eventually(async () => (await told()) === 0, 30_000);
  });
});
