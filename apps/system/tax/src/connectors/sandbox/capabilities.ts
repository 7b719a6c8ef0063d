import type { Capabilities } from '@crossdock/connectors';
import type { TaxCapability } from '../tax-connector';

export const capabilities: Capabilities<TaxCapability> = {
  'us-sales-tax': {
    supported: true,
    note: '50 states, DC and Puerto Rico; 41,000 rates by ZIP, as published for January 2026',
  },
  'eu-vat': {
    supported: true,
    note: 'standard rates of 27 member states and GB by date, special territories by postcode',
  },
  export: { supported: true, note: 'any other country: zero-rated' },
  'resale-certificates': { supported: true, note: 'US only' },
  'reverse-charge': { supported: true, note: 'customers with a VAT number, when goods cross a border' },
  freight: { supported: true, note: 'by state; with the goods under VAT' },
  commit: { supported: true },
  void: { supported: true },
  'look-up': { supported: true, note: 'by document id' },
};
