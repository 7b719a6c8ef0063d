import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { MessagingModule, messagingMigrations } from '@crossdock/messaging';
import { Database, PersistenceModule } from '@crossdock/persistence';
import { ChangeCodeMaps } from './change-code-maps';
import { Blobs } from './blobs/blobs';
import { FolderBlobs } from './blobs/folder-blobs';
import { PostgresBlobs } from './blobs/postgres-blobs';
import { blobFolder } from './config';
import { As2Controller } from './http/as2.controller';
import { CasesController } from './http/cases.controller';
import { DocumentViews } from './http/document-views';
import { DeliveriesController } from './http/deliveries.controller';
import { DocumentsController } from './http/documents.controller';
import { EdiController } from './http/edi.controller';
import { FileViews } from './http/file-views';
import { FiguresController } from './http/figures.controller';
import { RequestsController } from './http/requests.controller';
import { MapsController } from './http/maps.controller';
import { OnboardingController } from './http/onboarding.controller';
import { PartnersOwn } from './http/partners-own.guard';
import { PartnersController } from './http/partners.controller';
import { Lanes } from './inbound/lanes';
import { ReceiveFile } from './inbound/receive-file';
import { RefuseOrders } from './outbound/refuse-orders';
import { RetryDocument } from './inbound/retry-document';
import { TakeAcknowledgements } from './inbound/take-acknowledgements';
import { TakeInterchange } from './inbound/take-interchange';
import { TakeMeanings } from './inbound/take-meanings';
import { TakeOrderChanges } from './inbound/take-order-changes';
import { TakePurchaseOrders } from './inbound/take-purchase-orders';
import { TakeSets } from './inbound/take-sets';
import { ManageMaps } from './maps/manage-maps';
import { DocumentsConsumer } from './messaging/documents.consumer';
import { StatementsConsumer } from './messaging/statements.consumer';
import { DeliverFiles } from './outbound/deliver-files';
import { RequestStatements } from './outbound/request-statements';
import { ReleaseDocument } from './outbound/release-document';
import { ResendDocument } from './outbound/resend-document';
import { SendDocuments } from './outbound/send-documents';
import { SendStatements } from './outbound/send-statements';
import { Acknowledged } from './persistence/acknowledged';
import { As2Messages } from './persistence/as2-messages';
import { Cases } from './persistence/cases';
import { PurchaseOrders } from './persistence/purchase-orders';
import { ControlNumbers } from './persistence/control-numbers';
import { Deliveries } from './persistence/deliveries';
import { DocumentMaps } from './persistence/document-maps';
import { Duplicates } from './persistence/duplicates';
import { Documents } from './persistence/documents';
import { Interchanges } from './persistence/interchanges';
import { Files } from './persistence/files';
import { Edi1700000200001 } from './persistence/migrations/1700000200001-edi';
import { EdiCases1700000200002 } from './persistence/migrations/1700000200002-cases';
import { EdiOutbound1700000200003 } from './persistence/migrations/1700000200003-outbound';
import { EdiRetention1700000200004 } from './persistence/migrations/1700000200004-retention';
import { EdiClocks1700000200005 } from './persistence/migrations/1700000200005-clocks';
import { EdiLanes1700000200006 } from './persistence/migrations/1700000200006-lanes';
import { EdiBlobs1700000200011 } from './persistence/migrations/1700000200011-blobs';
import { EdiTransports1700000200012 } from './persistence/migrations/1700000200012-transports';
import { EdiMaps1700000200020 } from './persistence/migrations/1700000200020-maps';
import { EdiOrderOfFiles1700000200021 } from './persistence/migrations/1700000200021-order-of-files';
import { EdiAs21700000200013 } from './persistence/migrations/1700000200013-as2';
import { EdiDuplicates1700000200022 } from './persistence/migrations/1700000200022-duplicates';
import { EdiClaims1700000200029 } from './persistence/migrations/1700000200029-claims';
import { EdiAllowances1700000200060 } from './persistence/migrations/1700000200060-allowances';
import { EdiSentAt1700000200033 } from './persistence/migrations/1700000200033-sent-at';
import { EdiOnce1700000200051 } from './persistence/migrations/1700000200051-once';
import { EdiOrderDates1700000200032 } from './persistence/migrations/1700000200032-order-dates';
import { EdiStatementRequests1700000200043 } from './persistence/migrations/1700000200043-statement-requests';
import { EdiAs2Receipts1700000200042 } from './persistence/migrations/1700000200042-as2-receipts';
import { EdiAnswers1700000200041 } from './persistence/migrations/1700000200041-answers';
import { EdiNumbersAgain1700000200031 } from './persistence/migrations/1700000200031-numbers-again';
import { EdiInventoryAdvices1700000200030 } from './persistence/migrations/1700000200030-inventory-advices';
import { EdiMessageNames1700000200050 } from './persistence/migrations/1700000200050-message-names';
import { Obligations } from './persistence/obligations';
import { OutgoingFiles } from './persistence/outgoing-files';
import { Scorecards } from './persistence/scorecards';
import { Partners } from './persistence/partners';
import { ToldNumbers } from './persistence/told-numbers';
import { ediKept } from './retention';
import { SelfTests } from './self-test/self-test';
import { CreatePartner } from './templates/create-partner';
import { As2Transport } from './transports/as2/as2.transport';
import { ReceiveAs2 } from './transports/as2/receive-as2';
import { SendReceipts } from './transports/as2/send-receipts';
import { TakeReceipts } from './transports/as2/take-receipts';
import { WatchCertificates } from './transports/as2/watch-certificates';
import { CollectFiles } from './transports/collect-files';
import { FolderTransport } from './transports/folder/folder.transport';
import { HttpTransport } from './transports/http/http.transport';
import { PollPartners } from './transports/poll-partners';
import { RouteCases } from './transports/route-cases';
import { SftpTransport } from './transports/sftp/sftp.transport';
import { TakeArrivals } from './transports/take-arrivals';
import { Transports } from './transports/transports';
import { WatchClocks } from './watch-clocks';
import { WriteInterchange } from './write-interchange';

