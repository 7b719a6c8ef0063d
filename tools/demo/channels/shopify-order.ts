import Big from 'big.js';
import { customers, type DemoAddress, type DemoOrder, items } from '../data';

const master = customers();
const buyers = new Map(master.map((customer, index) => [customer.customerNumber, { ...customer, id: 6_000_000_001 + index }])); // prettier-ignore
const itemOf = new Map(items().map((item, index) => [item.sku, { ...item, id: 7_000_000_001 + index }]));

/** The shop's customer ids and whose they are with us, as a channel's registration lists them. */
export const shopCustomers = (): Record<string, string> =>
  Object.fromEntries([...buyers.values()].map(({ id, customerNumber }) => [String(id), customerNumber]));

/** Shopify's id of a replayed order. */
export const shopOrderId = ({ orderNumber }: DemoOrder): number => 5_000_000_000_000 + Number(orderNumber);

/** An order as Shopify's `orders/create` webhook carries it (Admin REST API, resource Order; ids are numbers, amounts text). */
export function shopifyOrder(order: DemoOrder): object {
  const { orderNumber, orderedOn, carrier, freight, lines } = order;
  const buyer = buyers.get(order.customer)!;
  const placed = `${orderedOn}T12:00:00-08:00`;
  const sold = lines.map((line) => ({ ...line, gross: new Big(line.unitPrice).times(line.quantity) }));
  const gross = sold.reduce((sum, line) => sum.plus(line.gross), new Big(0));
  const discounts = sold.reduce((sum, line) => sum.plus(discountOf(line)), new Big(0));
  const total = gross.minus(discounts).plus(freight).toFixed(2);
  return {
    id: shopOrderId(order), email: null, closed_at: null, created_at: placed, updated_at: placed, number: Number(orderNumber), note: null, token: null,
    gateway: 'manual', test: false, total_price: total, current_total_price: total, subtotal_price: gross.minus(discounts).toFixed(2), total_weight: 0,
    total_tax: '0.00', taxes_included: false, currency: 'USD', financial_status: 'pending', confirmed: true, total_discounts: discounts.toFixed(2),
    total_line_items_price: gross.toFixed(2), buyer_accepts_marketing: false, name: `#${orderNumber}`, cancelled_at: null, cancel_reason: null,
    processed_at: placed, order_number: Number(orderNumber), discount_codes: [], note_attributes: [], payment_gateway_names: ['manual'], source_name: 'web',
    fulfillment_status: null, tax_lines: [], tags: '',
    line_items: sold.map((line, index) => lineItem(order, line, index)),
    shipping_lines: [{ id: null, title: carrier, price: freight, code: carrier, source: 'shopify', phone: null, carrier_identifier: null, tax_lines: [] }],
    billing_address: addressOf(buyer.address), shipping_address: addressOf(order.shipTo), fulfillments: [], refunds: [],
    customer: { id: buyer.id, email: null, first_name: null, last_name: buyer.name, state: 'enabled', tax_exempt: false, tags: '', note: null, default_address: addressOf(buyer.address) },
  }; // prettier-ignore
}

type Sold = DemoOrder['lines'][number] & { gross: Big };

// Shopify tells a line's discount as an amount, to the cent.
const discountOf = ({ gross, discount }: Sold): Big => gross.times(discount).round(2, Big.roundHalfUp);

function lineItem(order: DemoOrder, line: Sold, index: number): object {
  const item = itemOf.get(line.sku)!;
  return {
    id: shopOrderId(order) * 100 + index, variant_id: item.id, title: item.name, quantity: line.quantity, price: line.unitPrice, grams: 0, sku: line.sku,
    variant_title: null, vendor: null, fulfillment_service: 'manual', product_id: item.id, requires_shipping: true, taxable: true, gift_card: false,
    name: item.name, properties: [], product_exists: true, fulfillable_quantity: line.quantity, total_discount: discountOf(line).toFixed(2),
    fulfillment_status: null, tax_lines: [],
  }; // prettier-ignore
}

const addressOf = ({ name, street, city, region, postalCode, country }: DemoAddress): object => ({
  first_name: null, last_name: null, company: name, name, address1: street, address2: null, city, zip: postalCode ?? null, province: region ?? null,
  province_code: region ?? null, country, country_code: country, phone: null, latitude: null, longitude: null,
}); // prettier-ignore
