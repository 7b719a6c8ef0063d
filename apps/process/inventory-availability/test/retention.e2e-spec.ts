import { randomUUID } from 'node:crypto';
import { TableRetention } from '@crossdock/persistence';
import { stockKept } from '../src/persistence/kept';
import { StockApp } from './stock-app';

describe('what stock keeps', () => {
  let stock: StockApp;
  beforeAll(async () => {
    stock = await StockApp.start();
  });
  afterAll(() => stock?.close());

  it('removes first answers, decisions, counts and acknowledged postings by age; the ledger, holds and what is open stay', async () => {
    const order = {
      orderId: randomUUID(), orderNumber: 'SO-KEPT', legalEntity: 'NW-US', channelName: 'b2b-portal', shipTo: { name: 'A', street: 'B', city: 'C', region: 'WA', country: 'US' },
      lines: [{ lineId: randomUUID(), lineNumber: 1, sku: 'KEPT', quantity: 2 }],
    }; // prettier-ignore
    const snapshot = (document: string, onHand: number, sequence: number) =>
      stock.app.http.post(`/v1/snapshots?source=wms&legalEntity=NW-US&document=${document}`).set(stock.caller).set('content-type', 'application/jsonl')
        .send(JSON.stringify({ node: 'SEA', sku: 'KEPT', onHand, sequence })).expect(200); // prettier-ignore
    await stock.receive('KEPT', 9);
    await stock.hold([{ sku: 'KEPT', quantity: 1 }]).expect(201);
    await stock.post('/v1/allocations', { orders: [order] }).expect(200);
    await snapshot('OLD', 8, 5);
    const amendment = { amendmentId: randomUUID(), orderId: order.orderId, lines: [{ lineId: order.lines[0].lineId, lineNumber: 1, change: -1 }] }; // prettier-ignore
    await stock.post('/v1/backorder-amendments', { amendments: [amendment] }).expect(200);
    await stock.database.query('INSERT INTO applied_shipment (shipment_id) VALUES (gen_random_uuid())');
    await stock.database.query(
      `INSERT INTO reallocation (order_id, rule, lines) VALUES (gen_random_uuid(), 'usual', '[]')`,
    );
    await stock.database.query(
      'UPDATE erp_posting SET posted_at = now() WHERE id = (SELECT min(id::text)::uuid FROM erp_posting)',
    );
    for (const { table, column } of stockKept) await stock.database.query(`UPDATE ${table} SET ${column} = ${column} - interval '401 days' WHERE ${column} IS NOT NULL`); // prettier-ignore
    await snapshot('NEW', 8, 6);
    const gone = await stock.get(TableRetention).prune();
    expect(gone).toEqual({
      hold_request: 1,
      allocation: 1,
      backorder_amendment: 1,
      sourcing_decision: 1,
      reallocation: 1,
      snapshot: 1,
      erp_posting: 1,
      applied_shipment: 1,
      stock_touch: expect.any(Number),
    });
    const counts = await stock.database.query(
      `SELECT (SELECT count(*)::int FROM hold) AS holds, (SELECT count(*)::int FROM snapshot) AS snapshots, (SELECT count(*)::int FROM erp_posting WHERE posted_at IS NULL) AS unposted,
         (SELECT count(*)::int FROM snapshot_difference) AS differences`,
    ); // prettier-ignore
    expect(counts).toEqual([{ holds: 2, snapshots: 1, unposted: 1, differences: 0 }]);
    expect(await stock.differences()).toEqual([]);
  });
});
