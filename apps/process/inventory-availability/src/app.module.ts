import { Module } from '@nestjs/common';
import { MessagingModule, messagingMigrations } from '@crossdock/messaging';
import { PersistenceModule } from '@crossdock/persistence';
import { AdvisePartners } from './availability/advise-partners';
import { AnnounceAvailability } from './availability/announce-availability';
import { ItemStocks } from './availability/item-stocks';
import { Projection } from './availability/projection';
import { ReadAvailability } from './availability/read-availability';
import { ApplyPicks } from './holds/apply-picks';
import { ApplyReductions } from './holds/apply-reductions';
import { ApplyShipments } from './holds/apply-shipments';
import { Backorders } from './holds/backorders';
import { ExpireHolds } from './holds/expire-holds';
import { HoldRequests } from './holds/hold-requests';
import { Holds } from './holds/holds';
import { ResolveHolds } from './holds/resolve-holds';
import { SettleOverCommitments } from './holds/settle-over-commitments';
import { TakeHolds } from './holds/take-holds';
import { VoidOrderHolds } from './holds/void-order-holds';
import { AllocationsController } from './http/allocations.controller';
import { AmendmentsController } from './http/amendments.controller';
import { AvailabilityController } from './http/availability.controller';
import { HoldsController } from './http/holds.controller';
import { LedgerController } from './http/ledger.controller';
import { RulesController } from './http/rules.controller';
import { Items } from './items/items';
import { ApplyMovements } from './ledger/apply-movements';
import { ComparePositions } from './ledger/compare-positions';
import { Ledger } from './ledger/ledger';
import { ExportProof } from './ledger/export-proof';
import { ExportLedger } from './ledger/export-ledger';
import { Sources } from './ledger/sources';
import { SourcingController } from './http/sourcing.controller';
import { SupplyController } from './http/supply.controller';
import { Lots } from './lots/lots';
import { WatchLots } from './lots/watch-lots';
import { CompareSnapshot } from './ledger/compare-snapshot';
import { CountStock } from './ledger/count-stock';
import { LoadSnapshot } from './ledger/load-snapshot';
import { WatchGaps } from './ledger/watch-gaps';
import { Snapshots1700000500005 } from './persistence/migrations/1700000500005-snapshots';
import { Sourcing1700000500006 } from './persistence/migrations/1700000500006-sourcing';
import { OverCommitments1700000500007 } from './persistence/migrations/1700000500007-over-commitments';
import { StockRetention1700000500014 } from './persistence/migrations/1700000500014-retention';
import { stockKept } from './persistence/kept';
import { Stewardship1700000500013 } from './persistence/migrations/1700000500013-stewardship';
import { UnclearMovements } from './ledger/unclear-movements';
import { WatchSupply } from './supply/watch-supply';
import { ErpPostings1700000500012 } from './persistence/migrations/1700000500012-erp-postings';
import { ErpPostings } from './posting/erp-postings';
import { Lots1700000500011 } from './persistence/migrations/1700000500011-lots';
import { BackorderAmendments1700000500021 } from './persistence/migrations/1700000500021-backorder-amendments';
import { StockOwners1700000500022 } from './persistence/migrations/1700000500022-stock-owners';
import { StockTouches1700000500023 } from './persistence/migrations/1700000500023-stock-touches';
import { UncountedStates1700000500024 } from './persistence/migrations/1700000500024-uncounted-states';
import { AmendmentsAge1700000500025 } from './persistence/migrations/1700000500025-amendments-age';
import { NumbersWithoutChange1700000500026 } from './persistence/migrations/1700000500026-numbers-without-change';
import { EntryTransactions1700000500027 } from './persistence/migrations/1700000500027-entry-transactions';
import { GapsAsked1700000500028 } from './persistence/migrations/1700000500028-gaps-asked';
import { ExpiredClaims1700000500029 } from './persistence/migrations/1700000500029-expired-claims';
import { OrderedHolds1700000500041 } from './persistence/migrations/1700000500041-ordered-holds';
import { UnpostedPlaces1700000500031 } from './persistence/migrations/1700000500031-unposted-places';
import { InboundSupply } from './supply/inbound-supply';
import { SimulateSourcing } from './sourcing/simulate-sourcing';
import { SetSafetyStock } from './supply/set-safety-stock';
import { AdvicesConsumer } from './messaging/advices.consumer';
import { StockConsumer } from './messaging/stock.consumer';
import { Holds1700000500002 } from './persistence/migrations/1700000500002-holds';
import { Ledger1700000500001 } from './persistence/migrations/1700000500001-ledger';
import { Rules1700000500003 } from './persistence/migrations/1700000500003-rules';
import { Availability1700000500004 } from './persistence/migrations/1700000500004-availability';
import { SupersededRules1700000500030 } from './persistence/migrations/1700000500030-superseded-rules';
import { RuleSets } from './rules/rule-sets';
import { AfterGiveBack } from './sourcing/after-give-back';
import { AllocateOrders } from './sourcing/allocate-orders';
import { HandOverHolds } from './sourcing/hand-over-holds';
import { AmendBackorders } from './sourcing/amend-backorders';
import { Decisions } from './sourcing/decisions';
import { ExpectedDates } from './sourcing/expected-dates';
import { ListBackorders } from './sourcing/list-backorders';
import { OrderRules } from './sourcing/order-rules';
import { ReallocateBackorders } from './sourcing/reallocate-backorders';
import { Reallocations } from './sourcing/reallocations';
import { Reallocations1700000500031 } from './persistence/migrations/1700000500031-reallocations';

