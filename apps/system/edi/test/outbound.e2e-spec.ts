import { randomUUID } from 'node:crypto';
import {
  type AcknowledgePurchaseOrder, acknowledgePurchaseOrder, type Draft, type SendInvoice, sendInvoice, type SendShipNotice, sendShipNotice,
} from '@crossdock/contracts'; // prettier-ignore
import { buildSscc } from '@crossdock/canonical';
import { type TransactionSet } from '@crossdock/x12';
import { Gateway, lines, soon } from './gateway';
import { interchange } from './x12';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const sscc = (serial: number) => buildSscc('0', '2000001', serial);

describe('documents to partners', () => {
  let edi: Gateway;
  let packages = 0;

  beforeAll(async () => {
    edi = await Gateway.start();
    await edi.partner('PARTNER');
  });
  afterAll(() => edi?.stop());

  /** The partner orders 2 cases of 24 (its line 0010) and 7 each (its line 0020). */
  async function ordered(po: string, heading: string[] = [], line: string[] = []): Promise<Reference> {
    const body = [
      `BEG*00*SA*${po}**20260101`, ...heading, 'N1*BY*Vins*92*VINET', 'N1*ST*Vins', 'N3*59 rue', 'N4*Reims**51100*FR',
      'PO1*0010*2*CT*80.00**IN*4711*UP*614141000036*VN*NW-11', ...line, 'PO1*0020*7*EA*3.335**IN*4712*VN*NW-42', 'CTT*2',
    ]; // prettier-ignore
    await edi.send(interchange(String(Math.floor(Math.random() * 1e9)).padStart(9, '0'), 'PO', [['850', body]]));
    return { orderId: randomUUID(), orderNumber: `SO-${po}`, partner: 'PARTNER', customerPo: po, channelOrderNumber: po, orderedOn: '2026-01-01' };
  } // prettier-ignore
  type Reference = Pick<
    SendInvoice,
    'orderId' | 'orderNumber' | 'partner' | 'customerPo' | 'orderedOn' | 'channelOrderNumber'
  >;

  const address = { name: 'Vins', street: '59 rue', city: 'Reims', postalCode: '51100', country: 'FR' };
  const cases = { unit: 'CS', baseUnits: 24, unitPrice: '80.00' };
  const noticeOf = (order: Reference, change: Partial<SendShipNotice> = {}): SendShipNotice => ({
    ...order, shipmentId: randomUUID(), shipmentNumber: `SEA-${order.customerPo}`, carrier: 'SPEEDY', billOfLading: 'BOL-1', shippedAt: '2026-01-05T10:00:00.000Z',
    shipTo: address, node: 'SEA',
    lines: [{ lineNumber: 10, sku: 'NW-11', shipped: 48, unit: 'EA', ordered: cases }, { lineNumber: 20, sku: 'NW-42', shipped: 7, unit: 'EA' }],
    packages: [
      { sscc: sscc(++packages), trackingNumber: 'T1', weight: '10.500', contents: [{ lineNumber: 10, quantity: 24 }] },
      { sscc: sscc(++packages), trackingNumber: 'T2', weight: '12.000', contents: [{ lineNumber: 10, quantity: 24 }, { lineNumber: 20, quantity: 7 }] },
    ],
    ...change,
  }); // prettier-ignore
  const billOf = (order: Reference, change: Partial<SendInvoice> = {}): SendInvoice => ({
    ...order, invoiceId: randomUUID(), invoiceNumber: `INV-${order.customerPo}`, invoiceDate: '2026-01-05', dueOn: '2026-02-04',
    shipmentNumber: `SEA-${order.customerPo}`, paymentTerms: 'NET30', currency: 'USD', shipTo: address,
    lines: [
      { lineNumber: 10, sku: 'NW-11', quantity: 48, unit: 'EA', unitPrice: '3.333333', discount: '0.05', net: usd('152.00'), ordered: cases },
      { lineNumber: 20, sku: 'NW-42', quantity: 7, unit: 'EA', unitPrice: '3.335', net: usd('23.35') },
    ],
    freight: usd('32.38'), tax: usd('10.00'), total: usd('217.73'), ...change,
  }); // prettier-ignore
  const answerOf = (order: Reference): AcknowledgePurchaseOrder => ({
    ...order, answer: 'AC', currency: 'USD',
    lines: [
      { lineNumber: 10, sku: 'NW-11', ordered: { value: '2', unit: 'CS' }, unitPrice: '80.00', answer: 'IB', promised: 24, backordered: 24, baseUnits: 24 },
      { lineNumber: 20, sku: 'NW-42', ordered: { value: '7', unit: 'EA' }, unitPrice: '3.335', answer: 'IQ', promised: 5, backordered: 0, baseUnits: 1 },
    ],
  }); // prettier-ignore

  async function written(kind: string, draft: unknown): Promise<TransactionSet> {
    const before = await edi.outbox('PARTNER');
    await edi.tell(draft as Draft);
    const { groups, verdict } = await edi.answer('PARTNER', before, kind);
    const [set] = groups[0].sets;
    expect([verdict, set.verdict, set.faults]).toEqual(['accepted', 'accepted', []]);
    return set;
  }
  const notice = (data: SendShipNotice) => sendShipNotice.of(data, 'NW-US');
  const bill = (data: SendInvoice) => sendInvoice.of(data, 'NW-US');
  const documents = async (orderId: string, set: string) =>
    (await edi.get(`/v1/documents?orderId=${orderId}&set=${set}`)).body.documents as { id: string; status: string }[];

  it('answers line by line, in the partner’s own line numbers, item numbers and units', async () => {
    const order = await ordered('PO-855');
    const set = await written('855', acknowledgePurchaseOrder.of(answerOf(order), 'NW-US'));
    const told = lines(set).filter((line) => /^(PO1|ACK)/.test(line));
    expect(told).toEqual([
      'PO1*0010*2*CT*80**IN*4711*UP*614141000036*VN*NW-11', 'ACK*IA*1*CT', 'ACK*IB*1*CT',
      'PO1*0020*7*EA*3.335**IN*4712*VN*NW-42', 'ACK*IQ*5*EA', 'ACK*IR*2*EA',
    ]); // prettier-ignore
  });

  it('tells every package with its SSCC and what lies in it', async () => {
    const data = noticeOf(await ordered('PO-856'));
    const set = await written('856', notice(data));
    const tree = lines(set).filter((line) => /^(HL|MAN|LIN|SN1)/.test(line));
    expect(tree).toEqual([
      'HL*1**S*1', 'HL*2*1*O*1',
      'HL*3*2*P*1', `MAN*GM*00${data.packages[0].sscc}`, 'MAN*CP*T1', 'HL*4*3*I*0', 'LIN*0010*IN*4711*UP*614141000036*VN*NW-11', 'SN1*0010*1*CT',
      'HL*5*2*P*1', `MAN*GM*00${data.packages[1].sscc}`, 'MAN*CP*T2', 'HL*6*5*I*0', 'LIN*0010*IN*4711*UP*614141000036*VN*NW-11', 'SN1*0010*1*CT',
      'HL*7*5*I*0', 'LIN*0020*IN*4712*VN*NW-42', 'SN1*0020*7*EA',
    ]); // prettier-ignore
  });

  it('puts packages under the pallet that they stand on', async () => {
    const data = noticeOf(await ordered('PO-PALLET'));
    data.packages = data.packages.map((each) => ({ ...each, pallet: sscc(999) }));
    const levels = lines(await written('856', notice(data))).filter((line) => line.startsWith('HL'));
    expect(levels.map((line) => line.split('*')[3]).join('')).toBe('SOTPIPII');
  });

  it.each([
    ['a wrong check digit', { packages: [{ sscc: '000000000000000001', trackingNumber: 'T', weight: '1' }] }, 'wrong check digit'],
    ['packages that hold less than was shipped', { packages: [{ sscc: sscc(993), trackingNumber: 'T', weight: '1', contents: [{ lineNumber: 10, quantity: 1 }] }] }, 'the packages hold 1'],
    ['one SSCC on two packages', { packages: [1, 2].map(() => ({ sscc: sscc(994), trackingNumber: 'T', weight: '1', contents: [] })) }, 'on two packages'],
    ['a line that was not ordered', { lines: [{ lineNumber: 99, sku: 'NW-1', shipped: 1, unit: 'EA' }], packages: [] }, 'line 99 is not in purchase order'],
    ['another item than ordered', { lines: [{ lineNumber: 20, sku: 'NW-1', shipped: 1, unit: 'EA' }], packages: [] }, 'NW-1 stands for NW-42'],
    ['a carrier that has no code of the partner’s', { carrier: 'NORTHERN' }, 'carrier NORTHERN has no code'],
    ['more than was ordered', { lines: [{ lineNumber: 20, sku: 'NW-42', shipped: 8, unit: 'EA' }], packages: [] }, '8 have been shipped in all, 7 were ordered'],
    ['more cases than were ordered', { lines: [{ lineNumber: 10, sku: 'NW-11', shipped: 72, unit: 'EA', ordered: cases }], packages: [] }, '72 have been shipped in all, 48 were ordered'],
    ['a sign that no X12 may hold', { billOfLading: 'BOL*1' }, 'BOL*1'],
    ['a bill of lading that is too long', { billOfLading: 'B'.repeat(31) }, 'BBBBBBB'],
  ])('holds a ship notice with %s, with a case, and sends nothing', async (what, change, words) => {
    const order = await ordered(`PO-${what.length}-${words.length}`);
    await edi.tell(notice(noticeOf(order, change)) as Draft);
    const opened = await edi.opened('DOCUMENT_HELD', words);
    expect(opened).toMatchObject({ orderId: order.orderId, customerPo: order.customerPo });
    expect(await documents(order.orderId, '856')).toMatchObject([{ status: 'held' }]);
    expect((await edi.post(opened.retry!.path).expect(200)).body).toMatchObject({ status: 'held' });
  }); // prettier-ignore

  it('counts what has left before, and a carrier that is a SCAC needs no map', async () => {
    const order = await ordered('PO-PARTS');
    const part = (shipped: number, shipmentNumber: string) =>
      notice(noticeOf(order, { shipmentNumber, carrier: 'FXFE', packages: [], lines: [{ lineNumber: 20, sku: 'NW-42', shipped, unit: 'EA' }] }));
    expect(lines(await written('856', part(4, 'S-1'))).filter((line) => line.startsWith('TD5'))).toEqual(['TD5**2*FXFE*M*FXFE']);
    await edi.tell(part(4, 'S-2') as Draft);
    await edi.opened('DOCUMENT_HELD', 'line 20: 8 have been shipped in all, 7 were ordered');
  }); // prettier-ignore

  it('holds a ship notice without packages where the partner’s map wants them', async () => {
    const partner = {
      id: 'PACKED',
      template: 'big-box',
      legalEntity: 'NW-US',
      qualifier: 'ZZ',
      interchangeId: 'PACKED',
    };
    await edi.post('/v1/partners', partner).expect(201);
    const order = { ...(await ordered('PO-PACKED')), partner: 'PACKED' };
    await edi.tell(notice(noticeOf(order, { packages: [] })) as Draft);
    await edi.opened('DOCUMENT_HELD', 'the partner wants packages with their SSCCs');
  });

  it('bills to the cent in the unit of the order, once', async () => {
    const order = await ordered('PO-810');
    await written('856', notice(noticeOf(order)));
    const data = billOf(order);
    const set = await written('810', bill(data));
    await edi.tell(bill(data) as Draft);
    expect(lines(set).filter((line) => /^(IT1|SAC|TXI|TDS)/.test(line))).toEqual([
      'IT1*0010*2*CT*80**IN*4711*UP*614141000036*VN*NW-11', 'SAC*A*C310***800*******02',
      'IT1*0020*7*EA*3.335**IN*4712*VN*NW-42', 'TDS*21773', 'TXI*TX*10.00', 'SAC*C*D240***3238*******06',
    ]); // prettier-ignore
    expect(await documents(order.orderId, '810')).toHaveLength(1);
  });

  it.each([
    ['more than was shipped', { lines: [{ lineNumber: 10, sku: 'NW-11', quantity: 72, unit: 'EA', unitPrice: '1', net: usd('175.35') }] }, '72 are billed'],
    ['another price than ordered', { lines: [
      { lineNumber: 10, sku: 'NW-11', quantity: 48, unit: 'EA', unitPrice: '3.5', net: usd('152.00'), ordered: { ...cases, unitPrice: '84.00' } },
      { lineNumber: 20, sku: 'NW-42', quantity: 7, unit: 'EA', unitPrice: '3.335', net: usd('23.35') } ] }, '84.00 is billed, 80 was ordered'],
    ['a total that does not add up', { total: usd('217.74') }, 'give 217.73, the total is 217.74'],
    ['a shipment that was never announced', { shipmentNumber: 'SEA-NONE' }, 'no ship notice was sent for shipment SEA-NONE'],
  ])('holds an invoice for %s', async (what, change, words) => {
    const order = await ordered(`PO-INV-${what.length}`);
    await written('856', notice(noticeOf(order)));
    await edi.tell(bill(billOf(order, change)) as Draft);
    await edi.opened('DOCUMENT_HELD', words);
    expect(await documents(order.orderId, '810')).toMatchObject([{ status: 'held' }]);
  }); // prettier-ignore

  it.each([
    [
      'an allowance of the line that is not billed',
      [],
      ['SAC*A*C310****3*5*****02'],
      'line 10: an allowance of 5 % was ordered, 0 % is billed',
    ],
    [
      'an allowance of the whole order',
      ['SAC*A*C310****3*10*****02'],
      ['SAC*A*C310****3*5*****02'],
      'line 10: an allowance of 14.5 % was ordered',
    ],
    ['other terms', ['ITD*01*3*****60'], [], '60 days net were ordered (ITD), the invoice is due after 30'],
  ])('holds an invoice that disagrees with the order about %s', async (what, heading, line, words) => {
    const order = await ordered(`PO-ALLOW-${what.length}`, heading, line);
    await written('856', notice(noticeOf(order)));
    const data = billOf(order);
    await edi.tell(bill({ ...data, lines: data.lines.map((each) => ({ ...each, discount: undefined })) }) as Draft);
    const { detail } = await edi.opened('DOCUMENT_HELD', words);
    expect(detail).toContain(order.orderNumber);
  });

  it('sends an invoice with the allowance and the terms of the order; what is billed back is none', async () => {
    const order = await ordered(
      'PO-AGREED',
      ['SAC*A*C310****3*10*****01', 'ITD*01*3*****30'],
      ['SAC*A*C310****3*5*****02'],
    );
    await written('856', notice(noticeOf(order)));
    const set = await written('810', bill(billOf(order)));
    expect(lines(set).filter((each) => each.startsWith('SAC*A'))).toEqual(['SAC*A*C310***800*3*5*****02']);
  });

  it('sends a held document once its cause is gone, and closes the case', async () => {
    const order = await ordered('PO-HELD');
    await edi.partner('PARTNER', { separators: { element: '-' } });
    await edi.tell(notice(noticeOf(order)) as Draft);
    const opened = await edi.opened('DOCUMENT_HELD', 'SO-PO-HELD');
    await edi.partner('PARTNER');
    const before = await edi.outbox('PARTNER');
    expect((await edi.post(opened.retry!.path).expect(200)).body).toMatchObject({ status: 'sent' });
    await edi.closed(opened.caseId);
    expect((await edi.answer('PARTNER', before, '856')).groups[0].sets[0].verdict).toBe('accepted');
    expect(await documents(order.orderId, '856')).toMatchObject([{ status: 'sent' }]);
    await edi.post(opened.retry!.path).expect(409);
  });

  it('sends only the documents that the partner takes', async () => {
    const order = await ordered('PO-FEW');
    await edi.partner('PARTNER', { sets: ['810'] });
    await edi.tell(notice(noticeOf(order)) as Draft);
    await edi.tell(bill(billOf(order)) as Draft);
    await soon(async () => (await documents(order.orderId, '810')).length === 1);
    expect(await documents(order.orderId, '856')).toEqual([]);
    await edi.partner('PARTNER');
  });
});
