import { DomainError } from '@crossdock/canonical';
import { issuerUrl } from './token-verifier';

let current: { token: string; renewAt: number } | undefined;
let asking: Promise<string> | undefined;

/** This service's own token (OAuth 2.0 client credentials, RFC 6749 §4.4), kept until four fifths of its life are over. */
export function serviceToken(): Promise<string> {
  if (current && current.renewAt > Date.now()) return Promise.resolve(current.token);
  asking ??= ask().finally(() => (asking = undefined));
  return asking;
}

/** Forgets the token: the next call asks for another. */
export const forgetServiceToken = (): void => void (current = undefined);

async function ask(): Promise<string> {
  const credentials = Buffer.from(`${process.env.CLIENT_ID ?? ''}:${process.env.CLIENT_SECRET ?? ''}`).toString(
    'base64',
  );
  const unavailable = (message: string) => new DomainError('transient', 'ISSUER_UNAVAILABLE', { message });
  const response = await fetch(`${issuerUrl()}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${credentials}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials',
    signal: AbortSignal.timeout(5_000),
  }).catch((error: unknown) => {
    throw unavailable(`the issuer ${issuerUrl()} cannot be reached: ${String(error)}`);
  });
  if (!response.ok)
    throw unavailable(`the issuer refused client ${process.env.CLIENT_ID ?? '(none)'}: ${response.status}`);
  const { access_token: token, expires_in: seconds = 300 } = (await response.json()) as {
    access_token: string;
    expires_in?: number;
  };
  current = { token, renewAt: Date.now() + seconds * 800 };
  return token;
}
