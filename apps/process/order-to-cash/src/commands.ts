import {
  acknowledgePurchaseOrder,
  type AcknowledgePurchaseOrder,
  caseClosed,
  type CaseOpened,
  caseOpened,
  type Draft,
  type MessageContract,
  type OrderEvent,
  releaseCredit,
  voidHolds,
} from '@crossdock/contracts';
import type { OrderRef } from './order';

/** Why something stands still and who can put it right. */
export interface Block {
  caseId: string;
  code: string;
  detail: string;
  ownerRole: string;
  dueAt: string;
  facts?: Record<string, unknown>;
}

const dueInHours = 4;

export const blockOf = (
  caseId: string,
  code: string,
  detail: string,
  ownerRole: string,
  facts?: Record<string, unknown>,
): Block => ({
  caseId,
  code,
  detail: detail.slice(0, 1000),
  ownerRole,
  facts,
  dueAt: new Date(Date.now() + dueInHours * 3_600_000).toISOString(),
});

/** An order event, with what it adds. */
export function tell(
  contract: MessageContract<OrderEvent>,
  { legalEntity, ...order }: OrderRef,
  more: Partial<OrderEvent> = {},
): Draft {
  const { orderId, orderNumber, channelKind, channelName, channelOrderNumber, customerNumber, customerPo } = order;
  return contract.of(
    { orderId, orderNumber, channelKind, channelName, channelOrderNumber, customerNumber, customerPo, ...more },
    legalEntity,
  );
}

interface CaseSubject {
  orderId: string;
  orderNumber: string;
  legalEntity: string;
  customerPo?: string;
}

export function openCase(subject: CaseSubject, stage: CaseOpened['stage'], block: Block): Draft {
  const { orderId, orderNumber, customerPo, legalEntity } = subject;
  const retry = { service: 'order-to-cash', path: `/v1/orders/${orderId}/retry` };
  return caseOpened.of(
    { ...block, service: 'order-to-cash', stage, orderId, orderNumber, customerPo, retry },
    legalEntity,
  );
}

export const closeCase = (subject: CaseSubject, caseId: string | undefined, resolution: string): Draft[] =>
  caseId
    ? [caseClosed.of({ caseId, service: 'order-to-cash', resolution, orderId: subject.orderId }, subject.legalEntity)]
    : [];

export const giveBackHolds = ({ orderId, orderNumber, legalEntity }: OrderRef, reason: string): Draft =>
  voidHolds.of({ orderId, orderNumber, reason: reason.slice(0, 200) }, legalEntity);

export const freeCredit = ({ orderId, orderNumber, legalEntity }: OrderRef, reason: string): Draft =>
  releaseCredit.of({ orderId, orderNumber, reason: reason.slice(0, 200) }, legalEntity);

export const acknowledge = (order: OrderRef, answer?: AcknowledgePurchaseOrder): Draft[] =>
  answer ? [acknowledgePurchaseOrder.of(answer, order.legalEntity)] : [];
