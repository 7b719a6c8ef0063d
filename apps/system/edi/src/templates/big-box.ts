import { sampleMessages, sampleOrder } from './sample-documents';
import type { PartnerTemplate } from './template';

const document = sampleOrder('004010VICS', [
  'BEG*00*SA*4500012345**20260105', 'REF*DP*038', 'REF*IA*123456', 'ITD*01*3*2**10**30', 'DTM*010*20260112', 'DTM*001*20260120', 'TD5**2*SPDY', 'N1*BY*Store 42*92*0042',
  'N1*ST*Distribution center 6094*UL*0078742035260', 'PO1*1*24*EA*3.25*LE*UP*614141000036*IN*550012345', 'CTT*1',
]); // prettier-ignore
const { answer, notice, bill } = sampleMessages('4500012345');
const profile = {
  customerNumber: 'SAMPLE', items: { 'UP:614141000036': 'NW-11' }, carriers: { SPDY: 'SPEEDY' }, terms: { NET30: { typeCode: '01', basisCode: '3', discountPercent: '2', discountDays: '10', netDays: '30' } },
  shipTos: { 'UL:0078742035260': { name: 'Distribution center 6094', street: '100 Dock Rd', city: 'Tacoma', region: 'WA', postalCode: '98401', country: 'US' } },
}; // prettier-ignore
const toStore = { 'N1[01=ST]/03': 'N1[01=ST]/03', 'N1[01=ST]/04': 'N1[01=ST]/04' };

export const bigBox: PartnerTemplate = {
  id: 'big-box',
  title: 'Big-box retail',
  description: 'VICS 004010: items by UPC and buyer’s number, places by GLN, ship windows, department and vendor number come back, cartons with SSCC.',
  exchanges: { in: ['850', '860'], out: ['855', '865', '856', '810'] },
  profile: {
    version: '004010VICS', separators: { element: '*', component: '>', segment: '~' }, acknowledgement: '997', itemQualifiers: ['UP', 'EN', 'UK', 'IN'],
    clocks: { acknowledgementHours: 24, responseHours: 24, invoiceHours: 48 },
  },
  needs: { items: 'map', shipTos: 'id', units: ['EA', 'CA'], carriers: true, terms: true },
  maps: [
    {
      kind: '850/in',
      note: 'items by UPC first, then by the buyer’s number',
      rules: { lines: { item: ['PO1/@UP', 'PO1/@EN', 'PO1/@UK', 'PO1/@IN'] } },
      tests: [{ name: 'an order of a store to its distribution center', document, profile, expected: {
          legalEntity: '{legalEntity}',
          customerNumber: 'SAMPLE',
          customerPo: '4500012345',
          orderedOn: '2026-01-05',
          requestedShip: '2026-01-12',
          cancelAfter: '2026-01-20',
          priceRule: 'contract-price',
          currency: 'USD',
          shipTo: {name: 'Distribution center 6094', street: '100 Dock Rd', city: 'Tacoma', region: 'WA', postalCode: '98401', country: 'US'},
          carrier: 'SPEEDY',
          lines: [{lineNumber: 1, sku: 'NW-11', quantity: {value: '24', unit: 'EA'}, unitPrice: '3.25'}],
          channel: {kind: 'edi', name: '{partner}', orderNumber: '4500012345'},
        } }],
    },
    {
      kind: '855/out',
      note: 'vendor number, place by its GLN',
      rules: {
        items: ['UP', 'IN', 'VN'],
        leaveOut: ['CUR'],
        add: [
          { in: 'heading', after: ['BAK', 'REF'], segments: [['REF', '=IA', 'REF[01=IA]/02']] },
          { in: 'heading', after: ['REF', 'DTM'], segments: [['N1', '=ST', '', 'N1[01=ST]/03', 'N1[01=ST]/04']] },
        ],
      },
      tests: [{ name: 'an order of which a part is backordered', document, profile, told: answer, today: '2026-01-06', expected: [
          'BAK*00*AC*4500012345*20260105****SO-1*20260106', 'REF*IA*123456', 'N1*ST**UL*0078742035260', 'PO1*1*24*EA*3.25**UP*614141000036*IN*550012345*VN*NW-11',
          'ACK*IA*20*EA', 'ACK*IB*4*EA', 'CTT*1*24',
        ] }],
    },
    {
      kind: '856/out',
      note: 'cartons with SSCC; department and store at the order',
      rules: {
        structure: 'pick-and-pack',
        items: ['UP', 'IN', 'VN'],
        leaveOut: ['MAN[01=CP]', 'N1[01=ST]/N3', 'N1[01=ST]/N4'],
        elements: { ...toStore, 'TD1/01': '=CTN25' },
        add: [
          { in: 'HL[03=O]', after: ['PRF'], segments: [['REF', '=DP', 'REF[01=DP]/02'], ['REF', '=IA', 'REF[01=IA]/02']] },
          { in: 'HL[03=O]', after: ['PRF', 'REF'], segments: [['N1', '=BY', '', 'N1[01=BY]/03', 'N1[01=BY]/04']] },
        ],
      },
      tests: [{ name: 'one carton', document, profile, told: notice, expected: [
          'BSN*00*SEA-17*20260109*1000*0001', 'HL*1**S*1', 'TD1*CTN25*1****G*9.5*KG', 'TD5**2*SPDY*M*SPEEDY', 'REF*BM*BOL-17',
          'DTM*011*20260109', 'N1*ST*Distribution center 6094*UL*0078742035260', 'N1*SF*SEA*92*SEA', 'HL*2*1*O*1', 'PRF*4500012345***20260105',
          'REF*DP*038', 'REF*IA*123456', 'N1*BY**92*0042', 'HL*3*2*P*1', 'MEA*PD*G*9.5*KG', 'MAN*GM*00020000010000000175',
          'HL*4*3*I*0', 'LIN*1*UP*614141000036*IN*550012345*VN*NW-11', 'SN1*1*20*EA', 'CTT*4',
        ] }],
    },
    {
      kind: '810/out',
      note: 'vendor number and department; place by its GLN',
      rules: {
        items: ['UP', 'IN', 'VN'],
        leaveOut: ['CUR', 'N1[01=ST]/N3', 'N1[01=ST]/N4'],
        elements: toStore,
        add: [{ in: 'heading', after: ['BIG'], segments: [['REF', '=IA', 'REF[01=IA]/02'], ['REF', '=DP', 'REF[01=DP]/02']] }],
      },
      tests: [{ name: 'what was shipped, with freight', document, profile, told: bill, expected: [
          'BIG*20260109*INV-17*20260105*4500012345***DI', 'REF*IA*123456', 'REF*DP*038', 'REF*SI*SEA-17', 'N1*ST*Distribution center 6094*UL*0078742035260',
          'ITD*01*3*2**10*20260208*30', 'IT1*1*20*EA*3.25**UP*614141000036*IN*550012345*VN*NW-11', 'TDS*7000', 'SAC*C*D240***500*******06',
          'CTT*1',
        ] }],
    },
  ],
}; // prettier-ignore
