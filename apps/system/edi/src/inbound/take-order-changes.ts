import { Injectable } from '@nestjs/common';
import { type Draft, orderChangeReceived } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import type { MappedChange } from '../maps/change-map';
import type { Partner } from '../partner';
import { Cases } from '../persistence/cases';
import type { DocumentRow } from '../persistence/documents';
import { orderKey, PurchaseOrders } from '../persistence/purchase-orders';
import { meaningOfChange } from './order-change';
import { retryDocument, type Work } from './work';

export interface ChangeDocument {
  row: DocumentRow;
  change: MappedChange;
  partner: Partner;
}

/** 860s, and 850s that cancel or replace an order: announced as changes of our lines. What of them cannot be done is answered no, and a case says what. */
@Injectable()
export class TakeOrderChanges {
  constructor(
    private readonly orders: PurchaseOrders,
    private readonly cases: Cases,
    private readonly outbox: Outbox,
  ) {}

  /** Each with what it means; one of an order that is not known is marked as parked. Documents are noted afterwards. */
  async map(work: Work, all: ChangeDocument[]): Promise<ChangeDocument[]> {
    if (all.length === 0) return [];
    const orders = await this.orders.find(work.tx, all.map(keyOf));
    return all.map(({ row, change, partner }) => {
      const order = orders.get(orderKey(keyOf({ row, change, partner })));
      const meaning = order && meaningOfChange(change, order, partner, row.id);
      const meant = meaning ? { ...change, lines: meaning.lines, means: meaning.received } : change;
      row.status = meaning ? 'taken' : 'parked';
      row.source = meant;
      return { row, change: meant, partner };
    });
  }

  async follow({ tx, cause }: Work, all: ChangeDocument[]): Promise<void> {
    for (const { row, change, partner } of all) {
      const { id, legalEntity } = partner;
      const { means, number } = change;
      const refused = means?.refused ?? change.lines.flatMap(({ refused: why }) => why ?? []).join('; ');
      if (means) await this.outbox.send(tx, [orderChangeReceived.of(means, legalEntity) as Draft], cause);
      const about = { subject: 'document' as const, subjectId: row.id, partner: id, legalEntity, customerPo: number || undefined };
      const detail = `${id}, change of purchase order ${number}: `;
      if (!means) await this.cases.open(tx, { ...about, code: 'ORDER_CHANGE_UNUSABLE', detail: `${detail}this order is not known`, retryPath: retryDocument(row.id) }, cause);
      else if (refused) await this.cases.open(tx, { ...about, code: 'ORDER_CHANGE_REFUSED', detail: `${detail}answered no (865): ${refused}` }, cause);
      else await this.cases.close(tx, 'document', [row.id], 'the change was taken in', cause);
    }
  } // prettier-ignore
}

const keyOf = ({ partner, change }: ChangeDocument) => ({
  partner: partner.id,
  orderNumber: change.releaseNumber ? `${change.number}/${change.releaseNumber}` : change.number,
});
