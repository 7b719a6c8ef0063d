import { shippingNodes } from '@crossdock/service';
import type { Company } from './types';

const addressOfNode = (code: string) => shippingNodes().find(({ node }) => node === code)!.address;

/** What Northwind's data lacks: everything in this file is invented, so that its real orders can become posted invoices. */
export const company: Company = {
  legalEntities: [
    {
      code: 'NW-US', name: 'Northwind Traders, Inc.', currency: 'USD', taxRegistration: '91-0000000',
      address: { name: 'Northwind Traders, Inc.', street: '507 20th Ave. E.', city: 'Seattle', region: 'WA', postalCode: '98122', country: 'US' },
    },
  ],
  warehouses: [
    {
      code: 'SEA', legalEntity: 'NW-US', name: 'Seattle', gln: '2000000900018',
      address: addressOfNode('SEA'),
    },
    {
      code: 'NYC', legalEntity: 'NW-US', name: 'New York (Edison, NJ)', gln: '2000000900025',
      address: addressOfNode('NYC'),
    },
  ],
  carriers: [
    { code: 'SPEEDY', scac: 'SPDX' },
    { code: 'UNITED', scac: 'UNPK' },
    { code: 'FEDERAL', scac: 'FDSH' },
  ],

  // Every account plays one role in journal entries.
  chartOfAccounts: [
    { account: '1100', role: 'receivable', name: 'Accounts receivable' },
    { account: '1400', role: 'inventory', name: 'Inventory' },
    { account: '2200', role: 'tax-payable', name: 'Sales tax and VAT payable' },
    { account: '3000', role: 'equity', name: "Owners' equity: the other side of opening balances" },
    { account: '4000', role: 'revenue', name: 'Sales of goods' },
    { account: '4100', role: 'freight-revenue', name: 'Freight charged to customers' },
    { account: '4200', role: 'charge-revenue', name: 'Handling and other charges to customers' },
    { account: '4900', role: 'sales-allowances', name: 'Allowances off invoices: less sales of goods' },
    { account: '5000', role: 'cost-of-goods-sold', name: 'Cost of goods sold' },
    { account: '5100', role: 'inventory-adjustment', name: 'Stock counted, broken or found' },
    { account: '7900', role: 'rounding', name: 'Rounding differences' },
  ],

  // Standard cost = this share of the list price, rounded half up to the cent.
  costShareOfListPrice: '0.55',
  taxCategory: 'general',

  paymentTerms: [
    { code: 'NET30', days: 30 },
    { code: 'NET15', days: 15 },
    { code: 'NET60', days: 60 },
  ],
  defaultPaymentTerms: 'NET30',
  paymentTermsOf: { NET15: ['CHOPS', 'WANDK', 'LAZYK', 'CENTC'], NET60: ['ERNSH', 'QUICK', 'SAVEA', 'RATTC', 'HUNGO'] },

  // The members of one buying group have a trade discount, pay for handling, and may keep 2 % when they pay within ten days. Their 850s say so.
  contracts: [
    {
      ediPartner: 'SUDAMERICA', validFrom: '1996-01-01', paymentTerms: '2-10-NET30', netDays: 30, cashDiscount: { percent: '2', days: 10 },
      allowancesAndCharges: [
        { kind: 'allowance', code: 'I170', description: 'TRADE DISCOUNT', percent: '1.5' },
        { kind: 'charge', code: 'D500', description: 'HANDLING', amount: '7.50' },
      ],
    },
  ],

  // No customer pays during the demo, so a limit has to carry everything that a customer buys, with taxes: by turnover of the
  // replayed orders. Chop-suey Chinese and Die Wandernde Kuh are tight: their last orders do not pass the credit check.
  creditLimits: [
    { limit: '250000', customers: ['ERNSH', 'QUICK', 'SAVEA'] },
    { limit: '100000', customers: ['HUNGO', 'RATTC', 'FOLKO', 'HANAR', 'KOENE', 'FRANK', 'MEREP', 'QUEEN', 'WHITC', 'BERGS', 'SUPRD', 'PICCO', 'HILAA', 'BLONP', 'BONAP', 'BOTTM', 'LEHMS', 'RICSU', 'GREAL', 'SIMOB', 'LILAS', 'GODOS', 'LINOD', 'FAMIA'] },
    { limit: '7000', customers: ['CHOPS'] },
    { limit: '6000', customers: ['WANDK'] },
  ],
  defaultCreditLimit: '50000',

  // Paris spécialités never ordered: an inactive customer for those who want to see one refused.
  inactiveCustomers: ['PARIS'],
  // US customers that buy for resale, and their certificates.
  resaleCertificates: { RATTC: 'NM-RESALE-0001', OLDWO: 'AK-RESALE-0002', SPLIR: 'WY-RESALE-0003' },
  // Customers that account for VAT themselves. Made-up numbers in their countries' formats.
  vatRegistrations: { ERNSH: 'ATU99999901', QUICK: 'DE999999902', HUNGO: 'IE9999903X', BERGS: 'SE999999990401', SUPRD: 'BE0999999905' },

  // Per item and warehouse, against a demand of 51,317 units: what the replayed orders take, plus what Northwind had left
  // (unitsInStock), divided by where the orders go (the Americas from SEA, Europe and Québec from NYC). Kept short on purpose:
  // NW-11, NW-31 and NW-60 (the last orders are backordered), and of the discontinued NW-5, NW-17, NW-29 and NW-53 (sold out).
  openingStock: {
    'NW-1': { SEA: 406, NYC: 461 }, 'NW-2': { SEA: 439, NYC: 635 }, 'NW-3': { SEA: 100, NYC: 241 },
    'NW-4': { SEA: 143, NYC: 363 }, 'NW-5': { SEA: 118, NYC: 165 }, 'NW-6': { SEA: 149, NYC: 272 },
    'NW-7': { SEA: 182, NYC: 596 }, 'NW-8': { SEA: 161, NYC: 217 }, 'NW-9': { SEA: 40, NYC: 84 },
    'NW-10': { SEA: 303, NYC: 470 }, 'NW-11': { SEA: 253, NYC: 408 }, 'NW-12': { SEA: 199, NYC: 231 },
    'NW-13': { SEA: 476, NYC: 439 }, 'NW-14': { SEA: 150, NYC: 289 }, 'NW-15': { SEA: 99, NYC: 62 },
    'NW-16': { SEA: 467, NYC: 720 }, 'NW-17': { SEA: 460, NYC: 478 }, 'NW-18': { SEA: 199, NYC: 382 },
    'NW-19': { SEA: 378, NYC: 370 }, 'NW-20': { SEA: 100, NYC: 253 }, 'NW-21': { SEA: 287, NYC: 732 },
    'NW-22': { SEA: 115, NYC: 337 }, 'NW-23': { SEA: 182, NYC: 459 }, 'NW-24': { SEA: 361, NYC: 784 },
    'NW-25': { SEA: 225, NYC: 169 }, 'NW-26': { SEA: 341, NYC: 427 }, 'NW-27': { SEA: 149, NYC: 265 },
    'NW-28': { SEA: 200, NYC: 466 }, 'NW-29': { SEA: 200, NYC: 526 }, 'NW-30': { SEA: 208, NYC: 414 },
    'NW-31': { SEA: 396, NYC: 941 }, 'NW-32': { SEA: 115, NYC: 191 }, 'NW-33': { SEA: 509, NYC: 358 },
    'NW-34': { SEA: 267, NYC: 350 }, 'NW-35': { SEA: 351, NYC: 552 }, 'NW-36': { SEA: 361, NYC: 556 },
    'NW-37': { SEA: 66, NYC: 70 }, 'NW-38': { SEA: 304, NYC: 336 }, 'NW-39': { SEA: 260, NYC: 602 },
    'NW-40': { SEA: 417, NYC: 809 }, 'NW-41': { SEA: 428, NYC: 638 }, 'NW-42': { SEA: 217, NYC: 506 },
    'NW-43': { SEA: 169, NYC: 428 }, 'NW-44': { SEA: 323, NYC: 305 }, 'NW-45': { SEA: 259, NYC: 254 },
    'NW-46': { SEA: 312, NYC: 331 }, 'NW-47': { SEA: 150, NYC: 371 }, 'NW-48': { SEA: 46, NYC: 107 },
    'NW-49': { SEA: 306, NYC: 224 }, 'NW-50': { SEA: 97, NYC: 203 }, 'NW-51': { SEA: 233, NYC: 673 },
    'NW-52': { SEA: 212, NYC: 326 }, 'NW-53': { SEA: 329, NYC: 368 }, 'NW-54': { SEA: 340, NYC: 436 },
    'NW-55': { SEA: 393, NYC: 625 }, 'NW-56': { SEA: 544, NYC: 740 }, 'NW-57': { SEA: 131, NYC: 339 },
    'NW-58': { SEA: 205, NYC: 391 }, 'NW-59': { SEA: 579, NYC: 996 }, 'NW-60': { SEA: 506, NYC: 1001 },
    'NW-61': { SEA: 221, NYC: 495 }, 'NW-62': { SEA: 475, NYC: 625 }, 'NW-63': { SEA: 147, NYC: 322 },
    'NW-64': { SEA: 164, NYC: 598 }, 'NW-65': { SEA: 233, NYC: 588 }, 'NW-66': { SEA: 7, NYC: 236 },
    'NW-67': { SEA: 86, NYC: 150 }, 'NW-68': { SEA: 410, NYC: 395 }, 'NW-69': { SEA: 209, NYC: 531 },
    'NW-70': { SEA: 288, NYC: 544 }, 'NW-71': { SEA: 304, NYC: 779 }, 'NW-72': { SEA: 323, NYC: 497 },
    'NW-73': { SEA: 162, NYC: 232 }, 'NW-74': { SEA: 32, NYC: 269 }, 'NW-75': { SEA: 669, NYC: 611 },
    'NW-76': { SEA: 318, NYC: 720 }, 'NW-77': { SEA: 313, NYC: 510 },
  },

  // The secret signs the shop's webhooks; like everything here it is made up and public.
  channels: { portal: 'b2b-portal', marketplace: 'northwind-shop', shopify: { name: 'northwind-shopify', secret: 'northwind-demo-secret' } },

  // Three buying groups send X12 for their members; N1*BY*92 of an 850 names the member by our customer number.
  ediPartners: [
    {
      id: 'NORTHAM', qualifier: '12', interchangeId: '2065550101', countries: ['US', 'CA', 'MX'],
      separators: { element: '*', component: '>', segment: '~', repetition: '^' }, lineBreak: '\n', version: '005010', acknowledgement: '999',
    },
    {
      id: 'SUDAMERICA', qualifier: 'ZZ', interchangeId: 'SUDAMERICA', countries: ['AR', 'BR', 'VE'],
      separators: { element: '|', component: '^', segment: '~' }, lineBreak: '\r\n', version: '004010', acknowledgement: '997', alwaysTa1: true,
    },
    {
      id: 'EUROBUY', qualifier: '07', interchangeId: '2000000900032', countries: 'others',
      separators: { element: '\x1d', component: '\x1f', segment: '\x1c' }, lineBreak: '', version: '004010VICS', acknowledgement: '997',
    },
  ],
}; // prettier-ignore
