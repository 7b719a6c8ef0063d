import { instanceName } from '@crossdock/persistence';

/** How messages spread over queues. All services of an installation share it. */
export interface Topology {
  readonly instance: string;
  /** Queues per consumer group: how many replicas of a service can share its work. */
  readonly partitions: number;
  /** Raised whenever `partitions` changes: queues of another generation are other queues. */
  readonly generation: number;
}

export function topologyFromEnv(): Topology {
  return {
    instance: instanceName(),
    partitions: wholeNumber('CROSSDOCK_PARTITIONS', 4),
    generation: wholeNumber('CROSSDOCK_TOPOLOGY_GENERATION', 1),
  };
}

function wholeNumber(name: string, fallback: number): number {
  const value = Number(process.env[name] || fallback);
  if (!Number.isInteger(value) || value < 1 || value > 64)
    throw new Error(`${name} must be a whole number from 1 to 64`);
  return value;
}

/** FNV-1a over the key: the same in every service and every release. */
export function partitionOf(key: string, partitions: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % partitions;
}

/** `*` takes every type, `order.*` every type that begins with `order.`, anything else itself. */
export function matches(pattern: string, type: string): boolean {
  if (pattern === '*') return true;
  return pattern.endsWith('.*') ? type.startsWith(pattern.slice(0, -1)) : pattern === type;
}
