import { randomUUID } from 'node:crypto';
import {
  type AcknowledgePurchaseOrder,
  type Draft,
  type OrderSubmission,
  purchaseOrderReceived,
} from '@crossdock/contracts';
import { eventually } from '@crossdock/testing';
import { House } from './house';
import { calm, neighbours } from './neighbours';
import { aSubmission, oneLine } from './samples';

let house: House;
beforeAll(async () => void (house = await House.start()));
afterAll(() => house?.stop());
beforeEach(calm);

async function ordered(change: Partial<OrderSubmission>, orderNumber = `PO-${randomUUID().slice(0, 8)}`, customerPo = orderNumber) {
  const channel = { kind: 'edi' as const, name: 'BUYER', orderNumber };
  const submission = aSubmission({ channel, customerPo, priceRule: 'contract-price', ...change });
  await house.say(purchaseOrderReceived.of({ documentId: randomUUID(), partner: 'BUYER', customerPo, submission }, 'NW-US') as Draft);
  return house.byChannel(orderNumber);
} // prettier-ignore
const answerTo = async (orderId: string): Promise<AcknowledgePurchaseOrder> =>
  (await house.hears('purchase-order.acknowledge.v1', orderId))[0].data;

describe("a partner's purchase order", () => {
  it('goes on at the contract price where it has another, and is answered so', async () => {
    const { orderId } = await ordered({ lines: [{ ...oneLine('NW-11')[0], unitPrice: '12.50' }] });
    expect(await answerTo(orderId)).toMatchObject({ answer: 'AC', lines: [{ answer: 'IP', unitPrice: '14.00', promised: 10 }] });
    await house.reaches(orderId, 'closed');
    const [bill] = await house.hears('invoice.send.v1', orderId);
    expect(bill.data.lines).toMatchObject([{ unitPrice: '14', net: { amount: '140.00' } }]);
  }); // prettier-ignore

  it('waits for the order desk where prices must agree; given up, every line is rejected', async () => {
    const { orderId } = await ordered({ priceRule: 'must-agree', lines: [{ ...oneLine('NW-11')[0], unitPrice: '12.50' }] });
    expect((await house.reaches(orderId, 'on-hold')).waiting).toMatchObject([{ code: 'PRICE_NOT_AGREED' }]);
    expect(neighbours.of('purchase-order.acknowledge.v1', orderId)).toEqual([]);
    await house.post(`/v1/orders/${orderId}/cancel`, { reason: 'the price is too low' }).expect(200);
    expect(await answerTo(orderId)).toMatchObject({ answer: 'RD', lines: [{ answer: 'IR', unitPrice: '12.50', promised: 0 }] });
  }); // prettier-ignore

  it('is answered line by line: one backordered in part, one refused', async () => {
    neighbours.stock.set('NW-11', 4).set('NW-5', 0);
    const { orderId } = await ordered({ lines: [...oneLine('NW-11'), { ...oneLine('NW-5')[0], lineNumber: 2 }] });
    const { answer, lines } = await answerTo(orderId);
    expect(answer).toBe('AC');
    expect(lines).toMatchObject([
      { answer: 'IA', promised: 4, backordered: 6 },
      { answer: 'IR', promised: 0, backordered: 0 },
    ]);
  });

  it('keeps its dates up to the warehouse', async () => {
    const dates = {
      requestedDelivery: '2099-02-10', requestedShip: '2099-02-01', doNotShipBefore: '2099-01-25', cancelAfter: '2099-02-20',
    }; // prettier-ignore
    const { orderId } = await ordered(dates);
    expect(await house.order(orderId)).toMatchObject(dates);
    expect((await house.hears('fulfilment.release.v1', orderId))[0].data).toMatchObject(dates);
    expect((await answerTo(orderId)).answer).toBe('AD');
  });

  describe('under a number that was used before', () => {
    const received = (orderNumber: string, documentId: string, quantity: string) => {
      const channel = { kind: 'edi' as const, name: 'BUYER', orderNumber, rawReference: `edi-document:${documentId}` };
      const lines = [{ ...oneLine('NW-11')[0], quantity: { value: quantity, unit: 'EA' } }];
      const submission = aSubmission({ channel, customerPo: orderNumber, lines });
      return house.say(purchaseOrderReceived.of({ documentId, partner: 'BUYER', customerPo: orderNumber, submission }, 'NW-US') as Draft);
    };
    const all = async (orderNumber: string) => (await house.get(`/v1/orders?channelOrderNumber=${orderNumber}`).expect(200)).body.orders as { orderId: string; state: string }[];

    it('changes nothing where it says the same, and is refused where it says something else', async () => {
      const [po, first, second] = [`PO-${randomUUID().slice(0, 8)}`, randomUUID(), randomUUID()];
      await received(po, first, '10');
      const { orderId } = await house.byChannel(po);
      expect(await answerTo(orderId)).toMatchObject({ documentId: first, answer: 'AD' });
      await received(po, randomUUID(), '10');
      await house.hears('order.duplicate-suppressed.v1', orderId);
      await received(po, second, '11');
      const answers = await house.hears('purchase-order.acknowledge.v1', orderId, 2);
      expect(answers).toHaveLength(2);
      expect(answers[1].data).toMatchObject({
        documentId: second, answer: 'RD', refused: expect.stringContaining('with other content'), lines: [{ answer: 'IR', ordered: { value: '11' }, promised: 0 }],
      });
      expect(await all(po)).toHaveLength(1);
    });

    it('is a new order where the one before came to nothing', async () => {
      const [po, first, second] = [`PO-${randomUUID().slice(0, 8)}`, randomUUID(), randomUUID()];
      neighbours.stock.set('NW-11', 0);
      await received(po, first, '10');
      const { orderId } = await house.byChannel(po);
      await house.reaches(orderId, 'backordered');
      await house.post(`/v1/orders/${orderId}/cancel`, { reason: 'not wanted' }).expect(200);
      neighbours.stock.set('NW-11', 100);
      await received(po, randomUUID(), '10');
      await house.hears('order.duplicate-suppressed.v1', orderId);
      await received(po, second, '12');
      const next = await eventually(async () => (await all(po)).find((each) => each.orderId !== orderId));
      expect(await answerTo(next.orderId)).toMatchObject({ documentId: second, answer: 'AD', channelOrderNumber: po });
      expect((await house.order(orderId)).state).toBe('cancelled');
      await received(po, randomUUID(), '13');
      await house.hears('purchase-order.acknowledge.v1', next.orderId, 2);
      expect(await all(po)).toHaveLength(2);
    });
  }); // prettier-ignore

  it('may come again under its number with another release: each is an order of its own', async () => {
    const po = `PO-${randomUUID().slice(0, 8)}`;
    const first = await ordered({ lines: oneLine('NW-11') }, `${po}/1`, po);
    const second = await ordered({ lines: oneLine('NW-11') }, `${po}/2`, po);
    expect(second.orderId).not.toBe(first.orderId);
    expect([first.customerPo, second.customerPo]).toEqual([po, po]);
    expect([(await answerTo(first.orderId)).channelOrderNumber, (await answerTo(second.orderId)).channelOrderNumber]).toEqual([`${po}/1`, `${po}/2`]);
  }); // prettier-ignore
});
