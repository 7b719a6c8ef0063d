import {
  readPurchaseOrder,
  readX12,
  write810,
  write855,
  write856,
  write865,
  writeInterchange,
  writeSegments,
  X12WriteError,
} from '../src';
import { acknowledgement, invoice, notice } from './outbound-documents';
import { ENVELOPE, lines, orderFile, roundTrip, sample } from './samples';

const order = (file: string) => readPurchaseOrder(readX12(sample(file)).interchanges[0].groups[0].sets[0]);
const setOf = (file: ReturnType<typeof readX12>) => file.interchanges[0].groups[0].sets[0];

describe('850', () => {
  it('reads heading, parties, terms and lines of a published order', () => {
    const po = order('published/850_ediengine_850.OK.edi');
    expect(po).toMatchObject({
      purpose: '00',
      type: 'SA',
      number: '08292233294',
      date: '2010-11-27',
      contractNumber: '610385385',
      requestedDeliveryDate: '2010-12-14',
      references: [
        { qualifier: 'DP', id: '038' },
        { qualifier: 'PS', id: 'R' },
      ],
      terms: [{ typeCode: '14', basisCode: '3', discountPercent: '2', discountDays: '45', netDays: '46' }],
      carrier: { idQualifier: '92', id: 'P3', routing: 'SEE XYZ RETAIL ROUTING GUIDE' },
      parties: [
        {
          role: 'ST',
          name: 'XYZ RETAIL',
          idQualifier: '9',
          id: '0003947268292',
          addressLines: ['31875 SOLON RD'],
          city: 'SOLON',
          state: 'OH',
          postalCode: '44139',
        },
      ],
      totals: { lineCount: 6, amount: '13045.94' },
    });
    expect(po.lines).toHaveLength(6);
    expect(po.lines[0]).toMatchObject({
      assignedId: '1',
      number: 1,
      quantity: '120',
      uom: 'EA',
      unitPrice: '9.25',
      priceBasis: 'TE',
      position: 13,
      productIds: [
        { qualifier: 'CB', id: '065322-117' },
        { qualifier: 'PR', id: 'RO' },
        { qualifier: 'VN', id: 'AB3542' },
      ],
      descriptions: ['SMALL WIDGET'],
      pack: { pack: '4', size: '4', uom: 'EA' },
    });
  });

  it('reads allowances, charges and terms with every element', () => {
    const body = [
      'BEG*00*SA*PO-9**20260301', 'SAC*C**VI*HANDLING****.10*CA*5*20*06', 'ITD*04*3*2*20260320*10*20260409*30*120*20260501*1000*50*TWO PARTS*15*C*50',
      'PO1*10*5*CA*12.00**VN*V-1', 'SAC*A*F800***300*3*5*.25*****02', 'CTT*1',
    ]; // prettier-ignore
    expect(readPurchaseOrder(setOf(readX12(orderFile(body))))).toMatchObject({
      allowancesAndCharges: [{ indicator: 'C', agency: 'VI', agencyCode: 'HANDLING', rate: '.10', uom: 'CA', quantity: '5', upTo: '20', method: '06' }],
      terms: [{
        typeCode: '04', basisCode: '3', discountPercent: '2', discountDueDate: '2026-03-20', discountDays: '10', netDueDate: '2026-04-09', netDays: '30', discountAmount: '1.20',
        deferredDueDate: '2026-05-01', deferredAmount: '10.00', payablePercent: '50', description: 'TWO PARTS', dayOfMonth: '15', paymentMethod: 'C', percentage: '50',
      }],
      lines: [{ allowancesAndCharges: [{ amount: '3.00', percentQualifier: '3', percent: '5', rate: '.25' }] }],
    });
  }); // prettier-ignore

  it('reads dates, release, schedules, stores, notes and allowances', () => {
    const body = [
      'BEG*00*RL*PO-9*R-12*20260301',
      'CUR*BY*CAD',
      'SAC*A*C310***1250*Z*2.5*****02***VOLUME',
      'DTM*010*20260310',
      'DTM*001*20260401',
      'DTM*064*20260305',
      'N9*ZZ*1*NOTE',
      'MSG*CALL BEFORE DELIVERY',
      'N1*BT*ACME*UL*0012345000010',
      'N2*EAST',
      'N3*1 ROAD*DOOR 2',
      'N4*OSLO***NO',
      'PER*BD*ANN*TE*555*EM*a@b.example',
      'PO1*10*5*CA*12.00*PE*UP*036000291452*VN*V-1',
      'CTP**WHL*11.50*5*CA',
      'SDQ*EA*92*S1*2*S2*3',
      'SCH*5*CA***002*20260312',
      'CTT*1*5',
    ];
    expect(readPurchaseOrder(setOf(readX12(orderFile(body))))).toMatchObject({
      type: 'RL',
      releaseNumber: 'R-12',
      currency: 'CAD',
      requestedShipDate: '2026-03-10',
      cancelAfter: '2026-04-01',
      doNotShipBefore: '2026-03-05',
      allowancesAndCharges: [
        { indicator: 'A', code: 'C310', amount: '12.50', percent: '2.5', method: '02', description: 'VOLUME' },
      ],
      notes: ['NOTE', 'CALL BEFORE DELIVERY'],
      parties: [
        {
          additionalNames: ['EAST'],
          addressLines: ['1 ROAD', 'DOOR 2'],
          city: 'OSLO',
          country: 'NO',
          contacts: [
            {
              function: 'BD',
              name: 'ANN',
              numbers: [
                { qualifier: 'TE', number: '555' },
                { qualifier: 'EM', number: 'a@b.example' },
              ],
            },
          ],
        },
      ],
      lines: [
        {
          assignedId: '10',
          prices: [{ qualifier: 'WHL', price: '11.50', quantity: '5', uom: 'CA' }],
          destinations: [
            {
              uom: 'EA',
              idQualifier: '92',
              locations: [
                { id: 'S1', quantity: '2' },
                { id: 'S2', quantity: '3' },
              ],
            },
          ],
          schedules: [{ quantity: '5', uom: 'CA', dates: [{ qualifier: '002', date: '2026-03-12' }] }],
        },
      ],
      totals: { lineCount: 1, hashTotal: '5' },
    });
  });

  it('reads whether another item may come (566): for the order, and for a line by CSH or IT8', () => {
    const line = 'PO1*1*5*EA*12**VN*V-1';
    const body = ['BEG*00*SA*PO-9**20260301', 'CSH*N', 'CSH********Y', line, 'IT8*******B0', line, 'CSH********X', line, 'CTT*3'];
    const order = readPurchaseOrder(setOf(readX12(orderFile(body))));
    expect([order, ...order.lines].map(({ substitution }) => substitution)).toEqual(['Y', 'B0', 'X', undefined]);
  }); // prettier-ignore

  it('reads 005010 with a partner’s own date qualifiers', () => {
    const file = readX12(sample('published/850_x12types_napa_2.edi'));
    expect(readPurchaseOrder(setOf(file), { requestedShip: ['002'] })).toMatchObject({
      requestedShipDate: '2018-03-10',
      notes: [expect.stringContaining('REGULAR UPS')],
    });
  });

  it('says nothing where nothing was said', () => {
    expect(readPurchaseOrder(setOf(readX12(orderFile(['REF*DP*1']))))).toMatchObject({
      number: '',
      lines: [],
      parties: [],
      totals: {},
    });
  });
});

