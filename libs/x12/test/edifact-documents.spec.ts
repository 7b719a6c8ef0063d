import {
  buildContrl,
  type EdifactSegment,
  type Invoice810,
  readContrl,
  readEdi,
  type OrderChangeAnswer865,
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
