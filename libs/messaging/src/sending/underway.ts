import type { PublishOutcome } from '../transport/transport';
import type { OutboxRow } from './outbox-reader';

export interface Settled {
  confirmed: OutboxRow[];
  refused: { row: OutboxRow; outcome: 'nacked' | 'unroutable' }[];
}

const crowd = 50;

/**
 * Rows that were read and are not decided yet. Where the transport decides message by message, only the first of every key is
 * published at a time, so that a refusal cannot reorder; the outbox is read again between these waves, so that nobody waits
 * for a key with many messages but itself.
 */
export class Underway {
  private rows: OutboxRow[] = [];

  constructor(private readonly atomic: boolean) {}

  get size(): number {
    return this.rows.length;
  }

  /** Keys with so many rows here that more would only be in the way of others. */
  crowdedKeys(): string[] {
    const counts = new Map<string, number>();
    for (const { key } of this.rows) counts.set(key, (counts.get(key) ?? 0) + 1);
    return [...counts].filter(([, count]) => count >= crowd).map(([key]) => key);
  }

  positions(): string[] {
    return this.rows.map((row) => row.position);
  }

  /** In id order, and behind what is here of their keys. */
  add(rows: OutboxRow[]): void {
    this.rows.push(...rows);
  }

  /** What may be published now: everything where that happens entirely or not at all, else the first of each key. */
  wave(): OutboxRow[] {
    if (this.atomic) return this.rows;
    const seen = new Set<string>();
    return this.rows.filter(({ key }) => !seen.has(key) && seen.add(key));
  }

  /** Takes in what became of a wave. A refused key's later rows are forgotten: the outbox has them when its time comes. */
  settle(wave: OutboxRow[], outcomes: PublishOutcome[]): Settled {
    const settled: Settled = { confirmed: [], refused: [] };
    wave.forEach((row, index) => {
      const outcome = outcomes[index];
      if (outcome === 'confirmed') settled.confirmed.push(row);
      else settled.refused.push({ row, outcome });
    });
    const confirmed = new Set(settled.confirmed.map((row) => row.position));
    const refused = new Set(settled.refused.map(({ row }) => row.key));
    this.rows = this.rows.filter(({ position, key }) => !confirmed.has(position) && !refused.has(key));
    return settled;
  }

  clear(): void {
    this.rows = [];
  }
}
