import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { Draft, OrderSubmission, OrderView } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database } from '@crossdock/persistence';
import { forgetServiceToken } from '@crossdock/service';
import { eventually, startApp, type TestApp, testDatabase, type TestTokens, testTokens } from '@crossdock/testing';
import { AppModule } from '../src/app.module';
import { meta } from '../src/meta';
import { neighbours } from './neighbours';
import { PartnersModule, partnersMeta } from './partners';
import { servePeers } from './peers';

const scopes = ['orders:read', 'orders:write', 'orders:manage', 'parked:manage'];

/** Order-to-cash on a real database and broker, with neighbours that answer over HTTP and messages. */
export class House {
  private constructor(
    readonly app: TestApp,
    private readonly partners: TestApp,
    private readonly tokens: TestTokens,
    private readonly peers: Server,
    readonly headers: { authorization: string },
  ) {}

  static async start(): Promise<House> {
    const database = testDatabase();
    const tokens = await testTokens();
    const { url, server } = await servePeers();
    const partners = await startApp(PartnersModule, partnersMeta, { database, tokens });
    forgetServiceToken();
    const app = await startApp(AppModule, meta, {
      database,
      tokens,
      env: { ERP_URL: url, INVENTORY_AVAILABILITY_URL: url },
    });
    return new House(app, partners, tokens, server, await app.as(scopes));
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.partners.close();
    await this.tokens.close();
    this.peers.closeAllConnections();
    this.peers.close();
    await this.app.database.dropAll();
  }

  get database(): Database {
    return this.app.app.get(Database, { strict: false });
  }

  submit(body: OrderSubmission | object, key: string = randomUUID()) {
    return this.app.http.post('/v1/orders').set(this.headers).set('idempotency-key', key).send(body);
  }

  post(path: string, body: object = {}) {
    return this.app.http.post(path).set(this.headers).send(body);
  }

  get(path: string) {
    return this.app.http.get(path).set(this.headers);
  }

  async order(orderId: string): Promise<OrderView> {
    return (await this.get(`/v1/orders/${orderId}`).expect(200)).body;
  }

  /** As if another service had sent it. */
  async say(...drafts: Draft[]): Promise<void> {
    await this.database.transaction((tx) =>
      this.app.app
        .get(Outbox, { strict: false })
        .send(tx, drafts, { correlationId: randomUUID(), actor: 'service:test' }),
    );
  }

  reaches(orderId: string, state: string): Promise<OrderView> {
    return eventually(async () => {
      const order = await this.order(orderId);
      if (order.state !== state) throw new Error(`${order.state}: ${JSON.stringify(order.waiting)}`);
      return order;
    });
  }

  hears(type: string, orderId: string, times = 1) {
    return eventually(async () => {
      const found = neighbours.of(type, orderId);
      return found.length >= times && found;
    });
  }

  byChannel(orderNumber: string): Promise<OrderView> {
    return eventually(
      async () =>
        (await this.get(`/v1/orders?channelOrderNumber=${orderNumber}`).expect(200)).body.orders[0] as
          OrderView | undefined,
    );
  }
}
