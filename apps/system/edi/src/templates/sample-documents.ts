import { buildSscc } from '@crossdock/canonical';

/** One order as an interchange: segments between ST and SE. */
export function sampleOrder(version: string, segments: string[]): string {
  const isa = `ISA*00*          *00*          *ZZ*${'PARTNER'.padEnd(15)}*ZZ*${'US'.padEnd(15)}*260105*1200*U*00401*000000001*0*T*>`;
  const set = ['ST*850*0001', ...segments, `SE*${segments.length + 2}*0001`];
  return [isa, `GS*PO*PARTNER*US*20260105*1200*1*X*${version}`, ...set, 'GE*1*1', 'IEA*1*000000001'].map((segment) => `${segment}~`).join('\n');
} // prettier-ignore

const usd = (amount: string) => ({ amount, currency: 'USD' });
const id = (serial: number): string => `00000000-0000-4000-8000-${String(serial).padStart(12, '0')}`;

/** What we tell about an order of one line: 24 each at 3.25. */
export function sampleMessages(customerPo: string, channelOrderNumber = customerPo) {
  const order = { orderId: id(1), orderNumber: 'SO-1', partner: 'sample', customerPo, channelOrderNumber, orderedOn: '2026-01-05' };
  const shipTo = { name: 'Distribution center 6094', street: '100 Dock Rd', city: 'Tacoma', region: 'WA', postalCode: '98401', country: 'US' };
  const line = { lineNumber: 1, sku: 'NW-11', unit: 'EA' };
  return {
    answer: { ...order, answer: 'AC', currency: 'USD', lines: [{ lineNumber: 1, sku: 'NW-11', ordered: { value: '24', unit: 'EA' }, unitPrice: '3.25', answer: 'IA', promised: 20, backordered: 4 }] },
    notice: {
      ...order, shipmentId: id(2), shipmentNumber: 'SEA-17', carrier: 'SPEEDY', billOfLading: 'BOL-17', shippedAt: '2026-01-09T10:00:00.000Z', shipTo, node: 'SEA',
      lines: [{ ...line, shipped: 20 }],
      packages: [{ sscc: buildSscc('0', '2000001', 17), trackingNumber: '1Z17', weight: '9.5', contents: [{ lineNumber: 1, quantity: 20 }] }],
    },
    bill: {
      ...order, invoiceId: id(3), invoiceNumber: 'INV-17', invoiceDate: '2026-01-09', dueOn: '2026-02-08', shipmentNumber: 'SEA-17', paymentTerms: 'NET30', currency: 'USD', shipTo,
      lines: [{ ...line, quantity: 20, unitPrice: '3.25', net: usd('65.00') }], freight: usd('5.00'), tax: usd('0'), total: usd('70.00'),
    },
  };
} // prettier-ignore
