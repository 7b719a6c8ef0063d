import type { OrderSubmission } from '@crossdock/contracts';
import type { OrderRef } from './order';

const ofDocument = /^edi-document:(.+)$/;

/** By what a partner, and edi, know an order. */
export const ediReferenceOf = ({ orderId, orderNumber, channelName, channelOrderNumber, customerPo, submission }: OrderRef & { submission: OrderSubmission }) => ({
  orderId, orderNumber, partner: channelName, customerPo: customerPo ?? channelOrderNumber, channelOrderNumber, orderedOn: submission.orderedOn,
  documentId: ofDocument.exec(submission.channel.rawReference ?? '')?.[1],
}); // prettier-ignore
