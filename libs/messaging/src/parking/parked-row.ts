import { type DomainError, type FailureKind, type FieldError } from '@crossdock/canonical';
import type { Envelope } from '@crossdock/contracts';
import type { Decoded } from '../consuming/decode';
import { isReadable } from '../consuming/decode';
import { backoffMs } from '../backoff';
import { uuidV7 } from '../uuid-v7';
import { failurePolicy } from './failure-policy';

export type ParkedStatus = 'waiting' | 'parked' | 'queued-behind' | 'replayed' | 'discarded';

/** One entry of a parked message's history. */
export interface ParkedEvent {
  at: string;
  what: 'failed' | 'asked' | 'edited' | 'replayed' | 'discarded';
  by: string;
  detail?: string;
  /** The payload before an edit. */
  before?: unknown;
}

/** A message set aside, as the table holds it. */
export interface ParkedMessage {
  id: string;
  message_id: string | null;
  type: string;
  key: string;
  envelope: Envelope | null;
  raw: Buffer | null;
  status: ParkedStatus;
  attempts: number;
  next_attempt_at: Date | null;
  kind: FailureKind | null;
  code: string | null;
  detail: string | null;
  errors: FieldError[] | null;
  reason: string;
  owner_role: string | null;
  due_at: Date | null;
  /** Whether `message.parked.v1` was sent for it. */
  announced: boolean;
  history: ParkedEvent[];
  parked_at: Date;
  resolved_at: Date | null;
}

/** What follows from a failure after so many attempts. */
export interface Verdict {
  status: 'waiting' | 'parked';
  /** Milliseconds until the next attempt; null waits for a person. */
  retryInMs: number | null;
  reason: string;
  ownerRole: string;
  dueInHours: number;
}

export function judge(error: DomainError, attempts: number): Verdict {
  if (error.code === 'NO_HANDLER') return judgeNoHandler(attempts);
  const { tries, backoff, thenEvery, ownerRole, dueInHours } = failurePolicy[error.kind];
  const clock = { ownerRole, dueInHours };
  if (attempts < tries) {
    const reason = `${error.kind}: attempt ${attempts} of ${tries} failed, tried again by itself`;
    return { status: 'waiting', retryInMs: backoffMs(attempts, backoff), reason, ...clock };
  }
  const after = tries === 1 ? '' : ` after ${attempts} attempts`;
  const reason = thenEvery
    ? `${error.kind}${after}: still tried every hour`
    : `${error.kind}${after}: waits for a person`;
  return { status: 'parked', retryInMs: thenEvery ?? null, reason, ...clock };
}

// Another release beside this one may know the type, or the next one will: whoever has a handler takes it up.
function judgeNoHandler(attempts: number): Verdict {
  const clock = { ownerRole: failurePolicy.unexpected.ownerRole, dueInHours: failurePolicy.unexpected.dueInHours };
  if (attempts === 1)
    return { status: 'waiting', retryInMs: 200, reason: 'waits for a replica that handles its type', ...clock };
  return { status: 'parked', retryInMs: 60_000, reason: 'no release here handles its type', ...clock };
}

/** What is to be written for a message that is set aside. */
export interface Parking {
  id: string;
  decoded: Decoded;
  /** Undefined for a message that only lines up behind another one of its key. */
  failure?: { error: DomainError; attempts: number; verdict: Verdict };
}

export function parkingOf(decoded: Decoded, error?: DomainError, attempts = 1): Parking {
  return { id: uuidV7(), decoded, failure: error && { error, attempts, verdict: judge(error, attempts) } };
}

// What jsonb refuses (the character NUL, lone surrogates) is kept raw instead.
const refusedByJsonb = /\\u0000|\\ud[89a-f]/i;

/** The values of one row, in the order of the insert statement. */
export function columnsOf({ id, decoded, failure }: Parking): unknown[] {
  const envelope = isReadable(decoded) ? JSON.stringify(decoded.envelope) : undefined;
  const storable = envelope !== undefined && !refusedByJsonb.test(envelope);
  const { verdict, error } = failure ?? {};
  return [
    id,
    isReadable(decoded) ? decoded.envelope.id : null,
    isReadable(decoded) ? decoded.envelope.type : printable(decoded.delivery.type || 'unreadable'),
    isReadable(decoded) ? decoded.key : printable(decoded.delivery.key || `unreadable:${id}`),
    storable ? envelope : null,
    storable ? null : `\\x${Buffer.from(decoded.delivery.body as string).toString('hex')}`,
    verdict?.status ?? 'queued-behind',
    failure?.attempts ?? 0,
    verdict?.retryInMs ?? null,
    error?.kind ?? null,
    error?.code ?? null,
    error ? printable(error.message) : null,
    error?.errors.length ? replaceNul(JSON.stringify(error.errors.slice(0, 50))) : null,
    verdict?.reason ?? 'an earlier message of its key is parked',
    verdict?.ownerRole ?? null,
    verdict ? verdict.dueInHours : null,
  ];
}

/** Text that PostgreSQL can hold. */
export const printable = (text: string): string => replaceNul(text).slice(0, 4000);

const replaceNul = (text: string): string => text.replaceAll('\0', '\ufffd').replaceAll('\\u0000', '\ufffd');
