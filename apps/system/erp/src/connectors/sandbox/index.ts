import { Faults, faultsFromEnv } from '@crossdock/connectors';
import { BookMovements } from './book-movements';
import { CheckCredit } from './check-credit';
import { EnrichOrders } from './enrich-orders';
import { MasterDataStore } from './master-data';
import { PostInvoices } from './post-invoices';
import { SandboxConnector } from './sandbox.connector';

export { SandboxConnector };

/** What the sandbox needs; `SandboxFaultsController` sets its faults. */
export const sandboxProviders = [
  SandboxConnector,
  BookMovements,
  CheckCredit,
  EnrichOrders,
  MasterDataStore,
  PostInvoices,
  { provide: Faults, useFactory: () => faultsFromEnv('erp') },
];
