import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

/** `npm start` in a process of its own. */
export interface Started {
  child: ChildProcess;
  /** All that it has said so far. */
  output(): string;
  ended(): boolean;
  /** Its processes, and theirs. */
  descendants(): Promise<number[]>;
  /** Ends what is left of it at once. */
  discard(): Promise<void>;
}

/** @param env on top of this process's environment, less what would lead to another installation */
export function npmStart(args: string[], env: NodeJS.ProcessEnv): Started {
  const child = spawn(process.execPath, [resolve(__dirname, '../../start.mjs'), ...args], {
    env: { ...process.env, DATABASE_URL: '', AMQP_URL: '', CROSSDOCK_INSTANCE: '', NO_COLOR: '1', ...env },
  });
  let text = '';
  child.stdout.on('data', (chunk) => (text += chunk));
  child.stderr.on('data', (chunk) => (text += chunk));
  const ended = () => child.exitCode !== null || child.signalCode !== null;
  const descendants = () => descendantsOf(child.pid!);
  return {
    child,
    output: () => text,
    ended,
    descendants,
    async discard() {
      if (ended()) return;
      const pids = await descendants();
      child.kill('SIGKILL');
      for (const pid of pids) kill(pid);
    },
  };
}

async function descendantsOf(root: number): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-Ao', 'pid=,ppid=']);
  const parents = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const below = (pid: number): number[] =>
    parents.filter(([, parent]) => parent === pid).flatMap(([child]) => [child, ...below(child)]);
  return below(root);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it has ended meanwhile
  }
}
