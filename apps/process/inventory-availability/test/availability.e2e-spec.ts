import { randomUUID } from 'node:crypto';
import { type AvailabilityChanged, type Draft, voidHolds } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { eventually } from '@crossdock/testing';
import { StockApp } from './stock-app';

interface Announced {
  legalEntity: string;
  items: { sku: string; version: number; available: number; channels: { channel: string; available: number }[] }[];
}

describe('availability', () => {
  let stock: StockApp;

  beforeAll(async () => {
    stock = await StockApp.start();
  });
  afterAll(() => stock?.close());

  const available = async (sku: string, more = '') =>
    (await stock.read(`/v1/availability?sku=${sku}&maxAgeMs=0${more}`).expect(200)).body;
  // Nobody listens here, so that what is announced is found where the relay left it.
  const announced = async (sku: string) => {
    const rows = await stock.database.query<Announced['items'][number]>(
      'SELECT sku, version::int, available::int, channels FROM announced_availability WHERE sku = $1',
      [sku],
    );
    return rows[0];
  };
  const activate = async (rules: object) => {
    const usual = { buffers: [], exclusions: [], hierarchy: [], channels: [] };
    const { body } = await stock.post('/v1/rules/channels', { note: 'test', rules: { ...usual, ...rules } }).expect(201); // prettier-ignore
    await stock.post(`/v1/rules/channels/${body.version}/activate`, {}).expect(200);
    return body.version as number;
  };

  it('says what is free at each node, how old that is, and why', async () => {
    await stock.receive('WHY', 10, 'SEA');
    await stock.receive('WHY', 5, 'NYC');
    await stock.hold([{ sku: 'WHY', quantity: 3, node: 'SEA' }]).expect(201);
    const body = await available('WHY', '&explain=true');
    expect(body.positions).toMatchObject([{ node: 'NYC', available: 5 }, { node: 'SEA', onHand: 10, held: 3, available: 7 }]); // prettier-ignore
    expect(body.items[0]).toMatchObject({ available: 12 });
    expect(body.items[0].explain).toContainEqual({ node: 'SEA', step: 'held', quantity: -3 });
    expect(body.stalenessMs).toBeGreaterThanOrEqual(0);
    expect(Date.parse(body.asOf)).not.toBeNaN();
  });

  it('says what can be promised on a day, by item, node and channel, one item or many', async () => {
    await stock.receive('DATED', 5);
    const line = { line: 1, node: 'SEA', sku: 'DATED', quantity: '7', expectedOn: '2027-03-01' };
    await stock.put('/v1/inbound/PO-DATED', { legalEntity: 'NW-US', kind: 'purchase-order', revision: 1, lines: [line] }).expect(200); // prettier-ignore
    const on = async (date: string, more = '') => (await available('DATED', `&date=${date}${more}`)).items[0];
    expect([(await on('2027-02-28')).available, (await on('2027-03-01')).available]).toEqual([5, 12]);
    expect(await on('2027-03-02', '&node=NYC')).toMatchObject({ available: 0 });
    expect((await on('2027-03-02', '&explain=true')).explain).toContainEqual({ node: 'SEA', step: 'inbound-expected', quantity: 7 }); // prettier-ignore
    const { body } = await stock.post('/v1/availability/queries', { skus: ['DATED'], date: '2027-03-02' }).expect(200);
    expect(body.items).toMatchObject([{ sku: 'DATED', available: 12 }]);
    const { body: wrong } = await stock.read('/v1/availability?sku=DATED&date=soon').expect(400);
    expect(wrong.errors[0].pointer).toBe('/date');
  });

  it('answers 1,000 items at once, also those that nobody knows', async () => {
    const skus = ['WHY', ...Array.from({ length: 999 }, (_, n) => `NOBODY-${n}`)];
    const { body } = await stock.post('/v1/availability/queries', { skus }).expect(200);
    expect(body.items).toMatchObject([{ sku: 'WHY', available: 12 }]);
    const { body: tooMany } = await stock.post('/v1/availability/queries', { skus: [...skus, 'X'] }).expect(400);
    expect(tooMany.errors[0].pointer).toBe('/skus');
  });

  it('follows the ledger without being asked to', async () => {
    await stock.receive('FOLLOW', 1);
    await available('FOLLOW');
    await stock.receive('FOLLOW', 4);
    await eventually(async () => {
      const { body } = await stock.read('/v1/availability?sku=FOLLOW').expect(200);
      return body.items[0].available === 5;
    }, 30_000);
  });

  it('gives each channel its own number, by versions that can be rolled back', async () => {
    await stock.receive('BUFFER', 10);
    const first = await activate({ buffers: [{ channel: 'amazon', units: 4 }] });
    await activate({ buffers: [{ channel: 'amazon', units: 10 }] });
    expect((await available('BUFFER', '&channel=amazon')).items[0].available).toBe(0);
    expect((await available('BUFFER')).items[0].available).toBe(10);
    const { body } = await stock.post('/v1/rules/channels/roll-back', {}).expect(200);
    expect(body.version).toBe(first);
    const answer = await available('BUFFER', '&channel=amazon&explain=true');
    expect(answer).toMatchObject({ policyVersion: first, items: [{ available: 6 }] });
    expect(answer.items[0].explain.at(-1)).toMatchObject({ step: 'buffer', quantity: -4, rule: '/buffers/0' });
    const { body: list } = await stock.read('/v1/rules/channels').expect(200);
    expect(list.versions.find((each: { active: boolean }) => each.active).version).toBe(first);
  });

  it('announces what changed, once, and what a policy changes', async () => {
    await stock.receive('TELL', 8);
    await activate({ buffers: [{ channel: 'amazon', units: 3 }] });
    const before = await eventually(async () => {
      const row = await announced('TELL');
      return row?.channels[0]?.available === 5 && row;
    }, 30_000);
    expect(before).toMatchObject({ available: 8, channels: [{ channel: 'amazon', available: 5 }] });
    await stock.hold([{ sku: 'TELL', quantity: 8 }]).expect(201);
    const after = await eventually(async () => {
      const row = await announced('TELL');
      return row.available === 0 && row;
    }, 30_000);
    expect(after).toMatchObject({ available: 0, channels: [] });
    expect(after.version).toBeGreaterThan(before.version);
  });

  it('says which field is wrong', async () => {
    const { body } = await stock.read('/v1/availability?sku=A&maxAgeMs=soon').expect(400);
    expect(body.errors[0].pointer).toBe('/maxAgeMs');
    await stock.read('/v1/availability').expect(400);
    await stock.post('/v1/rules/sourcings/1/activate', {}).expect(400);
    await stock.post('/v1/rules/channels/999/activate', {}).expect(404);
    const { body: buffer } = await stock.post('/v1/rules/channels', { note: 'x', rules: { buffers: [{ percent: 200 }], exclusions: [], hierarchy: [], channels: [] } }).expect(400); // prettier-ignore
    expect(buffer.errors[0].pointer).toBe('/rules/buffers/0/percent');
  });
});

