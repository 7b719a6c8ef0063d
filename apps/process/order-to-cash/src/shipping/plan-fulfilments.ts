import { datesOf, type ReleaseFulfilment, type ReleaseLine } from '@crossdock/contracts';
import { uuidV7 } from '@crossdock/messaging';
import type { OrderDocument, OrderRef } from '../order';
import type { StoredHold } from '../persistence/lines';

/** One fulfilment for each node that holds something; the holds learn which. */
export function planFulfilments(
  order: OrderRef,
  document: OrderDocument,
  holds: StoredHold[],
  existing = 0,
): ReleaseFulfilment[] {
  const lineOf = new Map(document.lines.map((line) => [line.lineId, line]));
  const byNode = new Map<string, { fulfilmentId: string; lines: Map<string, ReleaseLine> }>();
  for (const hold of holds) {
    const at = byNode.get(hold.node) ?? { fulfilmentId: uuidV7(), lines: new Map() };
    byNode.set(hold.node, at);
    hold.fulfilmentId = at.fulfilmentId;
    const line = lineOf.get(hold.lineId)!;
    const before = at.lines.get(hold.lineId);
    at.lines.set(hold.lineId, {
      lineId: line.lineId,
      lineNumber: line.lineNumber,
      sku: line.sku,
      name: line.name,
      quantity: (before?.quantity ?? 0) + hold.quantity,
      unit: line.baseUnit,
      ...withLot(before, hold),
    });
  }
  return [...byNode].map(([node, { fulfilmentId, lines }], index) => ({
    fulfilmentId,
    fulfilmentNumber: `${order.orderNumber}-${existing + index + 1}`,
    orderId: order.orderId,
    orderNumber: order.orderNumber,
    customerPo: order.customerPo,
    node,
    carrier: document.carrier,
    ...datesOf(document),
    shipTo: document.shipTo,
    lines: [...lines.values()].sort((a, b) => a.lineNumber - b.lineNumber),
  }));
}

function withLot(before: ReleaseLine | undefined, { lot, quantity }: StoredHold): Pick<ReleaseLine, 'lots'> {
  if (lot === undefined) return before?.lots ? { lots: before.lots } : {};
  const lots = before?.lots ?? [];
  const same = lots.some((each) => each.lot === lot);
  return { lots: same ? lots.map((each) => (each.lot === lot ? { lot, quantity: each.quantity + quantity } : each)) : [...lots, { lot, quantity }] };
} // prettier-ignore
