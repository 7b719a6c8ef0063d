import { randomUUID } from 'node:crypto';
import { eventually } from '@crossdock/testing';
import { Backorders } from '../src/holds/backorders';
import { ReallocateBackorders } from '../src/sourcing/reallocate-backorders';
import { StockApp } from './stock-app';

describe('giving stock to whoever waits', () => {
  let stock: StockApp;

  beforeAll(async () => {
    stock = await StockApp.start();
  });
  afterAll(() => stock?.close());
  afterEach(async () => expect(await stock.differences()).toEqual([]));

  const order = (sku: string, quantity: number, more: object = {}) => ({
    orderId: randomUUID(), orderNumber: `SO-${randomUUID().slice(0, 6)}`, legalEntity: 'NW-US', channelName: 'b2b-portal',
    shipTo: { name: 'A', street: 'B', city: 'C', region: 'WA', country: 'US' }, lines: [{ lineId: randomUUID(), lineNumber: 1, sku, quantity }], ...more,
  }); // prettier-ignore
  const allocate = (...orders: object[]) => stock.post('/v1/allocations', { orders }).expect(200);
  const reallocate = (sku: string) =>
    stock.database.transaction((tx) => stock.get(ReallocateBackorders).reallocate(tx, [{ legalEntity: 'NW-US', sku }]));
  const position = `SELECT 1 FROM position WHERE sku = $1 AND legal_entity = $2 FOR UPDATE`;

  it('locks positions before whoever waits: whoever has a position may end what waits', async () => {
    await stock.receive('ORDERED', 1);
    const waits = order('ORDERED', 5);
    await allocate(waits);
    await stock.meetAt(position, ['ORDERED', 'NW-US'], () => [reallocate('ORDERED')], async (tx) => {
      await stock.get(Backorders).cancel(tx, [waits.orderId]);
      await tx.query('SELECT 1');
    }); // prettier-ignore
    const [{ open }] = await stock.database.query('SELECT open::int FROM backorder WHERE order_id = $1', [waits.orderId]); // prettier-ignore
    expect(open).toBe(0);
  });

  it('serves the larger priority class first: in a group, and when supply comes', async () => {
    const rules = { softSeconds: { usual: 900, most: 900 }, priorities: [{ channel: 'first-class', priority: 10 }], rules: [] }; // prettier-ignore
    const { body } = await stock.post('/v1/rules/holds', { note: 'test', rules }).expect(201);
    await stock.post(`/v1/rules/holds/${body.version}/activate`, {}).expect(200);
    await stock.receive('CLASS', 4);
    const [early, late] = [order('CLASS', 4), order('CLASS', 5, { channelName: 'first-class' })];
    const answers = (await allocate(early, late)).body.orders;
    expect(answers.map(({ lines }: { lines: { backordered: number }[] }) => lines[0].backordered)).toEqual([4, 1]);
    await stock.receive('CLASS', 2);
    const waits = await eventually(async () => {
      const rows = await stock.database.query(`SELECT order_id AS id, open::int FROM backorder WHERE sku = 'CLASS' ORDER BY open`); // prettier-ignore
      return rows[0].open === 0 && rows;
    }, 30_000);
    expect(waits).toEqual([{ id: late.orderId, open: 0 }, { id: early.orderId, open: 3 }]); // prettier-ignore
    const held = await stock.database.query('SELECT DISTINCT priority FROM hold WHERE order_id = $1', [late.orderId]);
    expect(held).toEqual([{ priority: 10 }]);
  });

  it('leaves alone what other legal entities have and wait for', async () => {
    const sku = 'SHARED';
    await stock.receive(sku, 1);
    await allocate(order(sku, 3));
    await stock.database.query(`INSERT INTO position (legal_entity, node, sku) VALUES ('NW-EU', 'SEA', $1)`, [sku]);
    await stock.database.query(
      `INSERT INTO backorder (legal_entity, order_id, order_number, line_id, line_number, sku, quantity, open, nodes, source)
       SELECT 'NW-EU', order_id, order_number, gen_random_uuid(), 1, sku, 1, 1, nodes, 'allocation' FROM backorder WHERE sku = $1`,
      [sku],
    );
    await stock.database.transaction(async (tx) => {
      await tx.query(position, [sku, 'NW-EU']);
      await tx.query(`SELECT 1 FROM backorder WHERE sku = $1 AND legal_entity = 'NW-EU' FOR UPDATE`, [sku]);
      await reallocate(sku);
    });
  });
});
