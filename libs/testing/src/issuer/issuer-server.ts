import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Client } from './clients';
import type { Issuer } from './issuer';

const lifetime = 3600;

/** The issuer over HTTP: keys, discovery and the client_credentials grant (RFC 6749, section 4.4). */
export function issuerServer(issuer: Issuer): Server {
  return createServer((request, response) => {
    answer(issuer, request, response).catch((error: Error) =>
      send(response, 500, { error: 'server_error', error_description: error.message }),
    );
  });
}

async function answer(issuer: Issuer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', issuer.url);
  switch (`${request.method} ${pathname}`) {
    case 'GET /.well-known/jwks.json':
      return send(response, 200, issuer.jwks);
    case 'GET /.well-known/openid-configuration':
      return send(response, 200, discovery(issuer));
    case 'GET /health/live':
    case 'GET /health/ready':
      return send(response, 200, { status: 'ok' });
    case 'POST /oauth/token':
      return grant(issuer, request, response);
    default:
      return send(response, 404, { error: 'not_found' });
  }
}

const discovery = ({ url }: Issuer) => ({
  issuer: url,
  token_endpoint: `${url}/oauth/token`,
  jwks_uri: `${url}/.well-known/jwks.json`,
  grant_types_supported: ['client_credentials'],
  token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
});

async function grant(issuer: Issuer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const form = await readForm(request);
  const { id, secret } = credentials(request, form);
  if (form.get('grant_type') !== 'client_credentials') return send(response, 400, { error: 'unsupported_grant_type' });
  const client = Object.hasOwn(issuer.clients, id) ? issuer.clients[id] : undefined;
  if (!client || !sameSecret(client, secret)) return send(response, 401, { error: 'invalid_client' });
  const asked = form.get('scope')?.split(' ').filter(Boolean) ?? client.scopes;
  const refused = asked.filter((scope) => !client.scopes.includes(scope));
  if (refused.length > 0) {
    return send(response, 400, { error: 'invalid_scope', error_description: `not for ${id}: ${refused.join(' ')}` });
  }
  const token = await issuer.token({ subject: id, scopes: asked, claims: client.claims, expiresInSeconds: lifetime });
  send(response, 200, { access_token: token, token_type: 'Bearer', expires_in: lifetime, scope: asked.join(' ') });
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let body = '';
  for await (const chunk of request) if ((body += chunk).length > 10_000) break;
  return new URLSearchParams(body);
}

function credentials(request: IncomingMessage, form: URLSearchParams): { id: string; secret: string } {
  const basic = /^Basic (.+)$/i.exec(request.headers.authorization ?? '');
  if (!basic) return { id: form.get('client_id') ?? '', secret: form.get('client_secret') ?? '' };
  const [id = '', secret = ''] = Buffer.from(basic[1]!, 'base64').toString().split(':').map(decodeURIComponent);
  return { id, secret };
}

function sameSecret(client: Client, secret: string): boolean {
  const [expected, given] = [Buffer.from(client.secret), Buffer.from(secret)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
