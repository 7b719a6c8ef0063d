import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { As2Partner } from './as2-partner';
import { newParty } from './as2-party';
import { Gateway, soon } from './gateway';
import { ordersOf } from './listener';
import { SftpServer } from './sftp-server';
import { order } from './x12';

describe('a file by the mailbox of one partner with the sender of another', () => {
  let edi: Gateway;
  let server: SftpServer;
  let as2: As2Partner;
  let token: { authorization: string };
  beforeAll(async () => {
    const us = await newParty('us');
    server = await SftpServer.start();
    as2 = await As2Partner.start('BY-AS2', 'OURS', us);
    edi = await Gateway.start({ EDI_SECRET_RIGHT: 'right', EDI_SECRET_AS2: us.key });
    const settings = {
      url: as2.url, ourId: 'OURS', theirId: 'BY-AS2', ourCertificate: us.certificate, ourKeyVariable: 'EDI_SECRET_AS2',
      theirCertificates: [as2.party.certificate],
    }; // prettier-ignore
    await edi.partner('BY-FOLDER');
    await edi.partner('BY-TOKEN');
    await edi.partner('BY-SFTP', { transport: { kind: 'sftp', sftp: mailbox() } });
    await edi.partner('BY-AS2', { transport: { kind: 'as2', as2: settings } });
    token = await edi.app.as(['edi:write', 'edi:read', 'edi:manage'], { channel: 'BY-TOKEN' });
  });
  afterAll(async () => {
    await edi?.stop();
    await server?.down();
    await as2?.down();
  });

  const mailbox = () => ({
    host: '127.0.0.1', port: server.port, user: 'northwind', hostKeys: [server.fingerprint], passwordVariable: 'EDI_SECRET_RIGHT', putInto: '/in',
    takeFrom: '/out', everySeconds: 1,
  }); // prettier-ignore
  const drop = async (folder: string, name: string, text: string) => {
    const inbox = join(edi.folder, folder, 'inbox');
    await mkdir(inbox, { recursive: true });
    await writeFile(join(inbox, `${name}.tmp`), text);
    await rename(join(inbox, `${name}.tmp`), join(inbox, name));
  };
  const post = (name: string, text: string) =>
    edi.app.http.post(`/v1/files?name=${name}`).set({ ...token, 'content-type': 'application/edi-x12' }).send(text).expect(202); // prettier-ignore
  const by: Record<string, (name: string, text: string) => unknown> = {
    'BY-FOLDER': (name, text) => drop('BY-FOLDER', name, text),
    'BY-SFTP': (name, text) => server.offer(name, text),
    'BY-AS2': (name, text) => as2.send(edi.app.url, text, { messageId: `<${name}@partner>` }),
    'BY-TOKEN': (name, text) => post(name, text),
    'NO-PARTNER': (name, text) => drop('NO-PARTNER', name, text),
  };

  it.each(Object.keys(by))('%s: is refused, nobody is answered, and is taken when the profile names the mailbox', async (from) => {
    const sender = `BEHIND-${from.slice(-6)}`;
    const control = String(100 + Object.keys(by).indexOf(from)).padStart(9, '0');
    await edi.partner(sender);
    await by[from](`${sender}.edi`, order(control, { sender }));
    const { caseId, detail, retry } = await edi.opened('MAILBOX_OF_ANOTHER', `interchange ${control} of ZZ/${sender}`);
    expect(detail).toContain(`came by the mailbox of ${from}`);
    expect(ordersOf(`PO-${control}`)).toEqual([]);
    expect(await edi.database.query('SELECT FROM outgoing_file WHERE partner = $1', [sender])).toEqual([]);
    await edi.partner(sender, { mailboxes: [from] });
    await edi.post(retry!.path).expect(200);
    await edi.closed(caseId);
    await soon(async () => ordersOf(`PO-${control}`).length === 1);
  }); // prettier-ignore

  it('does not keep what the partner itself sends from being taken, even under the same name', async () => {
    await edi.partner('VICTIM');
    const text = order('000000200', { sender: 'VICTIM' });
    await drop('BY-FOLDER', 'victim.edi', text);
    await edi.opened('MAILBOX_OF_ANOTHER', 'interchange 000000200 of ZZ/VICTIM');
    await drop('VICTIM', 'victim.edi', text);
    await soon(async () => ordersOf('PO-000000200').length === 1);
  });

  it('is no way to read a file of somebody else', async () => {
    await symlink('/etc/hostname', join(edi.folder, 'BY-FOLDER', 'inbox', 'link.edi'));
    await drop('BY-FOLDER', 'after.edi', order('000000201', { sender: 'BY-FOLDER' }));
    await soon(async () => ordersOf('PO-000000201').length === 1);
    expect(await edi.database.query(`SELECT FROM raw_file WHERE name = 'link.edi'`)).toEqual([]);
  });

  it('is handed in by a partner’s own token, which reads what became of its files and nothing else', async () => {
    const mine = (await post('mine.edi', order('000000300', { sender: 'BY-TOKEN' }))).body.fileId as string;
    const other = (await edi.send(order('000000301', { sender: 'BY-FOLDER' }))).fileId;
    const get = (path: string) => edi.app.http.get(path).set(token);
    await get(`/v1/files/${mine}`).expect(200);
    await get(`/v1/files/${mine}/outcome`).expect(200);
    await get(`/v1/files/${other}`).expect(404);
    await get(`/v1/files/${other}/outcome`).expect(404);
    for (const path of ['documents', 'partners', 'deliveries', 'duplicates', 'obligations', 'partner-templates'])
      expect([path, (await get(`/v1/${path}`)).body.code]).toEqual([path, 'NOT_FOR_PARTNERS']);
    await edi.app.http.post(`/v1/files/${mine}/retry`).set(token).expect(403);
  });

  it('cannot be fetched for two partners from one directory', async () => {
    const setup = { legalEntity: 'NW-US', qualifier: 'ZZ', interchangeId: 'SECOND', profile: { transport: { kind: 'sftp', sftp: mailbox() } } }; // prettier-ignore
    const { body } = await edi.put('/v1/partners/SECOND', setup).expect(409);
    expect(body).toMatchObject({ code: 'MAILBOX_TAKEN', detail: expect.stringContaining('BY-SFTP in profile.mailboxes') }); // prettier-ignore
    const { takeFrom: _, ...sends } = mailbox();
    await edi.put('/v1/partners/SECOND', { ...setup, profile: { transport: { kind: 'sftp', sftp: sends }, mailboxes: ['BY-SFTP'] } }).expect(200); // prettier-ignore
  });
});
