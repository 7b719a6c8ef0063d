import { Module } from '@nestjs/common';
import { MessagingModule, messagingMigrations } from '@crossdock/messaging';
import { PersistenceModule } from '@crossdock/persistence';
import { ExceptionsController } from './http/exceptions.controller';
import { TimelineController } from './http/timeline.controller';
import { ExceptionsConsumer } from './messaging/exceptions.consumer';
import { TimelineConsumer } from './messaging/timeline.consumer';
import { Exceptions } from './persistence/exceptions';
import { Operations1700000300001 } from './persistence/migrations/1700000300001-operations';
import { Timeline } from './persistence/timeline';
import { Retention } from './retention';
import { RetryException } from './retry-exception';

@Module({
  imports: [
    PersistenceModule.forService({
      service: 'operations',
      entities: [],
      migrations: [...messagingMigrations, Operations1700000300001],
      poolSize: 6,
    }),
    MessagingModule.forService({ service: 'operations', batchSize: 200 }),
  ],
  controllers: [TimelineController, ExceptionsController, TimelineConsumer, ExceptionsConsumer],
  providers: [Timeline, Exceptions, RetryException, Retention],
})
export class AppModule {}
