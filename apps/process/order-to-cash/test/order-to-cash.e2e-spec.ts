import { randomUUID } from 'node:crypto';
import { backorderAllocated, purchaseOrderReceived, shipmentConfirmed, submitOrder } from '@crossdock/contracts';
import { House } from './house';
import { neighbours } from './partners';
import { aSubmission } from './samples';

let house: House;
beforeAll(async () => void (house = await House.start()));
afterAll(() => house?.stop());
beforeEach(() => {
  neighbours.down.clear();
  neighbours.shortOf.clear();
  neighbours.stock.clear();
  Object.assign(neighbours, { refuseInvoices: false, refuseReleases: false, refuseTax: false, doubtInvoices: false });
});

const oneLine = (sku: string, value = '10') => [{ lineNumber: 1, sku, quantity: { value, unit: 'EA' } }];

describe('an order', () => {
  it('answers with what is held and goes on to a posted invoice', async () => {
    const { body } = await house.submit(aSubmission()).expect(201);
    expect(body).toMatchObject({ state: 'allocated', waiting: [], net: { amount: '504.00' } });
    expect(body.lines.map((line: { holds: unknown[] }) => line.holds)).toEqual([[expect.objectContaining({ node: 'SEA', quantity: 12 })], [expect.objectContaining({ quantity: 24 })]]);
    const closed = await house.reaches(body.orderId, 'closed');
    expect(closed.status).toBe('invoiced');
    expect(closed.lines[0].quantities).toEqual({ ordered: 12, held: 0, backordered: 0, released: 12, picked: 12, shipped: 12, invoiced: 12, returned: 0, cancelled: 0 });
    const { invoices } = (await house.get(`/v1/invoices?orderId=${body.orderId}`).expect(200)).body;
    expect(invoices).toEqual([expect.objectContaining({ state: 'posted', net: { amount: '504.00', currency: 'USD' }, tax: { amount: '53.64', currency: 'USD' }, total: { amount: '590.02', currency: 'USD' } })]);
    await house.hears('order.closed.v1', body.orderId);
    const told = neighbours.heard.filter((each) => each.type.startsWith('order.') && each.data.orderId === body.orderId).map((each) => each.type.slice(6, -3));
    expect(told).toEqual(['received', 'accepted', 'credit-cleared', 'allocated', 'released', 'shipped', 'invoiced', 'closed']);
  });

  it('groups what arrives together: every order is answered, a bad one fails alone', async () => {
    neighbours.asked.length = 0;
    const bad = aSubmission({ lines: oneLine('GA123') });
    const answers = await Promise.all([...Array.from({ length: 30 }, () => aSubmission()), bad].map((each) => house.submit(each)));
    expect(answers.map((answer) => answer.status)).toEqual([...Array(30).fill(201), 422]);
    expect(new Set(answers.slice(0, 30).map((answer) => answer.body.orderNumber)).size).toBe(30);
    expect(neighbours.asked.filter(({ path }) => path === '/v1/allocations').reduce((all, each) => all + each.orders, 0)).toBe(30);
  });

  it('bills what was shipped, and the rest when it comes; freight once', async () => {
    neighbours.shortOf.set('NW-20', 4);
    const { body } = await house.submit(aSubmission({ lines: oneLine('NW-20') })).expect(201);
    await house.hears('order.invoiced.v1', body.orderId);
    neighbours.shortOf.clear();
    const order = await house.order(body.orderId);
    expect(order).toMatchObject({ state: 'in-fulfilment', status: 'partially-invoiced', waiting: [{ code: 'BACKORDERED', lineNumber: 1 }] });
    const [{ lineId }] = await house.database.query('SELECT id AS "lineId" FROM order_line WHERE order_id = $1', [body.orderId]);
    const line = { lineId, lineNumber: 1, sku: 'NW-20', holds: [{ holdId: randomUUID(), node: 'NYC', quantity: 4 }], backordered: 0, refused: 0 };
    await house.say(backorderAllocated.of({ orderId: body.orderId, orderNumber: body.orderNumber, lines: [line] }, 'NW-US'));
    expect((await house.reaches(body.orderId, 'closed')).lines[0].quantities).toMatchObject({ shipped: 10, invoiced: 10, backordered: 0, held: 0, released: 10 });
    const { invoices } = (await house.get(`/v1/invoices?orderId=${body.orderId}`)).body;
    expect(invoices.map((each: { freight: { amount: string } }) => each.freight.amount)).toEqual(['32.38', '0.00']);
  });

  it('waits for stock as backordered and can be cancelled', async () => {
    neighbours.stock.set('NW-30', 0);
    const { body } = await house.submit(aSubmission({ lines: oneLine('NW-30') })).expect(201);
    expect(body).toMatchObject({ state: 'backordered', waiting: [{ code: 'BACKORDERED', lineNumber: 1 }] });
    const cancelled = (await house.post(`/v1/orders/${body.orderId}/cancel`, { reason: 'too late' }).expect(200)).body;
    expect(cancelled).toMatchObject({ state: 'cancelled', waiting: [], lines: [{ quantities: { cancelled: 10, backordered: 0 } }] });
    await house.hears('holds.void.v1', body.orderId);
    expect((await house.post(`/v1/orders/${body.orderId}/cancel`, { reason: 'again' }).expect(409)).body.code).toBe('ORDER_NOT_CANCELLABLE');
  });

  it('is refused by name where an item is sold out for good', async () => {
    neighbours.stock.set('NW-5', 4);
    const { body } = await house.submit(aSubmission({ lines: oneLine('NW-5') })).expect(201);
    expect(body).toMatchObject({ state: 'allocated', waiting: [{ code: 'SOLD_OUT' }], lines: [{ quantities: { held: 4, cancelled: 6 } }] });
    await house.reaches(body.orderId, 'closed');
  });
});

