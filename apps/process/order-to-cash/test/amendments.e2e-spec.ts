import { randomUUID } from 'node:crypto';
import {
  type AnswerOrderChange,
  answerOrderChange,
  backorderAllocated,
  type Draft,
  type OrderChangeReceived,
  type OrderView,
  orderChangeReceived,
  purchaseOrderReceived,
  revisePurchaseOrder,
  type RevisePurchaseOrder,
} from '@crossdock/contracts';
import { eventually } from '@crossdock/testing';
import { House } from './house';
import { AmendAccepted } from '../src/amending/amend-accepted';
import { CancelAfter } from '../src/cancel-after';
import { lineIdOf } from '../src/order';
import { TellDates } from '../src/shipping/tell-dates';
import { calm, neighbours } from './neighbours';
import { aSubmission, oneLine } from './samples';

let house: House;
beforeAll(async () => void (house = await House.start()));
afterAll(() => house?.stop());
beforeEach(calm);

/** A partner's order as EDI announces it; gives its number. */
async function ordered(lines: ReturnType<typeof oneLine>, customerNumber = 'VINET'): Promise<string> {
  const orderNumber = `PO-${randomUUID().slice(0, 8)}`;
  const submission = aSubmission({ channel: { kind: 'edi', name: 'BUYER', orderNumber }, customerPo: orderNumber, customerNumber, lines });
  const told = { documentId: randomUUID(), partner: 'BUYER', customerPo: orderNumber, submission };
  await house.say(purchaseOrderReceived.of(told, 'NW-US') as Draft);
  return orderNumber;
} // prettier-ignore

/** An order for NW-11 of which all that could be had is invoiced: the rest waits. */
async function waiting(quantity: string, customerNumber = 'VINET', more: ReturnType<typeof oneLine> = []) {
  const po = await ordered([...oneLine('NW-11', quantity), ...more], customerNumber);
  const { orderId } = await house.byChannel(po);
  await house.reaches(orderId, 'backordered');
  return { po, orderId };
}

/** As inventory-availability tells that stock came in. */
async function given({ orderId, orderNumber }: OrderView, quantity: number): Promise<void> {
  const holds = [{ holdId: randomUUID(), node: 'SEA', quantity }];
  const line = { lineId: lineIdOf(orderId, 1), lineNumber: 1, sku: 'NW-11', holds, backordered: 0, refused: 0 };
  await house.say(backorderAllocated.of({ orderId, orderNumber, lines: [line] }, 'NW-US') as Draft);
}

async function asked(po: string, change: Partial<OrderChangeReceived>): Promise<string> {
  const documentId = randomUUID();
  const data = { documentId, partner: 'BUYER', customerPo: po, channelOrderNumber: po, cancel: false, lines: [], ...change };
  await house.say(orderChangeReceived.of(data, 'NW-US') as Draft);
  return documentId;
} // prettier-ignore

const answerTo = (orderId: string, documentId: string): Promise<AnswerOrderChange> =>
  eventually(async () =>
    neighbours
      .of(answerOrderChange.type, orderId)
      .map((each) => each.data as AnswerOrderChange)
      .find((each) => each.changeDocumentId === documentId),
  );
const changed = async (po: string, orderId: string, change: Partial<OrderChangeReceived>): Promise<AnswerOrderChange> =>
  answerTo(orderId, await asked(po, change));

