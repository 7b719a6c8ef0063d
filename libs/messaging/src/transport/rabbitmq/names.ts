import type { Topology } from '../topology';

/** Names of an installation's exchanges and queues, and how patterns become binding keys. */
export class Names {
  constructor(private readonly topology: Topology) {}

  exchange(kind: 'event' | 'command'): string {
    return `${this.topology.instance}.${kind}s`;
  }

  get deadLetterExchange(): string {
    return `${this.topology.instance}.dead`;
  }

  queue(group: string, partition: number, generation = this.topology.generation): string {
    return `${this.topology.instance}.${group}.g${generation}.p${partition}`;
  }

  deadLetterQueue(group: string): string {
    return `${this.topology.instance}.${group}.dead`;
  }

  routingKey(type: string, partition: number): string {
    return `${type}.${partition}`;
  }

  /** `order.*` → `order.#.2`: in a topic exchange `#` stands for any number of words. */
  bindingKey(pattern: string, partition: number): string {
    if (pattern === '*') return `#.${partition}`;
    return pattern.endsWith('.*') ? `${pattern.slice(0, -1)}#.${partition}` : `${pattern}.${partition}`;
  }
}
