import type { PartnerTemplate } from './template';

export const eancom: PartnerTemplate = {
  id: 'eancom',
  title: 'European retail (EANCOM)',
  description: 'EDIFACT D.96A as EANCOM 1997 has it: ORDERS in, CONTRL, ORDRSP, DESADV with SSCCs and INVOIC out; items by GTIN, places by GLN.',
  exchanges: { in: ['850'], out: ['855', '865', '856', '810'] },
  profile: {
    syntax: 'edifact', version: 'D.96A', associations: { ORDRSP: 'EAN005', DESADV: 'EAN005', INVOIC: 'EAN008' }, currency: 'EUR', itemQualifiers: ['EN', 'UK', 'UP', 'VN', 'IN'],
    customerParty: { role: 'BY', qualifier: 'UL' }, clocks: { acknowledgementHours: 4, responseHours: 24, invoiceHours: 48 },
  },
  needs: { items: 'map', shipTos: 'id', units: ['PCE', 'CT', 'KGM'], carriers: false, terms: false },
  maps: [],
}; // prettier-ignore