describe('the same order again', () => {
  it('gets the first answer under the same key, 422 with another body', async () => {
    const submission = aSubmission();
    const key = randomUUID();
    const first = await house.submit(submission, key).expect(201);
    expect((await house.submit(submission, key).expect(201)).body).toEqual(first.body);
    expect((await house.submit({ ...submission, customerPo: 'other' }, key).expect(422)).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('is a conflict under another key and says why', async () => {
    const submission = aSubmission();
    const first = (await house.submit(submission).expect(201)).body;
    const key = randomUUID();
    const { body } = await house.submit(submission, key).expect(409);
    expect(body).toMatchObject({ code: 'DUPLICATE_ORDER', orderId: first.orderId, orderNumber: first.orderNumber, detail: expect.stringContaining('with the same content') });
    expect((await house.submit(submission, key).expect(409)).body.orderId).toBe(first.orderId);
    await house.hears('order.duplicate-suppressed.v1', first.orderId);
  });

  it('runs once when it arrives many times at the same moment', async () => {
    const submission = aSubmission();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 8 }, () => house.submit(submission, key)));
    const made = answers.filter((answer) => answer.status === 201);
    expect(new Set(made.map((answer) => answer.body.orderId)).size).toBe(1);
    answers.filter((answer) => answer.status !== 201).forEach((answer) => {
      expect(answer.body).toMatchObject({ status: 409, code: 'REQUEST_RUNNING' });
      expect(answer.headers['retry-after']).toBeDefined();
    });
  });
});

