import type { DemoContext } from './contract';
import type { DemoOrder } from './data';
import { repeatOf, submitAgain } from './repeats';
import { one } from './rows';
import { SubmitOrder } from './submit-order';
import type { Replayed } from './summarize';

const atOnce = 8;

/** Hands orders in, some at a time, in their sequence; a set share of them a second time. */
export async function replay(context: DemoContext, orders: DemoOrder[]) {
  const submitter = new SubmitOrder(context);
  const announcedBefore = await announced(context);
  const notSuppressed: string[] = [];
  let [submitted, repeated, atTheDoor, later] = [0, 0, 0, 0];
  const queue = [...orders.entries()];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const [position, order] = next;
        const first = await submitter.submit(order);
        const repeat = repeatOf(order, position);
        if (repeat) {
          repeated++;
          const { recognised, problem } = await submitAgain(submitter, order, repeat, first);
          if (recognised === 'at-the-door') atTheDoor++;
          if (recognised === 'later') later++;
          if (problem) notSuppressed.push(problem);
        }
        context.onProgress({ step: 'orders', done: ++submitted, total: orders.length });
      }
    }),
  );
  return {
    submitted,
    /** Once everything has settled: order-to-cash has announced the duplicates that it found among what channels handed on. */
    async finish(seconds: number): Promise<Replayed> {
      const found = Math.min((await announced(context)) - announcedBefore, later);
      if (found < later) notSuppressed.push(`${later - found} repeated orders were not announced as duplicates`);
      return { submitted, repeated, suppressed: atTheDoor + found, notSuppressed, seconds };
    },
  };
}

const announced = async (context: DemoContext): Promise<number> =>
  (
    await one<{ n: number }>(
      context,
      'operations',
      `SELECT count(*)::int AS n FROM timeline_event WHERE type = 'order.duplicate-suppressed.v1' AND data->>'channelKind' = 'marketplace'`,
    )
  ).n;
