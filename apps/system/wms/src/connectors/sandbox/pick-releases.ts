import type { Cause, FulfilmentPicked, LotQuantity, ReleaseFulfilment, ShipmentConfirmed } from '@crossdock/contracts';
import { uuidV7 } from '@crossdock/messaging';
import { type Change, placeOf } from './shelves';

/** A release that waits, as it is stored. */
export interface WaitingRelease {
  data: ReleaseFulfilment;
  cause: Cause;
  legalEntity: string;
}

export interface PickedLine {
  lineId: string;
  lineNumber: number;
  sku: string;
  picked: number;
  short: number;
  /** Units that the books say are there and nobody found. */
  lost: number;
  /** What was picked, by lot, as the release names them. */
  lots?: LotQuantity[];
}
export interface Picked {
  release: WaitingRelease;
  lines: PickedLine[];
}

/** A release as it is to be picked: less what was taken off it. */
export function withoutReduced(release: WaitingRelease, reduced: Record<string, number>): WaitingRelease {
  const lines = release.data.lines
    .map((line) => ({ ...line, quantity: line.quantity - (reduced[line.lineId] ?? 0) }))
    .filter(({ quantity }) => quantity > 0);
  return { ...release, data: { ...release.data, lines } };
}

/** A unit weighs this much, for want of anything better in a sandbox. */
const kilogramsPerUnit = 0.5;

/**
 * What can be picked of a release. Pure but for `left`, from which it takes.
 * @param left what is on the shelves, by place
 * @param loses whether one unit of the next line is not where the books say
 */
export function pickRelease(release: WaitingRelease, left: Map<string, number>, loses: () => boolean): Picked {
  const lines = release.data.lines.map(({ lineId, lineNumber, sku, quantity, lots }) => {
    const place = placeOf({ node: release.data.node, sku });
    const there = left.get(place) ?? 0;
    const lost = loses() && there > 0 ? 1 : 0;
    const picked = Math.min(quantity, there - lost);
    left.set(place, there - picked - lost);
    return {
      lineId,
      lineNumber,
      sku,
      picked,
      short: quantity - picked,
      lost,
      ...(lots && { lots: firstOf(lots, picked) }),
    };
  });
  return { release, lines };
}

// The sandbox finds each lot where it was told to look.
function firstOf(lots: readonly LotQuantity[], picked: number): LotQuantity[] {
  let left = picked;
  return lots.flatMap(({ lot, quantity }) => {
    const taken = Math.min(left, quantity);
    left -= taken;
    return taken > 0 ? [{ lot, quantity: taken }] : [];
  });
}

/** What changes on the shelves; `key` finds a change again: one line can be in two fulfilments of one wave. */
export function changesOf({ release: { data }, lines }: Picked): (Change & { key: string })[] {
  const { node, fulfilmentNumber } = data;
  return lines.flatMap((line) => [
    ...(line.picked > 0
      ? [{ key: shipKey(data, line), node, sku: line.sku, kind: 'ship' as const, quantity: -line.picked, document: fulfilmentNumber }]
      : []),
    ...(line.lost > 0
      ? [{ key: lostKey(data, line), node, sku: line.sku, kind: 'adjustment' as const, quantity: -line.lost, document: shortDocument(data), reason: 'short pick' }]
      : []),
  ]);
} // prettier-ignore

export const shipKey = ({ fulfilmentId }: ReleaseFulfilment, { lineId }: PickedLine): string =>
  `${fulfilmentId}|${lineId}`;
export const lostKey = (data: ReleaseFulfilment, line: PickedLine): string => `lost ${shipKey(data, line)}`;
export const shortDocument = ({ fulfilmentNumber }: ReleaseFulfilment): string => `SHORT-${fulfilmentNumber}`;

export const pickNewsOf = ({ release: { data }, lines }: Picked, pickedAt: string): FulfilmentPicked => ({
  fulfilmentId: data.fulfilmentId,
  orderId: data.orderId,
  orderNumber: data.orderNumber,
  node: data.node,
  pickedAt,
  lines: lines.map(({ lineId, sku, picked, short }) => ({ lineId, sku, picked, short })),
});

/** One carton, one shipment, final. */
export function shipmentOf(
  { release: { data }, lines }: Picked,
  { number, sscc }: { number: string; sscc: string },
  sequences: Map<string, number>,
): ShipmentConfirmed {
  const units = lines.reduce((all, line) => all + line.picked, 0);
  const carton = { sscc, trackingNumber: `TRK${number.replace('-', '')}`, weight: (units * kilogramsPerUnit).toFixed(3) };
  return {
    shipmentId: uuidV7(), shipmentNumber: number, fulfilmentId: data.fulfilmentId, orderId: data.orderId, orderNumber: data.orderNumber,
    customerPo: data.customerPo, node: data.node, carrier: data.carrier ?? 'SPEEDY', billOfLading: `BOL-${number}`,
    shippedAt: new Date().toISOString(), final: true,
    lines: lines.map((line) => ({
      lineId: line.lineId, lineNumber: line.lineNumber, sku: line.sku, shipped: line.picked, short: line.short,
      sequence: sequences.get(shipKey(data, line)) ?? 1, ...(line.lots?.length && { lots: line.lots }),
    })),
    packages: units > 0 ? [carton] : [],
  };
} // prettier-ignore
