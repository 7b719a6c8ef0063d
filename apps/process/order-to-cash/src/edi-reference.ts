import type { DatedSubmission, OrderRef } from './order';

const ofDocument = /^edi-document:(.+)$/;

/** By what a partner, and edi, know an order. */
export const ediReferenceOf = ({ orderId, orderNumber, channelName, channelOrderNumber, customerPo, submission }: OrderRef & { submission: DatedSubmission }) => ({
  orderId, orderNumber, partner: channelName, customerPo: customerPo ?? channelOrderNumber, channelOrderNumber, orderedOn: submission.orderedOn,
  documentId: ofDocument.exec(submission.channel.rawReference ?? '')?.[1],
}); // prettier-ignore
