import { sampleMessages, sampleOrder } from './sample-documents';
import type { PartnerTemplate } from './template';

const document = sampleOrder('005010', [
  'BEG*00*DS*365465413**20260105', 'REF*CO*WEB-4567', 'DTM*010*20260107', 'TD5****ZZ*GROUND', 'N1*ST*Wile Coyote', 'N3*111 Canyon Court', 'N4*Phoenix*AZ*85001*US',
  'PO1*item-1*24*EA*3.25**SK*NW-11*UP*614141000036', 'CTT*1',
]); // prettier-ignore
const { answer, notice } = sampleMessages('365465413');
const profile = { customerNumber: 'SAMPLE', items: {}, carriers: { GROUND: 'SPEEDY' } };

export const marketplace: PartnerTemplate = {
  id: 'marketplace',
  title: 'Marketplace',
  description: 'Drop ship in 005010: our SKUs, the consumer’s address in each order, tracking numbers, answers within hours, 999.',
  exchanges: { in: ['850', '860'], out: ['855', '865', '856', '810'] },
  profile: {
    version: '005010', separators: { element: '*', component: '>', segment: '~', repetition: '^' }, acknowledgement: '999', itemQualifiers: ['SK', 'VN', 'UP'],
    clocks: { acknowledgementHours: 4, responseHours: 4, invoiceHours: 24 },
  },
  needs: { items: 'ours', shipTos: 'address', units: ['EA'], carriers: true, terms: false },
  maps: [
    {
      kind: '850/in',
      note: 'our SKU first; what their order calls a shipping date is ours, too',
      rules: { fields: { requestedShip: 'DTM[01=010|011]/02' }, lines: { item: ['PO1/@SK', 'PO1/@VN'] } },
      tests: [{ name: 'a consumer’s order', document, profile, expected: {
          legalEntity: '{legalEntity}',
          customerNumber: 'SAMPLE',
          customerPo: '365465413',
          orderedOn: '2026-01-05',
          requestedShip: '2026-01-07',
          priceRule: 'contract-price',
          currency: 'USD',
          shipTo: {name: 'Wile Coyote', street: '111 Canyon Court', city: 'Phoenix', region: 'AZ', postalCode: '85001', country: 'US'},
          carrier: 'SPEEDY',
          lines: [{lineNumber: 1, sku: 'NW-11', quantity: {value: '24', unit: 'EA'}, unitPrice: '3.25'}],
          channel: {kind: 'edi', name: '{partner}', orderNumber: '365465413'},
        } }],
    },
    {
      kind: '855/out',
      note: 'the consumer’s order number',
      rules: { items: ['SK=SK|VN', 'UP'], add: [{ in: 'heading', after: ['BAK', 'CUR'], segments: [['REF', '=CO', 'REF[01=CO]/02']] }] },
      tests: [{ name: 'an order of which a part is backordered', document, profile, told: answer, today: '2026-01-06', expected: [
          'BAK*00*AC*365465413*20260105****SO-1*20260106', 'CUR*SE*USD', 'REF*CO*WEB-4567', 'PO1*item-1*24*EA*3.25**SK*NW-11*UP*614141000036',
          'ACK*IA*20*EA', 'ACK*IB*4*EA', 'CTT*1*24',
        ] }],
    },
    {
      kind: '856/out',
      note: 'parcels with tracking numbers and what is in them',
      rules: {
        structure: 'pick-and-pack',
        items: ['SK=SK|VN', 'UP'],
        leaveOut: ['REF[01=BM]'],
        add: [{ in: 'HL[03=O]', after: ['PRF'], segments: [['REF', '=CO', 'REF[01=CO]/02']] }],
      },
      tests: [{ name: 'one parcel', document, profile, told: notice, expected: [
          'BSN*00*SEA-17*20260109*1000*0001', 'HL*1**S*1', 'TD1*CTN*1****G*9.5*KG', 'TD5****M*GROUND', 'DTM*011*20260109',
          'N1*ST*Distribution center 6094', 'N3*100 Dock Rd', 'N4*Tacoma*WA*98401*US', 'N1*SF*SEA*92*SEA', 'HL*2*1*O*1',
          'PRF*365465413***20260105', 'REF*CO*WEB-4567', 'HL*3*2*P*1', 'MEA*PD*G*9.5*KG', 'MAN*GM*00020000010000000175',
          'MAN*CP*1Z17', 'HL*4*3*I*0', 'LIN*item-1*SK*NW-11*UP*614141000036', 'SN1*item-1*20*EA', 'CTT*4',
        ] }],
    },
  ],
}; // prettier-ignore
