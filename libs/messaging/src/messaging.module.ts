import { type DynamicModule, Module } from '@nestjs/common';
import { BatchProcessor } from './consuming/batch-processor';
import { Dispatcher } from './consuming/dispatcher';
import { Membership } from './consuming/membership';
import { Partitions } from './consuming/partitions';
import { MessagingHealth } from './health';
import { Messaging } from './messaging';
import { type MessagingOptions, MessagingSettings } from './messaging.options';
import { MessagingStrategy } from './messaging.strategy';
import { Announcements } from './parking/announcements';
import { Attempt } from './parking/attempt';
import { Park } from './parking/park';
import { ParkedMessages } from './parking/parked-messages';
import { ParkedMessagesController } from './parking/parked-messages.controller';
import { ParkedStore } from './parking/parked-store';
import { RetryWorker } from './parking/retry-worker';
import { Retention } from './retention';
import { Outbox } from './sending/outbox';
import { Relay } from './sending/relay';
import { TRANSPORT } from './tokens';
import { transportFromEnv } from './transport/transport-from-env';

/**
 * Outbox, relay, inbox, consumers and parked messages of one service. Needs `PersistenceModule.forService` with
 * `messagingMigrations`.
 */
@Module({})
export class MessagingModule {
  static forService(options: MessagingOptions): DynamicModule {
    const internal = [
      Announcements,
      Attempt,
      BatchProcessor,
      Dispatcher,
      Membership,
      Park,
      ParkedStore,
      Partitions,
      Relay,
      Retention,
      RetryWorker,
    ];
    const shared = [Messaging, MessagingHealth, MessagingStrategy, Outbox, ParkedMessages];
    return {
      module: MessagingModule,
      global: true,
      controllers: [ParkedMessagesController],
      providers: [
        { provide: MessagingSettings, useFactory: () => new MessagingSettings(options) },
        { provide: TRANSPORT, useFactory: options.transport ?? transportFromEnv },
        ...internal,
        ...shared,
      ],
      exports: shared,
    };
  }
}
