import { randomUUID } from 'node:crypto';
import { acknowledgePurchaseOrder, type Draft, type EdiDocumentEvent, type SendInvoice, sendInvoice, type SendShipNotice, sendShipNotice } from '@crossdock/contracts'; // prettier-ignore
import { buildSscc } from '@crossdock/canonical';
import type { TransactionSet } from '@crossdock/x12';
import { buyer, edifactInterchange, edifactProfile, type EdifactText, ordersBody, us } from './edifact';
import { Gateway, soon } from './gateway';
import { announced } from './listener';

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const sscc = (serial: number) => buildSscc('0', '2000001', serial);
const lines = ({ segments }: { segments: { elements: string[] }[] }): string[] =>
  segments.slice(1, -1).map(({ elements }) => elements.join('+'));

describe('a partner that speaks EDIFACT, answered:', () => {
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
