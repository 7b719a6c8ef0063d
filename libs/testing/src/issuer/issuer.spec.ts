import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { testTokens, type TestTokens } from '../test-tokens';

describe('the development issuer', () => {
  let tokens: TestTokens;
  beforeAll(async () => {
    tokens = await testTokens({ clients: { shop: { secret: 's3cret', scopes: ['orders:read', 'orders:write'] } } });
  });
  afterAll(() => tokens.close());

  const ask = (form: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${tokens.issuer}/oauth/token`, { method: 'POST', body: new URLSearchParams(form), headers });

  it('gives a client a token that its public keys prove', async () => {
    const response = await ask({ grant_type: 'client_credentials', client_id: 'shop', client_secret: 's3cret' });
    const { access_token } = (await response.json()) as { access_token: string };
    const keys = createRemoteJWKSet(new URL(`${tokens.issuer}/.well-known/jwks.json`));
    const { payload } = await jwtVerify(access_token, keys, { issuer: tokens.issuer, audience: 'crossdock' });
    expect(payload).toMatchObject({ sub: 'shop', scope: 'orders:read orders:write' });
  });

  it('narrows a token to the scopes that were asked for', async () => {
    const basic = Buffer.from('shop:s3cret').toString('base64');
    const response = await ask(
      { grant_type: 'client_credentials', scope: 'orders:read' },
      { authorization: `Basic ${basic}` },
    );
    const { access_token } = (await response.json()) as { access_token: string };
    expect(decodeJwt(access_token).scope).toBe('orders:read');
  });

  it.each([
    ['a wrong secret', { client_secret: 'wrong!' }, 401, 'invalid_client'],
    ['an unknown client', { client_id: 'toString' }, 401, 'invalid_client'],
    ['a scope that is not the client’s', { scope: 'parked:manage' }, 400, 'invalid_scope'],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
  ])('refuses %s', async (_what, change, status, error) => {
    const form = { grant_type: 'client_credentials', client_id: 'shop', client_secret: 's3cret', ...change };
    const response = await ask(form as unknown as Record<string, string>);
    expect([response.status, ((await response.json()) as { error: string }).error]).toEqual([status, error]);
  });

  it('never shows its private key', async () => {
    const { keys } = (await (await fetch(`${tokens.issuer}/.well-known/jwks.json`)).json()) as { keys: object[] };
    expect(Object.keys(keys[0]!)).not.toContain('d');
  });
});
