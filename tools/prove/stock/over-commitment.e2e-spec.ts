import { randomUUID } from 'node:crypto';
import { Database } from '@crossdock/persistence';
import { eventually, startApp, type TestApp, testDatabase, type TestTokens, testTokens } from '@crossdock/testing';
import { RunWave } from '../../../apps/system/wms/src/connectors/sandbox/run-wave';

/** Every service that stock and an order of it pass, lower floors first. */
const folders = ['system/erp', 'system/wms', 'system/tax', 'process/inventory-availability', 'process/order-to-cash', 'experience/operations']; // prettier-ignore
const env = {
  CLIENT_ID: 'administrator', CLIENT_SECRET: 'administrator-development-secret',
  // Nothing is picked before the test says so, and nobody waits for a count.
  WMS_WAVE_MS: '3600000', STOCK_DISAPPOINT_SECONDS: '0',
}; // prettier-ignore
const today = new Date().toISOString().slice(0, 10);
const address = { name: 'Great Lakes', street: '2732 Baker Blvd.', city: 'Eugene', region: 'OR', postalCode: '97403', country: 'US' }; // prettier-ignore
const roles = ['receivable', 'revenue', 'tax-payable', 'freight-revenue', 'cost-of-goods-sold', 'inventory', 'inventory-adjustment', 'equity']; // prettier-ignore
const item = { sku: 'NW-1', name: 'NW-1', active: true, sellOut: false, baseUnit: 'EA', units: [{ unit: 'EA', baseUnits: 1 }], listPrice: '10.00', unitCost: '5.00', taxCategory: 'general' }; // prettier-ignore
const books = {
  legalEntity: 'NW-US', currency: 'USD', accounts: roles.map((role, index) => ({ role, account: `${1000 + index}` })),
  periods: [{ startsOn: '2020-01-01', endsOn: '2099-12-31', open: true }],
  customers: [{ customerNumber: 'GREAL', name: 'Great Lakes', active: true, currency: 'USD', paymentTerms: 'NET30', termsDays: 30, taxExempt: false, billTo: address, creditLimit: '100000' }],
  items: [item], priceAgreements: [],
}; // prettier-ignore
const patience = 60_000;

