import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readX12 } from '@crossdock/x12';
import { Gateway, soon } from './gateway';
import { keyPair, SftpServer } from './sftp-server';
import { interchange, order } from './x12';

describe('a partner with an SFTP server', () => {
  let edi: Gateway;
  let server: SftpServer;
  beforeAll(async () => {
    server = await SftpServer.start();
    edi = await Gateway.start({
      EDI_RETRY_BASE_MS: '20',
      EDI_SECRET_RIGHT: 'right',
      EDI_SECRET_WRONG: 'wrong',
      EDI_SECRET_KEY: server.userKey.private,
    });
  });
  afterAll(async () => {
    await edi?.stop();
    await server?.down();
  });

  const setUp = (id: string, change: object = {}) => {
    const sftp = {
      host: '127.0.0.1', port: server.port, user: 'northwind', hostKeys: [server.fingerprint], passwordVariable: 'EDI_SECRET_RIGHT',
      putInto: '/in', takeFrom: '/out', everySeconds: 1, timeoutSeconds: 2, ...change,
    }; // prettier-ignore
    return edi.partner(id, { transport: { kind: 'sftp', sftp } });
  };
  /** Nothing is fetched from it any more. */
  const retire = (id: string) => edi.partner(id, { transport: { kind: 'folder' } });
  const fetched = (name: string) =>
    edi.database.query<{ id: string; source: string; status: string; facts: Record<string, unknown> }>(
      'SELECT id, source, status, facts FROM raw_file WHERE name = $1',
      [name],
    );
  const answers = () =>
    server.names('in').map((name) => readX12(Buffer.from(server.content('in', name))).interchanges[0]);

  describe('with a password and an archive', () => {
    beforeAll(() => setUp('PARTNER', { archive: '/taken' }));
    afterAll(() => retire('PARTNER'));

    it('is asked for its files, which are put aside, and gets ours under their names', async () => {
      server.offer('po-1.edi', order('000000001', { po: 'PO-1' }));
      await soon(async () => server.names('taken').includes('po-1.edi'));
      expect(server.names('out')).toEqual([]);
      await soon(async () => (await fetched('po-1.edi'))[0]?.status === 'processed');
      const [{ source, facts }] = await fetched('po-1.edi');
      expect({ source, facts }).toMatchObject({ source: 'sftp', facts: { host: '127.0.0.1', path: '/out/po-1.edi' } });
      await soon(async () => server.names('in').some((name) => name.endsWith('.edi')));
      expect(server.names('in')).toEqual(['PARTNER-997-000000001.edi']);
      expect(answers()[0]).toMatchObject({ verdict: 'accepted', receiver: 'PARTNER' });
      const { body } = await edi.get('/v1/deliveries?partner=PARTNER').expect(200);
      const bytes = Buffer.byteLength(server.content('in', 'PARTNER-997-000000001.edi'));
      expect(body.deliveries[0]).toMatchObject({ state: 'delivered', transport: 'sftp', receipt: { path: '/in/PARTNER-997-000000001.edi', bytes } });
    }); // prettier-ignore

    it('leaves what is still being written alone', async () => {
      writeFileSync(join(server.folder, 'out', 'po-2.edi.tmp'), order('000000002', { po: 'PO-2' }).slice(0, 80));
      server.offer('po-3.edi', order('000000003', { po: 'PO-3' }));
      await soon(async () => server.names('taken').includes('po-3.edi'));
      expect(server.names('out')).toEqual(['po-2.edi.tmp']);
      server.offer('po-2.edi', order('000000002', { po: 'PO-2' }));
      await soon(async () => server.names('taken').includes('po-2.edi'));
    });

    it('takes a file once whose putting aside was cut off, or that comes again under the same name', async () => {
      const text = order('000000003', { po: 'PO-3' });
      const [{ id }] = await fetched('po-3.edi');
      server.offer('po-3.edi', text);
      await soon(async () => server.names('out').length === 0);
      expect((await fetched('po-3.edi')).map((file) => file.id)).toEqual([id]);
      expect(server.names('taken').filter((name) => name.startsWith('po-3.edi'))).toHaveLength(2);
    });

    it('fetches a file whole after the connection was cut in the middle of it', async () => {
      const body = ['BEG*00*SA*PO-5**20260101', 'N1*BY*Vins*92*VINET', 'N1*ST*Vins', 'N3*59 rue', 'N4*Reims**51100*FR'];
      const lines = Array.from({ length: 9_000 }, (_, line) => `PO1*${line + 1}*12*EA*14.00**VN*NW-11`);
      const text = interchange('000000005', 'PO', [['850', [...body, ...lines, 'CTT*9000']]]);
      server.cutAfter = 100_000;
      server.offer('po-5.edi', text);
      await soon(async () => server.names('taken').includes('po-5.edi'));
      expect(server.cutAfter).toBe(Infinity);
      const kept = await fetched('po-5.edi');
      expect(kept).toHaveLength(1);
      const sha256 = createHash('sha256').update(text).digest('hex');
      expect(await edi.database.query('SELECT sha256 FROM raw_file WHERE id = $1', [kept[0].id])).toEqual([{ sha256 }]);
    });

    it('gets our file whole after the connection was cut in the middle of it', async () => {
      server.cutAfter = 200;
      await edi.send(order('000000006', { po: 'PO-6' }));
      await soon(async () => server.cutAfter === Infinity);
      const [{ name: ours }] = (await edi.get('/v1/deliveries?partner=PARTNER').expect(200)).body.deliveries;
      const name = `PARTNER-${ours}`;
      await soon(async () => server.names('in').includes(name));
      expect(readX12(Buffer.from(server.content('in', name))).interchanges[0].verdict).toBe('accepted');
      expect(server.names('in').filter((each) => each.endsWith('.tmp'))).toEqual([]);
    });

    it('is waited for while it is down or does not answer, with a case that closes by itself', async () => {
      await server.down();
      await edi.send(order('000000007', { po: 'PO-7' }));
      const sending = await edi.opened('DELIVERY_FAILING', 'PARTNER');
      const fetching = await edi.opened('COLLECTION_FAILING', 'PARTNER');
      const before = server.names('in').length;
      server.deaf = true;
      await server.up();
      await soon(async () => {
        const { body } = await edi.get('/v1/deliveries?partner=PARTNER&state=waiting').expect(200);
        return body.deliveries[0].problem.includes('no answer in 2000 ms');
      });
      server.deaf = false;
      await edi.closed(sending.caseId);
      await edi.closed(fetching.caseId);
      expect(server.names('in')).toHaveLength(before + 1);
    });
  });

  it('lets us in by key, and deletes what we took where it has no archive', async () => {
    await setUp('KEYED', { passwordVariable: undefined, privateKeyVariable: 'EDI_SECRET_KEY', ready: 'stable' });
    server.offer('po-8.edi', order('000000008', { sender: 'KEYED', po: 'PO-8' }));
    await soon(async () => (await fetched('po-8.edi'))[0]?.status === 'processed');
    await soon(async () => server.names('out').length === 0);
    await retire('KEYED');
  });

  it('is not trusted under another host key, and nothing is sent to it', async () => {
    const other = keyPair();
    const known = server.fingerprint;
    const before = server.names('in');
    await server.down();
    server.hostKey = other;
    await server.up();
    await setUp('MASKED', { hostKeys: [known] });
    const { detail } = await edi.opened('COLLECTION_FAILING', 'MASKED');
    expect(detail).toContain(`shows the host key ${server.fingerprint}, the profile has ${known}`);
    await edi.send(order('000000009', { sender: 'MASKED', po: 'PO-9' }));
    const { caseId } = await edi.opened('DELIVERY_FAILING', 'MASKED');
    expect(server.names('in')).toEqual(before);
    // The partner confirms its new key: the profile names it, too.
    await setUp('MASKED', { hostKeys: [known, server.fingerprint] });
    await edi.closed(caseId);
    expect(server.names('in')).toHaveLength(before.length + 1);
    await retire('MASKED');
  });

  it('says at once that the credentials are wrong, or a directory is missing', async () => {
    await setUp('REFUSED', { passwordVariable: 'EDI_SECRET_WRONG' });
    await edi.opened('COLLECTION_FAILING', 'does not let northwind in');
    await retire('REFUSED');
    await setUp('LOST', { takeFrom: '/nowhere' });
    await edi.opened('COLLECTION_FAILING', 'has no directory /nowhere');
    await retire('LOST');
    await setUp('UNREADABLE', { passwordVariable: undefined, privateKeyVariable: 'EDI_SECRET_WRONG' });
    await edi.opened('COLLECTION_FAILING', 'EDI_SECRET_WRONG holds no private key');
    await retire('UNREADABLE');
  });

  it('names what is wrong with its settings', async () => {
    const save = (sftp: object) =>
      edi
        .put('/v1/partners/WRONG', {
          legalEntity: 'NW-US',
          qualifier: 'ZZ',
          interchangeId: 'WRONG',
          profile: {
            transport: {
              kind: 'sftp',
              sftp: { host: 'h', user: 'u', hostKeys: [server.fingerprint], putInto: '/in', ...sftp },
            },
          },
        }) // prettier-ignore
        .expect(422)
        .then(({ body }) =>
          body.errors.map(({ pointer }: { pointer: string }) => pointer.replace('/profile/transport/', '')),
        );
    const passwordVariable = 'EDI_SECRET_X';
    expect(await save({})).toEqual(['sftp']);
    expect(await save({ passwordVariable, hostKeys: [] })).toEqual(['sftp/hostKeys']);
    expect(await save({ passwordVariable, hostKeys: ['ssh-ed25519 AAAA'] })).toEqual(['sftp/hostKeys/0']);
    expect(await save({ passwordVariable, archive: '/done' })).toEqual(['sftp/archive']);
    expect(await save({ passwordVariable, passphraseVariable: passwordVariable })).toEqual(['sftp/passphraseVariable']);
  });
});
