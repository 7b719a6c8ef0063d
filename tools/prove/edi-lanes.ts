import { freePortBase } from '../launcher/free-port-base';
import { wholeNumber } from '../programs/program';
import type { Prover } from './contract';
import { batchOf } from './edi/batch';
import { proveLanes } from './edi/prove-lanes';
import { withEdi } from './edi/with-edi';

export const program: Prover = {
  name: 'edi-lanes',
  summary: 'a partner’s batch of many megabytes over HTTP: kept, answered, bounded memory; another’s order is answered meanwhile',
  options: {
    megabytes: { type: 'string', default: '50', help: 'size of the batch' },
    'most-mib': { type: 'string', default: '400', help: 'memory that the service may reach' },
  },
  async run(values, say) {
    const batch = batchOf('BIG', wholeNumber(values, 'megabytes', 1));
    const mostMiB = wholeNumber(values, 'most-mib', 1);
    say(`${batch.orders} orders of a hundred lines, ${Math.round(batch.bytes / 2 ** 20)} MiB`);
    const found = await withEdi(await freePortBase(), (edi) => proveLanes(edi, batch, mostMiB, say));
    return { name: 'edi-lanes', ok: found.faults.length === 0, ...found };
  },
}; // prettier-ignore