describe('goods that were promised and are not there', () => {
  const database = testDatabase();
  const apps = new Map<string, TestApp>();
  let tokens: TestTokens;
  const at = (name: string) => apps.get(name)!;

  beforeAll(async () => {
    tokens = await testTokens();
    for (const folder of folders) {
      const { AppModule } = require(`../../../apps/${folder}/src/app.module`);
      const { meta } = require(`../../../apps/${folder}/src/meta`);
      apps.set(meta.name, await startApp(AppModule, meta, { database, tokens, env }));
    }
    await call('put', 'erp', '/v1/sandbox/master-data', books);
    await call('put', 'wms', '/v1/sandbox/nodes', {
      nodes: [{ node: 'SEA', legalEntity: 'NW-US', ssccPrefix: '2000001' }],
    });
  }, 240_000);

  afterAll(async () => {
    for (const app of [...apps.values()].reverse()) await app.close();
    await tokens?.close();
    await database.dropAll();
  }, 60_000);

  const scopes = ['sandbox:manage', 'wms:write', 'orders:read', 'orders:write', 'operations:read', 'stock:read'];
  const call = async (
    method: 'get' | 'put' | 'post',
    name: string,
    path: string,
    body?: object,
    key: string = randomUUID(),
  ) => {
    const answer = await at(name).http[method](path).set({ authorization: await tokens.bearer('tester', scopes), 'idempotency-key': key }).send(body); // prettier-ignore
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const rows = (name: string, text: string, values: unknown[]) => at(name).app.get(Database, { strict: false }).query(text, values); // prettier-ignore
  const stock = async (kind: string, document: string, quantity: number) =>
    call('post', 'wms', '/v1/stock-documents', { node: 'SEA', document, kind, lines: [{ sku: 'NW-1', quantity }] });
  const ship = () => at('wms').app.get(RunWave, { strict: false }).run();
  const order = (id: string) => call('get', 'order-to-cash', `/v1/orders/${id}`);
  const submit = async (quantity: number) => {
    const channelOrderNumber = randomUUID().slice(0, 20);
    const { orderId } = await call('post', 'order-to-cash', '/v1/orders', {
      legalEntity: 'NW-US', channel: { kind: 'portal', name: 'b2b-portal', orderNumber: channelOrderNumber }, customerNumber: 'GREAL', orderedOn: today, currency: 'USD',
      shipTo: address, lines: [{ lineNumber: 1, sku: 'NW-1', quantity: { value: `${quantity}`, unit: 'EA' }, unitPrice: '10.00' }],
    }); // prettier-ignore
    return orderId as string;
  };
  const reaches = (id: string, state: string) =>
    eventually(async () => {
      const found = await order(id);
      if (found.state !== state) throw new Error(`${found.state}: ${JSON.stringify(found.lines[0].quantities)}`);
      return found;
    }, patience);
  const position = async () =>
    (await rows('inventory-availability', `SELECT on_hand::int AS "onHand", allocated::int, over_committed::int AS "overCommitted" FROM position WHERE sku = 'NW-1' AND node = 'SEA'`, []))[0]; // prettier-ignore
  const cases = (status: string) => call('get', 'operations', `/v1/exceptions?status=${status}&code=OVER_COMMITTED`);

  it('are given up by the youngest order, which waits, gets what comes in next, and is billed once', async () => {
    await stock('receipt', 'R-1', 10);
    await eventually(async () => (await position())?.onHand === 10, patience);
    const [older, younger] = [await submit(6), await submit(4)];
    await stock('adjustment', 'LOSS-1', -5);
    // Four of the younger, one of the older: the shelf has five for the older.
    const waiting = await reaches(younger, 'backordered');
    expect(waiting.lines[0].quantities).toMatchObject({ ordered: 4, held: 0, released: 0, backordered: 4, shipped: 0 });
    await eventually(async () => (await order(older)).lines[0].quantities.backordered === 1, patience);
    const holds = () => rows('inventory-availability', `SELECT quantity::int, voided::int, posted::int, resolved_as AS status FROM hold WHERE order_id = ANY ($1::uuid[]) ORDER BY created_at, id`, [[older, younger]]); // prettier-ignore
    await eventually(async () => (await position()).overCommitted === 0, patience);
    expect(await holds()).toEqual([
      { quantity: 6, voided: 1, posted: 0, status: null }, { quantity: 4, voided: 4, posted: 0, status: 'disappointed' },
    ]); // prettier-ignore
    expect(await position()).toEqual({ onHand: 5, allocated: 5, overCommitted: 0 });
    await eventually(async () => (await cases('open')).exceptions.length === 0 && (await cases('closed')).exceptions.length === 1, patience); // prettier-ignore

    await ship();
    await eventually(async () => (await order(older)).lines[0].quantities.invoiced === 5, patience);
    await stock('receipt', 'R-2', 5);
    for (const id of [older, younger]) await eventually(async () => (await order(id)).lines[0].quantities.held > 0, patience); // prettier-ignore
    await eventually(async () => (await rows('wms', `SELECT 1 FROM release WHERE status = 'waiting'`, [])).length === 2, patience); // prettier-ignore
    await ship();
    for (const [id, quantity] of [
      [older, 6],
      [younger, 4],
    ] as const) {
      const closed = await reaches(id, 'closed');
      expect(closed.lines[0].quantities).toMatchObject({ ordered: quantity, shipped: quantity, invoiced: quantity, backordered: 0, held: 0 }); // prettier-ignore
    }
    expect(await position()).toEqual({ onHand: 0, allocated: 0, overCommitted: 0 });
    await eventually(async () => (await call('get', 'inventory-availability', '/v1/ledger/unposted')).total === 0, patience); // prettier-ignore
    const [{ left }] = await rows('wms', `SELECT sum(quantity)::int AS left FROM movement WHERE kind = 'ship'`, []);
    expect(left).toBe(-10);
  }, 240_000);
});