describe('855', () => {
  it('answers line by line', () => {
    expect(writeSegments(write855(acknowledgement)).split('~').filter(Boolean)).toEqual([
      'BAK*00*AC*PO-1*20260301****SO-77*20260302',
      'CUR*SE*USD',
      'REF*VR*V9',
      'DTM*010*20260310',
      'N1*ST*XYZ RETAIL*92*0100',
      'PO1*1*10*EA*2.50**VN*AB3542*UP*036000291452',
      'PID*F****SMALL WIDGET',
      'ACK*IA*6*EA*068*20260310',
      'ACK*IB*4*EA*068*20260324',
      'PO1*2*5.5*LB***VN*AB3542*UP*036000291452',
      'ACK*IR*5.5*LB',
      'CTT*2*15.5',
    ]);
  });

  it('sends the qualifiers that the partner takes', () => {
    const [, , , , , po1] = write855(acknowledgement, { productQualifiers: ['UP'] });
    expect(po1).toEqual(['PO1', '1', '10', 'EA', '2.50', undefined, 'UP', '036000291452']);
  });

  it.each(['004010', '005010'])('is valid in %s', (version) => {
    expect(setOf(roundTrip('855', write855(acknowledgement), version)).faults).toEqual([]);
  });
});

describe('865', () => {
  const line = { change: 'QD', quantity: '5', uom: 'EA', productIds: [], status: 'IA' as const };
  const answer = {
    type: 'AT' as const,
    orderNumber: 'PO-1',
    orderDate: '2026-01-01',
    lines: [line, { ...line, quantityLeft: '3' }, { ...line, uom: undefined }],
  };
  const told = (segments: ReturnType<typeof write865>): string[] =>
    writeSegments(segments)
      .split('~')
      .filter((each) => each.startsWith('POC'));

  it('tells what is left of a quantity, as each release asks for it', () => {
    expect(told(write865(answer))).toEqual(['POC**QD*5*5*EA', 'POC**QD*5*3*EA', 'POC**QD']);
    expect(told(write865(answer, { version: '005010' }))).toEqual(['POC**QD*5**EA', 'POC**QD*5*3*EA', 'POC**QD']);
  });

  it.each(['004010', '005010'])('is valid in %s', (version) => {
    expect(setOf(roundTrip('865', write865(answer, { version }), version)).faults).toEqual([]);
  });
});