describe('a bad order', () => {
  const lineOf = (change: object) => aSubmission({ lines: [{ ...oneLine('NW-11')[0], ...change }] });
  it.each([
    ['an unknown item', lineOf({ sku: 'GA123' }), '/lines/0/sku'],
    ['a unit that the item does not have', lineOf({ quantity: { value: '1', unit: 'KGM' } }), '/lines/0/quantity/unit'],
    ['a quantity of zero', lineOf({ quantity: { value: '0', unit: 'EA' } }), '/lines/0/quantity/value'],
    ['an absurd quantity', lineOf({ quantity: { value: '999999999', unit: 'EA' } }), '/lines/0/quantity/value'],
    ['an inactive customer', aSubmission({ customerNumber: 'GONE' }), '/customerNumber'],
    ['another currency', aSubmission({ currency: 'EUR', freight: undefined }), '/currency'],
    ['a price that was not agreed', lineOf({ unitPrice: '1.00' }), '/lines/0/unitPrice'],
  ])('with %s is refused at the portal, stored and named', async (_, submission, pointer) => {
    const key = randomUUID();
    const { body } = await house.submit(submission, key).expect(422);
    expect(body).toMatchObject({ code: 'ORDER_INVALID', errors: [expect.objectContaining({ pointer })] });
    expect((await house.order(body.orderId)).state).toBe('rejected');
    expect((await house.submit(submission, key).expect(422)).body).toMatchObject({ orderId: body.orderId, errors: body.errors });
  });

  it.each([
    ['a negative quantity', { ...aSubmission(), lines: [{ lineNumber: 1, sku: 'NW-11', quantity: { value: '-1', unit: 'EA' } }] }, 'lines/0/quantity/value'],
    ['no lines', { ...aSubmission(), lines: [] }, 'lines'],
  ])('with %s does not have the right form', async (_, submission, field) => {
    const { body } = await house.submit(submission).expect(400);
    expect(JSON.stringify(body.errors)).toContain(field);
  });

  it('is told what is wrong when it is not JSON or far too large', async () => {
    const send = (body: string) => house.app.http.post('/v1/orders').set(house.headers).set('idempotency-key', randomUUID()).set('content-type', 'application/json').send(body);
    expect((await send('{"legalEntity": ').expect(400)).body.code).toBe('MALFORMED_JSON');
    expect((await send(JSON.stringify({ ...aSubmission(), customerPo: 'x'.repeat(2_200_000) })).expect(413)).body.code).toBe('BODY_TOO_LARGE');
  });

  it('without a key is told to send one', async () => {
    const { body } = await house.post('/v1/orders', aSubmission()).expect(400);
    expect(body.code).toBe('IDEMPOTENCY_KEY_MISSING');
  });

  it('without a token or scope is not looked at', async () => {
    await house.app.http.post('/v1/orders').send(aSubmission()).expect(401);
    await house.app.http.post('/v1/orders').set(await house.app.as(['orders:read'])).set('idempotency-key', 'x').send(aSubmission()).expect(403);
  });

  it('of a partner stands on hold with a case until somebody tries again', async () => {
    const submission = aSubmission({ channel: { kind: 'edi', name: 'ERNSH', orderNumber: randomUUID() }, lines: oneLine('GA123') });
    await house.say(purchaseOrderReceived.of({ documentId: randomUUID(), partner: 'ERNSH', customerPo: 'PO-9', submission }, 'NW-US'));
    const { orderId } = await house.byChannel(submission.channel.orderNumber);
    const held = await house.reaches(orderId, 'on-hold');
    expect(held.waiting).toEqual([expect.objectContaining({ code: 'UNKNOWN_ITEM', ownerRole: 'order-desk' })]);
    const [opened] = await house.hears('case.opened.v1', orderId);
    expect(opened.data).toMatchObject({ code: 'UNKNOWN_ITEM', retry: { service: 'order-to-cash', path: `/v1/orders/${orderId}/retry` } });
    expect((await house.post(`/v1/orders/${orderId}/retry`).expect(200)).body.state).toBe('on-hold');
    await house.hears('case.closed.v1', orderId);
    await house.hears('case.opened.v1', orderId, 2);
  });

  it('over its credit stands on hold for the credit desk', async () => {
    const { body } = await house.submit(aSubmission({ customerNumber: 'BROKE' })).expect(201);
    expect(body).toMatchObject({ state: 'on-hold', waiting: [{ code: 'CREDIT_REFUSED', ownerRole: 'credit' }] });
    expect((await house.hears('case.opened.v1', body.orderId))[0].data.ownerRole).toBe('credit');
  });
});