describe('a change of a purchase order', () => {
  it('carries every date that the partner sets, and leaves the others', async () => {
    neighbours.stock.set('NW-11', 0);
    const { po, orderId } = await waiting('80');
    expect(await changed(po, orderId, { requestedShip: '2099-02-01', cancelAfter: '2099-02-20' })).toMatchObject({ accepted: true });
    expect(await house.order(orderId)).toMatchObject({ requestedShip: '2099-02-01', cancelAfter: '2099-02-20' });
    expect(await changed(po, orderId, { doNotShipBefore: '2099-01-25' })).toMatchObject({ accepted: true });
    expect(await house.order(orderId)).toMatchObject({ requestedShip: '2099-02-01', doNotShipBefore: '2099-01-25', cancelAfter: '2099-02-20' });
  }); // prettier-ignore

  it('of which nothing can be done is answered no, whatever the state of the order', async () => {
    neighbours.stock.set('NW-11', 0);
    const { po, orderId } = await waiting('80');
    const refused = 'POC 0010: a change of the price is not taken';
    expect(await changed(po, orderId, { refused })).toMatchObject({ accepted: false, reason: refused });
  });

  it('is taken while the order stands on hold: the line goes, the quantity changes, the order goes on', async () => {
    const po = await ordered([...oneLine('GA123'), { ...oneLine('NW-11', '12')[0], lineNumber: 2 }]);
    const { orderId } = await house.byChannel(po);
    await house.reaches(orderId, 'on-hold');
    const quantity = { value: '5', unit: 'EA' };
    const answer = await changed(po, orderId, {
      requestedDelivery: '2026-12-24',
      lines: [{ lineNumber: 1 }, { lineNumber: 2, quantity }],
    });
    expect(answer).toMatchObject({ accepted: true, channelOrderNumber: po });
    await house.hears('fulfilment.release.v1', orderId);
    const order = await house.order(orderId);
    expect(order.lines).toMatchObject([{ lineNumber: 2, quantity }]);
    expect(neighbours.of('case.closed.v1', orderId).length).toBeGreaterThan(0);
  });

  it('cancels an order that waits', async () => {
    const po = await ordered(oneLine('GA123'));
    const { orderId } = await house.byChannel(po);
    await house.reaches(orderId, 'on-hold');
    expect(await changed(po, orderId, { cancel: true })).toMatchObject({ accepted: true });
    await house.reaches(orderId, 'cancelled');
  });

  it('is not hindered by what became of the item of another line; its own must still be sold', async () => {
    neighbours.stock.set('NW-11', 0).set('NW-12', 0);
    const { po, orderId } = await waiting('10', 'VINET', [{ ...oneLine('NW-12')[0], lineNumber: 2 }]);
    neighbours.discontinued.add('NW-12');
    const quantity = { value: '6', unit: 'EA' };
    const onLine = (lineNumber: number, more: object) => changed(po, orderId, { lines: [{ lineNumber, ...more }] });
    expect(await onLine(1, { quantity })).toMatchObject({ accepted: true });
    expect(await changed(po, orderId, { requestedShip: '2099-02-01' })).toMatchObject({ accepted: true });
    expect(await onLine(2, { quantity })).toMatchObject({ accepted: false, reason: 'line 2: item NW-12 is no longer sold' });
    expect(await house.order(orderId)).toMatchObject({ net: { amount: '224.00' }, lines: [{ quantity }, { sku: 'NW-12', unitPrice: '14.00' }] });
    expect(await onLine(2, {})).toMatchObject({ accepted: true });
  }); // prettier-ignore

  it('finds a line by what was ordered, and leaves it the item that was promised in its place', async () => {
    neighbours.stock.set('NW-NEW', 0);
    const po = await ordered(oneLine('NW-OLD', '10'));
    const { orderId } = await house.byChannel(po);
    await house.reaches(orderId, 'backordered');
    const quantity = { value: '6', unit: 'EA' };
    expect(await changed(po, orderId, { lines: [{ lineNumber: 1, quantity }] })).toMatchObject({ accepted: true });
    const [asked] = neighbours.enriched.slice(-1);
    expect(asked.lines).toEqual([{ lineNumber: 1, sku: 'NW-NEW', unit: 'EA' }]);
    const order = await house.order(orderId);
    expect(order).toMatchObject({ net: { amount: '90.00' }, lines: [{ sku: 'NW-OLD', substituteSku: 'NW-NEW', quantity, unitPrice: '15.00' }] });
  }); // prettier-ignore

  it('is taken of what waits for stock: less is ordered, billed and counted against the credit', async () => {
    neighbours.stock.set('NW-11', 0);
    const { po, orderId } = await waiting('10', 'TIGHT');
    const answer = await changed(po, orderId, {
      requestedDelivery: '2099-02-01',
      lines: [{ lineNumber: 1, quantity: { value: '6', unit: 'EA' } }],
    });
    expect(answer).toMatchObject({ accepted: true });
    expect(neighbours.amendments).toMatchObject([{ orderId, lines: [{ lineNumber: 1, change: -4 }] }]);
    expect(neighbours.credit.get(orderId)).toEqual(['172.38', '116.38']);
    const order = await house.order(orderId);
    expect(order).toMatchObject({
      state: 'backordered', net: { amount: '84.00' }, requestedDelivery: '2099-02-01',
      lines: [{ quantity: { value: '6' }, quantities: { ordered: 6, backordered: 6 } }],
    });
    await house.hears('order.amended.v1', orderId);
    await given(order, 6);
    await house.reaches(orderId, 'closed');
    const [release] = await house.hears('fulfilment.release.v1', orderId);
    expect(release.data).toMatchObject({ requestedDelivery: '2099-02-01', lines: [{ quantity: 6 }] });
    expect((await house.hears('invoice.send.v1', orderId))[0].data.lines).toMatchObject([{ quantity: 6, net: { amount: '84.00' } }]);
  }); // prettier-ignore

  it('is taken of the part of a line that is not released, and refused of the part that is', async () => {
    neighbours.stock.set('NW-11', 4);
    const { po, orderId } = await waiting('10');
    const to = (value: string) => changed(po, orderId, { lines: [{ lineNumber: 1, quantity: { value, unit: 'EA' } }] });
    expect(await to('3')).toMatchObject({
      accepted: false,
      reason: 'line 1: 4 of 10 have been released to the warehouse, only 6 wait',
    });
    expect(await changed(po, orderId, { lines: [{ lineNumber: 1 }] })).toMatchObject({ accepted: false });
    expect(await to('12')).toMatchObject({ accepted: true });
    expect((await house.order(orderId)).lines[0].quantities).toMatchObject({ ordered: 12, backordered: 8, shipped: 4 });
    expect(await to('4')).toMatchObject({ accepted: true });
    expect(await house.reaches(orderId, 'closed')).toMatchObject({ lines: [{ quantities: { ordered: 4, invoiced: 4 } }] });
    expect(await to('5')).toMatchObject({ accepted: false, reason: 'the order is closed' });
  }); // prettier-ignore

  it('deletes a line that waits, beside one that went', async () => {
    neighbours.stock.set('NW-42', 0);
    const { po, orderId } = await waiting('10', 'VINET', [{ ...oneLine('NW-42', '3')[0], lineNumber: 2 }]);
    expect(await changed(po, orderId, { lines: [{ lineNumber: 2 }] })).toMatchObject({ accepted: true });
    expect((await house.reaches(orderId, 'closed')).lines).toMatchObject([{ lineNumber: 1, quantities: { invoiced: 10 } }]);
    expect(neighbours.of('credit.release.v1', orderId).length).toBeGreaterThan(0);
  }); // prettier-ignore

  it('is refused where what waits was given a moment before; the credit is as it was', async () => {
    neighbours.stock.set('NW-11', 0);
    const { po, orderId } = await waiting('10', 'TIGHT');
    neighbours.given = true;
    const answer = await changed(po, orderId, { lines: [{ lineNumber: 1, quantity: { value: '6', unit: 'EA' } }] });
    expect(answer).toMatchObject({ accepted: false, reason: 'line 1: it was given a moment before' });
    expect(neighbours.credit.get(orderId)).toEqual(['172.38', '116.38', '172.38']);
    expect((await house.order(orderId)).lines[0].quantities).toMatchObject({ ordered: 10, backordered: 10 });
  });

  it('is refused where the credit does not allow more', async () => {
    neighbours.stock.set('NW-11', 0);
    const { po, orderId } = await waiting('10', 'TIGHT');
    const answer = await changed(po, orderId, { lines: [{ lineNumber: 1, quantity: { value: '20', unit: 'EA' } }] });
    expect(answer).toMatchObject({ accepted: false, reason: 'over the limit' });
    expect(neighbours.amendments).toEqual([]);
  });

  it('brings an accepted order that was too much for its credit on its way', async () => {
    const po = await ordered(oneLine('NW-11', '20'), 'TIGHT');
    const { orderId } = await house.byChannel(po);
    expect((await house.reaches(orderId, 'on-hold')).waiting).toMatchObject([{ code: 'CREDIT_REFUSED' }]);
    expect(await changed(po, orderId, { lines: [{ lineNumber: 1, quantity: { value: '10', unit: 'EA' } }] })).toMatchObject({ accepted: true });
    expect(await house.reaches(orderId, 'closed')).toMatchObject({ lines: [{ quantities: { ordered: 10, invoiced: 10 } }] });
    await house.hears('case.closed.v1', orderId);
  }); // prettier-ignore

  it('goes on where a peer was away when it came', async () => {
    neighbours.stock.set('NW-11', 0);
    const { po, orderId } = await waiting('10');
    neighbours.down.add('/v1/backorder-amendments');
    const documentId = await asked(po, { lines: [{ lineNumber: 1, quantity: { value: '6', unit: 'EA' } }] });
    await eventually(async () => neighbours.asked.some(({ path }) => path === '/v1/backorder-amendments'));
    expect((await house.order(orderId)).lines[0].quantities.ordered).toBe(10);
    neighbours.down.clear();
    await house.app.app.get(AmendAccepted, { strict: false }).advance();
    expect(await answerTo(orderId, documentId)).toMatchObject({ accepted: true });
    expect(await house.order(orderId)).toMatchObject({ lines: [{ quantities: { ordered: 6, backordered: 6 } }] });
  });

  it('waits for its turn where many come at once; nothing is asked for more than 50 of them', async () => {
    neighbours.stock.set('NW-11', 0);
    const lines = oneLine('NW-11', '4');
    const numbers = await Promise.all(Array.from({ length: 60 }, () => ordered(lines)));
    const found = await Promise.all(numbers.map((po) => house.byChannel(po)));
    await Promise.all(found.map(({ orderId }) => house.reaches(orderId, 'backordered')));
    let open = () => {};
    neighbours.gate = new Promise<void>((opened) => (open = opened));
    const before = neighbours.asked.length;
    const documents = await Promise.all(numbers.map((po) => asked(po, { lines: [{ lineNumber: 1, quantity: { value: '3', unit: 'EA' } }] })));
    const stored = () => house.database.query('SELECT 1 FROM order_amendment WHERE id = ANY($1)', [documents]);
    await eventually(async () => (await stored()).length === 60 && neighbours.asked.length - before >= 50);
    await house.app.app.get(AmendAccepted, { strict: false }).advance();
    expect(neighbours.asked.length - before).toBe(50);
    open();
    const answers = await Promise.all(found.map(({ orderId }, index) => answerTo(orderId, documents[index])));
    expect(answers.filter(({ accepted }) => accepted)).toHaveLength(60);
  }); // prettier-ignore

  it('is ours where less comes than we answered: given up by the desk, sold out, or past the cancel-after date', async () => {
    const told = async (orderId: string) => (await house.hears(revisePurchaseOrder.type, orderId))[0].data as RevisePurchaseOrder;
    neighbours.stock.set('NW-11', 4);
    const part = await waiting('10');
    await house.post(`/v1/orders/${part.orderId}/cancel`, { reason: 'the supplier has gone' }).expect(200);
    expect(await told(part.orderId)).toMatchObject({ customerPo: part.po, reason: 'the supplier has gone', lines: [{ lineNumber: 1, sku: 'NW-11', unit: 'EA', remains: 4 }] });
    expect(await told(part.orderId)).not.toHaveProperty('nothingRemains');

    neighbours.stock.set('NW-11', 0);
    const gone = await waiting('10');
    const line = { lineId: lineIdOf(gone.orderId, 1), lineNumber: 1, sku: 'NW-11', holds: [], backordered: 0, refused: 10 };
    const { orderNumber } = await house.order(gone.orderId);
    await house.say(backorderAllocated.of({ orderId: gone.orderId, orderNumber, lines: [line] }, 'NW-US') as Draft);
    expect(await told(gone.orderId)).toMatchObject({ reason: 'it is sold out', nothingRemains: true, lines: [{ remains: 0 }] });

    const late = await waiting('10');
    const kept = await waiting('10');
    const past = `UPDATE sales_order SET document = document || '{"cancelAfter":"2026-01-02"}', received_at = $2 WHERE id = $1`;
    await house.database.query(past, [late.orderId, '2026-01-01']);
    await house.database.query(past, [kept.orderId, '2026-01-03']);
    await house.app.app.get(CancelAfter, { strict: false }).look();
    await house.reaches(late.orderId, 'cancelled');
    expect(await told(late.orderId)).toMatchObject({ reason: 'its cancel-after date 2026-01-02 has passed', nothingRemains: true });
    expect((await house.order(kept.orderId)).state).toBe('backordered');
  }); // prettier-ignore

  it('is ours where what waits is expected on another day, each day told once', async () => {
    neighbours.stock.set('NW-11', 4);
    const { po, orderId } = await waiting('10');
    const tellDates = house.app.app.get(TellDates, { strict: false });
    const expected = async (...dates: (string | undefined)[]) => {
      neighbours.backorders = dates.map((expectedOn, index) => ({ lineId: lineIdOf(orderId, 1), open: index === 0 ? 4 : 2, expectedOn }));
      await tellDates.look();
      await tellDates.look();
    };
    await expected(undefined, '2099-02-01');
    await expected('2099-02-01', '2099-02-03');
    const [first] = await house.hears(revisePurchaseOrder.type, orderId);
    expect(first.data).toMatchObject({ customerPo: po, lines: [{ lineNumber: 1, remains: 10, waits: 6, expectedOn: '2099-02-03' }] });
    await expected(undefined);
    const told = await house.hears(revisePurchaseOrder.type, orderId, 2);
    expect(told).toHaveLength(2);
    expect((told[1].data as RevisePurchaseOrder).lines[0]).toMatchObject({ waits: 4 });
    expect((told[1].data as RevisePurchaseOrder).lines[0]).not.toHaveProperty('expectedOn');
    neighbours.backorders = [];
  }); // prettier-ignore

  it('is refused once the warehouse has the order, with the reason', async () => {
    const po = await ordered(oneLine('NW-11', '3'));
    const { orderId } = await house.byChannel(po);
    await house.hears('fulfilment.release.v1', orderId);
    const answer = await changed(po, orderId, { lines: [{ lineNumber: 1, quantity: { value: '2', unit: 'EA' } }] });
    expect(answer).toMatchObject({ accepted: false, reason: expect.stringMatching(/^(the order is|line 1 has been released)/) });
    expect((await house.order(orderId)).lines).toMatchObject([{ quantity: { value: '3' } }]);
  }); // prettier-ignore

  it('is refused when it names a line that is not there, and when nothing would remain', async () => {
    const po = await ordered(oneLine('GA123'));
    const { orderId } = await house.byChannel(po);
    await house.reaches(orderId, 'on-hold');
    const quantity = { value: '2', unit: 'EA' };
    expect(await changed(po, orderId, { lines: [{ lineNumber: 9, quantity }] })).toMatchObject({
      accepted: false,
      reason: 'line 9 is not in the order',
    });
  });
});
