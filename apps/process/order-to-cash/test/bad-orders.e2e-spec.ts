import { randomUUID } from 'node:crypto';
import { purchaseOrderReceived } from '@crossdock/contracts';
import { House } from './house';
import { calm } from './neighbours';
import { aSubmission, oneLine } from './samples';

let house: House;
beforeAll(async () => void (house = await House.start()));
afterAll(() => house?.stop());
beforeEach(calm);

const orderCount = async () =>
  (await house.database.query<{ n: number }>('SELECT count(*)::int AS n FROM sales_order'))[0].n;

/** What is stored of an order: its submission as it came, and nothing that only a valid order has. */
const rowsOf = async (orderId: string) => {
  const count = (table: string) => `(SELECT count(*)::int FROM ${table} WHERE order_id = o.id)`;
  const [row] = await house.database.query(
    `SELECT submission, ${count('order_line')} AS lines, ${count('line_quantity')} AS quantities, ${count('hold')} AS holds,
       ${count('fulfilment')} AS fulfilments FROM sales_order o WHERE id = $1`,
    [orderId],
  );
  return row;
};

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
    expect(await rowsOf(body.orderId)).toEqual({ submission, lines: 0, quantities: 0, holds: 0, fulfilments: 0 });
    expect((await house.submit(submission, key).expect(422)).body).toMatchObject({
      orderId: body.orderId,
      errors: body.errors,
    });
  });

  it.each([
    [
      'a negative quantity',
      { ...aSubmission(), lines: [{ lineNumber: 1, sku: 'NW-11', quantity: { value: '-1', unit: 'EA' } }] },
      'lines/0/quantity/value',
    ],
    ['no lines', { ...aSubmission(), lines: [] }, 'lines'],
  ])('with %s does not have the right form, and leaves nothing behind', async (_, submission, field) => {
    const [before, key] = [await orderCount(), randomUUID()];
    const { body } = await house.submit(submission, key).expect(400);
    expect(JSON.stringify(body.errors)).toContain(field);
    expect(await orderCount()).toBe(before);
    // Its key is free for the order as it should have been.
    await house.submit(aSubmission(), key).expect(201);
  });

  it('is told what is wrong when it is not JSON or far too large', async () => {
    const send = (body: string) =>
      house.app.http
        .post('/v1/orders')
        .set(house.headers)
        .set('idempotency-key', randomUUID())
        .set('content-type', 'application/json')
        .send(body);
    expect((await send('{"legalEntity": ').expect(400)).body.code).toBe('MALFORMED_JSON');
    expect(
      (await send(JSON.stringify({ ...aSubmission(), customerPo: 'x'.repeat(2_200_000) })).expect(413)).body.code,
    ).toBe('BODY_TOO_LARGE');
  });

  it('without a key is told to send one', async () => {
    const { body } = await house.post('/v1/orders', aSubmission()).expect(400);
    expect(body.code).toBe('IDEMPOTENCY_KEY_MISSING');
  });

  it('without a token or scope is not looked at', async () => {
    await house.app.http.post('/v1/orders').send(aSubmission()).expect(401);
    await house.app.http
      .post('/v1/orders')
      .set(await house.app.as(['orders:read']))
      .set('idempotency-key', 'x')
      .send(aSubmission())
      .expect(403);
  });

  it('of a partner stands on hold with a case until somebody tries again', async () => {
    const submission = aSubmission({
      channel: { kind: 'edi', name: 'ERNSH', orderNumber: randomUUID() },
      lines: oneLine('GA123'),
    });
    await house.say(
      purchaseOrderReceived.of({ documentId: randomUUID(), partner: 'ERNSH', customerPo: 'PO-9', submission }, 'NW-US'),
    );
    const { orderId } = await house.byChannel(submission.channel.orderNumber);
    const held = await house.reaches(orderId, 'on-hold');
    expect(held.waiting).toEqual([expect.objectContaining({ code: 'UNKNOWN_ITEM', ownerRole: 'order-desk' })]);
    const [opened] = await house.hears('case.opened.v1', orderId);
    expect(opened.data).toMatchObject({
      code: 'UNKNOWN_ITEM',
      retry: { service: 'order-to-cash', path: `/v1/orders/${orderId}/retry` },
    });
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
