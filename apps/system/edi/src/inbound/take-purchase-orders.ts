import { Injectable } from '@nestjs/common';
import { asDomainError } from '@crossdock/canonical';
import { datesOf, type Draft, type OrderSubmission, purchaseOrderReceived } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import type { MappedOrder } from '../maps/order-map';
import type { Partner } from '../partner';
import { Cases } from '../persistence/cases';
import { type DocumentRow, Documents } from '../persistence/documents';
import { PurchaseOrders, type RememberedOrder } from '../persistence/purchase-orders';
import { mapPurchaseOrder } from './map-purchase-order';
import { retryDocument, type Work } from './work';

/** An 850 with its document. */
export interface OrderDocument {
  row: DocumentRow;
  order: MappedOrder;
  partner: Partner;
}
interface Misfit {
  code: string;
  message: string;
  errors: unknown[];
}
export type Mapped = OrderDocument & ({ submission: OrderSubmission } | { misfit: Misfit });

/** 850s: announced as orders, or parked with a case until the profile or the data fit. */
@Injectable()
export class TakePurchaseOrders {
  constructor(
    private readonly documents: Documents,
    private readonly cases: Cases,
    private readonly outbox: Outbox,
    private readonly orders: PurchaseOrders,
  ) {}

  /** Maps them; a document whose order does not fit is marked as parked. */
  map(all: OrderDocument[]): Mapped[] {
    return all.map((each) => {
      const mapped = map(each);
      if ('misfit' in mapped) each.row.status = 'parked';
      return { ...each, ...mapped };
    });
  }

  /** What follows, once their documents are noted. Whoever calls for a second time holds the lock of the document. */
  async follow(work: Work, all: Mapped[]): Promise<void> {
    const { tx, cause } = work;
    const fit = fitAmong(all);
    await this.orders.remember(tx, fit.map(rememberedOf));
    const numbers = fit.map(({ partner, order }) => ({ partner: partner.id, customerPo: order.number }));
    const rejected = await this.documents.rejectedBefore(tx, numbers);
    const settled = [...fit.map(({ row }) => row.id), ...rejected];
    await this.cases.close(tx, 'document', settled, 'the purchase order was taken in', cause);
    await this.outbox.send(tx, fit.map(announcement), cause);
    for (const each of all) if ('misfit' in each) await this.park(work, each);
  }

  private async park({ tx, cause }: Work, { row, order, partner, misfit }: Extract<Mapped, { misfit: Misfit }>) {
    const { id, legalEntity } = partner;
    const detail = `${id}, purchase order ${order.number}: ${misfit.message}`;
    await this.cases.open(tx, {
      subject: 'document', subjectId: row.id, code: misfit.code, detail, partner: id, legalEntity, customerPo: order.number || undefined,
      retryPath: retryDocument(row.id), facts: { errors: misfit.errors },
    }, cause); // prettier-ignore
  }
}

function map({ order, partner, row }: OrderDocument): { submission: OrderSubmission } | { misfit: Misfit } {
  try {
    return { submission: mapPurchaseOrder(order, partner, `edi-document:${row.id}`) };
  } catch (thrown) {
    const { kind, code, message, errors } = asDomainError(thrown);
    if (kind !== 'rejected') throw thrown;
    return { misfit: { code, message, errors } };
  }
}

type Fit = Extract<Mapped, { submission: OrderSubmission }>;
export const fitAmong = (all: Mapped[]): Fit[] => all.filter((each) => 'submission' in each);

const announcement = ({ row, partner, order, submission }: Fit): Draft =>
  purchaseOrderReceived.of(
    { documentId: row.id, partner: partner.id, customerPo: order.number, submission },
    partner.legalEntity,
  ) as Draft;

export const rememberedOf = ({ row, partner, order, submission }: Fit): RememberedOrder => ({
  documentId: row.id,
  partner: partner.id,
  orderNumber: submission.channel.orderNumber,
  customerPo: order.number,
  dates: datesOf(submission),
  heading: order.heading,
  currency: submission.currency,
  shipTo: submission.shipTo,
  allowancesAndCharges: submission.allowancesAndCharges,
  terms: order.terms.length > 0 ? order.terms : undefined,
  lines: submission.lines.map(({ lineNumber, sku, quantity, unitPrice, allowancesAndCharges }, index) => {
    const { productIds, written } = order.lines[index];
    const { assignedId, uom } = written ?? order.lines[index];
    return {
      lineNumber,
      sku,
      quantity: quantity.value,
      unit: quantity.unit,
      unitPrice,
      allowancesAndCharges,
      assignedId,
      uom,
      productIds,
    };
  }),
});
