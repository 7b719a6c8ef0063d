import type { SendInvoice, SendShipNotice } from '@crossdock/contracts';
import type { RememberedOrder } from '../persistence/purchase-orders';

type Address = SendInvoice['shipTo'];

/** The order that a document is about: known, under its own number, for its place and in its currency. */
export function* aboutReference(data: SendShipNotice | SendInvoice, order?: RememberedOrder): Generator<string> {
  const { customerPo, channelOrderNumber = customerPo, shipTo } = data;
  if (!order) return yield `${data.partner} sent no order ${channelOrderNumber}`;
  if (order.customerPo !== customerPo) yield `${customerPo} is told, the purchase order is ${order.customerPo}`;
  const moved = order.shipTo && differing(shipTo, order.shipTo);
  if (moved) yield `it goes to ${moved.there}, ${moved.ordered} was ordered (${moved.field})`;
  if ('currency' in data) yield* aboutCurrency(data, order);
}

function differing(there: Address, ordered: Address) {
  const fields = ['name', 'street', 'street2', 'city', 'region', 'postalCode', 'country'] as const;
  const field = fields.find((each) => (there[each] ?? '') !== (ordered[each] ?? ''));
  return field && { field, there: there[field] || 'nothing', ordered: ordered[field] || 'nothing' };
}

function* aboutCurrency(
  { currency, lines, freight, tax, total }: SendInvoice,
  order: RememberedOrder,
): Generator<string> {
  if (order.currency && order.currency !== currency) yield `${currency} is billed, the order is in ${order.currency}`;
  const other = [...lines.map(({ net }) => net), freight, tax, total].find((each) => each.currency !== currency);
  if (other) yield `${other.amount} is in ${other.currency}, the invoice is in ${currency}`;
}
