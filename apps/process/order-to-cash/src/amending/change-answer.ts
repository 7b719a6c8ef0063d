import type { AnswerOrderChange, OrderChangeReceived } from '@crossdock/contracts';
import type { StoredOrder } from '../order';

/** Our yes or no (with its reason) to a change, as a whole. */
export const changeAnswer = (
  order: StoredOrder,
  { documentId, customerPo, cancel }: OrderChangeReceived,
  reason?: string,
): AnswerOrderChange => ({
  orderId: order.orderId,
  orderNumber: order.orderNumber,
  partner: order.channelName,
  customerPo,
  channelOrderNumber: order.channelOrderNumber,
  orderedOn: order.submission.orderedOn,
  changeDocumentId: documentId,
  accepted: reason === undefined,
  ...(cancel && reason === undefined && { cancelled: true }),
  reason: reason?.slice(0, 200),
});
