import type { SendShipNotice } from '@crossdock/contracts';
import { type SegmentInput, type ShippedItem, type ShippedPackage, write856 } from '@crossdock/x12';
import { releaseOf } from './map-acknowledgement';
import { assignedIdOf, productIdsOf, type Reader, shipTo, spoken } from './words';

type Package = SendShipNotice['packages'][number];

/** 856: what has left, package by package with its SSCC: shipment, order, pallets where told, packages, items. */
export function shipNotice(data: SendShipNotice, reader: Reader): SegmentInput[] {
  const { packages, shippedAt, carrier } = data;
  const loose = packages.filter(({ pallet }) => !pallet).map((each) => packed(each, data, reader));
  const pallets = [...new Set(packages.flatMap(({ pallet }) => pallet ?? []))];
  const tares = pallets.map((sscc) => ({
    sscc,
    packages: packages.filter(({ pallet }) => pallet === sscc).map((each) => packed(each, data, reader)),
  }));
  const weight = packages.reduce((sum, each) => sum + Number(each.weight), 0);
  return write856(
    {
      shipmentId: data.shipmentNumber, at: new Date(shippedAt), carrier: { scac: carrier.slice(0, 4), mode: 'M', name: carrier },
      billOfLading: data.billOfLading, shippedDate: shippedAt.slice(0, 10),
      ...(packages.length > 0 && { packageCount: String(packages.length), weight: String(Number(weight.toFixed(3))), weightUom: 'KG' }),
      parties: [shipTo(data.shipTo), { role: 'SF', name: data.node, idQualifier: '92', id: data.node }],
      orders: [{
        orderNumber: data.customerPo, releaseNumber: releaseOf(data), orderDate: data.orderedOn, tares, packages: loose,
        items: packages.length > 0 ? [] : data.lines.map(({ lineNumber, shipped }) => item(lineNumber, shipped, data, reader)),
      }],
    },
    { version: reader.profile.version },
  ); // prettier-ignore
}

/** What lies in each package; a shipment of one package need not say. */
export const contentsOf = ({ contents }: Package, { packages, lines }: SendShipNotice) =>
  contents ??
  (packages.length === 1 ? lines.map(({ lineNumber, shipped }) => ({ lineNumber, quantity: shipped })) : []);

function packed(each: Package, data: SendShipNotice, reader: Reader): ShippedPackage {
  const { sscc, trackingNumber, weight } = each;
  const items = contentsOf(each, data).map(({ lineNumber, quantity }) => item(lineNumber, quantity, data, reader));
  return { sscc, trackingNumber, weight: String(Number(weight)), weightUom: 'KG', items };
}

function item(lineNumber: number, base: number, { lines }: SendShipNotice, reader: Reader): ShippedItem {
  const { sku, unit, ordered } = lines.find((line) => line.lineNumber === lineNumber)!;
  const { quantity, uom } = spoken(reader, lineNumber, base, unit, ordered);
  return {
    assignedId: assignedIdOf(reader, lineNumber),
    productIds: productIdsOf(reader, lineNumber, sku),
    quantity,
    uom,
  };
}
