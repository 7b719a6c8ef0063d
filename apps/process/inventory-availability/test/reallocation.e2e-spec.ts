import { randomUUID } from 'node:crypto';
import { type Draft, fulfilmentPicked } from '@crossdock/contracts';
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

  describe('follows the order’s own rule', () => {
    const rule = (more: object) => ({ name: 'own', when: {}, criteria: ['priority'], preferWhole: false, fallback: 'backorder', ...more }); // prettier-ignore
    const activate = async (more: object) => {
      const { body } = await stock.post('/v1/rules/sourcing', { note: 'test', rules: { rules: [rule(more)] } }).expect(201); // prettier-ignore
      await stock.post(`/v1/rules/sourcing/${body.version}/activate`, {}).expect(200);
    };
    afterEach(() => stock.post('/v1/rules/sourcing/0/activate', {}).expect(200));

    it('gives what was picked short from nodes that the rule names only, and says to whom and why', async () => {
      for (const node of ['SEA', 'NYC']) await stock.receive('NAMED', 5, node);
      await activate({ nodes: ['SEA'] });
      const asked = order('NAMED', 3);
      await allocate(asked);
      const [{ lineId, lineNumber, sku }] = asked.lines;
      const picked = { fulfilmentId: randomUUID(), orderId: asked.orderId, orderNumber: asked.orderNumber, node: 'SEA', pickedAt: new Date().toISOString(), lines: [{ lineId, lineNumber, sku, picked: 1, short: 2 }] }; // prettier-ignore
      await stock.announce(fulfilmentPicked.of(picked, 'NW-US') as Draft);
      const waits = await eventually(async () => {
        const { body } = await stock.read(`/v1/backorders?orderId=${asked.orderId}`).expect(200);
        return body.backorders.length > 0 && body.backorders;
      }, 30_000);
      expect(waits).toMatchObject([{ sku: 'NAMED', open: 2, nodes: ['SEA'], rule: 'own', channel: 'b2b-portal' }]);
      expect(await stock.position('NAMED', 'NYC')).toMatchObject({ allocated: 0 });
      await stock.receive('NAMED', 2, 'NYC');
      await stock.receive('NAMED', 2, 'SEA');
      // What was picked stays picked: the short part was never off the shelf.
      expect(await stock.position('NAMED', 'SEA')).toMatchObject({ picked: 1 });
      const claimed = ({ allocated, picked }: Record<string, number>) => allocated + picked;
      await eventually(async () => claimed(await stock.position('NAMED', 'SEA')) === 3, 30_000);
      const { body } = await stock.read(`/v1/sourcing-decisions/${asked.orderId}`).expect(200);
      expect(body.reallocations).toMatchObject([
        { rule: 'own', lines: [{ sku: 'NAMED', waited: 2, takes: [{ node: 'SEA', quantity: 2 }], candidates: [{ node: 'SEA', chosen: true }] }] },
      ]); // prettier-ignore
      expect(body.reallocations[0].lines[0].reason).toContain('number 1 of who waits for NAMED');
    });

    it('ships an order from no more nodes than it may, counting those that it ships from already', async () => {
      await activate({ maxNodes: 1 });
      await stock.receive('ONE', 1, 'SEA');
      const asked = order('ONE', 3);
      await allocate(asked);
      await stock.receive('ONE', 5, 'NYC');
      await stock.receive('ONE', 1, 'SEA');
      await eventually(async () => (await stock.position('ONE', 'SEA')).allocated === 2, 30_000);
      expect(await stock.position('ONE', 'NYC')).toMatchObject({ allocated: 0 });
    });
  });

  it('lists who waits with the date as it is now, page by page', async () => {
    const supply = (revision: number, expectedOn: string) =>
      stock.put('/v1/inbound/PO-LIST', { legalEntity: 'NW-US', kind: 'purchase-order', revision, lines: [{ node: 'SEA', sku: 'LIST', line: 1, quantity: '4', expectedOn }] }).expect(200); // prettier-ignore
    await supply(1, '2027-02-01');
    const [first, second] = [order('LIST', 3), order('LIST', 3)];
    await allocate(first, second);
    const dates = async () => (await stock.read('/v1/backorders?sku=LIST').expect(200)).body.backorders.map(({ orderId, expectedOn }: { orderId: string; expectedOn?: string }) => [orderId, expectedOn]); // prettier-ignore
    expect(await dates()).toEqual([[first.orderId, '2027-02-01'], [second.orderId, undefined]]); // prettier-ignore
    await supply(2, '2027-05-01');
    expect(await dates()).toEqual([[first.orderId, '2027-05-01'], [second.orderId, undefined]]); // prettier-ignore
    const { body: page } = await stock.read('/v1/backorders?sku=LIST&limit=1').expect(200);
    const { body: rest } = await stock.read(`/v1/backorders?sku=LIST&after=${page.next}`).expect(200);
    expect([...page.backorders, ...rest.backorders].map(({ orderId }) => orderId)).toEqual([first.orderId, second.orderId]); // prettier-ignore
    expect(rest.next).toBeUndefined();
  });
});
