import type {
  AcknowledgePurchaseOrder,
  AnswerOrderChange,
  RevisePurchaseOrder,
  SendInvoice,
  SendShipNotice,
} from '@crossdock/contracts';

/** Documents about purchase orders, by their set. */
export type Kind = '855' | '856' | '810' | '865';
/** What order-to-cash tells us to send. */
export type Command = AcknowledgePurchaseOrder | SendShipNotice | SendInvoice | AnswerOrderChange | RevisePurchaseOrder;

/** What a document is about: one document is sent for one fact. */
export function factOf(data: Command): string {
  if ('invoiceId' in data) return data.invoiceId;
  if ('shipmentId' in data) return data.shipmentId;
  if ('changeDocumentId' in data) return data.changeDocumentId;
  if ('revisionId' in data) return data.revisionId;
  return data.refused === undefined ? data.orderId : (data.documentId ?? data.orderId);
}
