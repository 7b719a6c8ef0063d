import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { OrderView } from '@crossdock/contracts';
import { readEdi, type TransactionSet } from '@crossdock/x12';
import { eventually } from '../../libs/testing/src/eventually';
import { testDatabase } from '../../libs/testing/src/test-database';
import { freePortBase } from './free-port-base';
import { Installation } from './installation';
import type { ServiceName } from './services';

const patienceMs = 120_000;
const legalEntity = 'NW-US';
const warehouses = [{ warehouse: 'NYC', partner: 'ACME-3PL', warehouseId: 'ACME01', legalEntity }];
const rules = [{ connector: 'edi-3pl', warehouse: 'NYC' }, { connector: 'sandbox' }];
const address = { name: 'White Clover', street: '305 14th Ave. S.', city: 'Buffalo', region: 'NY', postalCode: '14201', country: 'US' }; // prettier-ignore

describe('an order that a 3PL delivers', () => {
  const database = testDatabase();
  let house: Installation;
  let home: string;

  beforeAll(async () => {
    execFileSync(process.execPath, [resolve(__dirname, '../build.mjs')]);
    home = await mkdtemp(join(tmpdir(), 'crossdock-'));
    house = await Installation.start({
      home, instance: database.instance, databaseUrl: await database.server(), portBase: await freePortBase(),
      only: ['erp', 'wms', 'edi', 'tax', 'inventory-availability', 'order-to-cash'],
      env: { WMS_CONNECTORS: JSON.stringify(rules), WMS_EDI_3PL: JSON.stringify(warehouses) },
    }); // prettier-ignore
    await books();
    const ours = { us: { qualifier: 'ZZ', id: 'NORTHWIND' } };
    await partner('ACME-3PL', { ...ours, sets: ['940', '943'] });
    await partner('BUYER', { ...ours, customerParty: { role: 'BY', qualifier: '92' } });
    await partner('EUROPE', { ...ours, syntax: 'edifact', customerParty: { role: 'BY', qualifier: '92' } });
  }, 300_000);

  afterAll(async () => {
    await house?.stop();
    await database.dropAll();
    if (home) await rm(home, { recursive: true, force: true });
  });

  async function call<T = any>(method: string, service: ServiceName, path: string, body?: object | string): Promise<T> {
    const scopes = ['sandbox:manage', 'edi:manage', 'edi:write', 'edi:read', 'orders:read', 'stock:read'];
    const type = typeof body === 'string' ? 'application/edi-x12' : 'application/json';
    const headers = { authorization: `Bearer ${await house.token('test', scopes)}`, 'content-type': type };
    const response = await fetch(`${house.urls[service]}${path}`, { method, headers, body: typeof body === 'string' ? body : body && JSON.stringify(body) }); // prettier-ignore
    const answer = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer as T;
  }

  const books = () => {
    const roles = ['receivable', 'inventory', 'tax-payable', 'equity', 'revenue', 'freight-revenue', 'cost-of-goods-sold', 'inventory-adjustment', 'rounding'];
    const year = new Date().getUTCFullYear();
    return call('PUT', 'erp', '/v1/sandbox/master-data', {
      legalEntity, currency: 'USD', accounts: roles.map((role, index) => ({ role, account: String(1000 + index) })),
      periods: [{ startsOn: `${year}-01-01`, endsOn: `${year}-12-31`, open: true }],
      customers: [{ customerNumber: 'WHITC', name: 'White Clover', active: true, currency: 'USD', paymentTerms: 'NET30', termsDays: 30, taxExempt: true, taxRegistration: 'NY-1', billTo: address, creditLimit: '100000' }],
      items: ['NW-11', 'NW-42', 'NW-OLD'].map((sku) => ({ sku, name: sku, gtin: '00012345600012', active: sku !== 'NW-OLD', supersededBy: sku === 'NW-OLD' ? 'NW-11' : undefined, sellOut: false, baseUnit: 'EA', units: [{ unit: 'EA', baseUnits: 1 }], listPrice: '14.00', unitCost: '9.00', taxCategory: 'general' })),
      priceAgreements: [],
    });
  }; // prettier-ignore
  const partner = (id: string, profile: object) =>
    call('PUT', 'edi', `/v1/partners/${id}`, { legalEntity, qualifier: 'ZZ', interchangeId: id, profile });

  let control = 0;
  async function sends(sender: string, code: string, set: string, body: string[]): Promise<void> {
    const number = String(++control).padStart(9, '0');
    await hands(number, [
      `ISA*00*          *00*          *ZZ*${sender.padEnd(15)}*ZZ*NORTHWIND      *261121*1200*U*00401*${number}*0*P*>`,
      `GS*${code}*${sender}*NORTHWIND*20261121*1200*1*X*004010`, `ST*${set}*0001`, ...body, `SE*${body.length + 2}*0001`, 'GE*1*1', `IEA*1*${number}`,
    ].map((line) => `${line}~`).join(''));
  } // prettier-ignore
  async function hands(number: string, file: string): Promise<void> {
    const answer = await call('POST', 'edi', `/v1/files?name=${number}.edi`, file);
    expect(answer.interchanges[0].sets[0]).toMatchObject({ status: 'taken' });
  }

  /** The first document of this kind in a partner's outbox that names this purchase order. */
  const gets = (id: string, kind: string, po: string): Promise<TransactionSet> =>
    eventually(async () => {
      const outbox = join(home, 'edi', id, 'outbox');
      const names = (await readdir(outbox).catch(() => [] as string[])).filter((each) => each.startsWith(kind));
      const files = await Promise.all(names.map((name) => readFile(join(outbox, name))));
      const file = files.find((each) => each.includes(`*${po}`) || each.includes(`RFF+ON:${po}`));
      return file && readEdi(file).interchanges[0].groups[0].sets[0];
    }, patienceMs);
  const segments = (set: TransactionSet, id: string) => set.segments.filter((each) => each.id === id).map(({ elements }) => elements); // prettier-ignore
  const orderOf = async (po: string): Promise<OrderView | undefined> =>
    (await call('GET', 'order-to-cash', `/v1/orders?customerPo=${po}`)).orders[0];
  const available = async (sku: string): Promise<number> =>
    (await call('GET', 'inventory-availability', `/v1/availability?sku=${sku}&maxAgeMs=0`)).items?.[0]?.available ?? 0;

  it('is in stock by 944, released by 940, confirmed by 945 with a line short, shipped and invoiced', async () => {
    await sends('ACME-3PL', 'RE', '944', [
      'W17*F*20261120*WR-1', 'N1*WH*ACME*92*ACME01', 'W07*20*EA**VN*NW-11', 'W07*10*EA**VN*NW-42', 'W14*30',
    ]); // prettier-ignore
    await eventually(async () => (await available('NW-42')) === 10 && (await available('NW-11')) === 20, patienceMs);
    await sends('BUYER', 'PO', '850', [
      'BEG*00*SA*PO-1**20261121', 'N1*BY*White Clover*92*WHITC', `N1*ST*${address.name}`, `N3*${address.street}`, 'N4*Buffalo*NY*14201*US',
      'PO1*1*12*EA*14.00**VN*NW-11', 'PO1*2*10*EA*14.00**VN*NW-42', 'CTT*2',
    ]); // prettier-ignore
    const release = await gets('ACME-3PL', '940', 'PO-1');
    expect([release.verdict, segments(release, 'W01').map(([, quantity, , , , sku]) => [sku, quantity])]).toEqual(['accepted', [['NW-11', '12'], ['NW-42', '10']]]); // prettier-ignore
    const [[, , depositorOrder]] = segments(release, 'W05');
    await sends('ACME-3PL', 'SW', '945', [
      `W06*F*${depositorOrder}*20261121*SHP-1**PO-1`, 'N1*SF*ACME*92*ACME01', 'N9*BM*BOL-1', 'W27*M*UPSN*UPS GROUND', 'LX*1', 'MAN*GM*00106141412345678908',
      'W12*CC*12*12*0*EA**VN*NW-11', 'N9*LI*1', 'W12*CP*10*7*3*EA**VN*NW-42', 'N9*LI*2', 'W03*19*38*LB',
    ]); // prettier-ignore
    const notice = await gets('BUYER', '856', 'PO-1');
    expect(segments(notice, 'SN1').map(([, line, quantity]) => [line, quantity])).toEqual([['1', '12'], ['2', '7']]); // prettier-ignore
    expect(segments(notice, 'MAN')[0]).toEqual(['MAN', 'GM', '00106141412345678908']);
    const bill = await gets('BUYER', '810', 'PO-1');
    expect(segments(bill, 'IT1').map(([, line, quantity]) => [line, quantity])).toEqual([['1', '12'], ['2', '7']]); // prettier-ignore
    expect(segments(bill, 'TDS')).toEqual([['TDS', '26600']]);
    const order = await eventually(async () => {
      const found = await orderOf('PO-1');
      return (
        found?.lines.every(({ quantities: { shipped, invoiced } }) => shipped === invoiced && shipped > 0) && found
      );
    }, patienceMs);
    // What came up short waits, or is held again by now.
    expect(order.lines.map(({ quantities: { shipped, backordered, held } }) => [shipped, backordered + held])).toEqual([[12, 0], [7, 3]]); // prettier-ignore
  }, 300_000);

  it('may be for an item that is no longer sold: what stands in its place is answered, released, shipped and invoiced', async () => {
    await sends('BUYER', 'PO', '850', [
      'BEG*00*SA*PO-2**20261121', 'N1*BY*White Clover*92*WHITC', `N1*ST*${address.name}`, `N3*${address.street}`, 'N4*Buffalo*NY*14201*US',
      'PO1*1*5*EA*14.00**VN*NW-OLD', 'CTT*1',
    ]);
    const answer = await gets('BUYER', '855', 'PO-2');
    expect(segments(answer, 'PO1')).toEqual([['PO1', '1', '5', 'EA', '14', '', 'VN', 'NW-OLD']]);
    expect(segments(answer, 'ACK')).toEqual([['ACK', 'IS', '5', 'EA', '', '', '', 'UP', '012345600012', 'VN', 'NW-11']]);
    const release = await gets('ACME-3PL', '940', 'PO-2');
    expect(segments(release, 'W01').map(([, quantity, , , , sku]) => [sku, quantity])).toEqual([['NW-11', '5']]);
    await sends('ACME-3PL', 'SW', '945', [
      `W06*F*${segments(release, 'W05')[0][2]}*20261121*SHP-2**PO-2`, 'N1*SF*ACME*92*ACME01', 'N9*BM*BOL-2', 'W27*M*UPSN*UPS GROUND', 'LX*1', 'MAN*GM*00106141412345678915',
      'W12*CC*5*5*0*EA**VN*NW-11', 'N9*LI*1', 'W03*5*10*LB',
    ]);
    const item = ['UP', '012345600012', 'VN', 'NW-11'];
    expect(segments(await gets('BUYER', '856', 'PO-2'), 'LIN')).toEqual([['LIN', '1', ...item]]);
    expect(segments(await gets('BUYER', '810', 'PO-2'), 'IT1')).toEqual([['IT1', '1', '5', 'EA', '14', '', ...item]]);
    const [line] = (await orderOf('PO-2'))!.lines;
    expect(line).toMatchObject({ sku: 'NW-OLD', substituteSku: 'NW-11', quantities: { shipped: 5, invoiced: 5 } });
  }, 300_000); // prettier-ignore

  it('may come as ORDERS: its buyer gets CONTRL, ORDRSP, DESADV and INVOIC', async () => {
    const body = [
      'UNH+1+ORDERS:D:96A:UN', 'BGM+220+PO-3+9', 'DTM+137:20261121:102', 'NAD+BY+WHITC::92', `NAD+DP+++${address.name}+305 14th Ave. S.+Buffalo+NY+14201+US`, 'CUX+2:USD:9',
      'LIN+1', 'PIA+5+NW-11:SA', 'QTY+21:3:PCE', 'PRI+AAA:14.00', 'UNS+S', 'CNT+2:1', 'UNT+13+1',
    ];
    await hands('E-1', ['UNB+UNOC:3+EUROPE:ZZ+NORTHWIND:ZZ+261121:1200+E-1++++1', ...body, 'UNZ+1+E-1'].map((line) => `${line}'`).join(''));
    const outbox = () => readdir(join(home, 'edi', 'EUROPE', 'outbox'));
    const answer = await gets('EUROPE', 'ORDRSP', 'PO-3');
    expect([answer.verdict, segments(answer, 'LIN')]).toEqual(['accepted', [['LIN', '1', '5']]]);
    expect((await outbox()).map((name) => name.slice(0, 6)).sort()).toEqual(['CONTRL', 'ORDRSP']);
    const release = await gets('ACME-3PL', '940', 'PO-3');
    await sends('ACME-3PL', 'SW', '945', [
      `W06*F*${segments(release, 'W05')[0][2]}*20261121*SHP-3**PO-3`, 'N1*SF*ACME*92*ACME01', 'N9*BM*BOL-3', 'W27*M*UPSN*UPS GROUND', 'LX*1', 'MAN*GM*00106141412345678922',
      'W12*CC*3*3*0*EA**VN*NW-11', 'N9*LI*1', 'W03*3*6*LB',
    ]);
    const notice = await gets('EUROPE', 'DESADV', 'PO-3');
    expect([notice.verdict, segments(notice, 'GIN'), segments(notice, 'QTY')]).toEqual(['accepted', [['GIN', 'BJ', '106141412345678922']], [['QTY', '12:3:PCE']]]);
    const bill = await gets('EUROPE', 'INVOIC', 'PO-3');
    expect([bill.verdict, segments(bill, 'QTY'), segments(bill, 'MOA')]).toEqual(['accepted', [['QTY', '47:3:PCE']], [['MOA', '203:42.00'], ['MOA', '77:42.00'], ['MOA', '79:42']]]);
    await eventually(async () => (await orderOf('PO-3'))?.lines[0].quantities.invoiced === 3, patienceMs);
  }, 300_000); // prettier-ignore
});
