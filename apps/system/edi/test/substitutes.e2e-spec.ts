import { randomUUID } from 'node:crypto';
import {
  type AcknowledgePurchaseOrder, acknowledgePurchaseOrder, answerOrderChange, type Draft, type OrderChangeReceived, type SendInvoice, sendInvoice, type SendShipNotice, sendShipNotice,
} from '@crossdock/contracts'; // prettier-ignore
import { Gateway, lines, soon } from './gateway';
import { announced, ordersOf } from './listener';
import { interchange } from './x12';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const shipTo = { name: 'Vins', street: '59 rue', city: 'Reims', postalCode: '51100', country: 'FR' };
const gtin = '00012345678905';

describe('an item in place of the one that was ordered', () => {
  let edi: Gateway;
  let count = 0;
  beforeAll(async () => {
    edi = await Gateway.start();
    await edi.partner('PARTNER', { items: { '4799': 'NW-43', 'UP:614141000036': 'NW-42' } });
  });
  afterAll(() => edi?.stop());

  const send = (code: string, set: string, body: string[]) =>
    edi.send(interchange(String(++count).padStart(9, '0'), code, [[set, body]]));
  /** 2 of NW-11 (its line 0010) and 7 of NW-42 (its line 0020), which is 4712 and a UPC to the partner. */
  async function ordered(po: string, ...more: string[]) {
    await send('PO', '850', [
      `BEG*00*SA*${po}**20260101`, ...more, 'N1*BY*Vins*92*VINET', 'N1*ST*Vins', 'N3*59 rue', 'N4*Reims**51100*FR',
      'PO1*0010*2*EA*9**VN*NW-11', 'PO1*0020*7*EA*3.335**CB*4712*UP*614141000036', 'CTT*2',
    ]);
    return { orderId: randomUUID(), orderNumber: `SO-${po}`, partner: 'PARTNER', customerPo: po, channelOrderNumber: po, orderedOn: '2026-01-01' };
  } // prettier-ignore
  type Reference = Awaited<ReturnType<typeof ordered>>;

  const answerOf = (order: Reference, line: Partial<AcknowledgePurchaseOrder['lines'][number]> = {}) =>
    acknowledgePurchaseOrder.of({
      ...order, answer: 'AC', currency: 'USD',
      lines: [
        { lineNumber: 10, sku: 'NW-11', ordered: { value: '2', unit: 'EA' }, unitPrice: '9', answer: 'IA', promised: 2, backordered: 0 },
        { lineNumber: 20, sku: 'NW-42', ordered: { value: '7', unit: 'EA' }, unitPrice: '3.5', answer: 'IS', promised: 7, backordered: 0, substituteSku: 'NW-43', substituteGtin: gtin, ...line },
      ],
    }, 'NW-US'); // prettier-ignore
  const noticeOf = (order: Reference, sku = 'NW-43') =>
    sendShipNotice.of({
      ...order, shipmentId: randomUUID(), shipmentNumber: `SEA-${order.customerPo}`, carrier: 'SPEEDY', billOfLading: 'BOL-1', shippedAt: '2026-01-05T10:00:00.000Z',
      shipTo, node: 'SEA', packages: [],
      lines: [{ lineNumber: 10, sku: 'NW-11', shipped: 2, unit: 'EA' }, { lineNumber: 20, sku, shipped: 7, unit: 'EA' }],
    } satisfies SendShipNotice, 'NW-US'); // prettier-ignore
  const billOf = (order: Reference, sku = 'NW-43') =>
    sendInvoice.of({
      ...order, invoiceId: randomUUID(), invoiceNumber: `INV-${order.customerPo}`, invoiceDate: '2026-01-05', dueOn: '2026-02-04', shipmentNumber: `SEA-${order.customerPo}`,
      paymentTerms: 'NET30', currency: 'USD', shipTo, freight: usd('0'), tax: usd('0'), total: usd('42.50'),
      lines: [
        { lineNumber: 10, sku: 'NW-11', quantity: 2, unit: 'EA', unitPrice: '9', net: usd('18.00') },
        { lineNumber: 20, sku, quantity: 7, unit: 'EA', unitPrice: '3.5', net: usd('24.50') },
      ],
    } satisfies SendInvoice, 'NW-US'); // prettier-ignore

  async function told(kind: string, draft: unknown, ids: RegExp): Promise<string[]> {
    const before = await edi.outbox('PARTNER');
    await edi.tell(draft as Draft);
    const [set] = (await edi.answer('PARTNER', before, kind)).groups[0].sets;
    expect([set.verdict, set.faults]).toEqual(['accepted', []]);
    return lines(set).filter((line) => ids.test(line));
  }
  const itsNumbers = 'CB*4799*UP*012345678905*VN*NW-43';

  it('is named by its own numbers: by the 855 beside what was ordered, alone by the 856 and the 810', async () => {
    const order = await ordered('PO-1');
    expect(await told('855', answerOf(order), /^(PO1|ACK)/)).toEqual([
      'PO1*0010*2*EA*9**VN*NW-11', 'ACK*IA*2*EA',
      'PO1*0020*7*EA*3.5**CB*4712*UP*614141000036*VN*NW-42', `ACK*IS*7*EA****${itsNumbers}`,
    ]);
    expect(await told('856', noticeOf(order), /^LIN/)).toEqual(['LIN*0010*VN*NW-11', `LIN*0020*${itsNumbers}`]);
    expect(await told('810', billOf(order), /^IT1/)).toEqual(['IT1*0010*2*EA*9**VN*NW-11', `IT1*0020*7*EA*3.5**${itsNumbers}`]);
  }); // prettier-ignore

  it('is named where it comes later', async () => {
    const later = { answer: 'IB' as const, promised: 0, backordered: 7, expectedOn: '2026-02-09', substituteGtin: '00012345678900' };
    const [ack] = (await told('855', answerOf(await ordered('PO-LATER'), later), /^ACK\*I[^A]/)); // prettier-ignore
    expect(ack).toBe('ACK*IB*7*EA*068*20260209**CB*4799*VN*NW-43');
  }); // prettier-ignore

  it.each([
    ['a third item', 'NW-44', 'line 20: NW-44 is named, NW-43 was acknowledged in place of NW-42'],
    ['the one that was ordered after all', 'NW-42', 'line 20: NW-42 is named, NW-43 was acknowledged in place of NW-42'],
  ])('holds the ship notice and the invoice of %s', async (what, sku, words) => {
    const order = await ordered(`PO-${what.length}`);
    await told('855', answerOf(order), /^ACK/);
    await edi.tell(noticeOf(order, sku) as Draft);
    await edi.opened('DOCUMENT_HELD', `856 for order ${order.orderNumber} of PARTNER was not sent: ${words}`);
    await edi.tell(billOf(order) as Draft);
    await edi.opened('DOCUMENT_HELD', `810 for order ${order.orderNumber} of PARTNER was not sent: line 20: NW-43 is billed, ${sku} was shipped`);
  }); // prettier-ignore

  it('may not be shipped before the partner has been told of it', async () => {
    const order = await ordered('PO-UNTOLD');
    await edi.tell(noticeOf(order) as Draft);
    const held = await edi.opened('DOCUMENT_HELD', 'SO-PO-UNTOLD of PARTNER was not sent: line 20: NW-43 stands for NW-42 of the order');
    await told('855', answerOf(order), /^ACK/);
    expect((await edi.post(held.retry!.path).expect(200)).body).toMatchObject({ status: 'sent' });
  }); // prettier-ignore

  it('is no other line to a change (860): found by what was ordered and by what was acknowledged, and answered so', async () => {
    const order = await ordered('PO-CHANGE');
    await told('855', answerOf(order), /^ACK/);
    for (const [price, item] of [['3.335', 'CB*4712'], ['3.5', 'CB*4799'], ['', 'VN*NW-43']]) {
      const file = await send('PC', '860', [`BCH*04*SA*PO-CHANGE**${count}*20260101`, `POC**QD*5*5*EA*${price}**${item}`, 'CTT*1']);
      const [{ documentId }] = file.interchanges[0].sets;
      const meant = await soon(async () => announced<OrderChangeReceived>('purchase-order.change-received.v1').find((each) => each.documentId === documentId));
      expect(meant).toMatchObject({ lines: [{ lineNumber: 20, quantity: { value: '5', unit: 'EA' } }] });
      const answer = answerOrderChange.of({ ...order, changeDocumentId: documentId, accepted: true }, 'NW-US');
      expect(await told('865', answer, /^ACK/)).toEqual([`ACK*IS*5*EA****${itsNumbers}`]);
    }
  }); // prettier-ignore

  it('comes in place of a line only where the order and the partner allow it', async () => {
    const lineOf = async (po: string) => (await soon(async () => ordersOf(po).length > 0 && ordersOf(po)))[0].submission.lines[1];
    await ordered('PO-FREE');
    expect(await lineOf('PO-FREE')).not.toHaveProperty('noSubstitute');
    await ordered('PO-B0', 'CSH********B0');
    expect(await lineOf('PO-B0')).toMatchObject({ sku: 'NW-42', noSubstitute: true });
    await edi.partner('PARTNER', { sets: ['856', '810'] });
    await ordered('PO-UNANSWERED');
    expect(await lineOf('PO-UNANSWERED')).toMatchObject({ noSubstitute: true });
  }); // prettier-ignore
});
