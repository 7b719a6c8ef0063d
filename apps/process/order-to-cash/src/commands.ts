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
import type { AllocatedLine } from '@crossdock/contracts';
import type { DocumentLine, OrderDocument, OrderRef } from './order';

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

/** The 855 of an order: each line as it was allocated (X12 data element 668, BAK02). */
export function acknowledgementOf(
  order: OrderRef,
  document: OrderDocument,
  allocated: AllocatedLine[],
): AcknowledgePurchaseOrder {
  const byLine = new Map(allocated.map((line) => [line.lineId, line]));
  const lines = document.lines.map((line) => acknowledgedLine(line, byLine.get(line.lineId)));
  const answer = lines.every((line) => line.answer === 'IR')
    ? 'RJ'
    : lines.every((line) => line.answer === 'IA')
      ? 'AD'
      : 'AC';
  return {
    orderId: order.orderId,
    orderNumber: order.orderNumber,
    partner: order.channelName,
    customerPo: order.customerPo ?? order.channelOrderNumber,
    channelOrderNumber: order.channelOrderNumber,
    orderedOn: document.orderedOn,
    answer,
    currency: document.currency,
    lines,
  };
}

function acknowledgedLine(line: DocumentLine, allocated?: AllocatedLine): AcknowledgePurchaseOrder['lines'][number] {
  const backordered = allocated?.backordered ?? 0;
  const refused = allocated?.refused ?? 0;
  const answer = refused >= line.baseQuantity ? 'IR' : refused > 0 ? 'IQ' : backordered > 0 ? 'IB' : 'IA';
  const promised = line.baseQuantity - backordered - refused;
  return {
    lineNumber: line.lineNumber,
    sku: line.sku,
    ordered: { value: line.quantity, unit: line.unit },
    unitPrice: line.unitPrice,
    answer,
    promised,
    backordered,
    baseUnits: line.baseUnits,
  };
}

export const acknowledge = (order: OrderRef, answer?: AcknowledgePurchaseOrder): Draft[] =>
  answer ? [acknowledgePurchaseOrder.of(answer, order.legalEntity)] : [];
