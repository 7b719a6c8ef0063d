import { AnyObject, OneOf, Text } from '@crossdock/contracts';
import type { ParkedEvent, ParkedMessage } from './parked-row';

export class ReplayRequest {
  @AnyObject({ optional: true, description: "The message's data, corrected; missing replays it as it is" })
  data?: Record<string, unknown>;
  @AnyObject({ optional: true, description: 'A whole envelope in place of a message that could not be read' })
  envelope?: Record<string, unknown>;
}

export class DiscardRequest {
  @Text({ max: 500, example: 'the customer withdrew the order' }) reason!: string;
}

const statuses = ['waiting', 'parked', 'queued-behind', 'replayed', 'discarded'] as const;

export class ParkedQuery {
  @OneOf(statuses, { optional: true, description: 'Default: all that are not resolved' })
  status?: (typeof statuses)[number];
  @Text({ optional: true, example: 'invoice.post.v1' }) type?: string;
  @Text({ max: 500, optional: true }) key?: string;
  @Text({ max: 36, optional: true, description: 'Id of the last one of the page before' }) after?: string;
  @Text({ max: 3, pattern: /^\d+$/, optional: true, example: '50' }) limit?: string;
}

/** A parked message as people see it. */
export const asResource = (row: ParkedMessage) => ({
  id: row.id,
  messageId: row.message_id,
  type: row.type,
  key: row.key,
  status: row.status,
  reason: row.reason,
  error: row.kind && { kind: row.kind, code: row.code, detail: row.detail, errors: row.errors ?? [] },
  attempts: row.attempts,
  nextAttemptAt: instant(row.next_attempt_at),
  ownerRole: row.owner_role,
  dueAt: row.due_at,
  parkedAt: row.parked_at,
  resolvedAt: row.resolved_at,
  envelope: row.envelope,
  raw: row.raw?.toString('base64') ?? null,
  history: row.history as ParkedEvent[],
});

// pg gives '-infinity', which says "now", as a number.
const instant = (value: Date | number | null): Date | null => (value instanceof Date ? value : null);
