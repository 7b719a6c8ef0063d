import { TableRetention } from '@crossdock/persistence';
import { Gateway } from './gateway';
import { order } from './x12';

describe('what edi keeps', () => {
  let edi: Gateway;
  beforeAll(async () => {
    edi = await Gateway.start();
    await edi.partner('PARTNER');
  });
  afterAll(() => edi?.stop());

  const rows = async (table: 'raw_file' | 'interchange' | 'document' | 'outgoing_file') =>
    (await edi.database.query(`SELECT count(*)::int AS n FROM ${table}`))[0].n as number;

  it('lets files, interchanges and documents go after two years, but nothing that waits for a person', async () => {
    await edi.send(order('000000001', { po1: 'PO1*1*1*EA*1**VN*NW-1~' }));
    const parked = await edi.send(order('000000002', { po1: 'PO1*1*1*QQ*1**VN*NW-1~' }));
    await edi.answer('PARTNER', await edi.outbox('PARTNER').then((names) => names.slice(1)), '997');
    for (const statement of [
      `UPDATE raw_file SET received_at = received_at - interval '800 days'`,
      `UPDATE interchange SET created_at = created_at - interval '800 days'`,
      `UPDATE document SET created_at = created_at - interval '800 days'`,
    ])
      await edi.database.query(statement);
    const retention = edi.app.app.get(TableRetention, { strict: false });
    await retention.prune();
    expect([await rows('raw_file'), await rows('document'), await rows('interchange')]).toEqual([1, 1, 1]);
    const [{ documentId }] = parked.interchanges[0].sets;
    await edi.partner('PARTNER', { units: { QQ: 'EA' } });
    await edi.post(`/v1/documents/${documentId}/retry`).expect(200);
    await retention.prune();
    expect([await rows('raw_file'), await rows('document'), await rows('interchange')]).toEqual([0, 0, 0]);
  });
});