describe('what goes to zero', () => {
  let stock: StockApp;

  // Everything else is announced a minute later: not while this runs.
  beforeAll(async () => {
    stock = await StockApp.start({ STOCK_ANNOUNCE_MS: '60000' });
  });
  afterAll(async () => {
    delete process.env.STOCK_ANNOUNCE_MS;
    await stock?.close();
  });

  const announced = () =>
    stock.database.query<{ sku: string; available: number; channels: object[] }>(
      'SELECT sku, available::int, channels FROM announced_availability ORDER BY sku',
    );

  it('is announced at once, for everybody and for a channel that a buffer makes zero; what only falls waits', async () => {
    const rules = { buffers: [{ channel: 'amazon', units: 3 }], exclusions: [], hierarchy: [], channels: [] };
    const { body } = await stock.post('/v1/rules/channels', { note: 'test', rules }).expect(201);
    await stock.post(`/v1/rules/channels/${body.version}/activate`, {}).expect(200);
    for (const sku of ['FALLS', 'GONE', 'LOW']) await stock.receive(sku, 10);
    const sent = jest.spyOn(stock.get(Outbox), 'send');
    const began = Date.now();
    await stock.hold([{ sku: 'FALLS', quantity: 1 }, { sku: 'GONE', quantity: 10 }, { sku: 'LOW', quantity: 7 }]).expect(201); // prettier-ignore
    const told = await eventually(async () => {
      const rows = await announced();
      return rows.filter(({ sku }) => sku !== 'FALLS').length === 2 && rows;
    }, 30_000);
    expect(told).toEqual([
      { sku: 'GONE', available: 0, channels: [] },
      { sku: 'LOW', available: 3, channels: [{ channel: 'amazon', available: 0 }] },
    ]);
    // Everything else is as old as the last time that it was looked at.
    const events = sent.mock.calls.flatMap(([, drafts]) => drafts).filter(({ contract }) => contract.type === 'availability.changed.v1').map(({ data }) => data as AvailabilityChanged); // prettier-ignore
    expect(events.flatMap(({ items }) => items).map(({ sku }) => sku).sort()).toEqual(['GONE', 'LOW']); // prettier-ignore
    for (const { asOf, items } of events) {
      expect(items.length).toBeGreaterThan(0);
      expect(Date.parse(asOf)).toBeLessThan(began);
    }
    jest.restoreAllMocks();
  });
});

