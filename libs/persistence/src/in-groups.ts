import { DomainError } from '@crossdock/canonical';

interface Waiting<I, O> {
  item: I;
  resolve(result: O): void;
  reject(error: unknown): void;
}

/**
 * Group commit: items that arrive while a group is at work form the next group, so that load makes groups and an idle
 * service answers at once. There is no timer.
 *
 * `work` answers one result per item, in order; an Error in a slot rejects that caller alone, a throw rejects the group.
 * @param options.max largest group, default 200
 * @param options.mostWaiting more than so many are refused as `transient` TOO_BUSY, default 10,000: who waits that long has given up
 */
export function inGroups<I, O>(
  work: (items: I[]) => Promise<(O | Error)[]>,
  options: { max?: number; mostWaiting?: number } = {},
): (item: I) => Promise<O> {
  const { max = 200, mostWaiting = 10_000 } = options;
  let queue: Waiting<I, O>[] = [];
  let running = false;

  async function run(): Promise<void> {
    while (queue.length > 0) {
      const group = queue.slice(0, max);
      queue = queue.slice(max);
      await settle(group, work);
    }
    running = false;
  }

  return (item) =>
    new Promise<O>((resolve, reject) => {
      if (queue.length >= mostWaiting) return reject(tooBusy(mostWaiting));
      queue.push({ item, resolve, reject });
      if (running) return;
      running = true;
      queueMicrotask(() => void run()); // callers of the same turn go together
    });
}

const tooBusy = (waiting: number) =>
  new DomainError('transient', 'TOO_BUSY', { message: `${waiting} others wait already`, retryAfterSeconds: 1 });

async function settle<I, O>(group: Waiting<I, O>[], work: (items: I[]) => Promise<(O | Error)[]>): Promise<void> {
  try {
    const results = await work(group.map((waiting) => waiting.item));
    if (results.length !== group.length) throw new Error(`group of ${group.length} got ${results.length} results`);
    group.forEach(({ resolve, reject }, index) => {
      const result = results[index];
      if (result instanceof Error) reject(result);
      else resolve(result as O);
    });
  } catch (error) {
    group.forEach((waiting) => waiting.reject(error));
  }
}
