import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { caseClosed, caseOpened, type Draft, invoicePosted, orderAccepted } from '@crossdock/contracts';
import { messageParked, Outbox } from '@crossdock/messaging';
import { Database } from '@crossdock/persistence';
import { eventually, startApp, type TestApp } from '@crossdock/testing';
import { AppModule } from '../src/app.module';
import { meta } from '../src/meta';

describe('operations', () => {
  let app: TestApp;
  let reader: { authorization: string };
  let owner: Server;
  const asked: string[] = [];
  const bodies: string[] = [];
  const parkedId = randomUUID();
  const orderId = randomUUID();
  const correlationId = randomUUID();

  // The owning service of cases: it answers 200 to paths that it knows and 409 to any other.
  beforeAll(async () => {
    owner = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      const known = request.url === `/v1/orders/${orderId}/retry` || request.url!.includes(parkedId);
      let body = '';
      request.on('data', (chunk) => (body += chunk));
      request.on('end', () => bodies.push(body));
      response.writeHead(known ? 200 : 409, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify(known ? { state: 'accepted' } : { code: 'STILL_WRONG', detail: 'the item is still unknown' }),
      );
    });
    await new Promise<void>((ready) => owner.listen(0, '127.0.0.1', ready));
    app = await startApp(AppModule, meta, {
      env: { ORDER_TO_CASH_URL: `http://127.0.0.1:${(owner.address() as AddressInfo).port}` },
    });
    reader = await app.as(['operations:read', 'operations:manage']);
  });
  afterAll(async () => {
    await app?.close();
    owner.close();
  });

  const announce = (...drafts: Draft[]) =>
    app.app
      .get(Database, { strict: false })
      .transaction((tx) =>
        app.app.get(Outbox, { strict: false }).send(tx, drafts, { correlationId, actor: 'user:test' }),
      );
  const openCase = (caseId: string, path: string) =>
    caseOpened.of(
      {
        caseId, service: 'order-to-cash', stage: 'order', code: 'UNKNOWN_ITEM', detail: 'line 1: item X is unknown', ownerRole: 'order-desk',
        dueAt: new Date().toISOString(), orderId, orderNumber: 'SO-1', retry: { service: 'order-to-cash', path },
      },
      'NW-US',
    ) as Draft; // prettier-ignore

  it('finds an order’s steps by any of its numbers, in order', async () => {
    const base = { orderId, orderNumber: 'SO-1', customerNumber: 'VINET' };
    await announce(
      orderAccepted.of({ ...base, channelKind: 'edi', channelName: 'ERNSH', channelOrderNumber: 'PO-7', customerPo: 'PO-7' }, 'NW-US') as Draft,
      invoicePosted.of(
        {
          invoiceId: randomUUID(), orderId, orderNumber: 'SO-1', invoiceNumber: 'NW-US-2026-000001', journalNumber: 'JE-1', postedOn: '2026-11-21',
          dueOn: '2026-12-21', total: { amount: '440.00', currency: 'USD' }, postedAt: new Date().toISOString(),
        },
        'NW-US',
      ) as Draft,
    ); // prettier-ignore
    const steps = await eventually(async () => {
      const { body } = await app.http.get('/v1/timeline?order=SO-1').set(reader).expect(200);
      return body.steps.length === 2 && body.steps;
    });
    expect(steps.map((step: { type: string }) => step.type)).toEqual(['order.accepted.v1', 'invoice.posted.v1']);
    expect(steps[0]).toMatchObject({ service: 'operations', actor: 'user:test', correlationId, orderId });
    for (const query of [
      `order=${orderId}`,
      'po=PO-7',
      'channelOrder=PO-7',
      'invoice=NW-US-2026-000001',
      'erp=JE-1',
      `correlation=${correlationId}`,
    ]) {
      const { body } = await app.http.get(`/v1/timeline?${query}`).set(reader).expect(200);
      expect([query, body.steps.length]).toEqual([query, 2]);
    }
  });

  it('gives long timelines page by page', async () => {
    const page = async (query: string) =>
      (await app.http.get(`/v1/timeline?order=SO-1&limit=1${query}`).set(reader).expect(200)).body;
    const first = await page('');
    expect(first).toMatchObject({ steps: [{ type: 'order.accepted.v1' }], next: first.steps[0].id });
    const second = await page(`&after=${first.next}`);
    expect(second.steps).toEqual([expect.objectContaining({ type: 'invoice.posted.v1' })]);
    expect(second.next).toBeUndefined();
    for (const wrong of ['limit=0', 'limit=1001', 'after=x'])
      await app.http.get(`/v1/timeline?order=SO-1&${wrong}`).set(reader).expect(400);
  });

  it('asks for exactly one number', async () => {
    await app.http.get('/v1/timeline').set(reader).expect(400);
    await app.http.get('/v1/timeline?order=a&invoice=b').set(reader).expect(400);
    const { body } = await app.http.get('/v1/timeline?colour=red').set(reader).expect(400);
    expect(body.errors[0].pointer).toBe('/colour');
  });

  it('keeps cases in groups, hands a retry to their owner and closes them by event', async () => {
    const [good, bad] = [randomUUID(), randomUUID()];
    await announce(openCase(good, `/v1/orders/${orderId}/retry`), openCase(bad, '/v1/orders/other/retry'));
    const list = await eventually(async () => {
      const { body } = await app.http.get('/v1/exceptions?status=open').set(reader).expect(200);
      return body.exceptions.length === 2 && body;
    });
    expect(list.groups).toEqual([
      expect.objectContaining({ stage: 'order', code: 'UNKNOWN_ITEM', ownerRole: 'order-desk', count: 2 }),
    ]);

    const page = (await app.http.get('/v1/exceptions?order=SO-1&code=UNKNOWN_ITEM&limit=1').set(reader).expect(200))
      .body;
    const rest = (await app.http.get(`/v1/exceptions?order=SO-1&limit=1&after=${page.next}`).set(reader)).body;
    expect([...page.exceptions, ...rest.exceptions].map(({ id }) => id).sort()).toEqual([good, bad].sort());
    expect(rest.next).toBeUndefined();
    for (const none of ['order=SO-2', 'service=erp', 'code=OTHER', 'owner=tax', 'stage=invoice'])
      expect((await app.http.get(`/v1/exceptions?${none}`).set(reader).expect(200)).body.exceptions).toEqual([]);

    const { body } = await app.http.post(`/v1/exceptions/${good}/retry`).set(reader).expect(200);
    expect(body).toEqual({ exceptionId: good, outcome: 'retried', answer: { state: 'accepted' } });
    expect(asked).toContain(`POST /v1/orders/${orderId}/retry`);
    const refused = await app.http.post(`/v1/exceptions/${bad}/retry`).set(reader).expect(409);
    expect(refused.body).toMatchObject({ code: 'STILL_WRONG' });

    await announce(
      caseClosed.of(
        { caseId: good, service: 'order-to-cash', resolution: 'retried by user:test', orderId },
        'NW-US',
      ) as Draft,
    );
    await eventually(async () => (await app.http.get(`/v1/exceptions/${good}`).set(reader)).body.status === 'closed');
    await app.http.post(`/v1/exceptions/${good}/retry`).set(reader).expect(409);
    await app.http.post(`/v1/exceptions/${randomUUID()}/retry`).set(reader).expect(404);
    await app.http
      .post(`/v1/exceptions/${bad}/retry`)
      .set(await app.as(['operations:read']))
      .expect(403);
  });

  it('shows a message that could not be handled, has it tried again corrected, or given up', async () => {
    const parked = {
      parkedId, service: 'order-to-cash', type: 'order.submit.v1', key: 'shop:1', kind: 'rejected' as const, code: 'MESSAGE_INVALID',
      detail: 'customerNumber is missing', attempts: 1, ownerRole: 'data-steward', dueAt: new Date().toISOString(),
    }; // prettier-ignore
    await announce(messageParked.of(parked, 'NW-US') as Draft);
    const path = `/v1/exceptions/${parkedId}`;
    await eventually(async () => (await app.http.get(path).set(reader)).status === 200);
    expect((await app.http.get(`${path}/message`).set(reader).expect(200)).body.exceptionId).toBe(parkedId);
    await app.http
      .post(`${path}/retry`)
      .set(reader)
      .send({ data: { customerNumber: 'VINET' } })
      .expect(200);
    expect(asked.at(-1)).toBe(`POST /v1/parked-messages/${parkedId}/replay`);
    await eventually(async () => bodies.includes('{"data":{"customerNumber":"VINET"}}'));
    await app.http.post(`${path}/discard`).set(reader).send({}).expect(400);
    await app.http.post(`${path}/discard`).set(reader).send({ reason: 'withdrawn' }).expect(200);
    expect(asked.at(-1)).toBe(`POST /v1/parked-messages/${parkedId}/discard`);
  });

  it('corrects and gives up messages only', async () => {
    const id = randomUUID();
    await announce(openCase(id, `/v1/orders/${orderId}/retry`));
    await eventually(async () => (await app.http.get(`/v1/exceptions/${id}`).set(reader)).status === 200);
    for (const [action, body] of [
      ['retry', { data: {} }],
      ['discard', { reason: 'x' }],
    ] as const) {
      const answer = await app.http.post(`/v1/exceptions/${id}/${action}`).set(reader).send(body).expect(409);
      expect(answer.body.code).toBe('NOT_A_MESSAGE');
    }
  });
});
