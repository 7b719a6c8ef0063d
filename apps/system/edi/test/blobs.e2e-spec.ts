import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Blobs } from '../src/blobs/blobs';
import { FolderBlobs } from '../src/blobs/folder-blobs';
import { PostgresBlobs } from '../src/blobs/postgres-blobs';
import { Gateway } from './gateway';
import { order } from './x12';

async function* of(content: Buffer, pieces = 7) {
  const size = Math.max(1, Math.ceil(content.length / pieces));
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}
async function* cutOff() {
  yield randomBytes(300_000);
  throw new Error('cut off');
}
const whole = async (pieces: AsyncIterable<Buffer>) => {
  const found: Buffer[] = [];
  for await (const piece of pieces) found.push(piece);
  return Buffer.concat(found);
};

describe.each(['PostgreSQL', 'a folder'])('blobs in %s', (place) => {
  let edi: Gateway;
  let blobs: Blobs;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'blobs-'));
    edi = await Gateway.start(place === 'a folder' ? { EDI_BLOB_FOLDER: folder } : {});
    blobs = edi.app.app.get(Blobs, { strict: false });
  });
  afterAll(() => edi?.stop());

  const rows = async () => (await edi.database.query<{ n: number }>('SELECT count(*)::int AS n FROM blob'))[0].n;
  const files = async () => (await readdir(folder, { recursive: true })).filter((name) => name.length > 2);

  it('are chosen by configuration', () => {
    expect(blobs).toBeInstanceOf(place === 'a folder' ? FolderBlobs : PostgresBlobs);
  });

  it.each([0, 1, 256 * 1024, 256 * 1024 + 1, 3_000_000])('of %d bytes come back byte for byte', async (bytes) => {
    const content = randomBytes(bytes);
    const written = await blobs.write(of(content));
    expect(written).toMatchObject({ bytes, sha256: createHash('sha256').update(content).digest('hex') });
    expect(Buffer.compare(await whole(blobs.read(written.id)), content)).toBe(0);
    const inTransaction = await edi.database.transaction((tx) => whole(blobs.read(written.id, tx)));
    expect(Buffer.compare(inTransaction, content)).toBe(0);
  });

  it('that were cut off leave nothing', async () => {
    const before = [await rows(), (await files()).length];
    await expect(blobs.write(cutOff())).rejects.toThrow('cut off');
    expect([await rows(), (await files()).length]).toEqual(before);
  });

  it('that were removed, or never were, are not read as empty', async () => {
    const { id } = await blobs.write(of(Buffer.from('ISA')));
    await blobs.remove(id);
    for (const gone of [id, randomUUID()]) await expect(whole(blobs.read(gone))).rejects.toThrow(gone);
  });

  it('hold what came in, as it is read again', async () => {
    await edi.partner('PARTNER');
    const text = order('000000001');
    const { fileId, interchanges } = await edi.send(text);
    expect(interchanges[0].sets[0].status).toBe('taken');
    const answer = await fetch(`${edi.app.url}/v1/files/${fileId}`, { headers: edi.caller });
    expect(await answer.text()).toBe(text);
  });

  if (place === 'a folder') {
    it('that were written before are read where they are', async () => {
      const { id } = await new PostgresBlobs(edi.database).write(of(Buffer.from('before')));
      expect((await whole(blobs.read(id))).toString()).toBe('before');
    });

    it('that no row names go after a day, others stay', async () => {
      const { id } = await blobs.write(of(Buffer.from('kept')));
      const yesterday = new Date(Date.now() - 25 * 3_600_000);
      const shard = join(folder, 'ff');
      await mkdir(shard, { recursive: true });
      const [old, young, part] = [randomUUID(), randomUUID(), `${randomUUID()}.part`];
      for (const name of [old, young, part]) await writeFile(join(shard, name), 'x');
      for (const path of [join(shard, old), join(shard, part), join(folder, id.slice(0, 2), id)])
        await utimes(path, yesterday, yesterday);
      await (blobs as FolderBlobs).prune();
      const left = (await files()).join(' ');
      expect([old, part, young, id].map((name) => left.includes(name))).toEqual([false, false, true, true]);
    });
  }
});
