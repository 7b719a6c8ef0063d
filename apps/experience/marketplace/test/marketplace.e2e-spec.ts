import { createHmac, randomUUID } from 'node:crypto';
import { Database } from '@crossdock/persistence';
import { startApp, type TestApp } from '@crossdock/testing';
import { AppModule } from '../src/app.module';
import { meta } from '../src/meta';
import { isSignedBy } from '../src/shopify-order';

const secret = 'shop-secret-1';
const order = {
  id: 450789469,
  created_at: '2026-11-20T10:00:00-05:00',
  currency: 'USD',
  customer: { id: 7001 },
  shipping_address: {
    name: 'Paul Henriot',
    address1: '59 rue de l’Abbaye',
    city: 'Reims',
    zip: '51100',
    country_code: 'FR',
  },
  shipping_lines: [{ price: '32.38', code: 'SPEEDY' }],
  line_items: [{ sku: 'NW-11', quantity: 12, price: '14.00', total_discount: '16.80' }],
};

describe('marketplace', () => {
  let app: TestApp;
  let manager: { authorization: string };
  let channel: { authorization: string };

  beforeAll(async () => {
    app = await startApp(AppModule, meta);
    manager = await app.as(['channels:manage', 'channels:read']);
    channel = await app.as(['channel-orders:write', 'channel-orders:read']);
    const registration = {
      kind: 'shopify',
      legalEntity: 'NW-US',
      currency: 'USD',
      webhookSecret: secret,
      customers: { '7001': 'VINET' },
    };
    await app.http.put('/v1/channels/shop').set(manager).send(registration).expect(200);
    await app.http
      .put('/v1/channels/plain')
      .set(manager)
      .send({ kind: 'api', legalEntity: 'NW-US', currency: 'USD' })
      .expect(200);
  });
  afterAll(() => app?.close());

  const sendWebhook = (body: string, headers: Record<string, string> = {}) =>
    app.http
      .post('/v1/webhooks/shopify/shop')
      .set({
        'content-type': 'application/json',
        'x-shopify-hmac-sha256': createHmac('sha256', secret).update(body).digest('base64'),
        ...headers,
      })
      .send(body);
  const submissions = async (orderNumber: string) => {
    const rows = await app.app
      .get(Database, { strict: false })
      .query<{ body: string }>(
        `SELECT body::text AS body FROM outbox WHERE type = 'order.submit.v1' AND body::jsonb->'data'->'submission'->'channel'->>'orderNumber' = $1`,
        [orderNumber],
      );
    return rows.map((row) => JSON.parse(row.body).data.submission);
  };

  it('agrees with the published HMAC vector', () => {
    const body = Buffer.from('{"id":1234567890,"email":"customer@example.com","total_price":"123.45"}');
    expect(isSignedBy('test-webhook-secret', body, 'QNyObTlKbMx2qDlPF/ZOZcBqg5OgPg+2oky3zldc0Gw=')).toBe(true);
    expect(isSignedBy('another-secret', body, 'QNyObTlKbMx2qDlPF/ZOZcBqg5OgPg+2oky3zldc0Gw=')).toBe(false);
  });

  it('stores a signed order and hands it on once, however often it comes', async () => {
    const headers = { 'x-shopify-webhook-id': randomUUID() };
    const first = await sendWebhook(JSON.stringify(order), headers).expect(200);
    expect(first.body).toMatchObject({ status: 'submitted', channelOrderNumber: '450789469' });
    const again = await sendWebhook(JSON.stringify(order), headers).expect(200);
    expect(again.body).toEqual({ ...first.body, status: 'duplicate' });
    const [submission, ...others] = await submissions('450789469');
    expect(others).toHaveLength(0);
    expect(submission).toMatchObject({
      customerNumber: 'VINET', orderedOn: '2026-11-20', carrier: 'SPEEDY', freight: { amount: '32.38', currency: 'USD' },
      lines: [{ lineNumber: 1, sku: 'NW-11', quantity: { value: '12', unit: 'EA' }, unitPrice: '14.00', discount: '0.1' }],
    }); // prettier-ignore
  });

  it('refuses a wrong signature and stores nothing', async () => {
    const forged = await sendWebhook(JSON.stringify({ ...order, id: 1 }), { 'x-shopify-hmac-sha256': 'AAAA' }).expect(
      401,
    );
    expect(forged.body.code).toBe('SIGNATURE_INVALID');
    const { body } = await app.http.get('/v1/receipts?channel=shop').set(manager).expect(200);
    expect(body.receipts).toHaveLength(1);
  });

  it('keeps a webhook of another topic, and takes no order from it', async () => {
    const updated = JSON.stringify({ ...order, id: 450789470 });
    const headers = { 'x-shopify-webhook-id': randomUUID(), 'x-shopify-topic': 'orders/updated' };
    expect((await sendWebhook(updated, headers).expect(200)).body.status).toBe('ignored');
    expect((await sendWebhook(updated, headers).expect(200)).body.status).toBe('duplicate');
    expect(await submissions('450789470')).toEqual([]);
    const { body } = await app.http.get('/v1/receipts?channel=shop&status=ignored').set(manager).expect(200);
    expect(body.receipts).toMatchObject([{ topic: 'orders/updated', reason: 'topic orders/updated is no new order' }]);
  });

  it('parks what cannot be read, with every field named, and reads it again when the channel has been put right', async () => {
    const stranger = { ...order, id: 99, customer: { id: 4711 }, line_items: [{ quantity: 1, price: '1.00' }] };
    const parked = await sendWebhook(JSON.stringify(stranger)).expect(200);
    expect(parked.body.status).toBe('parked');
    const { body } = await app.http.get('/v1/receipts?channel=shop&status=parked').set(manager).expect(200);
    expect(body.receipts[0].reason).toMatch(/buyer "4711".*\/line_items\/0\/sku/s);

    const unknown = await sendWebhook(JSON.stringify({ ...order, id: 100, customer: { id: 4712 } })).expect(200);
    const customers = { '7001': 'VINET', '4712': 'TOMSP' };
    await app.http
      .put('/v1/channels/shop')
      .set(manager)
      .send({ kind: 'shopify', legalEntity: 'NW-US', currency: 'USD', customers })
      .expect(200);
    const retried = await app.http.post(`/v1/receipts/${unknown.body.receiptId}/retry`).set(manager).expect(200);
    expect(retried.body).toMatchObject({ status: 'submitted', channelOrderNumber: '100' });
    await app.http.post(`/v1/receipts/${unknown.body.receiptId}/retry`).set(manager).expect(404);
  });

  it('parks a signed body that is not JSON or no order', async () => {
    const { body } = await sendWebhook('[]').expect(200);
    expect(body.status).toBe('parked');
  });

  it('takes an order by the plain API, and once by its Idempotency-Key', async () => {
    const plain = {
      orderNumber: '10249', customerNumber: 'TOMSP', orderedOn: '1996-07-05', currency: 'USD',
      shipTo: { name: 'Toms', street: 'Luisenstr. 48', city: 'Münster', postalCode: '44087', country: 'DE' },
      lines: [{ lineNumber: 1, sku: 'NW-14', quantity: { value: '9', unit: 'EA' }, unitPrice: '18.60' }],
    }; // prettier-ignore
    const send = (key: string) =>
      app.http.post('/v1/channels/plain/orders').set(channel).set('idempotency-key', key).send(plain);
    expect((await send('key-1').expect(202)).body.status).toBe('submitted');
    expect((await send('key-1').expect(202)).body.status).toBe('duplicate');
    expect(await submissions('10249')).toHaveLength(1);
    await app.http.post('/v1/channels/plain/orders').set(channel).send(plain).expect(400);
    await app.http.post('/v1/channels/nowhere/orders').set(channel).set('idempotency-key', 'k').send(plain).expect(404);
    const { body } = await app.http
      .post('/v1/channels/plain/orders')
      .set(channel)
      .set('idempotency-key', 'k2')
      .send({ ...plain, lines: [] })
      .expect(400);
    expect(body.errors[0].pointer).toBe('/lines');
  });

  it.each(['/v1/receipts', '/v1/receipts?channel=shop&status=lost', '/v1/deliveries', '/v1/deliveries?channel=shop&before=4711'])(
    'refuses %s',
    async (url) => {
      const { body } = await app.http.get(url).set(manager).expect(400);
      expect(body.code).toBe('VALIDATION_FAILED');
    },
  ); // prettier-ignore

  it('asks for no substitutes where the channel’s buyers take none', async () => {
    const strict = { kind: 'api', legalEntity: 'NW-US', currency: 'USD', noSubstitutes: true };
    await app.http.put('/v1/channels/strict').set(manager).send(strict).expect(200);
    const hand = async (name: string) => {
      const lines = [{ lineNumber: 1, sku: 'NW-11', quantity: { value: '1', unit: 'EA' } }];
      const body = { orderNumber: `FOR-${name}`, customerNumber: 'VINET', currency: 'USD', shipTo: { name: 'A', street: 'B', city: 'C', country: 'US' }, lines };
      await app.http.post(`/v1/channels/${name}/orders`).set(channel).set('idempotency-key', `k-${name}`).send(body).expect(202);
      return (await submissions(`FOR-${name}`))[0].lines[0];
    };
    expect(await hand('strict')).toMatchObject({ sku: 'NW-11', noSubstitute: true });
    expect(await hand('plain')).not.toHaveProperty('noSubstitute');
  }); // prettier-ignore

  it('gives the feed by cursor and names a cursor that is none', async () => {
    const { body } = await app.http.get('/v1/channels/plain/orders/updates?since=0').set(channel).expect(200);
    expect(body).toEqual({ updates: [], next: '0' });
    const wrong = await app.http.get('/v1/channels/plain/orders/updates?since=yesterday').set(channel).expect(422);
    expect(wrong.body.errors[0].pointer).toBe('/since');
    await app.http.get('/v1/channels/plain/orders/updates').expect(401);
  });
});
