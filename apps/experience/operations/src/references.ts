import type { Envelope } from '@crossdock/contracts';

/** Members of any event's data that are numbers which people search by. `erp` covers both numbers that the ERP gives. */
const members = {
  orderNumber: 'order',
  channelOrderNumber: 'channel-order',
  customerPo: 'customer-po',
  shipmentNumber: 'shipment',
  invoiceNumber: 'invoice',
  journalNumber: 'erp',
  interchangeControl: 'edi-control',
} as const;

export const referenceKinds = [
  'order',
  'channel-order',
  'customer-po',
  'shipment',
  'invoice',
  'erp',
  'edi-control',
] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

export interface Reference {
  kind: ReferenceKind;
  value: string;
  orderId: string;
}

const uuid = /^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/i;

export function orderIdOf({ data }: Envelope): string | undefined {
  const id = (data as { orderId?: unknown } | null)?.orderId;
  return typeof id === 'string' && uuid.test(id) ? id : undefined;
}

/** The numbers by which the event's order can be found from now on. */
export function referencesOf(event: Envelope): Reference[] {
  const orderId = orderIdOf(event);
  if (!orderId) return [];
  const data = event.data as Record<string, unknown>;
  const found = Object.entries(members)
    .filter(([member]) => typeof data[member] === 'string' && data[member] !== '')
    .map(([member, kind]) => ({ kind, value: data[member] as string, orderId }));
  // The ERP's invoice number is an ERP number too.
  const invoice = found.find((reference) => reference.kind === 'invoice');
  return invoice ? [...found, { ...invoice, kind: 'erp' }] : found;
}
