import { Id, Instant, OneOf, Text, WholeNumber, event } from '@crossdock/contracts';

const kinds = ['rejected', 'conflict', 'not-found', 'transient', 'unexpected'] as const;

/** A message could not be handled and waits for a person; everything else of its key waits behind it. */
export class MessageParked {
  @Id({ description: 'Names it in /v1/parked-messages of the service' }) parkedId!: string;
  @Text({ max: 40, example: 'erp', description: 'Service that could not handle it' }) service!: string;
  @Id({ optional: true, description: 'Missing when the message could not be read' }) messageId?: string;
  @Text({ max: 200, example: 'invoice.post.v1' }) type!: string;
  @Text({ max: 500, description: 'Partition key', example: '0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55' }) key!: string;
  @Text({ max: 200, optional: true, description: 'The number that people know it by', example: 'SO-0000042' })
  subject?: string;
  @OneOf(kinds) kind!: (typeof kinds)[number];
  @Text({ max: 100, example: 'PERIOD_CLOSED' }) code!: string;
  @Text({ max: 2000, example: 'period 2026-10 of NW-US is closed' }) detail!: string;
  @WholeNumber() attempts!: number;
  @Text({ max: 60, example: 'data-steward' }) ownerRole!: string;
  @Instant({ description: 'When it is overdue' }) dueAt!: string;
}
export const messageParked = event({
  type: 'message.parked.v1', owner: 'every-service', schema: MessageParked, summary: 'A message waits for a person',
  key: (data) => data.parkedId, subject: (data) => data.subject,
}); // prettier-ignore

/** A parked message was handled after all, or given up. */
export class MessageReplayed {
  @Id() parkedId!: string;
  @Text({ max: 40, example: 'order-to-cash' }) service!: string;
  @Id({ optional: true }) messageId?: string;
  @Text({ max: 200, example: 'invoice.post.v1' }) type!: string;
  @Text({ max: 500, example: '0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55' }) key!: string;
  @OneOf(['replayed', 'discarded'] as const) outcome!: 'replayed' | 'discarded';
  @Text({ max: 200, example: 'user:ops@example.com' }) actor!: string;
  @Text({ max: 1000, optional: true, example: 'the customer withdrew the order' }) reason?: string;
}
export const messageReplayed = event({
  type: 'message.replayed.v1', owner: 'every-service', schema: MessageReplayed, summary: 'A parked message was handled or given up',
  key: (data) => data.parkedId,
}); // prettier-ignore
