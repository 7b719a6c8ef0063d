/* Generated from docs/api by `npm run docs`; do not edit. */
import type { paths as Edi } from './edi';
import type { paths as Erp } from './erp';
import type { paths as InventoryAvailability } from './inventory-availability';
import type { paths as Marketplace } from './marketplace';
import type { paths as Operations } from './operations';
import type { paths as OrderToCash } from './order-to-cash';
import type { paths as Portal } from './portal';
import type { paths as Tax } from './tax';
import type { paths as Wms } from './wms';

/** The paths of every service, as openapi-fetch takes them. */
export interface ServicePaths {
  'edi': Edi;
  'erp': Erp;
  'inventory-availability': InventoryAvailability;
  'marketplace': Marketplace;
  'operations': Operations;
  'order-to-cash': OrderToCash;
  'portal': Portal;
  'tax': Tax;
  'wms': Wms;
}
