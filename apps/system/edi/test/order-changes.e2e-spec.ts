import { randomUUID } from 'node:crypto';
import {
  answerOrderChange,
  type Draft,
  type OrderChangeReceived,
  type RevisePurchaseOrder,
  revisePurchaseOrder,
} from '@crossdock/contracts';
import { Gateway, lines, soon } from './gateway';
import { announced, ordersOf } from './listener';
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
      'BCH*04*SA*PO-7**1*20260101', 'DTM*002*20260301', 'POC*0010*QD*1*1*CA*80.00', 'POC**DI******IN*4712', 'CTT*2',
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
      'POC*0010*QD*1*1*CA*80.00', 'ACK*IR*1*CA', 'POC**DI******IN*4712', 'ACK*IR',
    ]); // prettier-ignore
  });

  it('cancel the whole order', async () => {
    const file = await change('BCH*01*SA*PO-7***20260101', 'POC*0010*DI*2*2*CA', 'CTT*1');
    expect(await meant(file.interchanges[0].sets[0].documentId)).toMatchObject({ cancel: true, lines: [] });
  });

  it('are owed an 865 until it is sent', async () => {
    const file = await change('BCH*04*SA*PO-7**1*20260101', 'POC*0010*QD*1*1*CA', 'CTT*1');
    const [{ documentId }] = file.interchanges[0].sets;
    const owed = async () =>
      ((await edi.get('/v1/obligations?kind=change-response').expect(200)).body.obligations as { documentId: string }[]).map((each) => each.documentId);
    expect(await owed()).toContain(documentId);
    await answered(documentId, { accepted: true });
    expect(await owed()).not.toContain(documentId);
  }); // prettier-ignore

  it('carry every date, of the heading and of lines that all have it', async () => {
    const dates = ['DTM*010*20260302', 'DTM*037*20260301', 'DTM*001*20260310', 'DTM*097*20260101'];
    const file = await change('BCH*04*SA*PO-7**2*20260101', ...dates, 'POC*0010*CT', 'DTM*002*20260305', 'POC*0020*CT', 'DTM*002*20260305', 'CTT*2');
    const [{ documentId }] = file.interchanges[0].sets;
    expect(await meant(documentId)).toMatchObject({
      requestedShip: '2026-03-02', doNotShipBefore: '2026-03-01', cancelAfter: '2026-03-10', requestedDelivery: '2026-03-05', lines: [],
    });
    const told = await answered(documentId, { accepted: true });
    expect(told).toEqual([expect.stringMatching(/^BCA\*00\*AT\*/), 'POC*0010*CT', 'ACK*IA', 'POC*0020*CT', 'ACK*IA']);
  }); // prettier-ignore

  it('are done as far as they can be, and each line is answered by what became of it', async () => {
    const file = await change(
      'BCH*04*SA*PO-7**3*20260101', 'POC*0010*QD*1*1*CA*80.00', 'POC*0020*CT', 'DTM*002*20260401', 'POC*0030*AI*5*5*EA', 'CTT*3',
    ); // prettier-ignore
    const [{ documentId, status }] = file.interchanges[0].sets;
    expect([status, await meant(documentId)]).toMatchObject([
      'taken',
      { lines: [{ lineNumber: 10, quantity: { value: '1', unit: 'CS' } }] },
    ]);
    expect((await meant(documentId)).requestedDelivery).toBeUndefined();
    await edi.opened('ORDER_CHANGE_REFUSED', 'all lines of an order have one date; POC 0030: a new item is not taken');
    expect(await answered(documentId, { accepted: true })).toEqual([
      expect.stringMatching(/^BCA\*00\*AC\*/), expect.stringMatching(/^MSG\*POC 0020: 2026-04-01 for one line is not taken/),
      'POC*0010*QD*1*1*CA*80.00', 'ACK*IA*1*CA', 'POC*0020*CT', 'ACK*IR', 'POC*0030*AI*5*5*EA', 'ACK*IR*5*EA',
    ]); // prettier-ignore
  });

  it('wait with a case when they name an order that we do not know', async () => {
    const file = await change('BCH*04*SA*PO-NONE***20260101', 'POC*1*QD*1*1*EA', 'CTT*1');
    expect(file.interchanges[0].sets[0]).toMatchObject({ verdict: 'accepted', status: 'parked' });
    const opened = await edi.opened('ORDER_CHANGE_UNUSABLE', 'not known');
    expect((await edi.post(opened.retry!.path).expect(200)).body).toMatchObject({ status: 'parked' });
  });

  it.each([
    ['a new item', ['POC*0030*AI*5*5*EA', 'CTT*1'], 'a new item is not taken'],
    ['another price', ['POC*0010*CA*2*2*CA*70.00', 'CTT*1'], 'a change of the price is not taken'],
    ['a line that is not there', ['POC*0099*QD*2*2*CA', 'CTT*1'], 'names no line'],
    ['a date that cannot be read', ['POC*0010*CT', 'DTM*002*2026>399', 'CTT*1'], 'DTM 002'],
    ['a date of the heading that we do not know', ['DTM*159*20260404', 'POC*0010*QD*1*1*CA', 'CTT*1'], 'DTM 159 (20260404) cannot be followed'],
    ['another place', ['N1*ST*Elsewhere*92*99', 'N3*1 Main St', 'N4*Tacoma*WA*98401', 'POC*0010*NC', 'CTT*1'], 'another ship-to'],
    ['other terms', ['ITD*01*3*2**10', 'POC*0010*QD*1*1*CA', 'CTT*1'], 'ITD is not as it was ordered'],
    ['part deliveries', ['POC*0010*QD*2*2*CA', 'SCH*1*CA***002*20260201', 'CTT*1'], 'part deliveries'],
    ['nothing', ['POC*0010*NC', 'CTT*1'], 'changes neither quantities nor dates'],
  ])('are answered no, with a case, when they name nothing but %s', async (_, body, words) => {
    const file = await change('BCH*04*SA*PO-7***20260101', ...body);
    const [{ documentId, verdict, status }] = file.interchanges[0].sets;
    expect([verdict, status].join(' ')).toMatch(/^accepted.* taken$/);
    expect(await meant(documentId)).toMatchObject({ cancel: false, lines: [], refused: expect.stringContaining(words) });
    expect((await edi.opened('ORDER_CHANGE_REFUSED', words)).retry).toBeUndefined();
    const told = await answered(documentId, { accepted: false, reason: (await meant(documentId)).refused });
    expect(told.filter((line) => /^(BCA|ACK)/.test(line))).toEqual([expect.stringMatching(/^BCA\*00\*RJ/), expect.stringMatching(/^ACK\*IR/)]);
  }); // prettier-ignore

  it('may come as an order that cancels the one before (BEG01 01), or stands in its place (05)', async () => {
    const parties = ['N1*BY*Vins*92*VINET', 'N1*ST*Vins', 'N3*59 rue', 'N4*Reims**51100*FR'];
    const replacing = async (...lines: string[]) => {
      const set = ['BEG*05*SA*PO-7**20260101', 'DTM*001*20260401', ...parties, ...lines, 'CTT*1'];
      const file = await edi.send(interchange(String(++count).padStart(9, '0'), 'PO', [['850', set]]));
      return file.interchanges[0].sets[0];
    };
    const fewer = await replacing('PO1*0020*5*EA*3.335**IN*4712*VN*NW-42');
    expect(await meant(fewer.documentId)).toMatchObject({
      cancel: false, cancelAfter: '2026-04-01', lines: [{ lineNumber: 20, quantity: { value: '5', unit: 'EA' } }, { lineNumber: 10 }],
    });
    const more = await replacing('PO1*0020*5*EA*3.335**IN*4712*VN*NW-42', 'PO1*0030*1*EA*1**IN*4713*VN*NW-43');
    expect(await meant(more.documentId)).toMatchObject({ lines: [], refused: expect.stringContaining('POC 0030') });
    const cancelling = interchange(String(++count).padStart(9, '0'), 'PO', [['850', ['BEG*01*SA*PO-7**20260101', ...parties, 'PO1*0010*2*CA*80.00**IN*4711*VN*NW-11', 'CTT*1']]]);
    const { documentId } = (await edi.send(cancelling)).interchanges[0].sets[0];
    expect(await meant(documentId)).toMatchObject({ cancel: true, lines: [] });
    expect(ordersOf('PO-7')).toHaveLength(1);
  }); // prettier-ignore

  it('are ours, too: less than our 855 said is told as a change of the seller, once', async () => {
    const before = await edi.outbox('PARTNER');
    const revision = revisePurchaseOrder.of({
      orderId: randomUUID(), orderNumber: 'SO-7', partner: 'PARTNER', customerPo: 'PO-7', channelOrderNumber: 'PO-7', orderedOn: '2026-01-01', revisionId: randomUUID(), reason: 'it is sold out',
      lines: [{ lineNumber: 10, sku: 'NW-11', unit: 'EA', ordered: { unit: 'CS', baseUnits: 24 }, remains: 24 }, { lineNumber: 20, sku: 'NW-42', unit: 'EA', remains: 0 }],
    }, 'NW-US') as Draft;
    const later = revisePurchaseOrder.of({
      ...(revision.data as RevisePurchaseOrder), revisionId: randomUUID(), reason: 'later',
      lines: [{ lineNumber: 10, sku: 'NW-11', unit: 'EA', ordered: { unit: 'CS', baseUnits: 24 }, remains: 48, waits: 24, expectedOn: '2026-04-01' }, { lineNumber: 20, sku: 'NW-42', unit: 'EA', remains: 7, waits: 3 }],
    }, 'NW-US') as Draft;
    await edi.tell(revision);
    await edi.tell(revision);
    const [set] = (await edi.answer('PARTNER', before, '865')).groups[0].sets;
    expect([set.verdict, set.faults, ...lines(set).filter((line) => /^(BCA|MSG|POC|ACK)/.test(line))]).toEqual([
      'accepted', [], expect.stringMatching(/^BCA\*04\*AC\*PO-7\*/), 'MSG*it is sold out', 'POC*0010*QD*1*1*CA***IN*4711*VN*NW-11', 'ACK*IQ*1*CA', 'POC*0020*DI******IN*4712*VN*NW-42', 'ACK*ID',
    ]);
    expect((await edi.outbox('PARTNER')).filter((name) => !before.includes(name))).toHaveLength(1);
    const then = await edi.outbox('PARTNER');
    await edi.tell(later);
    const [moved] = (await edi.answer('PARTNER', then, '865')).groups[0].sets;
    expect([moved.verdict, moved.faults, ...lines(moved).filter((line) => /^(POC|ACK)/.test(line))]).toEqual([
      'accepted', [], 'POC*0010*RS*2*2*CA***IN*4711*VN*NW-11', 'ACK*IB*1*CA*068*20260401', 'POC*0020*RS*7*7*EA***IN*4712*VN*NW-42', 'ACK*IB*3*EA',
    ]);
  }); // prettier-ignore

  async function answered(changeDocumentId: string, answer: { accepted: boolean; reason?: string }): Promise<string[]> {
    const before = await edi.outbox('PARTNER');
    const order = { orderId: randomUUID(), orderNumber: 'SO-7', partner: 'PARTNER', customerPo: 'PO-7', channelOrderNumber: 'PO-7', orderedOn: '2026-01-01' };
    await edi.tell(answerOrderChange.of({ ...order, changeDocumentId, ...answer }, 'NW-US') as Draft);
    const [set] = (await edi.answer('PARTNER', before, '865')).groups[0].sets;
    expect([set.verdict, set.faults]).toEqual(['accepted', []]);
    return lines(set).filter((line) => /^(BCA|MSG|POC|ACK)/.test(line));
  } // prettier-ignore
});
