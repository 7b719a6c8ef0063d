import { Module } from '@nestjs/common';
import { MessagingModule, messagingMigrations } from '@crossdock/messaging';
import { type Kept, PersistenceModule } from '@crossdock/persistence';
import { ChannelsController } from './http/channels.controller';
import { DeliveriesController } from './http/deliveries.controller';
import { PublishingController } from './http/publishing.controller';
import { ReceiptsController } from './http/receipts.controller';
import { WebhooksController } from './http/webhooks.controller';
import { OrderUpdatesConsumer } from './messaging/order-updates.consumer';
import { Channels } from './persistence/channels';
import { Marketplace1700000100001 } from './persistence/migrations/1700000100001-marketplace';
import { Publishing1700000100002 } from './persistence/migrations/1700000100002-publishing';
import { RestPerTopic1700000100003 } from './persistence/migrations/1700000100003-rest-per-topic';
import { NoSubstitutes1700000100004 } from './persistence/migrations/1700000100004-no-substitutes';
import { OrderUpdates } from './persistence/order-updates';
import { Receipts } from './persistence/receipts';
import { Alerts } from './publishing/alerts';
import { AvailabilityConsumer } from './publishing/availability.consumer';
import { Deliveries } from './publishing/deliveries';
import { Listings } from './publishing/listings';
import { Pages } from './publishing/pages';
import { Publications } from './publishing/publications';
import { Publisher } from './publishing/publisher';
import { Publishing } from './publishing/publishing';
import { PublishingLoop } from './publishing/publishing-loop';
import { TakeInOrder } from './take-in-order';

// What was sold where and told to whom is looked at for a year and more; bodies only while they can still help.
const keeps: Kept[] = [
  { table: 'receipt', column: 'received_at', days: 400, where: `status <> 'parked'` },
  { table: 'order_update', column: 'occurred_at', days: 400 },
  { table: 'publication', column: 'published_at', days: 400 },
  { table: 'delivery', column: 'created_at', days: 30, where: `status <> 'open' AND NOT case_open` },
];

@Module({
  imports: [
    PersistenceModule.forService({
      service: 'marketplace', entities: [], migrations: [...messagingMigrations, Marketplace1700000100001, Publishing1700000100002, RestPerTopic1700000100003, NoSubstitutes1700000100004], poolSize: 8, keeps,
    }),
    MessagingModule.forService({ service: 'marketplace' }),
  ],
  controllers: [
    ChannelsController, WebhooksController, ReceiptsController, OrderUpdatesConsumer,
    PublishingController, DeliveriesController, AvailabilityConsumer,
  ],
  providers: [
    Channels, Receipts, OrderUpdates, TakeInOrder,
    Publishing, Listings, Publications, Pages, Deliveries, Alerts, Publisher, PublishingLoop,
  ],
})
export class AppModule {} // prettier-ignore
