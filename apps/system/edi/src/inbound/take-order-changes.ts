import { Injectable } from '@nestjs/common';
import { type Draft, orderChangeReceived } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import type { Tx } from '@crossdock/persistence';
import type { MappedChange } from '../maps/change-map';
import type { Partner } from '../partner';
import { Cases } from '../persistence/cases';
import { type DocumentRow, Documents } from '../persistence/documents';
import { orderKey, PurchaseOrders, type RememberedOrder } from '../persistence/purchase-orders';
import { meaningOfChange, refusedAsOlder } from './order-change';
import { retryDocument, type Work } from './work';

export interface ChangeDocument {
  row: Pick<DocumentRow, 'id' | 'status' | 'source'>;
  change: MappedChange;
  partner: Partner;
}

/** 860s, and 850s that cancel or replace an order: announced as changes of our lines. What of them cannot be done is answered no, and a case says what. */
@Injectable()
export class TakeOrderChanges {
  constructor(
    private readonly orders: PurchaseOrders,
    private readonly documents: Documents,
    private readonly cases: Cases,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Each with what it means; one of an order that is not known is marked as parked. Documents are noted afterwards.
   * @param arriving orders that come with them
   */
  async map({ tx }: Work, all: ChangeDocument[], arriving: RememberedOrder[] = []): Promise<ChangeDocument[]> {
    if (all.length === 0) return [];
    const orders = new Map([...arriving.map((order) => [orderKey({ ...order, documentId: '' }), order] as const), ...(await this.orders.find(tx, all.map(keyOf)))]);
    const last = await this.orders.lastChanges(tx, [...orders.values()].map(({ documentId }) => documentId));
    return all.map(({ row, change, partner }) => {
      const order = orders.get(orderKey(keyOf({ change, partner })));
      const before = order && last.get(order.documentId);
      const meaning = order && (refusedAsOlder(change, before, order, partner, row.id) ?? meaningOfChange(change, order, partner, row.id));
      const meant = meaning ? { ...change, lines: meaning.lines, means: meaning.received } : change;
      if (meaning && !meaning.received.refused) last.set(order.documentId, Math.max(before ?? 0, Number(change.changeNumber) || 0));
      row.status = meaning ? 'taken' : 'parked';
      row.source = meant;
      return { row, change: meant, partner };
    });
  } // prettier-ignore

  /** Changes that came before these orders. */
  async takeWaiting(work: Work, orders: { partner: Partner; customerPo: string }[]): Promise<void> {
    if (orders.length === 0) return;
    const partners = new Map(orders.map(({ partner }) => [partner.id, partner]));
    const waiting = await this.waiting(work.tx, orders.map(({ partner, customerPo }) => ({ partner: partner.id, customerPo })));
    const meant = await this.map(work, waiting.map(({ id, partner, source }) => ({ row: { id }, change: source, partner: partners.get(partner)! })));
    const understood = meant.filter(({ row }) => row.status === 'taken');
    await this.follow(work, understood);
    for (const { row, change } of understood) await this.documents.settle(work.tx, row.id, 'taken', change);
  } // prettier-ignore

  private waiting(tx: Tx, orders: { partner: string; customerPo: string }[]): Promise<{ id: string; partner: string; source: MappedChange }[]> {
    return tx.query(
      `SELECT id, partner, source FROM document WHERE (partner, customer_po) IN (SELECT * FROM unnest($1::text[], $2::text[]))
         AND direction = 'in' AND status = 'parked' AND verdict <> 'rejected' AND set_id IN ('850', '860') AND source ? 'purpose'
       ORDER BY created_at, id FOR UPDATE`,
      [orders.map(({ partner }) => partner), orders.map(({ customerPo }) => customerPo)],
    );
  } // prettier-ignore

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

const keyOf = ({ partner, change }: Pick<ChangeDocument, 'partner' | 'change'>) => ({
  partner: partner.id,
  orderNumber: change.releaseNumber ? `${change.number}/${change.releaseNumber}` : change.number,
});
