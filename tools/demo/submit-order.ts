import { writeInterchange } from '@crossdock/x12';
import { callerOf, type Call } from './call';
import type { DemoContext } from './contract';
import { company, customers, type DemoOrder } from './data';

const partnerOf = new Map(customers().map(({ customerNumber, ediPartner }) => [customerNumber, ediPartner]));

/** Hands one order in by its channel; the same order again is the same order. */
export class SubmitOrder {
  private readonly buyers = new Map<string, Call>();
  private readonly channel: Call;
  private readonly partner: Call;

  constructor(private readonly context: DemoContext) {
    this.channel = callerOf(
      context,
      once(() => context.tokenOf('channel')),
    );
    this.partner = callerOf(
      context,
      once(() => context.tokenOf('partner')),
    );
  }

  submit(order: DemoOrder): Promise<unknown> {
    if (order.channel === 'portal') return this.portal(order);
    return order.channel === 'marketplace' ? this.marketplace(order) : this.edi(order);
  }

  private portal(order: DemoOrder): Promise<unknown> {
    const claims = { customer_id: order.customer, legal_entity: 'NW-US', actor: `user:${order.customer}` };
    let call = this.buyers.get(order.customer);
    // 409 and 422 are answers of the business: the order is listed with its reason.
    if (!call)
      this.buyers.set(
        order.customer,
        (call = callerOf(
          this.context,
          once(() => this.context.tokenOf('buyer', claims)),
          [409, 422],
        )),
      );
    return call(
      'POST',
      'portal',
      '/v1/orders',
      { orderNumber: order.orderNumber, ...common(order) },
      { 'idempotency-key': `northwind-${order.orderNumber}` },
    );
  }

  private marketplace(order: DemoOrder): Promise<unknown> {
    const body = { orderNumber: order.orderNumber, customerNumber: order.customer, ...common(order) };
    return this.channel('POST', 'marketplace', `/v1/channels/${company.channels.marketplace}/orders`, body, {
      'idempotency-key': `northwind-${order.orderNumber}`,
    });
  }

  private edi(order: DemoOrder): Promise<unknown> {
    return this.partner('POST', 'edi', `/v1/files?name=${order.orderNumber}.edi`, purchaseOrder(order));
  }
}

const common = ({ orderedOn, requestedDelivery, shipTo, carrier, freight, lines }: DemoOrder) => ({
  orderedOn, requestedDelivery, currency: 'USD', shipTo, carrier, ...(Number(freight) > 0 && { freight: { amount: freight, currency: 'USD' } }),
  lines: lines.map(({ sku, quantity, unitPrice, discount }, index) => ({ lineNumber: index + 1, sku, quantity: { value: String(quantity), unit: 'EA' }, unitPrice, discount })),
}); // prettier-ignore

/** The order as its partner writes an 850. */
function purchaseOrder(order: DemoOrder): Buffer {
  const partner = company.ediPartners.find(({ id }) => id === partnerOf.get(order.customer))!;
  const day = (date: string) => date.replaceAll('-', '');
  const { shipTo } = order;
  const segments = [
    ['BEG', '00', 'SA', order.orderNumber, '', day(order.orderedOn)] as const,
    ['CUR', 'BY', 'USD'] as const,
    ...(Number(order.freight) > 0
      ? [['SAC', 'C', 'D240', '', '', String(Math.round(Number(order.freight) * 100))] as const]
      : []),
    ['DTM', '002', day(order.requestedDelivery)] as const,
    ['TD5', '', '', '', 'M', order.carrier] as const,
    ['N1', 'BY', order.customer, '92', order.customer] as const,
    ['N1', 'ST', shipTo.name] as const,
    ['N3', shipTo.street] as const,
    [
      'N4',
      shipTo.city,
      shipTo.region?.length === 2 ? shipTo.region : '',
      shipTo.postalCode ?? '',
      shipTo.country,
    ] as const,
    ...order.lines.flatMap(({ sku, quantity, unitPrice, discount }, index) => [
      ['PO1', String(index + 1), String(quantity), 'EA', unitPrice, '', 'VN', sku] as const,
      ...(Number(discount) > 0
        ? [['SAC', 'A', 'C310', '', '', '', '3', String(Number((Number(discount) * 100).toFixed(4)))] as const]
        : []),
    ]),
    ['CTT', String(order.lines.length)] as const,
  ];
  const settings = {
    sender: { qualifier: partner.qualifier, id: partner.interchangeId }, receiver: { qualifier: 'ZZ', id: 'NORTHWIND' }, at: new Date(),
    interchangeControl: Number(order.orderNumber), separators: partner.separators, lineBreak: partner.lineBreak,
  }; // prettier-ignore
  return writeInterchange(settings, [
    { version: '004010', control: Number(order.orderNumber), sets: [{ id: '850', control: 1, segments }] },
  ]);
}

function once(get: () => Promise<string>): () => Promise<string> {
  let known: Promise<string> | undefined;
  return () => (known ??= get());
}
