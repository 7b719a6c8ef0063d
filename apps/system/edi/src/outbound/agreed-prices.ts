import type { AcknowledgePurchaseOrder } from '@crossdock/contracts';
import type { RememberedOrder } from '../persistence/purchase-orders';

/** An order with the prices that our answer (855) to it says: where ours stands, the partner knows. */
export function asAnswered(order: RememberedOrder, answer?: AcknowledgePurchaseOrder): RememberedOrder {
  if (!answer) return order;
  const told = new Map(answer.lines.map(({ lineNumber, unitPrice }) => [lineNumber, unitPrice]));
  return {
    ...order,
    lines: order.lines.map((line) => ({ ...line, unitPrice: told.get(line.lineNumber) ?? line.unitPrice })),
  };
}
