import { Injectable } from '@nestjs/common';
import { type AllocationEvent, causeOf, type Draft, type Envelope, revisePurchaseOrder } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import type { Tx } from '@crossdock/persistence';
import { lock, step } from '@crossdock/process';
import type { StoredOrder } from '../order';
import { orders } from '../order.process';
import { countFulfilments, type PlannedFulfilment, releaseFulfilments } from '../persistence/fulfilments';
import {
  addQuantities,
  balancesOf,
  documentsOf,
  insertHolds,
  type QuantityEntry,
  remainderOf,
  type StoredHold,
} from '../persistence/lines';
import { mirrorOrders, ordersByIds } from '../persistence/orders';
import { revisionOf } from '../revise-order';
import { sendThrough } from '../send';
import { planFulfilments } from './plan-fulfilments';

const fulfilling = new Set(['released', 'in-fulfilment']);
const ended = new Set(['closed', 'cancelled']);

/** Stock that came in is held for lines that waited: it is released at once. */
@Injectable()
export class AllocateBackorders {
  constructor(private readonly outbox: Outbox) {}

  async allocate(tx: Tx, messages: Envelope<AllocationEvent>[]): Promise<void> {
    const send = sendThrough(this.outbox);
    const ids = messages.map(({ data }) => data.orderId);
    const locked = await lock(tx, orders, ids);
    const [found, existing] = [await ordersByIds(tx, ids), await countFulfilments(tx, ids)];
    const isOpen = (orderId: string) => !ended.has(locked.get(orderId)?.state ?? '');
    const open = messages.filter(({ data }) => isOpen(data.orderId));
    const holds = await this.newHolds(tx, open);
    await this.tellPartners(tx, open, found);
    await addQuantities(
      tx,
      open.flatMap((message) => entriesOf(message, holds)),
    );
    const balances = await balancesOf(tx, ids);
    const last = new Map(messages.map((message) => [message.data.orderId, message]));
    const inputs = messages.map((message) => {
      const { orderId } = message.data;
      const held = message.data.lines.reduce((all, line) => all + line.holds.length, 0);
      return {
        key: orderId,
        event: 'backorderAllocated',
        cause: causeOf(message),
        payload: { held, remainder: last.get(orderId) === message ? remainderOf(balances.get(orderId)) : 'work' },
      };
    });
    const steps = await step(tx, orders, inputs, send, locked);
    await mirrorOrders(tx, steps);
    const planned = messages.flatMap((message, index): PlannedFulfilment[] => {
      const order = found.get(message.data.orderId)!;
      const taken = fulfilling.has(steps[index].to) ? (holds.get(message) ?? []) : [];
      const releases = planFulfilments(order, order.document!, taken, existing.get(order.orderId) ?? 0);
      existing.set(order.orderId, (existing.get(order.orderId) ?? 0) + releases.length);
      return releases.map((release) => ({ release, legalEntity: order.legalEntity, cause: causeOf(message) }));
    });
    await releaseFulfilments(tx, planned, send);
    const fulfilmentOf = [...holds.values()].flat().filter((hold) => hold.fulfilmentId);
    tx.write(
      `UPDATE hold h SET fulfilment_id = f.id FROM unnest($1::uuid[], $2::uuid[]) AS f (hold_id, id) WHERE h.hold_id = f.hold_id`,
      [fulfilmentOf.map((h) => h.holdId), fulfilmentOf.map((h) => h.fulfilmentId)],
    );
  }

  /** Of what is sold out, although it was promised for later. */
  private async tellPartners(tx: Tx, messages: Envelope<AllocationEvent>[], found: Map<string, StoredOrder>): Promise<void> {
    const soldOut = messages.filter(({ data }) => data.lines.some(({ refused }) => refused > 0));
    if (soldOut.length === 0) return;
    const orderIds = soldOut.map(({ data }) => data.orderId);
    const [balances, known] = [await balancesOf(tx, orderIds), await documentsOf(tx, orderIds)];
    for (const message of soldOut.filter(({ id }) => !known.has(soldOutBy(id)))) {
      const { orderId, lines } = message.data;
      const given = new Map(lines.map(({ lineId, refused }) => [lineId, refused]));
      const order = found.get(orderId)!;
      const revision = revisionOf(order, message.id, 'it is sold out', given, balances.get(orderId));
      if (revision) await this.outbox.send(tx, [revisePurchaseOrder.of(revision, order.legalEntity) as Draft], causeOf(message));
    }
  } // prettier-ignore

  // A hold is known by its id: what was recorded before does not count again.
  private async newHolds(
    tx: Tx,
    messages: Envelope<AllocationEvent>[],
  ): Promise<Map<Envelope<AllocationEvent>, StoredHold[]>> {
    const holdsOf = ({ data }: Envelope<AllocationEvent>): StoredHold[] =>
      data.lines.flatMap(({ lineId, holds }) =>
        holds.map((hold) => ({ ...hold, orderId: data.orderId, lineId, fulfilmentId: null })),
      );
    const all = new Map(messages.map((message) => [message, holdsOf(message)]));
    const stored = await insertHolds(tx, [
      ...new Map([...all.values()].flat().map((hold) => [hold.holdId, hold])).values(),
    ]);
    return new Map([...all].map(([message, holds]) => [message, holds.filter((hold) => stored.delete(hold.holdId))]));
  }
}

const soldOutBy = (messageId: string): string => `sold out ${messageId}`;

function entriesOf(
  message: Envelope<AllocationEvent>,
  holds: Map<Envelope<AllocationEvent>, StoredHold[]>,
): QuantityEntry[] {
  const { orderId, lines } = message.data;
  const held = (holds.get(message) ?? []).flatMap(({ lineId, holdId, quantity }): QuantityEntry[] => {
    const of = { orderId, lineId, document: `hold ${holdId}` };
    return [
      { ...of, kind: 'held', quantity },
      { ...of, kind: 'released', quantity },
      { ...of, kind: 'backordered', quantity: -quantity },
    ];
  });
  const refused = lines.flatMap(({ lineId, refused: gone }): QuantityEntry[] => {
    const of = { orderId, lineId, document: soldOutBy(message.id) };
    return [
      { ...of, kind: 'cancelled', quantity: gone },
      { ...of, kind: 'backordered', quantity: -gone },
    ];
  });
  return [...held, ...refused];
}