@Module({
  imports: [
    PersistenceModule.forService({
      service: 'inventory-availability',
      entities: [],
      keeps: stockKept,
      migrations: [
        ...messagingMigrations,
        Ledger1700000500001,
        Holds1700000500002,
        Rules1700000500003,
        Availability1700000500004,
        Snapshots1700000500005,
        Sourcing1700000500006,
        OverCommitments1700000500007,
        Lots1700000500011,
        ErpPostings1700000500012,
        Stewardship1700000500013,
        StockRetention1700000500014,
        BackorderAmendments1700000500021,
        SupersededRules1700000500030,
        Reallocations1700000500031,
        StockOwners1700000500022,
        StockTouches1700000500023,
        UncountedStates1700000500024,
        AmendmentsAge1700000500025,
        NumbersWithoutChange1700000500026,
        EntryTransactions1700000500027,
        GapsAsked1700000500028,
        ExpiredClaims1700000500029,
        UnpostedPlaces1700000500031,
        OrderedHolds1700000500041,
      ],
    }),
    // Positions are locked once a transaction, in one order, and allocations wait for them.
    MessagingModule.forService({ service: 'inventory-availability', transactionPer: 'route' }),
  ],
  controllers: [
    AllocationsController,
    AdvicesConsumer,
    AmendmentsController,
    AvailabilityController,
    HoldsController,
    LedgerController,
    RulesController,
    SourcingController,
    SupplyController,
    StockConsumer,
  ],
  providers: [
    AdvisePartners,
    AfterGiveBack,
    AllocateOrders,
    HandOverHolds,
    AmendBackorders,
    AnnounceAvailability,
    ApplyMovements,
    ApplyPicks,
    ApplyReductions,
    ApplyShipments,
    Backorders,
    ComparePositions,
    CompareSnapshot,
    CountStock,
    Decisions,
    ErpPostings,
    ExpectedDates,
    ExpireHolds,
    HoldRequests,
    Holds,
    InboundSupply,
    Items,
    ItemStocks,
    Ledger,
    LoadSnapshot,
    Lots,
    ExportLedger,
    ExportProof,
    ListBackorders,
    OrderRules,
    Projection,
    ReadAvailability,
    ReallocateBackorders,
    Reallocations,
    ResolveHolds,
    RuleSets,
    SetSafetyStock,
    SettleOverCommitments,
    SimulateSourcing,
    Sources,
    TakeHolds,
    UnclearMovements,
    VoidOrderHolds,
    WatchGaps,
    WatchLots,
    WatchSupply,
  ],
})
export class AppModule {}