describe('856', () => {
  it('writes shipment, order, packs and items', () => {
    expect(writeSegments(write856(notice)).split('~').filter(Boolean)).toEqual([
      'BSN*00*SH-1*20260309*1230*0001',
      'HL*1**S*1',
      'TD1*CTN*2****G*31.5*LB',
      'TD5**2*UPSN*M*UPS',
      'REF*BM*BOL1',
      'REF*CN*PRO1',
      'DTM*011*20260309',
      'DTM*017*20260312',
      'FOB*PP',
      'N1*SF*CROSSDOCK',
      'N3*1 DOCK',
      'N4*SOLON*OH*44139*US',
      'HL*2*1*O*1',
      'PRF*PO-1***20260301',
      'N1*BY*STORE*92*002',
      'HL*3*2*P*1',
      'MEA*PD*G*12*LB',
      'MAN*GM*00007121610006156802',
      'MAN*CP*1Z1',
      'HL*4*3*I*0',
      'LIN*1*VN*AB3542*UP*036000291452*LT*L1',
      'SN1*1*6*EA**10*EA**BP',
      'HL*5*2*P*1',
      'HL*6*5*I*0',
      'LIN*2*VN*AB3542*UP*036000291452',
      'SN1*2*5*EA',
      'PID*F****WIDGET',
      'CTT*6',
    ]);
  });

  it('writes S/O/I where no package is told', () => {
    const [order] = notice.orders;
    const flat = write856({
      ...notice,
      orders: [{ ...order, packages: undefined, items: order.packages!.flatMap((p) => p.items) }],
    });
    expect(flat[0]).toEqual(['BSN', '00', 'SH-1', '20260309', '1230', '0004']);
    expect(flat.filter(([id]) => id === 'HL').map((hl) => hl.slice(1))).toEqual([
      ['1', undefined, 'S', '1'],
      ['2', '1', 'O', '1'],
      ['3', '2', 'I', '0'],
      ['4', '2', 'I', '0'],
    ]);
  });

  it('refuses an SSCC whose check digit is wrong', () => {
    const wrong = structuredClone(notice);
    wrong.orders[0].packages![0].sscc = '007121610006156803';
    expect(() => write856(wrong)).toThrow(/MAN02/);
  });

  it.each(['004010', '005010'])('is valid in %s', (version) => {
    expect(setOf(roundTrip('856', write856(notice), version)).faults).toEqual([]);
  });
});

