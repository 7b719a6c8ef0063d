import { parseArgs } from 'node:util';
import { inspectFile } from './inspect-file';
import { readable } from './open-file';
import { printReport } from './print-report';
import { write } from './write';
import { Misuse } from './usage';

/** `edi inspect FILE… [--json]`: 0 when all is acceptable, 2 when something is rejected. */
export async function inspect(args: string[]): Promise<number> {
  const { values, positionals: files } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' } } }); // prettier-ignore
  if (files.length === 0) throw new Misuse('inspect needs a file');
  await Promise.all(files.map(readable));
  let rejected = false;
  if (values.json) await write('[');
  for (const [i, file] of files.entries()) {
    const report = await inspectFile(file);
    rejected ||= report.verdict === 'rejected';
    if (values.json) await write(`${i > 0 ? ',' : ''}\n${JSON.stringify(report)}`);
    else printReport(report, console.log);
  }
  if (values.json) await write('\n]\n');
  return rejected ? 2 : 0;
}
