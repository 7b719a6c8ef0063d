import { setTimeout as sleep } from 'node:timers/promises';

/** How often a loop takes up work at most, while it is little. A message may wait so long, under load only. */
const beatMs = 100;

/**
 * After a small batch that was begun `elapsedMs` ago, rests for the remainder of the beat, so that the next batch is larger
 * instead of the processor busier: a transaction costs the same for one message as for twenty, and whoever waits for an
 * answer has the processor meanwhile. After idle time there is no rest to wait for, and a full batch is followed by the
 * next at once.
 */
export async function restAfter(elapsedMs: number, size: number, full: number): Promise<void> {
  if (size < full / 2 && elapsedMs < beatMs) await sleep(beatMs - elapsedMs);
}
