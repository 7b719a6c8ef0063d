import createClient, { type Client } from 'openapi-fetch';
import type { ServicePaths } from '@crossdock/contracts/clients';
import { DomainError, type FailureKind, type FieldError } from '@crossdock/canonical';
import { forgetServiceToken, serviceToken } from '../auth/service-token';
import { requestCause, requestContext } from '../context/request-context';
import { type PeerName, urlOf } from '../meta';
import { statusOfKind } from '../problems/problem-details';
import { PlainRequest, type PlainResponse, sendPlain } from './plain-http';

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
): Client<ServicePaths[Name]> => {
  const answer = (request: PlainRequest) => call(name, request, timeoutMs);
  return createClient<ServicePaths[Name]>({
    baseUrl: urlOf(name),
    Request: PlainRequest as unknown as typeof Request,
    fetch: answer as unknown as (request: Request) => Promise<Response>,
  });
};

/**
 * Asks on behalf of the caller of the request at hand, whom the other service then names as the actor; at a path that may only
 * come with the data, as the retry of a case does. Gives the answer's JSON, undefined where there is none.
 */
export async function askPath<Answer = Record<string, unknown>>(
  name: Asked,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH',
  path: string,
  { body = {}, timeoutMs = 5_000 }: PeerOptions & { body?: object } = {},
): Promise<Answer> {
  const headers = new Headers({ 'x-acting-for': requestCause().actor });
  if (method !== 'GET') headers.set('content-type', 'application/json');
  const content = method === 'GET' ? {} : { body: JSON.stringify(body) };
  const request = new PlainRequest(new URL(path, urlOf(name)).href, { method, headers, ...content });
  const answer = await (await call(name, request, timeoutMs)).text();
  return (answer === '' ? undefined : JSON.parse(answer)) as Answer;
}

async function call(name: PeerName, request: PlainRequest, timeoutMs: number): Promise<PlainResponse> {
  const again = repeatable(request);
  let response = await send(name, request, timeoutMs).catch((error: unknown) => {
    if (again) return send(name, request, timeoutMs);
    throw error;
  });
  if (response.status === 401 && again) {
    forgetServiceToken();
    response = await send(name, request, timeoutMs);
  }
  if (response.ok) return response;
  throw await refusal(name, response);
}

async function send(name: PeerName, request: PlainRequest, timeoutMs: number): Promise<PlainResponse> {
  request.headers.set('authorization', `Bearer ${await serviceToken()}`);
  const context = requestContext();
  if (context) {
    request.headers.set('x-correlation-id', context.correlationId);
    request.headers.set('traceparent', context.traceparent);
  }
  try {
    return await sendPlain(request, timeoutMs);
  } catch (error) {
    throw new DomainError('transient', 'PEER_UNAVAILABLE', {
      peer: name,
      message: `${name} does not answer: ${reasonOf(error)}`,
    });
  }
}

const repeatable = (request: PlainRequest): boolean =>
  ['GET', 'PUT', 'HEAD'].includes(request.method) || request.headers.has('idempotency-key');

const reasonOf = (error: unknown): string => {
  const { message, code } = error as { message?: string; code?: string };
  return code ?? message ?? String(error);
};

/** RFC 9457, with our members and whatever facts the refusal names. */
interface Problem extends Record<string, unknown> {
  code?: string;
  detail?: string;
  errors?: FieldError[];
}

async function refusal(name: PeerName, response: PlainResponse): Promise<DomainError> {
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
