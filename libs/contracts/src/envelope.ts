/**
 * A message on its way: CloudEvents 1.0 in structured JSON, with our extension attributes (names are lower case
 * alphanumeric, as the specification's section "Attribute naming convention" asks).
 */
export interface Envelope<T = unknown> {
  specversion: '1.0';
  /** UUID. With `source` unique for ever: the inbox suppresses a second delivery by it. */
  id: string;
  /** `/crossdock/<service>` */
  source: string;
  /** `invoice.posted.v1` */
  type: string;
  /** The business number that people know: order number, invoice number. */
  subject?: string;
  /** RFC 3339, UTC. When it happened. */
  time: string;
  datacontenttype: 'application/json';
  data: T;
  /** CloudEvents Partitioning extension. Messages of one key are handled in order. */
  partitionkey: string;
  legalentity: string;
  /** One value from the channel's request to the last ledger entry. */
  correlationid: string;
  /** `id` of the message that caused this one. */
  causationid?: string;
  /** Who did it: `user:…`, `client:…` or `service:…`. */
  actor: string;
  /** CloudEvents Distributed Tracing extension: W3C Trace Context. */
  traceparent?: string;
  tracestate?: string;
}

/** Why something is sent: what a new message inherits from the request or message that caused it. */
export interface Cause {
  correlationId: string;
  causationId?: string;
  actor: string;
  traceparent?: string;
  tracestate?: string;
}

export const causeOf = (envelope: Envelope): Cause => ({
  correlationId: envelope.correlationid,
  causationId: envelope.id,
  actor: envelope.actor,
  traceparent: envelope.traceparent,
  tracestate: envelope.tracestate,
});
