import { parseArgs } from 'node:util';
import { inspectFile } from './inspect-file';
import { JsonReport } from './json-report';
import { readable } from './open-file';
import { PrintedReport } from './printed-report';
import { Misuse } from './usage';
import { write } from './write';

/** `edi inspect FILE… [--json]`: 0 when all is acceptable, 2 when something is rejected. */
export async function inspect(args: string[]): Promise<number> {
  const { values, positionals: files } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' } } }); // prettier-ignore
  if (files.length === 0) throw new Misuse('inspect needs a file');
  await Promise.all(files.map(readable));
  let pending: string[] = [];
  const print = (text: string): void => void pending.push(text);
  const flush = async (): Promise<void> => {
    const text = pending.join('');
    pending = [];
    if (text !== '') await write(text);
  };
  const reporter = values.json ? new JsonReport(print) : new PrintedReport(print);
  let rejected = false;
  if (values.json) print('[\n');
  for (const [i, file] of files.entries()) {
    if (values.json && i > 0) print(',\n');
    if ((await inspectFile(file, reporter, flush)) === 'rejected') rejected = true;
  }
  if (values.json) print('\n]\n');
  await flush();
  return rejected ? 2 : 0;
}
