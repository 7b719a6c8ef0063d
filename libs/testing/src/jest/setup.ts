import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { abandonedRuns, runsFolder } from '../run-folder';
import { clearRun } from './clear-run';

/** Names this run's folder; the servers in it start when a suite first asks for one. */
export default async function setup(): Promise<void> {
  for (const folder of await abandonedRuns()) await clearRun(folder);
  const folder = join(runsFolder, String(process.pid));
  await clearRun(folder);
  await mkdir(folder, { recursive: true, mode: 0o755 });
  process.env.CROSSDOCK_TEST_RUN = folder;
}
