import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildContrl,
  type EdifactSegment,
  headingOfMessage,
  type Invoice810,
  type PurchaseOrder850,
  readContrl,
  readEdi,
  readHeading,
  type OrderChangeAnswer865,
  readOrders,
  streamEdi,
  type TransactionSet,
  writeChangeResponse,
  writeDesadv,
  writeEdifact,
  writeInvoic,
  writeOrdrsp,
  X12WriteError,
} from '../src';
import { acknowledgement, invoice, notice } from './outbound-documents';

const envelope = {
  sender: ['5412345000037', '14'] as const,
  receiver: ['5412345000013', '14'] as const,
  at: new Date('2026-03-04T05:06:07Z'),
  control: '42',
};
const written = (type: string, segments: EdifactSegment[], directory = 'D.96A'): TransactionSet => {
  const [interchange] = readEdi(writeEdifact(envelope, [{ reference: '7', type, directory, segments }])).interchanges;
  expect([interchange.verdict, interchange.faults]).toEqual(['accepted', []]);
  const [set] = interchange.groups[0].sets;
  expect([set.checked, set.verdict, set.faults]).toEqual([true, 'accepted', []]);
  return set;
};
const lines = ({ segments }: TransactionSet): string[] =>
  segments.slice(1, -1).map(({ elements }) => elements.join('+'));
const sample = (name: string) =>
  readEdi(readFileSync(join(__dirname, 'samples/edifact', name))).interchanges[0].groups[0].sets[0];
