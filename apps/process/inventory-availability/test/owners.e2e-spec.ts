import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type Draft, stockMovementPosted } from '@crossdock/contracts';
import { eventually } from '@crossdock/testing';
import { StockApp } from './stock-app';

describe('who owns the stock of a node', () => {
  let stock: StockApp;

  beforeAll(async () => {
    stock = await StockApp.start({ NODES_FILE: join(__dirname, 'nodes-with-store.json') });
  });
  afterAll(() => stock?.close());
  afterEach(async () => expect(await stock.differences()).toEqual([]));

  const snapshot = async (source: string, row: object) =>
    (await stock.snapshot([row], { source, document: randomUUID() }).expect(200)).body;
  /** The books have followed everything that they were told. */
  const booked = async () => {
    const { postings } = (await stock.read('/v1/ledger/unposted').expect(200)).body;
    // Nobody takes the commands here: the answers would wait behind them.
    await stock.database.query(`DELETE FROM outbox WHERE type = 'stock-movement.post.v1'`);
    await stock.announce(...postings.map(({ postingId, document }: { postingId: string; document: string }) => stockMovementPosted.of({ postingId, node: 'SEA', document }, 'NW-US') as Draft)); // prettier-ignore
    await eventually(async () => (await stock.read('/v1/ledger/unposted')).body.total === 0, 30_000);
  };
  const disagreements = () => stock.database.query('SELECT source, legal_entity AS entity, node FROM disagreement');

  it('corrects it; what the books have not followed yet revives no sold stock', async () => {
    await stock.receive('SOLD', 100);
    await booked();
    await stock.move(stock.movement({ sku: 'SOLD', kind: 'ship', quantity: -5 }));
    expect(await snapshot('erp', { node: 'SEA', sku: 'SOLD', onHand: 100, sequence: 1 })).toMatchObject({ corrected: 0, reported: 0 }); // prettier-ignore
    expect(await stock.position('SOLD')).toMatchObject({ onHand: 95 });
    await booked();
    expect(await snapshot('erp', { node: 'SEA', sku: 'SOLD', onHand: 100, sequence: 1 })).toMatchObject({ corrected: 0, reported: 1 }); // prettier-ignore
    expect(await stock.position('SOLD')).toMatchObject({ onHand: 95 });
    expect(await disagreements()).toEqual([{ source: 'erp', entity: 'NW-US', node: 'SEA' }]);
    const [{ document }] = await stock.database.query<{ document: string }>('SELECT document FROM snapshot WHERE reported = 1'); // prettier-ignore
    const { body } = await stock.read(`/v1/snapshots/differences?source=erp&legalEntity=NW-US&document=${document}`).expect(200); // prettier-ignore
    expect(body.differences).toEqual([{ node: 'SEA', sku: 'SOLD', state: 'on-hand', counted: 100, expected: 95, verdict: 'reported' }]); // prettier-ignore
    expect(await snapshot('erp', { node: 'SEA', sku: 'SOLD', onHand: 95, sequence: 2 })).toMatchObject({ corrected: 0, reported: 0 }); // prettier-ignore
    expect(await disagreements()).toEqual([]);
    expect(await snapshot('wms', { node: 'SEA', sku: 'SOLD', onHand: 94, sequence: 2 })).toMatchObject({ corrected: 1, reported: 0 }); // prettier-ignore
    expect(await stock.position('SOLD')).toMatchObject({ onHand: 94 });
  });

  it('is another system where the node says so', async () => {
    const { body } = await stock.read('/v1/states').expect(200);
    expect(body.nodes).toEqual([{ node: 'STORE-7', owner: 'erp' }]);
    expect(await snapshot('erp', { node: 'STORE-7', sku: 'SHELF', onHand: 7, sequence: 1 })).toMatchObject({ corrected: 1, reported: 0 }); // prettier-ignore
    expect(await snapshot('wms', { node: 'STORE-7', sku: 'SHELF', onHand: 9, sequence: 1 })).toMatchObject({ corrected: 0, reported: 1 }); // prettier-ignore
    expect(await stock.position('SHELF', 'STORE-7')).toMatchObject({ onHand: 7 });
  });

  it('corrects by what it has applied: what it was told and has not acknowledged comes on top', async () => {
    await snapshot('erp', { node: 'STORE-7', sku: 'COUNTER', onHand: 10, sequence: 1 });
    const [{ holds: [{ holdId }] }] = (await stock.hold([{ sku: 'COUNTER', quantity: 2 }]).expect(201)).body.lines; // prettier-ignore
    await stock.post(`/v1/holds/${holdId}/post`, {}).expect(200);
    expect(await snapshot('erp', { node: 'STORE-7', sku: 'COUNTER', onHand: 10, sequence: 2 })).toMatchObject({ corrected: 0, reported: 0 }); // prettier-ignore
    expect(await stock.position('COUNTER', 'STORE-7')).toMatchObject({ onHand: 8 });
    await booked();
    expect(await snapshot('erp', { node: 'STORE-7', sku: 'COUNTER', onHand: 7, sequence: 3 })).toMatchObject({ corrected: 1, reported: 0 }); // prettier-ignore
    expect(await stock.position('COUNTER', 'STORE-7')).toMatchObject({ onHand: 7 });
  });

  it('does not lose a movement of another system that has counted it', async () => {
    await stock.receive('TILL', 10);
    expect(await snapshot('till', { node: 'SEA', sku: 'TILL', onHand: 8, sequence: 1 })).toMatchObject({ reported: 1 });
    const sale = stock.movement({ sku: 'TILL', kind: 'ship', quantity: -2, sequence: 1 });
    const told = { source: 'till', legalEntity: 'NW-US', movements: [sale] };
    expect((await stock.post('/v1/movements', told).expect(200)).body).toEqual({ booked: 1, known: 0 });
    expect(await stock.position('TILL')).toMatchObject({ onHand: 8 });
  });
});
