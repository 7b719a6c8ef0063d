import { DomainError } from '@crossdock/canonical';
import {
  type AdvisedLine,
  datesOf,
  type FulfilmentPicked,
  type LotQuantity,
  type ReceiptLine,
  type ReleaseFulfilment,
  type ReleaseLine,
  type SendShippingOrder,
  type ShipmentConfirmed,
  type ShippedPackage,
  type ShippingAdviceReceived,
} from '@crossdock/contracts';
import type { Warehouse } from './config'; // prettier-ignore

/** A release as a 940 asks for it. */
export const shippingOrderOf = (release: ReleaseFulfilment, { partner, warehouseId }: Warehouse): SendShippingOrder => ({
  partner, warehouse: warehouseId, node: release.node, depositorOrder: release.fulfilmentNumber, orderId: release.orderId, orderNumber: release.orderNumber,
  customerPo: release.customerPo, carrier: release.carrier, ...datesOf(release), shipTo: release.shipTo,
  lines: release.lines.map(({ lineNumber, sku, name, quantity, unit, lots }) => ({ lineNumber, sku, name, quantity, unit, lots })),
}); // prettier-ignore

/** What a 945 says of one line of a release. */
export interface LineShipped {
  line: ReleaseLine;
  shipped: number;
  short: number;
  lots: LotQuantity[];
  serials: string[];
}

/**
 * The lines of a release as a 945 has them, those that it does not name with nothing shipped, or with all where it names exceptions only.
 * Nothing more comes unless a line says so.
 * @param before base units that earlier 945s shipped, by line
 * @throws DomainError `rejected`: `ADVICE_LINE_UNKNOWN`, `ADVICE_UNIT_DIFFERS`, `SHIPPED_MORE_THAN_RELEASED`
 */
export function linesShipped(release: ReleaseFulfilment, advice: ShippingAdviceReceived, before: Map<string, number>): { lines: LineShipped[]; final: boolean } {
  const told = advice.lines.map((each) => ({ ...each, line: lineOf(release, each) }));
  const final = !told.some(({ toFollow }) => toFollow);
  const lines = release.lines.map((line): LineShipped => {
    const own = told.filter((each) => each.line === line);
    const asked = line.quantity - (before.get(line.lineId) ?? 0);
    const shipped = own.length === 0 && advice.exceptionsOnly ? asked : own.reduce((sum, each) => sum + each.shipped, 0);
    const open = asked - shipped;
    if (open < 0)
      throw rejected('SHIPPED_MORE_THAN_RELEASED', `line ${line.lineNumber}: ${shipped} of ${line.sku} are ${-open} more than ${release.fulfilmentNumber} asks for`);
    return { line, shipped, short: final ? open : 0, lots: own.flatMap(({ lots }) => lots ?? []), serials: own.flatMap(({ serials }) => serials ?? []) };
  });
  return { lines, final };
} // prettier-ignore

function lineOf(release: ReleaseFulfilment, { lineNumber, sku, unit }: AdvisedLine): ReleaseLine {
  const numbered = release.lines.find((line) => line.lineNumber === lineNumber && line.sku === sku);
  const [line, other] = numbered ? [numbered] : release.lines.filter((each) => each.sku === sku);
  if (!line || other)
    throw rejected('ADVICE_LINE_UNKNOWN', `${release.fulfilmentNumber} has ${line ? 'several lines' : 'no line'} for ${sku}${lineNumber ? ` (line ${lineNumber})` : ''}`);
  if (line.unit !== unit)
    throw rejected('ADVICE_UNIT_DIFFERS', `line ${line.lineNumber}: ${unit} is told, ${line.unit} was asked for`);
  return line;
} // prettier-ignore

const rejected = (code: string, message: string) => new DomainError('rejected', code, { message });

export const pickedOf = (release: ReleaseFulfilment, lines: LineShipped[], pickedAt: string): FulfilmentPicked => ({
  fulfilmentId: release.fulfilmentId, orderId: release.orderId, orderNumber: release.orderNumber, node: release.node, pickedAt,
  lines: lines.map(({ line, shipped, short }) => ({ lineId: line.lineId, sku: line.sku, picked: shipped, short })),
}); // prettier-ignore

/** @param sequences ours, by item: the operator numbers nothing */
export function shipmentOf(
  release: ReleaseFulfilment,
  advice: ShippingAdviceReceived,
  { lines, final }: { lines: LineShipped[]; final: boolean },
  sequences: Map<string, number>,
): ShipmentConfirmed {
  const { shipmentNumber, shippedOn, documentId } = advice;
  return {
    shipmentId: documentId, shipmentNumber, fulfilmentId: release.fulfilmentId, orderId: release.orderId, orderNumber: release.orderNumber,
    customerPo: release.customerPo, node: release.node, carrier: advice.carrier ?? release.carrier ?? 'UNKNOWN', billOfLading: advice.billOfLading ?? '',
    shippedAt: shippedOn ? `${shippedOn}T12:00:00.000Z` : new Date().toISOString(), final,
    lines: lines.map(({ line, shipped, short, lots, serials }) => ({
      lineId: line.lineId, lineNumber: line.lineNumber, sku: line.sku, shipped, short, sequence: sequences.get(line.lineId) ?? 1,
      ...(lots.length > 0 && { lots }), ...(serials.length > 0 && { serials }),
    })),
    packages: packagesOf(release, advice),
  }; // prettier-ignore
}

/** Packages as far as they have their SSCC; the weight of the shipment is shared out by units. */
function packagesOf(release: ReleaseFulfilment, advice: ShippingAdviceReceived): ShippedPackage[] {
  const { packages, lines, weight = '0', trackingNumber } = advice;
  if (packages.length === 0 || packages.some(({ sscc }) => !sscc)) return [];
  const units = lines.reduce((sum, { shipped }) => sum + shipped, 0);
  return packages.map((each, index) => {
    const inside = lines.filter((line) => line.package === index && line.shipped > 0);
    const own = inside.reduce((sum, { shipped }) => sum + shipped, 0);
    return {
      sscc: each.sscc!, trackingNumber: (each.trackingNumber ?? trackingNumber)?.slice(0, 40),
      weight: units === 0 ? '0' : ((Number(weight) * own) / units).toFixed(3),
      contents: inside.map((line) => ({ lineNumber: lineOf(release, line).lineNumber, quantity: line.shipped, ...(line.serials && { serials: line.serials }) })),
    };
  });
} // prettier-ignore

export interface Received {
  sku: string;
  quantity: number;
  lot?: string;
  state: 'on-hand' | 'damaged' | 'quarantined';
}

/** What came in by state: damaged goods, and what waits for a decision, are kept apart. What is short did not come. */
export function receivedOf({ sku, received, lot, exceptions }: ReceiptLine): Received[] {
  const of = (...conditions: string[]) =>
    exceptions.filter(({ condition }) => conditions.includes(condition)).reduce((sum, { quantity }) => sum + quantity, 0);
  const damaged = Math.min(of('damaged'), received);
  const quarantined = Math.min(of('quality', 'hold', 'other'), received - damaged);
  return [
    { sku, lot, state: 'on-hand' as const, quantity: received - damaged - quarantined },
    { sku, lot, state: 'damaged' as const, quantity: damaged },
    { sku, lot, state: 'quarantined' as const, quantity: quarantined },
  ].filter(({ quantity }) => quantity > 0);
} // prettier-ignore
