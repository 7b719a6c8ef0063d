import Big from 'big.js';
import { buildSscc } from '@crossdock/canonical';
import type { OrderSubmission } from '@crossdock/contracts';
import type { MapKey } from '../maps/map-kinds';
import { type Tried, tryMap } from '../maps/try-map';
import type { Partner } from '../partner';
import { type Finding, missing } from './finding';

export interface SampleTried {
  /** By document: 850/in and what would answer it */
  documents: { document: string; result?: unknown; faults: string[] }[];
  findings: Finding[];
}

const id = (serial: number): string => `00000000-0000-4000-8000-${String(serial).padStart(12, '0')}`;

/** An order through the maps and back: our order of it, and the 855, 856 and 810 that would answer. Nothing is kept or sent. */
export function trySample(partner: Partner, document: string): SampleTried {
  const read = (kind: MapKey, told?: object): Tried => tryMap(kind, partner, partner.maps?.[kind]?.rules ?? {}, { document, told, today: '2026-01-02' });
  const order = read('850/in');
  const submission = order.result as OrderSubmission | undefined;
  const answers = submission ? answersTo(submission, partner) : {};
  const documents = [
    { document: '850/in', ...order },
    ...Object.entries(answers).filter(([kind]) => partner.profile.sets.includes(kind.slice(0, 3))).map(([kind, told]) => ({ document: kind, ...read(kind as MapKey, told) })),
  ];
  const findings = documents.flatMap(({ document: kind, faults }) =>
    faults.map((fault) => missing('sample', 'SAMPLE_UNUSABLE', `${kind}: ${fault}`, kind === '850/in' ? 'a code map or a map of 850/in that finds it, or another order' : `a map of ${kind} that writes what is wanted`)));
  return { documents, findings };
} // prettier-ignore

/** As if all of it were promised, shipped in one package and billed. */
function answersTo({ channel, customerPo, orderedOn, currency, shipTo, lines }: OrderSubmission, partner: Partner): Partial<Record<MapKey, object>> {
  const order = { orderId: id(1), orderNumber: 'SO-1', partner: partner.id, customerPo, channelOrderNumber: channel.orderNumber, orderedOn };
  const priced = lines.map((line) => ({ ...line, count: Math.max(1, Math.ceil(Number(line.quantity.value))), price: line.unitPrice ?? '1' }));
  const net = (count: number, price: string) => new Big(price).times(count).round(2, Big.roundHalfUp).toFixed(2);
  const total = priced.reduce((sum, { count, price }) => sum.plus(net(count, price)), new Big(0)).toFixed(2);
  const shipment = { ...order, shipmentId: id(2), shipmentNumber: 'TEST-1', shipTo };
  return {
    '855/out': { ...order, answer: 'AD', currency, lines: priced.map(({ lineNumber, sku, quantity, price, count }) => ({ lineNumber, sku, ordered: quantity, unitPrice: price, answer: 'IA', promised: count, backordered: 0 })) },
    '856/out': {
      ...shipment, carrier: 'TEST', billOfLading: 'TEST-1', shippedAt: '2026-01-02T10:00:00.000Z', node: 'TEST',
      lines: priced.map(({ lineNumber, sku, quantity, count }) => ({ lineNumber, sku, shipped: count, unit: quantity.unit })),
      packages: priced.map(({ lineNumber, count }, index) => ({ sscc: buildSscc('0', '2000001', index + 1), trackingNumber: `TEST-${index + 1}`, weight: '1', contents: [{ lineNumber, quantity: count }] })),
    },
    '810/out': {
      ...shipment, invoiceId: id(3), invoiceNumber: 'TEST-1', invoiceDate: '2026-01-02', dueOn: '2026-02-01', paymentTerms: 'NET30', currency,
      lines: priced.map(({ lineNumber, sku, quantity, count, price }) => ({ lineNumber, sku, quantity: count, unit: quantity.unit, unitPrice: price, net: { amount: net(count, price), currency } })),
      freight: { amount: '0', currency }, tax: { amount: '0', currency }, total: { amount: total, currency },
    },
  };
} // prettier-ignore
