import { type LineQuantities, noQuantities, statusOf } from '@crossdock/canonical';
import {
  type AllowanceOrChargeValue,
  datesOf,
  type HoldView,
  type OrderLineView,
  type OrderView,
  type WaitingReason,
} from '@crossdock/contracts';
import type { AgreedAllowance, DocumentLine, StoredOrder } from '../order';
import { balancesOf, holdsOf } from './lines';
import type { Reader } from './orders';

/** An order as its channel may see it. Pure. */
export function viewOf(
  order: StoredOrder,
  quantities: Map<string, LineQuantities>,
  holds: Map<string, HoldView[]>,
): OrderView {
  const { document, submission } = order;
  const lines = document
    ? document.lines.map((line) =>
        lineView(line, quantities.get(line.lineId) ?? noQuantities(), holds.get(line.lineId) ?? []),
      )
    : submission.lines.map(
        ({ lineNumber, sku, quantity, unitPrice, discount, allowancesAndCharges }): OrderLineView => ({
          lineNumber,
          sku,
          quantity,
          unitPrice,
          discount,
          allowancesAndCharges,
          status: 'open',
          quantities: noQuantities(),
          holds: [],
        }),
      );
  const ended = order.state === 'rejected' || order.state === 'cancelled';
  return {
    orderId: order.orderId,
    orderNumber: order.orderNumber,
    legalEntity: order.legalEntity,
    channel: submission.channel,
    customerNumber: order.customerNumber,
    customerPo: order.customerPo,
    state: order.state,
    status: ended ? 'cancelled' : document ? statusOf(lines.map((line) => line.quantities)) : 'open',
    currency: submission.currency,
    net: document?.net,
    allowancesAndCharges: shown((document ?? submission).allowancesAndCharges),
    paymentTerms: document?.customer.paymentTerms,
    cashDiscount: document?.customer.cashDiscount,
    ...datesOf(document ?? submission),
    receivedAt: order.receivedAt,
    lines,
    waiting: [...order.waiting, ...(ended ? [] : backorders(document?.lines ?? [], quantities))],
  };
}

/** Without what it takes to work them out. */
const shown = (all?: AgreedAllowance[]): AllowanceOrChargeValue[] | undefined =>
  all?.map(({ spreadOver: _, rateBaseUnits: __, ...each }) => each);

function lineView(line: DocumentLine, quantities: LineQuantities, holds: HoldView[]): OrderLineView {
  const { lineNumber, sku, orderedSku, quantity, unit, unitPrice, discount } = line;
  return {
    lineNumber,
    sku: orderedSku ?? sku,
    ...(orderedSku !== undefined && { substituteSku: sku }),
    quantity: { value: quantity, unit },
    unitPrice,
    discount,
    allowancesAndCharges: shown(line.allowancesAndCharges),
    status: statusOf([quantities]),
    quantities,
    holds,
  };
}

function backorders(lines: DocumentLine[], quantities: Map<string, LineQuantities>): WaitingReason[] {
  return lines.flatMap(({ lineId, lineNumber, sku, baseQuantity, baseUnit, sellOut }) => {
    const waits = quantities.get(lineId)?.backordered ?? 0;
    if (waits === 0) return [];
    const soldOut = sellOut ? '; the item is discontinued, no more is expected' : '';
    return [
      {
        code: 'BACKORDERED',
        lineNumber,
        detail: `line ${lineNumber}: ${waits} of ${baseQuantity} ${baseUnit} of ${sku} wait for stock${soldOut}`,
      },
    ];
  });
}

export async function loadViews(reader: Reader, orders: StoredOrder[]): Promise<OrderView[]> {
  const ids = orders.map((order) => order.orderId);
  const [balances, holds] = await Promise.all([balancesOf(reader, ids), holdsOf(reader, ids)]);
  return orders.map((order) => viewOf(order, balances.get(order.orderId) ?? new Map(), holds));
}
