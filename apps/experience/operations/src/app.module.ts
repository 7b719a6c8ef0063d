import { Module } from '@nestjs/common';
import { MessagingModule, messagingMigrations } from '@crossdock/messaging';
import { type Kept, PersistenceModule } from '@crossdock/persistence';
import { AskOwner } from './ask-owner';
import { DocumentsController } from './http/documents.controller';
import { ExceptionsController } from './http/exceptions.controller';
import { MapsController } from './http/maps.controller';
import { TimelineController } from './http/timeline.controller';
import { ExceptionsConsumer } from './messaging/exceptions.consumer';
import { TimelineConsumer } from './messaging/timeline.consumer';
import { Exceptions } from './persistence/exceptions';
import { Operations1700000300001 } from './persistence/migrations/1700000300001-operations';
import { OperationsByPo1700000300002 } from './persistence/migrations/1700000300002-by-po';
import { Timeline } from './persistence/timeline';
import { ReplayDocument } from './replay-document';

// A fiscal year, and the time in which it is closed, can be looked back on.
const keeps: Kept[] = [
  { table: 'timeline_event', column: 'recorded_at', days: 400 },
  { table: 'timeline_reference', column: 'recorded_at', days: 400 },
  { table: 'exception', column: 'closed_at', days: 400, where: `status = 'closed'` },
];

@Module({
  imports: [
    PersistenceModule.forService({
      service: 'operations',
      entities: [],
      migrations: [...messagingMigrations, Operations1700000300001, OperationsByPo1700000300002],
      poolSize: 6,
      keeps,
    }),
    MessagingModule.forService({ service: 'operations', batchSize: 200 }),
  ],
  controllers: [
    TimelineController,
    ExceptionsController,
    DocumentsController,
    MapsController,
    TimelineConsumer,
    ExceptionsConsumer,
  ],
  providers: [Timeline, Exceptions, AskOwner, ReplayDocument],
})
export class AppModule {}
