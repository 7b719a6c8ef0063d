import { Module } from '@nestjs/common';
import { SandboxFaultsController } from '@crossdock/connectors';
import { MessagingModule, messagingMigrations } from '@crossdock/messaging';
import { PersistenceModule } from '@crossdock/persistence';
import { erpConnectors } from './connectors';
import { sandboxProviders } from './connectors/sandbox';
import { ConnectorsController } from './http/connectors.controller';
import { ErpController } from './http/erp.controller';
import { ErpConsumer } from './messaging/erp.consumer';
import { Erp1700000700001 } from './persistence/migrations/1700000700001-erp';
import { StockPostings1700000700002 } from './persistence/migrations/1700000700002-stock-postings';
import { Contracts1700000700003 } from './persistence/migrations/1700000700003-contracts';
import { Supersession1700000700004 } from './persistence/migrations/1700000700004-supersession';
import { PostInvoicesToErp } from './post-invoices';

@Module({
  imports: [
    PersistenceModule.forService({
      service: 'erp',
      entities: [],
      migrations: [
        ...messagingMigrations,
        Erp1700000700001,
        StockPostings1700000700002,
        Contracts1700000700003,
        Supersession1700000700004,
      ],
    }),
    MessagingModule.forService({ service: 'erp' }),
  ],
  controllers: [ErpController, ConnectorsController, ErpConsumer, SandboxFaultsController],
  providers: [...sandboxProviders, erpConnectors, PostInvoicesToErp],
})
export class AppModule {}
