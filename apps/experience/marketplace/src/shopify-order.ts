import { createHmac, timingSafeEqual } from 'node:crypto';
import Big from 'big.js';
import { DomainError, type FieldError } from '@crossdock/canonical';
import type { AddressValue, OrderSubmission } from '@crossdock/contracts';
import type { Channel } from './persistence/channels';

/** Base64 HMAC-SHA256 of the raw body (Shopify, "Verify the webhook"), compared in constant time. */
export function isSignedBy(secret: string, body: Buffer, signature: string): boolean {
  const expected = createHmac('sha256', secret).update(body).digest();
  const given = Buffer.from(signature, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Shopify's Order (Admin REST API, resource "Order") as ours. Throws `rejected` SHOPIFY_ORDER_INVALID with every field at fault. */
export function submissionOf(body: Buffer, channel: Channel, rawReference: string): OrderSubmission {
  const order = new Fields(parse(body));
  const buyer = order.part('company').optional('id') ?? order.part('customer').optional('id') ?? '';
  const customerNumber =
    (Object.hasOwn(channel.customers, buyer) && channel.customers[buyer]) || channel.defaultCustomer;
  if (!customerNumber)
    order.fault('customer/id', 'MISSING', `no customer is registered on channel ${channel.name} for buyer "${buyer}"`);
  const currency = order.text('currency', 'an ISO 4217 code');
  const lines = order.parts('line_items').map((item, index) => ({
    lineNumber: index + 1,
    sku: item.text('sku', 'the SKU of the item'),
    quantity: { value: item.text('quantity', 'a whole number above 0'), unit: 'EA' },
    unitPrice: item.text('price', 'a decimal number as text'),
    discount: discountOf(item),
  }));
  if (lines.length === 0) order.fault('line_items', 'MISSING', 'an order has at least one line');
  const shipping = order.parts('shipping_lines');
  const freight = shipping.reduce((total, line) => total.plus(line.amount('price')), new Big(0));
  const submission: OrderSubmission = {
    legalEntity: channel.legalEntity,
    channel: { kind: 'marketplace', name: channel.name, orderNumber: order.text('id', "Shopify's order id"), rawReference },
    customerNumber: customerNumber ?? '',
    customerPo: order.optional('po_number'),
    orderedOn: order.optional('created_at')?.slice(0, 10),
    currency,
    shipTo: addressOf(order),
    carrier: shipping[0]?.optional('code'),
    freight: freight.gt(0) ? { amount: freight.toFixed(2), currency } : undefined,
    lines,
  }; // prettier-ignore
  if (order.faults.length > 0) throw new DomainError('rejected', 'SHOPIFY_ORDER_INVALID', {}, order.faults);
  return submission;
}

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isMissing = (value: unknown): boolean => value === undefined || value === null || value === '';

/** What a webhook really holds is checked, not believed: each field that is not what it should be is noted. */
class Fields {
  constructor(
    private readonly value: Json,
    private readonly pointer = '',
    readonly faults: FieldError[] = [],
  ) {}

  fault(name: string, code: string, right: string): void {
    const pointer = `${this.pointer}/${name}`;
    this.faults.push({ pointer, code, message: `${pointer} is ${code === 'MISSING' ? 'missing' : 'wrong'}: ${right}` });
  }

  has(name: string): boolean {
    return !isMissing(this.value[name]);
  }

  /** A number counts as its text. */
  optional(name: string, right = 'text or a number'): string | undefined {
    const value = this.value[name];
    if (isMissing(value)) return undefined;
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    this.fault(name, 'WRONG_TYPE', right);
    return undefined;
  }

  text(name: string, right: string): string {
    if (!this.has(name)) this.fault(name, 'MISSING', right);
    return this.optional(name, right) ?? '';
  }

  /** What is not there is 0. */
  amount(name: string): Big {
    const text = this.optional(name) ?? '0';
    if (/^-?\d{1,15}(\.\d{1,6})?$/.test(text)) return new Big(text);
    this.fault(name, 'WRONG_TYPE', 'a decimal number as text, such as "12.50"');
    return new Big(0);
  }

  part(name: string): Fields {
    const value = this.value[name] ?? {};
    if (!isObject(value)) this.fault(name, 'WRONG_TYPE', 'an object');
    return new Fields(isObject(value) ? value : {}, `${this.pointer}/${name}`, this.faults);
  }

  parts(name: string): Fields[] {
    const list = this.value[name] ?? [];
    if (!Array.isArray(list)) this.fault(name, 'WRONG_TYPE', 'a list');
    return (Array.isArray(list) ? list : []).map((value: unknown, index) => {
      if (!isObject(value)) this.fault(`${name}/${index}`, 'WRONG_TYPE', 'an object');
      return new Fields(isObject(value) ? value : {}, `${this.pointer}/${name}/${index}`, this.faults);
    });
  }
}

function parse(body: Buffer): Json {
  try {
    const order: unknown = JSON.parse(body.toString('utf8'));
    if (isObject(order)) return order;
  } catch {
    // told below, in the same words as any other body that is no order
  }
  throw new DomainError('rejected', 'MALFORMED_JSON', {
    message: 'the body is not a JSON object with a Shopify order',
  });
}

function addressOf(order: Fields): AddressValue {
  const address = order.part(order.has('shipping_address') ? 'shipping_address' : 'billing_address');
  return {
    name: address.optional('company') ?? address.text('name', 'who receives the goods'),
    street: address.text('address1', 'street and number'),
    street2: address.optional('address2'),
    city: address.text('city', 'the city'),
    region: address.optional('province_code'),
    postalCode: address.optional('zip'),
    country: address.text('country_code', 'an ISO 3166-1 alpha-2 code'),
  };
}

// Shopify tells a line's discount as an amount; ours is the fraction of price × quantity.
function discountOf(item: Fields): string {
  const gross = item.amount('price').times(item.amount('quantity'));
  const discount = item.amount('total_discount');
  return gross.gt(0) && discount.gt(0) ? discount.div(gross).round(6).toFixed() : '0';
}
