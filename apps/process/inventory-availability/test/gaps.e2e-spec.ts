import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WatchGaps } from '../src/ledger/watch-gaps';
import { StockApp } from './stock-app';

const broken = 250;

describe('gaps that the warehouse is asked for', () => {
  let stock: StockApp;
  let warehouse: Server;
  const asked: string[] = [];

  beforeAll(async () => {
    // A warehouse that cannot answer for most of its items.
    warehouse = createServer((request, response) => {
      const sku = new URL(request.url!, 'http://wms').searchParams.get('sku')!;
      asked.push(sku);
      response.writeHead(sku.startsWith('BROKEN') ? 422 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ positions: [{ node: 'SEA', sku, quantity: 7, sequence: 3 }] }));
    });
    await new Promise<void>((resolve) => warehouse.listen(0, '127.0.0.1', resolve));
    stock = await StockApp.start({ STOCK_GAP_SECONDS: '1', WMS_URL: `http://127.0.0.1:${(warehouse.address() as AddressInfo).port}` }); // prettier-ignore
  });
  afterAll(async () => {
    await stock?.close();
    warehouse?.close();
  });

  const gaps = async () =>
    (await stock.database.query<{ n: number }>('SELECT count(*)::int AS n FROM source_cursor WHERE gap_since IS NOT NULL'))[0].n; // prettier-ignore
  const skip = (sku: string) => stock.movement({ sku, quantity: 5, sequence: 3 });

  it('are asked for in turn, each by itself: one that cannot be answered keeps no other waiting', async () => {
    const movements = Array.from({ length: broken }, (_, n) => skip(`BROKEN-${n}`));
    await stock.post('/v1/movements', { source: 'wms', legalEntity: 'NW-US', movements }).expect(200);
    await stock.post('/v1/movements', { source: 'wms', legalEntity: 'NW-US', movements: [skip('FINE')] }).expect(200);
    await stock.database.query(`UPDATE source_cursor SET gap_since = gap_since - interval '1 minute' WHERE gap_since IS NOT NULL`); // prettier-ignore
    expect(await gaps()).toBe(broken + 1);
    const watch = stock.get(WatchGaps);
    await Promise.all([watch.look(), watch.look()]);
    await watch.look();
    expect(await gaps()).toBe(broken);
    expect(await stock.position('FINE')).toMatchObject({ onHand: 7 });
    // Nobody was asked twice before everybody was asked once.
    expect(new Set(asked.slice(0, broken + 1)).size).toBe(broken + 1);
  });
});