describe('when something fails', () => {
  it.each(['/v1/order-enrichments', '/v1/credit-checks', '/v1/allocations'])('an order waits while %s is down and is resumed by its timer', async (path) => {
    neighbours.down.add(path);
    const { body } = await house.submit(aSubmission()).expect(201);
    expect(['received', 'accepted', 'credit-cleared']).toContain(body.state);
    expect(body.waiting).toEqual([expect.objectContaining({ ownerRole: 'operations' })]);
    neighbours.down.clear();
    await house.database.query('UPDATE process_timer SET due_at = now() WHERE instance_id = $1', [body.orderId]);
    expect((await house.reaches(body.orderId, 'closed')).waiting).toEqual([]);
  });

  it('a repeat takes up where a process that ended without an answer left off', async () => {
    neighbours.down.add('/v1/credit-checks');
    const [submission, key] = [aSubmission(), randomUUID()];
    const { body } = await house.submit(submission, key).expect(201);
    neighbours.down.clear();
    await house.database.query(`UPDATE idempotency_key SET state = 'running', lease_until = now() - interval '1 second' WHERE key = $1`, [key]);
    const again = await house.submit(submission, key).expect(201);
    expect(again.body).toMatchObject({ orderId: body.orderId, state: 'allocated', waiting: [] });
    await house.reaches(body.orderId, 'closed');
  });

  it('an order from a queue comes twice and is one order', async () => {
    const submission = aSubmission({ channel: { kind: 'marketplace', name: 'shop', orderNumber: randomUUID() } });
    await house.say(submitOrder.of({ submission }, 'NW-US'), submitOrder.of({ submission }, 'NW-US'));
    const { orderId } = await house.byChannel(submission.channel.orderNumber);
    await house.hears('order.duplicate-suppressed.v1', orderId);
    await house.reaches(orderId, 'closed');
    expect(await house.database.query('SELECT 1 FROM sales_order WHERE channel_order_number = $1', [submission.channel.orderNumber])).toHaveLength(1);
  });

  it('a shipment that is told twice ships and bills once', async () => {
    const { body } = await house.submit(aSubmission({ lines: oneLine('NW-11') })).expect(201);
    await house.reaches(body.orderId, 'closed');
    const [shipment] = await house.database.query(`SELECT id AS "shipmentId", shipment_number AS "shipmentNumber", fulfilment_id AS "fulfilmentId" FROM shipment WHERE order_id = $1`, [body.orderId]);
    const [{ lineId }] = await house.database.query('SELECT id AS "lineId" FROM order_line WHERE order_id = $1', [body.orderId]);
    const again = { ...shipment, orderId: body.orderId, orderNumber: body.orderNumber, node: 'SEA', carrier: 'SPEEDY', billOfLading: 'B', shippedAt: '2026-11-22T10:00:00.000Z', final: true, packages: [], lines: [{ lineId, lineNumber: 1, sku: 'NW-11', shipped: 10, short: 0, sequence: 1 }] };
    const strange = { ...again, shipmentId: randomUUID(), shipmentNumber: 'SEA-late' };
    await house.say(shipmentConfirmed.of(again, 'NW-US'), shipmentConfirmed.of(strange, 'NW-US'));
    // The second is another shipment for a closed order: it parks, and nothing of it is half done.
    await house.say(submitOrder.of({ submission: aSubmission() }, 'NW-US'));
    const parked = async () => (await house.database.query(`SELECT code FROM parked WHERE key = $1`, [body.orderId]))[0];
    for (let tries = 0; tries < 200 && !(await parked()); tries += 1) await new Promise((resume) => setTimeout(resume, 50));
    expect(await parked()).toEqual({ code: 'SHIPPED_MORE_THAN_RELEASED' });
    expect((await house.order(body.orderId)).lines[0].quantities).toMatchObject({ shipped: 10, invoiced: 10 });
    expect((await house.get(`/v1/invoices?orderId=${body.orderId}`)).body.invoices).toHaveLength(1);
  });

  it('a refused invoice waits with a case and is posted once it is tried again', async () => {
    neighbours.refuseInvoices = true;
    const { body } = await house.submit(aSubmission()).expect(201);
    const [opened] = await house.hears('case.opened.v1', body.orderId);
    expect(opened.data).toMatchObject({ stage: 'invoice', code: 'PERIOD_CLOSED', ownerRole: 'accounting' });
    expect((await house.get(`/v1/invoices?orderId=${body.orderId}`)).body.invoices[0].state).toBe('pending-exception');
    neighbours.refuseInvoices = false;
    await house.post(`/v1/orders/${body.orderId}/retry`).expect(200);
    await house.reaches(body.orderId, 'closed');
    await house.hears('case.closed.v1', body.orderId);
    expect((await house.post(`/v1/orders/${body.orderId}/retry`).expect(409)).body.code).toBe('NOTHING_TO_RETRY');
  });
});

