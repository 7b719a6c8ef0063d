import { AnyObject, Id, Instant, ListOf, OneOf, Text, WholeNumber } from '@crossdock/contracts';

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
  @ListOf(() => TimelineStepDto) steps!: TimelineStepDto[];
}

export class TimelineQuery {
  @Text({ optional: true, example: 'SO-0000042', description: 'Order number or order id' }) order?: string;
  @Text({ optional: true, example: 'PO-7731' }) customerPo?: string;
  @Text({ optional: true }) channelOrder?: string;
  @Text({ optional: true }) shipment?: string;
  @Text({ optional: true }) invoice?: string;
  @Text({ optional: true, description: 'Invoice or journal number of the ERP' }) erp?: string;
  @Text({ optional: true, description: 'Interchange control number' }) ediControl?: string;
  @Text({ optional: true }) correlation?: string;
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
}
export class ExceptionQuery {
  @OneOf(['open', 'closed'] as const, { optional: true }) status?: 'open' | 'closed';
  @Text({ optional: true, example: 'order' }) stage?: string;
  @Text({ optional: true, example: 'order-desk' }) owner?: string;
  @Text({ optional: true, example: 'UNKNOWN_ITEM' }) code?: string;
  @Text({ optional: true, example: '100', pattern: /^\d{1,4}$/, description: 'At most 1000' }) limit?: string;
}
export class RetryResult {
  @Id() exceptionId!: string;
  @OneOf(['retried'] as const) outcome!: 'retried';
  @AnyObject({ description: 'What the owning service answered' }) answer!: Record<string, unknown>;
}
