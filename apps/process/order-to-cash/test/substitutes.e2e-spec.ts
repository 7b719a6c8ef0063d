import { randomUUID } from 'node:crypto';
import { type Draft, type OrderSubmission, purchaseOrderReceived, submitOrder } from '@crossdock/contracts';
import { House } from './house';
import { calm, neighbours } from './neighbours';
import { aSubmission, oneLine } from './samples';

let house: House;
beforeAll(async () => void (house = await House.start()));
afterAll(() => house?.stop());
beforeEach(calm);

const channel = (kind: OrderSubmission['channel']['kind'], name: string) => ({ kind, name, orderNumber: `N-${randomUUID().slice(0, 8)}` }); // prettier-ignore
const old = oneLine('NW-OLD');

async function ordered(change: Partial<OrderSubmission> = {}) {
  const submission = aSubmission({ channel: channel('edi', 'BUYER'), priceRule: 'contract-price', lines: old, ...change });
  const { orderNumber: customerPo } = submission.channel;
  await house.say(purchaseOrderReceived.of({ documentId: randomUUID(), partner: 'BUYER', customerPo, submission: { ...submission, customerPo } }, 'NW-US') as Draft);
  return house.byChannel(customerPo);
} // prettier-ignore

describe('an item that comes in place of one that is no longer sold', () => {
  it('is promised, released, announced, taxed, posted and billed; the order keeps what was ordered', async () => {
    const { orderId } = await ordered();
    const order = await house.reaches(orderId, 'closed');
    expect(order).toMatchObject({ net: { amount: '150.00' }, lines: [{ sku: 'NW-OLD', substituteSku: 'NW-NEW', unitPrice: '15.00', quantities: { shipped: 10, invoiced: 10 } }] });
    const told = async (type: string) => (await house.hears(type, orderId))[0].data.lines;
    expect(await told('purchase-order.acknowledge.v1')).toMatchObject([{ sku: 'NW-OLD', substituteSku: 'NW-NEW', answer: 'IS', promised: 10, unitPrice: '15.00' }]);
    for (const type of ['fulfilment.release.v1', 'tax.finalize.v1', 'invoice.post.v1', 'ship-notice.send.v1', 'invoice.send.v1'])
      expect(await told(type)).toMatchObject([{ lineNumber: 1, sku: 'NW-NEW' }]);
    const [accepted] = await house.hears('order.accepted.v1', orderId);
    expect(accepted.data.substitutes).toEqual([{ lineNumber: 1, sku: 'NW-OLD', substituteSku: 'NW-NEW' }]);
  }); // prettier-ignore

  it('is named as what waits, and by the answer, where there is none of it yet', async () => {
    neighbours.stock.set('NW-NEW', 0);
    const { orderId } = await ordered();
    const { waiting } = await house.reaches(orderId, 'backordered');
    expect(waiting).toMatchObject([{ code: 'BACKORDERED', detail: 'line 1: 10 of 10 EA of NW-NEW wait for stock' }]);
    const [answer] = await house.hears('purchase-order.acknowledge.v1', orderId);
    expect(answer.data.lines).toMatchObject([{ answer: 'IB', substituteSku: 'NW-NEW', backordered: 10 }]);
  });

  it('is not sent to a partner that takes no substitutes: the order waits for the order desk, which says why', async () => {
    const { orderId } = await ordered({ customerNumber: 'STRICT' });
    const { waiting } = await house.reaches(orderId, 'on-hold');
    expect(waiting).toMatchObject([{ code: 'SUBSTITUTE_NOT_TAKEN', detail: expect.stringContaining('customer STRICT takes no substitutes') }]); // prettier-ignore
    await house.post(`/v1/orders/${orderId}/cancel`, { reason: 'not sold any more' }).expect(200);
    const [answer] = await house.hears('purchase-order.acknowledge.v1', orderId);
    expect(answer.data).toMatchObject({ answer: 'RD', lines: [{ sku: 'NW-OLD', answer: 'IR' }] });
    expect(answer.data.lines[0]).not.toHaveProperty('substituteSku');
  });

  it('is answered to a buyer at once, and refused by field to one who wants none', async () => {
    const { body } = await house.submit(aSubmission({ lines: old })).expect(201);
    expect(body.lines).toMatchObject([{ sku: 'NW-OLD', substituteSku: 'NW-NEW', unitPrice: '15.00', quantities: { held: 10 } }]); // prettier-ignore
    const refused = await house.submit(aSubmission({ lines: [{ ...old[0], noSubstitute: true }] })).expect(422);
    expect(refused.body.errors).toMatchObject([{ pointer: '/lines/0/sku', code: 'SUBSTITUTE_NOT_TAKEN' }]);
  });

  it('is billed at the price at which a marketplace sold the other', async () => {
    const submission = aSubmission({ channel: channel('marketplace', 'shop'), lines: [{ ...old[0], unitPrice: '14.50' }] }); // prettier-ignore
    await house.say(submitOrder.of({ submission }, 'NW-US') as Draft);
    const { orderId } = await house.byChannel(submission.channel.orderNumber);
    expect(await house.reaches(orderId, 'closed')).toMatchObject({ net: { amount: '145.00' }, lines: [{ substituteSku: 'NW-NEW', unitPrice: '14.50' }] }); // prettier-ignore
  });
});
