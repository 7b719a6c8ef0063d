import { setTimeout as sleep } from 'node:timers/promises';

/** Longest rest, which is what a message may wait under load before it is taken up. */
const longestMs = 40;

/**
 * Rests after a small batch for as long as twice the work took, so that under load the next batch is larger instead of
 * the processor busier: a transaction costs the same for one message as for twenty. After idle time there is no rest
 * to wait for, and a full batch is followed by the next at once. `restedMs` of the rest have passed already.
 */
export async function restAfter(workMs: number, restedMs: number, size: number, full: number): Promise<void> {
  if (size >= full / 2) return;
  const ms = Math.min(longestMs, 2 * workMs) - restedMs;
  if (ms >= 1) await sleep(ms);
}
