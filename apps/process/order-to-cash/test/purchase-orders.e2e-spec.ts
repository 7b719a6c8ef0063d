import { randomUUID } from 'node:crypto';
import {
  type AcknowledgePurchaseOrder,
  type Draft,
  type OrderSubmission,
  purchaseOrderReceived,
} from '@crossdock/contracts';
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

  it('may come again under its number with another release: each is an order of its own', async () => {
    const po = `PO-${randomUUID().slice(0, 8)}`;
    const first = await ordered({ lines: oneLine('NW-11') }, `${po}/1`, po);
    const second = await ordered({ lines: oneLine('NW-11') }, `${po}/2`, po);
    expect(second.orderId).not.toBe(first.orderId);
    expect([first.customerPo, second.customerPo]).toEqual([po, po]);
    expect([(await answerTo(first.orderId)).channelOrderNumber, (await answerTo(second.orderId)).channelOrderNumber]).toEqual([`${po}/1`, `${po}/2`]);
  }); // prettier-ignore
});
