import { setTimeout as sleep } from 'node:timers/promises';
import { untold } from '../verify/channels';
import { Databases } from '../verify/databases';
import type { DemoContext } from './contract';
import type { DemoOrder } from './data';
import { messagesUnderWay } from './messages-under-way';
import { isReplayed } from './replayed';
import { one } from './rows';

/** An order has settled when it is at its end or waits for something that only time or a person can bring. */
export const settledStates = ['closed', 'rejected', 'cancelled', 'backordered', 'on-hold'];

/** An installation in which nothing at all has happened for so long will not finish by itself. */
const stuckMs = 90_000;

/**
 * RabbitMQ does not say what its consumers have in hand, so there the rest has to hold for so many looks without a message
 * being consumed; the embedded transport's queue holds a message until its effect has committed.
 */
const looksAtRest = { embedded: 1, rabbitmq: 8 };

/**
 * Waits until every replayed order has settled, no message is under way, and every channel was told what it may sell. When something is
 * stuck it gives up, and what has not settled is listed with its state.
 */
export async function settle(context: DemoContext, replayed: DemoOrder[]): Promise<void> {
  const databases = new Databases(context);
  try {
    await untilSettled(context, databases, replayed);
  } finally {
    await databases.close();
  }
}

async function untilSettled(context: DemoContext, databases: Databases, replayed: DemoOrder[]): Promise<void> {
  const total = replayed.length;
  let last = '';
  let moved = '';
  let since = Date.now();
  let atRest = 0;
  for (;;) {
    const orders = await progressOf(context, replayed);
    context.onProgress({
      step: 'to the ledger',
      done: orders.settled,
      total,
      note: `${orders.closed} closed, ${orders.settled - orders.closed} waiting`,
    });
    const messages = await messagesUnderWay(context);
    const now = JSON.stringify({ orders, messages });
    const settled = orders.received >= total && orders.settled === orders.received && messages.count === 0;
    const still = settled ? await untold(databases) : 0;
    const quiet = settled && still === 0;
    atRest = !quiet ? 0 : now === last || atRest === 0 ? atRest + 1 : 1;
    if (atRest >= looksAtRest[context.transport]) return;
    last = now;
    // Heartbeats are consumed for ever: they do not count as movement.
    const movement = JSON.stringify({ orders, waiting: messages.count, still });
    if (movement !== moved) [moved, since] = [movement, Date.now()];
    if (Date.now() - since > stuckMs) return;
    await sleep(250);
  }
}

const progressOf = (context: DemoContext, replayed: DemoOrder[]) =>
  one<{ received: number; settled: number; closed: number }>(
    context,
    'order-to-cash',
    `SELECT count(*)::int AS received, count(*) FILTER (WHERE state = ANY('{${settledStates.join(',')}}'))::int AS settled,
       count(*) FILTER (WHERE state = 'closed')::int AS closed FROM sales_order o WHERE ${isReplayed(replayed)}`,
  );
