import { Injectable } from '@nestjs/common';
import { type AcknowledgePurchaseOrder, causeOf, type Envelope } from '@crossdock/contracts';
import type { Tx } from '@crossdock/persistence';
import { retryDocument } from '../inbound/work';
import { Cases } from '../persistence/cases';
import { Documents } from '../persistence/documents';
import { Partners } from '../persistence/partners';
import { PurchaseOrders } from '../persistence/purchase-orders';

/** Orders of which nothing is taken, because another has their number: the document waits for a person, beside the 855 that says no. */
@Injectable()
export class RefuseOrders {
  constructor(
    private readonly documents: Documents,
    private readonly partners: Partners,
    private readonly orders: PurchaseOrders,
    private readonly cases: Cases,
  ) {}

  async note(tx: Tx, messages: Envelope<AcknowledgePurchaseOrder>[]): Promise<void> {
    const refusals = messages.filter(({ data }) => data.refused !== undefined && data.documentId !== undefined);
    if (refusals.length === 0) return;
    await this.orders.refuse(tx, refusals.map(({ data }) => data.documentId!));
    const partners = await this.partners.byIds(tx, refusals.map(({ data }) => data.partner));
    for (const message of refusals) {
      const { documentId, partner, customerPo, orderId, orderNumber, refused } = message.data;
      await this.documents.settle(tx, documentId!, 'parked');
      await this.cases.open(tx, {
        subject: 'document', subjectId: documentId!, code: 'PURCHASE_ORDER_NUMBER_USED', partner, legalEntity: partners.get(partner)?.legalEntity, customerPo, orderId, orderNumber,
        detail: `${refused}; nothing of the second was taken, and it was answered as rejected (855 RD)`, retryPath: retryDocument(documentId!),
      }, causeOf(message));
    }
  } // prettier-ignore
}
