import { randomUUID } from 'node:crypto';
import { type Draft, type Envelope, inventoryAdviceDue, type SendInventoryAdvice } from '@crossdock/contracts';
import { eventually } from '@crossdock/testing';
import { ItemStocks } from '../src/availability/item-stocks';
import { StockApp } from './stock-app';

const most = 1_000_000_000;

describe('large numbers', () => {
  let stock: StockApp;

  beforeAll(async () => void (stock = await StockApp.start()));
  afterAll(() => stock?.close());
  afterEach(async () => expect(await stock.differences()).toEqual([]));

  const supply = (document: string, sku: string, quantities: string[], more: object = {}) => {
    const lines = quantities.map((quantity, index) => ({ line: index + 1, node: 'SEA', sku, quantity, expectedOn: '2027-01-10', ...more })); // prettier-ignore
    return stock.put(`/v1/inbound/${document}`, { legalEntity: 'NW-US', kind: 'purchase-order', revision: 1, lines });
  };
  const available = async (sku: string) =>
    (await stock.read(`/v1/availability?sku=${sku}&maxAgeMs=0`).expect(200)).body.items[0];
  const announced = async (sku: string) =>
    (await stock.database.query<{ n: number }>('SELECT available::float8 AS n FROM announced_availability WHERE sku = $1', [sku]))[0]?.n; // prettier-ignore

  it('are refused where they come in, by field', async () => {
    const { body } = await supply('PO-HUGE', 'HUGE', ['5', '3000000000']).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/lines/1/quantity', code: 'QUANTITY_TOO_LARGE' }]);
    await stock.put('/v1/items', { items: [{ legalEntity: 'NW-US', sku: 'CASES', handling: [], baseUnit: 'EA', units: [{ unit: 'CS', baseUnits: 12 }] }] }).expect(200); // prettier-ignore
    await supply('PO-CASES', 'CASES', ['100000000'], { unit: 'CS' }).expect(422);
    const movement = { ...stock.movement({ sku: 'CASES', kind: 'receipt', quantity: 0 }), measured: { value: '999999999', unit: 'CS' } }; // prettier-ignore
    const { body: measured } = await stock.post('/v1/movements', { source: 'wms', legalEntity: 'NW-US', movements: [movement] }).expect(422); // prettier-ignore
    expect(measured.errors).toMatchObject([{ pointer: '/movements/0/measured', code: 'QUANTITY_TOO_LARGE' }]);
    const { body: line } = await stock.snapshot([{ node: 'SEA', sku: 'CASES', onHand: 3 * most, sequence: 1 }], { document: 'HUGE' }).expect(422); // prettier-ignore
    expect(line.errors).toMatchObject([{ pointer: '/0/onHand' }]);
    const { body: shelf } = await stock.put('/v1/items', { items: [{ legalEntity: 'NW-US', sku: 'CASES', handling: [], baseUnit: 'EA', units: [], minShelfLifeDays: most }] }).expect(400); // prettier-ignore
    expect(shelf.errors).toMatchObject([{ pointer: '/items/0/minShelfLifeDays' }]);
  });

  it('sum up beyond 32 bits: on hand, expected and announced', async () => {
    for (let n = 0; n < 3; n++) await stock.receive('VAST', most);
    await supply('PO-VAST', 'VAST', [`${most}`, `${most}`, `${most}`]).expect(200);
    expect(await available('VAST')).toMatchObject({ available: 3 * most, windows: [{ available: 6 * most }] });
    for (let n = 0; n < 4; n++) await stock.move(stock.movement({ sku: 'VAST', quantity: most, supplyDocument: 'PO-VAST' })); // prettier-ignore
    const { body } = await stock.read('/v1/inbound/PO-VAST').expect(200);
    expect(body.lines.map(({ open }: { open: number }) => open)).toEqual([0, 0, 0]);
    expect(await available('VAST')).toMatchObject({ available: 7 * most });
    await eventually(async () => (await announced('VAST')) === most, 30_000);
  });

  it('or whatever else keeps one item from being read do not keep the others from it', async () => {
    await stock.receive('BAD', 1);
    await available('BAD');
    const stocks = stock.get(ItemStocks);
    const read = stocks.read.bind(stocks);
    jest.spyOn(stocks, 'read').mockImplementation(async (skus, by) => (skus.includes('BAD') ? Promise.reject(new Error('BAD cannot be read')) : read(skus, by))); // prettier-ignore
    await Promise.all([stock.receive('BAD', 1), stock.receive('GOOD', 4)]);
    expect(await available('GOOD')).toMatchObject({ available: 4 });
    await stock.read('/v1/availability?sku=BAD&maxAgeMs=0').expect(500);
    await eventually(async () => (await announced('GOOD')) === 4, 30_000);
    await stock.announce(inventoryAdviceDue.of({ requestId: randomUUID(), partner: 'BUYER' }, stock.entity) as Draft);
    const advised = await eventually(async () => {
      const rows = await stock.database.query<{ body: string }>(`SELECT body FROM outbox WHERE type = 'inventory-advice.send.v1'`); // prettier-ignore
      return rows.length > 0 && (JSON.parse(rows[0].body) as Envelope<SendInventoryAdvice>).data.positions.map(({ sku }) => sku); // prettier-ignore
    }, 30_000);
    expect(advised).toContain('GOOD');
    expect(advised).not.toContain('BAD');
    jest.restoreAllMocks();
    expect(await available('BAD')).toMatchObject({ available: 2 });
    await eventually(async () => (await announced('BAD')) === 2, 30_000);
  });
});
