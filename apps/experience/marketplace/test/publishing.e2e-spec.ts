import { randomUUID } from 'node:crypto';
import { Controller, Module } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  type AvailabilityChanged, availabilityChanged, CaseClosed, caseClosed, CaseOpened, caseOpened, type Draft, Envelope, orderAccepted,
} from '@crossdock/contracts'; // prettier-ignore
import { Consumes, Outbox } from '@crossdock/messaging';
import { Database } from '@crossdock/persistence';
import { eventually, startApp, type TestApp } from '@crossdock/testing';
import { AppModule } from '../src/app.module';
import { meta } from '../src/meta';
import { ChannelEndpoint } from './channel-endpoint';

const watched: (CaseOpened | CaseClosed)[] = [];

/** What operations would be told. */
@Controller()
class CaseWatcher {
  @Consumes(caseOpened) opened(@Payload() events: Envelope<CaseOpened>[]): void {
    watched.push(...events.map(({ data }) => data));
  }
  @Consumes(caseClosed) closed(@Payload() events: Envelope<CaseClosed>[]): void {
    watched.push(...events.map(({ data }) => data));
  }
}
@Module({ imports: [AppModule], controllers: [CaseWatcher] })
class WatchedApp {}

const rules = { enabled: true, cadenceSeconds: 1, pageSize: 100, requestsPerMinute: 6000, maxStalenessSeconds: 3600 };

