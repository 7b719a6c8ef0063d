import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  causeOf,
  type Draft,
  type Envelope,
  type FulfilmentReduced,
  type HoldsDisappointed,
  reduceFulfilment,
  type ReduceFulfilment,
} from '@crossdock/contracts';
import { type BatchContext, Outbox } from '@crossdock/messaging';
import type { Tx } from '@crossdock/persistence';
import { lock, step } from '@crossdock/process';
import { fulfilments } from '../fulfilment.process';
import { orders } from '../order.process';
import { mirrorFulfilments } from '../persistence/fulfilments';
import { addQuantities, balancesOf, documentsOf, endHolds, reduceHolds, remainderOf } from '../persistence/lines';
import { mirrorOrders } from '../persistence/orders';
import { sendThrough } from '../send';

type Released = Omit<ReduceFulfilment, 'reductionId' | 'lines' | 'reason'> & {
  holdId: string;
  lineId: string;
  sku: string;
};

/**
 * Goods that were promised to orders are not there: the warehouse is asked to let go of them, for only it knows whether it has found some
 * after all. What it lets go of waits for stock again.
 */
@Injectable()
export class ReduceFulfilments {
  constructor(private readonly outbox: Outbox) {}

  async ask(messages: Envelope<HoldsDisappointed>[], context: BatchContext): Promise<void> {
    for (const message of messages) {
      const missing = new Map(message.data.holds.filter(({ ended }) => !ended).map((hold) => [hold.holdId, hold.quantity]));
      const released = missing.size > 0 ? await this.releasedWith(context.tx, [...missing.keys()]) : [];
      const reductions = new Map<string, ReduceFulfilment>();
      for (const { holdId, lineId, sku, ...of } of released) {
        const reduction = reductions.get(of.fulfilmentId) ?? { ...of, reductionId: randomUUID(), lines: [], reason: 'stock that was promised is not there' };
        reduction.lines.push({ holdId, lineId, sku, quantity: missing.get(holdId)! });
        reductions.set(of.fulfilmentId, reduction);
      }
      const drafts = [...reductions.values()].map((each) => reduceFulfilment.of(each, message.legalentity) as Draft);
      if (drafts.length > 0) await context.send(drafts, message);
    }
  } // prettier-ignore

  async reduced(tx: Tx, messages: Envelope<FulfilmentReduced>[]): Promise<void> {
    const send = sendThrough(this.outbox);
    const orderIds = messages.map(({ data }) => data.orderId);
    const locked = await lock(tx, orders, orderIds);
    const all = messages.flatMap(({ data }) =>
      data.lines.map((line) => ({
        ...line,
        orderId: data.orderId,
        document: `reduced ${data.reductionId} ${line.holdId}`,
      })),
    );
    const known = await documentsOf(tx, orderIds);
    const lines = [...new Map(all.map((line) => [line.document, line])).values()].filter(
      ({ document }) => !known.has(document),
    );
    await addQuantities(
      tx,
      lines.flatMap(({ orderId, lineId, document, quantity }) => {
        const of = { orderId, lineId, document };
        return [
          { ...of, kind: 'held' as const, quantity: -quantity },
          { ...of, kind: 'released' as const, quantity: -quantity },
          { ...of, kind: 'backordered' as const, quantity },
        ];
      }),
    );
    await reduceHolds(tx, lines);
    const withdrawn = messages.filter(({ data }) => data.remaining === 0).map(({ data }) => data.fulfilmentId);
    await endHolds(tx, 'fulfilment_id', withdrawn);
    const steps = messages.map((message) => ({
      key: message.data.fulfilmentId, event: 'reduced', payload: { remaining: message.data.remaining }, cause: causeOf(message),
    })); // prettier-ignore
    await mirrorFulfilments(tx, await step(tx, fulfilments, steps, send));
    const balances = await balancesOf(tx, orderIds);
    const last = new Map(messages.map((message) => [message.data.orderId, message]));
    const inputs = messages.map((message) => {
      const { orderId } = message.data;
      const remainder = last.get(orderId) === message ? remainderOf(balances.get(orderId)) : 'work';
      return { key: orderId, event: 'reduced', payload: { remainder }, cause: causeOf(message) };
    });
    await mirrorOrders(tx, await step(tx, orders, inputs, send, locked));
  }

  private releasedWith(tx: Tx, holdIds: string[]): Promise<Released[]> {
    return tx.query<Released>(
      `SELECT h.hold_id AS "holdId", h.line_id AS "lineId", l.sku, f.id AS "fulfilmentId", f.node, o.id AS "orderId", o.order_number AS "orderNumber"
       FROM hold h JOIN fulfilment f ON f.id = h.fulfilment_id JOIN order_line l ON l.id = h.line_id JOIN sales_order o ON o.id = h.order_id
       WHERE h.hold_id = ANY ($1::uuid[]) ORDER BY f.id, l.line_number, h.hold_id`,
      [holdIds],
    );
  }
}
