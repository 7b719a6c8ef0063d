import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { answerOrderChange, causeOf, type Draft, type Envelope, type OrderChangeReceived } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import type { Tx } from '@crossdock/persistence';
import { lock, step } from '@crossdock/process';
import type { StoredOrder } from '../order';
import { orders } from '../order.process';
import { insertAmendment } from '../persistence/amendments';
import { mirrorOrders, ordersByChannel } from '../persistence/orders';
import { RetryOrder } from '../retry-order';
import { sendThrough } from '../send';
import { AmendAccepted } from './amend-accepted';
import { changeAnswer } from './change-answer';
import { changedSubmission } from './decide-amendment';

/** On the way to a state that waits: a change is looked at again when it is there. */
const passing = new Set(['received', 'accepted', 'credit-cleared', 'allocated']);

/**
 * What a partner wants changed (860): an order is cancelled as a whole while nothing of it is in a warehouse's hands. Lines and dates
 * change at once while it stands on hold before it was accepted; of an accepted order they change as far as it is not released
 * (`amend-accepted.ts`). Everything else is answered no.
 */
@Injectable()
export class AmendOrders {
  constructor(
    private readonly outbox: Outbox,
    private readonly decisions: RetryOrder,
    private readonly accepted: AmendAccepted,
  ) {}

  /** @returns orders that go on with their new content
   *  @throws DomainError `not-found` `ORDER_UNKNOWN`; `transient` `ORDER_UNDER_WAY`: try again */
  async amend(tx: Tx, messages: Envelope<OrderChangeReceived>[]): Promise<string[]> {
    const channels = messages.map(({ data }) => ({ name: data.partner, orderNumber: data.channelOrderNumber }));
    const found = new Map((await ordersByChannel(tx, channels)).map((order) => [keyOf(order), order]));
    const changed: string[] = [];
    const asked: string[] = [];
    for (const message of messages) {
      const { data } = message;
      const order = found.get(`${data.partner}\n${data.channelOrderNumber}`);
      if (!order) throw new DomainError('not-found', 'ORDER_UNKNOWN', { customerPo: data.customerPo });
      if (!data.refused && !data.cancel && order.document) {
        await insertAmendment(tx, {
          id: data.documentId,
          orderId: order.orderId,
          change: data,
          cause: causeOf(message),
        });
        asked.push(order.orderId);
        continue;
      }
      const refusal = data.refused ?? (await this.one(tx, order, message));
      if (!refusal && !data.cancel) changed.push(order.orderId);
      const answer = changeAnswer(order, data, refusal);
      await this.outbox.send(tx, [answerOrderChange.of(answer, order.legalEntity) as Draft], causeOf(message));
    }
    if (asked.length > 0) tx.afterCommit(() => void this.accepted.advance(asked));
    return changed;
  }

  /** @returns why it is not done, or undefined */
  private async one(tx: Tx, order: StoredOrder, message: Envelope<OrderChangeReceived>): Promise<string | undefined> {
    const { orderId } = order;
    const { data } = message;
    const locked = await lock(tx, orders, [orderId]);
    const state = locked.get(orderId)!.state;
    if (passing.has(state)) throw new DomainError('transient', 'ORDER_UNDER_WAY', { orderId, state });
    if (data.cancel) {
      if (!orders.states[state as 'received']?.cancelled) return `the order is ${state} and cannot be cancelled`;
      await this.decisions.cancelIn(tx, orderId, `purchase order ${data.customerPo} was cancelled by the partner`, causeOf(message), 'partner');
      return undefined;
    }
    if (state !== 'on-hold') return `the order is ${state}`;
    const submission = changedSubmission(order.submission, data);
    if (typeof submission === 'string') return submission;
    tx.write(`UPDATE sales_order SET submission = $2, waiting = '[]' WHERE id = $1`, [orderId, JSON.stringify(submission)]);
    const input = { key: orderId, event: 'retried' as const, payload: { actor: message.actor }, cause: causeOf(message) };
    await mirrorOrders(tx, await step(tx, orders, [input], sendThrough(this.outbox), locked));
    return undefined;
  } // prettier-ignore
}

const keyOf = ({ channelName, channelOrderNumber }: StoredOrder): string => `${channelName}\n${channelOrderNumber}`;
