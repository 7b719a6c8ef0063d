import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newParty } from '../../../test/as2-party';
import { ciphers, digests } from './algorithms';
import { decrypt, encrypt } from './encryption';
import { sign, signerOf } from './signature';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
// Who has no openssl lacks only the second opinion: the same ways are taken by the other tests.
const itWithOpenssl = hasOpenssl ? it : it.skip;

describe('CMS signatures and envelopes', () => {
  const content = Buffer.from('Content-Type: application/edi-x12\r\n\r\nISA*00*~\u0000\u00ff', 'latin1');
  let [us, them, stranger]: Awaited<ReturnType<typeof newParty>>[] = [];
  beforeAll(async () => {
    [us, them, stranger] = await Promise.all([newParty('us'), newParty('them'), newParty('stranger')]);
  });

  it.each(digests)('signs with %s, and knows by whom it was signed', async (digest) => {
    const signature = await sign(content, us.identity, digest);
    const ours = us.identity.certificate;
    expect(await signerOf(signature, content, [them.identity.certificate, ours])).toBe(ours);
    expect(await signerOf(signature, content, [them.identity.certificate])).toBeUndefined();
    expect(await signerOf(signature, Buffer.concat([content, Buffer.from('~')]), [ours])).toBeUndefined();
    expect(await signerOf(Buffer.from('no signature'), content, [ours])).toBeUndefined();
  });

  it.each(ciphers)('encrypts with %s for one who alone can read it', (cipher) => {
    const message = encrypt(content, them.identity.certificate, cipher);
    expect(message.includes('ISA*00')).toBe(false);
    expect(decrypt(message, them.identity)).toEqual(content);
    expect(() => decrypt(message, stranger.identity)).toThrow('the message cannot be decrypted');
  });

  it('says the same of every message that does not come out, whatever is wrong with it', () => {
    const message = encrypt(content, them.identity.certificate, 'aes-256-cbc');
    const said = new Set<string>();
    // From the wrapped key to the end.
    for (let at = 150; at < message.length; at += 7) {
      const changed = Buffer.from(message);
      changed[at] ^= 0x55;
      try {
        decrypt(changed, them.identity);
      } catch (error) {
        said.add((error as Error).message);
      }
    }
    expect([...said]).toEqual(['the message cannot be decrypted']);
  });

  describe('by the judgement of openssl', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cms-'));
    const file = (name: string, bytes?: string | Buffer) => {
      if (bytes !== undefined) writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const openssl = (...args: string[]): Buffer => {
      const { status, stdout, stderr } = spawnSync('openssl', args);
      if (status !== 0) throw new Error(stderr.toString());
      return stdout;
    };

    itWithOpenssl('what we sign and encrypt is right', async () => {
      const signature = await sign(content, us.identity, 'sha-256');
      const [signed, bytes, certificate] = [file('s.der', signature), file('c.bin', content), file('us.pem', us.certificate)];
      openssl('cms', '-verify', '-binary', '-inform', 'DER', '-in', signed, '-content', bytes, '-CAfile', certificate, '-purpose', 'any', '-out', file('out'));
      expect(readFileSync(file('out'))).toEqual(content);
      const sealed = file('e.der', encrypt(content, them.identity.certificate, 'aes-256-cbc'));
      const keys = ['-recip', file('them.pem', them.certificate), '-inkey', file('them.key', them.key)];
      expect(openssl('cms', '-decrypt', '-binary', '-inform', 'DER', '-in', sealed, ...keys)).toEqual(content);
    }); // prettier-ignore

    itWithOpenssl.each([['-aes128'], ['-aes256'], ['-des3'], ['-aes256', '-keyopt', 'rsa_padding_mode:oaep', '-keyopt', 'rsa_oaep_md:sha256']])(
      'what it encrypts (%s) comes out',
      (cipher, ...options) => {
        const recipient = ['-recip', file('them.pem', them.certificate)];
        const sealed = openssl('cms', '-encrypt', '-binary', cipher, '-outform', 'DER', '-in', file('c.bin', content), ...recipient, ...options);
        expect(decrypt(sealed, them.identity)).toEqual(content);
      },
    ); // prettier-ignore

    itWithOpenssl('what it signs is taken, and is not when it was changed', async () => {
      const signer = ['-signer', file('them.pem', them.certificate), '-inkey', file('them.key', them.key)];
      const signature = openssl('cms', '-sign', '-binary', '-md', 'sha256', '-outform', 'DER', '-in', file('c.bin', content), ...signer);
      const trusted = [them.identity.certificate];
      expect(await signerOf(signature, content, trusted)).toBe(trusted[0]);
      expect(await signerOf(signature, content.subarray(1), trusted)).toBeUndefined();
    }); // prettier-ignore
  });
});
