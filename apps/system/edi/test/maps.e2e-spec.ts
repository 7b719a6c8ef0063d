import { randomUUID } from 'node:crypto';
import {
  type AcknowledgePurchaseOrder, acknowledgePurchaseOrder, type Draft, type OrderChangeReceived, type SendInvoice, sendInvoice, type SendShipNotice, sendShipNotice, type SendShippingOrder, sendShippingOrder,
} from '@crossdock/contracts'; // prettier-ignore
import { buildSscc } from '@crossdock/canonical';
import { Gateway, lines, soon } from './gateway';
import { announced, ordersOf } from './listener';
import { sample } from './samples';
import { interchange } from './x12';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const retail = sample('published/850_ediengine_850.OK.edi');
const parts = sample('published/850_x12types_napa_1.edi', ['*nn*', '*ZZ*']);
const address = {
  name: 'XYZ RETAIL',
  street: '31875 SOLON RD',
  city: 'SOLON',
  region: 'OH',
  postalCode: '44139',
  country: 'US',
};

/** A retailer: 004010, its own item numbers, a department that must come back, goods by item with their cartons below. */
const retailMaps = {
  '850/in': {
    fields: { customerNumber: '=XYZ', requestedDelivery: 'DTM[01=002]/02', carrier: { from: 'TD5/03', codes: { P3: 'OVERNITE' } } },
    lines: { item: { from: ['PO1/@CB', 'PO1/@VN'], codes: { '065322-117': 'NW-11', '066850-116': 'NW-42' } } },
  },
  '855/out': {
    items: ['CB', 'VP=VN'],
    elements: { 'BAK/02': { codes: { RD: 'RJ' } } },
    add: [
      { in: 'heading', after: ['BAK', 'CUR'], segments: [['REF', '=DP', 'REF[01=DP]/02']], must: true },
      { in: 'heading', after: ['REF'], segments: [['N1', '=ST', '', 'N1[01=ST]/03', 'N1[01=ST]/04']] },
      { in: 'PO1', after: ['PO1'], segments: [['PID', '=F', '', '', '', './sku']] },
    ],
    leaveOut: ['CUR'],
  },
  '856/out': {
    structure: 'standard-pack',
    items: ['CB', 'VP=VN'],
    leaveOut: ['N1[01=SF]', 'MEA', 'MAN[01=CP]', 'N1[01=ST]/N3', 'N1[01=ST]/N4'],
    elements: { 'N1[01=ST]/03': '=9', 'N1[01=ST]/04': 'N1[01=ST]/04', 'TD1/01': '=CTN25' },
    add: [
      { in: 'HL[03=O]', after: ['PRF'], segments: [['REF', '=DP', 'REF[01=DP]/02']] },
      { in: 'HL[03=S]', after: ['REF'], segments: [['REF', '=CN', '/shipmentNumber']] },
    ],
  },
  '810/out': {
    items: ['CB', 'VP=VN'],
    leaveOut: ['CUR', 'REF[01=SI]'],
    elements: { 'ITD/12': '/paymentTerms', 'IT1/05': '=TE', 'SAC[02=D240]/15': '=FREIGHT' },
    add: [{ in: 'heading', after: ['BIG'], segments: [['REF', '=DP', 'REF[01=DP]/02'], ['REF', '=BM', '/shipmentNumber']] }],
  },
}; // prettier-ignore

/** A parts chain: 005010, numbers under BP, stores by their own number, no packages told. */
const partsMaps = {
  '850/in': {
    fields: { number: { from: 'BEG/03', cut: [0, 10] }, releaseNumber: { from: 'BEG/03', cut: [10] }, customerNumber: 'N1[01=ST]/04', carrier: 'TD5/03', 'shipTo.name': 'N1[01=BY]/02' },
    lines: { unitPrice: '=4.25', lineNumber: { from: 'PO1/01', cut: [-3] }, item: 'PO1/@BP' },
  },
  '856/out': {
    structure: 'no-packaging',
    items: ['BP'],
    leaveOut: ['TD1', 'REF[01=BM]'],
    add: [{ in: 'HL[03=S]', after: ['TD5'], segments: [['REF', '=CN', '/billOfLading']] }],
  },
  '810/out': { items: ['BP', 'BL'], leaveOut: ['N1[01=ST]/N3', 'N1[01=ST]/N4'], elements: { 'N1[01=ST]/03': '=92', 'N1[01=ST]/04': 'N1[01=ST]/04', 'SAC[02=D240]/02': '=G830' } },
}; // prettier-ignore

