import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

const host = `${hostname()}/${bootId()}`;
const run = randomUUID().slice(0, 8);

let count = 0;

/** A new name each time, by which a process on the same machine can see whether this run of this process still lives. */
export const newOwner = (): string => `${host}/${process.pid}/${run}.${++count}`;

/**
 * True only when the owner is known to be gone: it ran on this machine since it was booted, and its process id is free
 * or now ours. Saves waiting for the lease of a process that was killed; a wrong guess is caught by the epoch.
 */
export function isKnownDead(owner: string): boolean {
  const [name, boot, pid, itsRun] = owner.split('/');
  if (`${name}/${boot}` !== host) return false;
  if (Number(pid) === process.pid) return !itsRun.startsWith(`${run}.`);
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return 'unknown';
  }
}
