import { execFileSync, spawn, type SpawnOptions } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a process with this id runs the named program. Ids are used again, so that the id alone says little. */
export function isAlive(pid: number, program: string): boolean {
  const found = look(pid);
  return found !== undefined && found.state !== 'Z' && found.command.includes(program);
}

/** Sends the signals one after the other, each after the patience ran out, until the process is gone. */
export async function endProcess(
  pid: number,
  program: string,
  signals: NodeJS.Signals[],
  patienceMs: number,
): Promise<void> {
  for (const signal of signals) {
    if (!isAlive(pid, program)) return;
    process.kill(pid, signal);
    for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(25)) {
      if (!isAlive(pid, program)) return;
    }
  }
  throw new Error(`${program} (process ${pid}) does not end`);
}

/** Runs a program to its end and gives its output, which becomes the error's message when it fails. */
export function runToEnd(command: string, args: string[], options: SpawnOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout!.on('data', (chunk) => (output += chunk));
    child.stderr!.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(output) : reject(new Error(`${command} failed:\n${output}`))));
  });
}

/** State `Z` is a child that has ended and that its parent has not asked about yet. */
function look(pid: number): { state: string; command: string } | undefined {
  try {
    if (process.platform === 'linux') {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      return { command, state: stat.slice(stat.lastIndexOf(')') + 2)[0] ?? '' };
    }
    const line = execFileSync('ps', ['-o', 'stat=,command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return { command: line, state: line[0] ?? '' };
  } catch {
    return undefined;
  }
}
