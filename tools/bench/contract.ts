import type { Program } from '../programs/program';

/** One measurement. A rate is `ordersPerSecond` where an operation is an order, else `opsPerSecond`. */
export interface Measurement {
  name: string;
  transport: 'embedded' | 'rabbitmq' | 'none';
  ordersPerSecond?: number;
  opsPerSecond?: number;
  /** What a caller waits for. */
  p50Ms: number;
  p99Ms: number;
  /** The leanest way to do the irreducible part of the same work, measured in the same run. */
  floor: { opsPerSecond: number };
  /** Rate against the floor's. */
  ratio: number;
  /** CPU of everything that took part, the caller apart. */
  cpuSecondsPerOp: number;
  /** Memory of the processes measured, in MiB: proportional set size where the system tells it. */
  rssMiB: number;
  [more: string]: unknown;
}

/** The JSON of a benchmark: its first measurement, and all of them when there are several. */
export type BenchResult = Measurement & { measurements?: Measurement[] };

/** `tools/bench/NAME.ts` exports one of these as `program`. */
export type Bench = Program<BenchResult>;
