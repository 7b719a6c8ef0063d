import type { Type } from '@nestjs/common';
import type { ServiceMeta } from '@crossdock/service';
import { AppModule as Marketplace } from '../../apps/experience/marketplace/src/app.module';
import { meta as marketplace } from '../../apps/experience/marketplace/src/meta';
import { AppModule as Operations } from '../../apps/experience/operations/src/app.module';
import { meta as operations } from '../../apps/experience/operations/src/meta';
import { AppModule as Portal } from '../../apps/experience/portal/src/app.module';
import { meta as portal } from '../../apps/experience/portal/src/meta';
import { AppModule as InventoryAvailability } from '../../apps/process/inventory-availability/src/app.module';
import { meta as inventoryAvailability } from '../../apps/process/inventory-availability/src/meta';
import { AppModule as OrderToCash } from '../../apps/process/order-to-cash/src/app.module';
import { meta as orderToCash } from '../../apps/process/order-to-cash/src/meta';
import { AppModule as Edi } from '../../apps/system/edi/src/app.module';
import { meta as edi } from '../../apps/system/edi/src/meta';
import { AppModule as Erp } from '../../apps/system/erp/src/app.module';
import { meta as erp } from '../../apps/system/erp/src/meta';
import { AppModule as Tax } from '../../apps/system/tax/src/app.module';
import { meta as tax } from '../../apps/system/tax/src/meta';
import { AppModule as Wms } from '../../apps/system/wms/src/app.module';
import { meta as wms } from '../../apps/system/wms/src/meta';
import type { ServiceName } from '../launcher/services';

/** Module and description of every application, for what reads them without starting them. */
export const applications: Record<ServiceName, [Type<unknown>, ServiceMeta]> = {
  erp: [Erp, erp],
  wms: [Wms, wms],
  edi: [Edi, edi],
  tax: [Tax, tax],
  'inventory-availability': [InventoryAvailability, inventoryAvailability],
  'order-to-cash': [OrderToCash, orderToCash],
  portal: [Portal, portal],
  marketplace: [Marketplace, marketplace],
  operations: [Operations, operations],
};
