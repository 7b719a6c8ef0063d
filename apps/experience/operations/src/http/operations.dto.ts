import { AnyObject, Id, Instant, ListOf, OneOf, Text, WholeNumber } from '@crossdock/contracts';

const pageSize = /^([1-9]\d{0,2}|1000)$/;

export class TimelineStepDto {
  @Id() id!: string;
  @Text({ example: 'shipment.confirmed.v1' }) type!: string;
  @Text({ example: 'wms' }) service!: string;
  @Instant() occurredAt!: string;
  @Text({ example: 'service:wms' }) actor!: string;
  @Text() correlationId!: string;
  @Text({ optional: true }) causationId?: string;
  @Id({ optional: true }) orderId?: string;
  @Text({ optional: true, example: 'SEA-0000017' }) subject?: string;
  @AnyObject({ description: "The event's data" }) data!: Record<string, unknown>;
}
export class TimelineView {
  @ListOf(() => TimelineStepDto, { description: 'Oldest first' }) steps!: TimelineStepDto[];
  @Id({ optional: true, description: 'Give it as `after` for the next page; absent on the last' }) next?: string;
}

export class TimelineQuery {
  @Text({ optional: true, example: 'SO-0000042', description: 'Order number or order id' }) order?: string;
  @Text({ optional: true, example: 'PO-7731' }) po?: string;
  @Text({ optional: true }) channelOrder?: string;
  @Text({ optional: true }) shipment?: string;
  @Text({ optional: true }) invoice?: string;
  @Text({ optional: true, description: 'Invoice or journal number of the ERP' }) erp?: string;
  @Text({ optional: true, description: 'Interchange control number' }) ediControl?: string;
  @Text({ optional: true }) correlation?: string;
  @Id({ optional: true, description: 'Cursor: `next` of the page before' }) after?: string;
  @Text({ optional: true, example: '200', pattern: pageSize, description: '1 to 1000, default 200' }) limit?: string;
}

export class ExceptionDto {
  @Id() id!: string;
  @Text({ example: 'order-to-cash' }) service!: string;
  @Text({ example: 'order' }) stage!: string;
  @Text({ example: 'UNKNOWN_ITEM' }) code!: string;
  @Text({ max: 1000, example: 'line 3 names item GA123, which the ERP does not know' }) detail!: string;
  @Text({ example: 'order-desk' }) ownerRole!: string;
  @OneOf(['open', 'closed'] as const) status!: string;
  @Instant() dueAt!: string;
  @Id({ optional: true }) orderId?: string;
  @Text({ optional: true, example: 'SO-0000042' }) orderNumber?: string;
  @Text({ optional: true, example: 'PO-7731' }) customerPo?: string;
  @AnyObject({ optional: true }) facts?: Record<string, unknown>;
  @Text({ optional: true, max: 1000 }) resolution?: string;
  @Instant() openedAt!: string;
  @Instant({ optional: true }) closedAt?: string;
}
export class ExceptionGroup {
  @Text({ example: 'order' }) stage!: string;
  @Text({ example: 'UNKNOWN_ITEM' }) code!: string;
  @Text({ example: 'order-desk' }) ownerRole!: string;
  @WholeNumber() count!: number;
  @Instant() oldestDueAt!: string;
}
export class ExceptionList {
  @ListOf(() => ExceptionGroup, { description: 'How many of each kind' }) groups!: ExceptionGroup[];
  @ListOf(() => ExceptionDto, { description: 'The most overdue first' }) exceptions!: ExceptionDto[];
  @Id({ optional: true, description: 'Give it as `after` for the next page; absent on the last' }) next?: string;
}
export class ExceptionQuery {
  @OneOf(['open', 'closed'] as const, { optional: true }) status?: 'open' | 'closed';
  @Text({ optional: true, example: 'order-to-cash', description: 'The service that it belongs to' }) service?: string;
  @Text({ optional: true, example: 'order' }) stage?: string;
  @Text({ optional: true, example: 'order-desk', description: 'The role that can put it right' }) owner?: string;
  @Text({ optional: true, example: 'UNKNOWN_ITEM' }) code?: string;
  @Text({ optional: true, example: 'SO-0000042', description: 'Order number' }) order?: string;
  @Text({ optional: true, example: 'PO-7731', description: 'The customer’s purchase order number' }) po?: string;
  @Id({ optional: true, description: 'Cursor: `next` of the page before' }) after?: string;
  @Text({ optional: true, example: '100', pattern: pageSize, description: '1 to 1000, default 100' }) limit?: string;
}
/** What is put right before it is tried again; only for messages that a service could not handle. */
export class RetryRequest {
  @AnyObject({ optional: true, description: "The parked message's data, corrected; missing tries it as it is" })
  data?: Record<string, unknown>;
  @AnyObject({ optional: true, description: 'A whole envelope in place of a message that could not be read' })
  envelope?: Record<string, unknown>;
}
export class DiscardRequest {
  @Text({ max: 500, example: 'the customer withdrew the order' }) reason!: string;
}
export class ParkedMessageDto {
  @Id() exceptionId!: string;
  @AnyObject({ description: 'The message as its service keeps it: envelope, error, history' })
  message!: Record<string, unknown>;
}
export class RetryResult {
  @Id() exceptionId!: string;
  @OneOf(['retried', 'discarded'] as const) outcome!: 'retried' | 'discarded';
  @AnyObject({ description: 'What the owning service answered' }) answer!: Record<string, unknown>;
}
