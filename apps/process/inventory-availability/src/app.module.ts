import { Module } from '@nestjs/common';
import { MessagingModule, messagingMigrations } from '@crossdock/messaging';
import { PersistenceModule } from '@crossdock/persistence';
import { ApplyPicks } from './holds/apply-picks';
import { ApplyShipments } from './holds/apply-shipments';
import { Backorders } from './holds/backorders';
import { Holds } from './holds/holds';
import { VoidOrderHolds } from './holds/void-order-holds';
import { StockController } from './http/stock.controller';
import { ApplyMovements } from './ledger/apply-movements';
import { ComparePositions } from './ledger/compare-positions';
import { Ledger } from './ledger/ledger';
import { Positions } from './ledger/positions';
import { Sources } from './ledger/sources';
import { StockConsumer } from './messaging/stock.consumer';
import { Holds1700000500002 } from './persistence/migrations/1700000500002-holds';
import { Ledger1700000500001 } from './persistence/migrations/1700000500001-ledger';
import { AllocateOrders } from './sourcing/allocate-orders';
import { ReallocateBackorders } from './sourcing/reallocate-backorders';

@Module({
  imports: [
    PersistenceModule.forService({
      service: 'inventory-availability',
      entities: [],
      migrations: [...messagingMigrations, Ledger1700000500001, Holds1700000500002],
    }),
    MessagingModule.forService({ service: 'inventory-availability' }),
  ],
  controllers: [StockController, StockConsumer],
  providers: [
    AllocateOrders,
    ApplyMovements,
    ApplyPicks,
    ApplyShipments,
    Backorders,
    ComparePositions,
    Holds,
    Ledger,
    Positions,
    ReallocateBackorders,
    Sources,
    VoidOrderHolds,
  ],
})
export class AppModule {}
