import { Warehouses, warehousesFromEnv } from './config';
import { Edi3plConnector } from './edi-3pl.connector';
import { StockJournal } from './stock-journal';
import { TakeReceipts } from './take-receipts';
import { TakeReleases } from './take-releases';
import { TakeShippingAdvices } from './take-shipping-advices';

export { Edi3plConnector };
export { ThirdPartyConsumer } from './third-party.consumer';

export const edi3plProviders = [
  Edi3plConnector,
  StockJournal,
  TakeReceipts,
  TakeReleases,
  TakeShippingAdvices,
  { provide: Warehouses, useFactory: () => new Warehouses(warehousesFromEnv()) },
];
