import { request } from 'node:http';
import { Readable } from 'node:stream';
import { TableRetention } from '@crossdock/persistence';
import type { FileTaken } from '../src/http/edi.dto';
import { Gateway, soon } from './gateway';
import { interchange, order } from './x12';

/** One interchange of somewhat more bytes than these. */
const batch = (control: string, bytes: number): string => {
  const lines = Array.from({ length: 400 }, (_, line) => `PO1*${line + 1}*12*EA*14.00**VN*NW-11`);
  const body = ['N1*BY*Vins*92*VINET', 'N1*ST*Vins', 'N3*59 rue', 'N4*Reims**51100*FR', ...lines, 'CTT*400'];
  const count = Math.ceil(bytes / body.join('~').length);
  const sets = Array.from({ length: count }, (_, index): [string, string[]] => [
    '850',
    [`BEG*00*SA*${control}-${index}**20260101`, ...body],
  ]);
  return interchange(control, 'PO', sets);
};

const megabyte = 1 << 20;

describe('files of any size over HTTP', () => {
  let edi: Gateway;
  beforeAll(async () => {
    edi = await Gateway.start({ EDI_MAX_FILE_BYTES: String(5 * megabyte) });
    await edi.partner('PARTNER');
  });
  afterAll(() => edi?.stop());

  const kept = async () => {
    const [{ files, blobs }] = await edi.database.query(
      'SELECT (SELECT count(*)::int FROM raw_file) AS files, (SELECT count(*)::int FROM blob) AS blobs',
    );
    return { files, blobs };
  };
  const outcome = async (id: string) => (await edi.get(`/v1/files/${id}/outcome`).expect(200)).body as FileTaken;

  it('answers a big one as received, works on it, and gives it back byte for byte', async () => {
    const text = batch('000000001', 3 * megabyte);
    const { fileId, status } = await edi.send(text);
    expect(status).toBe('received');
    const done = await soon(async () => {
      const found = await outcome(fileId);
      return found.status === 'processed' && found;
    });
    expect(done.interchanges[0].sets.every((set) => set.status === 'taken')).toBe(true);
    const { body } = await edi.get(`/v1/files/${fileId}`).buffer(true).parse(bytes).expect(200);
    expect(Buffer.compare(body as Buffer, Buffer.from(text))).toBe(0);
    const { documentId } = done.interchanges[0].sets.at(-1)!;
    const shown = await edi.get(`/v1/documents/${documentId}`).expect(200);
    expect(shown.body.readable.lines).toHaveLength(400);
  });

  it('refuses one above the limit, whether or not it says its length, and keeps nothing of it', async () => {
    const before = await kept();
    const text = batch('000000002', 5 * megabyte);
    expect(await upload([text], { 'content-length': Buffer.byteLength(text) })).toBe(413);
    expect(await upload(text.match(/[^]{1,100000}/g)!)).toBe(413);
    await soon(async () => (await kept()).blobs === before.blobs);
    expect(await kept()).toEqual(before);
  });

  it('keeps nothing of an upload that was cut off', async () => {
    const before = await kept();
    const cut = post({ 'transfer-encoding': 'chunked' });
    cut.on('error', () => undefined);
    cut.write(batch('000000003', 2 * megabyte));
    await soon(async () => (await kept()).blobs > before.blobs);
    cut.destroy();
    await soon(async () => (await kept()).blobs === before.blobs);
    expect(await kept()).toEqual(before);
  });

  it('refuses an empty one, and lets go of pieces that belong to no file after a day', async () => {
    await edi
      .post('/v1/files')
      .set('content-type', 'application/edi-x12')
      .send(undefined)
      .expect(400)
      .expect(({ body }) => expect(body.code).toBe('BODY_MISSING'));
    const { fileId } = await edi.send(order('000000004'));
    await edi.database.query(`INSERT INTO blob (id, written_at) VALUES (gen_random_uuid(), now() - interval '2 days')`);
    await edi.database.query(`UPDATE blob SET written_at = now() - interval '2 days'`);
    const before = await kept();
    await edi.app.app.get(TableRetention, { strict: false }).prune();
    expect(await kept()).toEqual({ files: before.files, blobs: before.blobs - 1 });
    await edi.get(`/v1/files/${fileId}`).expect(200);
  });

  const post = (headers: Record<string, string | number>) =>
    request(`${edi.app.url}/v1/files?name=big.edi`, {
      method: 'POST',
      headers: { ...edi.caller, 'content-type': 'application/edi-x12', ...headers },
    });

  /** As it is sent piece by piece; an answer may come before the last one. */
  function upload(pieces: string[], headers: Record<string, string | number> = {}): Promise<number> {
    return new Promise((resolve, reject) => {
      const sent = post(headers);
      let status: number | undefined;
      sent.on('response', (answer) => resolve((status = answer.statusCode!)));
      sent.on('error', (error) => (status === undefined ? reject(error) : undefined));
      Readable.from(pieces).pipe(sent);
    });
  }
});

const bytes = (answer: unknown, done: (error: Error | null, body: Buffer) => void): void => {
  const pieces: Buffer[] = [];
  const stream = answer as Readable;
  stream.on('data', (piece: Buffer) => pieces.push(piece));
  stream.on('end', () => done(null, Buffer.concat(pieces)));
};
