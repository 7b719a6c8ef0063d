import type { OrderChangeReceived } from '@crossdock/contracts';
import { Gateway, soon } from './gateway';
import { announced, ordersOf } from './listener';
import { interchange, isa } from './x12';

describe('changes and the orders that they change', () => {
  let edi: Gateway;
  let count = 0;
  beforeAll(async () => {
    edi = await Gateway.start();
    await edi.partner('PARTNER');
  });
  afterAll(() => edi?.stop());

  const next = () => String(++count).padStart(9, '0');
  const parties = ['N1*BY*Vins*92*VINET', 'N1*ST*Vins', 'N3*59 rue', 'N4*Reims**51100*FR'];
  const two = ['PO1*0010*2*CA*80.00**IN*4711*VN*NW-11', 'PO1*0020*7*EA*3.335**IN*4712*VN*NW-42', 'CTT*2'];
  const orderOf = (po: string, lines = two) => [`BEG*00*SA*${po}**20260101`, ...parties, ...lines];
  const fewer = (po: string, change: string, line = 'POC*0020*QD*5*5*EA') => [
    `BCH*04*SA*${po}**${change}*20260101`,
    line,
    'CTT*1',
  ];
  const order = (po: string, lines?: string[]) => edi.send(interchange(next(), 'PO', [['850', orderOf(po, lines)]]));
  const change = async (...body: string[]) => {
    const { interchanges } = await edi.send(interchange(next(), 'PC', [['860', body]]));
    return interchanges[0].sets[0];
  };
  const meant = (documentId: string) =>
    soon(async () =>
      announced<OrderChangeReceived>('purchase-order.change-received.v1').find(
        (each) => each.documentId === documentId,
      ),
    );
  const statusOf = async (id: string) =>
    (await edi.get(`/v1/documents/${id}`).expect(200)).body.document.status as string;

  it.each([['after'], ['before']])('may come in one file with the order, %s it', async (place) => {
    const po = `PO-ONE-${place}`;
    const control = next();
    const group = (code: string, number: number, id: string, body: string[]) =>
      [
        `GS*${code}*PARTNER*CROSSDOCK*20260101*1200*${number}*X*004010`,
        `ST*${id}*0001`,
        ...body,
        `SE*${body.length + 2}*0001`,
        `GE*1*${number}`,
        '',
      ].join('~');
    const groups = [group('PO', 1, '850', orderOf(po)), group('PC', 2, '860', fewer(po, '1'))];
    if (place === 'before') groups.reverse();
    const file = await edi.send(`${isa(control)}${groups.join('')}IEA*2*${control}~`);
    const { status, documentId } = file.interchanges[0].sets.find(({ set }) => set === '860')!;
    expect(status).toBe('taken');
    expect(await meant(documentId)).toMatchObject({ lines: [{ lineNumber: 20, quantity: { value: '5' } }] });
  });

  it('is taken by itself once its order is there, sent later or retried, and its case is closed', async () => {
    const early = await change(...fewer('PO-LATE', '1'));
    expect(early.status).toBe('parked');
    const { caseId } = await edi.opened('ORDER_CHANGE_UNUSABLE', 'change of purchase order PO-LATE');
    await order('PO-LATE');
    expect(await meant(early.documentId)).toMatchObject({ channelOrderNumber: 'PO-LATE', lines: [{ lineNumber: 20 }] });
    expect(await statusOf(early.documentId)).toBe('taken');
    await edi.closed(caseId);

    await order('PO-PARKED', ['PO1*0010*2*XX*80.00**VN*NW-11', 'CTT*1']);
    const waits = await change(...fewer('PO-PARKED', '1', 'POC*0010*QD*1*1*XX'));
    const parked = await edi.opened('PURCHASE_ORDER_INCOMPLETE', 'PO-PARKED');
    await edi.partner('PARTNER', { units: { XX: 'CS' } });
    expect((await edi.post(parked.retry!.path).expect(200)).body).toMatchObject({ status: 'taken' });
    await edi.partner('PARTNER');
    expect(await meant(waits.documentId)).toMatchObject({ lines: [{ quantity: { value: '1', unit: 'CS' } }] });
    await soon(async () => ordersOf('PO-PARKED').length === 1);
  });

  it('is answered no when a later one was followed before it; the same number again is another change', async () => {
    await order('PO-TURN');
    const second = await change(...fewer('PO-TURN', '2'));
    const first = await change(...fewer('PO-TURN', '1', 'POC*0020*QD*6*6*EA'));
    const again = await change(...fewer('PO-TURN', '002', 'POC*0020*QD*4*4*EA'));
    expect((await meant(second.documentId)).refused).toBeUndefined();
    expect(await meant(first.documentId)).toMatchObject({
      lines: [],
      refused: 'change 1 came after change 2, which stands',
    });
    expect((await meant(again.documentId)).refused).toBeUndefined();
    await edi.opened('ORDER_CHANGE_REFUSED', 'change 1 came after change 2');
  });

  it('names lines by number and item, where numbers are written otherwise or stand twice; nothing left deletes', async () => {
    await order('PO-TWICE', [
      'PO1*1*2*CA*80.00**IN*4711*VN*NW-11',
      'PO1*1*7*EA*3.335**IN*4712*VN*NW-42',
      'PO1*1*9*EA*3.335**IN*4712*VN*NW-42',
      'CTT*3',
    ]);
    const byBoth = await change(...fewer('PO-TWICE', '1', 'POC*0001*QD*1*1*CA*80.00**IN*4711'));
    expect(await meant(byBoth.documentId)).toMatchObject({ lines: [{ lineNumber: 1, quantity: { value: '1' } }] });
    const either = await change(...fewer('PO-TWICE', '2', 'POC*1*QD*5*5*EA***IN*4712'));
    expect((await meant(either.documentId)).refused).toContain('it names no line of the order');
    await order('PO-NONE-LEFT');
    const none = await change(...fewer('PO-NONE-LEFT', '1', 'POC*0020*QD*0*0*EA'));
    expect(await meant(none.documentId)).toMatchObject({ lines: [{ lineNumber: 20 }] });
    expect((await meant(none.documentId)).lines[0]).not.toHaveProperty('quantity');
    const other = await change(...fewer('PO-NONE-LEFT', '2', 'POC*0010*QD*1*1*CA*80.00**IN*9999'));
    expect((await meant(other.documentId)).refused).toContain('another item is not taken');
  });
});
