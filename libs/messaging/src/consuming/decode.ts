import type { Envelope } from '@crossdock/contracts';
import type { Delivery } from '../transport/transport';

/** A delivery that could be read. */
export interface Message {
  readonly delivery: Delivery;
  readonly envelope: Envelope;
  /** Orders the message: the envelope's partition key. */
  readonly key: string;
  /** Its inbox day, UTC: the message's own, so that a repeat after midnight meets the first one's mark. */
  readonly day: string;
}

/** A delivery that nobody can read; `problem` says why. */
export interface Unreadable {
  readonly delivery: Delivery;
  readonly problem: string;
}

export type Decoded = Message | Unreadable;

export const isReadable = (decoded: Decoded): decoded is Message => 'envelope' in decoded;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const utf8 = new TextDecoder('utf-8', { fatal: true });

const utcDay = (time: string): string => (time.endsWith('Z') ? time : new Date(time).toISOString()).slice(0, 10);

export function decode(delivery: Delivery): Decoded {
  try {
    const text = typeof delivery.body === 'string' ? delivery.body : utf8.decode(delivery.body);
    const envelope = JSON.parse(text) as Envelope;
    const problem = problemOf(envelope);
    return problem
      ? { delivery, problem }
      : { delivery, envelope, key: envelope.partitionkey, day: utcDay(envelope.time) };
  } catch (error) {
    return { delivery, problem: (error as Error).message };
  }
}

/** What keeps it from being one of our envelopes: CloudEvents 1.0, section "Required attributes", and our extensions. */
export function problemOf(envelope: Envelope): string | undefined {
  if (typeof envelope !== 'object' || envelope === null) return 'it is not a JSON object';
  if (envelope.specversion !== '1.0') return 'specversion is not "1.0"';
  if (typeof envelope.id !== 'string' || !uuid.test(envelope.id)) return 'id is not a UUID';
  if (!isText(envelope.type)) return 'type is missing';
  if (!isText(envelope.source)) return 'source is missing';
  if (!isText(envelope.partitionkey)) return 'partitionkey is missing';
  if (!isText(envelope.time) || !/^\d{4}-\d{2}-\d{2}T/.test(envelope.time) || Number.isNaN(Date.parse(envelope.time))) {
    return 'time is not an RFC 3339 instant';
  }
  return typeof envelope.data === 'object' && envelope.data !== null ? undefined : 'data is not an object';
}

// PostgreSQL's text cannot hold the character NUL.
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '' && !value.includes('\0');
