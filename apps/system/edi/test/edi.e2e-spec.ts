import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '@crossdock/persistence';
import { eventually, startApp, type TestApp } from '@crossdock/testing';
import { readX12 } from '@crossdock/x12';
import { AppModule } from '../src/app.module';
import { meta } from '../src/meta';

const isa = (control: string, sender = 'PARTNER') =>
  `ISA*00*          *00*          *ZZ*${sender.padEnd(15)}*ZZ*CROSSDOCK      *260101*1200*U*00401*${control}*0*P*>~`;
const order = (control: string, change: { sender?: string; count?: number; po?: string; po1?: string } = {}) =>
  [
    isa(control, change.sender), 'GS*PO*PARTNER*CROSSDOCK*20260101*1200*1*X*004010~', 'ST*850*0001~', `BEG*00*SA*${change.po ?? 'PO-1'}**20260101~`,
    'N1*BY*Vins*92*VINET~', 'N1*ST*Vins et alcools~', 'N3*59 rue de l Abbaye~', 'N4*Reims**51100*FR~', change.po1 ?? 'PO1*1*12*EA*14.00**VN*NW-11~',
    'CTT*1~', `SE*${change.count ?? 9}*0001~`, 'GE*1*1~', `IEA*1*${control}~`,
  ].join(''); // prettier-ignore

describe('edi', () => {
  let app: TestApp;
  let caller: { authorization: string };
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'edi-'));
    app = await startApp(AppModule, meta, { env: { EDI_FOLDER: folder } });
    caller = await app.as(['edi:write', 'edi:read', 'edi:manage']);
    const profile = { customerParty: { role: 'BY', qualifier: '92' } };
    await app.http
      .put('/v1/partners/PARTNER')
      .set(caller)
      .send({ legalEntity: 'NW-US', qualifier: 'ZZ', interchangeId: 'PARTNER', profile })
      .expect(200);
  });
  afterAll(() => app?.close());

  const database = () => app.app.get(Database, { strict: false });
  const send = async (text: string) =>
    (
      await app.http
        .post('/v1/files')
        .set({ ...caller, 'content-type': 'application/edi-x12' })
        .send(text)
        .expect(202)
    ).body as { fileId: string; status: string };
  const answers = (partner: string) => readdir(join(folder, partner, 'outbox')).catch(() => [] as string[]);
  const newAnswer = async (partner: string, before: string[], set = '') => {
    const name = await eventually(async () =>
      (await answers(partner)).find((each) => !before.includes(each) && !each.startsWith('.') && each.startsWith(set)),
    );
    return readX12(await readFile(join(folder, partner, 'outbox', name)));
  };
  const announced = async (partner: string) =>
    (await database().query(
      `SELECT set_id AS set, verdict, customer_po AS po FROM document WHERE direction = 'in' AND partner = $1 ORDER BY created_at`,
      [partner],
    )) as { set: string; verdict: string; po: string }[];

  it('takes an order in, keeps it byte for byte, and answers 997', async () => {
    const before = await answers('PARTNER');
    const { fileId, status } = await send(order('000000001'));
    expect(status).toBe('processed');
    const [answer] = (await newAnswer('PARTNER', before)).interchanges;
    expect(answer).toMatchObject({ sender: 'CROSSDOCK', receiver: 'PARTNER', verdict: 'accepted' });
    expect(answer.groups[0].sets[0].segments.map((segment) => segment.elements.join('*'))).toContain('AK9*A*1*1*1');
    const kept = await fetch(`${app.url}/v1/files/${fileId}`, { headers: caller });
    expect(await kept.text()).toBe(order('000000001'));
    expect(await announced('PARTNER')).toEqual([{ set: '850', verdict: 'accepted', po: 'PO-1' }]);
  });

  it('suppresses the same interchange', async () => {
    const before = await announced('PARTNER');
    await send(order('000000001'));
    expect(await announced('PARTNER')).toEqual(before);
  });

  it('rejects a set that counts its segments wrong, and answers so', async () => {
    const before = await answers('PARTNER');
    await send(order('000000002', { count: 50, po: 'PO-2' }));
    const [answer] = (await newAnswer('PARTNER', before)).interchanges;
    expect(answer.groups[0].sets[0].segments.map((segment) => segment.elements.slice(0, 2).join('*'))).toContain(
      'AK5*R',
    );
    expect((await announced('PARTNER')).at(-1)).toMatchObject({ verdict: 'rejected' });
  });

  it('reads other separators and line breaks', async () => {
    await send(
      order('000000003', { po: 'PO-3' }).replaceAll('*', '|').replaceAll('>', '^').replaceAll('~', '\x1c\r\n'),
    );
    expect((await announced('PARTNER')).at(-1)).toEqual({ set: '850', verdict: 'accepted', po: 'PO-3' });
  });

  it('parks what is no X12, keeps a stranger’s file and refuses its envelope, and reads it again once the partner is known', async () => {
    expect((await send('Dear Sirs, please send cheese')).status).toBe('parked');
    const stranger = await send(order('000000009', { sender: 'STRANGER', po: 'PO-9' }));
    expect(stranger.status).toBe('parked');
    const [refusal] = (await newAnswer('unknown', [])).interchanges;
    expect(refusal.ta1s[0]).toMatchObject({ control: '000000009', status: 'R', note: '006' });
    await app.http
      .put('/v1/partners/STRANGER')
      .set(caller)
      .send({ legalEntity: 'NW-US', qualifier: 'ZZ', interchangeId: 'STRANGER', profile: { customerNumber: 'VINET' } })
      .expect(200);
    await app.http.post(`/v1/files/${stranger.fileId}/retry`).set(caller).expect(200);
    expect(await announced('STRANGER')).toEqual([{ set: '850', verdict: 'accepted', po: 'PO-9' }]);
  });

  it('survives a truncated file', async () => {
    const { status } = await send(order('000000004').slice(0, 300));
    expect(status).toBe('parked');
    expect((await send(order('000000004').slice(0, 60))).status).toBe('parked');
  });
});
