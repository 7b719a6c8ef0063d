import { Injectable } from '@nestjs/common';
import { type Draft, type OrderChangeReceived, orderChangeReceived } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import type { OrderChangeLine, PurchaseOrderChange860 } from '@crossdock/x12';
import type { Partner } from '../partner';
import { Cases } from '../persistence/cases';
import type { DocumentRow } from '../persistence/documents';
import { orderKey, PurchaseOrders, type RememberedLine, type RememberedOrder } from '../persistence/purchase-orders';
import { unitOf } from '../units';
import { retryDocument, type Work } from './work';

export interface ChangeDocument {
  row: DocumentRow;
  change: PurchaseOrderChange860;
  partner: Partner;
}

/** POC02 (670) that we take: changes of quantity and date, deletions. */
const quantityChanges = new Set(['CA', 'QD', 'QI', 'RZ', 'RQ']);
const nothing = new Set(['CT', 'NC']);

/** 860s: announced as changes of our lines, or parked with a case that says what of them cannot be taken. */
@Injectable()
export class TakeOrderChanges {
  constructor(
    private readonly orders: PurchaseOrders,
    private readonly cases: Cases,
    private readonly outbox: Outbox,
  ) {}

  /** Each with what it means; a document that means nothing to us is marked as parked. Documents are noted afterwards. */
  async map(work: Work, all: ChangeDocument[]): Promise<(ChangeDocument & { means: OrderChangeReceived | string })[]> {
    if (all.length === 0) return [];
    const orders = await this.orders.find(work.tx, all.map(keyOf));
    return all.map((each) => {
      const means = meaningOf(each, orders.get(orderKey(keyOf(each))));
      each.row.status = typeof means === 'string' ? 'parked' : 'taken';
      return { ...each, means };
    });
  }

  async follow({ tx, cause }: Work, all: (ChangeDocument & { means: OrderChangeReceived | string })[]): Promise<void> {
    for (const { row, change, partner, means } of all) {
      const { id, legalEntity } = partner;
      if (typeof means !== 'string') {
        await this.cases.close(tx, 'document', [row.id], 'the change was taken in', cause);
        await this.outbox.send(tx, [orderChangeReceived.of(means, legalEntity) as Draft], cause);
      } else
        await this.cases.open(tx, {
          subject: 'document', subjectId: row.id, code: 'ORDER_CHANGE_UNUSABLE', detail: `${id}, change of purchase order ${change.number}: ${means}`,
          partner: id, legalEntity, customerPo: change.number || undefined, retryPath: retryDocument(row.id),
        }, cause); // prettier-ignore
    }
  }
}

const keyOf = ({ partner, change }: ChangeDocument) => ({
  partner: partner.id,
  orderNumber: change.releaseNumber ? `${change.number}/${change.releaseNumber}` : change.number,
});

function meaningOf(document: ChangeDocument, order?: RememberedOrder): OrderChangeReceived | string {
  const { row, change, partner } = document;
  if (!order) return 'this order is not known';
  const { lines, purpose } = change;
  const cancel = purpose === '01' || (lines.length === order.lines.length && lines.every((line) => line.change === 'DI'));
  const changes = cancel ? [] : lines.map((line) => lineOf(line, order, partner));
  const misfit = changes.find((each) => typeof each === 'string');
  if (misfit) return misfit;
  const date = change.dates.find(({ qualifier, date }) => ['002', '106', '074'].includes(qualifier) && date)?.date;
  const meant = changes.filter((each) => typeof each === 'object');
  if (!cancel && meant.length === 0 && !date) return 'it changes neither quantities nor the requested delivery';
  return {
    documentId: row.id,
    partner: partner.id,
    customerPo: change.number,
    channelOrderNumber: order.orderNumber,
    cancel,
    requestedDelivery: date,
    lines: meant,
  };
} // prettier-ignore

/** Undefined: nothing to do for this line; a text: why it cannot be taken. */
function lineOf(line: OrderChangeLine, order: RememberedOrder, { profile }: Partner) {
  const { change, assignedId, quantity, uom, unitPrice } = line;
  const name = `POC ${assignedId ?? '(no number)'}`;
  if (nothing.has(change)) return undefined;
  const known = find(line, order);
  if (!known) return `${name} names no line of the order`;
  if (change === 'DI') return { lineNumber: known.lineNumber };
  if (!quantityChanges.has(change)) return `${name}: change ${change} is not taken; send a new order`;
  if (unitPrice && known.unitPrice && Number(unitPrice) !== Number(known.unitPrice))
    return `${name}: a change of the price is not taken`;
  const unit = uom ? unitOf(uom, profile) : known.unit;
  if (!quantity || !/^\d+(\.\d+)?$/.test(quantity) || !unit) return `${name} must hold a quantity and a unit that we know`;
  return { lineNumber: known.lineNumber, quantity: { value: quantity, unit } };
} // prettier-ignore

function find({ assignedId, productIds }: OrderChangeLine, { lines }: RememberedOrder): RememberedLine | undefined {
  const byNumber = lines.find(
    (line) => assignedId !== undefined && (line.assignedId ?? String(line.lineNumber)) === assignedId,
  );
  if (byNumber) return byNumber;
  const byItem = lines.filter((line) => line.productIds.some(({ id }) => productIds.some((each) => each.id === id)));
  return byItem.length === 1 ? byItem[0] : undefined;
}
