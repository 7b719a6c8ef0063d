import { randomUUID } from 'node:crypto';
import { answerOrderChange, type Draft, type OrderChangeReceived } from '@crossdock/contracts';
import { Gateway, lines, soon } from './gateway';
import { announced } from './listener';
import { interchange } from './x12';

describe('changes of purchase orders', () => {
  let edi: Gateway;
  beforeAll(async () => {
    edi = await Gateway.start();
    await edi.partner('PARTNER');
    const body = [
      'BEG*00*SA*PO-7**20260101', 'N1*BY*Vins*92*VINET', 'N1*ST*Vins', 'N3*59 rue', 'N4*Reims**51100*FR',
      'PO1*0010*2*CA*80.00**IN*4711*VN*NW-11', 'PO1*0020*7*EA*3.335**IN*4712*VN*NW-42', 'CTT*2',
    ]; // prettier-ignore
    await edi.send(interchange('000000001', 'PO', [['850', body]]));
  });
  afterAll(() => edi?.stop());

  let count = 1;
  const change = (head: string, ...rest: string[]) =>
    edi.send(interchange(String(++count).padStart(9, '0'), 'PC', [['860', [head, ...rest]]]));
  const meant = (documentId: string) =>
    soon(async () =>
      announced<OrderChangeReceived>('purchase-order.change-received.v1').find(
        (each) => each.documentId === documentId,
      ),
    );

  it('are announced in our line numbers and units, and answered line by line in theirs', async () => {
    const file = await change(
      'BCH*04*SA*PO-7**1*20260101', 'DTM*002*20260301', 'POC*0010*QD*1**CA*80.00', 'POC**DI******IN*4712', 'CTT*2',
    ); // prettier-ignore
    const [set] = file.interchanges[0].sets;
    expect(set).toMatchObject({ verdict: 'accepted', status: 'taken', customerPo: 'PO-7' });
    expect(await meant(set.documentId)).toEqual({
      documentId: set.documentId, partner: 'PARTNER', customerPo: 'PO-7', channelOrderNumber: 'PO-7', cancel: false, requestedDelivery: '2026-03-01',
      lines: [{ lineNumber: 10, quantity: { value: '1', unit: 'CS' } }, { lineNumber: 20 }],
    }); // prettier-ignore
    const before = await edi.outbox('PARTNER');
    const answer = {
      orderId: randomUUID(), orderNumber: 'SO-7', partner: 'PARTNER', customerPo: 'PO-7', channelOrderNumber: 'PO-7', orderedOn: '2026-01-01',
      changeDocumentId: set.documentId, accepted: false, reason: 'the order is released',
    }; // prettier-ignore
    await edi.tell(answerOrderChange.of(answer, 'NW-US') as Draft);
    const told = (await edi.answer('PARTNER', before, '865')).groups[0];
    expect([told.code, told.sets[0].verdict, told.sets[0].faults]).toEqual(['CA', 'accepted', []]);
    expect(lines(told.sets[0]).filter((line) => /^(BCA|MSG|POC|ACK)/.test(line))).toEqual([
      expect.stringMatching(/^BCA\*00\*RJ\*PO-7\*\*1\*20260101\*\*\*SO-7\*\d{8}$/), 'MSG*the order is released',
      'POC*0010*QD*1**CA*80.00', 'ACK*IR*1*CA', 'POC**DI******IN*4712', 'ACK*IR',
    ]); // prettier-ignore
  });

  it('cancel the whole order', async () => {
    const file = await change('BCH*01*SA*PO-7***20260101', 'POC*0010*DI*2**CA', 'CTT*1');
    expect(await meant(file.interchanges[0].sets[0].documentId)).toMatchObject({ cancel: true, lines: [] });
  });

  it.each([
    ['an order that we do not know', ['BCH*04*SA*PO-NONE***20260101', 'POC*1*QD*1**EA', 'CTT*1'], 'not known'],
    ['a new item', ['BCH*04*SA*PO-7***20260101', 'POC*0010*AI*5**EA', 'CTT*1'], 'change AI is not taken'],
    ['another price', ['BCH*04*SA*PO-7***20260101', 'POC*0010*CA*2**CA*70.00', 'CTT*1'], 'a change of the price is not taken'],
    ['a line that is not there', ['BCH*04*SA*PO-7***20260101', 'POC*0099*QD*2**CA', 'CTT*1'], 'names no line'],
  ])('wait with a case when they name %s', async (_, [head, ...rest], words) => {
    const file = await change(head, ...rest);
    expect(file.interchanges[0].sets[0]).toMatchObject({ verdict: 'accepted', status: 'parked' });
    const opened = await edi.opened('ORDER_CHANGE_UNUSABLE', words);
    expect((await edi.post(opened.retry!.path).expect(200)).body).toMatchObject({ status: 'parked' });
  }); // prettier-ignore
});
