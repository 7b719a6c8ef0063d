import { mediaTypeOf } from '../../syntax/media-type';
import { type Cipher, type Digest, digestNamed, micOf } from './algorithms';
import { compress, decompress } from './compression';
import { decrypt, encrypt } from './encryption';
import type { Identity, TrustedCertificate } from './identity';
import { contentOf, type Entity, parseEntity, parseValue, writeEntity } from './mime';
import { openSigned, signEntity } from './signed-entity';

/** Why a message is not taken, in the words of RFC 4130, section 7.4.3, and RFC 5402, section 7. */
export const refusals = {
  'decryption-failed': 'it cannot be decrypted with our key',
  'authentication-failed': 'it is not signed by the owner of the certificate that we know, or was changed on its way',
  'insufficient-message-security': 'it must be signed and encrypted',
  'decompression-failed': 'it cannot be decompressed',
  'unexpected-processing-error': 'it cannot be read',
} as const;
export type Refusal = keyof typeof refusals;

export class As2Refusal extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusals[refusal]);
  }
}

export interface Packed {
  headers: Record<string, string>;
  body: Buffer;
  /** What the receipt has to say of what was signed */
  mic: string;
}

/** Compressed where wanted, signed, then encrypted (RFC 4130, section 4.2; RFC 5402, section 3). */
export async function pack(
  { name, content }: { name: string; content: Buffer },
  ours: Identity,
  theirs: TrustedCertificate,
  { digest, cipher, compressed }: { digest: Digest; cipher: Cipher; compressed?: boolean },
): Promise<Packed> {
  const file = writeEntity(
    [
      ['Content-Type', mediaTypeOf(content)],
      ['Content-Transfer-Encoding', 'binary'],
      ['Content-Disposition', `attachment; filename="${name}"`],
    ],
    content,
  );
  const inner = compressed ? writeEntity(compressedHeaders, compress(file)) : file;
  const { contentType, body } = await signEntity(inner, ours, digest);
  return {
    headers: { 'content-type': 'application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"' },
    body: encrypt(writeEntity([['Content-Type', contentType]], body), theirs, cipher),
    mic: micOf(inner, digest),
  };
}

export interface Unpacked {
  content: Buffer;
  /** As the sender calls the file */
  name?: string;
  signer: TrustedCertificate;
  /** For the receipt, by the digest that it asked for, else by that of the signature */
  mic: string;
  digest: string;
}

const compressedHeaders: [string, string][] = [
  ['Content-Type', 'application/pkcs7-mime; smime-type=compressed-data; name="smime.p7z"'],
  ['Content-Transfer-Encoding', 'binary'],
];

/** It may be compressed before it was signed or after (RFC 5402, section 3); its MIC is that of what was signed. @throws As2Refusal */
export async function unpack(message: Entity, ours: Identity[], theirs: TrustedCertificate[], asked?: string): Promise<Unpacked> {
  const signed = await openSigned(decompressed(decrypted(message, ours)), theirs);
  if (!signed) throw new As2Refusal('insufficient-message-security');
  const { inner, signer, micalg } = signed;
  if (!signer) throw new As2Refusal('authentication-failed');
  const digest = digestNamed(asked ?? '') ?? digestNamed(micalg) ?? 'sha-256';
  try {
    const entity = decompressed(parseEntity(inner));
    const { parameters } = parseValue(entity.headers.get('content-disposition'));
    return { content: contentOf(entity), name: parameters.get('filename'), signer, mic: micOf(inner, digest), digest };
  } catch (error) {
    throw error instanceof As2Refusal ? error : new As2Refusal('unexpected-processing-error');
  }
} // prettier-ignore

function decompressed(entity: Entity): Entity {
  const { type, parameters } = parseValue(entity.headers.get('content-type'));
  if (!encrypted.test(type) || parameters.get('smime-type')?.toLowerCase() !== 'compressed-data') return entity;
  try {
    return parseEntity(decompress(contentOf(entity)));
  } catch {
    throw new As2Refusal('decompression-failed');
  }
}

const encrypted = /^application\/(x-)?pkcs7-mime$/;

function decrypted(message: Entity, ours: Identity[]): Entity {
  const { type } = parseValue(message.headers.get('content-type'));
  if (!encrypted.test(type)) throw new As2Refusal('insufficient-message-security');
  try {
    return parseEntity(decrypt(contentOf(message), ...ours));
  } catch {
    throw new As2Refusal('decryption-failed');
  }
}
