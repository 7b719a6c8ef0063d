import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import { DomainError } from '@crossdock/canonical';
import { portBase } from '../meta';
import type { Caller } from './caller';

const cacheSize = 1_000;
const algorithms = ['ES256', 'RS256', 'EdDSA'];

export const issuerUrl = (): string => process.env.AUTH_ISSUER ?? `http://127.0.0.1:${portBase()}`;

/** Checks JWTs (RFC 7519) against the issuer's keys. A token that has been checked costs a look-up until it expires. */
export class TokenVerifier {
  private readonly keys = createRemoteJWKSet(
    new URL(process.env.AUTH_JWKS_URL ?? `${issuerUrl()}/.well-known/jwks.json`),
  );
  private readonly checked = new Map<string, { caller: Caller; expires: number }>();

  /** Whose token it is, when it has been checked before and has not expired. */
  known(token: string): Caller | undefined {
    const hit = this.checked.get(token);
    return hit && hit.expires > Date.now() ? hit.caller : undefined;
  }

  /** @returns undefined when the token is not valid */
  async verify(token: string): Promise<Caller | undefined> {
    const payload = await this.check(token);
    if (!payload) return undefined;
    const caller = callerOf(payload);
    this.checked.delete(token);
    if (this.checked.size >= cacheSize) this.checked.delete(this.checked.keys().next().value!);
    this.checked.set(token, { caller, expires: (payload.exp ?? 0) * 1000 });
    return caller;
  }

  private async check(token: string): Promise<JWTPayload | undefined> {
    try {
      const options = {
        issuer: issuerUrl(),
        audience: process.env.AUTH_AUDIENCE ?? 'crossdock',
        algorithms,
        requiredClaims: ['exp', 'sub'],
      };
      return (await jwtVerify(token, this.keys, options)).payload;
    } catch (error) {
      // The issuer cannot be asked for its keys: that says nothing about the token.
      if (!(error instanceof errors.JOSEError) || error instanceof errors.JWKSTimeout)
        throw new DomainError('transient', 'ISSUER_UNAVAILABLE', { issuer: issuerUrl() });
      return undefined;
    }
  }
}

function callerOf(payload: JWTPayload): Caller {
  const claim = (name: string) => (typeof payload[name] === 'string' ? (payload[name] as string) : undefined);
  return {
    sub: payload.sub!,
    scopes: (claim('scope') ?? '').split(' ').filter(Boolean),
    actor: claim('actor') ?? `client:${payload.sub}`,
    legalEntity: claim('legal_entity'),
    customerId: claim('customer_id'),
    channel: claim('channel'),
  };
}
