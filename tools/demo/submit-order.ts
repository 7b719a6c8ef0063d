import { createHmac } from 'node:crypto';
import { callerOf, type Call } from './call';
import { orderBody } from './channels/order-body';
import { purchaseOrder } from './channels/purchase-order';
import { shopifyOrder } from './channels/shopify-order';
import type { DemoContext } from './contract';
import { company, type DemoOrder } from './data';

/** What a channel was answered; of a repeat: whether it was recognised as one. */
export interface Answer {
  status?: string;
  orderId?: string;
  code?: string;
}

/**
 * Hands one order in by its channel. `delivery` names this delivery of it (Idempotency-Key, webhook id): the same one
 * again is the same request, another one is the same business number under another key.
 */
export class SubmitOrder {
  private readonly buyers = new Map<string, Call>();
  private readonly channel: Call;
  private readonly partner: Call;
  private readonly shop: Call;

  constructor(private readonly context: DemoContext) {
    this.channel = callerOf(context, once(() => context.tokenOf('channel'))); // prettier-ignore
    this.partner = callerOf(context, once(() => context.tokenOf('partner'))); // prettier-ignore
    // A webhook carries no token: its signature is the credential.
    this.shop = callerOf(context, async () => '');
  }

  submit(order: DemoOrder, delivery = `northwind-${order.orderNumber}`): Promise<Answer> {
    switch (order.channel) {
      case 'portal':
        return this.buyerOf(order.customer)('POST', 'portal', '/v1/orders', orderBody(order), {
          'idempotency-key': delivery,
        });
      case 'marketplace':
        return this.channel(
          'POST',
          'marketplace',
          `/v1/channels/${company.channels.marketplace}/orders`,
          { customerNumber: order.customer, ...orderBody(order) },
          { 'idempotency-key': delivery },
        );
      case 'shopify':
        return this.webhook(order, delivery);
      case 'edi':
        return this.partner('POST', 'edi', `/v1/files?name=${order.orderNumber}.edi`, purchaseOrder(order), {
          'content-type': 'application/edi-x12',
        });
    }
  }

  private webhook(order: DemoOrder, delivery: string): Promise<Answer> {
    const { name, secret } = company.channels.shopify;
    const body = Buffer.from(JSON.stringify(shopifyOrder(order)));
    return this.shop('POST', 'marketplace', `/v1/webhooks/shopify/${name}`, body, {
      'content-type': 'application/json',
      'x-shopify-topic': 'orders/create',
      'x-shopify-webhook-id': delivery,
      'x-shopify-hmac-sha256': createHmac('sha256', secret).update(body).digest('base64'),
    });
  }

  private buyerOf(customer: string): Call {
    const known = this.buyers.get(customer);
    if (known) return known;
    const claims = { customer_id: customer, legal_entity: 'NW-US', actor: `user:${customer}` };
    // 409 and 422 are answers of the business: the order is listed with its reason.
    const call = callerOf(this.context, once(() => this.context.tokenOf('buyer', claims)), [409, 422]); // prettier-ignore
    this.buyers.set(customer, call);
    return call;
  }
}

function once(get: () => Promise<string>): () => Promise<string> {
  let known: Promise<string> | undefined;
  return () => (known ??= get());
}
