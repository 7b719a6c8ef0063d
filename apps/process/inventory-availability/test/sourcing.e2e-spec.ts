import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { eventually } from '@crossdock/testing';
import { RuleSets } from '../src/rules/rule-sets';
import { StockApp } from './stock-app';

describe('sourcing', () => {
  let stock: StockApp;

  beforeAll(async () => {
    stock = await StockApp.start({ NODES_FILE: join(__dirname, 'nodes-for-tests.json') });
  });
  afterAll(() => stock?.close());
  afterEach(async () => expect(await stock.differences()).toEqual([]));

  const order = (lines: { sku: string; quantity: number; noBackorder?: boolean }[], more: object = {}) => ({
    orderId: randomUUID(), orderNumber: `SO-${randomUUID().slice(0, 6)}`, legalEntity: 'NW-US', channelName: 'b2b-portal',
    shipTo: { name: 'A', street: 'B', city: 'C', region: 'WA', country: 'US' },
    lines: lines.map((line, index) => ({ ...line, lineId: randomUUID(), lineNumber: index + 1 })), ...more,
  }); // prettier-ignore
  const allocate = async (...orders: object[]) =>
    (await stock.post('/v1/allocations', { orders }).expect(200)).body.orders as { lines: { holds: { node: string; quantity: number }[]; backordered: number; refused: number; expectedOn?: string }[] }[]; // prettier-ignore
  const nodesOf = ([{ lines }]: Awaited<ReturnType<typeof allocate>>) => lines.flatMap(({ holds }) => holds.map(({ node }) => node)); // prettier-ignore
  const rule = (more: object) => ({ name: 'test', when: {}, criteria: ['priority'], preferWhole: true, fallback: 'backorder', ...more }); // prettier-ignore
  const draft = async (...rules: object[]) =>
    (await stock.post('/v1/rules/sourcing', { note: 'test', rules: { rules } }).expect(201)).body.version as number;
  const activate = (version: number) => stock.post(`/v1/rules/sourcing/${version}/activate`, {}).expect(200);

  it('stores each decision with all candidates and why each was refused', async () => {
    await stock.receive('WHY', 2, 'SEA');
    await stock.receive('WHY', 9, 'NYC');
    const asked = order([{ sku: 'WHY', quantity: 5 }]);
    expect(nodesOf(await allocate(asked))).toEqual(['NYC']);
    const { body } = await stock.read(`/v1/sourcing-decisions/${asked.orderId}`).expect(200);
    expect(body).toMatchObject({ orderNumber: asked.orderNumber, rule: 'usual', ruleVersion: 0 });
    expect(body.candidates).toEqual([
      { node: 'SEA', chosen: false, free: { WHY: 2 }, reason: 'ranked before NYC, but does not have the whole order' },
      { node: 'NYC', chosen: true, free: { WHY: 9 }, reason: 'has the whole order' },
      { node: '3PL', chosen: false, free: { WHY: 0 }, reason: 'has nothing of it' },
      { node: 'ACME', chosen: false, free: { WHY: 0 }, reason: 'has nothing of it' },
    ]);
    await stock.read(`/v1/sourcing-decisions/${randomUUID()}`).expect(404);
  });

  it('follows the active rule: kinds, criteria, most nodes, fallback; and rolls back', async () => {
    for (const node of ['SEA', 'NYC', '3PL', 'ACME']) await stock.receive('RULE', 20, node);
    const first = await draft(rule({ kinds: ['drop-ship'] }));
    await activate(first);
    expect(nodesOf(await allocate(order([{ sku: 'RULE', quantity: 1 }])))).toEqual(['ACME']);
    await activate(await draft(rule({ when: { channel: 'web' }, kinds: ['3pl'] }), rule({ criteria: ['cost'], kinds: ['warehouse', '3pl'] }))); // prettier-ignore
    expect(nodesOf(await allocate(order([{ sku: 'RULE', quantity: 1 }])))).toEqual(['NYC']);
    expect(nodesOf(await allocate(order([{ sku: 'RULE', quantity: 1 }], { channelName: 'web' })))).toEqual(['3PL']);
    await activate(await draft(rule({ maxNodes: 1, preferWhole: false, fallback: 'refuse', criteria: ['date', 'priority'] }))); // prettier-ignore
    const [{ lines }] = await allocate(order([{ sku: 'RULE', quantity: 30 }]));
    expect(lines[0]).toMatchObject({ holds: [{ node: 'SEA', quantity: 20 }], backordered: 0, refused: 10 });
    const { body } = await stock.post('/v1/rules/sourcing/roll-back', {}).expect(200);
    expect(body.version).toBe(first + 1);
    expect(nodesOf(await allocate(order([{ sku: 'RULE', quantity: 1 }])))).toEqual(['NYC']);
  });

  it('rolls back to the defaults after a first activation, and further each time', async () => {
    const rollBack = async () =>
      (await stock.post('/v1/rules/channels/roll-back', {}).expect(200)).body.version as number;
    const channels = { buffers: [], exclusions: [], hierarchy: [], channels: [] };
    const drafted = async () => (await stock.post('/v1/rules/channels', { note: 'test', rules: channels }).expect(201)).body.version as number; // prettier-ignore
    const [first, second, third] = [await drafted(), await drafted(), await drafted()];
    await stock.post('/v1/rules/channels/roll-back', {}).expect(409);
    await stock.post(`/v1/rules/channels/${first}/activate`, {}).expect(200);
    expect(await rollBack()).toBe(0);
    await stock.post('/v1/rules/channels/roll-back', {}).expect(409);
    for (const version of [first, second, third]) await stock.post(`/v1/rules/channels/${version}/activate`, {}).expect(200); // prettier-ignore
    expect([await rollBack(), await rollBack(), await rollBack()]).toEqual([second, first, 0]);
    expect(await stock.get(RuleSets).active('channels', 'usual')).toEqual({ version: 0, body: 'usual' });
    await stock.post(`/v1/rules/channels/${third}/activate`, {}).expect(200);
    await stock.post('/v1/rules/channels/0/activate', {}).expect(200);
    expect(await rollBack()).toBe(third);
  });

  it('simulates a draft on the last orders and says what would change', async () => {
    await activate(await draft(rule({})));
    for (const node of ['SEA', 'NYC', 'ACME']) await stock.receive('SIM', 5, node);
    const [cheap, split] = [order([{ sku: 'SIM', quantity: 2 }]), order([{ sku: 'SIM', quantity: 7 }])];
    await allocate(cheap);
    await allocate(split);
    const version = await draft(rule({ criteria: ['cost'], maxNodes: 1 }));
    const { body } = await stock.post(`/v1/rules/sourcing/${version}/simulate`, { lastOrders: 2 }).expect(200);
    // As decided: 2 from SEA (9.00); then 3 from SEA and 4 from NYC (9.00 + 4.50). By cost: 2 from ACME (2); 5 from ACME (2).
    expect(body).toMatchObject({
      orders: 2,
      active: { shipments: 3, splitOrders: 1, cost: [{ amount: '22.50', currency: 'USD' }], filled: 9, asked: 9 },
      draft: {
        version,
        shipments: 2,
        splitOrders: 0,
        cost: [{ amount: '4.00', currency: 'USD' }],
        filled: 7,
        asked: 9,
      },
    });
    expect(body.changed).toContainEqual({ orderNumber: cheap.orderNumber, active: ['SEA'], draft: ['ACME'] });
    expect(await stock.position('SIM', 'ACME')).toMatchObject({ allocated: 0 });
  });

  it('backorders with the date on which it is expected, after those who wait already', async () => {
    await activate(await draft(rule({})));
    const line = { sku: 'DATE', node: 'SEA' };
    await stock.put('/v1/inbound/PO-DATE', {
      legalEntity: 'NW-US', kind: 'purchase-order', revision: 1,
      lines: [{ ...line, line: 1, quantity: '5', expectedOn: '2027-02-01' }, { ...line, line: 2, quantity: '5', expectedOn: '2027-03-01' }],
    }).expect(200); // prettier-ignore
    const expected = async (quantity: number) => (await allocate(order([{ sku: 'DATE', quantity }])))[0].lines[0];
    expect(await expected(4)).toMatchObject({ backordered: 4, expectedOn: '2027-02-01' });
    expect(await expected(4)).toMatchObject({ backordered: 4, expectedOn: '2027-03-01' });
    expect((await expected(4)).expectedOn).toBeUndefined();
  });

  it('gives what holds give back to whoever waits', async () => {
    await stock.receive('BACK', 3, 'SEA');
    const { body } = await stock.hold([{ sku: 'BACK', quantity: 3 }]).expect(201);
    const [{ lines }] = await allocate(order([{ sku: 'BACK', quantity: 2 }]));
    expect(lines[0]).toMatchObject({ backordered: 2 });
    await stock.post(`/v1/holds/${body.lines[0].holds[0].holdId}/void`, {}).expect(200);
    await eventually(async () => (await stock.position('BACK')).allocated === 2, 30_000);
  });

  it('says what is wrong with a rule', async () => {
    const { body } = await stock.post('/v1/rules/sourcing', { note: 'x', rules: { rules: [rule({ criteria: ['mood'] })] } }).expect(422); // prettier-ignore
    expect(body.errors[0]).toMatchObject({ pointer: '/rules/rules/0/criteria/0' });
    await stock.post('/v1/rules/channels/1/simulate', { lastOrders: 1 }).expect(409);
  });
});
