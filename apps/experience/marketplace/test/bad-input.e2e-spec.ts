import { createHmac, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '@crossdock/persistence';
import { startApp, type TestApp } from '@crossdock/testing';
import { AppModule } from '../src/app.module';
import { meta } from '../src/meta';

const secret = 'shop-secret-1';
const real = JSON.parse(readFileSync(join(__dirname, 'samples/shopify-order.json'), 'utf8')).order;
const address = { name: 'Toms', street: 'Luisenstr. 48', city: 'Münster', postalCode: '44087', country: 'DE' };
const line = { lineNumber: 1, sku: 'NW-14', quantity: { value: '9', unit: 'EA' }, unitPrice: '18.60' };
const order = {
  orderNumber: '10249', customerNumber: 'TOMSP', orderedOn: '1996-07-05', currency: 'USD', shipTo: address, lines: [line],
}; // prettier-ignore

describe('what a channel sends and should not', () => {
  let app: TestApp;
  let channel: { authorization: string };

  beforeAll(async () => {
    app = await startApp(AppModule, meta);
    const manager = await app.as(['channels:manage']);
    channel = await app.as(['channel-orders:write']);
    const shop = { kind: 'shopify', legalEntity: 'NW-US', currency: 'USD', webhookSecret: secret };
    await app.http.put('/v1/channels/shop').set(manager).send({ ...shop, defaultCustomer: 'VINET' }).expect(200); // prettier-ignore
    await app.http.put('/v1/channels/plain').set(manager).send({ ...shop, kind: 'api' }).expect(200); // prettier-ignore
  });
  afterAll(() => app?.close());

  const stored = async () => {
    const [counts] = await app.app.get(Database, { strict: false }).query<{ receipts: number; submitted: number }>(
      `SELECT (SELECT count(*)::int FROM receipt) AS receipts, (SELECT count(*)::int FROM receipt WHERE status = 'submitted') AS submitted`,
    ); // prettier-ignore
    return counts;
  };
  const post = (body: object | string, key: string = randomUUID()) =>
    app.http
      .post('/v1/channels/plain/orders')
      .set(channel)
      .set({ 'idempotency-key': key, 'content-type': 'application/json' })
      .send(body);
  const webhook = (body: string, headers: Record<string, string> = {}) =>
    app.http
      .post('/v1/webhooks/shopify/shop')
      .set({
        'content-type': 'application/json',
        'x-shopify-hmac-sha256': createHmac('sha256', secret).update(body).digest('base64'),
        ...headers,
      })
      .send(body);
  const problem = { type: expect.stringMatching(/^urn:crossdock:problem:/), detail: expect.any(String) };

  it.each([
    ['a negative quantity', { ...order, lines: [{ ...line, quantity: { value: '-1', unit: 'EA' } }] }, '/lines/0/quantity/value'],
    ['a unit that nobody knows', { ...order, lines: [{ ...line, quantity: { value: '1', unit: 'BARREL' } }] }, '/lines/0/quantity/unit'],
    ['a number where text belongs', { ...order, lines: [{ ...line, unitPrice: 18.6 }] }, '/lines/0/unitPrice'],
    ['a currency that is none', { ...order, currency: 'DOLLARS' }, '/currency'],
    ['a date that is none', { ...order, orderedOn: '1996-02-30' }, '/orderedOn'],
    ['no ship-to', { ...order, shipTo: undefined }, '/shipTo'],
    ['no lines', { ...order, lines: [] }, '/lines'],
    ['a field that there is not', { ...order, colour: 'red' }, '/colour'],
  ])('an order with %s is refused and names the field', async (_what, body, pointer) => {
    const before = await stored();
    const answer = await post(body).expect(400).expect('content-type', /problem\+json/);
    expect(answer.body).toMatchObject({ ...problem, status: 400, code: 'VALIDATION_FAILED' });
    expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
    expect(await stored()).toEqual(before);
  }); // prettier-ignore

  it('what is not JSON, or far too large, is refused', async () => {
    const before = await stored();
    expect((await post('{"orderNumber": ').expect(400)).body).toMatchObject({ ...problem, code: 'MALFORMED_JSON' });
    const huge = { ...order, customerPo: 'x'.repeat(3_000_000) };
    expect((await post(huge).expect(413)).body).toMatchObject({ ...problem, code: 'BODY_TOO_LARGE' });
    expect((await webhook(JSON.stringify(huge)).expect(413)).body.code).toBe('BODY_TOO_LARGE');
    expect(await stored()).toEqual(before);
  });

  it('a key that comes with another body is refused: the second order is neither taken nor mixed up', async () => {
    const key = randomUUID();
    const { body: first } = await post(order, key).expect(202);
    const { body } = await post({ ...order, orderNumber: '10250' }, key).expect(422);
    expect(body).toMatchObject({ ...problem, code: 'IDEMPOTENCY_KEY_REUSED' });
    expect((await post(order, key).expect(202)).body).toEqual({ ...first, status: 'duplicate' });
    expect((await post({ ...order, orderNumber: '10250' }).expect(202)).body.status).toBe('submitted');
  });

  it('deliveries that arrive at the same moment are taken once', async () => {
    const [key, before] = [randomUUID(), await stored()];
    const answers = await Promise.all(Array.from({ length: 6 }, () => post({ ...order, orderNumber: '10251' }, key)));
    expect(answers.map(({ body }) => body.status).sort()).toEqual([...Array(5).fill('duplicate'), 'submitted']);
    expect(new Set(answers.map(({ body }) => body.receiptId)).size).toBe(1);
    expect(await stored()).toEqual({ receipts: before.receipts + 1, submitted: before.submitted + 1 });
  });

  it('a webhook without the right signature is not looked at', async () => {
    const before = await stored();
    const body = JSON.stringify(real);
    for (const signature of ['', 'AAAA', createHmac('sha256', 'another').update(body).digest('base64')]) {
      const answer = await webhook(body, { 'x-shopify-hmac-sha256': signature }).expect(401);
      expect(answer.body).toMatchObject({ ...problem, code: 'SIGNATURE_INVALID' });
    }
    // One byte more than was signed.
    const signed = createHmac('sha256', secret).update(body).digest('base64');
    await webhook(`${body} `, { 'x-shopify-hmac-sha256': signed }).expect(401);
    expect(await stored()).toEqual(before);
  });

  it('a signed body that cannot be read is kept raw and parked, each field named', async () => {
    const before = await stored();
    expect((await webhook('{"id": 1,').expect(200)).body.status).toBe('parked');
    const { body } = await webhook(JSON.stringify(real)).expect(200);
    expect(body.status).toBe('parked');
    expect(await stored()).toEqual({ ...before, receipts: before.receipts + 2 });
    const [{ reason, raw }] = await app.app.get(Database, { strict: false }).query<{
      reason: string;
      raw: string;
    }>(`SELECT reason, convert_from(body, 'UTF8') AS raw FROM receipt WHERE id = $1`, [body.receiptId]);
    expect(reason).toMatch(/\/line_items\/0\/sku.*\/line_items\/1\/sku/s);
    expect(JSON.parse(raw)).toEqual(real);
  });

  const sold = { ...real, line_items: [{ ...real.line_items[1], sku: 'NW-11' }] };

  it.each([
    ['a negative quantity', { line_items: [{ ...sold.line_items[0], quantity: -1 }] }, '/lines/0/quantity/value'],
    ['a SKU of 49 characters', { line_items: [{ ...sold.line_items[0], sku: 'x'.repeat(49) }] }, '/lines/0/sku'],
    ['a SKU with the character NUL', { line_items: [{ ...sold.line_items[0], sku: 'NW\0' }] }, '/lines/0/sku'],
    ['a buyer with half a surrogate pair', { customer: { id: '\ud800' }, line_items: [null] }, '/line_items/0'],
    ['a discount that is no number', { line_items: [{ ...sold.line_items[0], total_discount: 'abc' }] }, '/line_items/0/total_discount'],
    ['a line that is none', { line_items: [null] }, '/line_items/0'],
    ['lines that are no list', { line_items: {} }, '/line_items'],
    ['a number for a date', { created_at: 20261121 }, '/orderedOn'],
    ['a currency that is none', { currency: 'DOLLARS' }, '/currency'],
    ['a country that is none', { shipping_address: { ...real.shipping_address, country_code: 'XX' } }, '/shipTo/country'],
  ])('a signed order with %s is kept raw and parked with a case that names the field', async (_what, change, pointer) => {
    const database = app.app.get(Database, { strict: false });
    const { body } = await webhook(JSON.stringify({ ...sold, ...change })).expect(200);
    expect(body.status).toBe('parked');
    const [{ reason, raw }] = await database.query(`SELECT reason, convert_from(body, 'UTF8') AS raw FROM receipt WHERE id = $1`, [body.receiptId]);
    expect(reason).toContain(pointer);
    expect(JSON.parse(raw)).toEqual({ ...sold, ...change });
    const [opened] = await database.query(`SELECT body::json #>> '{data,code}' AS code FROM outbox WHERE type = 'case.opened.v1' AND body::json #>> '{data,caseId}' = $1`, [body.receiptId]);
    expect(opened).toEqual({ code: 'SHOPIFY_ORDER_INVALID' });
  }); // prettier-ignore

  it('another body under a webhook id that is taken is a delivery of its own, once', async () => {
    const headers = { 'x-shopify-webhook-id': randomUUID() };
    const send = (id: number) => webhook(JSON.stringify({ ...sold, id }), headers).expect(200);
    const [{ body: first }, { body: second }, { body: again }] = [await send(1), await send(2), await send(2)];
    expect([first.status, second.status, again.status]).toEqual(['submitted', 'submitted', 'duplicate']);
    expect(again.receiptId).toBe(second.receiptId);
    expect(second.receiptId).not.toBe(first.receiptId);
  });
});
