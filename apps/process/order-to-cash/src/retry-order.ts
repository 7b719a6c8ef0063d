import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, type LineQuantities } from '@crossdock/canonical';
import { type Cause, type Draft, type OrderView, revisePurchaseOrder } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database, type Tx } from '@crossdock/persistence';
import { lock, step } from '@crossdock/process';
import { rejectionOf } from './acknowledge-order';
import { fulfilments } from './fulfilment.process';
import { AdvanceOrders } from './intake/advance-orders';
import { invoices } from './invoice.process';
import type { StoredOrder } from './order';
import { orders } from './order.process';
import { mirrorFulfilments, refusedFulfilments } from './persistence/fulfilments';
import { invoicesByIds, mirrorInvoices, refusedInvoices } from './persistence/invoices';
import { addQuantities, balancesOf, endHolds, type QuantityEntry } from './persistence/lines';
import { loadViews } from './persistence/order-views';
import { mirrorOrders, ordersByIds } from './persistence/orders';
import { revisionOf } from './revise-order';
import { sendThrough } from './send';

const advancing = new Set(['received', 'accepted', 'credit-cleared']);
/** No partner has had an answer to its order yet. */
const unanswered = new Set([...advancing, 'on-hold']);

/** What people decide about an order: try again what stands still, or give it up. */
@Injectable()
export class RetryOrder {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly advanceOrders: AdvanceOrders,
  ) {}

  /** @throws DomainError `conflict` `NOTHING_TO_RETRY` */
  async retry(orderId: string, cause: Cause): Promise<OrderView> {
    const state = await this.database.transaction((tx) => this.again(tx, orderId, cause));
    if (advancing.has(state)) await this.advanceOrders.advanceAll([orderId]);
    return this.view(orderId);
  }

  /** Before anything is released to a warehouse; holds and backorders are given back. */
  async cancel(orderId: string, reason: string, cause: Cause): Promise<OrderView> {
    await this.database.transaction((tx) => this.cancelIn(tx, orderId, reason, cause));
    return this.view(orderId);
  }

  /**
   * @param by who gives it up: a partner gets another answer to its own cancellation (865) than to an order of its (855)
   * @throws DomainError `conflict` `ORDER_NOT_CANCELLABLE`
   */
  async cancelIn(tx: Tx, orderId: string, reason: string, cause: Cause, by: 'us' | 'partner' = 'us'): Promise<void> {
    const locked = await lock(tx, orders, [orderId]);
    const state = known(locked.get(orderId), orderId).state;
    if (!orders.states[state as 'received']?.cancelled) {
      throw new DomainError('conflict', 'ORDER_NOT_CANCELLABLE', {
        message: `the order is ${state}: it can be cancelled before its release only`,
        orderId,
        state,
      });
    }
    const order = (await ordersByIds(tx, [orderId])).get(orderId)!;
    const owesAnswer = by === 'us' && order.channelKind === 'edi' && unanswered.has(state);
    const acknowledgement = owesAnswer ? rejectionOf(order) : undefined;
    const steps = await step(
      tx,
      orders,
      [{ key: orderId, event: 'cancelled', payload: { reason, acknowledgement }, cause }],
      sendThrough(this.outbox),
      locked,
    );
    await mirrorOrders(tx, steps);
    const balances = (await balancesOf(tx, [orderId])).get(orderId);
    const given = cancellations(orderId, balances);
    await addQuantities(tx, given);
    if (by === 'us' && !unanswered.has(state)) await this.tellPartner(tx, order, reason, given, balances, cause);
    await endHolds(tx, 'order_id', [orderId]);
    tx.write(`UPDATE sales_order SET waiting = '[]' WHERE id = $1`, [orderId]);
  }

  /** What was promised in our answer (855) and is given up now. */
  private async tellPartner(tx: Tx, order: StoredOrder, reason: string, entries: QuantityEntry[], balances: Map<string, LineQuantities> | undefined, cause: Cause): Promise<void> {
    const given = new Map(entries.filter(({ kind }) => kind === 'cancelled').map(({ lineId, quantity }) => [lineId, quantity]));
    const revision = revisionOf(order, randomUUID(), reason, given, balances);
    if (revision) await this.outbox.send(tx, [revisePurchaseOrder.of(revision, order.legalEntity) as Draft], cause);
  } // prettier-ignore

  private async again(tx: Tx, orderId: string, cause: Cause): Promise<string> {
    const send = sendThrough(this.outbox);
    const locked = await lock(tx, orders, [orderId]);
    const order = known(locked.get(orderId), orderId);
    const { actor } = cause;
    let tried = advancing.has(order.state);
    if (order.state === 'on-hold') {
      await mirrorOrders(
        tx,
        await step(tx, orders, [{ key: orderId, event: 'retried', payload: { actor }, cause }], send, locked),
      );
      tx.write(`UPDATE sales_order SET waiting = '[]' WHERE id = $1`, [orderId]);
      tried = true;
    }
    const releases = await refusedFulfilments(tx, orderId);
    await mirrorFulfilments(
      tx,
      await step(
        tx,
        fulfilments,
        releases.map(({ release }) => ({
          key: release.fulfilmentId,
          event: 'retried',
          payload: { release, actor },
          cause,
        })),
        send,
      ),
    );
    const refused = await invoicesByIds(
      tx,
      (await refusedInvoices(tx, orderId)).map(({ id }) => id),
    );
    const inputs = [...refused.values()].map(({ invoiceId, taxQuery, posting }) => ({
      key: invoiceId,
      event: 'retried',
      payload: { actor, taxQuery, posting },
      cause,
    }));
    await mirrorInvoices(tx, await step(tx, invoices, inputs, send));
    if (!tried && releases.length === 0 && refused.size === 0) {
      throw new DomainError('conflict', 'NOTHING_TO_RETRY', {
        message: `nothing of this order stands still; it is ${order.state}`,
        orderId,
        state: order.state,
      });
    }
    return order.state;
  }

  private async view(orderId: string): Promise<OrderView> {
    const found = await ordersByIds(this.database, [orderId]);
    return (await loadViews(this.database, [...found.values()]))[0];
  }
}

function known<T>(instance: T | undefined, orderId: string): T {
  if (!instance) throw new DomainError('not-found', 'ORDER_UNKNOWN', { orderId });
  return instance;
}

function cancellations(orderId: string, lines?: Map<string, LineQuantities>): QuantityEntry[] {
  return [...(lines ?? [])].flatMap(([lineId, line]): QuantityEntry[] => {
    const of = { orderId, lineId, document: 'cancellation' };
    return [
      { ...of, kind: 'cancelled', quantity: line.ordered - line.cancelled - line.shipped },
      { ...of, kind: 'held', quantity: -line.held },
      { ...of, kind: 'backordered', quantity: -line.backordered },
    ];
  });
}
