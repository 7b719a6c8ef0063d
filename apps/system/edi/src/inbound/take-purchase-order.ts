import { Injectable } from '@nestjs/common';
import { asDomainError } from '@crossdock/canonical';
import { type Draft, type OrderSubmission, purchaseOrderReceived } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import type { PurchaseOrder850 } from '@crossdock/x12';
import type { Partner } from '../partner';
import { Cases } from '../persistence/cases';
import { type DocumentRow, Documents } from '../persistence/documents';
import { PurchaseOrders, type RememberedOrder } from '../persistence/purchase-orders';
import { mapPurchaseOrder } from './map-purchase-order';
import { retryDocument, type Work } from './work';

/** An 850: announced as an order, or parked with a case until the profile or the data fit. */
@Injectable()
export class TakePurchaseOrder {
  constructor(
    private readonly documents: Documents,
    private readonly cases: Cases,
    private readonly outbox: Outbox,
    private readonly orders: PurchaseOrders,
  ) {}

  async take(work: Work, row: DocumentRow, order: PurchaseOrder850, partner: Partner): Promise<void> {
    const mapped = map(order, partner, row.id);
    await this.documents.add(work.tx, [{ ...row, status: 'code' in mapped ? 'parked' : 'taken' }]);
    await this.follow(work, row, order, partner, mapped);
  }

  /** Maps a parked order again. The document's row is locked by the caller, so it is announced once. */
  async again(work: Work, row: DocumentRow, order: PurchaseOrder850, partner: Partner): Promise<boolean> {
    const mapped = map(order, partner, row.id);
    await this.follow(work, row, order, partner, mapped);
    return !('code' in mapped);
  }

  private async follow(work: Work, row: DocumentRow, order: PurchaseOrder850, partner: Partner, mapped: Mapped) {
    const { tx, cause } = work;
    const { id: partnerId, legalEntity } = partner;
    if ('code' in mapped) {
      const detail = `${partnerId}, purchase order ${order.number}: ${mapped.message}`;
      const { id: subjectId } = row;
      await this.cases.open(tx, {
        subject: 'document', subjectId, code: mapped.code, detail, partner: partnerId, legalEntity, customerPo: order.number || undefined,
        retryPath: retryDocument(subjectId), facts: { errors: mapped.errors },
      }, cause); // prettier-ignore
      return;
    }
    const rejected = await this.documents.rejectedBefore(tx, partnerId, order.number);
    await this.cases.close(tx, 'document', [row.id, ...rejected], `purchase order ${order.number} was taken in`, cause);
    await this.orders.remember(tx, rememberedOf(row.id, partnerId, order, mapped));
    const received = { documentId: row.id, partner: partnerId, customerPo: order.number, submission: mapped };
    await this.outbox.send(tx, [purchaseOrderReceived.of(received, legalEntity) as Draft], cause);
  }
}

type Mapped = OrderSubmission | { code: string; message: string; errors: unknown[] };

function map(order: PurchaseOrder850, partner: Partner, documentId: string): Mapped {
  try {
    return mapPurchaseOrder(order, partner, `edi-document:${documentId}`);
  } catch (thrown) {
    const { kind, code, message, errors } = asDomainError(thrown);
    if (kind !== 'rejected') throw thrown;
    return { code, message, errors };
  }
}

const rememberedOf = (
  documentId: string,
  partner: string,
  { number, lines }: PurchaseOrder850,
  submission: OrderSubmission,
): RememberedOrder => ({
  documentId,
  partner,
  orderNumber: submission.channel.orderNumber,
  customerPo: number,
  requestedDelivery: submission.requestedDelivery,
  lines: submission.lines.map(({ lineNumber, sku, quantity, unitPrice }, index) => {
    const { assignedId, uom, productIds } = lines[index];
    return { lineNumber, sku, quantity: quantity.value, unit: quantity.unit, unitPrice, assignedId, uom, productIds };
  }),
});
