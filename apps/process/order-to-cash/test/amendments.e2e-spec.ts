import { randomUUID } from 'node:crypto';
import {
  type AnswerOrderChange,
  answerOrderChange,
  type Draft,
  type OrderChangeReceived,
  orderChangeReceived,
  purchaseOrderReceived,
} from '@crossdock/contracts';
import { House } from './house';
import { calm, neighbours } from './neighbours';
import { aSubmission, oneLine } from './samples';

let house: House;
beforeAll(async () => void (house = await House.start()));
afterAll(() => house?.stop());
beforeEach(calm);

/** A partner's order as EDI announces it; gives its number. */
async function ordered(lines: ReturnType<typeof oneLine>): Promise<string> {
  const orderNumber = `PO-${randomUUID().slice(0, 8)}`;
  const submission = aSubmission({ channel: { kind: 'edi', name: 'BUYER', orderNumber }, customerPo: orderNumber, lines });
  const told = { documentId: randomUUID(), partner: 'BUYER', customerPo: orderNumber, submission };
  await house.say(purchaseOrderReceived.of(told, 'NW-US') as Draft);
  return orderNumber;
} // prettier-ignore

async function changed(po: string, orderId: string, change: Partial<OrderChangeReceived>): Promise<AnswerOrderChange> {
  const documentId = randomUUID();
  const data = { documentId, partner: 'BUYER', customerPo: po, channelOrderNumber: po, cancel: false, lines: [], ...change };
  await house.say(orderChangeReceived.of(data, 'NW-US') as Draft);
  const heard = await house.hears(answerOrderChange.type, orderId);
  return heard.map((each) => each.data as AnswerOrderChange).find((each) => each.changeDocumentId === documentId)!;
} // prettier-ignore

describe('a change of a purchase order', () => {
  it('is taken while the order stands on hold: the line goes, the quantity changes, the order goes on', async () => {
    const po = await ordered([...oneLine('GA123'), { ...oneLine('NW-11', '12')[0], lineNumber: 2 }]);
    const { orderId } = await house.byChannel(po);
    await house.reaches(orderId, 'on-hold');
    const quantity = { value: '5', unit: 'EA' };
    const answer = await changed(po, orderId, {
      requestedDelivery: '2026-12-24',
      lines: [{ lineNumber: 1 }, { lineNumber: 2, quantity }],
    });
    expect(answer).toMatchObject({ accepted: true, channelOrderNumber: po });
    await house.hears('fulfilment.release.v1', orderId);
    const order = await house.order(orderId);
    expect(order.lines).toMatchObject([{ lineNumber: 2, quantity }]);
    expect(neighbours.of('case.closed.v1', orderId).length).toBeGreaterThan(0);
  });

  it('cancels an order that waits', async () => {
    const po = await ordered(oneLine('GA123'));
    const { orderId } = await house.byChannel(po);
    await house.reaches(orderId, 'on-hold');
    expect(await changed(po, orderId, { cancel: true })).toMatchObject({ accepted: true });
    await house.reaches(orderId, 'cancelled');
  });

  it('is refused once the warehouse has the order, with the reason', async () => {
    const po = await ordered(oneLine('NW-11', '3'));
    const { orderId } = await house.byChannel(po);
    await house.hears('fulfilment.release.v1', orderId);
    const answer = await changed(po, orderId, { lines: [{ lineNumber: 1, quantity: { value: '2', unit: 'EA' } }] });
    expect(answer).toMatchObject({ accepted: false, reason: expect.stringContaining('it was accepted as it was ordered') });
    expect((await house.order(orderId)).lines).toMatchObject([{ quantity: { value: '3' } }]);
  }); // prettier-ignore

  it('is refused when it names a line that is not there, and when nothing would remain', async () => {
    const po = await ordered(oneLine('GA123'));
    const { orderId } = await house.byChannel(po);
    await house.reaches(orderId, 'on-hold');
    const quantity = { value: '2', unit: 'EA' };
    expect(await changed(po, orderId, { lines: [{ lineNumber: 9, quantity }] })).toMatchObject({
      accepted: false,
      reason: 'line 9 is not in the order',
    });
  });
});
