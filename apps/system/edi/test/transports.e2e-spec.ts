import { spawnSync } from 'node:child_process';
import { newOwner } from '@crossdock/persistence';
import { Gateway, soon } from './gateway';
import { HttpPartner } from './http-partner';
import { order } from './x12';

interface Delivery {
  interchangeId: string;
  name: string;
  state: string;
  attempts: number;
  problem?: string;
  transport?: string;
  receipt?: Record<string, unknown>;
}

describe('how files reach a partner', () => {
  let edi: Gateway;
  let partner: HttpPartner;
  beforeAll(async () => {
    edi = await Gateway.start({ EDI_RETRY_BASE_MS: '20', EDI_SECRET_HTTP: 'the token' });
    partner = await HttpPartner.at();
    const http = { url: partner.url, tokenVariable: 'EDI_SECRET_HTTP' };
    await edi.partner('PARTNER', { transport: { kind: 'http', http } });
    await edi.partner('FOLDER');
  });
  afterAll(async () => {
    await edi?.stop();
    await partner?.down();
  });
  beforeEach(() => partner.posts.splice(0));

  const deliveries = async (query = 'partner=PARTNER') =>
    (await edi.get(`/v1/deliveries?${query}`).expect(200)).body.deliveries as Delivery[];
  const inState = (state: string, count: number) =>
    soon(async () => {
      const found = await deliveries(`partner=PARTNER&state=${state}`);
      return found.length === count && found;
    });

  it('puts them aside while it is down, opens a case, and brings them in their order when it is up again', async () => {
    for (const control of ['000000001', '000000002', '000000003']) await edi.send(order(control));
    const { caseId } = await edi.opened('DELIVERY_FAILING', 'PARTNER');
    const [, , first] = await inState('waiting', 3);
    expect(first).toMatchObject({ problem: expect.stringContaining('does not answer') });
    // Others are served meanwhile.
    await edi.send(order('000000001', { sender: 'FOLDER' }));
    await soon(async () => (await edi.outbox('FOLDER')).length === 1);
    await partner.up();
    await inState('delivered', 3);
    expect(partner.posts.map(({ headers }) => headers['content-disposition'])).toEqual(
      ['1', '2', '3'].map((number) => `attachment; filename="997-00000000${number}.edi"`),
    );
    expect(partner.posts[0]).toMatchObject({ headers: { authorization: 'Bearer the token' }, text: expect.stringMatching(/^ISA/) });
    expect((await edi.closed(caseId)).resolution).toBe('it works again');
  }); // prettier-ignore

  it('parks a file that is refused with a case, sends those behind it, and sends it when told to', async () => {
    partner.answer = ({ text }) => (text.includes('*000000004*') ? 422 : 200);
    await edi.send(order('000000004', { po: 'PO-4' }));
    await edi.send(order('000000005', { po: 'PO-5' }));
    const { caseId, retry } = await edi.opened('DELIVERY_REFUSED', '422');
    await soon(async () => partner.posts.length === 1);
    const [parked] = await inState('parked', 1);
    expect(parked).toMatchObject({ name: '997-000000004.edi', problem: expect.stringContaining('answered 422 no') });
    partner.answer = () => 200;
    await edi.post(retry!.path).expect(204);
    expect((await edi.closed(caseId)).resolution).toBe('it was delivered');
    await edi.post(retry!.path).expect(404);
  });

  it('keeps the id of a sending over its tries, and gives another to what is sent once more', async () => {
    const tries: string[] = [];
    partner.answer = ({ headers }) => (tries.push(String(headers['idempotency-key'])) < 3 ? 503 : 200);
    await edi.send(order('000000006', { po: 'PO-6' }));
    const [{ interchangeId, transport, receipt }] = await inState('delivered', 6);
    expect({ transport, receipt }).toEqual({ transport: 'http', receipt: { url: partner.url, status: 200 } });
    expect(tries).toEqual(Array(3).fill(`${interchangeId}.1`));
    const [{ id }] = await edi.database.query('SELECT id FROM document WHERE interchange_id = $1', [interchangeId]);
    await edi.post(`/v1/documents/${id}/resend`, { controlNumbers: 'keep' }).expect(204);
    await soon(async () => tries.at(-1) === `${interchangeId}.2`);
  });

  it('says what is wrong with the settings of a transport', async () => {
    const save = (transport: object) =>
      edi.put('/v1/partners/WRONG', { legalEntity: 'NW-US', qualifier: 'ZZ', interchangeId: 'WRONG', profile: { transport } });
    const told = async (transport: object, status: number) =>
      (await save(transport).expect(status)).body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(await told({ kind: 'carrier-pigeon' }, 400)).toEqual(['/profile/transport/kind']);
    expect(await told({ kind: 'http' }, 422)).toEqual(['/profile/transport/http']);
    const url = 'https://edi.example.com';
    expect(await told({ kind: 'folder', http: { url } }, 422)).toEqual(['/profile/transport/http']);
    // Only variables that were meant for it: not DATABASE_URL, to somebody's server.
    expect(await told({ kind: 'http', http: { url, tokenVariable: 'DATABASE_URL' } }, 400)).toEqual(['/profile/transport/http/tokenVariable']);
  }); // prettier-ignore

  it('names the secret that is not there', async () => {
    const http = { url: partner.url, tokenVariable: 'EDI_SECRET_NOT_SET' };
    await edi.partner('SECRETIVE', { transport: { kind: 'http', http } });
    await edi.send(order('000000001', { sender: 'SECRETIVE' }));
    await edi.opened('DELIVERY_FAILING', 'EDI_SECRET_NOT_SET is not set');
  });

  it('takes up at once what a process of this machine had in its hands when it was killed', async () => {
    const gone = spawnSync(process.execPath, ['--version']).pid;
    const dead = newOwner().replace(`/${process.pid}/`, `/${gone}/`);
    const claimed = `claimed_by = $1, claimed_until = now() + interval '2 minutes'`;
    const before = partner.posts.length;
    partner.answer = () => 503;
    await edi.send(order('000000007', { po: 'PO-7' }));
    await inState('waiting', 1);
    await edi.database.query(`UPDATE outgoing_file SET ${claimed}, next_at = now() WHERE delivered_at IS NULL AND parked_at IS NULL`, [dead]);
    partner.answer = () => 200;
    await inState('waiting', 0);
    expect(partner.posts.length).toBeGreaterThan(before);

    const [{ id }] = await edi.database.query('SELECT id FROM raw_file ORDER BY received_at DESC LIMIT 1');
    await edi.database.query(`UPDATE raw_file SET status = 'received', received_at = now() - interval '2 minutes', ${claimed} WHERE id = $2`, [dead, id]);
    await soon(async () => (await edi.database.query(`SELECT 1 FROM raw_file WHERE id = $1 AND status = 'processed'`, [id])).length);
  }); // prettier-ignore
});
