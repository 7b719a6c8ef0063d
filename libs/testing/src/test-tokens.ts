import type { AddressInfo } from 'node:net';
import { freePort } from './free-port';
import { clients, type Client } from './issuer/clients';
import { Issuer } from './issuer/issuer';
import { issuerServer } from './issuer/issuer-server';

/** A development issuer in the process of the suite. */
export interface TestTokens {
  /** What AUTH_ISSUER must say. */
  readonly issuer: string;
  /** A token for anybody with any scopes. Claims such as `legal_entity` and `customer_id` go in as they are. */
  token(subject: string, scopes: readonly string[], claims?: Readonly<Record<string, unknown>>): Promise<string>;
  /** The same as the value of an Authorization header. */
  bearer(subject: string, scopes: readonly string[], claims?: Readonly<Record<string, unknown>>): Promise<string>;
  close(): Promise<void>;
}

/** Starts an issuer on a free port, with the development clients and those given. */
export async function testTokens(options: { clients?: Record<string, Client> } = {}): Promise<TestTokens> {
  const port = await freePort();
  const issuer = await Issuer.create({ url: `http://127.0.0.1:${port}`, clients: { ...clients, ...options.clients } });
  const server = issuerServer(issuer);
  await new Promise<void>((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', done));
  const token: TestTokens['token'] = (subject, scopes, claims) => issuer.token({ subject, scopes, claims });
  return {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    bearer: async (...request) => `Bearer ${await token(...request)}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
