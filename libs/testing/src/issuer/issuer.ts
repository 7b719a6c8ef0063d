import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose';
import { clients as developmentClients, type Client } from './clients';

export interface TokenRequest {
  subject: string;
  scopes: readonly string[];
  /** Further claims, such as `legal_entity` and `customer_id`. */
  claims?: Readonly<Record<string, unknown>>;
  expiresInSeconds?: number;
}

/** Signs tokens for development and tests: ES256, audience `crossdock`. Its own private key, or the one in `keyFile`. */
export class Issuer {
  private constructor(
    readonly url: string,
    readonly clients: Readonly<Record<string, Client>>,
    private readonly key: JWK,
  ) {}

  static async create(options: { url: string; keyFile?: string; clients?: Record<string, Client> }): Promise<Issuer> {
    const key = options.keyFile ? await storedKey(options.keyFile) : await newKey();
    return new Issuer(options.url, options.clients ?? developmentClients, key);
  }

  /** The public half, as services fetch it. */
  get jwks(): { keys: JWK[] } {
    const { d: _private, ...publicKey } = this.key;
    return { keys: [publicKey] };
  }

  async token({ subject, scopes, claims, expiresInSeconds = 3600 }: TokenRequest): Promise<string> {
    return new SignJWT({ scope: scopes.join(' '), client_id: subject, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: this.key.kid, typ: 'at+jwt' })
      .setIssuer(this.url)
      .setAudience('crossdock')
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime(`${expiresInSeconds}s`)
      .setJti(randomUUID())
      .sign(await importJWK(this.key, 'ES256'));
  }

  /** A token with everything that a known client may do; whoever runs the issuer needs no secret. */
  tokenOf(name: string, claims?: Readonly<Record<string, unknown>>): Promise<string> {
    const client = this.clients[name];
    if (!client) throw new Error(`no client ${name}; there are ${Object.keys(this.clients).join(', ')}`);
    return this.token({ subject: name, scopes: client.scopes, claims: { ...client.claims, ...claims } });
  }
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, alg: 'ES256', use: 'sig', kid: await calculateJwkThumbprint(jwk) };
}

/** Kept over restarts, so that a token that somebody copied yesterday still opens the door. */
async function storedKey(file: string): Promise<JWK> {
  const stored = await readFile(file, 'utf8').catch(() => undefined);
  if (stored) return JSON.parse(stored) as JWK;
  const key = await newKey();
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(key), { mode: 0o600 });
  return key;
}
