import { randomUUID } from 'node:crypto';
import { acknowledgePurchaseOrder, answerOrderChange, type Draft, type EdiDocumentEvent, type OrderChangeReceived, type SendInvoice, sendInvoice, type SendShipNotice, sendShipNotice } from '@crossdock/contracts'; // prettier-ignore
import { buildSscc } from '@crossdock/canonical';
import type { TransactionSet } from '@crossdock/x12';
import { buyer, edifactInterchange, edifactProfile, type EdifactText, ordersBody, us } from './edifact';
import { Gateway, soon } from './gateway';
import { announced, ordersOf } from './listener';
import { interchange } from './x12';

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const sscc = (serial: number) => buildSscc('0', '2000001', serial);
const lines = ({ segments }: { segments: { elements: string[] }[] }): string[] =>
  segments.slice(1, -1).map(({ elements }) => elements.join('+'));

describe('a partner that speaks EDIFACT', () => {
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
  const documents = async (query: string) =>
    (await edi.get(`/v1/documents?${query}`).expect(200)).body.documents as { id: string; setId: string; message: string; status: string; control: string; interchangeId: string; acknowledged?: string; acknowledgement?: { codes: string[] } }[]; // prettier-ignore

  describe('is heard', () => {
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
  });

  describe('is answered', () => {
    type Reference = Pick<SendInvoice, 'orderId' | 'orderNumber' | 'partner' | 'customerPo' | 'orderedOn' | 'channelOrderNumber'>; // prettier-ignore
    async function ordered(po: string, ...more: string[]): Promise<Reference> {
      await send([['ORDERS', ordersBody(po, ...more)]]);
      return { orderId: randomUUID(), orderNumber: `SO-${po}`, partner: 'BUYER', customerPo: po, channelOrderNumber: po, orderedOn: '2026-01-01' }; // prettier-ignore
    }
    const address = { name: 'Store 12', street: 'Rue Haute 1', city: 'Reims', postalCode: '51100', country: 'FR' };
    const cases = { unit: 'CS', baseUnits: 24, unitPrice: '80.00' };
    const answerOf = (order: Reference) => acknowledgePurchaseOrder.of({
      ...order, answer: 'AC', currency: 'EUR',
      lines: [
        { lineNumber: 1, sku: 'NW-11', ordered: { value: '2', unit: 'CS' }, unitPrice: '80.00', answer: 'IB', promised: 24, backordered: 24, baseUnits: 24, expectedOn: '2026-01-20' },
        { lineNumber: 2, sku: 'NW-42', ordered: { value: '7', unit: 'EA' }, unitPrice: '3.335', answer: 'IA', promised: 7, backordered: 0 },
      ],
    }, 'NW-US'); // prettier-ignore
    let boxes = 0;
    const noticeOf = (order: Reference, change: Partial<SendShipNotice> = {}) => sendShipNotice.of({
      ...order, shipmentId: randomUUID(), shipmentNumber: `SEA-${order.customerPo}`, carrier: 'SPEEDY', billOfLading: 'BOL-1', shippedAt: '2026-01-05T10:00:00.000Z', shipTo: address, node: 'SEA',
      lines: [{ lineNumber: 1, sku: 'NW-11', shipped: 48, unit: 'EA', ordered: cases }, { lineNumber: 2, sku: 'NW-42', shipped: 7, unit: 'EA' }],
      packages: [
        { sscc: sscc(++boxes), trackingNumber: 'T1', weight: '10.500', contents: [{ lineNumber: 1, quantity: 24 }] },
        { sscc: sscc(++boxes), trackingNumber: 'T2', weight: '12.000', contents: [{ lineNumber: 1, quantity: 24 }, { lineNumber: 2, quantity: 7 }] },
      ],
      ...change,
    }, 'NW-US'); // prettier-ignore
    const billOf = (order: Reference) => sendInvoice.of({
      ...order, invoiceId: randomUUID(), invoiceNumber: `INV-${order.customerPo}`, invoiceDate: '2026-01-05', dueOn: '2026-02-04', shipmentNumber: `SEA-${order.customerPo}`,
      paymentTerms: 'NET30', currency: 'EUR', shipTo: address,
      lines: [
        { lineNumber: 1, sku: 'NW-11', quantity: 48, unit: 'EA', unitPrice: '3.333333', net: eur('160.00'), ordered: cases },
        { lineNumber: 2, sku: 'NW-42', quantity: 7, unit: 'EA', unitPrice: '3.335', net: eur('23.35') },
      ],
      freight: eur('10.00'), tax: eur('40.60'), total: eur('233.95'),
    }, 'NW-US'); // prettier-ignore

    async function written(message: string, draft: unknown): Promise<TransactionSet> {
      const before = await edi.outbox('BUYER');
      await edi.tell(draft as Draft);
      const { groups, verdict, faults, ackRequested } = await edi.answer('BUYER', before, message);
      const [set] = groups[0].sets;
      expect([verdict, faults, set.id, set.checked, set.verdict, set.faults, ackRequested]).toEqual(['accepted', [], message, true, 'accepted', [], true]); // prettier-ignore
      return set;
    }

    it('by ORDRSP line by line, DESADV with SSCCs and INVOIC, in its own line numbers, item numbers, units and places', async () => {
      const order = await ordered('E-ALL');
      const answer = await written('ORDRSP', answerOf(order));
      expect(answer).toMatchObject({ version: 'D.96A', implementation: 'EAN005' });
      expect(lines(answer).filter((each) => !each.startsWith('DTM+137'))).toEqual([
        'BGM+231+SO-E-ALL+4', 'RFF+ON:E-ALL', 'DTM+171:20260101:102', 'RFF+VN:SO-E-ALL', `NAD+BY+${buyer}::9`, 'RFF+VA:BE0123456789', `NAD+SU+${us}::9`,
        'NAD+DP+5412345000020::9++Store 12+Rue Haute 1+Reims++51100+FR', 'CUX+2:EUR:9', 'LIN+1+6+5412345111115:EN', 'PIA+1+4711:IN:::NW-11:SA'.replace(':::', '+'), 'QTY+21:2:CT', 'QTY+113:1:CT',
        'QTY+83:1:CT', 'PRI+AAA:80', 'RFF+ON:E-ALL:1', 'SCC+4', 'QTY+83:1:CT', 'DTM+11:20260120:102', 'LIN+2+5', 'PIA+5+NW-42:SA', 'QTY+21:7:PCE', 'QTY+113:7:PCE', 'PRI+AAA:3.335',
        'RFF+ON:E-ALL:2', 'UNS+S', 'CNT+2:2',
      ]); // prettier-ignore
      expect(lines(await written('DESADV', noticeOf(order)))).toEqual([
        'BGM+351+SEA-E-ALL+9', 'DTM+137:202601051000:203', 'DTM+11:20260105:102', 'MEA+PD+AAD+KGM:22.5', 'RFF+ON:E-ALL', 'DTM+171:20260101:102', 'RFF+BM:BOL-1', `NAD+BY+${buyer}::9`,
        'RFF+VA:BE0123456789', `NAD+SU+${us}::9`, 'NAD+DP+5412345000020::9++Store 12+Rue Haute 1+Reims++51100+FR', 'NAD+SF+SEA::92++SEA', 'TDT+20++30++SPDY::182:SPEEDY', 'CPS+1', 'PAC+2++CT',
        'CPS+2+1', 'PAC+1++CT', 'MEA+PD+G+KGM:10.5', 'PCI+33E', 'RFF+CN:T1', `GIN+BJ+${sscc(1)}`, 'LIN+1++5412345111115:EN', 'PIA+1+4711:IN+NW-11:SA', 'QTY+12:1:CT', 'RFF+ON:E-ALL:1',
        'CPS+3+1', 'PAC+1++CT', 'MEA+PD+G+KGM:12', 'PCI+33E', 'RFF+CN:T2', `GIN+BJ+${sscc(2)}`, 'LIN+2++5412345111115:EN', 'PIA+1+4711:IN+NW-11:SA', 'QTY+12:1:CT', 'RFF+ON:E-ALL:1',
        'LIN+3', 'PIA+5+NW-42:SA', 'QTY+12:7:PCE', 'RFF+ON:E-ALL:2', 'CNT+2:3',
      ]); // prettier-ignore
      expect(lines(await written('INVOIC', billOf(order)))).toEqual([
        'BGM+380+INV-E-ALL+9', 'DTM+137:20260105:102', 'RFF+ON:E-ALL', 'DTM+171:20260101:102', 'RFF+AAK:SEA-E-ALL', `NAD+BY+${buyer}::9`, 'RFF+VA:BE0123456789', `NAD+SU+${us}::9`,
        'NAD+DP+5412345000020::9++Store 12+Rue Haute 1+Reims++51100+FR', 'CUX+2:EUR:4', 'PAT+3', 'DTM+13:20260204:102', 'ALC+C++6++FC', 'MOA+8:10.00', 'LIN+1++5412345111115:EN',
        'PIA+1+4711:IN+NW-11:SA', 'QTY+47:2:CT', 'MOA+203:160.00', 'PRI+AAA:80', 'RFF+ON:E-ALL:1', 'LIN+2', 'PIA+5+NW-42:SA', 'QTY+47:7:PCE', 'MOA+203:23.35', 'PRI+AAA:3.335',
        'RFF+ON:E-ALL:2', 'UNS+S', 'CNT+2:2', 'MOA+77:233.95', 'MOA+79:183.35', 'MOA+125:193.35', 'MOA+124:40.6', 'TAX+7+VAT++++S', 'MOA+124:40.60',
      ]); // prettier-ignore
      const event = await soon(async () => announced<EdiDocumentEvent>('edi-document.exchanged.v1').find(({ orderId, set }) => orderId === order.orderId && set === 'INVOIC')); // prettier-ignore
      expect(event).toMatchObject({ partner: 'BUYER', direction: 'out', outcome: 'sent', customerPo: 'E-ALL' });
      expect((await documents(`orderId=${order.orderId}&set=856`))[0]).toMatchObject({ setId: '856', message: 'DESADV', status: 'sent' }); // prettier-ignore
    });

    it('not by what does not agree: it is held with a case, and goes out once it agrees', async () => {
      const order = await ordered('E-HELD');
      const packages = [{ sscc: '000000000000000001', trackingNumber: 'T', weight: '1', contents: [{ lineNumber: 1, quantity: 48 }, { lineNumber: 2, quantity: 7 }] }]; // prettier-ignore
      await edi.tell(noticeOf(order, { packages }) as Draft);
      await edi.opened('DOCUMENT_HELD', 'SSCC 000000000000000001 has a wrong check digit');
      await edi.tell(noticeOf(await ordered('E-LONG'), { billOfLading: 'B'.repeat(36) }) as Draft);
      expect((await edi.opened('DOCUMENT_HELD', 'is longer than 35 characters')).detail).toContain('DESADV for order SO-E-LONG'); // prettier-ignore
      expect(await documents(`orderId=${order.orderId}&set=856`)).toMatchObject([{ status: 'held', message: 'DESADV' }]); // prettier-ignore

      const late = await ordered('E-HELD-BILL');
      await edi.tell(billOf(late) as Draft);
      const opened = await edi.opened('DOCUMENT_HELD', 'INVOIC for order SO-E-HELD-BILL');
      expect(opened.detail).toContain('no ship notice was sent');
      await written('DESADV', noticeOf(late));
      expect((await edi.post(opened.retry!.path).expect(200)).body).toMatchObject({ status: 'sent' });
      await edi.closed(opened.caseId);
      expect(await documents(`orderId=${late.orderId}&set=810`)).toMatchObject([{ status: 'sent', message: 'INVOIC' }]);
    });

    it('in its character set, and not in letters that this has not', async () => {
      const order = await ordered('E-ŁÓDŹ'.normalize());
      await edi.tell(noticeOf(order, { billOfLading: 'BOL-Łódź' }) as Draft);
      const opened = await edi.opened('DOCUMENT_HELD', "UNOC has no letter 'Ł'");
      await edi.partner('BUYER', { ...edifactProfile, characterSet: 'UNOD' }, '14', buyer);
      const before = await edi.outbox('BUYER');
      expect((await edi.post(opened.retry!.path).expect(200)).body).toMatchObject({ status: 'sent' });
      const { isa, groups } = await edi.answer('BUYER', before, 'DESADV');
      expect([isa[1], lines(groups[0].sets[0]).find((each) => each.startsWith('RFF+BM'))]).toEqual(['UNOD:3', 'RFF+BM:BOL-Łódź']); // prettier-ignore
      await edi.partner('BUYER', edifactProfile, '14', buyer);
    });

    it('not by an INVOIC with other terms than were ordered', async () => {
      const order = await ordered('E-TERMS', 'PAT+1++5:3:D:60');
      await written('DESADV', noticeOf(order));
      await edi.tell(billOf(order) as Draft);
      await edi.opened('DOCUMENT_HELD', '60 days net were ordered');
    });

    /** Has an INVOIC sent; gives it with the number of its interchange. */
    async function billed(po: string) {
      const order = await ordered(po);
      await written('DESADV', noticeOf(order));
      await written('INVOIC', billOf(order));
      const [document] = await documents(`orderId=${order.orderId}&set=810`);
      const [{ control: number }] = await edi.database.query<{ control: string }>('SELECT control FROM interchange WHERE id = $1', [document.interchangeId]); // prettier-ignore
      return { ...document, number };
    }
    const again = async (po: string) => (await documents(`customerPo=${po}&set=810`))[0];
    const uci = (number: string, action: string) => `UCI+${number}+${us}:14+${buyer}:14+${action}`;

    it('and a CONTRL that refuses our INVOIC opens a case in plain words, which one that accepts it closes', async () => {
      const { number, control: reference } = await billed('E-REFUSED');
      const answers = await edi.outbox('BUYER');
      await send([['CONTRL', [uci(number, '7'), `UCM+${reference}+INVOIC:D:96A:UN+4+12`, 'UCS+12+13', 'UCS+15', 'UCD+39+2:1']]]); // prettier-ignore
      expect(await again('E-REFUSED')).toMatchObject({ acknowledged: 'rejected', acknowledgement: { codes: ['12', '12:13', '15/2-1:39'] } }); // prettier-ignore
      const opened = await edi.opened('DOCUMENT_REFUSED_BY_PARTNER', 'refused our INVOIC');
      expect(opened.detail).toContain(
        'the message has a value that is not valid; segment 12 is missing; segment 15: element 2-1 is too long',
      );
      await send([['CONTRL', [uci(number, '7')]]]);
      await edi.closed(opened.caseId);
      expect(await again('E-REFUSED')).toMatchObject({ acknowledged: 'accepted' });
      // An acknowledgement is not acknowledged.
      expect(await edi.outbox('BUYER')).toEqual(answers);
    });

    it('and a CONTRL that only says received leaves it open unless it names the message, one that refuses the interchange refuses it', async () => {
      const { id, number, control: reference } = await billed('E-WHOLE');
      const owed = async () => (await edi.get('/v1/obligations?kind=acknowledgement&partner=BUYER')).body.obligations.map(({ documentId }: { documentId: string }) => documentId); // prettier-ignore
      await send([['CONTRL', [uci(number, '8')]]]);
      expect(await owed()).toContain(id);
      await send([['CONTRL', [uci(number, '8'), `UCM+${reference}+INVOIC:D:96A:UN+7`]]]);
      expect(await again('E-WHOLE')).toMatchObject({ acknowledged: 'accepted' });
      await send([['CONTRL', [`${uci(number, '4')}+23+UNB+2`]]]);
      expect((await edi.opened('DOCUMENT_REFUSED_BY_PARTNER', number)).detail).toContain('the sender is not known');
      expect(await owed()).not.toContain(id);
      await send([['CONTRL', [uci('000999999', '7')]]]);
      await edi.opened('ACKNOWLEDGEMENT_UNMATCHED', 'CONTRL about interchange 000999999');
    });

    it('is sent once more with the same bytes, or under new references', async () => {
      const document = await billed('E-AGAIN');
      const raw = async () => (await edi.get(`/v1/documents/${document.id}`).expect(200)).body as { raw: string; segments: object[] }; // prettier-ignore
      const first = await raw();
      expect(first.raw).toContain(`UNH+${document.control}+INVOIC:D:96A:UN:EAN008'`);
      const before = await edi.outbox('BUYER');
      await edi.post(`/v1/documents/${document.id}/resend`, { controlNumbers: 'renew' }).expect(204);
      await edi.answer('BUYER', before, 'INVOIC');
      const second = await raw();
      expect(second.raw).not.toContain(`UNH+${document.control}+`);
      expect(second.segments).toHaveLength(first.segments.length);
      await edi.post(`/v1/documents/${document.id}/resend`, { controlNumbers: 'keep' }).expect(204);
    });

    it('an ORDERS is shown raw and readable side by side', async () => {
      await ordered('E-SHOWN');
      const [{ id }] = await documents('customerPo=E-SHOWN&set=850');
      const { body } = await edi.get(`/v1/documents/${id}`).expect(200);
      expect(body.raw).toContain("BGM+220+E-SHOWN+9'");
      expect(body.readable).toMatchObject({ number: 'E-SHOWN', purpose: '00' });
      expect(body.segments[1]).toEqual({ segment: 'BGM', position: 2, elements: { BGM01: '220', BGM02: 'E-SHOWN', BGM03: '9' } }); // prettier-ignore
    });
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
