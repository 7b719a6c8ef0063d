import { type Draft, type EdiDocumentWhole, type PriceCatalogueDue, type SendPriceCatalogue, sendPriceCatalogue } from '@crossdock/contracts'; // prettier-ignore
import { Gateway, lines, soon } from './gateway';
import { announced } from './listener';
import { interchange } from './x12';

describe('price catalogues (832)', () => {
  let edi: Gateway;
  beforeAll(async () => {
    edi = await Gateway.start({ EDI_CLOCKS_MS: '100' });
    await edi.partner('PARTNER', { sets: ['832'], items: { 'UP:614141000036': 'NW-11', '4711': 'NW-42' }, itemQualifiers: ['IN', 'UP'] });
    await edi.partner('SILENT');
  }); // prettier-ignore
  afterAll(() => edi?.stop());

  const due = (partner: string) =>
    announced<PriceCatalogueDue>('price-catalogue.due.v1').filter((each) => each.partner === partner);

  it('are asked for on demand, for a customer that is named', async () => {
    const asked = (id: string, body: object = {}) => edi.post(`/v1/partners/${id}/price-catalogues`, body);
    const { body } = await asked('PARTNER', { customerNumber: 'VINET' }).expect(202);
    const found = await soon(async () => due('PARTNER').find(({ requestId }) => requestId === body.requestId));
    expect(found).toMatchObject({ customerNumber: 'VINET', currency: 'USD' });
    expect((await asked('PARTNER').expect(422)).body.errors).toMatchObject([{ pointer: '/customerNumber' }]);
    expect((await asked('SILENT').expect(422)).body.code).toBe('SET_NOT_SENT');
    await asked('NOBODY').expect(404);
  });

  it('are asked for by the schedule of the profile', async () => {
    await edi.partner('WEEKLY', { sets: ['832', '846'], customerNumber: 'WEEKL', priceCatalogue: { everyHours: 168 } });
    await soon(async () => due('WEEKLY').length === 1);
    await edi.database.query(`UPDATE statement_request SET asked_at = now() - interval '8 days'`);
    await soon(async () => due('WEEKLY').length === 2);
    expect(due('WEEKLY')[1].customerNumber).toBe('WEEKL');
    const profile = { sets: ['832'], priceCatalogue: { everyHours: 24 } };
    const { errors } = (await edi.put('/v1/partners/NAMELESS', { legalEntity: 'NW-US', qualifier: 'ZZ', interchangeId: 'NAMELESS', profile }).expect(422)).body; // prettier-ignore
    expect(errors).toMatchObject([{ pointer: '/profile/priceCatalogue' }]);
  });

  it('go out with the partner’s numbers, ours and GTINs, packs and prices, and read back as they were told', async () => {
    const before = await edi.outbox('PARTNER');
    const catalogue: SendPriceCatalogue = {
      requestId: '7e0c3c1e-93f4-4f6e-8e0b-3c1f9b2d7a55', part: 1, partner: 'PARTNER', currency: 'USD', effectiveOn: '2026-11-21',
      items: [
        { sku: 'NW-11', name: 'Queso Cabrales', gtin: '614141000036', unit: 'EA', units: [{ unit: 'CS', baseUnits: 24 }], price: '12.5', source: 'contract' },
        { sku: 'NW-42', name: 'Singaporean Hokkien Fried Mee', gtin: '4006381333931', unit: 'CS', units: [], price: '14', source: 'list' },
      ],
    }; // prettier-ignore
    await edi.tell(sendPriceCatalogue.of(catalogue, 'NW-US') as Draft);
    const { groups } = await edi.answer('PARTNER', before, '832');
    const [set] = groups[0].sets;
    expect([groups[0].code, set.verdict, set.faults]).toEqual(['SC', 'accepted', []]);
    expect(lines(set).slice(1, -1)).toEqual([
      'BCT*PC*7e0c3c1e-1********00', 'DTM*007*20261121', 'CUR*SE*USD',
      'LIN*1*UP*614141000036*VN*NW-11', 'PID*F****Queso Cabrales', 'PO4*24*1*EA', 'CTP**CON*12.5*1*EA',
      'LIN*2*IN*4711*VN*NW-42*EN*4006381333931', 'PID*F****Singaporean Hokkien Fried Mee', 'CTP**LPR*14*1*CA', 'CTT*2',
    ]); // prettier-ignore
  });

  it('of theirs are checked, kept and readable', async () => {
    const body = ['BCT*PS*CAT-7', 'DTM*007*20261201', 'CUR*SE*USD', 'LIN*1*VN*A-1', 'PID*F****Bolt', 'CTP**CON*.12*1*EA', 'CTT*1']; // prettier-ignore
    const file = await edi.send(interchange('000000832', 'SC', [['832', body], ['832', ['BCT*XX*CAT-8', 'CTT*0']]])); // prettier-ignore
    const [good, bad] = file.interchanges[0].sets;
    expect([good.status, good.verdict, bad.verdict]).toEqual(['kept', 'accepted', expect.stringMatching(/rejected|with-errors/)]); // prettier-ignore
    const { readable, document } = (await edi.get(`/v1/documents/${good.documentId}`).expect(200)).body as EdiDocumentWhole; // prettier-ignore
    expect(document.state).toBe('kept');
    expect(readable).toMatchObject({ number: 'CAT-7', effectiveDate: '2026-12-01', currency: 'USD', items: [{ productIds: [{ qualifier: 'VN', id: 'A-1' }], description: 'Bolt', prices: [{ kind: 'CON', price: '.12', uom: 'EA' }] }] }); // prettier-ignore
  });
});
