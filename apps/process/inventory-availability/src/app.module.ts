import { Module } from '@nestjs/common';
import { MessagingModule, messagingMigrations } from '@crossdock/messaging';
import { PersistenceModule } from '@crossdock/persistence';
import { AllocateOrders } from './allocate-orders';
import { ApplyMovements } from './apply-movements';
import { ApplyShipments } from './apply-shipments';
import { StockController } from './http/stock.controller';
import { StockConsumer } from './messaging/stock.consumer';
import { Holds } from './persistence/holds';
import { Ledger } from './persistence/ledger';
import { Stock1700000500001 } from './persistence/migrations/1700000500001-stock';
import { Positions } from './persistence/positions';
import { ReallocateBackorders } from './reallocate-backorders';
import { VoidOrderHolds } from './void-order-holds';

@Module({
  imports: [
    PersistenceModule.forService({
      service: 'inventory-availability',
      entities: [],
      migrations: [...messagingMigrations, Stock1700000500001],
    }),
    MessagingModule.forService({ service: 'inventory-availability' }),
  ],
  controllers: [StockController, StockConsumer],
  providers: [
    AllocateOrders,
    ApplyMovements,
    ApplyShipments,
    Holds,
    Ledger,
    Positions,
    ReallocateBackorders,
    VoidOrderHolds,
  ],
})
export class AppModule {}
