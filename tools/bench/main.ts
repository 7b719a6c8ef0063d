import { table } from '../launcher/table';
import { runProgram } from '../programs/run-program';
import type { BenchResult, Measurement } from './contract';

const rounded = (value: number): number => Number(value.toPrecision(4));

const row = ({ name, transport, floor, ratio, p50Ms, p99Ms, cpuSecondsPerOp, rssMiB, ...rest }: Measurement) => [
  name,
  transport,
  rounded(rest.ordersPerSecond ?? rest.opsPerSecond ?? NaN),
  rounded(p50Ms),
  rounded(p99Ms),
  rounded(floor.opsPerSecond),
  rounded(ratio),
  rounded(cpuSecondsPerOp * 1000),
  Math.round(rssMiB),
];

/** `npm run bench -- NAME [options] [--json FILE]`; alone it lists the benchmarks. */
runProgram<BenchResult>(__dirname, 'npm run bench --', (result) => {
  const head = ['benchmark', 'transport', 'a second', 'p50 ms', 'p99 ms', 'floor', 'ratio', 'CPU ms each', 'MiB'];
  console.log(`\n${table([head, ...(result.measurements ?? [result]).map(row)])}`);
  return 0;
});
