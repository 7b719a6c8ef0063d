import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeInterchange } from '@crossdock/x12';
import { wholeNumber } from '../programs/program';
import type { Bench } from './contract';
import { envelope, order } from './x12/make-orders';
import { inFolder, measure, pass } from './x12/passes';

/** An operation is a megabyte of 850s, 100 orders an interchange; what a caller waits for is one interchange. */
export const program: Bench = {
  name: 'x12-write',
  summary: 'writing X12 in megabytes a second, beside x12-parser reading the same bytes and beside bare joining',
  options: {
    batches: { type: 'string', default: '200', help: 'interchanges of 100 orders that are written' },
    rounds: { type: 'string', default: '3', help: 'how often each is measured' },
  },
  async run(values) {
    const batches = String(wholeNumber(values, 'batches', 1));
    const rounds = wholeNumber(values, 'rounds', 1);
    return inFolder(async (folder) => {
      const file = join(folder, 'orders.edi');
      const sets = Array.from({ length: 10_000 }, (_, i) => ({ id: '850', control: i + 1, segments: order(i + 1) }));
      await writeFile(file, writeInterchange(envelope, [{ version: '004010', control: 1, sets }]));
      const ours = () => pass('write-once', 'ours', batches);
      const beside = await measure('x12-write', rounds, ours, () => pass('write-once', 'x12-parser', batches, file));
      const joined = await measure('x12-write, beside joining', rounds, ours, () => pass('write-once', 'join', batches)); // prettier-ignore
      return { ...beside, measurements: [beside, joined] };
    });
  },
};
