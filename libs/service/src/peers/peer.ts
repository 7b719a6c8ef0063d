import createClient, { type Client } from 'openapi-fetch';
import type { ServicePaths } from '@crossdock/contracts/clients';
import { DomainError, type FailureKind, type FieldError } from '@crossdock/canonical';
import { forgetServiceToken, serviceToken } from '../auth/service-token';
import { requestContext } from '../context/request-context';
import { type PeerName, urlOf } from '../meta';
import { statusOfKind } from '../problems/problem-details';

export interface PeerOptions {
  /** Milliseconds until a call is given up, default 5000. */
  timeoutMs?: number;
}

/** Services that have an API; the issuer has none of ours. */
export type Asked = keyof ServicePaths;

/**
 * A client of another service, typed by the paths generated from its OpenAPI document. Carries this service's token and the
 * trace of the request at hand. A refusal surfaces as the DomainError that the peer threw; no answer as `transient`
 * PEER_UNAVAILABLE: nobody knows whether it was done, so repeat only what carries a key.
 */
export const peer = <Name extends Asked>(
  name: Name,
  { timeoutMs = 5_000 }: PeerOptions = {},
): Client<ServicePaths[Name]> =>
  createClient<ServicePaths[Name]>({
    baseUrl: urlOf(name),
    fetch: (request: Request) => call(name, request, timeoutMs),
  });

/** Posts nothing to a path that only comes with the data at hand, as the retry of a case does; gives the answer's JSON. */
export async function postToPath(name: Asked, path: string, { timeoutMs = 5_000 }: PeerOptions = {}): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const request = new Request(new URL(path, urlOf(name)), { method: 'POST', headers, body: '{}' });
  return (await call(name, request, timeoutMs)).json();
}

async function call(name: PeerName, request: Request, timeoutMs: number): Promise<Response> {
  const again = repeatable(request) ? request.clone() : undefined;
  let response: Response;
  try {
    response = await send(name, request, timeoutMs);
  } catch (error) {
    if (!again) throw error;
    response = await send(name, again.clone(), timeoutMs);
  }
  if (response.status === 401 && again) {
    forgetServiceToken();
    response = await send(name, again, timeoutMs);
  }
  if (response.ok) return response;
  throw await refusal(name, response);
}

async function send(name: PeerName, request: Request, timeoutMs: number): Promise<Response> {
  request.headers.set('authorization', `Bearer ${await serviceToken()}`);
  const context = requestContext();
  if (context) {
    request.headers.set('x-correlation-id', context.correlationId);
    request.headers.set('traceparent', context.traceparent);
  }
  try {
    return await fetch(request, { signal: AbortSignal.timeout(timeoutMs) });
  } catch (error) {
    throw new DomainError('transient', 'PEER_UNAVAILABLE', {
      peer: name,
      message: `${name} does not answer: ${reasonOf(error)}`,
    });
  }
}

const repeatable = (request: Request): boolean =>
  ['GET', 'PUT', 'HEAD'].includes(request.method) || request.headers.has('idempotency-key');

const reasonOf = (error: unknown): string => {
  const { message, cause } = error as { message?: string; cause?: { code?: string } };
  return cause?.code ?? message ?? String(error);
};

/** RFC 9457, with our members and whatever facts the refusal names. */
interface Problem extends Record<string, unknown> {
  code?: string;
  detail?: string;
  errors?: FieldError[];
}

async function refusal(name: PeerName, response: Response): Promise<DomainError> {
  const problem = (await response.json().catch(() => ({}))) as Problem;
  const { code, detail, errors, ...rest } = problem;
  const { type: _, title: __, status: ___, instance: ____, correlationId: _____, ...facts } = rest;
  const kind = (Object.keys(statusOfKind) as FailureKind[]).find((each) => statusOfKind[each] === response.status);
  // A 400, 401 or 403 between our own services is a defect of the caller, not a word of the business.
  const known = kind ?? (response.status >= 500 || response.status === 429 ? 'transient' : 'unexpected');
  return new DomainError(
    known,
    code ?? `HTTP_${response.status}`,
    // Which order, which hold: the peer's facts are the caller's too.
    { ...facts, peer: name, message: `${name}: ${detail ?? response.statusText}` },
    errors ?? [],
  );
}
