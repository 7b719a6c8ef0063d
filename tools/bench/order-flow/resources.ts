import { readdirSync, readFileSync } from 'node:fs';

/** Seconds of CPU and MiB of memory, by what uses them. */
export type Usage = Record<string, { cpuSeconds: number; mib: number }>;

const ticksPerSecond = 100; // USER_HZ, the same on every Linux that Node runs on
const sampleMs = 2_000;

/** Watches processes, each with all its descendants, from `start` to `stop`. On systems without /proc it sees nothing. */
export class Watch {
  private readonly before = new Map<string, number>();
  private readonly peak = new Map<string, number>();
  private timer?: NodeJS.Timeout;

  /** @param roots process ids by the name they are reported under */
  constructor(private readonly roots: ReadonlyMap<string, number>) {}

  start(): this {
    const all = processes();
    for (const [name, pid] of this.roots) this.before.set(name, cpuOf(pid, all));
    this.timer = setInterval(() => this.sample(), sampleMs);
    return this;
  }

  stop(): Usage {
    clearInterval(this.timer);
    this.sample();
    const all = processes();
    return Object.fromEntries(
      [...this.roots].map(([name, pid]) => [
        name,
        { cpuSeconds: cpuOf(pid, all) - this.before.get(name)!, mib: this.peak.get(name)! },
      ]),
    );
  }

  private sample(): void {
    const all = processes();
    for (const [name, pid] of this.roots) {
      const kib = treeOf(pid, all).reduce((sum, each) => sum + memoryOf(each), 0);
      this.peak.set(name, Math.max(this.peak.get(name) ?? 0, kib / 1024));
    }
  }
}

interface Process {
  parent: number;
  ticks: number;
  /** Of children that have ended and been waited for. */
  reapedTicks: number;
}

function processes(): Map<number, Process> {
  const found = new Map<number, Process>();
  for (const pid of foldersOfProc()) {
    const stat = read(`/proc/${pid}/stat`);
    if (!stat) continue;
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    // proc(5): after the name come state, ppid, …; utime is the 12th from there, then stime, cutime, cstime.
    found.set(pid, { parent: fields[1], ticks: fields[11] + fields[12], reapedTicks: fields[13] + fields[14] });
  }
  return found;
}

const foldersOfProc = (): number[] => {
  try {
    return readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid > 0);
  } catch {
    return [];
  }
};

function treeOf(root: number, all: Map<number, Process>): number[] {
  if (!all.has(root)) return [];
  const children = [...all].filter(([, { parent }]) => parent === root).map(([pid]) => pid);
  return [root, ...children.flatMap((child) => treeOf(child, all))];
}

function cpuOf(root: number, all: Map<number, Process>): number {
  const ticks = treeOf(root, all).reduce((sum, pid) => sum + all.get(pid)!.ticks + all.get(pid)!.reapedTicks, 0);
  return ticks / ticksPerSecond;
}

/** KiB: its proportional share of what it has in memory; where the system does not tell it, all that it has. */
function memoryOf(pid: number): number {
  const share = /^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? '');
  const resident = share ?? /^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`) ?? '');
  return Number(resident?.[1] ?? 0);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // it has ended meanwhile
  }
}
