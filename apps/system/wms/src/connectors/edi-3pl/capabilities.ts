import type { Capabilities } from '@crossdock/connectors';
import type { WmsCapability } from '../wms-connector';

export const capabilities: Capabilities<WmsCapability> = {
  release: { supported: true, note: 'as X12 940, by fulfilment number; the answer is the 945' },
  reductions: { supported: false, note: 'a 940 that was sent stands; what is not there comes short with the 945' },
  'look-up': { supported: true, note: 'by fulfilment id' },
  'short-picks': { supported: true, note: 'what a last 945 does not name as shipped' },
  'partial-shipments': { supported: true, note: 'several 945s a release; lines with status BP or BO are to follow' },
  'stock-documents': { supported: false, note: 'the operator tells of receipts by 944 and of its stock by 846' },
  'expected-receipts': { supported: true, note: 'as X12 943; the receipt is the 944' },
  'on-hand': { supported: true, note: "what the operator's 944, 945 and 846 add up to" },
};
