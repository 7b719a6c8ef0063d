import { randomUUID } from 'node:crypto';
import { type Draft, type LotQuantity, releaseFulfilment, type ShipmentConfirmed } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database } from '@crossdock/persistence';
import { eventually, startApp, type TestApp } from '@crossdock/testing';
import { isValidGs1 } from '@crossdock/canonical';
import { AppModule } from '../src/app.module';
import { meta } from '../src/meta';

describe('wms', () => {
  let app: TestApp;
  let caller: { authorization: string };
  let serial = 0;

  beforeAll(async () => {
    app = await startApp(AppModule, meta, { env: { WMS_WAVE_MS: '20' } });
    caller = await app.as(['wms:read', 'wms:write', 'sandbox:manage']);
    const nodes = [{ node: 'SEA', legalEntity: 'NW-US', ssccPrefix: '2000001' }];
    await app.http.put('/v1/sandbox/nodes').set(caller).send({ nodes }).expect(200);
  });
  afterAll(() => app?.close());

  const database = () => app.app.get(Database, { strict: false });
  const book = (
    document: string,
    lines: { sku: string; quantity: number; lot?: string; expiresOn?: string }[],
    kind = 'receipt',
  ) => app.http.post('/v1/stock-documents').set(caller).send({ node: 'SEA', document, kind, lines });
  const release = (lines: { sku: string; quantity: number; lots?: LotQuantity[] }[], node = 'SEA') => {
    const number = `SO-${++serial}`;
    return {
      fulfilmentId: randomUUID(), fulfilmentNumber: `${number}-1`, orderId: randomUUID(), orderNumber: number, node, carrier: 'UNITED',
      shipTo: { name: 'A', street: 'B', city: 'C', country: 'US' },
      lines: lines.map((line, index) => ({ ...line, lineId: randomUUID(), lineNumber: index + 1, unit: 'EA' })),
    }; // prettier-ignore
  };
  const tell = (...releases: ReturnType<typeof release>[]) =>
    database().transaction((tx) =>
      app.app.get(Outbox, { strict: false }).send(
        tx,
        releases.map((each) => releaseFulfilment.of(each, 'NW-US') as Draft),
        { correlationId: 'c-1', actor: 'service:order-to-cash' },
      ),
    );
  const shipmentsOf = async (orderNumber: string): Promise<ShipmentConfirmed[]> =>
    (await app.http.get(`/v1/shipments?orderNumber=${orderNumber}`).set(caller).expect(200)).body.shipments;
  const shipped = (orderNumber: string) => eventually(async () => (await shipmentsOf(orderNumber))[0]);
  const onHand = async (sku: string) =>
    (await app.http.get(`/v1/on-hand?sku=${sku}`).set(caller).expect(200)).body.positions[0];

  it('books a document once, and never takes a shelf below zero', async () => {
    expect((await book('R-1', [{ sku: 'A', quantity: 10 }]).expect(200)).body.booked).toBe(true);
    expect((await book('R-1', [{ sku: 'A', quantity: 10 }]).expect(200)).body.booked).toBe(false);
    const below = await book('A-1', [{ sku: 'A', quantity: -11 }], 'adjustment').expect(422);
    expect(below.body.errors[0].pointer).toBe('/lines/0/quantity');
    await book('C-1', [{ sku: 'A', quantity: 7 }], 'cycle-count').expect(200);
    expect(await onHand('A')).toEqual({ node: 'SEA', sku: 'A', quantity: 7, sequence: 2 });
    await app.http
      .post('/v1/stock-documents')
      .set(caller)
      .send({ node: 'MOON', document: 'X', kind: 'receipt', lines: [{ sku: 'A', quantity: 1 }] })
      .expect(422);
  });

  it('picks, packs and ships a release once, with an SSCC that checks', async () => {
    await book('R-2', [{ sku: 'B', quantity: 10 }]).expect(200);
    const one = release([{ sku: 'B', quantity: 4 }]);
    await tell(one);
    await tell(one);
    const shipment = await shipped(one.orderNumber);
    expect(shipment).toMatchObject({
      fulfilmentId: one.fulfilmentId,
      carrier: 'UNITED',
      final: true,
      lines: [{ lineNumber: 1, sku: 'B', shipped: 4, short: 0, sequence: 2 }],
    });
    expect(isValidGs1('SSCC', shipment.packages[0].sscc)).toBe(true);
    expect(await onHand('B')).toMatchObject({ quantity: 6, sequence: 2 });
    expect(await shipmentsOf(one.orderNumber)).toHaveLength(1);
  });

  it('tells of lots that come in, picks those that the release names, and says which have left', async () => {
    const expiresOn = '2027-03-31';
    await book('R-LOT', [{ sku: 'L', quantity: 4, lot: 'A', expiresOn }, { sku: 'L', quantity: 6, lot: 'B' }]).expect(200); // prettier-ignore
    const rows = await database().query(`SELECT lot, expires_on AS "expiresOn", quantity::int FROM movement WHERE sku = 'L' ORDER BY sequence`); // prettier-ignore
    expect(rows).toEqual([{ lot: 'A', expiresOn, quantity: 4 }, { lot: 'B', expiresOn: null, quantity: 6 }]); // prettier-ignore
    const one = release([{ sku: 'L', quantity: 12, lots: [{ lot: 'A', quantity: 4 }, { lot: 'B', quantity: 8 }] }]); // prettier-ignore
    await tell(one);
    const shipment = await shipped(one.orderNumber);
    expect(shipment.lines[0]).toMatchObject({ shipped: 10, short: 2, lots: [{ lot: 'A', quantity: 4 }, { lot: 'B', quantity: 6 }] }); // prettier-ignore
  });

  it('ships what is there and says what is short', async () => {
    await book('R-3', [{ sku: 'C', quantity: 3 }]).expect(200);
    const [first, second] = [release([{ sku: 'C', quantity: 2 }]), release([{ sku: 'C', quantity: 2 }])];
    await tell(first);
    expect((await shipped(first.orderNumber)).lines[0]).toMatchObject({ shipped: 2, short: 0 });
    await tell(second);
    expect((await shipped(second.orderNumber)).lines[0]).toMatchObject({ shipped: 1, short: 1 });
    expect(await onHand('C')).toMatchObject({ quantity: 0 });
  });

  it('numbers the movements of one line that is shipped from two nodes in one wave', async () => {
    await app.http
      .put('/v1/sandbox/nodes')
      .set(caller)
      .send({ nodes: [{ node: 'NYC', legalEntity: 'NW-US', ssccPrefix: '2000002' }] })
      .expect(200);
    await book('R-4', [{ sku: 'D', quantity: 5 }]).expect(200);
    await app.http
      .post('/v1/stock-documents')
      .set(caller)
      .send({ node: 'NYC', document: 'R-4', kind: 'receipt', lines: [{ sku: 'D', quantity: 1 }] })
      .expect(200);
    const west = release([{ sku: 'D', quantity: 1 }]);
    const warmUp = release([{ sku: 'D', quantity: 2 }]);
    await tell(warmUp);
    await shipped(warmUp.orderNumber);
    const east = { ...west, fulfilmentId: randomUUID(), fulfilmentNumber: `${west.orderNumber}-2`, node: 'NYC' };
    await tell(west, east);
    const shipments = await eventually(async () => {
      const found = await shipmentsOf(west.orderNumber);
      return found.length === 2 && found;
    });
    const sequences = Object.fromEntries(shipments.map((each) => [each.node, each.lines[0].sequence]));
    expect(sequences).toEqual({ SEA: 3, NYC: 2 });
  });

  it('refuses a release to a node that it does not know', async () => {
    const lost = release([{ sku: 'B', quantity: 1 }], 'MOON');
    await tell(lost);
    // What nobody here listens to leaves the outbox; the refusal is seen on its way by the release that is not there.
    await eventually(async () => (await database().query('SELECT 1 FROM outbox')).length === 0);
    expect(await database().query('SELECT 1 FROM release WHERE fulfilment_id = $1', [lost.fulfilmentId])).toEqual([]);
  });

  it.each([
    ['does the work and loses the answer: it is looked up', { loseNextAnswers: 1 }],
    ['fails before the work: it is tried again', { failNext: 1 }],
    ['takes its time', { latencyMs: 30 }],
  ])('ships once when the warehouse %s', async (_what, faults) => {
    await book(`R-${JSON.stringify(faults)}`, [{ sku: 'E', quantity: 10 }]).expect(200);
    const { body } = await app.http.patch('/v1/sandbox/faults').set(caller).send(faults).expect(200);
    expect(body).toMatchObject(faults);
    const one = release([{ sku: 'E', quantity: 4 }]);
    await tell(one);
    await shipped(one.orderNumber);
    await app.http.delete('/v1/sandbox/faults').set(caller).expect(204);
    const after = release([{ sku: 'E', quantity: 1 }]);
    await tell(after);
    await shipped(after.orderNumber);
    expect(await shipmentsOf(one.orderNumber)).toHaveLength(1);
  });

  it('says what its warehouse systems can do', async () => {
    const { body } = await app.http.get('/v1/connectors').set(caller).expect(200);
    expect(body.rules).toEqual([{ connector: 'sandbox' }]);
    expect(body.connectors[0]).toMatchObject({ vendor: 'sandbox', capabilities: { 'look-up': { supported: true } } });
  });

  it('keeps the journal equal to the shelves', async () => {
    const differing = await database().query(
      `SELECT h.node, h.sku FROM on_hand h LEFT JOIN movement m USING (node, sku) GROUP BY h.node, h.sku, h.quantity
       HAVING h.quantity <> coalesce(sum(m.quantity), 0)`,
    );
    expect(differing).toEqual([]);
  });
});
