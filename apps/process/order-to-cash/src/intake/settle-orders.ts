import { Injectable } from '@nestjs/common';
import { type DomainError, noQuantities, type OrderState } from '@crossdock/canonical';
import type { Allocation, HoldView, OrderView, WaitingReason } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import type { Tx } from '@crossdock/persistence';
import { lock, step } from '@crossdock/process';
import { Idempotency } from '@crossdock/service';
import { type OrderDocument, refOf, type StoredOrder } from '../order';
import { type OrderEvents, orders } from '../order.process';
import { type PlannedFulfilment, releaseFulfilments } from '../persistence/fulfilments';
import { addQuantities, insertHolds, insertLines, type QuantityEntry, type StoredHold } from '../persistence/lines';
import { loadViews, viewOf } from '../persistence/order-views';
import { ordersByIds, writeProgress } from '../persistence/orders';
import { noteToldDates, type ToldDate } from '../persistence/told-dates';
import { sendThrough } from '../send';
import { planFulfilments } from '../shipping/plan-fulfilments';
import { refusalBody } from './refusal';

/** What was decided about an order; nothing of it is written yet. */
export interface Outcome {
  order: StoredOrder;
  events: { [E in keyof OrderEvents]: { event: E; payload: OrderEvents[E] } }[keyof OrderEvents][];
  /** Only when the order has just become valid. */
  document?: OrderDocument;
  allocation?: Allocation;
  waiting: WaitingReason[];
  refusal?: DomainError;
}

export interface Settled {
  view: OrderView;
  refusal?: DomainError;
}

interface Written extends Outcome {
  /** The state that the answer reports. */
  reached: OrderState;
  holds: StoredHold[];
  entries: QuantityEntry[];
}

/** The second transaction: what was decided about a group of orders, and the answers to whoever waits. */
@Injectable()
export class SettleOrders {
  constructor(
    private readonly outbox: Outbox,
    private readonly idempotency: Idempotency,
  ) {}

  async settle(tx: Tx, outcomes: Outcome[]): Promise<Settled[]> {
    const send = sendThrough(this.outbox);
    const locked = await lock(
      tx,
      orders,
      outcomes.map(({ order }) => order.orderId),
    );
    // Another run may have been faster: its outcome stands.
    const current = [
      ...new Map(
        outcomes
          .filter(({ order }) => locked.get(order.orderId)?.state === order.state)
          .map((each) => [each.order.orderId, each]),
      ).values(),
    ];
    const inputs = current.flatMap(({ order, events }) =>
      events.map(({ event, payload }) => ({ key: order.orderId, event, payload, cause: order.cause })),
    );
    const steps = await step(tx, orders, inputs, send, locked);
    const reached = new Map(steps.filter(({ to }) => to !== 'released').map(({ key, to }) => [key, to as OrderState]));
    const written = current.map((outcome) =>
      prepare(outcome, reached.get(outcome.order.orderId) ?? outcome.order.state),
    );
    const planned = written.flatMap(plannedOf);
    if (written.length > 0) {
      const stateOf = (id: string) => locked.get(id)!.state;
      await writeProgress(
        tx,
        written.map(({ order, waiting, document }) => ({
          orderId: order.orderId,
          state: stateOf(order.orderId),
          waiting,
          document,
        })),
      );
    }
    await insertLines(
      tx,
      written.flatMap(({ order, document }) =>
        document ? document.lines.map((line) => ({ ...line, orderId: order.orderId })) : [],
      ),
    );
    await noteToldDates(tx, written.flatMap(toldOf));
    await releaseFulfilments(tx, planned, send);
    await insertHolds(
      tx,
      written.flatMap(({ holds }) => holds),
    );
    await addQuantities(
      tx,
      written.flatMap(({ entries }) => entries),
    );
    const settled = new Map(
      written.map((each) => [each.order.orderId, { view: answerOf(each), refusal: each.refusal }]),
    );
    await this.finish(tx, written, settled);
    return this.inOrder(tx, outcomes, settled);
  }

  private finish(tx: Tx, written: Written[], settled: Map<string, Settled>): Promise<void> {
    const answers = written.flatMap(({ order, refusal }) => {
      if (!order.key) return [];
      const answer = refusal
        ? { status: 422, body: refusalBody(refusal) }
        : { status: 201, body: settled.get(order.orderId)!.view };
      return [{ ...order.key, ...answer }];
    });
    return this.idempotency.finishMany(tx, answers);
  }

  private async inOrder(tx: Tx, outcomes: Outcome[], settled: Map<string, Settled>): Promise<Settled[]> {
    const others = outcomes.map(({ order }) => order.orderId).filter((id) => !settled.has(id));
    if (others.length > 0) {
      const views = await loadViews(tx, [...(await ordersByIds(tx, others)).values()]);
      views.forEach((view) => settled.set(view.orderId, { view }));
    }
    return outcomes.map(({ order }) => settled.get(order.orderId)!);
  }
}

/** What the answer to a partner says of what waits. */
const toldOf = ({ order: { orderId, channelKind }, allocation }: Written): ToldDate[] =>
  channelKind !== 'edi' || !allocation ? [] : allocation.lines.flatMap(({ lineId, backordered, expectedOn }) => (backordered > 0 ? [{ lineId, orderId, expectedOn }] : [])); // prettier-ignore

function plannedOf({ order, document, holds }: Written): PlannedFulfilment[] {
  if (holds.length === 0) return [];
  const { legalEntity, cause } = order;
  return planFulfilments(refOf(order), (document ?? order.document)!, holds).map((release) => ({
    release,
    legalEntity,
    cause,
  }));
}

function prepare(outcome: Outcome, reached: OrderState): Written {
  const { order, document, allocation } = outcome;
  const orderId = order.orderId;
  const holds: StoredHold[] = (allocation?.lines ?? []).flatMap(({ lineId, holds: taken }) =>
    taken.map((hold) => ({ ...hold, orderId, lineId, fulfilmentId: null })),
  );
  const entries: QuantityEntry[] = (document?.lines ?? []).map(({ lineId, baseQuantity }) => ({
    orderId,
    lineId,
    kind: 'ordered',
    quantity: baseQuantity,
    document: 'order',
  }));
  for (const { lineId, holds: taken, backordered, refused } of allocation?.lines ?? []) {
    const held = taken.reduce((all, hold) => all + hold.quantity, 0);
    const of = { orderId, lineId, document: 'allocation' };
    entries.push({ ...of, kind: 'held', quantity: held }, { ...of, kind: 'released', quantity: held });
    entries.push(
      { ...of, kind: 'backordered', quantity: backordered },
      { ...of, kind: 'cancelled', quantity: refused },
    );
  }
  return { ...outcome, reached, holds, entries };
}

// The answer is the commitment: what is ordered, held and waits. The release rides in the same transaction and is reported
// by whoever asks next.
function answerOf({ order, document = order.document, waiting, reached, holds, entries }: Written): OrderView {
  const quantities = new Map(
    (document?.lines ?? []).map((line) => [line.lineId, { ...noQuantities(), ordered: line.baseQuantity }]),
  );
  for (const { lineId, kind, quantity } of entries) if (kind !== 'released') quantities.get(lineId)![kind] = quantity;
  const byLine = new Map<string, HoldView[]>();
  for (const { lineId, holdId, node, quantity } of holds)
    byLine.set(lineId, [...(byLine.get(lineId) ?? []), { holdId, node, quantity }]);
  return viewOf({ ...order, document, waiting, state: reached }, quantities, byLine);
}
