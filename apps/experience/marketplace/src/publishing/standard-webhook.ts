import { createHmac, randomBytes } from 'node:crypto';

const prefix = 'whsec_';
const secretBytes = 32;

/** A new signing secret: `whsec_` and 32 random bytes in base64 (Standard Webhooks 1.0, "Signature scheme"). */
export const newSecret = (): string => `${prefix}${randomBytes(secretBytes).toString('base64')}`;

/**
 * Headers of one webhook call by Standard Webhooks 1.0: HMAC-SHA256 over `id.timestamp.body`, one signature a secret, so
 * that a receiver accepts either while a secret is being replaced.
 *
 * @param at seconds since 1970
 */
export function webhookHeaders(secrets: string[], id: string, at: number, body: string): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(at),
    'webhook-signature': secrets.map((secret) => `v1,${signature(secret, `${id}.${at}.${body}`)}`).join(' '),
  };
}

function signature(secret: string, signed: string): string {
  const key = Buffer.from(secret.startsWith(prefix) ? secret.slice(prefix.length) : secret, 'base64');
  return createHmac('sha256', key).update(signed).digest('base64');
}
