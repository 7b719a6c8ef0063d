import { randomUUID } from 'node:crypto';
import { Controller, Module } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { type Draft, type Envelope, sendShippingOrder, sendStockTransfer } from '@crossdock/contracts';
import { Consumes, ConsumesAny, MessagingModule, messagingMigrations, Outbox } from '@crossdock/messaging';
import { Database, PersistenceModule } from '@crossdock/persistence';
import { eventually, startApp, type TestApp, testDatabase, type TestTokens, testTokens } from '@crossdock/testing';
import { AppModule } from '../src/app.module';
import { meta } from '../src/meta';

const heard: Envelope[] = [];

/** edi and whoever else hears of the warehouse. */
@Controller()
class Neighbours {
  @Consumes(sendShippingOrder) order(@Payload() messages: Envelope[]) {
    heard.push(...messages);
  }
  @Consumes(sendStockTransfer) transfer(@Payload() messages: Envelope[]) {
    heard.push(...messages);
  }
  @ConsumesAny(['fulfilment.picked.*', 'fulfilment.refused.*', 'shipment.*', 'stock.*', 'message.parked.*']) news(
    @Payload() messages: Envelope[],
  ) {
    heard.push(...messages);
  }
}
@Module({
  imports: [
    PersistenceModule.forService({ service: 'neighbours', entities: [], migrations: messagingMigrations }),
    MessagingModule.forService({ service: 'neighbours' }),
  ],
  controllers: [Neighbours],
})
class NeighboursModule {}
const neighboursMeta = { name: 'neighbours', title: 'Neighbours', description: 'edi in tests of wms', portOffset: 97 };

const warehouses = [
  { warehouse: 'RNO', partner: 'ACME-3PL', warehouseId: 'ACME01', legalEntity: 'NW-US' },
  { warehouse: 'ATL', partner: 'ACME-3PL', warehouseId: 'ACME02', legalEntity: 'NW-US' },
];

/** wms with warehouses of a 3PL beside its sandbox, and its neighbours. */
export class ThirdParty {
  private constructor(
    private readonly app: TestApp,
    private readonly neighbours: TestApp,
    private readonly tokens: TestTokens,
  ) {}

  static async start(): Promise<ThirdParty> {
    const shared = { database: testDatabase(), tokens: await testTokens() };
    const neighbours = await startApp(NeighboursModule, neighboursMeta, shared);
    const rules = [
      ...warehouses.map(({ warehouse }) => ({ connector: 'edi-3pl', warehouse })),
      { connector: 'sandbox' },
    ];
    const env = { WMS_CONNECTORS: JSON.stringify(rules), WMS_EDI_3PL: JSON.stringify(warehouses) };
    return new ThirdParty(await startApp(AppModule, meta, { ...shared, env }), neighbours, shared.tokens);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.neighbours.close();
    await this.tokens.close();
    await this.app.database.dropAll();
  }

  part<T>(type: new (...args: never[]) => T): T {
    return this.app.app.get(type, { strict: false });
  }

  async caller() {
    return this.app.as(['wms:read', 'wms:write']);
  }
  get http() {
    return this.app.http;
  }

  async count(text: string, value: string): Promise<number> {
    return (await this.part(Database).query<{ n: number }>(`SELECT count(*)::int AS n ${text}`, [value]))[0].n;
  }

  /** As if another service had sent it. */
  async say(...drafts: Draft[]): Promise<void> {
    await this.part(Database).transaction((tx) =>
      this.part(Outbox).send(tx, drafts, { correlationId: randomUUID(), actor: 'service:test' }),
    );
  }

  all<T>(type: string): T[] {
    return heard.filter((each) => each.type === type).map((each) => each.data as T);
  }

  told<T>(type: string, wanted: (data: T) => boolean): Promise<T> {
    return eventually(async () => this.all<T>(type).find(wanted), 40_000);
  }
}
