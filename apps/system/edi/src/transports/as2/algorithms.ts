import { createHash } from 'node:crypto';

/** What we encrypt with. */
export const ciphers = ['aes-128-cbc', 'aes-192-cbc', 'aes-256-cbc'] as const;
export type Cipher = (typeof ciphers)[number];

/** Of our signatures; names of RFC 5751, section 3.4.3.2. */
export const digests = ['sha-256', 'sha-384', 'sha-512'] as const;
export type Digest = (typeof digests)[number];

/** `sha256`, `SHA-256` and `sha-256` are one; a partner's receipt may still ask for sha-1. @returns undefined for others */
export function digestNamed(name: string): Digest | 'sha-1' | undefined {
  const plain = name.trim().toLowerCase().replace(/-/g, '');
  return ([...digests, 'sha-1'] as const).find((digest) => digest.replace('-', '') === plain);
}

export const hashOf = (content: Buffer, digest: Digest | 'sha-1'): Buffer =>
  createHash(digest.replace('-', '')).update(content).digest();

/** Message integrity check as in Received-Content-MIC: base64 (RFC 4130, section 7.4.3). */
export const micOf = (content: Buffer, digest: Digest | 'sha-1'): string => hashOf(content, digest).toString('base64');
