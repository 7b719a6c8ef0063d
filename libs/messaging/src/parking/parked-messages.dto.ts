import { ApiProperty } from '@nestjs/swagger';
import type { FailureKind } from '@crossdock/canonical';
import { AnyObject, Id, Instant, ListOf, Nested, OneOf, Text, WholeNumber } from '@crossdock/contracts';
import type { ParkedEvent, ParkedMessage, ParkedStatus } from './parked-row';

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
  @Id({ optional: true, description: 'Id of the last one of the page before' }) after?: string;
  @Text({ max: 3, pattern: /^\d+$/, optional: true, example: '50' }) limit?: string;
}

class ParkedField {
  @Text({ max: 500, example: '/data/lines/0/quantity', description: 'JSON Pointer into the message' }) pointer!: string;
  @Text({ example: 'isInt' }) code!: string;
  @Text({ max: 1000, example: 'quantity must be an integer number' }) message!: string;
}
class ParkedError {
  @OneOf(['rejected', 'conflict', 'not-found', 'transient', 'unexpected'] as const) kind!: FailureKind;
  @Text({ example: 'PERIOD_CLOSED', description: 'Stable code' }) code!: string;
  @Text({ max: 2000, example: 'period 2026-10 of NW-US is closed' }) detail!: string;
  @ListOf(() => ParkedField, { description: 'What is wrong with which field' }) errors!: ParkedField[];
}
class ParkedHistoryEntry implements ParkedEvent {
  @Instant() at!: string;
  @OneOf(['failed', 'asked', 'edited', 'replayed', 'discarded'] as const) what!: ParkedEvent['what'];
  @Text({ example: 'erp', description: 'Service or person' }) by!: string;
  @Text({ max: 2000, optional: true, example: 'period 2026-10 of NW-US is closed' }) detail?: string;
  @ApiProperty({ required: false, description: 'The payload before an edit; base64 where it could not be read' })
  before?: unknown;
}

/** A parked message as people see it. */
export class ParkedMessageView {
  @Id() id!: string;
  @Id({ optional: true, description: 'Missing when the message could not be read' }) messageId?: string;
  @Text({ example: 'invoice.post.v1' }) type!: string;
  @Text({ max: 500, example: '0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55', description: 'Partition key' }) key!: string;
  @OneOf(statuses, { example: 'parked' }) status!: ParkedStatus;
  @Text({ max: 2000, example: 'rejected: waits for a person' }) reason!: string;
  @Nested(() => ParkedError, { optional: true, description: 'Missing while it only waits behind another' })
  error?: ParkedError;
  @WholeNumber({ example: 1 }) attempts!: number;
  @Instant({ optional: true, description: 'When it is tried again by itself' }) nextAttemptAt?: string;
  @Text({ optional: true, example: 'finance' }) ownerRole?: string;
  @Instant({ optional: true, description: 'When it is overdue' }) dueAt?: string;
  @Instant() parkedAt!: string;
  @Instant({ optional: true, description: 'When it was handled or given up' }) resolvedAt?: string;
  @AnyObject({
    optional: true,
    description: 'The CloudEvents envelope',
    example: { type: 'invoice.post.v1', data: {} },
  })
  envelope?: Record<string, unknown>;
  @Text({ max: 10_000_000, optional: true, description: 'Base64 of a message that could not be read' }) raw?: string;
  @ListOf(() => ParkedHistoryEntry) history!: ParkedEvent[];
}
export class ParkedMessageList {
  @ListOf(() => ParkedMessageView, { description: 'Oldest first' }) items!: ParkedMessageView[];
}

export const asResource = (row: ParkedMessage): ParkedMessageView => ({
  id: row.id,
  messageId: row.message_id ?? undefined,
  type: row.type,
  key: row.key,
  status: row.status,
  reason: row.reason,
  error: row.kind
    ? { kind: row.kind, code: row.code ?? '', detail: row.detail ?? '', errors: row.errors ?? [] }
    : undefined,
  attempts: row.attempts,
  nextAttemptAt: instant(row.next_attempt_at),
  ownerRole: row.owner_role ?? undefined,
  dueAt: instant(row.due_at),
  parkedAt: row.parked_at.toISOString(),
  resolvedAt: instant(row.resolved_at),
  envelope: (row.envelope as Record<string, unknown> | null) ?? undefined,
  raw: row.raw?.toString('base64'),
  history: row.history,
});

// pg gives '-infinity', which says "now", as a number.
const instant = (value: Date | number | null): string | undefined =>
  value instanceof Date ? value.toISOString() : undefined;