describe('810', () => {
  it('writes lines, total in cents, tax and freight', () => {
    expect(writeSegments(write810(invoice)).split('~').filter(Boolean)).toEqual([
      'BIG*20260310*INV-1*20260301*PO-1***DI',
      'CUR*SE*USD',
      'N1*BT*XYZ RETAIL*92*0001',
      'ITD*01*3*2**10**30',
      'DTM*011*20260309',
      'IT1*1*6*EA*2.505**VN*AB3542*UP*036000291452',
      'PID*F****SMALL WIDGET',
      'IT1*2*5*EA*10**VN*AB3542*UP*036000291452',
      'TDS*8208',
      'TXI*ST*4.55*7*SP*OH',
      'CAD*M***UPSN',
      'SAC*C*D240***1250*******06***FREIGHT',
      'CTT*2',
    ]);
  });

  it('writes allowances and charges as they were agreed, and what a discount for early payment comes to', () => {
    const terms = { typeCode: '01', basisCode: '3', discountPercent: '2', discountDueDate: '2026-03-20', discountDays: '10', netDueDate: '2026-04-09', netDays: '30', discountAmount: '1.20' };
    const told = writeSegments(write810({
      ...invoice, terms, total: '80.58', discountable: '60.03', discounted: '79.38', termsDiscount: '1.20',
      lines: [
        { ...invoice.lines[0], allowancesAndCharges: [{ indicator: 'A', code: 'F800', amount: '2.00', percent: '5', percentQualifier: '7', method: '02' }] },
        { ...invoice.lines[1], allowancesAndCharges: [{ indicator: 'C', agency: 'VI', agencyCode: 'HANDLING', amount: '0.50', rate: '0.1', uom: 'EA', quantity: '5', method: '06' }] },
      ],
    })).split('~');
    expect(told.filter((segment) => /^(ITD|SAC|TDS)/.test(segment))).toEqual([
      'ITD*01*3*2*20260320*10*20260409*30*120', 'SAC*A*F800***200*7*5*****02', 'SAC*C**VI*HANDLING*50***0.1*EA*5**06', 'TDS*8058*6003*7938*120', 'SAC*C*D240***1250*******06***FREIGHT',
    ]);
  }); // prettier-ignore

  it('refuses a total that its lines do not give', () => {
    expect(() => write810({ ...invoice, total: '82.11' })).toThrow(/TDS01/);
    expect(() => write810({ ...invoice, total: '82.081' })).toThrow(X12WriteError);
  });

  it.each(['004010', '005010'])('is valid in %s', (version) => {
    expect(setOf(roundTrip('810', write810(invoice), version)).faults).toEqual([]);
  });
});

describe('an interchange', () => {
  const write = (segments: Parameters<typeof writeSegments>[0], envelope = {}) =>
    writeInterchange({ ...ENVELOPE, ...envelope }, [
      { version: '004010', control: 7, sets: [{ id: '850', control: 3, segments }] },
    ]);

  it('has its counts, control numbers and widths', () => {
    expect(lines(write([['BEG', '00', 'SA', 'PO-1', , '20260301']]))).toEqual([
      'ISA*00*          *00*          *ZZ*CROSSDOCK      *12*4405197800     *260304*0506*U*00401*000000042*0*P*>',
      'GS*PO*CROSSDOCK*4405197800*20260304*0506*7*X*004010',
      'ST*850*0003',
      'BEG*00*SA*PO-1**20260301',
      'SE*3*0003',
      'GE*1*7',
      'IEA*1*000000042',
    ]);
  });

  it.each([
    ['an element separator', 'a*b', 'PO107'],
    ['a component separator', 'a>b', 'PO107'],
    ['a terminator', 'a~b', 'PO107'],
    ['a line break', 'a\nb', 'PO107'],
  ])('refuses data with %s and names the element', (_, value, element) => {
    expect(() => write([['BEG'], ['PO1', '1', '10', 'EA', '2.5', , 'VN', value]])).toThrow(
      expect.objectContaining({ element, position: 3 }),
    );
  });

  it('writes any separators, line breaks and 005010 repetitions', () => {
    const out = writeInterchange(
      { ...ENVELOPE, separators: { element: '|', segment: '!', component: ':' }, lineBreak: '\r\n' },
      [
        {
          version: '005010',
          control: 7,
          sets: [{ id: '850', control: 1, segments: [['REF', { repeat: ['a', 'b'] }, ['x', 'y', '']]] }],
        },
      ],
    ).toString();
    expect(out).toContain('|^|00501|');
    expect(out).toContain('REF|a^b|x:y!\r\n');
    expect(out.slice(0, 106)).toMatch(/^ISA\|.{101}!$/);
  });

  it.each([
    ['separators that are the same', { separators: { element: '>' } }],
    ['a letter as separator', { separators: { segment: 'A' } }],
    ['an id of 16 characters', { sender: { qualifier: 'ZZ', id: 'ABCDEFGHIJKLMNOP' } }],
    ['a control number of ten digits', { interchangeControl: 1e10 }],
  ])('refuses %s', (_, envelope) => {
    expect(() => write([['BEG']], envelope)).toThrow(X12WriteError);
  });
});
