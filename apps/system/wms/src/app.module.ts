import { Module } from '@nestjs/common';
import { MessagingModule, messagingMigrations } from '@crossdock/messaging';
import { PersistenceModule } from '@crossdock/persistence';
import { BookStock } from './book-stock';
import { RunWave } from './connectors/sandbox/run-wave';
import { Shelves } from './connectors/sandbox/shelves';
import { TakeReleases } from './connectors/sandbox/take-releases';
import { WaveRunner } from './connectors/sandbox/wave-runner';
import { WmsController } from './http/wms.controller';
import { ReleasesConsumer } from './messaging/releases.consumer';
import { Wms1700000600001 } from './persistence/migrations/1700000600001-wms';

@Module({
  imports: [
    PersistenceModule.forService({
      service: 'wms',
      entities: [],
      migrations: [...messagingMigrations, Wms1700000600001],
      poolSize: 6,
    }),
    MessagingModule.forService({ service: 'wms' }),
  ],
  controllers: [WmsController, ReleasesConsumer],
  providers: [BookStock, RunWave, Shelves, TakeReleases, WaveRunner],
})
export class AppModule {}
