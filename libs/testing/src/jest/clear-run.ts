import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stopBrokerIn } from '../rabbitmq';
import { discardPostgres } from '../postgres';

/** Stops the servers that a run has left in its folder and removes the folder. */
export async function clearRun(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((name) => name.startsWith('rabbitmq'))) await stopBrokerIn(join(folder, name));
  for (const name of names.filter((name) => name.startsWith('postgres'))) await discardPostgres(join(folder, name));
  await rm(folder, { recursive: true, force: true });
}
