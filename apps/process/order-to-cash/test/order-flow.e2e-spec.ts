import { randomUUID } from 'node:crypto';
import { backorderAllocated, purchaseOrderReceived } from '@crossdock/contracts';
import { House } from './house';
import { calm, neighbours } from './neighbours';
import { aSubmission, oneLine } from './samples';

let house: House;
beforeAll(async () => void (house = await House.start()));
afterAll(() => house?.stop());
beforeEach(calm);

describe('an order', () => {
  it('answers with what is held and goes on to a posted invoice', async () => {
    const { body } = await house.submit(aSubmission()).expect(201);
    expect(body).toMatchObject({ state: 'allocated', waiting: [], net: { amount: '504.00' } });
    expect(body.lines.map((line: { holds: unknown[] }) => line.holds)).toEqual([
      [expect.objectContaining({ node: 'SEA', quantity: 12 })],
      [expect.objectContaining({ quantity: 24 })],
    ]);
    const closed = await house.reaches(body.orderId, 'closed');
    expect(closed.status).toBe('invoiced');
    expect(closed.lines[0].quantities).toEqual({
      ordered: 12,
      held: 0,
      backordered: 0,
      released: 12,
      picked: 12,
      shipped: 12,
      invoiced: 12,
      returned: 0,
      cancelled: 0,
    });
    const { invoices } = (await house.get(`/v1/invoices?orderId=${body.orderId}`).expect(200)).body;
    expect(invoices).toEqual([
      expect.objectContaining({
        state: 'posted',
        net: { amount: '504.00', currency: 'USD' },
        tax: { amount: '53.64', currency: 'USD' },
        total: { amount: '590.02', currency: 'USD' },
      }),
    ]);
    await house.hears('order.closed.v1', body.orderId);
    const told = neighbours.heard
      .filter((each) => each.type.startsWith('order.') && each.data.orderId === body.orderId)
      .map((each) => each.type.slice(6, -3));
    expect(told).toEqual([
      'received',
      'accepted',
      'credit-cleared',
      'allocated',
      'released',
      'shipped',
      'invoiced',
      'closed',
    ]);
  });

  it('groups what arrives together: every order is answered, a bad one fails alone', async () => {
    neighbours.asked.length = 0;
    const bad = aSubmission({ lines: oneLine('GA123') });
    const answers = await Promise.all(
      [...Array.from({ length: 30 }, () => aSubmission()), bad].map((each) => house.submit(each)),
    );
    expect(answers.map((answer) => answer.status)).toEqual([...Array(30).fill(201), 422]);
    expect(new Set(answers.slice(0, 30).map((answer) => answer.body.orderNumber)).size).toBe(30);
    expect(
      neighbours.asked.filter(({ path }) => path === '/v1/allocations').reduce((all, each) => all + each.orders, 0),
    ).toBe(30);
  });

  it('hands on what its cart holds', async () => {
    const holdIds = [randomUUID()];
    const { body } = await house.submit(aSubmission({ holdIds })).expect(201);
    expect(neighbours.brought.get(body.orderId)).toEqual(holdIds);
  });

  it('bills what was shipped, and the rest when it comes; freight once', async () => {
    neighbours.shortOf.set('NW-20', 4);
    const { body } = await house.submit(aSubmission({ lines: oneLine('NW-20') })).expect(201);
    const order = await house.reaches(body.orderId, 'backordered');
    neighbours.shortOf.clear();
    expect(order).toMatchObject({
      status: 'partially-invoiced',
      waiting: [{ code: 'BACKORDERED', lineNumber: 1, detail: 'line 1: 4 of 10 EA of NW-20 wait for stock' }],
    });
    await house.hears('order.backordered.v1', body.orderId);
    const [{ lineId }] = await house.database.query('SELECT id AS "lineId" FROM order_line WHERE order_id = $1', [
      body.orderId,
    ]);
    const line = {
      lineId,
      lineNumber: 1,
      sku: 'NW-20',
      holds: [{ holdId: randomUUID(), node: 'NYC', quantity: 4 }],
      backordered: 0,
      refused: 0,
    };
    await house.say(
      backorderAllocated.of({ orderId: body.orderId, orderNumber: body.orderNumber, lines: [line] }, 'NW-US'),
    );
    expect((await house.reaches(body.orderId, 'closed')).lines[0].quantities).toMatchObject({
      shipped: 10,
      invoiced: 10,
      backordered: 0,
      held: 0,
      released: 10,
    });
    const { invoices } = (await house.get(`/v1/invoices?orderId=${body.orderId}`)).body;
    expect(invoices.map((each: { freight: { amount: string } }) => each.freight.amount)).toEqual(['32.38', '0.00']);
  });

  it('is closed when the rest that waits is cancelled: what was shipped stays invoiced', async () => {
    neighbours.shortOf.set('NW-21', 4);
    const { body } = await house.submit(aSubmission({ lines: oneLine('NW-21') })).expect(201);
    await house.reaches(body.orderId, 'backordered');
    const closed = (await house.post(`/v1/orders/${body.orderId}/cancel`, { reason: 'too late' }).expect(200)).body;
    expect(closed).toMatchObject({
      state: 'closed',
      status: 'invoiced',
      waiting: [],
      lines: [{ quantities: { ordered: 10, shipped: 6, invoiced: 6, cancelled: 4, backordered: 0 } }],
    });
    await house.hears('holds.void.v1', body.orderId);
  });

  it('waits as backordered when a shipment holds nothing', async () => {
    neighbours.shortOf.set('NW-22', 10);
    const { body } = await house.submit(aSubmission({ lines: oneLine('NW-22') })).expect(201);
    expect(await house.reaches(body.orderId, 'backordered')).toMatchObject({
      status: 'open',
      lines: [{ quantities: { shipped: 0, backordered: 10, held: 0 } }],
    });
    expect((await house.get(`/v1/invoices?orderId=${body.orderId}`).expect(200)).body.invoices).toEqual([]);
  });

  it('waits for stock as backordered and can be cancelled', async () => {
    neighbours.stock.set('NW-30', 0);
    const { body } = await house.submit(aSubmission({ lines: oneLine('NW-30') })).expect(201);
    expect(body).toMatchObject({ state: 'backordered', waiting: [{ code: 'BACKORDERED', lineNumber: 1 }] });
    const cancelled = (await house.post(`/v1/orders/${body.orderId}/cancel`, { reason: 'too late' }).expect(200)).body;
    expect(cancelled).toMatchObject({
      state: 'cancelled',
      waiting: [],
      lines: [{ quantities: { cancelled: 10, backordered: 0 } }],
    });
    await house.hears('holds.void.v1', body.orderId);
    expect((await house.post(`/v1/orders/${body.orderId}/cancel`, { reason: 'again' }).expect(409)).body.code).toBe(
      'ORDER_NOT_CANCELLABLE',
    );
  });

  it('is refused by name where an item is sold out for good', async () => {
    neighbours.stock.set('NW-5', 4);
    const { body } = await house.submit(aSubmission({ lines: oneLine('NW-5') })).expect(201);
    expect(body).toMatchObject({
      state: 'allocated',
      waiting: [{ code: 'SOLD_OUT' }],
      lines: [{ quantities: { held: 4, cancelled: 6 } }],
    });
    await house.reaches(body.orderId, 'closed');
  });
});

