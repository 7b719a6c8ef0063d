import { randomUUID } from 'node:crypto';
import { type Draft, submitOrder } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database } from '@crossdock/persistence';
import { eventually, startApp, type TestApp, testDatabase, type TestTokens, testTokens } from '@crossdock/testing';

/** Every service that an order of a channel passes, lower floors first. */
const folders = [
  'system/erp',
  'system/wms',
  'system/tax',
  'process/inventory-availability',
  'process/order-to-cash',
  'experience/marketplace',
  'experience/operations',
];
// Services of one process share one token, so it has to open every door that one of them knocks at.
const env = { CLIENT_ID: 'administrator', CLIENT_SECRET: 'administrator-development-secret', WMS_WAVE_MS: '50' };
const today = new Date().toISOString().slice(0, 10);
const address = { name: 'Great Lakes', street: '2732 Baker Blvd.', city: 'Eugene', region: 'OR', postalCode: '97403', country: 'US' }; // prettier-ignore
const unit = [{ unit: 'EA', baseUnits: 1 }];
const item = (sku: string) => ({ sku, name: sku, active: true, sellOut: false, baseUnit: 'EA', units: unit, listPrice: '10.00', unitCost: '5.00', taxCategory: 'general' }); // prettier-ignore
const roles = ['receivable', 'revenue', 'tax-payable', 'freight-revenue', 'cost-of-goods-sold', 'inventory', 'inventory-adjustment', 'equity']; // prettier-ignore
const books = (skus: string[], open: boolean) => ({
  legalEntity: 'NW-US', currency: 'USD', accounts: roles.map((role, index) => ({ role, account: `${1000 + index}` })),
  periods: [{ startsOn: '2020-01-01', endsOn: '2099-12-31', open }],
  customers: [{ customerNumber: 'GREAL', name: 'Great Lakes', active: true, currency: 'USD', paymentTerms: 'NET30', termsDays: 30, taxExempt: false, billTo: address, creditLimit: '100000' }],
  items: skus.map(item), priceAgreements: [],
}); // prettier-ignore

