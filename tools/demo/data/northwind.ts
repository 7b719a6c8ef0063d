import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Big from 'big.js';
import { company } from './company';
import type { DemoChannel, DemoCustomer, DemoItem, DemoOrder, DemoSupplier, PriceAgreement } from './types';

const read = <T>(name: string): T => JSON.parse(readFileSync(join(__dirname, `${name}.json`), 'utf8')) as T;
const inTurn: DemoChannel[] = ['portal', 'marketplace', 'edi', 'portal', 'shopify', 'edi'];

/** The 77 products with cost and tax category. */
export const items = (): DemoItem[] =>
  read<Omit<DemoItem, 'unitCost' | 'taxCategory'>[]>('items').map((item) => ({
    ...item,
    unitCost: new Big(item.listPrice).times(company.costShareOfListPrice).toFixed(2, Big.roundHalfUp),
    taxCategory: company.taxCategory,
  }));

/** The 91 customers with terms, credit and tax registration; they buy in the currency of `NW-US`. */
export const customers = (): DemoCustomer[] =>
  read<Pick<DemoCustomer, 'customerNumber' | 'name' | 'address'>[]>('customers').map((customer) => {
    const number = customer.customerNumber;
    const certificate = company.resaleCertificates[number];
    const terms = Object.entries(company.paymentTermsOf).find(([, members]) => members.includes(number));
    return {
      ...customer,
      active: !company.inactiveCustomers.includes(number),
      currency: company.legalEntities[0].currency,
      paymentTerms: terms?.[0] ?? company.defaultPaymentTerms,
      creditLimit:
        company.creditLimits.find(({ customers }) => customers.includes(number))?.limit ?? company.defaultCreditLimit,
      taxExempt: certificate !== undefined,
      taxRegistration: certificate ?? company.vatRegistrations[number],
      ediPartner: partnerOf(customer.address.country),
    };
  });

/** What is agreed with the members of a buying group, as the ERP keeps it. */
export const contractsOf = (partner: string) =>
  company.contracts.filter(({ ediPartner }) => ediPartner === partner).map(({ ediPartner: _, ...contract }) => contract);

/** The 29 suppliers. */
export const suppliers = (): DemoSupplier[] => read('suppliers');

/** The 3 shippers; their codes are the carriers of orders. */
export const shippers = (): { code: string; name: string; phone: string; scac: string }[] =>
  read<{ code: string; name: string; phone: string }[]>('shippers').map((shipper) => ({
    ...shipper,
    scac: company.carriers.find(({ code }) => code === shipper.code)!.scac,
  }));

/** Prices that differ from the list: at most one agreement a customer, item and day. */
export const contractPrices = (): PriceAgreement[] => read('contract-prices');

/** The 830 orders in the sequence in which they were placed, each with the channel that it takes. */
export const orders = (): DemoOrder[] =>
  read<Omit<DemoOrder, 'channel'>[]>('orders').map((order, index) => ({ ...order, channel: inTurn[index % inTurn.length] }));

/** Calendar months of last year, this year and next; open from the month before `today` on. */
export function fiscalPeriods(today: Date): { period: string; from: string; to: string; open: boolean }[] {
  const firstOpen = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 1, 1)).toISOString().slice(0, 7);
  return Array.from({ length: 36 }, (_, month) => {
    const year = today.getUTCFullYear() - 1;
    const from = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
    const to = new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10);
    return { period: from.slice(0, 7), from, to, open: from.slice(0, 7) >= firstOpen };
  });
}

function partnerOf(country: string): string {
  const named = company.ediPartners.find(({ countries }) => countries !== 'others' && countries.includes(country));
  return (named ?? company.ediPartners.find(({ countries }) => countries === 'others')!).id;
}