describe('an EDI order', () => {
  it('is answered with 855, 856 and 810', async () => {
    const submission = aSubmission({ channel: { kind: 'edi', name: 'ERNSH', orderNumber: randomUUID() } });
    await house.say(
      purchaseOrderReceived.of({ documentId: randomUUID(), partner: 'ERNSH', customerPo: 'PO-1', submission }, 'NW-US'),
    );
    const { orderId } = await house.byChannel(submission.channel.orderNumber);
    await house.reaches(orderId, 'closed');
    expect((await house.hears('purchase-order.acknowledge.v1', orderId))[0].data).toMatchObject({
      answer: 'AD',
      partner: 'ERNSH',
    });
    expect((await house.hears('ship-notice.send.v1', orderId))[0].data.lines).toHaveLength(2);
    expect((await house.hears('invoice.send.v1', orderId))[0].data).toMatchObject({
      dueOn: '2026-12-22',
      total: { amount: '590.02', currency: 'USD' },
    });
  });

  it('is found by every number', async () => {
    const { body } = await house.submit(aSubmission({ customerPo: 'PO-unique' })).expect(201);
    for (const query of [
      'customerPo=PO-unique',
      `orderNumber=${body.orderNumber}`,
      `channelName=b2b-portal&channelOrderNumber=${body.channel.orderNumber}`,
    ]) {
      expect(
        (await house.get(`/v1/orders?${query}`).expect(200)).body.orders.map(
          (order: { orderId: string }) => order.orderId,
        ),
      ).toEqual([body.orderId]);
    }
    const page = (await house.get('/v1/orders?limit=2').expect(200)).body;
    expect(page.orders).toHaveLength(2);
    expect((await house.get(`/v1/orders?limit=2&after=${page.next}`)).body.orders[0].orderNumber > page.next).toBe(
      true,
    );
  });
});
