import type { AnswerOrderChange, OrderChangeReceived } from '@crossdock/contracts';
import { ediReferenceOf } from '../edi-reference';
import type { StoredOrder } from '../order';

/** Our yes or no (with its reason) to a change, as a whole. */
export const changeAnswer = (
  order: StoredOrder,
  { documentId, customerPo, cancel }: OrderChangeReceived,
  reason?: string,
): AnswerOrderChange => ({
  ...ediReferenceOf(order),
  customerPo,
  changeDocumentId: documentId,
  accepted: reason === undefined,
  ...(cancel && reason === undefined && { cancelled: true }),
  reason: reason?.slice(0, 200),
});