const order = (body: string, directory = 'D:96A'): PurchaseOrder850 => {
  const segments = body.split(/(?<!\?)'/).length - 1;
  const text = `UNB+UNOC:3+A:14+B:14+260304:0506+7'UNH+1+ORDERS:${directory}:UN'${body}UNT+${segments + 2}+1'UNZ+1+7'`;
  return readOrders(readEdi(Buffer.from(text)).interchanges[0].groups[0].sets[0]);
};

describe('ORDERS', () => {
  it.each(['vscode-edi_sample-orders.edifact', 'vscode-edi_sample-orders-minified.edifact'])(
    '%s is read as a purchase order in X12’s codes',
    (name) => {
      const po = readOrders(sample(name));
      expect(po).toMatchObject({
        purpose: '00', type: 'SA', number: '1AA1TEST', date: '2014-04-07', currency: 'EUR', doNotShipBefore: '2014-04-14', cancelAfter: '2014-04-21', totals: { lineCount: 3 },
      }); // prettier-ignore
      expect(po.parties.map(({ role, idQualifier, id }) => [role, idQualifier, id])).toEqual([
        ['BY', 'UL', '5450534000024'], ['SU', 'UL', '<Supplier GLN>'], ['ST', 'UL', '5450534000109'], ['BT', 'UL', '5450534007139'],
      ]); // prettier-ignore
      expect(po.parties[3]).toMatchObject({
        name: 'Test', additionalNames: ['Name2'], addressLines: ['Test Street', 'Steet2'], city: 'Beijing', postalCode: 'EC2A 2FA', country: 'GB',
        references: [{ qualifier: 'VA', id: 'GB727255821' }],
      }); // prettier-ignore
      expect(po.lines.map(({ assignedId, quantity, uom, unitPrice, productIds }) => [assignedId, quantity, uom, unitPrice, productIds])).toEqual([
        ['1', '5', 'PCE', '27.5', [{ qualifier: 'EN', id: '9783898307529' }, { qualifier: 'VN', id: '3899408268X-39' }]],
        ['2', '1', 'PCE', '10.87', [{ qualifier: 'UP', id: '390787706322' }]],
        ['3', '3', 'PCE', '3.85', [{ qualifier: 'VN', id: '3899408268X-39' }]],
      ]); // prettier-ignore
    },
  );

  it('keeps what was released, and reads commas as decimal signs', () => {
    const po = order(
      "BGM+220+PO?'1+9'DTM+137:202602011200:203'NAD+DP+++O?'Hara ?+ Co:2?:nd'LIN+1'PIA+5+X?:1:SA'QTY+21:1,5:KGM'PRI+AAA:9,95'UNS+S'",
    );
    expect(po).toMatchObject({ number: "PO'1", date: '2026-02-01', parties: [{ role: 'ST' }] });
    expect(po.parties[0].name).toBe("O'Hara + Co");
    expect(po.lines[0]).toMatchObject({ quantity: '1.5', uom: 'KGM', unitPrice: '9.95', productIds: [{ qualifier: 'VN', id: 'X:1' }] }); // prettier-ignore
  });

  it.each([
    ['AAA:275:::100:PCE', '2.75'],
    ['AAA:10:::3', '3.333333'],
    ['AAA:0.5:::1000', '0.0005'],
    ['AAA:12.50', '12.50'],
  ])('reads the price %s for one unit', (pri, price) =>
    expect(order(`BGM+220+1+9'DTM+137:20260101:102'LIN+1'QTY+21:1'PRI+${pri}'UNS+S'`).lines[0].unitPrice).toBe(price),
  );

  it('takes the net price, or the gross price with the allowances of its line', () => {
    const [net, gross] = order(
      "BGM+220+1+9'DTM+137:20260101:102'LIN+1'QTY+21:1'PRI+AAB:10'PRI+AAA:9'ALC+A++2++DI'PCD+1:10'LIN+2'QTY+21:1'PRI+AAB:10'ALC+A++2++DI'PCD+1:10'UNS+S'",
    ).lines;
    expect([net.unitPrice, net.allowancesAndCharges]).toEqual(['9', []]);
    expect(gross).toMatchObject({ unitPrice: '10', allowancesAndCharges: [{ indicator: 'A', code: 'C310', percent: '10', method: '02' }] }); // prettier-ignore
  });

  it.each([
    ['A++2++DI', "PCD+1:10'", { indicator: 'A', code: 'C310', percent: '10', method: '02' }],
    ['A++2+1+DI', "PCD+1:10'", { percent: '10', percentQualifier: '3' }],
    ['C++6++FC', "MOA+8:12.50'", { indicator: 'C', code: 'D240', amount: '12.50', method: '06' }],
    ['C+++1+PC:::Packing', "QTY+1:10:CT'RTE+2:25:100:CT'", { code: 'PC', rate: '0.25', uom: 'CT', quantity: '10', description: 'Packing' }],
    ['A', "MOA+25:80'MOA+204:8'", { code: 'ZZZZ', amount: '8' }],
  ])('reads the allowance or charge ALC+%s', (alc, below, expected) =>
    expect(order(`BGM+220+1+9'DTM+137:20260101:102'ALC+${alc}'${below}LIN+1'QTY+21:1'UNS+S'`).allowancesAndCharges).toEqual([
      expect.objectContaining(expected),
    ]),
  ); // prettier-ignore

  it('reads a window of delivery, terms, places and part deliveries of lines', () => {
    const po = order(
      `BGM+224+1+5'DTM+137:20260101:102'DTM+2:2026020120260203:718'RFF+CT:K7'NAD+CN+541::9'PAT+1++5:3:D:30'PAT+22++5:3:D:10'PCD+12:2'TDT+20++30+31+DHL:::DHL Freight'
LIN+1'QTY+21:10'LOC+7+5412345000020::9'QTY+11:4'LOC+7+5412345000021::9'QTY+11:6'SCC+1'QTY+11:10'DTM+2:20260202:102'UNS+S'`.replaceAll('\n', ''),
    ); // prettier-ignore
    expect(po).toMatchObject({
      purpose: '05', type: 'RO', contractNumber: 'K7', requestedDeliveryDate: undefined, doNotShipBefore: '2026-02-01', cancelAfter: '2026-02-03',
      carrier: { id: 'DHL', routing: 'DHL Freight' }, parties: [{ role: 'ST', id: '541' }],
      terms: [{ typeCode: '01', basisCode: '3', netDays: '30', discountPercent: '2', discountDays: '10' }],
    }); // prettier-ignore
    expect(po.lines[0].destinations.flatMap(({ locations }) => locations.map(({ quantity }) => quantity))).toEqual(['4', '6']); // prettier-ignore
    expect(po.lines[0].schedules).toMatchObject([
      { quantity: '10', dates: [{ qualifier: '002', date: '2026-02-02' }] },
    ]);
  });

  it.each([
    ['1++5:3:D:30', { typeCode: '01', basisCode: '3', netDays: '30' }],
    ['1++5:3:W:4', { typeCode: '01', basisCode: '3', netDays: '28' }],
    ['1++29:3:D:30', { basisCode: '2' }],
    ['1++66:3:D:30', { basisCode: '2475:66' }],
    ['1++5:3:M:2', { typeCode: '2151:M' }],
    ["3'DTM+13:20260301:102", { typeCode: '01', netDueDate: '2026-03-01' }],
  ])('reads the terms PAT+%s', (pat, terms) =>
    expect(order(`BGM+220+1+9'DTM+137:20260101:102'PAT+${pat}'LIN+1'QTY+21:1'UNS+S'`).terms).toEqual([expect.objectContaining(terms)]),
  ); // prettier-ignore

  it('does not order sub-lines besides the line that they are in', () => {
    const { lines } = order(
      "BGM+220+1+9'DTM+137:20260101:102'LIN+1++5412345111115:EN'QTY+21:2'LIN+2++036000291452:UP+1:1'QTY+21:24'LIN+3'PIA+5+X:SA'QTY+21:1'UNS+S'",
    );
    expect(lines.map(({ assignedId, number }) => [assignedId, number])).toEqual([['1', 1], ['3', 2]]); // prettier-ignore
  });

  it('says of which unit a price is, where that is another', () => {
    const [same, other] = order(
      "BGM+220+1+9'DTM+137:20260101:102'LIN+1'QTY+21:2:CT'PRI+AAA:80:::1:CT'LIN+2'QTY+21:2:CT'PRI+AAA:3.5:::1:PCE'UNS+S'",
    ).lines;
    expect([same.priceUnit, other.priceUnit]).toEqual([undefined, 'PCE']);
  });

  it('reads D.01B: regions and GTINs under SRV', () => {
    const po = order(
      "BGM+220::9+1+9'DTM+137:20260101:102'NAD+DP+541::9++Store+Main St 1+Ghent+:::East Flanders+9000+BE'LIN+1++10614141000033:SRV'QTY+21:1:CT'UNS+S'",
      'D:01B',
    );
    expect(po.parties[0]).toMatchObject({ state: 'East Flanders', postalCode: '9000', country: 'BE' });
    expect(po.lines[0].productIds).toEqual([{ qualifier: 'UK', id: '10614141000033' }]);
  });

  it('keeps its heading in the usual characters, to be read again', () => {
    const set = sample('vscode-edi_sample-orders.edifact');
    const heading = headingOfMessage(set);
    expect(heading).toContainEqual(['NAD', 'BY', '5450534000024::9']);
    expect(heading.at(-1)).toEqual(['CUX', '2:EUR:9']);
    expect(readHeading(heading).parties).toEqual(readOrders(set).parties);
  });
});

describe.each(['D.96A', 'D.01B'])('in %s', (directory) => {
  const gtin = directory === 'D.96A' ? '036000291452:UP' : '036000291452:SRV';

  it('ORDRSP answers each line by 1229 with what is promised and what is late', () => {
    const set = written('ORDRSP', writeOrdrsp(acknowledgement, { directory }), directory);
    expect(lines(set)).toEqual([
      'BGM+231+SO-77+4', 'DTM+137:20260302:102', 'DTM+10:20260310:102', 'RFF+ON:PO-1', 'DTM+171:20260301:102', 'RFF+VN:SO-77', 'RFF+VR:V9', 'NAD+DP+0100::92++XYZ RETAIL',
      'CUX+2:USD:9', `LIN+1+6+${gtin}`, 'PIA+1+AB3542:SA', 'IMD+F++:::SMALL WIDGET', 'QTY+21:10:EA', 'QTY+113:6:EA', 'QTY+83:4:EA', 'DTM+11:20260310:102', 'PRI+AAA:2.50',
      'RFF+ON:PO-1:1', 'SCC+4', 'QTY+83:4:EA', 'DTM+11:20260324:102', `LIN+2+7+${gtin}`, 'PIA+1+AB3542:SA', 'QTY+21:5.5:LB', 'RFF+ON:PO-1:2', 'UNS+S', 'CNT+2:2',
    ]); // prettier-ignore
  });

  it('DESADV tells packages with SSCCs and what lies in them', () => {
    const set = written('DESADV', writeDesadv(notice, { directory }), directory);
    expect(lines(set)).toEqual([
      'BGM+351+SH-1+9', 'DTM+137:202603091230:203', 'DTM+11:20260309:102', 'DTM+17:20260312:102', 'MEA+PD+AAD+LBR:31.5', 'RFF+ON:PO-1', 'DTM+171:20260301:102', 'RFF+BM:BOL1',
      'RFF+CN:PRO1', 'NAD+SF+++CROSSDOCK+1 DOCK+SOLON+OH+44139+US', 'NAD+BY+002::92++STORE', 'TDT+20++30++UPSN::182:UPS', 'CPS+1', 'PAC+2++CT', 'CPS+2+1', 'PAC+1++CT',
      'MEA+PD+G+LBR:12', 'PCI+33E', 'RFF+CN:1Z1', 'GIN+BJ+007121610006156802', `LIN+1++${gtin}`, 'PIA+1+AB3542:SA', 'QTY+12:6:EA', 'RFF+ON:PO-1:1', 'PCI+36E', 'GIN+BX+L1',
      'CPS+3+1', 'PAC+1++CT', `LIN+2++${gtin}`, 'PIA+1+AB3542:SA', 'IMD+F++:::WIDGET', 'QTY+12:5:EA', 'RFF+ON:PO-1:2', 'CNT+2:2',
    ]); // prettier-ignore
  });

  it('INVOIC accounts for every cent', () => {
    const set = written('INVOIC', writeInvoic(invoice, { directory }), directory);
    expect(lines(set)).toEqual([
      'BGM+380+INV-1+9', 'DTM+137:20260310:102', 'DTM+11:20260309:102', 'RFF+ON:PO-1', 'DTM+171:20260301:102', 'NAD+IV+0001::92++XYZ RETAIL', 'CUX+2:USD:4', 'PAT+1++5:3:D:30',
      'PAT+22++5:3:D:10', 'PCD+12:2', 'ALC+C++6++FC:::FREIGHT', 'MOA+8:12.5', `LIN+1++${gtin}`, 'PIA+1+AB3542:SA', 'IMD+F++:::SMALL WIDGET', 'QTY+47:6:EA', 'MOA+203:15.03',
      'PRI+AAA:2.505', 'RFF+ON:PO-1:1', `LIN+2++${gtin}`, 'PIA+1+AB3542:SA', 'QTY+47:5:EA', 'MOA+203:50.00', 'PRI+AAA:10', 'RFF+ON:PO-1:2', 'UNS+S', 'CNT+2:2', 'MOA+77:82.08',
      'MOA+79:65.03', 'MOA+125:77.53', 'MOA+124:4.55', 'TAX+7+OTH+++:::7+S', 'MOA+124:4.55',
    ]); // prettier-ignore
  });
});

describe('what is written', () => {
  it('accepts a whole order by 29 and refuses one by 27', () => {
    const [line] = acknowledgement.lines;
    const one = (type: string, code: string) => writeOrdrsp({ ...acknowledgement, type, lines: [{ ...line, statuses: [{ code, quantity: '10.0' }] }] }); // prettier-ignore
    expect(lines(written('ORDRSP', one('AD', 'IA')))).toEqual(expect.arrayContaining(['BGM+231+SO-77+29', 'LIN+1+5+036000291452:UP'])); // prettier-ignore
    expect(lines(written('ORDRSP', one('RD', 'IR')))).toEqual(expect.arrayContaining(['BGM+231+SO-77+27', 'LIN+1+7+036000291452:UP'])); // prettier-ignore
    expect(lines(written('ORDRSP', one('AC', 'IP')))).toContain('LIN+1+6+036000291452:UP');
  });

  it.each([[['IS']], [['IB']], [['IS', 'IB']]])('names a substitute once, also one that comes later: %s', (codes) => {
    const [line] = acknowledgement.lines;
    const statuses = codes.map((code) => ({ code, quantity: '5', productIds: [{ qualifier: 'VN', id: 'NW-12' }] }));
    const set = written('ORDRSP', writeOrdrsp({ ...acknowledgement, lines: [{ ...line, statuses }] }));
    expect(lines(set).filter((each) => each.startsWith('PIA+3'))).toEqual(['PIA+3+NW-12:SA']);
  });

  it('answers a change of an order, and begins one, by ORDRSP, too', () => {
    const [{ productIds }] = acknowledgement.lines;
    const answer = { orderNumber: 'PO-1', orderDate: '2026-03-01', sellerReference: 'SO-77', acknowledgedDate: '2026-03-02', changeNumber: '3' };
    const line = { assignedId: '2', change: 'QD', productIds, quantity: '4', uom: 'PCE' };
    const told = (change: Pick<OrderChangeAnswer865, 'type' | 'lines'> & Partial<OrderChangeAnswer865>) =>
      lines(written('ORDRSP', writeChangeResponse({ ...answer, ...change })));
    expect(told({ type: 'AT', lines: [] })).toEqual([
      'BGM+231+SO-77+29', 'DTM+137:20260302:102', 'RFF+ON:PO-1', 'DTM+171:20260301:102', 'RFF+PP:3', 'RFF+VN:SO-77', 'UNS+S', 'CNT+2:0',
    ]);
    expect(told({ type: 'RJ', note: 'it has left', lines: [{ ...line, status: 'IR' }] })).toEqual(
      expect.arrayContaining(['BGM+231+SO-77+27', 'FTX+AAI+++it has left', 'LIN+2+7+036000291452:UP', 'QTY+21:4:PCE', 'RFF+ON:PO-1:2']),
    );
    expect(told({ type: 'AC', purpose: '04', lines: [{ ...line, status: 'IQ' }, { ...line, quantity: undefined, status: 'ID' }] })).toEqual(
      expect.arrayContaining(['BGM+231+SO-77+4', 'LIN+2+6+036000291452:UP', 'QTY+113:4:PCE', 'LIN+2+2+036000291452:UP']),
    );
    const part = { quantity: '3', uom: 'PCE', date: '2026-04-01' };
    const later = told({ type: 'AC', purpose: '04', lines: [{ ...line, change: 'RS', status: 'IB', part }] });
    expect(later.slice(later.indexOf('LIN+2+3+036000291452:UP'), -2)).toEqual(['LIN+2+3+036000291452:UP', 'PIA+1+AB3542:SA', 'QTY+21:4:PCE', 'QTY+83:3:PCE', 'RFF+ON:PO-1:2', 'SCC+4', 'QTY+83:3:PCE', 'DTM+11:20260401:102']);
  }); // prettier-ignore

  it('puts packages on pallets, and what lies loose under a level of its own', () => {
    const [{ packages, ...of }] = notice.orders;
    const tares = [{ sscc: '007121610006156802', packages: [packages![1]] }];
    const set = written('DESADV', writeDesadv({ ...notice, orders: [{ ...of, tares, items: packages![1].items }] }));
    expect(lines(set).filter((each) => /^(CPS|PAC|GIN|LIN)/.test(each))).toEqual([
      'CPS+1', 'PAC+2++CT', 'CPS+2+1', 'PAC+1++PX', 'GIN+BJ+007121610006156802', 'CPS+3+2', 'PAC+1++CT', 'LIN+1++036000291452:UP', 'CPS+4+1', 'LIN+2++036000291452:UP',
    ]); // prettier-ignore
  });

  it('turns items that are told with their packages round', () => {
    const [item] = notice.orders[0].packages![0].items;
    const packages = [{ sscc: '007121610006156802', quantity: '6', uom: 'EA' }];
    const set = written('DESADV', writeDesadv({ ...notice, orders: [{ orderNumber: 'PO-1', items: [{ ...item, packages }] }] })); // prettier-ignore
    expect(lines(set).filter((each) => /^(CPS|GIN.BJ|LIN|QTY)/.test(each))).toEqual(['CPS+1', 'CPS+2+1', 'GIN+BJ+007121610006156802', 'LIN+1++036000291452:UP', 'QTY+12:6:EA']); // prettier-ignore
  });

  it('tells allowances of a line beside its gross price, and credits by 381', () => {
    const allowancesAndCharges = [{ indicator: 'A' as const, code: 'C310', amount: '1.03', method: '02' }];
    const bill: Invoice810 = { ...invoice, type: 'CR', taxes: [], lines: [{ ...invoice.lines[0], allowancesAndCharges }], allowancesAndCharges: [], total: '14.00' }; // prettier-ignore
    expect(lines(written('INVOIC', writeInvoic(bill)))).toEqual(
      expect.arrayContaining(['BGM+381+INV-1+9', 'MOA+203:14.00', 'PRI+AAB:2.505', 'ALC+A++2++DI', 'MOA+8:1.03', 'MOA+77:14.00', 'MOA+79:14']),
    ); // prettier-ignore
  });

  it.each([
    ['a total that its lines do not give', () => writeInvoic({ ...invoice, total: '82.09' }), 'MOA 77'],
    ['an SSCC with a wrong check digit', () => writeDesadv({ ...notice, orders: [{ orderNumber: '1', packages: [{ sscc: '007121610006156803', items: [] }] }] }), 'GIN02'],
    ['a number that would have to be cut', () => writeOrdrsp({ ...acknowledgement, orderNumber: 'P'.repeat(36) }), 'RFF ON'],
    ['an item without a number', () => writeOrdrsp({ ...acknowledgement, lines: [{ ...acknowledgement.lines[0], productIds: [] }] }), 'LIN03'],
  ])('is not %s', (_, write, element) => {
    expect(write).toThrow(X12WriteError);
    expect(write).toThrow(expect.objectContaining({ element }) as Error);
  }); // prettier-ignore

  it('tells each allowance and charge of an order and its lines, and what early payment is worth', () => {
    const sacs = [
      { indicator: 'A' as const, code: 'DI', percent: '5', percentQualifier: '3', amount: '1.50', method: '02' },
      { indicator: 'A' as const, code: 'F800', percent: '3', percentQualifier: '7', amount: '0.50', method: '02' },
      { indicator: 'C' as const, agency: 'VI', agencyCode: 'HANDLING', rate: '0.25', uom: 'CT', quantity: '2', amount: '0.50', method: '06' },
    ];
    const told = [
      'ALC+A++2+1+DI', 'PCD+1:5', 'MOA+8:1.50', 'ALC+A++2+2+ZZZ:::F800', 'PCD+1:3', 'MOA+8:0.50', 'ALC+C++6++ZZZ:::HANDLING', 'QTY+1:2:CT', 'MOA+8:0.50', 'RTE+2:0.25:1:CT',
    ];
    const lineOf = <Line>(line: Line) => ({ ...line, allowancesAndCharges: sacs });
    const answer = written('ORDRSP', writeOrdrsp({ ...acknowledgement, allowancesAndCharges: sacs, lines: acknowledgement.lines.map(lineOf) }));
    expect(lines(answer).filter((each) => /^(ALC|QTY.1:|PCD|MOA|RTE)/.test(each))).toEqual([...told, ...told, ...told]);
    const bill = { ...invoice, taxes: [], allowancesAndCharges: [], lines: [lineOf(invoice.lines[0])], total: '13.53', termsDiscount: '0.27' };
    const set = lines(written('INVOIC', writeInvoic(bill)));
    expect(set.filter((each) => /^(ALC|QTY.1:|PCD.1:|MOA.8|RTE)/.test(each))).toEqual(told);
    expect(set).toEqual(expect.arrayContaining(['PCD+12:2', 'MOA+21:0.27', 'MOA+203:13.53', 'PRI+AAB:2.505']));
  }); // prettier-ignore

  it.each([
    ['UPSN', 'UPSN::182'],
    ['5412345000013', '5412345000013::9'],
    ['DHL-24', 'DHL-24::'],
    [undefined, '::'],
  ])('names a carrier by %s', (scac, code) => {
    const set = written('DESADV', writeDesadv({ ...notice, carrier: { scac, name: 'Fast' } }));
    expect(lines(set)).toContain(`TDT+20++++${code}:Fast`);
  });

  it.each([
    ['UNOC', 'Gävle, Besançon'],
    ['UNOD', 'Łódź, Győr'],
    ['UNOE', 'Москва'],
    ['UNOF', 'Αθήνα'],
    ['UNOY', 'Łódź Αθήνα 東京'],
  ])('is in the letters of %s, and read again as they were meant', (syntax, city) => {
    const segments = writeDesadv({ ...notice, parties: [{ role: 'SF', name: 'X', city }] });
    const bytes = writeEdifact({ ...envelope, syntax }, [{ reference: '7', type: 'DESADV', directory: 'D.96A', segments }]); // prettier-ignore
    expect(bytes.includes(Buffer.from(city))).toBe(syntax === 'UNOY');
    const [set] = readEdi(bytes).interchanges[0].groups[0].sets;
    expect(lines(set)).toContain(`NAD+SF+++X++${city}`);
  });

  it.each([
    ['UNOB', 'é'],
    ['UNOC', 'Ł'],
    ['UNOD', 'Я'],
    ['UNOF', '�'],
  ])('is not in %s with a letter that it has not: %s', (syntax, city) => {
    const segments = writeDesadv({ ...notice, parties: [{ role: 'SF', name: 'X', city }] });
    const write = () => writeEdifact({ ...envelope, syntax }, [{ reference: '7', type: 'DESADV', directory: 'D.96A', segments }]); // prettier-ignore
    expect(write).toThrow(`${syntax} has no letter '${city}'`);
  });

  it('releases what separates', () => {
    const set = written('DESADV', writeDesadv({ ...notice, shipmentId: "A'B+C:D?E" }));
    expect(lines(set)[0]).toBe("BGM+351+A?'B?+C?:D??E+9");
  });
});

it('CONTRL is read back as it was built', () => {
  const bad = Buffer.from(
    "UNB+UNOC:3+A:14+B:14+260304:0506+77'UNH+1+ORDERS:D:96A:UN'BGM+220+1+9'DTM+137:20260101:102'NAD+++X'UNS+S'UNT+6+1'UNH+2+ORDERS:D:96A:UN'BGM+220+2+9'DTM+137:20260101:102'UNS+S'UNT+5+2'UNZ+2+77'",
  );
  const [interchange] = readEdi(bad).interchanges;
  const set = written('CONTRL', [...buildContrl(interchange).segments]);
  expect(readContrl(set)).toEqual({
    interchangeControl: '77', action: '7', code: undefined,
    messages: [{
      control: '1', type: 'ORDERS', action: '4', code: undefined,
      segments: [{ position: 4, code: undefined, elements: [{ element: 1, code: '13', component: undefined, repetition: undefined }] }],
    }],
  }); // prettier-ignore
});

it.each(['x12/published/850_ediengine_850.OK.edi', 'edifact/vscode-edi_multiple_transactions.edifact'])(
  '%s is recognised as what it is in a stream, however small its pieces',
  async (name) => {
    const bytes = readFileSync(join(__dirname, 'samples', name));
    const told = async (size: number) => {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
        bytes.subarray(n * size, (n + 1) * size),
      );
      const found: string[] = [];
      for await (const event of streamEdi(pieces))
        if (event.type === 'set') found.push(`${event.set.id} ${event.set.control}`);
      return found;
    };
    const whole = readEdi(bytes).interchanges.flatMap(({ groups }) => groups.flatMap(({ sets }) => sets));
    const expected = whole.map(({ id, control }) => `${id} ${control}`);
    expect(expected.length).toBeGreaterThan(0);
    for (const size of [1, 1000, bytes.length]) expect(await told(size)).toEqual(expected);
  },
);
