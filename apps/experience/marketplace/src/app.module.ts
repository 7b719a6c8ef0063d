import { Module } from '@nestjs/common';
import { MessagingModule, messagingMigrations } from '@crossdock/messaging';
import { PersistenceModule } from '@crossdock/persistence';
import { ChannelsController } from './http/channels.controller';
import { ReceiptsController } from './http/receipts.controller';
import { WebhooksController } from './http/webhooks.controller';
import { OrderUpdatesConsumer } from './messaging/order-updates.consumer';
import { Channels } from './persistence/channels';
import { Marketplace1700000100001 } from './persistence/migrations/1700000100001-marketplace';
import { OrderUpdates } from './persistence/order-updates';
import { Receipts } from './persistence/receipts';
import { TakeInOrder } from './take-in-order';

@Module({
  imports: [
    PersistenceModule.forService({
      service: 'marketplace', entities: [], migrations: [...messagingMigrations, Marketplace1700000100001], poolSize: 6,
    }),
    MessagingModule.forService({ service: 'marketplace' }),
  ],
  controllers: [ChannelsController, WebhooksController, ReceiptsController, OrderUpdatesConsumer],
  providers: [Channels, Receipts, OrderUpdates, TakeInOrder],
})
export class AppModule {} // prettier-ignore
