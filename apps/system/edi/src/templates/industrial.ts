import { sampleMessages, sampleOrder } from './sample-documents';
import type { PartnerTemplate } from './template';

const document = sampleOrder('004010', [
  'BEG*00*RL*BL-900*12*20260105', 'REF*CT*CONTRACT-7', 'DTM*002*20260116', 'N1*BY*Plant 4*1*007326879', 'N1*ST*Plant 4, dock 2*92*P4-D2', 'N3*7 Works Rd', 'N4*Erie*PA*16501*US',
  'PO1*001*24*EA*3.25*PE*BP*7741-A*VP*NW-11', 'CTT*1',
]); // prettier-ignore
const { answer, notice, bill } = sampleMessages('BL-900', 'BL-900/12');
const profile = { customerParty: { role: 'BY', qualifier: '1' }, items: {} };

export const industrial: PartnerTemplate = {
  id: 'industrial',
  title: 'Industrial',
  description: 'Releases against blanket orders, our part number beside theirs, the buyer by D-U-N-S, contract numbers come back.',
  exchanges: { in: ['850', '860'], out: ['855', '865', '856', '810'] },
  profile: {
    version: '004010', acknowledgement: '997', itemQualifiers: ['VP', 'VN', 'BP'], customerParty: { role: 'BY', qualifier: '1' },
    clocks: { acknowledgementHours: 24, responseHours: 48, invoiceHours: 72 },
  },
  needs: { items: 'ours', shipTos: 'address', units: ['EA', 'PC', 'LB', 'DZ'], carriers: true, terms: false },
  maps: [
    {
      kind: '850/in',
      note: 'our part number first; releases keep the number of their blanket order',
      rules: { lines: { item: ['PO1/@VP', 'PO1/@VN', 'PO1/@BP'] } },
      tests: [{ name: 'a release', document, profile, expected: {
          legalEntity: '{legalEntity}',
          customerNumber: '007326879',
          customerPo: 'BL-900',
          orderedOn: '2026-01-05',
          requestedDelivery: '2026-01-16',
          priceRule: 'contract-price',
          currency: 'USD',
          shipTo: {name: 'Plant 4, dock 2', street: '7 Works Rd', city: 'Erie', region: 'PA', postalCode: '16501', country: 'US'},
          lines: [{lineNumber: 1, sku: 'NW-11', quantity: {value: '24', unit: 'EA'}, unitPrice: '3.25'}],
          channel: {kind: 'edi', name: '{partner}', orderNumber: 'BL-900/12'},
        } }],
    },
    {
      kind: '855/out',
      note: 'contract number',
      rules: { items: ['BP', 'VP=VP|VN'], add: [{ in: 'heading', after: ['BAK', 'CUR'], segments: [['REF', '=CT', 'REF[01=CT]/02']] }] },
      tests: [{ name: 'a release of which a part is backordered', document, profile, told: answer, today: '2026-01-06', expected: [
          'BAK*00*AC*BL-900*20260105*12***SO-1*20260106', 'CUR*SE*USD', 'REF*CT*CONTRACT-7', 'PO1*001*24*EA*3.25**BP*7741-A*VP*NW-11',
          'ACK*IA*20*EA', 'ACK*IB*4*EA', 'CTT*1*24',
        ] }],
    },
    {
      kind: '856/out',
      note: 'parts with their packages below',
      rules: { structure: 'standard-pack', items: ['BP', 'VP=VP|VN'], add: [{ in: 'HL[03=O]', after: ['PRF'], segments: [['REF', '=CT', 'REF[01=CT]/02']] }] },
      tests: [{ name: 'one package', document, profile: { ...profile, carriers: { SPDY: 'SPEEDY' } }, told: notice, expected: [
          'BSN*00*SEA-17*20260109*1000*0002', 'HL*1**S*1', 'TD1*CTN*1****G*9.5*KG', 'TD5**2*SPDY*M*SPEEDY', 'REF*BM*BOL-17',
          'DTM*011*20260109', 'N1*ST*Distribution center 6094', 'N3*100 Dock Rd', 'N4*Tacoma*WA*98401*US', 'N1*SF*SEA*92*SEA',
          'HL*2*1*O*1', 'PRF*BL-900*12**20260105', 'REF*CT*CONTRACT-7', 'HL*3*2*I*1', 'LIN*001*BP*7741-A*VP*NW-11', 'SN1*001*20*EA',
          'HL*4*3*P*0', 'SN1**20*EA', 'MEA*PD*G*9.5*KG', 'MAN*GM*00020000010000000175', 'MAN*CP*1Z17', 'CTT*4',
        ] }],
    },
    {
      kind: '810/out',
      note: 'contract number',
      rules: { items: ['BP', 'VP=VP|VN'], add: [{ in: 'heading', after: ['BIG', 'CUR'], segments: [['REF', '=CT', 'REF[01=CT]/02']] }] },
      tests: [{ name: 'what was shipped, with freight', document, profile, told: bill, expected: [
          'BIG*20260109*INV-17*20260105*BL-900*12**DI', 'CUR*SE*USD', 'REF*CT*CONTRACT-7', 'REF*SI*SEA-17', 'N1*ST*Distribution center 6094',
          'N3*100 Dock Rd', 'N4*Tacoma*WA*98401*US', 'ITD*01*****20260208', 'IT1*001*20*EA*3.25**BP*7741-A*VP*NW-11', 'TDS*7000',
          'SAC*C*D240***500*******06', 'CTT*1',
        ] }],
    },
  ],
}; // prettier-ignore
