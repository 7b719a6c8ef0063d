import type { Enrichment, ShipmentConfirmed } from '@crossdock/contracts';
import type { DatedSubmission, OrderDocument, OrderRef, StoredOrder } from '../src/order';
import { validateOrder } from '../src/intake/validate-order';
import type { neighbours } from './neighbours';

const shipTo = {
  name: 'Vins et alcools Chevalier',
  street: "59 rue de l'Abbaye",
  city: 'Tacoma',
  region: 'WA',
  postalCode: '98401',
  country: 'US',
};
let count = 0;

/** An order of two lines at contract prices: 12 EA of NW-11 and 2 CS of NW-42. */
export const aSubmission = (changes: Partial<DatedSubmission> = {}): DatedSubmission => ({
  legalEntity: 'NW-US',
  channel: { kind: 'portal', name: 'b2b-portal', orderNumber: `T-${process.pid}-${++count}` },
  customerNumber: 'VINET',
  customerPo: 'PO-1',
  orderedOn: '2026-11-21',
  currency: 'USD',
  shipTo,
  freight: { amount: '32.38', currency: 'USD' },
  lines: [
    { lineNumber: 1, sku: 'NW-11', quantity: { value: '12', unit: 'EA' }, unitPrice: '14.00' },
    { lineNumber: 2, sku: 'NW-42', quantity: { value: '2', unit: 'CS' } },
  ],
  ...changes,
});

/** Lines of an order for one item. */
export const oneLine = (sku: string, value = '10') => [{ lineNumber: 1, sku, quantity: { value, unit: 'EA' } }];

export const customer = {
  customerNumber: 'VINET',
  name: 'Vins et alcools Chevalier',
  active: true,
  currency: 'USD',
  paymentTerms: 'NET30',
  taxExempt: false,
  billTo: shipTo,
};

const units = [
  { unit: 'EA', baseUnits: 1 },
  { unit: 'CS', baseUnits: 12 },
];

/** What the ERP of these tests knows: NW-OLD is no longer sold, NW-NEW at 15.00 stands in its place; customer STRICT takes no substitutes. */
export function enrichmentOf(
  orderId: string,
  submission:
    | Pick<DatedSubmission, 'customerNumber' | 'currency' | 'lines'>
    | { customerNumber: string; currency: string; lines: { lineNumber: number; sku: string; unit: string }[] },
): Enrichment {
  const lines = submission.lines.map(({ lineNumber, sku, ...rest }) => {
    const unit = 'unit' in rest ? rest.unit : rest.quantity.unit;
    if (!sku.startsWith('NW-')) return { lineNumber, sku, problem: 'UNKNOWN_ITEM' as const };
    const known = units.find((each) => each.unit === unit);
    const substitute = sku === 'NW-OLD' ? { substituteSku: 'NW-NEW', gtin: '00012345600029' } : undefined;
    const price = substitute || sku === 'NW-NEW' ? 15 : 14;
    const item = {
      lineNumber,
      sku,
      ...substitute,
      name: `Item ${sku}`,
      baseUnit: 'EA',
      units,
      unitCost: '9.00',
      taxCategory: 'general',
      sellOut: sku === 'NW-5',
    };
    return known
      ? { ...item, unitPrice: (price * known.baseUnits).toFixed(2), discount: '0', priceSource: 'contract' as const }
      : { ...item, problem: 'UNIT_NOT_OF_ITEM' as const };
  });
  if (submission.customerNumber === 'NOBODY') return { orderId, problem: 'UNKNOWN_CUSTOMER', lines };
  return {
    orderId,
    customer: {
      ...customer,
      customerNumber: submission.customerNumber,
      active: submission.customerNumber !== 'GONE',
      ...(submission.customerNumber === 'STRICT' && { noSubstitutes: true }),
    },
    lines,
  };
}

/** With what is agreed besides. */
export function underContract({ customer: master, lines, ...rest }: Enrichment, { customer: terms, ofOrder, ofItem = {}, discount }: typeof neighbours.contract): Enrichment {
  return {
    ...rest,
    customer: master && { ...master, ...terms },
    ...(ofOrder && { allowancesAndCharges: ofOrder }),
    lines: lines.map((line) => ({ ...line, ...(discount && { discount }), ...(ofItem[line.sku] && { allowancesAndCharges: ofItem[line.sku] }) })),
  };
} // prettier-ignore

export const aRef = (changes: Partial<OrderRef> = {}): OrderRef => ({
  orderId: '7e0c3c1e-93f4-4f6e-8e0b-3c1f9b2d7a55',
  orderNumber: 'SO-0000042',
  legalEntity: 'NW-US',
  channelKind: 'portal',
  channelName: 'b2b-portal',
  channelOrderNumber: '10248',
  customerNumber: 'VINET',
  customerPo: 'PO-1',
  ...changes,
});

export function anOrder(
  submission = aSubmission(),
  contract: typeof neighbours.contract = {},
): StoredOrder & { document: OrderDocument } {
  const ref = aRef({ channelKind: submission.channel.kind });
  const verdict = validateOrder(
    ref.orderId,
    submission,
    underContract(enrichmentOf(ref.orderId, submission), contract),
    100_000,
  );
  if ('findings' in verdict) throw new Error(JSON.stringify(verdict.findings));
  return {
    ...ref,
    state: 'accepted',
    submission,
    document: verdict.document,
    waiting: [],
    receivedAt: '2026-11-21T09:00:00Z',
    cause: { correlationId: 'c', actor: 'user:test' },
  };
}

export function aShipment({ document, ...order }: ReturnType<typeof anOrder>, shipped: number[]): ShipmentConfirmed {
  return {
    shipmentId: '0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55',
    shipmentNumber: 'SEA-0000001',
    fulfilmentId: '1f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55',
    orderId: order.orderId,
    orderNumber: order.orderNumber,
    node: 'SEA',
    carrier: 'SPEEDY',
    billOfLading: 'B-1',
    shippedAt: '2026-11-22T10:00:00.000Z',
    final: true,
    packages: [],
    lines: document.lines.map(({ lineId, lineNumber, sku, baseQuantity }, i) => ({
      lineId,
      lineNumber,
      sku,
      shipped: shipped[i],
      short: baseQuantity - shipped[i],
      sequence: i + 1,
    })),
  };
}
