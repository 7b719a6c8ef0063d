import { sampleMessages, sampleOrder } from './sample-documents';
import type { PartnerTemplate } from './template';

const document = sampleOrder('004010', [
  'BEG*00*NE*G-778120**20260105', 'REF*PHC*WINTER', 'DTM*067*20260109', 'N1*ST*Perishables warehouse 3*9*1223334445',
  'PO1*1*24*CA*3.25**UK*10614141000033*PI*88120', 'SAC*A*F800****3*3', 'CTT*1',
]); // prettier-ignore
const { notice, bill } = sampleMessages('G-778120');
const profile = {
  customerNumber: 'SAMPLE', items: { 'UK:10614141000033': 'NW-11' }, terms: { NET30: { typeCode: '08', basisCode: '2', netDays: '30' } },
  shipTos: { '9:1223334445': { name: 'Perishables warehouse 3', street: '1000 N Highway', city: 'Athens', region: 'GA', postalCode: '30603', country: 'US' } },
}; // prettier-ignore

export const grocery: PartnerTemplate = {
  id: 'grocery',
  title: 'Grocery',
  description: 'Cases by GTIN-14, places by D-U-N-S+4, promised delivery, promotions as allowances; items told with the packages below.',
  exchanges: { in: ['850', '860', '846'], out: ['855', '865', '856', '810'] },
  profile: {
    version: '004010', separators: { element: '*', component: '>', segment: '~' }, acknowledgement: '997', itemQualifiers: ['UK', 'UP', 'UA', 'PI'],
    clocks: { acknowledgementHours: 4, responseHours: 12, invoiceHours: 24 },
  },
  needs: { items: 'map', shipTos: 'id', units: ['CA', 'EA', 'LB'], carriers: true, terms: true },
  maps: [
    {
      kind: '850/in',
      note: 'delivery as DTM*067; cases by GTIN-14 first',
      rules: { fields: { requestedDelivery: 'DTM[01=002|067]/02' }, lines: { item: ['PO1/@UK', 'PO1/@UA', 'PO1/@UP'] } },
      tests: [{ name: 'a promotion', document, profile, expected: {
          legalEntity: '{legalEntity}',
          customerNumber: 'SAMPLE',
          customerPo: 'G-778120',
          orderedOn: '2026-01-05',
          requestedDelivery: '2026-01-09',
          priceRule: 'contract-price',
          currency: 'USD',
          shipTo: {name: 'Perishables warehouse 3', street: '1000 N Highway', city: 'Athens', region: 'GA', postalCode: '30603', country: 'US'},
          lines: [{lineNumber: 1, sku: 'NW-11', quantity: {value: '24', unit: 'CS'}, unitPrice: '3.25', allowancesAndCharges: [{kind: 'allowance', code: 'F800', percent: '3'}]}],
          channel: {kind: 'edi', name: '{partner}', orderNumber: 'G-778120'},
        } }],
    },
    {
      kind: '856/out',
      note: 'items with their cases below',
      rules: { structure: 'standard-pack', items: ['UK', 'PI'], leaveOut: ['MAN[01=CP]'], elements: { 'TD1/01': '=CAS' } },
      tests: [{ name: 'one case', document, profile: { ...profile, carriers: { SPDY: 'SPEEDY' } }, told: notice, expected: [
          'BSN*00*SEA-17*20260109*1000*0002', 'HL*1**S*1', 'TD1*CAS*1****G*9.5*KG', 'TD5**2*SPDY*M*SPEEDY', 'REF*BM*BOL-17',
          'DTM*011*20260109', 'N1*ST*Distribution center 6094', 'N3*100 Dock Rd', 'N4*Tacoma*WA*98401*US', 'N1*SF*SEA*92*SEA',
          'HL*2*1*O*1', 'PRF*G-778120***20260105', 'HL*3*2*I*1', 'LIN*1*UK*10614141000033*PI*88120', 'SN1*1*20*EA', 'HL*4*3*P*0',
          'SN1**20*EA', 'MEA*PD*G*9.5*KG', 'MAN*GM*00020000010000000175', 'CTT*4',
        ] }],
    },
    {
      kind: '810/out',
      note: 'the promotion comes back; freight under its own code',
      rules: {
        items: ['UK', 'PI'],
        leaveOut: ['CUR'],
        elements: { 'SAC[02=C310]/02': '=F800', 'SAC[02=D240]/15': '=FREIGHT' },
        add: [{ in: 'heading', after: ['BIG'], segments: [['REF', '=PHC', 'REF[01=PHC]/02']] }],
      },
      tests: [{ name: 'what was shipped, with freight', document, profile, told: bill, expected: [
          'BIG*20260109*INV-17*20260105*G-778120***DI', 'REF*PHC*WINTER', 'REF*SI*SEA-17', 'N1*ST*Distribution center 6094',
          'N3*100 Dock Rd', 'N4*Tacoma*WA*98401*US', 'ITD*08*2****20260208*30', 'IT1*1*20*EA*3.25**UK*10614141000033*PI*88120',
          'TDS*7000', 'SAC*C*D240***500*******06***FREIGHT', 'CTT*1',
        ] }],
    },
  ],
}; // prettier-ignore
