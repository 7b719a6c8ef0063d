import { Client } from 'pg';
import { eventually } from '../../libs/testing/src/eventually';
import { type Call, callerOf } from '../demo/call';
import { company, contractsOf, customers, items } from '../demo/data';
import { loadCompany } from '../demo/load-company';
import type { Installation } from '../launcher/installation';

const unitsOfEach = 10_000_000;

/** Northwind with credit and stock for any number of orders: each of them can get to its invoice. */
export async function loadPlenty(installation: Installation): Promise<void> {
  const call = callerOf({ urls: installation.urls } as never, () => installation.tokenOf('administrator'));
  await loadCompany(call);
  await extendCredit(call);
  for (const { code: node } of company.warehouses) {
    const lines = items().map(({ sku }) => ({ sku, quantity: unitsOfEach }));
    await call('POST', 'wms', '/v1/stock-documents', { node, document: 'PLENTY', kind: 'receipt', lines });
  }
  await stockIsKnown(installation);
}

const extendCredit = (call: Call) =>
  call('PUT', 'erp', '/v1/sandbox/master-data', {
    legalEntity: 'NW-US', currency: 'USD', accounts: [], periods: [], items: [], priceAgreements: [],
    customers: customers().map(({ customerNumber, name, currency, paymentTerms, taxExempt, taxRegistration, address, ediPartner }) => ({
      customerNumber, name, active: true, currency, paymentTerms, termsDays: 30, taxExempt, taxRegistration, billTo: address, creditLimit: '100000000000', contracts: contractsOf(ediPartner),
    })),
  }); // prettier-ignore

async function stockIsKnown(installation: Installation): Promise<void> {
  const client = new Client({ connectionString: installation.databaseUrl('inventory-availability') });
  await client.connect();
  try {
    await eventually(async () => {
      const { rows } = await client.query('SELECT count(*)::int AS n FROM position WHERE on_hand >= $1', [unitsOfEach]);
      return rows[0].n === items().length * company.warehouses.length;
    }, 120_000);
  } finally {
    await client.end();
  }
}
