import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Measurement } from '../contract';

const run = promisify(execFile);

/** One pass over the work, in a process of its own, so that neither heap nor compiled code is another's. */
export interface Pass {
  /** How much was done, in the benchmark's own unit */
  ops: number;
  seconds: number;
  cpuSeconds: number;
  /** Highest resident set of the process, in MiB */
  peakMiB: number;
  /** What a caller waited for, each time */
  waitsMs: { p50: number; p99: number };
  /** What was met, to compare passes with each other */
  counts: Record<string, number>;
}

/** Runs `x12/PROGRAM.js` with its arguments; it prints a `Pass`. */
export async function pass(program: string, ...args: string[]): Promise<Pass> {
  const { stdout } = await run(process.execPath, [join(__dirname, `${program}.js`), ...args]);
  return JSON.parse(stdout) as Pass;
}

/** Ours and the floor in turn, `rounds` times; each rate is the median of its own. */
export async function measure(
  name: string,
  rounds: number,
  ours: () => Promise<Pass>,
  floor: () => Promise<Pass>,
): Promise<Measurement> {
  const passes: [Pass, Pass][] = [];
  for (let i = 0; i < rounds; i++) passes.push([await ours(), await floor()]);
  const mine = passes.map(([own]) => own);
  const theirs = passes.map(([, other]) => other);
  const opsPerSecond = median(mine.map(rate));
  const floorRate = median(theirs.map(rate));
  const cpu = (all: Pass[]): number => median(all.map((each) => each.cpuSeconds / each.ops));
  return {
    name,
    transport: 'none',
    opsPerSecond,
    p50Ms: median(mine.map((each) => each.waitsMs.p50)),
    p99Ms: median(mine.map((each) => each.waitsMs.p99)),
    floor: { opsPerSecond: floorRate },
    ratio: opsPerSecond / floorRate,
    /** The same ratio by processor time, which other work on the machine does not disturb. */
    cpuRatio: cpu(theirs) / cpu(mine),
    cpuSecondsPerOp: cpu(mine),
    rssMiB: Math.max(...mine.map((each) => each.peakMiB)),
    counts: mine[0]!.counts,
    rounds,
  };
}

/** Times the work of this process and prints it as a `Pass`. */
export async function report(
  work: (wait: (ms: number) => void) => Promise<Pick<Pass, 'ops' | 'counts'>>,
): Promise<void> {
  const waits: number[] = [];
  const began = performance.now();
  const cpu = process.cpuUsage();
  const done = await work((ms) => void waits.push(ms));
  const seconds = (performance.now() - began) / 1000;
  const used = process.cpuUsage(cpu);
  waits.sort((a, b) => a - b);
  const at = (share: number): number => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0;
  const whole: Pass = {
    ...done,
    seconds,
    cpuSeconds: (used.user + used.system) / 1e6,
    peakMiB: process.resourceUsage().maxRSS / 1024,
    waitsMs: { p50: at(0.5), p99: at(0.99) },
  };
  process.stdout.write(JSON.stringify(whole));
}

export async function megabytesOf(file: string): Promise<number> {
  return (await stat(file)).size / 1e6;
}

/** A folder for the run, gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'crossdock-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function rate({ ops, seconds }: Pass): number {
  return ops / seconds;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
