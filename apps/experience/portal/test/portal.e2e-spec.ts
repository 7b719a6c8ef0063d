import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startApp, type TestApp } from '@crossdock/testing';
import { AppModule } from '../src/app.module';
import { meta } from '../src/meta';

/** order-to-cash as the portal sees it: remembers what it was asked and answers what the test wants. */
class Peer {
  readonly asked: { method: string; url: string; headers: IncomingMessage['headers']; body?: any }[] = [];
  answer: { status: number; body: unknown } = { status: 200, body: {} };
  private readonly server: Server;

  constructor() {
    this.server = createServer(async (request, response) => {
      let text = '';
      for await (const chunk of request) text += chunk;
      this.asked.push({
        method: request.method!,
        url: request.url!,
        headers: request.headers,
        body: text ? JSON.parse(text) : undefined,
      });
      response
        .writeHead(this.answer.status, { 'content-type': 'application/json' })
        .end(JSON.stringify(this.answer.body));
    });
  }
  async listen(): Promise<string> {
    await new Promise<void>((ready) => this.server.listen(0, '127.0.0.1', ready));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

describe('portal', () => {
  const peer = new Peer();
  let app: TestApp;
  let buyer: { authorization: string };
  const order = {
    orderNumber: '10248', orderedOn: '1996-07-04', currency: 'USD',
    shipTo: { name: 'Vins', street: '59 rue', city: 'Reims', country: 'FR' },
    lines: [{ lineNumber: 1, sku: 'NW-11', quantity: { value: '12', unit: 'EA' } }],
  }; // prettier-ignore

  beforeAll(async () => {
    const url = await peer.listen();
    app = await startApp(AppModule, meta, {
      env: { ORDER_TO_CASH_URL: url, ERP_URL: url, INVENTORY_AVAILABILITY_URL: url },
    });
    buyer = await app.as(['portal:order', 'portal:read'], {
      sub: 'buyer-1',
      customer_id: 'VINET',
      legal_entity: 'NW-US',
    });
  });
  afterAll(async () => {
    await app?.close();
    peer.close();
  });
  const place = (body: object, key = 'k-1') =>
    app.http.post('/v1/orders').set(buyer).set('idempotency-key', key).send(body);

  it('hands an order on with the buyer’s customer, key, token and trace', async () => {
    peer.answer = { status: 201, body: { orderId: 'x', state: 'allocated' } };
    const { body } = await place(order).set('x-correlation-id', 'trace-7').expect(201);
    expect(body.state).toBe('allocated');
    const { headers, body: sent } = peer.asked.at(-1)!;
    expect(sent).toMatchObject({
      customerNumber: 'VINET',
      legalEntity: 'NW-US',
      channel: { kind: 'portal', name: 'b2b-portal', orderNumber: 'VINET:10248' },
    });
    expect(headers).toMatchObject({
      'idempotency-key': 'buyer-1:k-1',
      'x-correlation-id': 'trace-7',
      authorization: expect.stringMatching(/^Bearer /),
    });
  });

  it('leaves an order date that the buyer left out to order-to-cash, so that a repeat is the same on any day', async () => {
    peer.answer = { status: 201, body: { orderId: 'x', state: 'allocated' } };
    const { orderedOn: _, ...undated } = order;
    await place(undated, 'k-3').expect(201);
    expect(peer.asked.at(-1)!.body).not.toHaveProperty('orderedOn');
  });

  it('keeps apart orders and keys that are alike at their beginning', async () => {
    peer.answer = { status: 201, body: { orderId: 'x', state: 'allocated' } };
    const sent = async (end: string) => {
      await place({ ...order, orderNumber: `${'0'.repeat(59)}${end}` }, `${'k'.repeat(199)}${end}`).expect(201);
      const { headers, body } = peer.asked.at(-1)!;
      return [body.channel.orderNumber, headers['idempotency-key']] as string[];
    };
    const [[number, key], [otherNumber, otherKey]] = [await sent('1'), await sent('2')];
    expect([number.length, key.length]).toEqual([60, 200]);
    expect(number).not.toBe(otherNumber);
    expect(key).not.toBe(otherKey);
    expect(await sent('1')).toEqual([number, key]);
  });

  it('holds what is in a cart for the buyer’s customer, softly, and hands the ids on with the order', async () => {
    const holdIds = ['0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55', '0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a56'];
    const holds = holdIds.map((holdId) => ({ holdId, node: 'SEA', quantity: 1 }));
    const expiresAt = '2026-11-21T12:00:00.000Z';
    peer.answer = { status: 201, body: { requestId: 'x', held: 'all', expiresAt, lines: [{ sku: 'NW-11', asked: 2, held: 2, holds }] } };
    const cart = { reference: 'CART-1', lines: [{ sku: 'NW-11', quantity: 2 }] };
    const hold = (body: object) => app.http.post('/v1/holds').set(buyer).set('idempotency-key', 'c-1').send(body);
    expect((await hold(cart).expect(201)).body).toEqual({ reference: 'CART-1', expiresAt, holdIds });
    expect(peer.asked.at(-1)!.headers['idempotency-key']).toBe('buyer-1:c-1');
    expect(peer.asked.at(-1)!.body).toEqual({ legalEntity: 'NW-US', channel: 'b2b-portal', kind: 'soft', reference: 'VINET:CART-1', lines: cart.lines });
    const { body } = await hold({ ...cart, lines: [{ sku: 'NW-11', quantity: 0 }] }).expect(400);
    expect(body.errors[0].pointer).toBe('/lines/0/quantity');
    peer.answer = { status: 201, body: { orderId: 'x', state: 'allocated' } };
    await place({ ...order, holdIds }, 'k-5').expect(201);
    expect(peer.asked.at(-1)!.body.holdIds).toEqual(holdIds);
    expect((await place({ ...order, holdIds: ['4711'] }, 'k-6').expect(400)).body.errors[0].pointer).toMatch(/^\/holdIds/);
  }); // prettier-ignore

  it('passes a refusal on with its fields', async () => {
    const errors = [{ pointer: '/lines/0/sku', code: 'UNKNOWN_ITEM', message: 'item NW-999 is unknown' }];
    peer.answer = { status: 422, body: { code: 'ORDER_INVALID', detail: 'the order is refused', errors } };
    const { body } = await place(order)
      .expect(422)
      .expect('content-type', /problem\+json/);
    expect(body).toMatchObject({ code: 'ORDER_INVALID', errors });
  });

  it.each([
    ['a zero line list', { ...order, lines: [] }, '/lines'],
    [
      'an unknown unit',
      { ...order, lines: [{ ...order.lines[0], quantity: { value: '1', unit: 'BARREL' } }] },
      '/lines/0/quantity/unit',
    ],
    [
      'a negative quantity',
      { ...order, lines: [{ ...order.lines[0], quantity: { value: '-1', unit: 'EA' } }] },
      '/lines/0/quantity/value',
    ],
    ['a customer of the buyer’s choice', { ...order, customerNumber: 'OTHER' }, '/customerNumber'],
  ])('refuses %s before anybody is asked', async (_what, wrong, pointer) => {
    const before = peer.asked.length;
    const { body } = await place(wrong).expect(400);
    expect(body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
    expect(peer.asked).toHaveLength(before);
  });

  it('shows a buyer no other customer’s order', async () => {
    const id = '0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55';
    peer.answer = { status: 200, body: { orderId: id, customerNumber: 'TOMSP', legalEntity: 'NW-US' } };
    await app.http.get(`/v1/orders/${id}`).set(buyer).expect(404);
    peer.answer = { status: 200, body: { orderId: id, customerNumber: 'VINET', legalEntity: 'NW-US' } };
    await app.http.get(`/v1/orders/${id}`).set(buyer).expect(200);
    await app.http
      .get(`/v1/orders/${id}`)
      .set(await app.as(['portal:read']))
      .expect(403);
  });

  it('shows what was billed of the buyer’s own order, and what may be kept when it is paid early', async () => {
    const id = '0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55';
    const usd = (amount: string) => ({ amount, currency: 'USD' });
    const invoice = {
      invoiceNumber: 'NW-US-2026-000017', shipmentNumber: 'SEA-1', postedOn: '2026-11-21', dueOn: '2026-12-21', paymentTerms: '2-10-NET30',
      cashDiscount: { percent: '2', days: 10, of: usd('145.50'), amount: usd('2.91'), until: '2026-12-01' },
      net: usd('145.50'), allowances: usd('7.00'), charges: usd('12.50'), freight: usd('0.00'), tax: usd('0.00'), total: usd('145.50'),
    };
    const drafted = { ...invoice, invoiceNumber: undefined, state: 'awaiting-tax' };
    const own = { orderId: id, customerNumber: 'VINET', legalEntity: 'NW-US', invoices: [{ ...invoice, state: 'posted', customerNumber: 'VINET' }, drafted] };
    peer.answer = { status: 200, body: own };
    await app.http.get(`/v1/orders/${id}/invoices`).set(buyer).expect(200, { invoices: [invoice] });
    expect(peer.asked.at(-1)!.url).toBe(`/v1/invoices?orderId=${id}`);
    peer.answer = { status: 200, body: { ...own, customerNumber: 'TOMSP' } };
    await app.http.get(`/v1/orders/${id}/invoices`).set(buyer).expect(404);
  }); // prettier-ignore

  it('asks for the buyer’s own prices', async () => {
    const line = { lineNumber: 1, sku: 'NW-11', unitPrice: '14', priceSource: 'contract' };
    peer.answer = { status: 200, body: { orders: [{ orderId: 'none', lines: [line] }] } };
    await app.http
      .get('/v1/prices?sku=NW-11')
      .set(buyer)
      .expect(200, { prices: [line] });
    expect(peer.asked.at(-1)!.url).toContain('customerNumber=VINET');
  });

  it.each(['/v1/products?after=NW-11', '/v1/availability?sku=NW-11'])('asks for what the buyer’s own legal entity has: %s', async (path) => {
    peer.answer = { status: 200, body: { items: [], positions: [] } };
    await app.http.get(path).set(buyer).expect(200);
    expect(peer.asked.at(-1)!.url).toContain('legalEntity=NW-US');
  }); // prettier-ignore

  it('answers 503 with Retry-After when order-to-cash is down', async () => {
    peer.close();
    const { body, headers } = await place(order, 'k-2').expect(503);
    expect(body.code).toBe('PEER_UNAVAILABLE');
    expect(headers['retry-after']).toBe('2');
  });
});
