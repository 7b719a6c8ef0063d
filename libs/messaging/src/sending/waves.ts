import type { OutgoingMessage, PublishOutcome, Transport } from '../transport/transport';

/** `undefined`: not tried, because an earlier message of its key was not confirmed. */
export type RelayOutcome = PublishOutcome | undefined;

/**
 * Publishes in order per key. Where the transport decides message by message, one key never has two undecided messages:
 * the second waits in the next wave, so that a nack cannot reorder them.
 */
export async function publishInOrder(transport: Transport, messages: OutgoingMessage[]): Promise<RelayOutcome[]> {
  if (transport.atomic) return transport.publish(messages);
  const outcomes: RelayOutcome[] = new Array(messages.length).fill(undefined);
  const failed = new Set<string>();
  for (const wave of inWaves(messages)) {
    const open = wave.filter((index) => !failed.has(messages[index].key));
    if (open.length === 0) continue;
    const decided = await transport.publish(open.map((index) => messages[index]));
    decided.forEach((outcome, n) => {
      outcomes[open[n]] = outcome;
      if (outcome !== 'confirmed') failed.add(messages[open[n]].key);
    });
  }
  return outcomes;
}

/** Indexes of the messages: the first of every key, then the second of every key, … */
export function inWaves(messages: { key: string }[]): number[][] {
  const waves: number[][] = [];
  const seen = new Map<string, number>();
  messages.forEach(({ key }, index) => {
    const wave = seen.get(key) ?? 0;
    seen.set(key, wave + 1);
    (waves[wave] ??= []).push(index);
  });
  return waves;
}
