import { constants, createHash, privateDecrypt, publicEncrypt, randomBytes, type KeyObject } from 'node:crypto';

// RFC 8017, appendix A.1 and A.2.1
export const keyTransports = { pkcs1: '1.2.840.113549.1.1.1', oaep: '1.2.840.113549.1.1.7' } as const;

/** RSAES-PKCS1-v1_5 (RFC 8017, section 7.2.1): what AS2 products expect unless told otherwise. */
export const wrapKey = (key: Buffer, recipient: KeyObject): Buffer =>
  publicEncrypt({ key: recipient, padding: constants.RSA_PKCS1_PADDING }, key);

/**
 * Unwraps a key of this many bytes by RSAES-PKCS1-v1_5. Node refuses that padding for private keys (CVE-2023-46809), since an error
 * that tells of the padding lets others decrypt. So the padding is looked at here, in time that does not depend on it,
 * and a wrong one gives a key that is made of the secret and the message: nothing differs before the content itself does not
 * come out (implicit rejection, as OpenSSL 3.2 has it).
 */
export function unwrapKey(wrapped: Buffer, bytes: number, ours: KeyObject): Buffer {
  const block = privateDecrypt({ key: ours, padding: constants.RSA_NO_PADDING }, wrapped);
  const at = block.length - bytes;
  // 00 02 <at least 8 bytes, none of them 00> 00 <key>
  let wrong = block[0] | (block[1] ^ 2) | block[at - 1];
  for (let index = 2; index < at - 1; index++) wrong |= isZero(block[index]);
  if (at < 11) wrong = 1;
  const secret = createHash('sha256').update(ours.export({ format: 'der', type: 'pkcs8' })).update(wrapped).digest();
  const mask = -isZero(wrong) & 0xff; // ff = right
  const key = Buffer.alloc(bytes);
  for (let index = 0; index < bytes; index++) key[index] = (block[at + index] & mask) | (secret[index] & ~mask & 0xff);
  return key;
} // prettier-ignore

/** RSAES-OAEP (RFC 8017, section 7.1), with the hash that the message names. A wrong padding gives a random key. */
export function unwrapKeyOaep(wrapped: Buffer, bytes: number, ours: KeyObject, oaepHash: string): Buffer {
  try {
    const key = privateDecrypt({ key: ours, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash }, wrapped);
    return key.length === bytes ? key : randomBytes(bytes);
  } catch {
    return randomBytes(bytes);
  }
}

/** 1 for zero, else 0, of a byte, without a branch. */
const isZero = (byte: number): number => ((byte - 1) >>> 31) & 1;
