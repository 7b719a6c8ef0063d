import { AsyncLocalStorage } from 'node:async_hooks';
import { randomFillSync, randomUUID } from 'node:crypto';
import type { Cause } from '@crossdock/contracts';
import type { Caller } from '../auth/caller';

/** What is known of the request that is being answered. */
export interface RequestContext {
  correlationId: string;
  /** W3C Trace Context. */
  traceparent: string;
  tracestate?: string;
  caller?: Caller;
  /** For whom a service asks, where it says so: `user:ada` */
  actingFor?: string;
}

const storage = new AsyncLocalStorage<RequestContext>();

export const runInContext = <T>(context: RequestContext, work: () => T): T => storage.run(context, work);

/** The request that is being answered, or undefined outside any. */
export const requestContext = (): RequestContext | undefined => storage.getStore();

/** What a message sent now inherits from the request that is being answered. */
export function requestCause(): Cause {
  const context = storage.getStore();
  return {
    correlationId: context?.correlationId ?? randomUUID(),
    actor: actorOf(context),
    traceparent: context?.traceparent,
    tracestate: context?.tracestate,
  };
}

/** Who is to be named: our own services may ask for somebody else, nobody else may. */
function actorOf({ caller, actingFor }: Partial<RequestContext> = {}): string {
  const actor = caller?.actor ?? 'service:unknown';
  return actingFor !== undefined && caller?.actor.startsWith('service:') ? actingFor : actor;
}

const actorPattern = /^(user|client|channel):[\w.:@\-]{1,90}$/;
const correlationPattern = /^[\w.:\-]{1,128}$/;
const traceparentPattern = /^[\da-f]{2}-([\da-f]{32})-[\da-f]{16}-([\da-f]{2})$/;

/** Context from a request's headers: what is sound is continued, anything else starts anew (W3C Trace Context §3.2). */
export function contextFrom(headers: Record<string, string | string[] | undefined>): RequestContext {
  const correlation = headers['x-correlation-id'];
  const actor = headers['x-acting-for'];
  const parent = typeof headers.traceparent === 'string' ? traceparentPattern.exec(headers.traceparent) : null;
  const state = headers.tracestate;
  return {
    correlationId: typeof correlation === 'string' && correlationPattern.test(correlation) ? correlation : randomUUID(),
    traceparent: `00-${parent?.[1] ?? randomHex(16)}-${randomHex(8)}-${parent?.[2] ?? '01'}`,
    actingFor: typeof actor === 'string' && actorPattern.test(actor) ? actor : undefined,
    tracestate: parent && typeof state === 'string' ? state : undefined,
  };
}

// Random bytes are drawn for some hundred requests at once: each draw is a call into the system's generator.
const drawn = Buffer.allocUnsafe(6_144);
let used = drawn.length;

function randomHex(bytes: number): string {
  if (used + bytes > drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  return drawn.toString('hex', used, (used += bytes));
}
