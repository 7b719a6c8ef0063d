import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Gateway, lines, soon } from './gateway';
import { ordersOf } from './listener';
import { order } from './x12';

describe('files that cannot be used as they are', () => {
  let edi: Gateway;
  let stranger = 800;

  beforeAll(async () => {
    edi = await Gateway.start();
    await edi.partner('PARTNER');
  });
  afterAll(() => edi?.stop());

  it.each([
    ['another control number in IEA', { end: '000000777' }, '001', 'INTERCHANGE_REJECTED'],
    ['a wrong count of groups', { groups: 2 }, '021', 'INTERCHANGE_REJECTED'],
    ['a receiver that we are not', { receiver: 'SOMEBODY' }, '009', 'UNKNOWN_RECEIVER'],
    ['a test of a partner that is live', { usage: 'T' }, '020', 'TEST_IN_PRODUCTION'],
  ])('refuses an interchange with %s: TA1 and no 997, kept raw, a case', async (_, change, note, code) => {
    const control = `000000${note}`;
    const before = await edi.outbox('PARTNER');
    const text = order(control, change);
    const file = await edi.send(text);
    expect(file).toMatchObject({ status: 'parked', interchanges: [{ control, verdict: 'rejected', sets: [] }] });
    const answer = await edi.answer('PARTNER', before);
    expect([answer.ta1s, answer.groups]).toMatchObject([[{ control, status: 'R', note }], []]);
    const opened = await edi.opened(code, `interchange ${control}`);
    expect(opened).toMatchObject({ ownerRole: 'edi-desk', retry: { path: `/v1/files/${file.fileId}/retry` } });
    const kept = await fetch(`${edi.app.url}/v1/files/${file.fileId}`, { headers: edi.caller });
    expect(await kept.text()).toBe(text);
    expect(ordersOf(`PO-${control}`)).toEqual([]);
  });

  it.each([
    ['answers a stranger whose id holds our usual separators with others', 'A*B~C>D', true],
    ['answers nobody whose ids can stand in no envelope, and says so', '*>~|^:<{}[]`$', false],
    ['answers nobody whose id has a control character', 'A\x01B', false],
  ])('%s; what else is in its file is taken', async (_, sender, answered) => {
    const [strange, good] = [++stranger, ++stranger].map((number) => String(number).padStart(9, '0'));
    const [from, to] = [await edi.outbox('unknown'), await edi.outbox('PARTNER')];
    const text = order(strange).replaceAll('*', '\x1d').replaceAll('>', '\x1f').replaceAll('~', '\x1e').replace('PARTNER'.padEnd(15), sender.padEnd(15));
    const file = await edi.send(text + order(good));
    expect(file.interchanges.map(({ verdict }) => verdict)).toEqual(['rejected', 'accepted']);
    await soon(async () => ordersOf(`PO-${good}`).length === 1);
    expect(lines((await edi.answer('PARTNER', to, '997')).groups[0].sets[0])).toContain('AK9*A*1*1*1');
    await edi.opened('UNKNOWN_PARTNER', answered ? strange : `interchange ${strange} of ZZ/${sender}: no partner has these ids; its ids can stand in no envelope`);
    if (!answered) return expect(await edi.outbox('unknown')).toEqual(from);
    const { receiver, ta1s } = await edi.answer('unknown', from, 'TA1');
    expect([receiver, ta1s]).toMatchObject([sender, [{ control: strange, status: 'R', note: '006' }]]);
  }); // prettier-ignore

  it('takes a refused interchange in once the profile fits, closes its case, and tells the partner no second no', async () => {
    const before = await edi.outbox('PARTNER');
    const file = await edi.send(order('000000041', { receiver: 'OLD-NAME' }));
    const { caseId } = await edi.opened('UNKNOWN_RECEIVER', '000000041');
    await edi.answer('PARTNER', before, 'TA1');
    await edi.post(`/v1/files/${file.fileId}/retry`).expect(200);
    await edi.partner('PARTNER', { otherIds: [{ qualifier: 'ZZ', id: 'OLD-NAME' }] });
    const again = await edi.post(`/v1/files/${file.fileId}/retry`).expect(200);
    expect(again.body).toMatchObject({ status: 'processed', interchanges: [{ sets: [{ status: 'taken' }] }] });
    await edi.closed(caseId);
    await soon(async () => ordersOf('PO-000000041').length === 1);
    const answer = await edi.answer('PARTNER', before, '997');
    expect(lines(answer.groups[0].sets[0])).toContain('AK9*A*1*1*1');
    expect((await edi.outbox('PARTNER')).filter((name) => !before.includes(name))).toHaveLength(2);
  });

  it('says of each set what became of it', async () => {
    const good = await edi.send(order('000000050'));
    expect(good).toMatchObject({
      status: 'processed',
      interchanges: [
        {
          sender: 'PARTNER', control: '000000050', partner: 'PARTNER', verdict: 'accepted',
          sets: [{ set: '850', groupControl: '1', control: '0001', verdict: 'accepted', status: 'taken', customerPo: 'PO-000000050', faults: [] }],
        },
      ],
    }); // prettier-ignore
    const bad = await edi.send(order('000000051', { count: 50 }));
    expect(bad.interchanges[0].sets[0]).toMatchObject({
      verdict: 'rejected',
      status: 'parked',
      faults: [{ level: 'set', code: '4' }],
    });
    expect(await edi.opened('DOCUMENT_REJECTED', 'PO-000000051')).toMatchObject({ customerPo: 'PO-000000051' });
  });

  it('keeps the same file once, whoever finds it how often', async () => {
    const text = order('000000060');
    const first = await edi.send(text, 'again.edi');
    expect(await edi.send(text, 'again.edi')).toEqual(first);
    const elsewhere = await edi.send(text, 'renamed.edi');
    expect(elsewhere).toMatchObject({ status: 'processed', interchanges: [] });
    await soon(async () => ordersOf('PO-000000060').length === 1);
    expect(await edi.database.query(`SELECT count(*)::int AS n FROM raw_file WHERE name = 'again.edi'`)).toEqual([
      { n: 1 },
    ]);
  });

  it('answers a repeated interchange again, and takes a repeated set only once', async () => {
    // What was answered before is on its way to the outbox until then.
    await soon(
      async () => (await edi.database.query('SELECT FROM outgoing_file WHERE delivered_at IS NULL')).length === 0,
    );
    const before = await edi.outbox('PARTNER');
    await edi.send(order('000000061', { po: 'PO-61' }));
    await edi.send(order('000000061', { po: 'PO-61' }));
    await soon(async () => (await edi.outbox('PARTNER')).length === before.length + 2);
    const other = await edi.send(order('000000062', { po: 'PO-61' }));
    expect(other.interchanges[0].sets[0]).toMatchObject({ verdict: 'accepted', status: 'duplicate' });
    await soon(async () => ordersOf('PO-61').length === 1);
  });

  it('stores a file whose work fails once, opens a case, goes on with others, and works on it again', async () => {
    // The database refuses whatever belongs to this order, as a defect would.
    await edi.database.query(`ALTER TABLE document ADD CONSTRAINT defect CHECK (customer_po <> 'PO-000000070')`);
    const inbox = join(edi.folder, 'PARTNER', 'inbox');
    await mkdir(inbox, { recursive: true });
    await writeFile(join(inbox, 'a-bad.edi'), order('000000070'));
    await writeFile(join(inbox, 'b-good.edi'), order('000000071'));
    const opened = await edi.opened('FILE_NOT_PROCESSED', 'defect');
    await soon(async () => ordersOf('PO-000000071').length === 1);
    const stored = await edi.database.query(`SELECT status, attempts FROM raw_file WHERE name = 'a-bad.edi'`);
    expect(stored).toEqual([{ status: 'parked', attempts: 1 }]);
    await edi.database.query('ALTER TABLE document DROP CONSTRAINT defect');
    await edi.post(opened.retry!.path).expect(200);
    await edi.closed(opened.caseId);
    await soon(async () => ordersOf('PO-000000070').length === 1);
  });
});
