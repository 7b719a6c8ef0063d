import type { DemoOrder } from './data';
import type { Answer, SubmitOrder } from './submit-order';

/** One order in so many is handed in a second time, as buyers and channels do when an answer did not reach them. */
export const repeatEvery = 10;

/** How an order comes again: as the same delivery (key, webhook id), or its business number under another one. */
export type Repeat = 'same-delivery' | 'same-number';

/** Whether and how the order at this place of the replay comes again. EDI repeats are the EDI gateway's own tests. */
export function repeatOf({ channel }: DemoOrder, position: number): Repeat | undefined {
  if (channel === 'edi' || Math.floor(position / 6) % repeatEvery !== 0) return undefined;
  return Math.floor(position / (6 * repeatEvery)) % 2 === 0 ? 'same-delivery' : 'same-number';
}

/** Who knew the order again: whoever was asked, or order-to-cash once it had been handed on. */
export interface Recognition {
  recognised?: 'at-the-door' | 'later';
  /** What is wrong when nobody did. */
  problem?: string;
}

/** Hands the order in again and holds the answer against the first one. */
export async function submitAgain(
  submitter: SubmitOrder,
  order: DemoOrder,
  repeat: Repeat,
  first: Answer,
): Promise<Recognition> {
  const delivery = `northwind-${order.orderNumber}`;
  const again = await submitter.submit(order, repeat === 'same-delivery' ? delivery : `${delivery}-again`);
  if (order.channel === 'portal' ? isSameOrder(repeat, first, again) : again.status === 'duplicate')
    return { recognised: 'at-the-door' };
  if (order.channel !== 'portal' && repeat === 'same-number' && again.status === 'submitted')
    return { recognised: 'later' };
  const answer = JSON.stringify(again).slice(0, 300);
  return { problem: `order ${order.orderNumber} came again (${order.channel}, ${repeat}) and was answered ${answer}` };
}

const isSameOrder = (repeat: Repeat, first: Answer, again: Answer): boolean =>
  again.orderId !== undefined &&
  again.orderId === first.orderId &&
  (repeat === 'same-delivery' || again.code === 'DUPLICATE_ORDER');
