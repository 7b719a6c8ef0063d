import { runFolder } from '../run-folder';
import { clearRun } from './clear-run';

export default async function teardown(): Promise<void> {
  await clearRun(runFolder());
}
