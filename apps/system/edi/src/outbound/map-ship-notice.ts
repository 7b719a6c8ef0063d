import type { PackedLine, SendShipNotice } from '@crossdock/contracts';
import { type SegmentInput, type ShipNotice856, type ShippedItem, type ShippedOrder, type ShippedPackage, X12WriteError } from '@crossdock/x12'; // prettier-ignore
import { carrierFor, isScac } from '../code-maps';
import { syntaxOf } from '../syntax/syntax-of';
import { releaseOf } from './map-acknowledgement';
import { assignedIdOf, productIdsOf, type Reader, shipTo, spoken } from './words';

type Package = SendShipNotice['packages'][number];

/** 856: what has left: shipment, order, and what is in it in the partner's structure. */
export function shipNotice(data: SendShipNotice, reader: Reader): SegmentInput[] {
  const { packages, shippedAt, carrier } = data;
  const weight = packages.reduce((sum, each) => sum + Number(each.weight), 0);
  return syntaxOf(reader.profile).write['856'](
    {
      shipmentId: data.shipmentNumber, at: new Date(shippedAt), carrier: carrierNamed(carrier, reader),
      billOfLading: data.billOfLading, shippedDate: shippedAt.slice(0, 10),
      ...(packages.length > 0 && { packageCount: String(packages.length), ...weightOf(weight) }),
      parties: [shipTo(data.shipTo), { role: 'SF', name: data.node, idQualifier: '92', id: data.node }],
      orders: [{ orderNumber: data.customerPo, releaseNumber: releaseOf(data), orderDate: data.orderedOn, ...contentsOfOrder(data, reader) }],
    },
    reader,
  ); // prettier-ignore
}

/** By its SCAC (TD503), or by the partner's own word for it (TD505). */
function carrierNamed(carrier: string, { profile }: Reader): ShipNotice856['carrier'] {
  const theirs = carrierFor(carrier, profile);
  return theirs === undefined || isScac(theirs) ? { scac: theirs, mode: 'M', name: carrier } : { mode: 'M', name: theirs };
} // prettier-ignore

type OrderContents = Pick<ShippedOrder, 'tares' | 'packages' | 'items'>;

function contentsOfOrder(data: SendShipNotice, reader: Reader): OrderContents {
  if (data.packages.length === 0 || reader.structure === 'no-packaging') return { items: itemsOf(data, reader) };
  return reader.structure === 'standard-pack' ? standardPack(data, reader) : pickAndPack(data, reader);
}

const itemsOf = (data: SendShipNotice, reader: Reader): ShippedItem[] =>
  data.lines.map(({ lineNumber, shipped, serials = [] }) => ({
    ...item(lineNumber, shipped, data, reader),
    references: references(serials),
  }));

/** REF SE: serial number. */
const references = (serials: string[]) => serials.map((id) => ({ qualifier: 'SE', id: id.slice(0, 30) }));

/** Package by package with its SSCC, on its pallet where it is told, and what lies in it. */
function pickAndPack(data: SendShipNotice, reader: Reader): OrderContents {
  const { packages } = data;
  const of = (pallet?: string) => packages.filter((each) => each.pallet === pallet).map((each) => packed(each, data, reader));
  const pallets = [...new Set(packages.flatMap(({ pallet }) => pallet ?? []))];
  return { tares: pallets.map((sscc) => ({ sscc, packages: of(sscc) })), packages: of() };
} // prettier-ignore

/** Item by item with the packages in which it lies; a package of two items, or a pallet, cannot be told so. */
function standardPack(data: SendShipNotice, reader: Reader): OrderContents {
  for (const each of data.packages) {
    if (contentsOf(each, data).length > 1)
      throw new X12WriteError(`package ${each.sscc} holds several items: a standard pack holds one`, 'HL03');
    if (each.pallet) throw new X12WriteError(`package ${each.sscc} stands on a pallet: a standard pack tells none`, 'HL03');
  }
  const boxes = (wanted: number) => data.packages.flatMap((each) => {
    const [held] = contentsOf(each, data).filter(({ lineNumber }) => lineNumber === wanted);
    if (!held) return [];
    const { quantity, uom } = item(wanted, held.quantity, data, reader);
    return [{ ...packageOf(each), quantity, uom }];
  });
  return { items: itemsOf(data, reader).map((each, index) => ({ ...each, packages: boxes(data.lines[index].lineNumber) })) };
} // prettier-ignore

/** What lies in each package; a shipment of one package need not say. */
export const contentsOf = ({ contents }: Package, { packages, lines }: SendShipNotice): PackedLine[] =>
  contents ??
  (packages.length === 1
    ? lines.map(({ lineNumber, shipped, serials }) => ({ lineNumber, quantity: shipped, serials }))
    : []);

function packed(each: Package, data: SendShipNotice, reader: Reader): ShippedPackage {
  const items = contentsOf(each, data).map(({ lineNumber, quantity, serials = [] }) => ({
    ...item(lineNumber, quantity, data, reader),
    references: references(serials),
  }));
  return { ...packageOf(each), items };
}

const packageOf = ({ sscc, trackingNumber, weight }: Package) => ({
  sscc,
  trackingNumber,
  ...weightOf(Number(weight)),
});

/** What nobody has weighed is not told. */
const weightOf = (kilograms: number) =>
  kilograms > 0 ? { weight: String(Number(kilograms.toFixed(3))), weightUom: 'KG' } : {};

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
