import { randomUUID } from 'node:crypto';
import { acknowledgePurchaseOrder, type Draft } from '@crossdock/contracts';
import { Gateway, lines, soon } from './gateway';
import { ordersOf } from './listener';
import { interchange } from './x12';

describe('a purchase order under a number that was used before', () => {
  let edi: Gateway;
  let count = 0;
  beforeAll(async () => {
    edi = await Gateway.start();
    await edi.partner('PARTNER');
  });
  afterAll(() => edi?.stop());

  async function received(po: string, line: string, quantity: number): Promise<string> {
    const body = [
      `BEG*00*SA*${po}**20260101`, 'N1*BY*Vins*92*VINET', 'N1*ST*Vins', 'N3*59 rue', 'N4*Reims**51100*FR', `PO1*${line}*${quantity}*EA*14.00**IN*4711*VN*NW-11`, 'CTT*1',
    ]; // prettier-ignore
    const file = await edi.send(interchange(String(++count).padStart(9, '0'), 'PO', [['850', body]]));
    return file.interchanges[0].sets[0].documentId;
  }
  const answer = (po: string, documentId: string, quantity: number, refused?: string) => {
    const told = { lineNumber: Number(quantity), sku: 'NW-11', ordered: { value: String(quantity), unit: 'EA' }, backordered: 0 };
    return acknowledgePurchaseOrder.of({
      orderId, orderNumber: 'SO-1', partner: 'PARTNER', customerPo: po, channelOrderNumber: po, orderedOn: '2026-01-01', currency: 'USD', documentId, refused,
      answer: refused ? 'RD' : 'AD', lines: [refused ? { ...told, answer: 'IR', promised: 0 } : { ...told, answer: 'IA', promised: quantity }],
    }, 'NW-US') as Draft;
  }; // prettier-ignore
  const orderId = randomUUID();
  const statusOf = async (id: string) =>
    (await edi.get(`/v1/documents/${id}`).expect(200)).body.document.status as string;
  const owed = async (po: string) =>
    ((await edi.get('/v1/obligations?kind=response').expect(200)).body.obligations as { documentId: string; customerPo: string }[]).filter(({ customerPo }) => customerPo === po).map(({ documentId }) => documentId); // prettier-ignore

  it('waits with a case, and is answered in its own words, once, when another order has the number', async () => {
    const first = await received('PO-1', '0010', 10);
    const second = await received('PO-1', '0011', 11);
    expect((await owed('PO-1')).sort()).toEqual([first, second].sort());
    const before = await edi.outbox('PARTNER');
    await edi.tell(answer('PO-1', second, 11, 'PARTNER sent order PO-1 before, with other content: it is SO-1'));
    const [set] = (await edi.answer('PARTNER', before, '855')).groups[0].sets;
    expect([set.verdict, ...lines(set).filter((line) => /^(BAK|PO1|ACK)/.test(line))]).toEqual([
      'accepted', expect.stringMatching(/^BAK\*00\*RD\*PO-1\*20260101\*{5}\d{8}$/), 'PO1*0011*11*EA*14**IN*4711*VN*NW-11', 'ACK*IR*11*EA',
    ]); // prettier-ignore
    const opened = await edi.opened('PURCHASE_ORDER_NUMBER_USED', 'it is SO-1');
    expect(opened).toMatchObject({ customerPo: 'PO-1', orderId, retry: { path: `/v1/documents/${second}/retry` } });
    expect([await statusOf(first), await statusOf(second), await owed('PO-1')]).toEqual(['taken', 'parked', [first]]);

    // The first is answered by what it said.
    const then = await edi.outbox('PARTNER');
    await edi.tell(answer('PO-1', first, 10));
    const told = lines((await edi.answer('PARTNER', then, '855')).groups[0].sets[0]);
    expect(told).toContain('PO1*0010*10*EA*14**IN*4711*VN*NW-11');
    expect(await owed('PO-1')).toEqual([]);

    // A retry asks again; another no is not told twice, and waits again.
    const files = await edi.outbox('PARTNER');
    expect((await edi.post(opened.retry!.path).expect(200)).body).toMatchObject({ status: 'taken' });
    await soon(async () => ordersOf('PO-1').length === 3);
    await edi.tell(answer('PO-1', second, 11, 'PARTNER sent order PO-1 before, with other content: it is SO-1'));
    await soon(async () => (await statusOf(second)) === 'parked');
    expect(await edi.outbox('PARTNER')).toEqual(files);
  });

  it('is the order of that number once it is taken after one that came to nothing', async () => {
    await received('PO-2', '0010', 10);
    const second = await received('PO-2', '0011', 11);
    const before = await edi.outbox('PARTNER');
    await edi.tell(answerAnew('PO-2', second));
    expect(lines((await edi.answer('PARTNER', before, '855')).groups[0].sets[0])).toContain('PO1*0011*11*EA*14**IN*4711*VN*NW-11');
  }); // prettier-ignore

  const answerAnew = (po: string, documentId: string): Draft => {
    const draft = answer(po, documentId, 11);
    return { ...draft, data: { ...(draft.data as object), orderId: randomUUID() } };
  };
});
