import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Interchange, readX12 } from '@crossdock/x12';

const folder = join(__dirname, '../../../../libs/x12/test/samples/x12');

export interface SampleFile {
  name: string;
  content: Buffer;
  interchanges: Interchange[];
}

/** Published 850s in whose envelopes an independent reader found no fault (`INDEX.csv`; attribution beside it). */
export const cleanPurchaseOrders = (): SampleFile[] =>
  readFileSync(join(folder, 'INDEX.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(','))
    .filter(([file, sets]) => file.startsWith('published/') && /\b850\b/.test(sets))
    .filter((row) => /^(ISA length \d+)?$/.test(row.at(-1)!.trim()))
    .map(([file]) => sample(file, ['*nn*', '*ZZ*']));

/** `unmasked`: what its publisher made unreadable, and what stands for it. */
export function sample(file: string, ...unmasked: [from: string, to: string][]): SampleFile {
  const text = readFileSync(join(folder, file), 'latin1');
  const content = Buffer.from(
    unmasked.reduce((all, [from, to]) => all.replaceAll(from, to), text),
    'latin1',
  );
  return { name: file.replace(/^.*\//, ''), content, interchanges: readX12(content).interchanges };
}