describe('publishing', () => {
  let app: TestApp;
  let database: Database;
  let manager: { authorization: string };
  let reader: { authorization: string };
  const endpoints: ChannelEndpoint[] = [];
  const versions = new Map<string, number>();

  beforeAll(async () => {
    app = await startApp(WatchedApp, meta);
    database = app.app.get(Database, { strict: false });
    manager = await app.as(['channels:manage', 'channels:read']);
    reader = await app.as(['channel-stock:read']);
  });
  afterAll(async () => {
    await app?.close();
    for (const endpoint of endpoints) await endpoint.stop();
  });

  const send = (draft: Draft) =>
    database.transaction((tx) =>
      app.app.get(Outbox, { strict: false }).send(tx, [draft], { correlationId: randomUUID(), actor: 'service:test' }),
    );
  /** Announces what can be promised, each item under its next version; `{ A: [5, { shop: 3 }] }` gives a channel its own number. */
  const announce = async (
    legalEntity: string,
    items: Record<string, number | [number, Record<string, number>]>,
    asOf = new Date(),
  ) => {
    const said = Object.entries(items).map(([sku, value]): AvailabilityChanged['items'][number] => {
      const [available, own] = typeof value === 'number' ? [value, {}] : value;
      const version = (versions.get(sku) ?? 0) + 1;
      versions.set(sku, version);
      return { sku, version, available, channels: Object.entries(own).map(([channel, mine]) => ({ channel, available: mine })) };
    }); // prettier-ignore
    await send(availabilityChanged.of({ legalEntity, asOf: asOf.toISOString(), items: said }, legalEntity));
  };
  /** A channel of a legal entity of its own, with an endpoint unless it asks by itself. */
  const channel = async (name: string, own: Partial<typeof rules> & { asks?: boolean } = {}) => {
    const legalEntity = `LE-${name}`;
    await app.http
      .put(`/v1/channels/${name}`)
      .set(manager)
      .send({ kind: 'api', legalEntity, currency: 'USD' })
      .expect(200);
    const endpoint = new ChannelEndpoint();
    endpoints.push(endpoint);
    const { asks, ...changed } = own;
    const body = { ...rules, ...changed, ...(!asks && { endpoint: await endpoint.start() }) };
    const set = await app.http.put(`/v1/channels/${name}/publishing`).set(manager).send(body).expect(200);
    return { name, legalEntity, endpoint, body, secret: set.body.secret as string };
  };
  const list = async (name: string) =>
    (await app.http.get(`/v1/channels/${name}/availability`).set(reader).expect(200)).body;
  const log = async (name: string) =>
    (await app.http.get(`/v1/deliveries?channel=${name}`).set(manager).expect(200)).body.deliveries;
  /** The states of all calls, newest first, when none is open any more. */
  const settled = (name: string): Promise<string[]> =>
    eventually(async () => {
      const states = (await log(name)).map((each: { status: string }) => each.status);
      return !states.includes('open') && states;
    });
  const opened = (code: string, name: string) =>
    eventually(async () =>
      watched.find((each) => 'code' in each && each.code === code && each.detail.includes(`channel ${name}`)),
    );
  const closed = (caseId: string) =>
    eventually(async () => watched.some((each) => 'resolution' in each && each.caseId === caseId));

  it('tells a channel by signed webhook what it may sell, and never twice the same', async () => {
    const { name, legalEntity, endpoint, secret } = await channel('shop');
    await announce(legalEntity, { A: [10, { shop: 7 }], B: 4 });
    await eventually(async () => endpoint.saidOf('B').length > 0);
    const [first] = endpoint.received;
    expect(first).toMatchObject({ type: 'availability.changed', data: { channel: 'shop' } });
    expect(first!.data.items).toEqual([
      { sku: 'A', available: 7, version: 1 },
      { sku: 'B', available: 4, version: 1 },
    ]);
    expect(first!.isSignedBy(secret)).toBe(true);
    expect(first!.isSignedBy('whsec_bm90IHRoZSBzZWNyZXQ=')).toBe(false);

    // A's own number stays as it was; only B has changed.
    await announce(legalEntity, { A: [12, { shop: 7 }], B: 3 });
    await eventually(async () => endpoint.saidOf('B').includes(3));
    expect(endpoint.saidOf('A')).toEqual([7]);
    expect(await list(name)).toMatchObject({
      items: [{ sku: 'A', available: 7, published: 7, version: 2 }, { sku: 'B', available: 3, published: 3, version: 2 }],
    }); // prettier-ignore
    expect(await settled(name)).toEqual(['delivered', 'delivered']);
  });

  it('takes no notice of an older version', async () => {
    const { name, legalEntity } = await channel('late', { asks: true });
    await announce(legalEntity, { L: 5 });
    versions.set('L', 6);
    await announce(legalEntity, { L: 1 });
    versions.set('L', 3);
    await announce(legalEntity, { L: 99, last: 1 });
    const { items } = await eventually(async () => {
      const page = await list(name);
      return page.items.length === 2 && page;
    });
    expect(items[0]).toMatchObject({ sku: 'L', available: 1, version: 7 });
  });

  it('sends what is sold out at once, ahead of the cadence and of many that wait', async () => {
    const { legalEntity, endpoint } = await channel('slow', { cadenceSeconds: 3600, pageSize: 5 });
    await announce(legalEntity, { Z: 9 });
    await eventually(async () => endpoint.saidOf('Z').length === 1);
    // The page was not full, so that the next cycle is an hour away.
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`many-${n}`, n + 1]));
    await announce(legalEntity, { ...many, Z: 0 });
    await eventually(async () => endpoint.saidOf('Z').includes(0));
    expect(endpoint.received).toHaveLength(2);
    expect(endpoint.received[1]!.data.items).toEqual([{ sku: 'Z', available: 0, version: 2 }]);
  });

  it('repeats a call under the same id, but not when it is no longer true', async () => {
    const { name, legalEntity, endpoint } = await channel('flaky');
    endpoint.answers = [503];
    await announce(legalEntity, { F: 5 });
    await eventually(async () => (await log(name))[0]?.status === 'delivered');
    expect(endpoint.received).toHaveLength(2);
    expect(endpoint.received[1]!.id).toBe(endpoint.received[0]!.id);
    const [delivery] = await log(name);
    expect(delivery.attempts.map((each: { status: number }) => each.status)).toEqual([503, 204]);

    endpoint.answers = [500];
    await announce(legalEntity, { F: 4 });
    await eventually(async () => endpoint.received.length === 3);
    await announce(legalEntity, { F: 0 });
    await eventually(async () => endpoint.saidOf('F').at(-1) === 0);
    expect(endpoint.saidOf('F')).toEqual([5, 5, 4, 0]);
    expect(await settled(name)).toEqual(['delivered', 'superseded', 'delivered']);
  }); // prettier-ignore

  it('does not let a channel that does not answer delay another', async () => {
    const silent = await channel('silent');
    await silent.endpoint.stop();
    const brisk = await channel('brisk');
    const flood = Object.fromEntries(Array.from({ length: 900 }, (_, n) => [`flood-${n}`, n + 1]));
    await announce(silent.legalEntity, flood);
    await announce(brisk.legalEntity, { Q: 1 });
    await eventually(async () => brisk.endpoint.saidOf('Q').length === 1);
    const [call] = await eventually(async () => {
      const deliveries = await log('silent');
      return deliveries[0]?.attempts[0]?.error && deliveries;
    });
    expect(call).toMatchObject({ status: 'open', attempts: [{ error: expect.stringContaining('ECONNREFUSED') }] });
  });

  it('tells of what is sold out while the channel does not take order updates', async () => {
    const { name, legalEntity, endpoint } = await channel('halfdeaf');
    await announce(legalEntity, { A: 5 });
    await eventually(async () => endpoint.saidOf('A').includes(5));
    // Too many, says the endpoint of order updates: not before an hour.
    endpoint.answers = [429];
    endpoint.retryAfter = 3600;
    await database.query(
      `INSERT INTO order_update (event_id, channel, channel_order_number, order_id, order_number, type, data, occurred_at)
       VALUES (gen_random_uuid(), $1, 'C-1', gen_random_uuid(), 'SO-1', 'order.accepted.v1', '{}', now())`,
      [name],
    );
    await eventually(async () => endpoint.received.some(({ data }) => data.updates));
    await eventually(async () => (await log(name)).some((each: { topic: string; attempts: { status?: number }[] }) => each.topic === 'orders' && each.attempts[0]?.status === 429)); // prettier-ignore
    await announce(legalEntity, { A: 0 });
    await eventually(async () => endpoint.saidOf('A').includes(0));
  });

  it('keeps within the calls a minute that a channel allows', async () => {
    const { name, legalEntity, endpoint } = await channel('strict', { pageSize: 1, requestsPerMinute: 3 });
    await announce(legalEntity, { s1: 1, s2: 2, s3: 3, s4: 4 });
    // One of three is kept for what is sold out.
    await eventually(async () => endpoint.received.length === 2);
    await announce(legalEntity, { s1: 0 });
    await eventually(async () => endpoint.saidOf('s1').at(-1) === 0 || (await list(name)).items[0].published === 0);
    expect(endpoint.received.length).toBeLessThanOrEqual(3);
  });

  it('holds with a case when stock is stale, lets zeros through, and goes on with the next word', async () => {
    const { name, legalEntity, endpoint } = await channel('stale', { maxStalenessSeconds: 60 });
    await opened('AVAILABILITY_STALE', name);
    await announce(legalEntity, { T: 6, U: 1 });
    await eventually(async () => endpoint.saidOf('T').length === 1);

    await database.query(`UPDATE availability_clock SET as_of = now() - interval '2 minutes' WHERE legal_entity = $1`, [legalEntity]);
    const [{ stale }] = await eventually(async () => {
      const rows = await database.query('SELECT stale_case AS stale FROM publishing WHERE channel = $1', [name]);
      return rows[0].stale && rows;
    });
    await announce(legalEntity, { T: 8, U: 0 }, new Date(Date.now() - 120_000));
    await eventually(async () => endpoint.saidOf('U').includes(0));
    expect(endpoint.saidOf('T')).toEqual([6]);

    await announce(legalEntity, {});
    await eventually(async () => endpoint.saidOf('T').includes(8));
    await closed(stale);
  }); // prettier-ignore

  it('gives a channel that asks the same by cursor, with the reason', async () => {
    const { name, legalEntity } = await channel('asking', { asks: true });
    await announce(legalEntity, { P: 2 });
    await eventually(async () => (await list(name)).items[0]?.published === 2);
    await announce(legalEntity, { P: 0 });
    await eventually(async () => (await list(name)).items[0]?.published === 0);
    const feed = async (since: string) =>
      (await app.http.get(`/v1/channels/${name}/availability/updates?since=${since}`).set(reader).expect(200)).body;
    const { updates, next } = await feed('0');
    expect(updates).toMatchObject([
      { sku: 'P', available: 2, version: 1, reason: 'first' },
      { sku: 'P', available: 0, previous: 2, version: 2, reason: 'sold-out' },
    ]);
    expect(await feed(next)).toEqual({ updates: [], next });
    await app.http.get(`/v1/channels/${name}/availability/updates?since=soon`).set(reader).expect(422);
    await app.http.get(`/v1/channels/${name}/availability?limit=0`).set(reader).expect(422);
  });

  describe('order updates', () => {
    const accepted = (channelName: string, orderNumber: string) =>
      send(orderAccepted.of(
        {
          orderId: randomUUID(), orderNumber, channelName, channelKind: 'marketplace', channelOrderNumber: `C-${orderNumber}`,
          customerNumber: 'VINET', status: 'accepted', lines: [],
        } as never,
        `LE-${channelName}`,
      )); // prettier-ignore

    it('are told in order, given up after refusals with a case, and told again on demand', async () => {
      const { name, endpoint } = await channel('orders');
      endpoint.answers = [422, 422, 422, 422, 422];
      await accepted(name, 'SO-1');
      const refused = await eventually(
        async () => (await log(name)).find((each: { status: string }) => each.status === 'given-up'),
        40_000,
      );
      expect(refused.attempts).toHaveLength(5);
      expect(await opened('DELIVERY_REFUSED', name)).toMatchObject({ caseId: refused.id });
      await accepted(name, 'SO-2');
      await eventually(async () => endpoint.received.length === 6);

      const { body } = await app.http.post(`/v1/deliveries/${refused.id}/replay`).set(manager).expect(200);
      expect(body).toEqual({ calls: 1, items: 0 });
      await eventually(async () => endpoint.received.length === 7);
      expect(endpoint.received[6]).toMatchObject({ id: refused.id, data: { updates: [{ orderNumber: 'SO-1' }] } });
      await closed(refused.id);
      await app.http.post(`/v1/deliveries/${randomUUID()}/replay`).set(manager).expect(404);
    }, 60_000);
  });

  it('tells again what was told since an instant: stock as it is now', async () => {
    const since = new Date().toISOString();
    const { name, legalEntity, endpoint } = await channel('again');
    await announce(legalEntity, { R: 5 });
    await eventually(async () => endpoint.saidOf('R').length === 1);
    await announce(legalEntity, { R: 2 });
    await eventually(async () => endpoint.saidOf('R').length === 2);
    const { body } = await app.http.post(`/v1/channels/${name}/deliveries/replay`).set(manager).send({ since }).expect(200);
    expect(body).toEqual({ calls: 0, items: 1 });
    await eventually(async () => endpoint.saidOf('R').length === 3);
    expect(endpoint.saidOf('R')).toEqual([5, 2, 2]);
  }); // prettier-ignore

  it('signs with the old and the new secret for a day after a change', async () => {
    const { name, legalEntity, endpoint, secret } = await channel('rotating');
    const { body } = await app.http.post(`/v1/channels/${name}/publishing/secret`).set(manager).expect(200);
    await announce(legalEntity, { K: 1 });
    const [call] = await eventually(async () => endpoint.received.length > 0 && endpoint.received);
    expect(call!.isSignedBy(secret) && call!.isSignedBy(body.secret)).toBe(true);
    const read = await app.http.get(`/v1/channels/${name}/publishing`).set(manager).expect(200);
    expect(read.body.secret).toBeUndefined();
  });

  it('switches itself off when the endpoint is gone, with a case, and tells all that changed when it is set again', async () => {
    const { name, legalEntity, endpoint, body } = await channel('gone');
    endpoint.answers = [410];
    await announce(legalEntity, { G: 3 });
    await opened('CHANNEL_ENDPOINT_GONE', name);
    expect((await app.http.get(`/v1/channels/${name}/publishing`).set(manager)).body.enabled).toBe(false);
    await announce(legalEntity, { H: 4 });
    await app.http.put(`/v1/channels/${name}/publishing`).set(manager).send(body).expect(200);
    await eventually(async () => endpoint.saidOf('H').length === 1 && endpoint.saidOf('G').length === 2);
  });

  it('misses nothing that is learnt while it is switched on', async () => {
    const { name, legalEntity, body } = await channel('switched', { asks: true });
    for (let round = 1; round <= 5; round++) {
      await app.http
        .put(`/v1/channels/${name}/publishing`)
        .set(manager)
        .send({ ...body, enabled: false })
        .expect(200);
      await Promise.all([
        app.http.put(`/v1/channels/${name}/publishing`).set(manager).send(body).expect(200),
        announce(legalEntity, Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`W${round}-${n}`, 1]))),
      ]);
    }
    await eventually(
      async () =>
        (await app.http.get(`/v1/channels/${name}/availability?limit=1000`).set(reader)).body.items.length === 500,
    );
  });

  it("keeps a channel's token to that channel", async () => {
    await channel('mine');
    await channel('theirs');
    const mine = await app.as(['channel-stock:read', 'channel-orders:read'], { channel: 'mine' });
    await app.http.get('/v1/channels/mine/availability').set(mine).expect(200);
    for (const path of ['availability', 'availability/updates', 'orders/updates'])
      expect((await app.http.get(`/v1/channels/theirs/${path}`).set(mine).expect(403)).body.code).toBe(
        'CHANNEL_NOT_YOURS',
      );
  });

  it('names what is wrong with rules', async () => {
    await channel('ruled');
    const bad = { ...rules, endpoint: 'http://shop.example/hooks', pageSize: 0 };
    const { body } = await app.http.put('/v1/channels/ruled/publishing').set(manager).send(bad).expect(400);
    expect(body.errors.map((each: { pointer: string }) => each.pointer).sort()).toEqual(['/endpoint', '/pageSize']);
    await app.http.put('/v1/channels/nowhere/publishing').set(manager).send(rules).expect(404);
    await app.http.get('/v1/channels/nowhere/availability').set(reader).expect(404);
    await app.http.get('/v1/channels/ruled/availability').expect(401);
    await app.http.put('/v1/channels/ruled/publishing').set(reader).send(rules).expect(403);
  });
});
