import {
  type Draft,
  type InventoryAdviceDue,
  type SendInventoryAdvice,
  sendInventoryAdvice,
} from '@crossdock/contracts';
import { Gateway, lines, soon } from './gateway';
import { announced } from './listener';

describe('inventory advices to partners (846)', () => {
  let edi: Gateway;
  beforeAll(async () => {
    edi = await Gateway.start({ EDI_CLOCKS_MS: '100' });
    await edi.partner('PARTNER', { sets: ['846'], items: { 'IN:4711': 'NW-11' } });
    await edi.partner('SILENT');
  });
  afterAll(() => edi?.stop());

  const due = (partner: string) =>
    announced<InventoryAdviceDue>('inventory-advice.due.v1').filter((each) => each.partner === partner);

  it('are asked for on demand, by profiles that name them', async () => {
    const { body } = await edi.post('/v1/partners/PARTNER/inventory-advices').expect(202);
    await soon(async () => due('PARTNER').some(({ requestId }) => requestId === body.requestId));
    expect((await edi.post('/v1/partners/SILENT/inventory-advices').expect(422)).body.code).toBe('SET_NOT_SENT');
    await edi.post('/v1/partners/NOBODY/inventory-advices').expect(404);
  });

  it('are asked for by the schedule of the profile, once in each turn', async () => {
    await edi.partner('HOURLY', { sets: ['846'], inventoryAdvice: { everyHours: 1 } });
    await edi.partner('DAILY', { sets: ['846'], inventoryAdvice: { everyHours: 24 } });
    await soon(async () => due('HOURLY').length === 1 && due('DAILY').length === 1);
    await edi.database.query(`UPDATE statement_request SET asked_at = now() - interval '2 hours'`);
    await soon(async () => due('HOURLY').length === 2);
    expect([due('DAILY').length, due('SILENT').length]).toEqual([1, 0]);
  });

  it('go out by item and place, with the partner’s item numbers', async () => {
    const before = await edi.outbox('PARTNER');
    const advice: SendInventoryAdvice = {
      requestId: '7e0c3c1e-93f4-4f6e-8e0b-3c1f9b2d7a55', part: 1, partner: 'PARTNER',
      positions: [{ sku: 'NW-11', node: 'SEA', available: 103, unit: 'EA' }, { sku: 'NW-42', node: 'NYC', available: 0, unit: 'CS' }],
    }; // prettier-ignore
    await edi.tell(sendInventoryAdvice.of(advice, 'NW-US') as Draft);
    const [set] = (await edi.answer('PARTNER', before, '846')).groups[0].sets;
    expect([set.verdict, set.faults]).toEqual(['accepted', []]);
    expect(lines(set).slice(1, -1)).toEqual([
      expect.stringMatching(/^BIA\*00\*DD\*7e0c3c1e-1\*\d{8}\*\d{4}$/),
      'LIN*1*IN*4711*VN*NW-11', 'QTY*33*103*EA', 'N1*WH*SEA*91*SEA', 'LIN*2*VN*NW-42', 'QTY*33*0*CA', 'N1*WH*NYC*91*NYC', 'CTT*2',
    ]); // prettier-ignore
  });
});
