import type { Capabilities } from '@crossdock/connectors';
import type { WmsCapability } from '../wms-connector';

export const capabilities: Capabilities<WmsCapability> = {
  release: { supported: true, note: 'by fulfilment id; shipped in waves, first come, first served' },
  reductions: { supported: true, note: 'until a wave takes the release' },
  'look-up': { supported: true, note: 'by fulfilment id' },
  'short-picks': {
    supported: true,
    note: 'what is not on the shelf; one unit at every n-th line with WMS_SHORT_EVERY',
  },
  'partial-shipments': { supported: false, note: 'one shipment a release, final' },
  'stock-documents': { supported: true, note: 'receipts, adjustments and cycle counts, once by node and document' },
  'expected-receipts': { supported: false, note: 'its receipts are booked when they come' },
  'on-hand': { supported: true },
};
