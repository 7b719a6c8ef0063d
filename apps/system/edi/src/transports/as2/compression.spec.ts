import { deflateSync } from 'node:zlib';
import { newParty, type Party } from '../../../test/as2-party';
import { compress, decompress } from './compression';
import { encrypt } from './encryption';
import { pack, unpack } from './message';
import { writeEntity } from './mime';
import { signEntity } from './signed-entity';

const compressedEntity = (entity: Buffer): Buffer =>
  writeEntity([['Content-Type', 'application/pkcs7-mime; smime-type=compressed-data']], compress(entity));

describe('compressed data', () => {
  const content = Buffer.from(`ISA*00*~\u0000\u00ff${'PO1*1*12*EA~'.repeat(5_000)}`, 'latin1');
  const file = { name: 'a.edi', content };
  let [us, them]: Party[] = [];
  beforeAll(async () => {
    [us, them] = await Promise.all([newParty('us'), newParty('them')]);
  });

  it('comes out as it went in, and is smaller between', () => {
    const small = compress(content);
    expect(small.length).toBeLessThan(content.length / 10);
    expect(decompress(small)).toEqual(content);
  });

  it('is a message that was compressed before it was signed; the MIC is that of what was signed', async () => {
    const { headers, body, mic } = await pack(file, us.identity, them.identity.certificate, { digest: 'sha-256', cipher: 'aes-256-cbc', compressed: true });
    expect(body.length).toBeLessThan(content.length / 5);
    const unpacked = await unpack({ headers: new Map(Object.entries(headers)), body }, [them.identity], [us.identity.certificate]);
    expect(unpacked).toMatchObject({ content, mic, name: 'a.edi' });
  }); // prettier-ignore

  it('or after it was signed', async () => {
    const inner = writeEntity([['Content-Type', 'application/edi-x12']], content);
    const { contentType, body } = await signEntity(inner, us.identity, 'sha-256');
    const sealed = encrypt(compressedEntity(writeEntity([['Content-Type', contentType]], body)), them.identity.certificate, 'aes-128-cbc');
    const message = { headers: new Map([['content-type', 'application/pkcs7-mime']]), body: sealed };
    expect((await unpack(message, [them.identity], [us.identity.certificate])).content).toEqual(content);
  }); // prettier-ignore

  it.each([
    ['that is cut off', () => compress(content).subarray(0, -50)],
    ['that is none', () => deflateSync(content)],
    ['that would fill our memory', () => compress(Buffer.alloc(200 * 1024 * 1024))],
  ])('%s is refused as such', async (_, make) => {
    const bad = writeEntity([['Content-Type', 'application/pkcs7-mime; smime-type=compressed-data']], make());
    const message = { headers: new Map([['content-type', 'application/pkcs7-mime']]), body: encrypt(bad, them.identity.certificate, 'aes-128-cbc') };
    await expect(unpack(message, [them.identity], [us.identity.certificate])).rejects.toThrow('it cannot be decompressed');
  }); // prettier-ignore
});
