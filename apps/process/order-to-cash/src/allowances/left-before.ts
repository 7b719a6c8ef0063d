import type { LineQuantities } from '@crossdock/canonical';
import type { ShipmentConfirmed } from '@crossdock/contracts';
import type { StoredOrder } from '../order';
import { hasAllowances, type Quantities } from './bill-allowances';

interface Shipped {
  order: StoredOrder;
  shipment: ShipmentConfirmed;
}

/**
 * What of each line had left before a shipment, where allowances or charges ask for it: shares of amounts begin there. One batch may
 * hold several shipments of an order.
 * @param balances of orders by line, with all these shipments in them
 */
export function leftBefore<S extends Shipped>(shipped: S[], balances: Map<string, Map<string, LineQuantities>>): Map<S, Quantities> {
  const left = new Map<string, Map<string, number>>();
  const before = new Map<S, Quantities>();
  for (const each of shipped.filter(({ order }) => hasAllowances(order.document!)).reverse()) {
    const { order, shipment } = each;
    const all = left.get(order.orderId) ?? new Map([...balances.get(order.orderId)!].map(([id, line]) => [id, line.shipped]));
    for (const line of shipment.lines) all.set(line.lineId, (all.get(line.lineId) ?? 0) - line.shipped);
    before.set(each, new Map(all));
    left.set(order.orderId, all);
  }
  return before;
} // prettier-ignore
