import { Agent, type IncomingMessage, request as httpRequest } from 'node:http';
import { Agent as TlsAgent, request as httpsRequest } from 'node:https';

/**
 * What openapi-fetch needs of `Request` and `Response`, over node:http with kept connections: the global fetch pays for web
 * streams in both directions, about half a millisecond of CPU for a call.
 */
export class PlainRequest {
  readonly method: string;
  readonly headers: Headers;
  readonly body?: string;

  constructor(
    readonly url: string,
    { method = 'GET', headers, body }: { method?: string; headers?: Headers; body?: string },
  ) {
    this.method = method;
    this.headers = new Headers(headers);
    this.body = body;
  }
}

export class PlainResponse {
  readonly ok: boolean;
  readonly headers: { get(name: string): string | null };

  constructor(
    readonly status: number,
    readonly statusText: string,
    headers: IncomingMessage['headers'],
    private readonly bytes: Buffer,
  ) {
    this.ok = status >= 200 && status < 300;
    this.headers = { get: (name) => headers[name.toLowerCase()]?.toString() ?? null };
  }

  async text(): Promise<string> {
    return this.bytes.toString('utf8');
  }

  async json(): Promise<unknown> {
    return JSON.parse(this.bytes.toString('utf8'));
  }
}

// Shorter than the peers' own: a connection that the other side closes just then would cost a repeat.
const keepAlive = { keepAlive: true, maxFreeSockets: 64, timeout: 4_000 };
const agents = { 'http:': new Agent(keepAlive), 'https:': new TlsAgent(keepAlive) };

/** @throws Error with the system's code, or `no answer within …`: nobody knows then whether it was done */
export function sendPlain(request: PlainRequest, timeoutMs: number): Promise<PlainResponse> {
  const url = new URL(request.url);
  const headers: Record<string, string | number> = Object.fromEntries(request.headers);
  if (request.body !== undefined) headers['content-length'] = Buffer.byteLength(request.body);
  const open = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const call = open(url, { method: request.method, headers, agent: agents[url.protocol as 'http:'] });
    const timer = setTimeout(() => call.destroy(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
    const fail = (error: Error) => {
      clearTimeout(timer);
      reject(error);
    };
    call.on('error', fail);
    call.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', fail);
      response.on('end', () => {
        clearTimeout(timer);
        const { statusCode = 0, statusMessage = '' } = response;
        resolve(new PlainResponse(statusCode, statusMessage, response.headers, Buffer.concat(parts)));
      });
    });
    call.end(request.body);
  });
}
