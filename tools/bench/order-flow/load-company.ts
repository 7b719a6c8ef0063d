import { Client } from 'pg';
import { eventually } from '../../../libs/testing/src/eventually';
import { type Call, callerOf } from '../../demo/call';
import { company, customers as northwindCustomers, fiscalPeriods } from '../../demo/data';
import type { Installation } from '../../launcher/installation';
import type { UciOrders } from './uci-orders';

export const legalEntity = 'NW-US';
const linesPerDocument = 1_000;
const unitsOfEach = 50_000_000;

/** Northwind's customers in the United States: UCI names a country at most, and taxes need an address. */
export const addresses = northwindCustomers()
  .filter(({ address, taxExempt }) => address.country === 'US' && !taxExempt)
  .map(({ address }) => address);

/** UCI's items and customers as master data, and more stock than the orders take; ends when the stock is known upstairs. */
export async function loadCompany(installation: Installation, { orders, prices }: UciOrders): Promise<void> {
  const call = callerOf({ urls: installation.urls } as never, () => installation.tokenOf('administrator'));
  const skus = [...prices.keys()];
  await call('PUT', 'erp', '/v1/sandbox/master-data', {
    legalEntity,
    currency: 'USD',
    accounts: company.chartOfAccounts.map(({ role, account }) => ({ role, account })),
    periods: fiscalPeriods(new Date()).map(({ from, to, open }) => ({ startsOn: from, endsOn: to, open })),
    customers: [...new Set(orders.map(({ customer }) => customer))].map((customerNumber, index) => ({
      customerNumber, name: `Customer ${customerNumber}`, active: true, currency: 'USD', paymentTerms: 'NET30', termsDays: 30, taxExempt: false,
      billTo: addresses[index % addresses.length], creditLimit: '100000000000',
    })),
    items: skus.map((sku) => ({
      sku, name: `Item ${sku}`, active: true, sellOut: false, baseUnit: 'EA', units: [{ unit: 'EA', baseUnits: 1 }], listPrice: prices.get(sku),
      unitCost: (Number(prices.get(sku)) * 0.55).toFixed(2), taxCategory: company.taxCategory,
    })),
    priceAgreements: [],
  }); // prettier-ignore
  await call('PUT', 'wms', '/v1/sandbox/nodes', {
    nodes: company.warehouses.map(({ code }, index) => ({ node: code, legalEntity, ssccPrefix: `200000${index + 1}` })),
  });
  for (const { code } of company.warehouses) await receive(call, code, skus);
  await stockIsKnown(installation, skus.length * company.warehouses.length);
}

async function receive(call: Call, node: string, skus: string[]): Promise<void> {
  for (let from = 0; from < skus.length; from += linesPerDocument) {
    const lines = skus.slice(from, from + linesPerDocument).map((sku) => ({ sku, quantity: unitsOfEach }));
    await call('POST', 'wms', '/v1/stock-documents', { node, document: `OPENING-${from}`, kind: 'receipt', lines });
  }
}

async function stockIsKnown(installation: Installation, positions: number): Promise<void> {
  const client = new Client({ connectionString: installation.databaseUrl('inventory-availability') });
  await client.connect();
  try {
    await eventually(async () => {
      const { rows } = await client.query('SELECT count(*)::int AS n FROM position WHERE on_hand > 0');
      return rows[0].n >= positions;
    }, 120_000);
  } finally {
    await client.end();
  }
}
