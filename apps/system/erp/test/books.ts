import { randomUUID } from 'node:crypto';
import type { PostInvoice } from '@crossdock/contracts';

export const usd = (amount: string) => ({ amount, currency: 'USD' });
export const today = new Date().toISOString().slice(0, 10);
const billTo = { name: 'A', street: 'B', city: 'C', country: 'US' };
const customer = (customerNumber: string, more = {}) => ({
  customerNumber, name: customerNumber, active: true, currency: 'USD', paymentTerms: 'NET30', termsDays: 30, taxExempt: false, billTo, creditLimit: '1000', ...more,
}); // prettier-ignore
export const masterData = {
  legalEntity: 'NW-US', currency: 'USD',
  accounts: ['receivable', 'revenue', 'tax-payable', 'freight-revenue', 'cost-of-goods-sold', 'inventory', 'inventory-adjustment', 'equity', 'sales-allowances', 'charge-revenue'].map((role, index) => ({ role, account: `${1000 + index}` })),
  periods: [{ startsOn: `${today.slice(0, 4)}-01-01`, endsOn: `${today.slice(0, 4)}-12-31`, open: true }, { startsOn: '2000-01-01', endsOn: '2000-12-31', open: false }],
  customers: [customer('VINET'), customer('GONE', { active: false }), customer('TIGHT', { creditLimit: '100' }), customer('SMALL', { creditLimit: '100' }), customer('EXACT', { creditLimit: '100' })],
  items: [
    { sku: 'NW-11', name: 'Queso', active: true, sellOut: false, baseUnit: 'EA', units: [{ unit: 'EA', baseUnits: 1 }, { unit: 'CS', baseUnits: 12 }], listPrice: '21.00', unitCost: '11.55', taxCategory: 'general' },
    { sku: 'NW-0', name: 'Old', active: false, sellOut: false, baseUnit: 'EA', units: [{ unit: 'EA', baseUnits: 1 }], listPrice: '1', unitCost: '1', taxCategory: 'general' },
  ],
  priceAgreements: [{ customerNumber: 'VINET', sku: 'NW-11', validFrom: '1996-07-01', validTo: '1996-12-31', unitPrice: '14.00', discount: '0.05' }],
}; // prettier-ignore

/** Two NW-11 with tax and freight, balanced; a new id each time. */
export const anInvoice = (change: Partial<PostInvoice> = {}): PostInvoice => ({
    invoiceId: randomUUID(), orderId: randomUUID(), orderNumber: 'SO-1', legalEntity: 'NW-US', customerNumber: 'VINET', shipmentId: randomUUID(),
    shipmentNumber: 'SEA-1', node: 'SEA', invoiceDate: today, paymentTerms: 'NET30', currency: 'USD',
    lines: [{ lineId: randomUUID(), lineNumber: 1, sku: 'NW-11', quantity: 2, unitPrice: '14.00', discount: '0', net: usd('28.00'), tax: usd('2.80'), cost: usd('23.10') }],
    freight: usd('5.00'), tax: usd('2.80'), taxDocumentNumber: 'TX-1', total: usd('35.80'),
    journal: [
      { role: 'receivable', debit: '35.80', credit: '0' }, { role: 'revenue', debit: '0', credit: '28.00' }, { role: 'tax-payable', debit: '0', credit: '2.80' },
      { role: 'freight-revenue', debit: '0', credit: '5.00' }, { role: 'cost-of-goods-sold', debit: '23.10', credit: '0' }, { role: 'inventory', debit: '0', credit: '23.10' },
    ],
    ...change,
  }); // prettier-ignore
