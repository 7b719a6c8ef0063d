import { Module } from '@nestjs/common';
import { MessagingModule, messagingMigrations } from '@crossdock/messaging';
import { PersistenceModule } from '@crossdock/persistence';
import { EdiController } from './http/edi.controller';
import { ReceiveFile } from './inbound/receive-file';
import { ScanInboxes } from './inbound/scan-inboxes';
import { DocumentsConsumer } from './messaging/documents.consumer';
import { DeliverFiles } from './outbound/deliver-files';
import { ControlNumbers } from './persistence/control-numbers';
import { Documents } from './persistence/documents';
import { Files } from './persistence/files';
import { Edi1700000200001 } from './persistence/migrations/1700000200001-edi';
import { Partners } from './persistence/partners';
import { WriteInterchange } from './write-interchange';

@Module({
  imports: [
    PersistenceModule.forService({
      service: 'edi',
      entities: [],
      migrations: [...messagingMigrations, Edi1700000200001],
      poolSize: 6,
    }),
    MessagingModule.forService({ service: 'edi' }),
  ],
  controllers: [EdiController, DocumentsConsumer],
  providers: [ControlNumbers, DeliverFiles, Documents, Files, Partners, ReceiveFile, ScanInboxes, WriteInterchange],
})
export class AppModule {}
