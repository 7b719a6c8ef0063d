import { company, contractPrices, contractsOf, customers, fiscalPeriods, items } from './data';
import type { Call } from './call';
import { shopCustomers } from './channels/shopify-order';

const legalEntity = 'NW-US';

/** Northwind as master data, warehouses with opening stock, channels and EDI partners. A repeat changes nothing. */
export async function loadCompany(call: Call): Promise<void> {
  const days = new Map(company.paymentTerms.map(({ code, days }) => [code, days]));
  await call('PUT', 'erp', '/v1/sandbox/master-data', {
    legalEntity, currency: 'USD',
    accounts: company.chartOfAccounts.map(({ role, account }) => ({ role, account })),
    periods: fiscalPeriods(new Date()).map(({ from, to, open }) => ({ startsOn: from, endsOn: to, open })),
    customers: customers().map(({ customerNumber, name, active, currency, paymentTerms, taxExempt, taxRegistration, address, creditLimit, ediPartner }) => ({
      customerNumber, name, active, currency, paymentTerms, termsDays: days.get(paymentTerms) ?? 30, taxExempt, taxRegistration, billTo: address, creditLimit,
      contracts: contractsOf(ediPartner),
    })),
    items: items().map(({ sku, name, gtin, discontinued, units, listPrice, unitCost, taxCategory }) => ({
      sku, name, gtin, active: true, sellOut: discontinued, baseUnit: 'EA', units, listPrice, unitCost, taxCategory,
    })),
    priceAgreements: contractPrices().map(({ customer, ...agreement }) => ({ customerNumber: customer, ...agreement })),
  }); // prettier-ignore
  await call('PUT', 'wms', '/v1/sandbox/nodes', {
    nodes: company.warehouses.map(({ code }, index) => ({ node: code, legalEntity, ssccPrefix: `200000${index + 1}` })),
  });
  for (const { code } of company.warehouses) {
    const lines = Object.entries(company.openingStock)
      .map(([sku, stock]) => ({ sku, quantity: stock[code] ?? 0 }))
      .filter(({ quantity }) => quantity > 0);
    await call('POST', 'wms', '/v1/stock-documents', {
      node: code,
      document: 'OPENING-NORTHWIND',
      kind: 'receipt',
      lines,
    });
  }
  await call('PUT', 'marketplace', `/v1/channels/${company.channels.marketplace}`, {
    kind: 'api',
    legalEntity,
    currency: 'USD',
  });
  await call('PUT', 'marketplace', `/v1/channels/${company.channels.shopify.name}`, {
    kind: 'shopify',
    legalEntity,
    currency: 'USD',
    webhookSecret: company.channels.shopify.secret,
    customers: shopCustomers(),
  });
  // Both ask for their stock by cursor; a channel with an endpoint is called.
  for (const channel of [company.channels.marketplace, company.channels.shopify.name])
    await call('PUT', 'marketplace', `/v1/channels/${channel}/publishing`, {
      enabled: true, cadenceSeconds: 1, pageSize: 100, requestsPerMinute: 600, maxStalenessSeconds: 120,
    }); // prettier-ignore
  const carriers = Object.fromEntries(company.carriers.map(({ code, scac }) => [scac, code]));
  for (const { id, qualifier, interchangeId, countries: _, ...dialect } of company.ediPartners)
    await call('PUT', 'edi', `/v1/partners/${id}`, {
      legalEntity, qualifier, interchangeId,
      profile: { ...dialect, carriers, customerParty: { role: 'BY', qualifier: '92' }, us: { qualifier: 'ZZ', id: 'NORTHWIND' } },
    }); // prettier-ignore
}
