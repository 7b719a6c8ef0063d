import { checkProcess } from './check-process';
import type { Process } from './process-table';

/**
 * Checks a table and gives it back.
 * @throws Error that names every state that cannot be reached or left, every target that does not exist, every row that
 *   no event can reach
 */
export function defineProcess<Data, Events extends object, State extends string = string>(
  process: Process<Data, Events, State>,
): Process<Data, Events, State> {
  const faults = checkProcess(process as Process);
  if (faults.length > 0) throw new Error(`process ${process.name} is wrong: ${faults.join('; ')}`);
  return process;
}
