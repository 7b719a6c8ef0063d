import { AnyObject, Id, Instant, Nested, OneOf, Text } from './fields';
import { event } from './message-contract';

/** How a case is tried again: a POST to the service that opened it. */
export class CaseRetry {
  @Text({ max: 40, example: 'order-to-cash' }) service!: string;
  @Text({ max: 200, example: '/v1/orders/7e0c…/retry', description: 'POST without a body' }) path!: string;
}
/** Something stands still until a person decides. Any service opens one; operations shows them all. */
export class CaseOpened {
  @Id() caseId!: string;
  @Text({ max: 40, description: 'Service that opened it', example: 'order-to-cash' }) service!: string;
  @OneOf(['parked-message', 'order', 'invoice', 'edi', 'stock', 'channel'] as const) stage!:
    'parked-message' | 'order' | 'invoice' | 'edi' | 'stock' | 'channel';
  @Text({ max: 60, example: 'UNKNOWN_ITEM', description: 'Stable code: cases of one code are one group' })
  code!: string;
  @Text({ max: 1000, example: 'line 3 names item GA123, which the ERP does not know' }) detail!: string;
  @Text({ max: 60, example: 'order-desk' }) ownerRole!: string;
  @Instant({ description: 'When it is overdue' }) dueAt!: string;
  @Id({ optional: true }) orderId?: string;
  @Text({ max: 30, optional: true, example: 'SO-0000042' }) orderNumber?: string;
  @Text({ max: 60, optional: true, example: 'PO-7731' }) customerPo?: string;
  @Nested(() => CaseRetry, { optional: true }) retry?: CaseRetry;
  @AnyObject({ optional: true, description: 'Facts that help to decide' }) facts?: Record<string, unknown>;
}
export const caseOpened = event({
  type: 'case.opened.v1', owner: 'every-service', schema: CaseOpened, summary: 'Something stands still until a person decides',
  key: (data) => data.orderId ?? data.caseId, subject: (data) => data.orderNumber ?? data.code,
}); // prettier-ignore
export class CaseClosed {
  @Id() caseId!: string;
  @Text({ max: 40, example: 'order-to-cash' }) service!: string;
  @Text({ max: 300, example: 'replayed by user:ops' }) resolution!: string;
  @Id({ optional: true }) orderId?: string;
}
export const caseClosed = event({
  type: 'case.closed.v1', owner: 'every-service', schema: CaseClosed, summary: 'What stood still goes on, or was given up',
  key: (data) => data.orderId ?? data.caseId,
}); // prettier-ignore