describe('document maps', () => {
  let edi: Gateway;

  beforeAll(async () => {
    edi = await Gateway.start();
    await edi.partner('RETAIL', { us: us(retail), customerParty: undefined, carriers: { OVNT: 'OVERNITE' } }, 'ZZ', retail.interchanges[0].sender);
    await edi.partner('PARTS', { us: us(parts), version: '005010', customerParty: undefined, carriers: { OVNT: 'OVERNITE' } }, 'ZZ', parts.interchanges[0].sender);
  }); // prettier-ignore
  afterAll(() => edi?.stop());

  const us = ({ interchanges: [{ receiverQualifier, receiver }] }: typeof retail) => ({
    qualifier: receiverQualifier,
    id: receiver,
  });
  const path = (partner: string, kind: string, rest = '') => `/v1/partners/${partner}/maps/${kind}${rest}`;
  const draft = async (partner: string, kind: string, rules: object, tests: object[] = []) =>
    (await edi.post(path(partner, kind), { rules, tests }).expect(201)).body as { version: number; status: string };
  const tried = async (partner: string, kind: string, version: number, body: object) =>
    (await edi.post(path(partner, kind, `/${version}/try`), body).expect(200)).body as {
      result: unknown;
      faults: string[];
    };

  /** Drafts a map with a test file of what it gives, and puts it into use. */
  async function use(partner: string, kind: string, rules: object, test: { document?: string; told?: object; today?: string }): Promise<{ version: number; result: unknown }> {
    const { version } = await draft(partner, kind, rules);
    const { result, faults } = await tried(partner, kind, version, test);
    expect(faults).toEqual([]);
    await edi.put(path(partner, kind, `/${version}`), { rules, tests: [{ ...test, name: 'as their guide shows', expected: result }] }).expect(200);
    const { body } = await edi.post(path(partner, kind, `/${version}/activate`)).expect(200);
    expect(body).toMatchObject({ version, status: 'active' });
    return { version, result };
  } // prettier-ignore

  /** What of it goes out, as the partner reads it. */
  async function sent(partner: string, kind: string, message: unknown): Promise<string[]> {
    const before = await edi.outbox(partner);
    await edi.tell(message as Draft);
    const { groups, verdict } = await edi.answer(partner, before, kind);
    const [set] = groups[0].sets;
    expect([verdict, set.verdict, set.faults]).toEqual(['accepted', 'accepted', []]);
    return lines(set).slice(1, -1);
  }
  const mapVersions = async (partner: string) =>
    ((await edi.get(`/v1/documents?partner=${partner}`)).body.documents as { setId: string; mapVersion?: number }[]).map(({ setId, mapVersion }) => `${setId} ${mapVersion}`); // prettier-ignore

  const reference = (partner: string, customerPo: string, channelOrderNumber = customerPo) =>
    ({ orderId: randomUUID(), orderNumber: 'SO-1', partner, customerPo, channelOrderNumber, orderedOn: '2010-11-27' }); // prettier-ignore
  const answerTo = (order: ReturnType<typeof reference>): AcknowledgePurchaseOrder => ({
    ...order, answer: 'RJ', currency: 'USD',
    lines: [{ lineNumber: 1, sku: 'NW-11', ordered: { value: '120', unit: 'EA' }, unitPrice: '9.25', answer: 'IR', promised: 0, backordered: 0 }],
  }); // prettier-ignore
  const noticeOf = (order: ReturnType<typeof reference>): SendShipNotice => ({
    ...order, shipmentId: randomUUID(), shipmentNumber: 'SEA-1', carrier: 'OVERNITE', billOfLading: 'BOL-1', shippedAt: '2010-12-10T10:00:00.000Z', shipTo: address, node: 'SEA',
    lines: [{ lineNumber: 1, sku: 'NW-11', shipped: 2, unit: 'EA' }],
    packages: [1, 2].map((serial) => ({ sscc: buildSscc('0', '2000001', serial), trackingNumber: `T${serial}`, weight: '1', contents: [{ lineNumber: 1, quantity: 1 }] })),
  }); // prettier-ignore
  const billOf = (order: ReturnType<typeof reference>, unitPrice: string, net: string, total: string): SendInvoice => ({
    ...order, invoiceId: randomUUID(), invoiceNumber: 'INV-1', invoiceDate: '2010-12-10', dueOn: '2011-01-25', shipmentNumber: 'SEA-1', paymentTerms: 'NET30', currency: 'USD',
    shipTo: address, lines: [{ lineNumber: 1, sku: 'NW-11', quantity: 2, unit: 'EA', unitPrice, net: usd(net) }], freight: usd('5.00'), tax: usd('0'), total: usd(total),
  }); // prettier-ignore

  describe('of a retailer', () => {
    const order = reference('RETAIL', '08292233294');
    const document = retail.content.toString('latin1');

    it('read its orders', async () => {
      const { version } = await use('RETAIL', '850/in', retailMaps['850/in'], { document });
      await edi.send(retail.content);
      const [{ submission }] = await soon(async () => ordersOf('08292233294').length > 0 && ordersOf('08292233294'));
      expect(submission).toMatchObject({ customerNumber: 'XYZ', requestedDelivery: '2010-12-14', carrier: 'OVERNITE', currency: 'USD', shipTo: { name: 'XYZ RETAIL', city: 'SOLON' } });
      expect(submission.lines.map(({ sku }) => sku)).toEqual(['NW-11', 'NW-42', '060733-110', '065308-116', '065374-118', '067504-118']);
      expect(await mapVersions('RETAIL')).toContain(`850 ${version}`);
    }); // prettier-ignore

    it('answer with its department, its store and its codes', async () => {
      await use('RETAIL', '855/out', retailMaps['855/out'], { document, told: answerTo(order), today: '2010-11-28' });
      const told = await sent('RETAIL', '855', acknowledgePurchaseOrder.of(answerTo(order), 'NW-US'));
      expect(told.slice(1)).toEqual([
        'REF*DP*038', 'N1*ST**9*0003947268292', 'PO1*1*120*EA*9.25**CB*065322-117*VP*AB3542', 'PID*F****NW-11', 'ACK*IR*120*EA', 'CTT*1*120',
      ]); // prettier-ignore
      expect(told[0]).toMatch(/^BAK\*00\*RJ\*08292233294\*20101127\*\*\*\*SO-1\*\d{8}$/);
    });

    it('tell item by item with the cartons below', async () => {
      const { result } = await use('RETAIL', '856/out', retailMaps['856/out'], { document, told: noticeOf(order) });
      const told = await sent('RETAIL', '856', sendShipNotice.of(noticeOf(order), 'NW-US'));
      expect(told).toEqual(result);
      expect(told).toEqual([
        'BSN*00*SEA-1*20101210*1000*0002', 'HL*1**S*1', 'TD1*CTN25*2****G*2*KG', 'TD5**2*OVNT*M*OVERNITE', 'REF*BM*BOL-1', 'REF*CN*SEA-1', 'DTM*011*20101210',
        'N1*ST*XYZ RETAIL*9*0003947268292', 'HL*2*1*O*1', 'PRF*08292233294***20101127', 'REF*DP*038', 'HL*3*2*I*1', 'LIN*1*CB*065322-117*VP*AB3542', 'SN1*1*2*EA',
        'HL*4*3*P*0', 'SN1**1*EA', `MAN*GM*00${buildSscc('0', '2000001', 1)}`, 'HL*5*3*P*0', 'SN1**1*EA', `MAN*GM*00${buildSscc('0', '2000001', 2)}`, 'CTT*5',
      ]); // prettier-ignore
    });

    it('bill with its references', async () => {
      // The order has 2 % in 45 days, net 46.
      const cashDiscount = { percent: '2', days: 45, of: usd('18.50'), amount: usd('0.37'), until: '2011-01-24' };
      const bill = { ...billOf(order, '9.25', '18.50', '23.50'), cashDiscount };
      await use('RETAIL', '810/out', retailMaps['810/out'], { document, told: bill });
      const told = await sent('RETAIL', '810', sendInvoice.of(bill, 'NW-US'));
      expect(told).toEqual([
        'BIG*20101210*INV-1*20101127*08292233294***DI', 'REF*DP*038', 'REF*BM*SEA-1', 'N1*ST*XYZ RETAIL', 'N3*31875 SOLON RD', 'N4*SOLON*OH*44139*US',
        'ITD*01*3*2*20110124*45*20110125*46*37****NET30', 'IT1*1*2*EA*9.25*TE*CB*065322-117*VP*AB3542', 'TDS*2350*1850*2313*37', 'SAC*C*D240***500*******06***FREIGHT', 'CTT*1',
      ]); // prettier-ignore
      expect(await mapVersions('RETAIL')).toEqual(expect.arrayContaining(['855 1', '856 1', '810 1']));
    });

    it('hold a document that lacks what the partner insists on', async () => {
      const unknown = reference('RETAIL', 'PO-NEVER-SEEN');
      await edi.tell(acknowledgePurchaseOrder.of(answerTo(unknown), 'NW-US') as Draft);
      await edi.opened('DOCUMENT_HELD', 'REF has no value: =DP, REF[01=DP]/02');
    });
  });

  describe('of a parts chain', () => {
    it('take its order number apart, and speak its 005010', async () => {
      const document = parts.content.toString('latin1');
      await use('PARTS', '850/in', partsMaps['850/in'], { document });
      await edi.send(parts.content);
      const [{ submission }] = await soon(async () => ordersOf('05832797OD').length > 0 && ordersOf('05832797OD'));
      expect(submission).toMatchObject({ customerNumber: 'ATL00069', carrier: '44', requestedDelivery: '2011-09-13', shipTo: { name: 'NAPA DC', city: 'COLUMBUS' } });
      expect(submission.channel.orderNumber).toBe('05832797OD/000ZZZ04269');
      expect(submission.lines[0]).toMatchObject({ lineNumber: 1, sku: 'AD7574', unitPrice: '4.25', quantity: { value: '2', unit: 'EA' } });

      const order = reference('PARTS', '05832797OD', '05832797OD/000ZZZ04269');
      const { shipTo } = submission;
      const notice = { ...noticeOf(order), shipTo, lines: [{ lineNumber: 1, sku: 'AD7574', shipped: 2, unit: 'EA' }] };
      await use('PARTS', '856/out', partsMaps['856/out'], { document, told: notice });
      const tree = (await sent('PARTS', '856', sendShipNotice.of(notice, 'NW-US'))).filter((line) => /^(BSN|HL|TD1|REF|LIN|SN1|MAN)/.test(line));
      expect(tree).toEqual([
        'BSN*00*SEA-1*20101210*1000*0004', 'HL*1**S*1', 'REF*CN*BOL-1', 'HL*2*1*O*1', 'HL*3*2*I*0', 'LIN*00001*BP*AD7574', 'SN1*00001*2*EA',
      ]);

      const bill = { ...billOf(order, '4.25', '8.50', '13.50'), shipTo, lines: [{ lineNumber: 1, sku: 'AD7574', quantity: 2, unit: 'EA', unitPrice: '4.25', net: usd('8.50') }] };
      await use('PARTS', '810/out', partsMaps['810/out'], { document, told: bill });
      const told = await sent('PARTS', '810', sendInvoice.of(bill, 'NW-US'));
      expect(told.filter((line) => /^(N1|N3|IT1|SAC)/.test(line))).toEqual(['N1*ST*NAPA DC*92*ATL00069', 'IT1*00001*2*EA*4.25**BP*AD7574*BL*ADO', 'SAC*C*G830***500*******06']);
    }); // prettier-ignore
  });

  it('find the order of a change under the number that they gave it', async () => {
    const change = interchange('000000861', 'PC', [['860', ['BCH*04*SA*05832797OD000ZZZ04269***20110914', 'DTM*010*20110920', 'POC*00001*QD*1*1*EA', 'CTT*1']]], { sender: 'NAPA' })
      .replace('ZZ*CROSSDOCK      ', `${us(parts).qualifier}*${us(parts).id.padEnd(15)}`); // prettier-ignore
    const rules = { fields: { number: { from: 'BCH/03', cut: [0, 10] }, releaseNumber: { from: 'BCH/03', cut: [10] }, requestedDelivery: 'DTM[01=010]/02' } }; // prettier-ignore
    const before = await edi.send(change);
    expect(before.interchanges[0].sets).toMatchObject([{ set: '860', status: 'parked' }]);
    const opened = await edi.opened('ORDER_CHANGE_UNUSABLE', '05832797OD000ZZZ04269: this order is not known');
    const { version } = await use('PARTS', '860/in', rules, { document: change });
    expect((await edi.post(opened.retry!.path).expect(200)).body).toMatchObject({ status: 'taken' });
    const meant = await soon(async () => announced<OrderChangeReceived>('purchase-order.change-received.v1').find(({ partner }) => partner === 'PARTS')); // prettier-ignore
    expect(meant).toMatchObject({
      channelOrderNumber: '05832797OD/000ZZZ04269', requestedDelivery: '2011-09-20', lines: [{ lineNumber: 1, quantity: { value: '1', unit: 'EA' } }],
    }); // prettier-ignore
    expect(await mapVersions('PARTS')).toContain(`860 ${version}`);
  });

  it('of a warehouse of others change its shipping orders', async () => {
    await edi.post('/v1/partners', { id: 'DOCKS', template: '3pl', legalEntity: 'NW-US', qualifier: 'ZZ', interchangeId: 'DOCKS' }).expect(201);
    const told: SendShippingOrder = {
      partner: 'DOCKS', warehouse: 'ACME01', node: 'RNO', depositorOrder: 'SO-1-1', orderId: randomUUID(), orderNumber: 'SO-1', carrier: 'UPSN', shipTo: address,
      lines: [{ lineNumber: 7, sku: 'NW-11', quantity: 24, unit: 'EA' }, { lineNumber: 9, sku: 'NW-42', quantity: 6, unit: 'CS' }],
    };
    const rules = {
      items: ['SK=VN'], leaveOut: ['N9[01=LI]'], elements: { 'W66/01': '=CC', 'N1[01=ST]/03': '=92', 'N1[01=ST]/04': '/node' },
      add: [{ in: 'LX', after: ['W01'], segments: [['N9', '=PO', './sku']] }, { in: 'heading', after: ['N9'], segments: [['N9', '=CO', '/depositorOrder']] }],
    };
    const { version } = await use('DOCKS', '940/out', rules, { told });
    expect((await sent('DOCKS', '940', sendShippingOrder.of(told, 'NW-US'))).filter((line) => /^(N1|N9|W66|LX|W01|W76)/.test(line))).toEqual([
      'N1*ST*XYZ RETAIL*92*RNO', 'N1*WH*RNO*92*ACME01', 'N9*CO*SO-1', 'N9*CO*SO-1-1', 'W66*CC*M***UPSN*****UPSN', 'LX*7', 'W01*24*EA**SK*NW-11', 'N9*PO*NW-11',
      'LX*9', 'W01*6*CA**SK*NW-42', 'N9*PO*NW-42', 'W76*30',
    ]);
    expect(await mapVersions('DOCKS')).toEqual([`940 ${version}`]);
    const { findings } = (await edi.get('/v1/partners/DOCKS/self-test').expect(200)).body as { findings: { code: string; severity: string }[] };
    expect(findings.filter(({ severity }) => severity === 'missing').map(({ code }) => code)).toEqual(['CARRIERS_MISSING']);
  }); // prettier-ignore

  describe('versions', () => {
    const rules = { fields: { requestedDelivery: 'DTM[01=010]/02' } };
    const document = retail.content.toString('latin1');

    it('are not used without a test file, nor with one that gives something else', async () => {
      await edi.partner('VERSIONS', { us: us(retail), customerNumber: 'XYZ' });
      const { version } = await draft('VERSIONS', '850/in', rules);
      const untested = await edi.post(path('VERSIONS', '850/in', `/${version}/activate`)).expect(422);
      expect(untested.body).toMatchObject({ code: 'MAP_UNTESTED', errors: [{ pointer: '/tests' }] });
      const { result } = await tried('VERSIONS', '850/in', version, { document });
      const wrong = { ...(result as object), requestedDelivery: '2010-12-14' };
      await edi.put(path('VERSIONS', '850/in', `/${version}`), { rules, tests: [{ name: 'one', document, expected: wrong }] }).expect(200);
      const failed = await edi.post(path('VERSIONS', '850/in', `/${version}/activate`)).expect(422);
      expect(failed.body).toMatchObject({ code: 'MAP_TEST_FAILED', errors: [{ pointer: '/tests/one/requestedDelivery', message: 'requestedDelivery: "2010-12-14" is gone (expected → given)' }] });
      expect((await edi.post(path('VERSIONS', '850/in', `/${version}/test`)).expect(200)).body.results).toMatchObject([{ name: 'one', right: false }]);
    }); // prettier-ignore

    it('are compared, put into use and rolled back; what was in use stays as it was', async () => {
      await edi.partner('VERSIONS', { us: us(retail), customerNumber: 'XYZ' });
      const test = { document };
      const first = await use('VERSIONS', '850/in', rules, test);
      const second = await use('VERSIONS', '850/in', { fields: { requestedDelivery: 'DTM[01=002]/02', carrier: 'TD5/03' } }, test);
      const { body } = await edi.get(path('VERSIONS', '850/in', `/compare?from=${first.version}&to=${second.version}`)).expect(200);
      expect(body.words).toEqual(['fields.requestedDelivery: "DTM[01=010]/02" → "DTM[01=002]/02"', 'fields.carrier: "TD5/03" is new']);
      await edi.put(path('VERSIONS', '850/in', `/${first.version}`), { rules, tests: [] }).expect(409);

      expect((await edi.post(path('VERSIONS', '850/in', '/rollback')).expect(200)).body).toMatchObject({ version: first.version, status: 'active' });
      const statuses = (await edi.get('/v1/partners/VERSIONS/maps')).body.maps as { version: number; status: string }[];
      expect(statuses.filter(({ status }) => status === 'active').map(({ version }) => version)).toEqual([first.version]);
      expect((await edi.post(path('VERSIONS', '850/in', '/0/activate')).expect(200)).body).toMatchObject({ version: 0, rules: { fields: { number: 'BEG/03' } } });
      await edi.post(path('VERSIONS', '850/in', '/rollback')).expect(409);
      const { uses } = (await edi.get(path('VERSIONS', '850/in', '/uses'))).body as { uses: { version: number }[] };
      expect(uses.map(({ version }) => version)).toEqual([0, first.version, second.version, first.version]);
    }); // prettier-ignore

    it.each([
      ['850/in', { fields: { colour: 'BEG/03' } }, '/rules/fields/colour'],
      ['860/in', { fields: { carrier: 'TD5/03' } }, '/rules/fields/carrier'],
      ['860/in', { lines: {} }, '/rules/lines'],
      ['850/in', { fields: { number: 'BEG3' } }, '/rules/fields/number'],
      ['850/in', { fields: { number: '/orderNumber' } }, '/rules/fields/number'],
      ['850/in', { lines: { unit: { from: 'PO1/03', as: 'roman' } } }, '/rules/lines/unit/as'],
      ['850/in', { lines: { unit: { from: 'PO1/03', codes: { EA: 1 } } } }, '/rules/lines/unit/codes'],
      ['855/out', { structure: 'standard-pack' }, '/rules/structure'],
      ['856/out', { leaveOut: ['SN1'] }, '/rules/leaveOut/0'],
      ['810/out', { leaveOut: ['SAC[02=D240]'] }, '/rules/leaveOut/0'],
      ['810/out', { elements: { 'TDS/01': '=1' } }, '/rules/elements/TDS~101'],
      ['810/out', { elements: { 'IT1/04': '=1' } }, '/rules/elements/IT1~104'],
      ['810/out', { items: ['VENDOR'] }, '/rules/items/0'],
      ['810/out', { add: [{ in: 'heading', segments: [] }] }, '/rules/add/0/segments'],
      ['810/out', { add: [{ in: 'heading', segments: [['REF', 'DP']] }] }, '/rules/add/0/segments/0/1'],
    ])('of %s name what is wrong in %j', async (kind, wrong, pointer) => {
      const answer = await edi.post(path('RETAIL', kind), { rules: wrong, tests: [] }).expect(422);
      expect(answer.body.code).toBe('MAP_INVALID');
      expect((answer.body.errors as { pointer: string }[]).map((each) => each.pointer)).toContain(pointer);
    });

    it('are of documents that are mapped, and of partners that are known', async () => {
      await edi.get(path('RETAIL', '997/out', '/1')).expect(404);
      await edi.get(path('NOBODY', '850/in', '/0')).expect(404);
      await edi.get(path('RETAIL', '850/in', '/99')).expect(404);
    });
  });
});