describe('when a neighbour says no', () => {
  it.each([
    ['the warehouse refuses a release', 'refuseReleases' as const, { code: 'UNKNOWN_NODE', ownerRole: 'warehouse' }],
    ['the tax of an invoice cannot be determined', 'refuseTax' as const, { code: 'TAX_JURISDICTION_UNKNOWN', ownerRole: 'tax' }],
  ])('a case opens where %s, and a retry takes the order to its end', async (_, flag, expected) => {
    neighbours[flag] = true;
    const { body } = await house.submit(aSubmission()).expect(201);
    const [opened] = await house.hears('case.opened.v1', body.orderId);
    expect(opened.data).toMatchObject(expected);
    neighbours[flag] = false;
    await house.post(`/v1/orders/${body.orderId}/retry`).expect(200);
    await house.reaches(body.orderId, 'closed');
    expect((await house.hears('case.closed.v1', body.orderId))[0].data.caseId).toBe(opened.data.caseId);
  });

  it('an invoice in doubt is posted once the doubt is cleared', async () => {
    neighbours.doubtInvoices = true;
    const { body } = await house.submit(aSubmission()).expect(201);
    await house.reaches(body.orderId, 'closed');
    const steps = await house.database.query(`SELECT h.event FROM process_history h JOIN invoice i ON i.id = h.instance_id WHERE i.order_id = $1 ORDER BY h.version`, [body.orderId]);
    expect(steps.map((each) => each.event)).toEqual(['released', 'taxed', 'inDoubt', 'posted']);
  });
});

describe('an EDI order', () => {
  it('is answered with 855, 856 and 810', async () => {
    const submission = aSubmission({ channel: { kind: 'edi', name: 'ERNSH', orderNumber: randomUUID() } });
    await house.say(purchaseOrderReceived.of({ documentId: randomUUID(), partner: 'ERNSH', customerPo: 'PO-1', submission }, 'NW-US'));
    const { orderId } = await house.byChannel(submission.channel.orderNumber);
    await house.reaches(orderId, 'closed');
    expect((await house.hears('purchase-order.acknowledge.v1', orderId))[0].data).toMatchObject({ answer: 'AD', partner: 'ERNSH' });
    expect((await house.hears('ship-notice.send.v1', orderId))[0].data.lines).toHaveLength(2);
    expect((await house.hears('invoice.send.v1', orderId))[0].data).toMatchObject({ dueOn: '2026-12-22', total: { amount: '590.02', currency: 'USD' } });
  });

  it('is found by every number', async () => {
    const { body } = await house.submit(aSubmission({ customerPo: 'PO-unique' })).expect(201);
    for (const query of ['customerPo=PO-unique', `orderNumber=${body.orderNumber}`, `channelName=b2b-portal&channelOrderNumber=${body.channel.orderNumber}`]) {
      expect((await house.get(`/v1/orders?${query}`).expect(200)).body.orders.map((order: { orderId: string }) => order.orderId)).toEqual([body.orderId]);
    }
    const page = (await house.get('/v1/orders?limit=2').expect(200)).body;
    expect(page.orders).toHaveLength(2);
    expect((await house.get(`/v1/orders?limit=2&after=${page.next}`)).body.orders[0].orderNumber > page.next).toBe(true);
  });
});
