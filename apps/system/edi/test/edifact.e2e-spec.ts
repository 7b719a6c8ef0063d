import { randomUUID } from 'node:crypto';
import { answerOrderChange, type Draft, type OrderChangeReceived } from '@crossdock/contracts';
import { buyer, edifactInterchange, edifactProfile, type EdifactText, ordersBody, us } from './edifact';
import { Gateway, soon } from './gateway';
import { announced, ordersOf } from './listener';
import { interchange } from './x12';

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const lines = ({ segments }: { segments: { elements: string[] }[] }): string[] =>
  segments.slice(1, -1).map(({ elements }) => elements.join('+'));

describe('a partner that speaks EDIFACT, heard:', () => {
  let edi: Gateway;
  let count = 0;
  const control = () => `C${++count}`;

  beforeAll(async () => {
    edi = await Gateway.start();
    await edi.partner('BUYER', edifactProfile, '14', buyer);
  });
  afterAll(() => edi?.stop());

  const send = (messages: [string, string[]][], text?: EdifactText, number = control()) =>
    edi.send(edifactInterchange(number, messages, text));

  it('an ORDERS becomes an order, under the kind 850 and its own name', async () => {
    const before = await edi.outbox('BUYER');
    const taken = await send([['ORDERS', ordersBody('E-1')]]);
    expect(taken).toMatchObject({ status: 'processed', interchanges: [{ partner: 'BUYER', verdict: 'accepted', sets: [{ set: '850', message: 'ORDERS', status: 'taken', customerPo: 'E-1' }] }] }); // prettier-ignore
    const [order] = await soon(async () => ordersOf('E-1').length > 0 && ordersOf('E-1'));
    expect(order.submission).toMatchObject({
      customerNumber: buyer, customerPo: 'E-1', orderedOn: '2026-01-01', requestedDelivery: '2026-01-09', currency: 'EUR',
      shipTo: { name: 'Store 12', street: 'Rue Haute 1', city: 'Reims', postalCode: '51100', country: 'FR' },
      lines: [
        { lineNumber: 1, sku: 'NW-11', quantity: { value: '2', unit: 'CS' }, unitPrice: '80' },
        { lineNumber: 2, sku: 'NW-42', quantity: { value: '7', unit: 'EA' }, unitPrice: '3.335' },
      ],
    }); // prettier-ignore
    // Nobody asked for a CONTRL, and nothing was wrong.
    expect(await edi.outbox('BUYER')).toEqual(before);
  });

  it('in D.01B, too', async () => {
    const body = ordersBody('E-01B').map((each) => each.replace('NAD+DP+5412345000020::9', 'NAD+DP+5412345000020::9').replace(':EN', ':SRV')); // prettier-ignore
    await send([['ORDERS', body]], { directory: 'D:01B' });
    const [order] = await soon(async () => ordersOf('E-01B').length > 0 && ordersOf('E-01B'));
    expect(order.submission.lines[0]).toMatchObject({ sku: 'NW-11' });
  });

  it('gets a CONTRL when it asks', async () => {
    const before = await edi.outbox('BUYER');
    const number = control();
    await send([['ORDERS', ordersBody('E-ASK')]], { asks: true }, number);
    const answer = await edi.answer('BUYER', before, 'CONTRL');
    expect(answer).toMatchObject({ sender: us, receiver: buyer, verdict: 'accepted', ackRequested: false });
    expect(lines(answer.groups[0].sets[0])).toEqual([`UCI+${number}+${buyer}:14+${us}:14+7`]);
  });

  it('a bad message is refused by name, and the good ones around it go on', async () => {
    const before = await edi.outbox('BUYER');
    const number = control();
    const bad = ordersBody('E-BAD').map((each) => each.replace('NAD+SU', 'NAD+'));
    const taken = await send([['ORDERS', ordersBody('E-GOOD-1')], ['ORDERS', bad], ['ORDERS', ordersBody('E-GOOD-2')]], {}, number); // prettier-ignore
    expect(taken.interchanges[0].sets.map(({ status }) => status)).toEqual(['taken', 'parked', 'taken']);
    const answer = await edi.answer('BUYER', before, 'CONTRL');
    expect(lines(answer.groups[0].sets[0])).toEqual([
      `UCI+${number}+${buyer}:14+${us}:14+7`, 'UCM+2+ORDERS:D:96A:UN+4', 'UCS+7', 'UCD+13+1',
    ]); // prettier-ignore
    expect(await edi.opened('DOCUMENT_REJECTED', 'E-BAD')).toMatchObject({ customerPo: 'E-BAD' });
    await soon(async () => ordersOf('E-GOOD-2').length === 1);
    expect(ordersOf('E-BAD')).toEqual([]);
  });

  it('an order that cannot be used waits with a case that speaks of ORDERS, and is taken once the profile is right', async () => {
    await send([['ORDERS', ordersBody('E-UNIT').map((each) => each.replace(':CT', ':XBX'))]]);
    const opened = await edi.opened('PURCHASE_ORDER_INCOMPLETE', 'E-UNIT');
    expect(opened.detail).toContain('6411 of QTY 21 XBX is no unit that the profile or UN/ECE Rec 20 knows');
    await edi.partner('BUYER', { ...edifactProfile, units: { XBX: 'CS' } }, '14', buyer);
    expect((await edi.post(opened.retry!.path).expect(200)).body).toMatchObject({ status: 'taken' });
    await edi.closed(opened.caseId);
    await edi.partner('BUYER', edifactProfile, '14', buyer);
    const nameless = ordersBody('E-ITEM').filter((each) => !each.startsWith('PIA'));
    await send([['ORDERS', nameless]]);
    const { detail } = await edi.opened('PURCHASE_ORDER_INCOMPLETE', 'E-ITEM');
    expect(detail).toContain('LIN must identify the item');
  });

  it('an order with a price of another unit waits', async () => {
    await send([['ORDERS', ordersBody('E-PRICE').map((each) => each.replace('AAA:80.00', 'AAA:3.34:::1:PCE'))]]);
    const { detail } = await edi.opened('PURCHASE_ORDER_INCOMPLETE', 'E-PRICE');
    expect(detail).toContain('6411 of PRI PCE: a price that is not of one CT; PRI must be of the unit that is ordered'); // prettier-ignore
  });

  it('an order with a line that is deleted waits', async () => {
    await send([['ORDERS', ordersBody('E-DELETED').map((each) => (each === 'LIN+2' ? 'LIN+2+2' : each))]]);
    const opened = await edi.opened('PURCHASE_ORDER_INCOMPLETE', 'E-DELETED');
    expect(opened.detail).toContain('LIN 1229 is 2');
    expect(opened.facts).toMatchObject({ errors: [{ pointer: '/LIN[2]/02', code: 'ACTION_UNSUPPORTED' }] });
  });

  it('allowances and charges become part of the order; one that says two things waits', async () => {
    const alc = ['ALC+A++2+1+DI', 'PCD+1:5', 'ALC+C++6++FC', 'MOA+8:12.50'];
    await send([['ORDERS', ordersBody('E-ALC', ...alc)]]);
    const [{ submission }] = await soon(async () => ordersOf('E-ALC').length > 0 && ordersOf('E-ALC'));
    expect(submission).toMatchObject({ freight: eur('12.50'), allowancesAndCharges: [{ kind: 'allowance', code: 'C310', percent: '5', percentOf: 'gross' }] }); // prettier-ignore
    await send([['ORDERS', ordersBody('E-ALC-2', 'ALC+A++2+1+DI', 'PCD+1:5', 'RTE+1:2:1:PCE')]]);
    expect((await edi.opened('PURCHASE_ORDER_INCOMPLETE', 'E-ALC-2')).detail).toContain('PCD and RTE are both given');
  });

  it('the same interchange again does nothing, is listed, and is answered again', async () => {
    const number = control();
    const text = edifactInterchange(number, [['ORDERS', ordersBody('E-TWICE')]], { asks: true });
    await edi.send(text, 'first.edi');
    await soon(async () => ordersOf('E-TWICE').length === 1);
    const before = await edi.outbox('BUYER');
    expect((await edi.send(text, 'again.edi')).interchanges).toEqual([]);
    expect((await edi.answer('BUYER', before, 'CONTRL')).groups[0].sets[0].id).toBe('CONTRL');
    const { duplicates } = (await edi.get('/v1/duplicates?level=interchange').expect(200)).body;
    expect(duplicates).toContainEqual(expect.objectContaining({ code: 'UNB', control: number, reason: 'same-content' })); // prettier-ignore
    const other = await send([['ORDERS', ordersBody('E-TWICE')]]);
    expect(other.interchanges[0].sets[0].status).toBe('duplicate');
    expect((await edi.get('/v1/duplicates?level=group')).body.duplicates).toEqual([]);
  });

  it('an ORDERS that takes an order back is a change of it', async () => {
    await send([['ORDERS', ordersBody('E-BACK')]]);
    await send([['ORDERS', ordersBody('E-BACK').map((each) => each.replace('E-BACK+9', 'E-BACK+1'))]]);
    const [change] = await soon(async () => {
      const all = announced<OrderChangeReceived>('purchase-order.change-received.v1');
      const found = all.filter(({ customerPo }) => customerPo === 'E-BACK');
      return found.length > 0 && found;
    });
    expect(change).toMatchObject({ partner: 'BUYER', cancel: true });
    const before = await edi.outbox('BUYER');
    const { documentId: changeDocumentId, customerPo, channelOrderNumber } = change;
    const data = { orderId: randomUUID(), orderNumber: 'SO-E-BACK', partner: 'BUYER', customerPo, channelOrderNumber, orderedOn: '2026-01-01', changeDocumentId, accepted: true, cancelled: true }; // prettier-ignore
    await edi.tell(answerOrderChange.of(data, 'NW-US') as Draft);
    const [answer] = (await edi.answer('BUYER', before, 'ORDRSP')).groups[0].sets;
    expect([answer.verdict, lines(answer)[0]]).toEqual(['accepted', 'BGM+231+SO-E-BACK+29']);
  });

  it('an interchange from a stranger, for another, or cut short is refused by UCI alone', async () => {
    const before = await edi.outbox('unknown');
    await send([['ORDERS', ordersBody('E-STR')]], { sender: '5400000000003:14' }, 'S1');
    const stranger = await edi.answer('unknown', before);
    expect(lines(stranger.groups[0].sets[0])).toEqual([`UCI+S1+5400000000003:14+${us}:14+4+23+UNB+2`]);
    for (const [number, text, said] of [['S2', { receiver: '5400000000010:14' }, `${buyer}:14+5400000000010:14+4+7+UNB+3`], ['S3', { count: 7 }, `${buyer}:14+${us}:14+4+29+UNZ+1`], ['S4', { test: true }, `${buyer}:14+${us}:14+4+25+UNB+11`]] as const) {
      const sent = await edi.outbox('BUYER');
      await send([['ORDERS', ordersBody(`E-${number}`)]], text, number);
      expect(lines((await edi.answer('BUYER', sent, 'CONTRL')).groups[0].sets[0])).toEqual([`UCI+${number}+${said}`]);
    }
    await edi.opened('INTERCHANGE_REJECTED', 'a count is not what was received');
  }); // prettier-ignore

  it('a CONTRL that is refused is not answered by another', async () => {
    const before = await edi.outbox('BUYER');
    await send([['CONTRL', ['UCI+1+A+B+7']]], { count: 7 }, 'LOOP');
    await edi.opened('INTERCHANGE_REJECTED', 'interchange LOOP');
    expect(await edi.outbox('BUYER')).toEqual(before);
  });

  it('an interchange in another syntax than agreed waits, and is taken once the profile is right', async () => {
    await edi.partner('LATE', {}, '14', '5400000000027');
    const taken = await send([['ORDERS', ordersBody('E-LATE')]], { sender: '5400000000027:14' });
    const opened = await edi.opened('SYNTAX_NOT_AGREED', 'profile.syntax of LATE says x12');
    expect(await edi.outbox('LATE')).toEqual([]);
    await edi.partner('LATE', edifactProfile, '14', '5400000000027');
    await edi.post(`/v1/files/${taken.fileId}/retry`).expect(200);
    await soon(async () => ordersOf('E-LATE').length === 1);
    await edi.closed(opened.caseId);
  });

  it('X12 from it waits likewise', async () => {
    const text = interchange('000000777', 'PO', [['850', ['BEG*00*SA*E-X12**20260101', 'PO1*1*1*EA*1**VN*NW-11']]]);
    await edi.send(text.replace(`ZZ*${'PARTNER'.padEnd(15)}`, `14*${buyer.padEnd(15)}`));
    await edi.opened('SYNTAX_NOT_AGREED', 'profile.syntax of BUYER says edifact');
  });

  it('a message that nothing takes further is kept and shown', async () => {
    const taken = await send([['PRICAT', ['BGM+9+P-1+9', 'DTM+137:20260101:102']]]);
    expect(taken.interchanges[0].sets[0]).toMatchObject({ set: 'PRICAT', status: 'kept' });
    await edi.opened('SET_NOT_TAKEN', 'PRICAT');
  });

  it.each([
    ['a set that EDIFACT has no message of', { sets: ['855', '846'] }, '/profile/sets/1'],
    ['a release of X12', { version: '004010' }, '/profile/version'],
    ['a GLN with a wrong check digit', { us: { qualifier: '14', id: '5412345000038' } }, '/profile/us/id'],
    ['twins among separators', { separators: { element: ':' } }, '/profile/separators/component'],
    ['an association code that is none', { associations: { INVOICE: 'EAN008' } }, '/profile/associations/INVOICE'],
  ])('has a profile without %s', async (_, change, pointer) => {
    const profile = { ...edifactProfile, ...change };
    const { body } = await edi.put('/v1/partners/WRONG', { legalEntity: 'NW-US', qualifier: '14', interchangeId: '5400000000003', profile }).expect(422); // prettier-ignore
    expect(body.errors.map((each: { pointer: string }) => each.pointer)).toContain(pointer);
  });
});
