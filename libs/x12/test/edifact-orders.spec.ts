import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headingOfMessage, type PurchaseOrder850, readEdi, readHeading, readOrders, streamEdi } from '../src';

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
