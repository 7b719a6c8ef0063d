import type { DemoOrder } from '../data';

const money = (amount: string) => ({ amount, currency: 'USD' });

/** What the portal and the plain channel API share of an order's body. */
export const orderBody = ({
  orderNumber,
  orderedOn,
  requestedDelivery,
  shipTo,
  carrier,
  freight,
  lines,
}: DemoOrder) => ({
  orderNumber,
  orderedOn,
  requestedDelivery,
  currency: 'USD',
  shipTo,
  carrier,
  ...(Number(freight) > 0 && { freight: money(freight) }),
  lines: lines.map(({ sku, quantity, unitPrice, discount }, index) => ({
    lineNumber: index + 1,
    sku,
    quantity: { value: String(quantity), unit: 'EA' },
    unitPrice,
    discount,
  })),
});
