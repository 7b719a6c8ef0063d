import type { SendInventoryAdvice, SendShippingOrder, SendStockTransfer } from '@crossdock/contracts';
import { type OutboundParty, type SegmentInput, write846, write940, write943 } from '@crossdock/x12';
import { carrierFor, theirNumber } from '../code-maps';
import type { PartnerProfile } from '../partner';
import { unitFor } from '../units';
import { shipTo } from './words';

const ours = (sku: string) => [{ qualifier: 'VN', id: sku }];

/** The warehouse by the number that its operator gave it (N103 91: by the sender; 92: by the receiver). */
const warehouse = ({ warehouse: id, node }: { warehouse?: string; node: string }): OutboundParty => ({
  role: 'WH',
  name: node,
  idQualifier: id ? '92' : '91',
  id: id ?? node,
});

/** 940: what the warehouse is to pick, pack and ship, in base units. */
export function shippingOrder(data: SendShippingOrder, profile: PartnerProfile): SegmentInput[] {
  const dates = [
    { qualifier: '02', date: data.requestedDelivery },
    { qualifier: '10', date: data.requestedShip },
    { qualifier: '37', date: data.doNotShipBefore },
    { qualifier: '01', date: data.cancelAfter },
  ].flatMap(({ qualifier, date }) => (date ? [{ qualifier, date }] : []));
  return write940(
    {
      depositorOrder: data.depositorOrder, purchaseOrder: data.customerPo?.slice(0, 22), dates,
      references: [{ qualifier: 'CO', id: data.orderNumber }], parties: [shipTo(data.shipTo), warehouse(data)],
      carrier: data.carrier ? { scac: carrierFor(data.carrier, profile), name: data.carrier } : undefined,
      lines: data.lines.map(({ lineNumber, sku, name, quantity, unit, lots }) => ({
        number: lineNumber, quantity: String(quantity), uom: unitFor(unit, profile), productIds: ours(sku), description: name,
        lots: lots?.map((each) => ({ lot: each.lot, quantity: String(each.quantity) })),
      })),
    },
    { version: profile.version },
  ); // prettier-ignore
}

/** 943: what is on its way to the warehouse. */
export function stockTransfer(data: SendStockTransfer, profile: PartnerProfile): SegmentInput[] {
  const { depositorOrder, supplyDocument, shippedOn, expectedOn, carrier, lines } = data;
  return write943(
    {
      depositorOrder, shippedDate: shippedOn, expectedDate: expectedOn, purchaseOrder: supplyDocument, parties: [warehouse(data)],
      carrier: carrier ? { scac: carrierFor(carrier, profile), name: carrier } : undefined,
      lines: lines.map(({ lineNumber, sku, name, quantity, unit, lots }) => ({
        number: lineNumber, quantity: String(quantity), uom: unitFor(unit, profile), productIds: ours(sku), description: name, lot: lots?.[0]?.lot,
      })),
    },
    { version: profile.version },
  ); // prettier-ignore
}

/** 846: what may be sold to the partner, one LIN an item and node; X12 673 33 = available for sale. */
export function inventoryAdvice(data: SendInventoryAdvice, profile: PartnerProfile): SegmentInput[] {
  const theirs = new Map(
    Object.entries(profile.items ?? {}).map(([key, sku]) => [sku, theirNumber(key, profile.itemQualifiers)]),
  );
  return write846(
    {
      reference: `${data.requestId.slice(0, 8)}-${data.part}`, at: new Date(), parties: [],
      items: data.positions.map(({ sku, node, available, unit }) => ({
        productIds: [...(theirs.get(sku) ?? []), ...ours(sku)],
        quantities: [{ qualifier: '33', quantity: String(available), uom: unitFor(unit, profile) }],
        location: { role: 'WH', name: node, idQualifier: '91', id: node },
      })),
    },
    { version: profile.version },
  ); // prettier-ignore
}
