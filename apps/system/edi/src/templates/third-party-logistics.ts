import type { PartnerTemplate } from './template';

export const thirdPartyLogistics: PartnerTemplate = {
  id: '3pl',
  title: 'Third-party logistics',
  description: 'A warehouse of others: shipping orders and stock transfers out, shipping and receipt advices and stock in; our SKUs throughout.',
  exchanges: { in: ['945', '944', '846'], out: ['940', '943'] },
  profile: {
    version: '004010', acknowledgement: '997', itemQualifiers: ['VN', 'SK', 'UP'], clocks: { acknowledgementHours: 4, responseHours: 24, invoiceHours: 72 },
  },
  needs: { items: 'ours', shipTos: 'address', units: ['EA', 'CA'], carriers: true, terms: false },
  maps: [],
}; // prettier-ignore
