import { Module } from '@nestjs/common';
import { SandboxFaultsController } from '@crossdock/connectors';
import { MessagingModule, messagingMigrations } from '@crossdock/messaging';
import { PersistenceModule } from '@crossdock/persistence';
import { wmsConnectors } from './connectors';
import { edi3plProviders, ThirdPartyConsumer } from './connectors/edi-3pl';
import { sandboxProviders } from './connectors/sandbox';
import { ConnectorsController } from './http/connectors.controller';
import { SandboxController } from './http/sandbox.controller';
import { WmsController } from './http/wms.controller';
import { ReleasesConsumer } from './messaging/releases.consumer';
import { Wms1700000600001 } from './persistence/migrations/1700000600001-wms';
import { Lots1700000600002 } from './persistence/migrations/1700000600002-lots';
import { Reductions1700000600003 } from './persistence/migrations/1700000600003-reductions';
import { Counted1700000600022 } from './persistence/migrations/1700000600022-counted';
import { ThirdParty1700000600021 } from './persistence/migrations/1700000600021-third-party';
import { ReleaseFulfilments } from './release-fulfilments';
import { ReportNews } from './report-news';

@Module({
  imports: [
    PersistenceModule.forService({
      service: 'wms',
      entities: [],
      migrations: [
        ...messagingMigrations,
        Wms1700000600001,
        Lots1700000600002,
        Reductions1700000600003,
        ThirdParty1700000600021,
        Counted1700000600022,
      ],
      poolSize: 6,
    }),
    MessagingModule.forService({ service: 'wms' }),
  ],
  controllers: [
    WmsController,
    ConnectorsController,
    SandboxController,
    SandboxFaultsController,
    ReleasesConsumer,
    ThirdPartyConsumer,
  ],
  providers: [...sandboxProviders, ...edi3plProviders, wmsConnectors, ReleaseFulfilments, ReportNews],
})
export class AppModule {}
