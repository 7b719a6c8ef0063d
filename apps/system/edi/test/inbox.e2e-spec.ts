import { appendFile, mkdir, mkdtemp, readdir, rename, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Gateway, soon } from './gateway';
import { ordersOf } from './listener';
import { order } from './x12';

describe('a partner’s inbox', () => {
  let edi: Gateway;
  let inbox: string;
  beforeAll(async () => {
    edi = await Gateway.start({ EDI_SCAN_MS: '400' });
    inbox = join(edi.folder, 'PARTNER', 'inbox');
    await edi.partner('PARTNER');
  });
  afterAll(() => edi?.stop());

  const taken = (po: string) => soon(async () => ordersOf(po).length === 1);
  const done = async () => (await readdir(join(inbox, 'done'))).sort();

  it('takes a file that is written slowly when it is whole', async () => {
    await mkdir(inbox, { recursive: true });
    const text = order('000000001');
    for (let at = 0; at < text.length; at += 20) {
      await appendFile(join(inbox, 'slow.edi'), text.slice(at, at + 20));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await taken('PO-000000001');
    const files = await edi.database.query(`SELECT status FROM raw_file WHERE name = 'slow.edi'`);
    expect(files).toEqual([{ status: 'processed' }]);
  });

  it('leaves names alone that are not final, and takes the file under its own', async () => {
    for (const name of ['.a.edi', 'a.edi.tmp', 'a.edi.part']) await writeFile(join(inbox, name), 'not whole');
    await writeFile(join(inbox, 'b.edi.tmp'), order('000000002'));
    await rename(join(inbox, 'b.edi.tmp'), join(inbox, 'b.edi'));
    await taken('PO-000000002');
    expect((await readdir(inbox)).sort()).toEqual(['.a.edi', 'a.edi.part', 'a.edi.tmp', 'done']);
  });

  it('puts a file aside beside another of its name', async () => {
    for (const control of ['000000003', '000000004']) {
      await writeFile(join(inbox, 'same.edi'), order(control));
      await taken(`PO-${control}`);
      await soon(async () => !(await readdir(inbox)).includes('same.edi'));
    }
    expect(await done()).toEqual(['b.edi', 'same.edi', expect.stringMatching(/^same\.edi\.[0-9a-f]{8}$/), 'slow.edi']);
  });

  it('keeps what it took as long as the raw copies are kept', async () => {
    const draft = await mkdtemp(join(tmpdir(), 'edi-'));
    const old = join(draft, 'inbox', 'done');
    await mkdir(old, { recursive: true });
    const [before, within] = [735, 725].map((days) => new Date(Date.now() - days * 24 * 3_600_000));
    for (const [name, time] of [['old.edi', before], ['younger.edi', within]] as const) {
      await writeFile(join(old, name), 'ISA');
      await utimes(join(old, name), time, time);
    }
    await rename(draft, join(edi.folder, 'OLD'));
    const left = () => readdir(join(edi.folder, 'OLD', 'inbox', 'done'));
    await soon(async () => !(await left()).includes('old.edi'));
    expect(await left()).toEqual(['younger.edi']);
  }); // prettier-ignore
});
