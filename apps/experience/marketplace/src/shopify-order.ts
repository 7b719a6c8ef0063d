import { createHmac, timingSafeEqual } from 'node:crypto';
import Big from 'big.js';
import { DomainError, type FieldError } from '@crossdock/canonical';
import type { AddressValue, OrderSubmission } from '@crossdock/contracts';
import type { Channel } from './persistence/channels';

/**
 * What we read of Shopify's Order (Admin REST API, resource "Order").
 * Everything is optional here: what a webhook really holds is checked, not believed.
 */
interface ShopifyOrder {
  id?: number | string;
  name?: string;
  created_at?: string;
  currency?: string;
  po_number?: string | null;
  customer?: { id?: number | string | null } | null;
  company?: { id?: number | string | null } | null;
  shipping_address?: ShopifyAddress | null;
  billing_address?: ShopifyAddress | null;
  shipping_lines?: { price?: string; code?: string | null }[];
  line_items?: { sku?: string | null; quantity?: number; price?: string; total_discount?: string }[];
}
interface ShopifyAddress {
  name?: string | null;
  company?: string | null;
  address1?: string | null;
  address2?: string | null;
  city?: string | null;
  zip?: string | null;
  province_code?: string | null;
  country_code?: string | null;
}

/** Base64 HMAC-SHA256 of the raw body (Shopify, "Verify the webhook"), compared in constant time. */
export function isSignedBy(secret: string, body: Buffer, signature: string): boolean {
  const expected = createHmac('sha256', secret).update(body).digest();
  const given = Buffer.from(signature, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Shopify's order as ours. Throws `rejected` SHOPIFY_ORDER_INVALID with every field at fault. */
export function submissionOf(body: Buffer, channel: Channel, rawReference: string): OrderSubmission {
  const order = parse(body);
  const faults: FieldError[] = [];
  const need = <T>(value: T | null | undefined, pointer: string, right: string): T => {
    if (value === undefined || value === null || value === '')
      faults.push({ pointer, code: 'MISSING', message: `${pointer} is missing: ${right}` });
    return value as T;
  };

  const buyer = String(order.company?.id ?? order.customer?.id ?? '');
  const customerNumber = need(
    channel.customers[buyer] ?? channel.defaultCustomer,
    '/customer/id',
    `no customer is registered on channel ${channel.name} for buyer "${buyer}"`,
  );
  const orderNumber = String(need(order.id, '/id', "Shopify's order id"));
  const currency = need(order.currency, '/currency', 'an ISO 4217 code');
  const shipTo = addressOf(order.shipping_address ?? order.billing_address ?? {}, need);
  const items = order.line_items ?? [];
  if (items.length === 0)
    faults.push({
      pointer: '/line_items',
      code: 'MISSING',
      message: '/line_items is empty: an order has at least one line',
    });
  const lines = items.map((item, index) => ({
    lineNumber: index + 1,
    sku: need(item.sku, `/line_items/${index}/sku`, 'the SKU of the item'),
    quantity: {
      value: String(need(item.quantity, `/line_items/${index}/quantity`, 'a whole number above 0')),
      unit: 'EA',
    },
    unitPrice: need(item.price, `/line_items/${index}/price`, 'a decimal number as text'),
    discount: discountOf(item),
  }));
  if (faults.length > 0) throw new DomainError('rejected', 'SHOPIFY_ORDER_INVALID', {}, faults);

  const freight = (order.shipping_lines ?? []).reduce((total, line) => total.plus(line.price ?? 0), new Big(0));
  return {
    legalEntity: channel.legalEntity,
    channel: { kind: 'marketplace', name: channel.name, orderNumber, rawReference },
    customerNumber,
    customerPo: order.po_number ?? undefined,
    orderedOn: (order.created_at ?? new Date().toISOString()).slice(0, 10),
    currency,
    shipTo,
    carrier: order.shipping_lines?.[0]?.code ?? undefined,
    freight: freight.gt(0) ? { amount: freight.toFixed(2), currency } : undefined,
    lines,
  };
}

function parse(body: Buffer): ShopifyOrder {
  try {
    const order: unknown = JSON.parse(body.toString('utf8'));
    if (order && typeof order === 'object' && !Array.isArray(order)) return order as ShopifyOrder;
  } catch {
    // told below, in the same words as any other body that is no order
  }
  throw new DomainError('rejected', 'MALFORMED_JSON', {
    message: 'the body is not a JSON object with a Shopify order',
  });
}

function addressOf(
  address: ShopifyAddress,
  need: <T>(value: T | null | undefined, pointer: string, right: string) => T,
): AddressValue {
  return {
    name: need(address.company || address.name, '/shipping_address/name', 'who receives the goods'),
    street: need(address.address1, '/shipping_address/address1', 'street and number'),
    street2: address.address2 ?? undefined,
    city: need(address.city, '/shipping_address/city', 'the city'),
    region: address.province_code ?? undefined,
    postalCode: address.zip ?? undefined,
    country: need(address.country_code, '/shipping_address/country_code', 'an ISO 3166-1 alpha-2 code'),
  };
}

// Shopify tells a line's discount as an amount; ours is the fraction of price × quantity.
function discountOf(item: { quantity?: number; price?: string; total_discount?: string }): string {
  const gross = new Big(item.price ?? 0).times(item.quantity ?? 0);
  const discount = new Big(item.total_discount ?? 0);
  return gross.gt(0) && discount.gt(0) ? discount.div(gross).round(6).toFixed() : '0';
}
