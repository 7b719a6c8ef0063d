import { Module } from '@nestjs/common';
import { SandboxFaultsController } from '@crossdock/connectors';
import { MessagingModule, messagingMigrations } from '@crossdock/messaging';
import { PersistenceModule } from '@crossdock/persistence';
import { taxConnectors } from './connectors';
import { sandboxProviders } from './connectors/sandbox';
import { DetermineTax } from './determine-tax';
import { ConnectorsController } from './http/connectors.controller';
import { TaxDeterminationsController } from './http/tax-determinations.controller';
import { TaxConsumer } from './messaging/tax.consumer';
import { Tax1700000500001 } from './persistence/migrations/1700000500001-tax';
import { TaxDocuments } from './persistence/tax-documents';
import { VoidTax } from './void-tax';

@Module({
  imports: [
    PersistenceModule.forService({
      service: 'tax',
      entities: [],
      migrations: [...messagingMigrations, Tax1700000500001],
      poolSize: 6,
      keeps: [{ table: 'tax_document', column: 'determined_at', days: 30, where: `status = 'estimate'` }],
    }),
    MessagingModule.forService({ service: 'tax' }),
  ],
  controllers: [TaxDeterminationsController, ConnectorsController, SandboxFaultsController, TaxConsumer],
  providers: [...sandboxProviders, taxConnectors, TaxDocuments, DetermineTax, VoidTax],
})
export class AppModule {}
