import { Module } from '@nestjs/common';
import { MessagingModule, messagingMigrations } from '@crossdock/messaging';
import { type Kept, PersistenceModule } from '@crossdock/persistence';
import { processMigrations, ProcessTimers } from '@crossdock/process';
import { IdempotencyModule, idempotencyMigrations } from '@crossdock/service';
import { AmendAccepted } from './amending/amend-accepted';
import { AmendOrders } from './amending/amend-orders';
import { CancelAfter } from './cancel-after';
import { InvoicesController } from './http/invoices.controller';
import { OrdersController } from './http/orders.controller';
import { AcceptOrders } from './intake/accept-orders';
import { AdvanceInTurn } from './intake/advance-in-turn';
import { AdvanceOrders } from './intake/advance-orders';
import { ResumeOrders } from './intake/resume-orders';
import { SettleOrders } from './intake/settle-orders';
import { TakeInOrder } from './intake/take-in-order';
import { FinishInvoices } from './invoicing/finish-invoices';
import { BillingConsumer } from './messaging/billing.consumer';
import { CataloguesConsumer } from './messaging/catalogues.consumer';
import { TellPrices } from './catalogues/tell-prices';
import { SubmissionsConsumer } from './messaging/submissions.consumer';
import { WarehouseConsumer } from './messaging/warehouse.consumer';
import { Erp } from './peers/erp';
import { Inventory } from './peers/inventory';
import { Allowances1700000400031 } from './persistence/migrations/1700000400031-allowances';
import { Amendments1700000400021 } from './persistence/migrations/1700000400021-amendments';
import { NumbersAgain1700000400022 } from './persistence/migrations/1700000400022-numbers-again';
import { CancelAfterDates1700000400041 } from './persistence/migrations/1700000400041-cancel-after';
import { ToldDates1700000400042 } from './persistence/migrations/1700000400042-told-dates';
import { OrderToCash1700000400001 } from './persistence/migrations/1700000400001-order-to-cash';
import { RetryOrder } from './retry-order';
import { AllocateBackorders } from './shipping/allocate-backorders';
import { RecordPicks } from './shipping/record-picks';
import { ReduceFulfilments } from './shipping/reduce-fulfilments';
import { TellDates } from './shipping/tell-dates';
import { RecordShipments } from './shipping/record-shipments';

const migrations = [
  ...messagingMigrations,
  ...idempotencyMigrations,
  ...processMigrations,
  OrderToCash1700000400001,
  Amendments1700000400021,
  NumbersAgain1700000400022,
  Allowances1700000400031,
  CancelAfterDates1700000400041,
  ToldDates1700000400042,
];

// The first answer to an Idempotency-Key; the order's own number suppresses repeats for ever.
const keeps: Kept[] = [{ table: 'idempotency_key', column: 'created_at', days: 30 }];

@Module({
  imports: [
    PersistenceModule.forService({ service: 'order-to-cash', entities: [], migrations, keeps }),
    MessagingModule.forService({ service: 'order-to-cash' }),
    IdempotencyModule,
  ],
  controllers: [
    OrdersController,
    InvoicesController,
    CataloguesConsumer,
    SubmissionsConsumer,
    WarehouseConsumer,
    BillingConsumer,
  ],
  providers: [
    TellPrices,
    Erp,
    Inventory,
    ProcessTimers,
    AcceptOrders,
    AdvanceOrders,
    AdvanceInTurn,
    SettleOrders,
    TakeInOrder,
    ResumeOrders,
    AllocateBackorders,
    RecordPicks,
    RecordShipments,
    ReduceFulfilments,
    FinishInvoices,
    RetryOrder,
    AmendAccepted,
    AmendOrders,
    CancelAfter,
    TellDates,
  ],
})
export class AppModule {}
