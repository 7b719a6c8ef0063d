import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './processes';

/** Where test runs keep their servers; one folder a run, named by the process that owns the run. */
export const runsFolder = resolve(__dirname, '../../../.crossdock/test');

/** The folder of this Jest run, the same in every worker. */
export function runFolder(): string {
  const folder = process.env.CROSSDOCK_TEST_RUN;
  if (!folder) throw new Error('CROSSDOCK_TEST_RUN is not set: libs/testing/src/jest/setup.ts must be the globalSetup');
  return folder;
}

/** Folders of runs whose process is gone: it was killed, and its servers may run on. */
export async function abandonedRuns(): Promise<string[]> {
  const names = await readdir(runsFolder).catch(() => []);
  return names
    .filter((name) => /^\d+$/.test(name) && !isAlive(Number(name), 'node'))
    .map((name) => join(runsFolder, name));
}

/** Runs the work while no other process of this run does the same: the workers start one server between them. */
export async function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  const lock = join(runFolder(), `${name}.lock`);
  await mkdir(runFolder(), { recursive: true, mode: 0o755 });
  while (!(await take(lock))) await sleep(50);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function take(lock: string): Promise<boolean> {
  try {
    const file = await open(lock, 'wx');
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch {
    const owner = Number(await readFile(lock, 'utf8').catch(() => ''));
    if (owner && !isAlive(owner, 'node')) await rm(lock, { force: true });
    return false;
  }
}
