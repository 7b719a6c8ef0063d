import type { AcknowledgePurchaseOrder } from '@crossdock/contracts';
import type { RememberedOrder } from '../persistence/purchase-orders';

/** An order with the prices, allowances and charges that our answer (855) to it says: where ours stand, the partner knows. */
export function asAnswered(order: RememberedOrder, answer?: AcknowledgePurchaseOrder): RememberedOrder {
  if (!answer) return order;
  const told = new Map(answer.lines.map((line) => [line.lineNumber, line]));
  return {
    ...order,
    allowancesAndCharges: answer.allowancesAndCharges ?? order.allowancesAndCharges,
    lines: order.lines.map((line) => {
      const { unitPrice = line.unitPrice, allowancesAndCharges = line.allowancesAndCharges } =
        told.get(line.lineNumber) ?? {};
      return { ...line, unitPrice, allowancesAndCharges };
    }),
  };
}