describe('what changes without a movement', () => {
  let stock: StockApp;

  beforeAll(async () => {
    stock = await StockApp.start({ STOCK_GAP_SECONDS: '0' });
    const rules = { buffers: [{ category: 'fragile', units: 3 }], exclusions: [], hierarchy: [], channels: [{ channel: 'market', conservativePercent: 100 }] }; // prettier-ignore
    const { body } = await stock.post('/v1/rules/channels', { note: 'test', rules }).expect(201);
    await stock.post(`/v1/rules/channels/${body.version}/activate`, {}).expect(200);
  });
  afterAll(() => stock?.close());

  const read = async (sku: string, more = '') =>
    (await stock.read(`/v1/availability?sku=${sku}${more}`).expect(200)).body.items[0];
  const follows = (sku: string, expected: object, more = '') =>
    eventually(async () => {
      const item = await read(sku, more);
      return Object.entries(expected).every(([name, value]) => JSON.stringify(item[name]) === JSON.stringify(value));
    }, 10_000);

  it('is read and announced as well: what an item is', async () => {
    await stock.receive('GLASS', 10);
    await follows('GLASS', { available: 10 });
    const item = { legalEntity: 'NW-US', sku: 'GLASS', category: 'fragile', handling: [], baseUnit: 'EA', units: [] };
    await stock.put('/v1/items', { items: [item] }).expect(200);
    await follows('GLASS', { available: 7 });
    await eventually(async () => {
      const rows = await stock.database.query(`SELECT 1 FROM announced_availability WHERE sku = 'GLASS' AND available = 7`); // prettier-ignore
      return rows.length === 1;
    }, 10_000);
  });

  it('is read as well: who waits', async () => {
    const from = '2027-01-10';
    const supply = { legalEntity: 'NW-US', kind: 'purchase-order', revision: 1, lines: [{ line: 1, node: 'SEA', sku: 'QUEUE', quantity: '9', expectedOn: from }] }; // prettier-ignore
    await stock.put('/v1/inbound/PO-QUEUE', supply).expect(200);
    await follows('QUEUE', { windows: [{ from, available: 9 }] });
    const order = { orderId: randomUUID(), orderNumber: 'SO-QUEUE', legalEntity: 'NW-US', channelName: 'web', shipTo: { name: 'A', street: 'B', city: 'C', region: 'WA', country: 'US' }, lines: [{ lineId: randomUUID(), lineNumber: 1, sku: 'QUEUE', quantity: 4 }] }; // prettier-ignore
    await stock.post('/v1/allocations', { orders: [order] }).expect(200);
    await follows('QUEUE', { windows: [{ from, available: 5 }] });
    await stock.announce(voidHolds.of({ orderId: order.orderId, orderNumber: 'SO-QUEUE', reason: 'cancelled' }, 'NW-US') as Draft); // prettier-ignore
    await follows('QUEUE', { windows: [{ from, available: 9 }] });
  });

  it('is read as well: a gap that a count closes', async () => {
    await stock.move(stock.movement({ sku: 'HOLE', quantity: 5, sequence: 2 }));
    await follows('HOLE', { available: 0 }, '&channel=market');
    await stock.snapshot([{ node: 'SEA', sku: 'HOLE', onHand: 5, sequence: 2 }], { document: 'HOLE' }).expect(200);
    await follows('HOLE', { available: 5 }, '&channel=market');
  });
});
