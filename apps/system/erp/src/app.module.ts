import { Module } from '@nestjs/common';
import { Faults, faultsFromEnv, SandboxFaultsController } from '@crossdock/connectors';
import { MessagingModule, messagingMigrations } from '@crossdock/messaging';
import { PersistenceModule } from '@crossdock/persistence';
import { BookMovements } from './connectors/sandbox/book-movements';
import { CheckCredit } from './connectors/sandbox/check-credit';
import { EnrichOrders } from './connectors/sandbox/enrich-orders';
import { MasterDataStore } from './connectors/sandbox/master-data';
import { PostInvoices } from './connectors/sandbox/post-invoices';
import { ErpController } from './http/erp.controller';
import { ErpConsumer } from './messaging/erp.consumer';
import { Erp1700000700001 } from './persistence/migrations/1700000700001-erp';
import { PostInvoicesToErp } from './post-invoices';

@Module({
  imports: [
    PersistenceModule.forService({ service: 'erp', entities: [], migrations: [...messagingMigrations, Erp1700000700001] }),
    MessagingModule.forService({ service: 'erp' }),
  ],
  controllers: [ErpController, ErpConsumer, SandboxFaultsController],
  providers: [
    { provide: Faults, useFactory: () => faultsFromEnv('erp') },
    BookMovements, CheckCredit, EnrichOrders, MasterDataStore, PostInvoices, PostInvoicesToErp,
  ],
})
export class AppModule {} // prettier-ignore
