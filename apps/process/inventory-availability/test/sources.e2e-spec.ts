import { randomUUID } from 'node:crypto';
import { type Draft, fulfilmentReduced, stockMoved, stockMovementPosted } from '@crossdock/contracts';
import { eventually } from '@crossdock/testing';
import { SettleOverCommitments } from '../src/holds/settle-over-commitments';
import { WatchGaps } from '../src/ledger/watch-gaps';
import { WatchSupply } from '../src/supply/watch-supply';
import { StockApp } from './stock-app';

describe('sources of stock', () => {
  let stock: StockApp;

  beforeAll(async () => {
    stock = await StockApp.start({ STOCK_GAP_SECONDS: '0', STOCK_DISAPPOINT_SECONDS: '0' });
  });
  afterAll(() => stock?.close());
  afterEach(async () => expect(await stock.differences()).toEqual([]));

  const report = async (movements: object[], source = 'wms') =>
    (await stock.post('/v1/movements', { source, legalEntity: 'NW-US', movements }).expect(200)).body;
  const snapshot = (rows: object[], document: string = randomUUID()) => stock.snapshot(rows, { document });
  const gap = async (sku: string) => {
    const [row] = await stock.database.query<{ open: boolean; alarmed: boolean }>(
      `SELECT gap_since IS NOT NULL AS open, gap_alarmed_at IS NOT NULL AS alarmed
       FROM source_cursor c JOIN position p ON p.id = c.position_id WHERE p.sku = $1 AND c.source = 'store-7'`,
      [sku],
    );
    return row;
  };

  it('counts a number once, by whichever way it comes', async () => {
    const movement = stock.movement({ sku: 'ONCE', quantity: 5 });
    expect(await report([movement, movement])).toEqual({ booked: 1, known: 1 });
    await stock.announce(stockMoved.of({ node: 'SEA', document: 'D', movements: [movement] }, 'NW-US') as Draft);
    await stock.receive('ONCE', 1);
    expect(await stock.position('ONCE')).toMatchObject({ onHand: 6 });
  });

  it('remembers the number of a movement that changed nothing', async () => {
    const [first, nothing] = [stock.movement({ sku: 'NOTHING', quantity: 5 }), stock.movement({ sku: 'NOTHING', kind: 'cycle-count', quantity: 0, lot: 'L1' })]; // prettier-ignore
    expect(await report([nothing], 'store-7')).toEqual({ booked: 1, known: 0 });
    expect(await report([nothing], 'store-7')).toEqual({ booked: 0, known: 1 });
    expect(await gap('NOTHING')).toMatchObject({ open: true });
    expect(await report([first], 'store-7')).toEqual({ booked: 1, known: 0 });
    expect(await gap('NOTHING')).toMatchObject({ open: false });
    const nowhere = stock.movement({ sku: 'NOTHING', kind: 'status-change', quantity: 2, counterState: 'on-hand' });
    expect(await report([nowhere], 'store-7')).toEqual({ booked: 1, known: 0 });
    expect(await stock.position('NOTHING')).toMatchObject({ onHand: 5 });
  });

  it('moves units between states and nodes', async () => {
    await stock.receive('STATES', 10);
    await report([stock.movement({ sku: 'STATES', kind: 'status-change', quantity: -2, counterState: 'damaged' })]);
    await report([stock.movement({ sku: 'STATES', kind: 'status-change', quantity: -1, counterState: 'quarantined' })]);
    await report([stock.movement({ sku: 'STATES', kind: 'transfer', quantity: -4, counterState: 'in-transfer', counterNode: 'NYC' })]); // prettier-ignore
    expect(await stock.position('STATES', 'NYC')).toMatchObject({ onHand: 0, inTransfer: 4 });
    await report([stock.movement({ sku: 'STATES', node: 'NYC', kind: 'transfer', quantity: 4, counterState: 'in-transfer' })]); // prettier-ignore
    await report([stock.movement({ sku: 'STATES', kind: 'status-change', state: 'quarantined', quantity: -1, counterState: 'on-hand' })]); // prettier-ignore
    expect(await stock.position('STATES')).toMatchObject({ onHand: 4, damaged: 2, quarantined: 0 });
    expect(await stock.position('STATES', 'NYC')).toMatchObject({ onHand: 4, inTransfer: 0 });
  });

  it('adds to a snapshot only what it does not count, and revives nothing that it counts', async () => {
    const [first, second, third] = [4, -1, 2].map((quantity) => stock.movement({ sku: 'SNAP', quantity }));
    await report([first, third]);
    // The source counts its numbers 1 and 2: 4 - 1 = 3; we know its number 3 as well.
    const { body } = await snapshot([{ node: 'SEA', sku: 'SNAP', onHand: 3, sequence: 2 }]);
    expect(body).toEqual({ rows: 1, corrected: 1, older: 0, contradicting: 0, reported: 0 });
    expect(await stock.position('SNAP')).toMatchObject({ onHand: 5 });
    expect(await report([second, first])).toEqual({ booked: 0, known: 2 });
    expect(await stock.position('SNAP')).toMatchObject({ onHand: 5 });
  });

  it('ignores an older snapshot, notes a contradicting one, and takes the same document once', async () => {
    await snapshot([{ node: 'SEA', sku: 'OLD', onHand: 7, sequence: 10 }], 'S-1');
    expect((await snapshot([{ node: 'SEA', sku: 'OLD', onHand: 9, sequence: 4 }])).body).toMatchObject({ corrected: 0, older: 1 }); // prettier-ignore
    expect((await snapshot([{ node: 'SEA', sku: 'OLD', onHand: 8, sequence: 10 }])).body).toMatchObject({ corrected: 0, contradicting: 1 }); // prettier-ignore
    expect((await snapshot([{ node: 'SEA', sku: 'OLD', onHand: 99, sequence: 99 }], 'S-1')).body).toMatchObject({ rows: 1, corrected: 1 }); // prettier-ignore
    expect(await stock.position('OLD')).toMatchObject({ onHand: 7 });
  });

  it('changes nothing of what a snapshot does not count', async () => {
    await stock.receive('PARTLY', 10);
    await report([stock.movement({ sku: 'PARTLY', kind: 'status-change', quantity: -2, counterState: 'damaged' })]);
    await report([stock.movement({ sku: 'PARTLY', kind: 'status-change', quantity: -1, counterState: 'quarantined' })]);
    const sequence = stock.nextSequence('PARTLY');
    const { body } = await snapshot([{ node: 'SEA', sku: 'PARTLY', onHand: 6, quarantined: 0, sequence }]);
    expect(body).toMatchObject({ corrected: 1 });
    expect(await stock.position('PARTLY')).toMatchObject({ onHand: 6, damaged: 2, quarantined: 0 });
  });

  it('names the line of a snapshot that is wrong, and counts nothing of it', async () => {
    const { status, body } = await snapshot([{ node: 'SEA', sku: 'FINE', onHand: 1, sequence: 1 }, { node: 'SEA', sku: 'WRONG', onHand: 1.5, sequence: 1 }]); // prettier-ignore
    expect(status).toBe(422);
    expect(body.errors[0]).toMatchObject({ pointer: '/1/onHand', code: 'SNAPSHOT_LINE_WRONG' });
    expect(await stock.position('FINE')).toBeUndefined();
  });

  it('refuses a snapshot that counts an item twice at a node, or does not say up to which number, and counts nothing of it', async () => {
    const row = { node: 'SEA', sku: 'TWICE', onHand: 1, sequence: 1 };
    const { status, body } = await snapshot([row, { ...row, sku: 'OTHER' }, { ...row, onHand: 2 }]);
    expect(status).toBe(422);
    expect(body.errors[0]).toMatchObject({ pointer: '/2/sku', code: 'SNAPSHOT_LINE_WRONG', message: expect.stringContaining('line 1') }); // prettier-ignore
    const { body: unnumbered } = await snapshot([{ ...row, sequence: undefined }]);
    expect(unnumbered.errors[0]).toMatchObject({ pointer: '/0/sequence' });
    expect(await stock.position('TWICE')).toBeUndefined();
    expect(await stock.position('OTHER')).toBeUndefined();
  });

  it('takes the same document once when it comes twice at once', async () => {
    const rows = Array.from({ length: 3_000 }, (_, n) => ({ node: 'SEA', sku: `AT-ONCE-${n}`, onHand: 2, sequence: 1 })); // prettier-ignore
    const answers = await Promise.all([1, 2, 3].map(() => snapshot(rows, 'AT-ONCE')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    for (const { body } of answers) expect(body).toMatchObject({ rows: 3_000, corrected: 3_000 });
    const [{ entries }] = await stock.database.query(`SELECT count(*)::int AS entries FROM stock_entry WHERE sku LIKE 'AT-ONCE-%'`); // prettier-ignore
    expect(entries).toBe(3_000);
  });

  it('notices a gap in a source’s numbers, opens a case, and closes it when the gap is filled', async () => {
    const [first, missing, third] = [5, 2, 1].map((quantity) => stock.movement({ sku: 'GAP', quantity }));
    await report([first, third], 'store-7');
    expect(await gap('GAP')).toMatchObject({ open: true });
    await eventually(async () => (await stock.get(WatchGaps).look(), (await gap('GAP')).alarmed), 30_000);
    await report([missing], 'store-7');
    expect(await gap('GAP')).toMatchObject({ open: false });
    await eventually(async () => (await stock.get(WatchGaps).look(), !(await gap('GAP')).alarmed), 30_000);
    expect(await stock.position('GAP')).toMatchObject({ onHand: 8 });
  });

  it('expects what is ordered, in whole base units, and lets receipts fulfil it', async () => {
    await stock.put('/v1/items', { items: [{ legalEntity: 'NW-US', sku: 'PO', handling: [], baseUnit: 'EA', units: [{ unit: 'CS', baseUnits: 12 }] }] }).expect(200); // prettier-ignore
    const supply = (revision: number, lines: object[]) => ({ legalEntity: 'NW-US', kind: 'purchase-order', revision, lines }); // prettier-ignore
    const line = { line: 1, node: 'SEA', sku: 'PO', quantity: '2', unit: 'CS', expectedOn: '2027-01-10' };
    await stock.put('/v1/inbound/PO-1', supply(2, [line])).expect(200);
    const { body: older } = await stock.put('/v1/inbound/PO-1', supply(1, [{ ...line, quantity: '9' }])).expect(200);
    expect(older).toMatchObject({ changed: false, lines: [{ expected: 24, open: 24 }] });
    const { body: half } = await stock.put('/v1/inbound/PO-2', supply(1, [{ ...line, quantity: '0.3' }])).expect(422);
    expect(half.errors[0]).toMatchObject({ pointer: '/lines/0/quantity', code: 'QUANTITY_NOT_WHOLE' });
    const { body: before } = await stock.read('/v1/availability?sku=PO&maxAgeMs=0').expect(200);
    expect(before.items[0]).toMatchObject({ available: 0, windows: [{ from: '2027-01-10', available: 24 }] });

    await report([stock.movement({ sku: 'PO', quantity: 20, supplyDocument: 'PO-1' })]);
    expect(await stock.position('PO')).toMatchObject({ onHand: 20, inbound: 4 });
    await report([stock.movement({ sku: 'PO', quantity: 7, supplyDocument: 'PO-1' })]);
    expect(await stock.position('PO')).toMatchObject({ onHand: 27, inbound: 0 });
    const { body: after } = await stock.read('/v1/inbound/PO-1').expect(200);
    expect(after.lines[0]).toMatchObject({ received: 27, over: 3, open: 0 });
  });

  it('books what a warehouse measures in other units when it comes out whole, and never rounds what does not', async () => {
    const units = (baseUnits: number) => stock.put('/v1/items', { items: [{ legalEntity: 'NW-US', sku: 'MEASURED', handling: [], baseUnit: 'EA', units: [{ unit: 'CS', baseUnits }] }] }).expect(200); // prettier-ignore
    await units(12);
    const measured = (value: string, unit = 'CS') =>
      stock.movement({ sku: 'MEASURED', kind: 'receipt', quantity: 0, measured: { value, unit } });
    await report([measured('2.5')]);
    expect(await stock.position('MEASURED')).toMatchObject({ onHand: 30 });
    const asked = { source: 'wms', legalEntity: 'NW-US', movements: [stock.movement({ sku: 'MEASURED', quantity: 1, sequence: 99 }), { ...measured('0.3'), sequence: 98 }] }; // prettier-ignore
    const { body } = await stock.post('/v1/movements', asked).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/movements/1/measured', code: 'QUANTITY_NOT_WHOLE' }]);
    expect(await stock.position('MEASURED')).toMatchObject({ onHand: 30 });
    // By message: the clear one is booked, the unclear one waits with a case until the item says what it is.
    const [clear, unclear] = [
      { ...measured('-1'), sequence: 2 },
      { ...measured('0.3'), sequence: 3 },
    ];
    const message = stockMoved.of({ node: 'SEA', document: 'D', movements: [clear, unclear] }, 'NW-US') as Draft;
    await stock.announce(message, message);
    await stock.heard([clear]);
    const waiting = () =>
      stock.database.query(`SELECT sequence::int, reason FROM unclear_movement WHERE sku = 'MEASURED'`);
    expect(await waiting()).toMatchObject([{ sequence: 3, reason: expect.stringContaining('0.3 CS of MEASURED') }]);
    expect(await stock.position('MEASURED')).toMatchObject({ onHand: 18 });
    await units(10);
    expect(await waiting()).toEqual([]);
    expect(await stock.position('MEASURED')).toMatchObject({ onHand: 21 });
  });

  it('promises nothing of supply whose day has passed, asks when it comes, and is content with an answer', async () => {
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const supply = (revision: number, expectedOn: string) =>
      stock.put('/v1/inbound/PO-LATE', { legalEntity: 'NW-US', kind: 'purchase-order', revision, lines: [{ line: 1, node: 'SEA', sku: 'OVERDUE', quantity: '8', expectedOn }] }).expect(200); // prettier-ignore
    const windows = async () =>
      (await stock.read('/v1/availability?sku=OVERDUE&maxAgeMs=0').expect(200)).body.items[0].windows;
    const told = async () => {
      await stock.get(WatchSupply).look();
      const rows = await stock.database.query<{ since: string | null }>(
        `SELECT overdue_since AS since FROM inbound_supply WHERE document = 'PO-LATE'`,
      );
      return rows[0].since;
    };
    await supply(1, day(0));
    expect(await windows()).toEqual([{ from: day(0), available: 8 }]);
    expect(await told()).toBeNull();
    await supply(2, day(-2));
    expect(await windows()).toEqual([]);
    const asked = { orderId: randomUUID(), orderNumber: 'SO-OVERDUE', legalEntity: 'NW-US', channelName: 'b2b-portal', shipTo: { name: 'A', street: 'B', city: 'C', region: 'WA', country: 'US' }, lines: [{ lineId: randomUUID(), lineNumber: 1, sku: 'OVERDUE', quantity: 3 }] }; // prettier-ignore
    const [
      {
        lines: [line],
      },
    ] = (await stock.post('/v1/allocations', { orders: [asked] }).expect(200)).body.orders;
    expect(line).toMatchObject({ backordered: 3 });
    expect(line.expectedOn).toBeUndefined();
    expect(await told()).toBe(day(-2));
    await supply(3, day(5));
    expect(await windows()).toEqual([{ from: day(5), available: 5 }]);
    expect(await told()).toBeNull();
  });

  it('gives up what a closed line still expected', async () => {
    const line = { line: 1, node: 'SEA', sku: 'UNDER', quantity: '10', expectedOn: '2027-01-10' };
    const supply = { legalEntity: 'NW-US', kind: 'transfer', revision: 1, lines: [line] };
    await stock.put('/v1/inbound/TR-1', supply).expect(200);
    await report([stock.movement({ sku: 'UNDER', quantity: 6, supplyDocument: 'TR-1' })]);
    await stock.put('/v1/inbound/TR-1', { ...supply, revision: 2, lines: [{ ...line, closed: true }] }).expect(200);
    expect(await stock.position('UNDER')).toMatchObject({ onHand: 6, inbound: 0 });
  });

  it('keeps safety stock back from every promise', async () => {
    await stock.receive('SAFE', 5);
    await stock.put('/v1/safety-stock', { positions: [{ legalEntity: 'NW-US', node: 'SEA', sku: 'SAFE', quantity: 3 }] }).expect(200); // prettier-ignore
    await stock.hold([{ sku: 'SAFE', quantity: 3 }]).expect(409);
    await stock.hold([{ sku: 'SAFE', quantity: 2 }]).expect(201);
    await stock.put('/v1/safety-stock', { positions: [{ legalEntity: 'NW-US', node: 'SEA', sku: 'SAFE', quantity: 9 }] }).expect(200); // prettier-ignore
    expect(await stock.position('SAFE')).toMatchObject({ safetyStock: 9, held: 2, overCommitted: 0 });
  });

  it('ends soft holds, by the stated rule, that a physical loss leaves without goods', async () => {
    await stock.receive('LOST', 6);
    const soft = { kind: 'soft', expiresInSeconds: 3_600 };
    const holdOf = async (more: object) =>
      (await stock.hold([{ sku: 'LOST', quantity: 2 }], more).expect(201)).body.lines[0].holds[0].holdId as string;
    const [older, younger, firm] = [await holdOf(soft), await holdOf(soft), await holdOf({})];
    await report([stock.movement({ sku: 'LOST', quantity: -3 })]);
    const statusOf = async (id: string) =>
      (await stock.database.query('SELECT voided::int, resolved_as AS status FROM hold WHERE id = $1', [id]))[0];
    await eventually(
      async () => (await stock.get(SettleOverCommitments).settle(), (await statusOf(younger)).status),
      30_000,
    );
    expect(await statusOf(younger)).toEqual({ voided: 2, status: 'disappointed' });
    expect(await statusOf(older)).toEqual({ voided: 1, status: null });
    expect(await statusOf(firm)).toEqual({ voided: 0, status: null });
    expect(await stock.position('LOST')).toMatchObject({ onHand: 3, held: 3, overCommitted: 0 });
  });

  it('ends firm holds too, and an order’s when its warehouse lets go; the line waits, gets what comes in, and the case closes', async () => {
    await stock.receive('GIVEN-UP', 4);
    const order = {
      orderId: randomUUID(), orderNumber: 'SO-GIVEN-UP', legalEntity: 'NW-US', channelName: 'b2b-portal',
      shipTo: { name: 'A', street: 'B', city: 'C', region: 'WA', country: 'US' }, lines: [{ lineId: randomUUID(), lineNumber: 1, sku: 'GIVEN-UP', quantity: 3 }],
    }; // prettier-ignore
    const [{ lines: [{ holds: [{ holdId }] }] }] = (await stock.post('/v1/allocations', { orders: [order] }).expect(200)).body.orders; // prettier-ignore
    const firm = (await stock.hold([{ sku: 'GIVEN-UP', quantity: 1 }]).expect(201)).body.lines[0].holds[0].holdId;
    await report([stock.movement({ sku: 'GIVEN-UP', quantity: -3 })]);
    const settled = async (ready: () => Promise<boolean>) =>
      eventually(async () => (await stock.get(SettleOverCommitments).settle(), ready()), 30_000);
    const holdOf = async (id: string) =>
      (await stock.database.query('SELECT voided::int, resolved_as AS status FROM hold WHERE id = $1', [id]))[0];
    await settled(async () => (await holdOf(firm)).status === 'disappointed');
    await stock.post(`/v1/holds/${firm}/post`, {}).expect(409);
    // Two of the order's three are missing: its warehouse has been asked, and nothing is given up before it says so.
    expect(await holdOf(holdId)).toEqual({ voided: 0, status: null });
    const told = {
      fulfilmentId: randomUUID(),
      orderId: order.orderId,
      orderNumber: order.orderNumber,
      node: 'SEA',
      remaining: 1,
    };
    const line = { holdId, lineId: order.lines[0].lineId, sku: 'GIVEN-UP', quantity: 2 };
    const reduced = fulfilmentReduced.of({ ...told, reductionId: randomUUID(), lines: [line] }, 'NW-US') as Draft;
    await stock.announce(reduced, reduced);
    await eventually(async () => (await holdOf(holdId)).voided === 2, 30_000);
    const waiting = async () => (await stock.database.query<{ open: number }>(`SELECT open::int FROM backorder WHERE order_id = $1`, [order.orderId])).map(({ open }) => open); // prettier-ignore
    expect(await waiting()).toEqual([2]);
    expect(await stock.position('GIVEN-UP')).toMatchObject({ onHand: 1, held: 0, allocated: 1, overCommitted: 0 });
    await settled(
      async () =>
        (
          await stock.database.query(
            `SELECT 1 FROM over_commitment o JOIN position p ON p.id = o.position_id WHERE p.sku = 'GIVEN-UP'`,
          )
        ).length === 0,
    );
    await stock.receive('GIVEN-UP', 5);
    await eventually(async () => (await waiting())[0] === 0, 30_000);
    expect(await stock.position('GIVEN-UP')).toMatchObject({ onHand: 6, allocated: 3 });
  });

  it('queues for the books whatever no invoice explains, once, and shows what they have not followed', async () => {
    await stock.database.query('UPDATE erp_posting SET posted_at = now() WHERE posted_at IS NULL');
    const [in1, out] = [stock.movement({ sku: 'BOOKS', quantity: 10 }), stock.movement({ sku: 'BOOKS', quantity: -1 })];
    await report([in1]);
    await report([in1, out]);
    await report([stock.movement({ sku: 'BOOKS', kind: 'status-change', quantity: -2, counterState: 'damaged' })]);
    await snapshot([{ node: 'SEA', sku: 'BOOKS', onHand: 6, damaged: 2, sequence: 3 }], 'COUNTED');
    const held = async () => (await stock.hold([{ sku: 'BOOKS', quantity: 2 }]).expect(201)).body.lines[0].holds[0].holdId as string; // prettier-ignore
    const [plain, told] = [await held(), await held()];
    await stock.post(`/v1/holds/${plain}/post`, { document: 'COUNTER' }).expect(200);
    await stock.post(`/v1/holds/${plain}/post`, { document: 'COUNTER' }).expect(200);
    // The warehouse has told of the goods before they are posted: they leave the books once.
    const left = stock.movement({ sku: 'BOOKS', kind: 'ship', quantity: -2, document: 'SHIP' });
    await report([left]);
    await stock.post(`/v1/holds/${told}/post`, { source: 'wms', sequence: left.sequence }).expect(200);
    const unposted = async () => (await stock.read('/v1/ledger/unposted').expect(200)).body as { total: number; postings: { postingId: string; document: string; units: number }[] }; // prettier-ignore
    const { total, postings } = await unposted();
    expect(postings.map(({ document, units }) => [document.replace(/-.*/, ''), units])).toEqual([['DOC', 10], ['DOC', -1], ['DOC', -2], ['COUNTED', -1], ['POSTED', -2], ['SHIP', -2]]); // prettier-ignore
    expect(total).toBe(6);
    expect(await stock.position('BOOKS')).toMatchObject({ onHand: 2 });
    // There is no ERP here that takes the commands: their answers would wait behind them.
    await stock.database.query(`DELETE FROM outbox WHERE type = 'stock-movement.post.v1'`);
    await stock.announce(...postings.slice(0, 5).map(({ postingId, document }) => stockMovementPosted.of({ postingId, node: 'SEA', document }, 'NW-US') as Draft)); // prettier-ignore
    await eventually(async () => (await unposted()).total === 1, 30_000);
    expect((await unposted()).postings).toMatchObject([{ document: 'SHIP', movements: 1, units: -2 }]);
    await stock.read('/v1/ledger/unposted?limit=0').expect(400);
  });

  it('tells the books of both ends of a transfer, and expects what is under way until it has arrived', async () => {
    const transfer = { legalEntity: 'NW-US', kind: 'transfer', revision: 1, lines: [{ line: 1, node: 'NYC', sku: 'MOVE', quantity: '9', expectedOn: '2027-01-10' }] }; // prettier-ignore
    await stock.put('/v1/inbound/TR-MOVE', transfer).expect(200);
    await report([stock.movement({ sku: 'MOVE', quantity: 10 })]);
    const move = (more: Parameters<typeof stock.movement>[0]) =>
      report([stock.movement({ kind: 'transfer', supplyDocument: 'TR-MOVE', ...more })]);
    await move({ sku: 'MOVE', document: 'DIRECT', quantity: -4, counterState: 'on-hand', counterNode: 'NYC' });
    expect(await stock.position('MOVE', 'NYC')).toMatchObject({ onHand: 4, inbound: 5 });
    // Told by the destination: five have left and are under way.
    await move({ sku: 'MOVE', node: 'NYC', document: 'LEFT', state: 'in-transfer', quantity: 5, counterState: 'on-hand', counterNode: 'SEA' }); // prettier-ignore
    expect(await stock.position('MOVE', 'NYC')).toMatchObject({ onHand: 4, inTransfer: 5, inbound: 5 });
    await move({ sku: 'MOVE', node: 'NYC', document: 'CAME', quantity: 3, counterState: 'in-transfer' });
    await move({ sku: 'MOVE', node: 'NYC', document: 'CAME-2', state: 'quarantined', quantity: 2, counterState: 'in-transfer' }); // prettier-ignore
    expect(await stock.position('MOVE', 'NYC')).toMatchObject({ onHand: 7, quarantined: 2, inTransfer: 0, inbound: 0 });
    const { postings } = (await stock.read('/v1/ledger/unposted?limit=1000').expect(200)).body as { postings: { document: string; node: string; units: number }[] }; // prettier-ignore
    const told = postings.filter(({ document }) => /^(DIRECT|LEFT|CAME)/.test(document));
    expect(told.map(({ document, node, units }) => [document, node, units]).sort()).toEqual([
      ['CAME', 'NYC', 3], ['DIRECT', 'NYC', 4], ['DIRECT', 'SEA', -4], ['LEFT', 'SEA', -5],
    ]); // prettier-ignore
  });

  it('answers who owns what, and that positions are the sums of their entries', async () => {
    const { body } = await stock.read('/v1/states').expect(200);
    expect(body.states).toContainEqual({ state: 'on-hand', owner: 'wms' });
    const { body: comparison } = await stock.read('/v1/ledger/comparison').expect(200);
    expect(comparison).toMatchObject({ equal: true, differences: [] });
  });
});
