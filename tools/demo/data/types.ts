/** A postal address: ISO 3166-1 alpha-2 country, region as the part of ISO 3166-2 after the hyphen. */
export interface DemoAddress {
  name: string;
  street: string;
  city: string;
  region?: string;
  postalCode?: string;
  country: string;
}

export interface DemoItem {
  sku: string;
  name: string;
  category: string;
  /** GTIN-13 of the restricted-circulation range 200–299. */
  gtin: string;
  listPrice: string;
  units: { unit: string; baseUnits: number }[];
  /** What one EA is, in Northwind's words: '24 - 12 oz bottles'. */
  packaging: string;
  supplier: number;
  unitsInStock: number;
  reorderLevel: number;
  /** Sold until the stock is exhausted. */
  discontinued: boolean;
  unitCost: string;
  taxCategory: string;
}

export interface DemoCustomer {
  customerNumber: string;
  name: string;
  contact?: string;
  contactTitle?: string;
  phone?: string;
  address: DemoAddress;
  active: boolean;
  currency: string;
  paymentTerms: string;
  creditLimit: string;
  /** US resale certificate on file. */
  taxExempt: boolean;
  /** Resale certificate or VAT number. */
  taxRegistration?: string;
  ediPartner: string;
}

/** What is agreed with the members of a buying group. */
export interface GroupContract {
  ediPartner: string;
  validFrom: string;
  paymentTerms: string;
  netDays: number;
  cashDiscount: { percent: string; days: number };
  /** Of whole orders */
  allowancesAndCharges: { kind: 'allowance' | 'charge'; code: string; description: string; percent?: string; amount?: string }[];
}

export interface DemoSupplier {
  supplier: number;
  name: string;
  contact?: string;
  phone?: string;
  address: DemoAddress;
}

/** Valid on every day from `validFrom` to `validTo`, both included; without `validTo` it has no end. */
export interface PriceAgreement {
  customer: string;
  sku: string;
  validFrom: string;
  validTo?: string;
  unitPrice: string;
  /** Fraction of 1: '0.15' is 15 %. */
  discount: string;
}

/** The marketplace third comes by two ways: the plain channel API and Shopify's webhook. */
export type DemoChannel = 'portal' | 'marketplace' | 'shopify' | 'edi';

export interface DemoOrder {
  orderNumber: string;
  customer: string;
  /** The date of 1996 to 1998: contract prices are looked up by it. */
  orderedOn: string;
  requestedDelivery: string;
  shippedOn?: string;
  carrier: string;
  freight: string;
  shipTo: DemoAddress;
  lines: { sku: string; quantity: number; unitPrice: string; discount: string }[];
  channel: DemoChannel;
}

export interface EdiPartner {
  id: string;
  /** ISA05 and ISA06 of what the partner sends. */
  qualifier: string;
  interchangeId: string;
  /** Its members: customers of these countries. */
  countries: readonly string[] | 'others';
  separators: { element: string; component: string; segment: string; repetition?: string };
  lineBreak: '' | '\n' | '\r\n';
  /** GS08 both ways */
  version: string;
  acknowledgement: '997' | '999';
  alwaysTa1?: boolean;
}

export interface Company {
  legalEntities: { code: string; name: string; currency: string; taxRegistration: string; address: DemoAddress }[];
  warehouses: { code: string; legalEntity: string; name: string; gln: string; address: DemoAddress }[];
  carriers: { code: string; scac: string }[];
  chartOfAccounts: { account: string; role: string; name: string }[];
  costShareOfListPrice: string;
  taxCategory: string;
  paymentTerms: { code: string; days: number }[];
  defaultPaymentTerms: string;
  paymentTermsOf: Record<string, string[]>;
  contracts: GroupContract[];
  creditLimits: { limit: string; customers: string[] }[];
  defaultCreditLimit: string;
  inactiveCustomers: string[];
  resaleCertificates: Record<string, string>;
  vatRegistrations: Record<string, string>;
  openingStock: Record<string, Record<string, number>>;
  channels: { portal: string; marketplace: string; shopify: { name: string; secret: string } };
  ediPartners: EdiPartner[];
}
