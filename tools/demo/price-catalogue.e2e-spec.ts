import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, startApp, type TestApp, testDatabase, type TestTokens, testTokens } from '@crossdock/testing';

// Services of one process share one token, so it has to open every door that one of them knocks at.
const env = { CLIENT_ID: 'administrator', CLIENT_SECRET: 'administrator-development-secret' };
const address = { name: 'Great Lakes', street: '2732 Baker Blvd.', city: 'Eugene', region: 'OR', postalCode: '97403', country: 'US' }; // prettier-ignore
const item = (sku: string, change: object = {}) => ({
  sku, name: `Item ${sku}`, active: true, sellOut: false, baseUnit: 'EA', units: [{ unit: 'EA', baseUnits: 1 }, { unit: 'CS', baseUnits: 12 }], listPrice: '10.00', unitCost: '5.00', taxCategory: 'general', ...change,
}); // prettier-ignore
const roles = ['receivable', 'revenue', 'tax-payable', 'freight-revenue', 'cost-of-goods-sold', 'inventory', 'inventory-adjustment', 'equity']; // prettier-ignore
const books = {
  legalEntity: 'NW-US', currency: 'USD', accounts: roles.map((role, index) => ({ role, account: `${1000 + index}` })),
  periods: [{ startsOn: '2020-01-01', endsOn: '2099-12-31', open: true }],
  customers: [{ customerNumber: 'GREAL', name: 'Great Lakes', active: true, currency: 'USD', paymentTerms: 'NET30', termsDays: 30, taxExempt: false, billTo: address, creditLimit: '100000' }],
  items: [item('NW-1', { gtin: '00614141000036' }), item('NW-2'), item('NW-3', { active: false })],
  priceAgreements: [{ customerNumber: 'GREAL', sku: 'NW-1', validFrom: '2020-01-01', unitPrice: '8.00', discount: '0.05' }],
}; // prettier-ignore

describe('a partner that asks for prices', () => {
  const database = testDatabase();
  const apps: TestApp[] = [];
  let folder: string;
  let tokens: TestTokens;
  let [erp, , edi]: TestApp[] = [];

  beforeAll(async () => {
    tokens = await testTokens();
    folder = await mkdtemp(join(tmpdir(), 'edi-'));
    for (const name of ['system/erp', 'process/order-to-cash', 'system/edi']) {
      const { AppModule } = require(`../../apps/${name}/src/app.module`);
      const { meta } = require(`../../apps/${name}/src/meta`);
      apps.push(await startApp(AppModule, meta, { database, tokens, env: { ...env, EDI_FOLDER: folder } }));
    }
    [erp, , edi] = apps;
    await erp.http.put('/v1/sandbox/master-data').set(await erp.as(['sandbox:manage'])).send(books).expect(200); // prettier-ignore
    const profile = { sets: ['832'], customerNumber: 'GREAL', items: { 'IN:4711': 'NW-1' } };
    await edi.http.put('/v1/partners/GREAT').set(await manager()).send({ legalEntity: 'NW-US', qualifier: 'ZZ', interchangeId: 'GREAT', profile }).expect(200); // prettier-ignore
  }, 240_000);
  afterAll(async () => {
    for (const app of apps.reverse()) await app.close();
    await tokens?.close();
    await database.dropAll();
  }, 60_000);

  const manager = () => edi.as(['edi:manage', 'edi:read']);
  const files = () => readdir(join(folder, 'GREAT', 'outbox')).catch(() => [] as string[]);

  it('gets an 832 of the items on sale, with the prices of its contract as the ERP has them', async () => {
    await edi.http.post('/v1/partners/GREAT/price-catalogues').set(await manager()).send({}).expect(202); // prettier-ignore
    const name = await eventually(async () => (await files()).find((each) => /^832.*\.edi$/.test(each)), 60_000);
    const text = await readFile(join(folder, 'GREAT', 'outbox', name), 'utf8');
    const segments = text.split('~').filter((each) => /^(LIN|PID|PO4|CTP|CUR)/.test(each));
    expect(segments).toEqual([
      'CUR*SE*USD',
      'LIN*1*IN*4711*VN*NW-1*UK*00614141000036', 'PID*F****Item NW-1', 'PO4*12*1*EA', 'CTP**CON*7.6*1*EA',
      'LIN*2*VN*NW-2', 'PID*F****Item NW-2', 'PO4*12*1*EA', 'CTP**LPR*10*1*EA',
    ]); // prettier-ignore
  }, 90_000);

  it('gets a long one in parts, with every item once', async () => {
    const many = Array.from({ length: 1_100 }, (_, index) => ({ ...books.items[1], sku: `MANY-${String(index).padStart(4, '0')}` }));
    await erp.http.put('/v1/sandbox/master-data').set(await erp.as(['sandbox:manage'])).send({ ...books, items: many }).expect(200); // prettier-ignore
    const before = await files();
    await edi.http.post('/v1/partners/GREAT/price-catalogues').set(await manager()).send({}).expect(202); // prettier-ignore
    const skus = await eventually(async () => {
      const parts = (await files()).filter((each) => /^832.*\.edi$/.test(each) && !before.includes(each));
      const texts = await Promise.all(parts.map((each) => readFile(join(folder, 'GREAT', 'outbox', each), 'utf8')));
      const named = texts.flatMap((text) => [...text.matchAll(/\*VN\*([^*~]+)/g)].map(([, sku]) => sku));
      return named.length >= 1_102 ? named : undefined;
    }, 60_000);
    expect(new Set(skus).size).toBe(1_102);
    expect(skus).toHaveLength(1_102);
  }, 90_000); // prettier-ignore
});