describe('what stands still goes on once its cause is put right', () => {
  const database = testDatabase();
  const apps = new Map<string, TestApp>();
  let tokens: TestTokens;
  const at = (name: string) => apps.get(name)!;

  beforeAll(async () => {
    tokens = await testTokens();
    for (const folder of folders) {
      const { AppModule } = require(`../../apps/${folder}/src/app.module`);
      const { meta } = require(`../../apps/${folder}/src/meta`);
      apps.set(meta.name, await startApp(AppModule, meta, { database, tokens, env }));
    }
    await loadBooks(books(['NW-1'], true));
    await put('wms', '/v1/sandbox/nodes', { nodes: [{ node: 'SEA', legalEntity: 'NW-US', ssccPrefix: '2000001' }] });
    await put('marketplace', '/v1/channels/shop', { kind: 'api', legalEntity: 'NW-US', currency: 'USD' });
    const lines = ['NW-1', 'NW-2'].map((sku) => ({ sku, quantity: 100 }));
    await post('wms', '/v1/stock-documents', { node: 'SEA', document: 'R-1', kind: 'receipt', lines }).expect(200);
  }, 240_000);

  afterAll(async () => {
    for (const app of [...apps.values()].reverse()) await app.close();
    await tokens?.close();
    await database.dropAll();
  }, 60_000);

  const scopes = ['sandbox:manage', 'channels:manage', 'channel-orders:write', 'wms:write', 'erp:read', 'orders:read', 'operations:read', 'operations:manage', 'stock:read']; // prettier-ignore
  const bearer = async () => ({ authorization: await tokens.bearer('tester', scopes) });
  const call = (method: 'get' | 'put' | 'post', name: string, path: string) => at(name).http[method](path);
  const authorized = (request: ReturnType<typeof call>) => ({
    async expect(status: number) {
      const answer = await request.set(await bearer());
      if (answer.status !== status) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
  });
  const get = (name: string, path: string) => authorized(call('get', name, path)).expect(200);
  const put = (name: string, path: string, body: object) => authorized(call('put', name, path).send(body)).expect(200);
  const post = (name: string, path: string, body: object, headers: Record<string, string> = {}) =>
    authorized(call('post', name, path).set(headers).send(body));
  const loadBooks = (data: object) => put('erp', '/v1/sandbox/master-data', data);

  const anOrder = (sku: string) => ({
    orderNumber: randomUUID(), customerNumber: 'GREAL', orderedOn: today, currency: 'USD', shipTo: address,
    lines: [{ lineNumber: 1, sku, quantity: { value: '2', unit: 'EA' }, unitPrice: '10.00' }],
  }); // prettier-ignore
  const submit = async (sku: string): Promise<string> => {
    const order = anOrder(sku);
    await post('marketplace', '/v1/channels/shop/orders', order, { 'idempotency-key': order.orderNumber }).expect(202);
    return order.orderNumber;
  };
  const patience = 50_000;
  const orderBy = (number: string) =>
    eventually(async () => (await get('order-to-cash', `/v1/orders?channelOrderNumber=${number}`)).orders[0], patience);
  const openCase = (query: string) =>
    eventually(async () => (await get('operations', `/v1/exceptions?status=open&${query}`)).exceptions[0], patience);
  const retry = (id: string, body: object = {}) => post('operations', `/v1/exceptions/${id}/retry`, body).expect(200);
  const isInvoiced = (number: string) =>
    eventually(async () => {
      const order = await orderBy(number);
      return order.state === 'closed' && order.status === 'invoiced';
    }, patience);
  const isClosed = (id: string) =>
    eventually(async () => (await get('operations', `/v1/exceptions/${id}`)).status === 'closed', patience);

  it('an order for an item that the ERP does not know', async () => {
    const number = await submit('NW-2');
    const { orderNumber } = await orderBy(number);
    const { id, stage, ownerRole } = await openCase(`order=${orderNumber}&code=UNKNOWN_ITEM`);
    expect([stage, ownerRole]).toEqual(['order', 'order-desk']);
    await loadBooks(books(['NW-1', 'NW-2'], true));
    await retry(id);
    await isInvoiced(number);
    await isClosed(id);
    const { steps } = await eventually(async () => {
      const page = await get('operations', `/v1/timeline?order=${orderNumber}`);
      return page.steps.some(({ type }: { type: string }) => type === 'order.closed.v1') && page;
    }, patience);
    expect(steps.map(({ type }: { type: string }) => type)).toEqual(
      expect.arrayContaining(['order.put-on-hold.v1', 'case.opened.v1', 'case.closed.v1', 'invoice.posted.v1']),
    );
  }, 180_000);

  it('an invoice whose fiscal period is closed', async () => {
    await loadBooks(books(['NW-1', 'NW-2'], false));
    const number = await submit('NW-1');
    const { orderNumber } = await orderBy(number);
    const { id, stage, ownerRole } = await openCase(`order=${orderNumber}&code=PERIOD_CLOSED`);
    expect([stage, ownerRole]).toEqual(['invoice', 'accounting']);
    await loadBooks(books(['NW-1', 'NW-2'], true));
    await retry(id);
    await isInvoiced(number);
    await isClosed(id);
  }, 180_000);

  it('a message that order-to-cash cannot read, corrected by hand', async () => {
    const { orderNumber, ...order } = anOrder('NW-1');
    const channel = { kind: 'marketplace' as const, name: 'shop', orderNumber };
    const submission = { ...order, legalEntity: 'NW-US', channel };
    const wrong = { submission: { ...submission, currency: 'DOLLARS' } };
    const shop = at('marketplace').app;
    await shop
      .get(Database, { strict: false })
      .transaction((tx) =>
        shop
          .get(Outbox, { strict: false })
          .send(tx, [submitOrder.of(wrong, 'NW-US') as Draft], { correlationId: randomUUID(), actor: 'channel:shop' }),
      );
    const { id } = await openCase('stage=parked-message&service=order-to-cash');
    const { message } = await get('operations', `/v1/exceptions/${id}/message`);
    expect(message.envelope.data).toEqual(wrong);
    await retry(id, { data: { submission } });
    await isInvoiced(orderNumber);
    await isClosed(id);
  }, 180_000);
});
