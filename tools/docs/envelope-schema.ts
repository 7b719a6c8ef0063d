import type { Envelope } from '@crossdock/contracts';
import type { Schema } from '@crossdock/service';

type Described = Schema & { description: string; minLength?: number };

// The type makes the compiler ask for every attribute that an envelope has.
const attributes: Record<keyof Required<Envelope>, Described> = {
  specversion: { const: '1.0', description: 'CloudEvents 1.0' },
  id: { type: 'string', format: 'uuid', description: 'The inbox suppresses a second delivery by it' },
  source: { type: 'string', pattern: '^/crossdock/[a-z-]+$', description: '/crossdock/ and the service that sends' },
  type: { type: 'string', description: 'Name and version of the message' },
  subject: { type: 'string', description: 'The number that people know: order number, invoice number' },
  time: { type: 'string', format: 'date-time', description: 'When it happened, RFC 3339, UTC' },
  datacontenttype: { const: 'application/json', description: 'Media type of data' },
  data: { type: 'object', description: 'What the message says' },
  partitionkey: { type: 'string', minLength: 1, description: 'Partitioning extension: messages of one key are handled in order' },
  legalentity: { type: 'string', description: 'Extension: the legal entity that the message concerns' },
  correlationid: { type: 'string', description: "Extension: one value from the channel's request to the last ledger entry" },
  causationid: { type: 'string', format: 'uuid', description: 'Extension: id of the message that caused this one' },
  actor: { type: 'string', description: 'Extension: who did it, user:…, client:… or service:…' },
  traceparent: { type: 'string', pattern: '^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$', description: 'Distributed Tracing extension: W3C Trace Context' },
  tracestate: { type: 'string', description: 'Distributed Tracing extension: W3C Trace Context' },
}; // prettier-ignore

const optional = ['subject', 'causationid', 'traceparent', 'tracestate'];

/** CloudEvents 1.0 in structured JSON with this house's extension attributes, without a word about `data`. */
export const envelopeSchema = {
  type: 'object',
  properties: attributes,
  required: Object.keys(attributes).filter((name) => !optional.includes(name)),
};

/** An envelope as it comes over the wire. */
export const exampleEnvelope = (
  type: string,
  source: string,
  partitionkey: string,
  subject: string | undefined,
  data: unknown,
): Envelope => ({
  specversion: '1.0',
  id: '019aa5b2-6f4e-7c1d-8a54-3b0f5a1c9d20',
  source: `/crossdock/${source}`,
  type,
  ...(subject !== undefined && { subject }),
  time: '2026-11-21T09:30:00.000Z',
  datacontenttype: 'application/json',
  partitionkey,
  legalentity: 'NW-US',
  correlationid: '0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55',
  causationid: '019aa5b2-6e10-7a33-9c02-6d1e4f7b8a91',
  actor: `service:${source}`,
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  data,
});
