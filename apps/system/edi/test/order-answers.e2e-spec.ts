import { randomUUID } from 'node:crypto';
import {
  type AcknowledgePurchaseOrder,
  acknowledgePurchaseOrder,
  type Draft,
  type PurchaseOrderReceived,
  type SendInvoice,
  sendInvoice,
} from '@crossdock/contracts';
import { Gateway, lines, soon } from './gateway';
import { ordersOf } from './listener';
import { interchange } from './x12'; // prettier-ignore

type Line = AcknowledgePurchaseOrder['lines'][number];

describe('answers to purchase orders (855)', () => {
  let edi: Gateway;
  let count = 0;
  beforeAll(async () => {
    edi = await Gateway.start();
    await edi.partner('PARTNER');
  });
  afterAll(() => edi?.stop());

  /** A purchase order of 7 EA at 3.335; gives what our answer to it refers to. */
  async function ordered(po: string, ...more: string[]) {
    const body = [
      `BEG*00*SA*${po}**20260101`, ...more, 'N1*BY*Vins*92*VINET', 'N1*ST*Vins', 'N3*59 rue', 'N4*Reims**51100*FR',
      'PO1*0020*7*EA*3.335**IN*4712*VN*NW-42', 'CTT*1',
    ];
    await edi.send(interchange(String(++count).padStart(9, '0'), 'PO', [['850', body]]));
    return { orderId: randomUUID(), orderNumber: `SO-${po}`, partner: 'PARTNER', customerPo: po, channelOrderNumber: po, orderedOn: '2026-01-01' };
  } // prettier-ignore
  const answerOf = (order: Awaited<ReturnType<typeof ordered>>, line: Partial<Line>, answer: AcknowledgePurchaseOrder['answer'] = 'AC') =>
    acknowledgePurchaseOrder.of({
      ...order, answer, currency: 'USD',
      lines: [{ lineNumber: 20, sku: 'NW-42', ordered: { value: '7', unit: 'EA' }, unitPrice: '3.335', answer: 'IA', promised: 7, backordered: 0, baseUnits: 1, ...line }],
    }, 'NW-US') as Draft; // prettier-ignore

  async function told(draft: Draft): Promise<string[]> {
    const before = await edi.outbox('PARTNER');
    await edi.tell(draft);
    const [set] = (await edi.answer('PARTNER', before, '855')).groups[0].sets;
    expect([set.verdict, set.faults]).toEqual(['accepted', []]);
    return lines(set).filter((line) => /^(BAK|PO1|ACK)/.test(line));
  }
  const item = 'IN*4712*VN*NW-42';

  it.each<[string, Partial<Line>, AcknowledgePurchaseOrder['answer'], string[]]>([
    ['as ordered', {}, 'AD', ['AD', `PO1*0020*7*EA*3.335**${item}`, 'ACK*IA*7*EA']],
    ['at our price', { answer: 'IP', unitPrice: '3.5' }, 'AC', ['AC', `PO1*0020*7*EA*3.5**${item}`, 'ACK*IP*7*EA']],
    ['on another day', { answer: 'DR', scheduledOn: '2026-02-03' }, 'AC', ['AC', `PO1*0020*7*EA*3.335**${item}`, 'ACK*DR*7*EA*068*20260203']],
    ['with less', { answer: 'IQ', promised: 5 }, 'AC', ['AC', `PO1*0020*7*EA*3.335**${item}`, 'ACK*IQ*5*EA', 'ACK*IR*2*EA']],
    ['later in part', { promised: 5, backordered: 2, expectedOn: '2026-02-09' }, 'AC', ['AC', `PO1*0020*7*EA*3.335**${item}`, 'ACK*IA*5*EA', 'ACK*IB*2*EA*068*20260209']],
    ['later', { answer: 'IB', promised: 0, backordered: 7 }, 'AC', ['AC', `PO1*0020*7*EA*3.335**${item}`, 'ACK*IB*7*EA']],
    ['by another item', { answer: 'IS', substituteSku: 'NW-43' }, 'AC', ['AC', `PO1*0020*7*EA*3.335**${item}`, 'ACK*IS*7*EA****VN*NW-43']],
    ['changed in several ways', { answer: 'IC', unitPrice: '3.5', promised: 5, scheduledOn: '2026-02-03' }, 'AC', ['AC', `PO1*0020*7*EA*3.5**${item}`, 'ACK*IC*5*EA*068*20260203', 'ACK*IR*2*EA']],
    ['not at all', { answer: 'IR', promised: 0 }, 'RD', ['RD', `PO1*0020*7*EA*3.335**${item}`, 'ACK*IR*7*EA']],
    ['not at all, in words of before', { answer: 'IR', promised: 0, unitPrice: undefined }, 'RJ', ['RD', `PO1*0020*7*EA*3.335**${item}`, 'ACK*IR*7*EA']],
  ])('say that a line comes %s', async (_, line, answer, [type, ...rest]) => {
    const order = await ordered(`PO-${count}`);
    expect(await told(answerOf(order, line, answer))).toEqual([expect.stringMatching(new RegExp(`^BAK\\*00\\*${type}\\*${order.customerPo}\\*`)), ...rest]);
  }); // prettier-ignore

  it('settle the price: an invoice at the price that was answered goes out, another is held', async () => {
    const order = await ordered('PO-PRICE');
    await edi.partner('PARTNER', { sets: ['855', '810'] });
    await told(answerOf(order, { answer: 'IP', unitPrice: '3.5' }));
    const usd = (amount: string) => ({ amount, currency: 'USD' });
    const billOf = (unitPrice: string, net: string): SendInvoice => ({
      ...order, invoiceId: randomUUID(), invoiceNumber: `INV-${net}`, invoiceDate: '2026-01-05', dueOn: '2026-02-04', shipmentNumber: 'SEA-1', paymentTerms: 'NET30',
      currency: 'USD', shipTo: { name: 'Vins', street: '59 rue', city: 'Reims', postalCode: '51100', country: 'FR' }, freight: usd('0'), tax: usd('0'), total: usd(net),
      lines: [{ lineNumber: 20, sku: 'NW-42', quantity: 7, unit: 'EA', unitPrice, net: usd(net) }],
    });
    await edi.tell(sendInvoice.of(billOf('3.335', '23.35'), 'NW-US') as Draft);
    await edi.opened('DOCUMENT_HELD', '3.335 is billed, 3.5 was ordered');
    const before = await edi.outbox('PARTNER');
    await edi.tell(sendInvoice.of(billOf('3.5', '24.50'), 'NW-US') as Draft);
    await edi.answer('PARTNER', before, '810');
  }); // prettier-ignore

  it('belong to an order whose dates, price rule and release the house was told', async () => {
    await edi.partner('PARTNER', { priceRule: 'must-agree' });
    const dates = ['DTM*002*20260301', 'DTM*010*20260220', 'DTM*037*20260210', 'DTM*001*20260310'];
    await ordered('PO-DATES', ...dates);
    const [{ submission }] = await soon(async () => ordersOf('PO-DATES').length > 0 && ordersOf('PO-DATES'));
    expect(submission).toMatchObject({
      requestedDelivery: '2026-03-01', requestedShip: '2026-02-20', doNotShipBefore: '2026-02-10', cancelAfter: '2026-03-10', priceRule: 'must-agree',
    });
    const release = (number: string) => [`BEG*00*RL*PO-BLANKET*${number}*20260101`, 'N1*BY*Vins*92*VINET', 'N1*ST*Vins', 'N3*59 rue', 'N4*Reims**51100*FR', 'PO1*1*1*EA*14**VN*NW-11'];
    await edi.send(interchange('000000901', 'PO', [['850', release('001')], ['850', release('002')], ['850', release('001')]]));
    const releases = await soon(async () => ordersOf('PO-BLANKET').length === 2 && ordersOf('PO-BLANKET'));
    expect(releases.map((each: PurchaseOrderReceived) => each.submission.channel.orderNumber)).toEqual(['PO-BLANKET/001', 'PO-BLANKET/002']);
  }); // prettier-ignore
});