function blobsIn(database: Database): Blobs {
  const [folder, inRows] = [blobFolder(), new PostgresBlobs(database)];
  return folder ? new FolderBlobs(folder, database, inRows) : inRows;
}

@Module({
  imports: [
    PersistenceModule.forService({
      service: 'edi',
      entities: [],
      migrations: [
        ...messagingMigrations,
        Edi1700000200001,
        EdiCases1700000200002,
        EdiOutbound1700000200003,
        EdiRetention1700000200004,
        EdiClocks1700000200005,
        EdiLanes1700000200006,
        EdiBlobs1700000200011,
        EdiTransports1700000200012,
        EdiAs21700000200013,
        EdiMaps1700000200020,
        EdiOrderOfFiles1700000200021,
        EdiDuplicates1700000200022,
        EdiClaims1700000200029,
        EdiInventoryAdvices1700000200030,
        EdiNumbersAgain1700000200031,
        EdiOrderDates1700000200032,
        EdiSentAt1700000200033,
        EdiAnswers1700000200041,
        EdiAs2Receipts1700000200042,
        EdiStatementRequests1700000200043,
        EdiMessageNames1700000200050,
        EdiOnce1700000200051,
        EdiAllowances1700000200060,
      ],
      poolSize: 6,
      keeps: ediKept,
    }),
    MessagingModule.forService({ service: 'edi' }),
  ],
  controllers: [
    As2Controller,
    CasesController,
    DeliveriesController,
    DocumentsConsumer,
    DocumentsController,
    EdiController,
    FiguresController,
    RequestsController,
    MapsController,
    OnboardingController,
    PartnersController,
    StatementsConsumer,
  ],
  providers: [
    Acknowledged, ChangeCodeMaps, Cases, ControlNumbers, CreatePartner, DeliverFiles, DocumentMaps, Documents, Interchanges, DocumentViews, Duplicates, Files, FileViews, Lanes, ManageMaps, Obligations, Partners, ReceiveFile, PurchaseOrders, ReleaseDocument, ResendDocument, RefuseOrders, RetryDocument, Scorecards, SelfTests, SendDocuments,
    RequestStatements, SendStatements, ToldNumbers,
    TakeAcknowledgements, TakeInterchange, TakeMeanings, TakeOrderChanges, TakePurchaseOrders, TakeSets, WatchClocks, WriteInterchange,
    As2Messages, As2Transport, CollectFiles, Deliveries, FolderTransport, HttpTransport, OutgoingFiles, PollPartners, ReceiveAs2, RouteCases, SendReceipts, SftpTransport, TakeArrivals, TakeReceipts, Transports, WatchCertificates,
    { provide: Blobs, useFactory: blobsIn, inject: [Database] },
    { provide: APP_GUARD, useClass: PartnersOwn },
  ], // prettier-ignore
})
export class AppModule {}
