import { randomUUID } from 'node:crypto';
import { type Draft, shipmentConfirmed, type StockMovement, stockMoved, voidHolds } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database } from '@crossdock/persistence';
import { eventually, startApp, type TestApp } from '@crossdock/testing';
import { AppModule } from '../src/app.module';
import { meta } from '../src/meta';
import { ComparePositions } from '../src/ledger/compare-positions';

describe('stock', () => {
  let app: TestApp;
  let caller: { authorization: string };
  let sequence = 0;
  let serial = 0;

  beforeAll(async () => {
    app = await startApp(AppModule, meta);
    caller = await app.as(['stock:hold', 'stock:read']);
  });
  afterAll(() => app?.close());
  // Whatever a test did, the ledger must still add up.
  afterEach(async () =>
    expect((await app.app.get(ComparePositions, { strict: false }).compare()).differences).toEqual([]),
  );

  const database = () => app.app.get(Database, { strict: false });
  const announce = (...drafts: Draft[]) =>
    database().transaction((tx) =>
      app.app.get(Outbox, { strict: false }).send(tx, drafts, { correlationId: 'c', actor: 'service:wms' }),
    );
  const movement = (sku: string, node: string, quantity: number, at = ++sequence) => ({
    kind: quantity > 0 ? ('receipt' as const) : ('adjustment' as const),
    node, sku, quantity, sequence: at, document: `DOC-${at}`, occurredAt: new Date().toISOString(),
  }); // prettier-ignore
  const moved = (...movements: ReturnType<typeof movement>[]) =>
    stockMoved.of({ node: movements[0].node, document: movements[0].document, movements }, 'NW-US') as Draft;
  const position = async (sku: string, node = 'SEA') => {
    const { body } = await app.http.get(`/v1/availability?sku=${sku}&node=${node}&maxAgeMs=0`).set(caller).expect(200);
    return body.positions[0] as { onHand: number; held: number; available: number } | undefined;
  };
  const receive = async (sku: string, quantity: number, node = 'SEA') => {
    const before = (await position(sku, node))?.onHand ?? 0;
    await announce(moved(movement(sku, node, quantity)));
    await eventually(async () => (await position(sku, node))?.onHand === before + quantity);
  };
  const order = (lines: { sku: string; quantity: number; noBackorder?: boolean }[], region = 'WA') => ({
    orderId: randomUUID(), orderNumber: `SO-${++serial}`, legalEntity: 'NW-US', channelName: 'b2b-portal',
    shipTo: { name: 'A', street: 'B', city: 'C', region, country: 'US' },
    lines: lines.map((line, index) => ({ ...line, lineId: randomUUID(), lineNumber: index + 1 })),
  }); // prettier-ignore
  const allocate = async (...orders: ReturnType<typeof order>[]) =>
    (await app.http.post('/v1/allocations').set(caller).send({ orders }).expect(200)).body.orders;
  const ship = (of: ReturnType<typeof order>, node: string, lines: { shipped: number; short: number }[]) =>
    shipmentConfirmed.of(
      {
        shipmentId: randomUUID(), shipmentNumber: `${node}-${++serial}`, fulfilmentId: randomUUID(), orderId: of.orderId, orderNumber: of.orderNumber,
        node, carrier: 'SPEEDY', billOfLading: 'B1', shippedAt: new Date().toISOString(), final: true, packages: [],
        lines: lines.map((line, index) => ({ ...line, ...pick(of.lines[index]), sequence: ++sequence })),
      },
      'NW-US',
    ) as Draft; // prettier-ignore
  const pick = ({ lineId, lineNumber, sku }: { lineId: string; lineNumber: number; sku: string }) => ({
    lineId,
    lineNumber,
    sku,
  });

  it('never promises more of a hot item than there is, however many ask at once', async () => {
    await receive('HOT', 20);
    const answers = await Promise.all(Array.from({ length: 64 }, () => allocate(order([{ sku: 'HOT', quantity: 1 }]))));
    const held = answers.flat().filter((answer) => answer.lines[0].holds.length === 1);
    expect(held).toHaveLength(20);
    expect(answers.flat().filter((answer) => answer.lines[0].backordered === 1)).toHaveLength(44);
    expect(await position('HOT')).toMatchObject({ onHand: 20, held: 20, available: 0 });
  });

  it('answers a repeated order as the first time', async () => {
    await receive('TWICE', 5);
    const once = order([{ sku: 'TWICE', quantity: 3 }]);
    const [first] = await allocate(once);
    const [again] = await allocate(once);
    expect(again).toEqual(first);
    expect(await position('TWICE')).toMatchObject({ held: 3 });
  });

  it('takes two lines of one item as one demand, prefers one node and then the nearest', async () => {
    await receive('SPLIT', 6, 'SEA');
    await receive('SPLIT', 10, 'NYC');
    const [whole] = await allocate(order([{ sku: 'SPLIT', quantity: 4 }, { sku: 'SPLIT', quantity: 4 }], 'WA')); // prettier-ignore
    expect(whole.lines.flatMap((line: { holds: { node: string }[] }) => line.holds.map((hold) => hold.node))).toEqual([
      'NYC',
      'NYC',
    ]);
    const [near] = await allocate(order([{ sku: 'SPLIT', quantity: 7 }], 'WA'));
    expect(near.lines[0].holds.map(({ node, quantity }: { node: string; quantity: number }) => [node, quantity])).toEqual([['SEA', 6], ['NYC', 1]]); // prettier-ignore
  });

  it('refuses, and does not backorder, what will not come again', async () => {
    await receive('LAST', 2);
    const [answer] = await allocate(order([{ sku: 'LAST', quantity: 3, noBackorder: true }]));
    expect(answer.lines[0]).toMatchObject({ backordered: 0, refused: 1 });
  });

  it('counts a movement once, however often and in whatever order it comes', async () => {
    const [first, second] = [movement('LATE', 'SEA', 10), movement('LATE', 'SEA', -4)];
    await announce(moved(second), moved(first), moved(first));
    await eventually(async () => (await position('LATE'))?.onHand === 6);
    await announce(moved(first, second));
    await receive('LATE', 1);
    expect(await position('LATE')).toMatchObject({ onHand: 7 });
    // No ERP runs here, so that what it must book stays in the outbox.
    const rows = await database().query<{ movements: StockMovement[] }>(
      `SELECT body::jsonb->'data'->'movements' AS movements FROM outbox WHERE type = 'stock-movement.post.v1'`,
    );
    const told = rows
      .flatMap(({ movements }) => movements)
      .filter((each) => each.sku === 'LATE')
      .map((each) => each.quantity);
    expect(told.sort()).toEqual([-4, 1, 10]);
  });

  it('posts holds when goods leave, once, and re-allocates what was not found', async () => {
    await receive('SHIP', 10, 'SEA');
    await receive('SHIP', 3, 'NYC');
    const one = order([{ sku: 'SHIP', quantity: 10 }]);
    await allocate(one);
    const shipment = ship(one, 'SEA', [{ shipped: 8, short: 2 }]);
    await announce(shipment, shipment, moved(movement('SHIP', 'SEA', -2)));
    await eventually(async () => (await position('SHIP', 'SEA'))?.onHand === 0);
    expect(await position('SHIP', 'SEA')).toMatchObject({ onHand: 0, held: 0 });
    await eventually(async () => (await position('SHIP', 'NYC'))?.held === 2);
    const rows = await database().query(
      'SELECT posted::int, voided::int FROM hold WHERE order_id = $1 ORDER BY created_at, id',
      [one.orderId],
    );
    expect(rows).toEqual([{ posted: 8, voided: 2 }, { posted: 0, voided: 0 }]); // prettier-ignore
  });

  it('records a physical loss below what is held as over-commitment, and grants nothing more', async () => {
    await receive('LOSS', 5);
    await allocate(order([{ sku: 'LOSS', quantity: 5 }]));
    await announce(moved(movement('LOSS', 'SEA', -3)));
    await eventually(async () => (await position('LOSS'))?.onHand === 2);
    const [{ over }] = await database().query<{ over: number }>(
      `SELECT over_committed::int AS over FROM position WHERE sku = 'LOSS' AND node = 'SEA'`,
    );
    expect(over).toBe(3);
    const [answer] = await allocate(order([{ sku: 'LOSS', quantity: 1 }]));
    expect(answer.lines[0]).toMatchObject({ holds: [], backordered: 1 });
  });

  it('gives what comes in to whoever asked first', async () => {
    const [early, late] = [order([{ sku: 'WAIT', quantity: 4 }]), order([{ sku: 'WAIT', quantity: 4 }])];
    await allocate(early);
    await allocate(late);
    await receive('WAIT', 6);
    const rows = await eventually(async () => {
      const found = await database().query(
        `SELECT order_number AS "orderNumber", open::int FROM backorder WHERE sku = 'WAIT' ORDER BY id`,
      );
      return found[0].open === 0 && found;
    });
    expect(rows).toEqual([{ orderNumber: early.orderNumber, open: 0 }, { orderNumber: late.orderNumber, open: 2 }]); // prettier-ignore
  });

  it('gives back what a cancelled order held', async () => {
    await receive('VOID', 3);
    const cancelled = order([{ sku: 'VOID', quantity: 3 }]);
    await allocate(cancelled);
    await announce(
      voidHolds.of(
        { orderId: cancelled.orderId, orderNumber: cancelled.orderNumber, reason: 'cancelled' },
        'NW-US',
      ) as Draft,
    );
    await eventually(async () => (await position('VOID'))?.held === 0);
    expect(await position('VOID')).toMatchObject({ available: 3 });
  });

  it('is guarded by the database itself', async () => {
    await receive('GUARD', 1);
    const change = (what: string) =>
      database().query(`UPDATE position SET ${what} WHERE sku = 'GUARD' AND node = 'SEA'`);
    for (const state of ['held', 'allocated', 'picked'])
      await expect(change(`${state} = ${state} + 2`)).rejects.toThrow('promise_not_below_zero');
    await expect(change('allocated = 2, shortfall = 1')).rejects.toThrow('promise_not_below_zero');
    await expect(database().query(`UPDATE ledger_entry SET quantity = 9`)).rejects.toThrow('append only');
    await expect(database().query(`DELETE FROM ledger_entry`)).rejects.toThrow('append only');
  });

  it('exports the ledger and refuses what has the wrong form', async () => {
    const { text } = await app.http.get('/v1/ledger').set(caller).buffer(true).parse((response, done) => {
      let all = '';
      response.on('data', (chunk) => (all += chunk));
      response.on('end', () => done(null, all));
    }).then((response) => ({ text: response.body as string })); // prettier-ignore
    expect(JSON.parse(text.split('\n')[0])).toMatchObject({
      sku: 'HOT',
      state: 'on-hand',
      quantity: '20',
      source: 'wms',
    });
    const wrong = order([{ sku: 'HOT', quantity: 0 }]);
    const { body } = await app.http
      .post('/v1/allocations')
      .set(caller)
      .send({ orders: [wrong] })
      .expect(400);
    expect(body.errors[0].pointer).toBe('/orders/0/lines/0/quantity');
    await app.http
      .post('/v1/allocations')
      .set(await app.as(['stock:read']))
      .send({ orders: [wrong] })
      .expect(403);
  });
});
