import { wholeNumber } from '../programs/program';
import type { Prover } from './contract';
import { fuzz } from './x12/fuzz';
import { sampleFiles } from './x12/sample-files';

/** Well above what reading small files needs, whatever their number. */
const MOST_MIB = 400;

export const program: Prover = {
  name: 'x12-fuzz',
  summary:
    'mutated partners’ files: no crash, no hang, bounded memory, every byte kept, always a verdict and an answer',
  options: {
    files: { type: 'string', default: '100000', help: 'mutated files to read' },
    seed: { type: 'string', default: '1', help: 'another one gives other mutations' },
  },
  async run(values, say) {
    const [count, seed] = [wholeNumber(values, 'files', 1), wholeNumber(values, 'seed')];
    const originals = sampleFiles();
    say(`${count} mutations of ${originals.length} files, seed ${seed}`);
    const { faults, verdicts } = fuzz(originals, count, seed);
    const peakMiB = process.resourceUsage().maxRSS / 1024;
    if (peakMiB > MOST_MIB) faults.push(`the process grew to ${Math.round(peakMiB)} MiB`);
    say(Object.entries(verdicts).map(([verdict, n]) => `${n} ${verdict}`).join(', ')); // prettier-ignore
    return { name: 'x12-fuzz', ok: faults.length === 0, faults, verdicts, files: count, seed, peakMiB };
  },
};
