import { join } from 'node:path';
import { wholeNumber } from '../programs/program';
import type { Bench } from './contract';
import { writeOrders } from './x12/make-orders';
import { inFolder, measure, pass } from './x12/passes';

/** An operation is a megabyte of 850s in one group; what a caller waits for is a chunk of 64 KiB. */
export const program: Bench = {
  name: 'x12-read',
  summary: 'reading X12 with every set checked, in megabytes a second, beside x12-parser, which checks nothing',
  options: {
    megabytes: { type: 'string', default: '40', help: 'size of the file that is read again and again' },
    big: { type: 'string', default: '200', help: 'size of the file whose memory is measured; 0: none' },
    rounds: { type: 'string', default: '3', help: 'how often each is measured' },
  },
  async run(values, say) {
    const rounds = wholeNumber(values, 'rounds', 1);
    const big = wholeNumber(values, 'big');
    return inFolder(async (folder) => {
      const file = join(folder, 'orders.edi');
      const sets = await writeOrders(file, wholeNumber(values, 'megabytes', 1));
      say(`${sets} orders in one group; ours and x12-parser in turn, ${rounds} rounds`);
      const floor = () => pass('read-once', 'x12-parser', file);
      const checked = await measure('x12-read', rounds, () => pass('read-once', 'validating', file), floor);
      const bare = await measure('x12-read, not checked', rounds, () => pass('read-once', 'tokens', file), floor);
      const measurements = [checked, bare];
      if (big > 0) {
        await writeOrders(file, big);
        say(`one file of ${big} MB in one group, for its memory`);
        measurements.push(await measure(`x12-read, ${big} MB`, 1, () => pass('read-once', 'validating', file), floor));
      }
      return { ...checked, peakMiBOfBigFile: measurements[2]?.rssMiB, measurements };
    });
  },
};
