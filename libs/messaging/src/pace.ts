import { setTimeout as sleep } from 'node:timers/promises';

/** How often a loop takes up work at most, while it is little: a message may wait so long, under load only. */
const beatMs = 100;
/** Of its time, while it is little; and the longest rest. */
const shareAtWork = 1 / 12;
const longestBeatMs = 1_000;

/**
 * After a small batch that was begun `elapsedMs` ago, rests for the remainder of the beat, so that the next batch is larger
 * instead of the processor busier: a transaction costs the same for one message as for twenty, and whoever waits for an
 * answer has the processor meanwhile. The beat is slower where a batch takes longer, for then others want the processor too.
 * After idle time there is no rest to wait for, and a full batch is followed by the next at once.
 */
export async function restAfter(elapsedMs: number, size: number, full: number): Promise<void> {
  if (size >= full / 2) return;
  const rest = Math.min(longestBeatMs, Math.max(beatMs, elapsedMs / shareAtWork)) - elapsedMs;
  if (rest > 0) await sleep(rest);
}
