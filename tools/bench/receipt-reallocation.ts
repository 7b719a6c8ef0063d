import { rm } from 'node:fs/promises';
import { type Values, wholeNumber } from '../programs/program';
import type { Bench, BenchResult } from './contract';
import { BareStock } from './floors/allocate-in-sql';
import { Watch } from './order-flow/resources';
import { BenchService } from './stock/bench-service';
import { nodesFile, nodesOf } from './stock/nodes-file';
import { ordersOf } from './stock/orders';
import { median, quantile } from './stock/statistics';

const lines = 10_000;
const items = 100;

export const program: Bench = {
  name: 'receipt-reallocation',
  summary: 'one receipt of 100 items, given to 10,000 lines that wait for them, in one pass',
  options: { rounds: { type: 'string', default: '5', help: 'how often; the median counts' } },
  run,
};

async function run(values: Values, say: (text: string) => void): Promise<BenchResult> {
  const rounds = wholeNumber(values, 'rounds', 1);
  const nodes = nodesOf(4);
  const file = await nodesFile(4);
  const service = await BenchService.start({ NODES_FILE: file });
  try {
    const skus = Array.from({ length: items }, (_, n) => `BENCH-${n}`);
    await service.receive(skus, nodes, 1);
    const bare = new BareStock(await service.ground.freshDatabase('floor'));
    await bare.prepare(skus, nodes, 0);
    const ours: number[] = [];
    const floor: number[] = [];
    let watch: Watch | undefined;
    for (let round = 0; round <= rounds; round++) {
      const asked = ordersOf(lines / 10, 10, skus, 2);
      for (let from = 0; from < asked.length; from += 200) await service.post('/v1/allocations', { orders: asked.slice(from, from + 200) });
      if (round === 1) watch = new Watch(service.roots()).start();
      let began = performance.now();
      await service.receive(skus, nodes.slice(0, 1), (lines / items) * 2, round + 2);
      if (round > 0) ours.push((performance.now() - began) / 1000);
      await bare.wait(asked);
      began = performance.now();
      await bare.receive((lines / items) * 2, nodes.length);
      if (round > 0) floor.push((performance.now() - began) / 1000);
    }
    const usage = watch!.stop();
    await bare.end();
    const seconds = median(ours);
    say(`receipt-reallocation: ${seconds.toFixed(3)} s for ${lines} lines, floor ${median(floor).toFixed(3)} s`);
    return {
      name: 'receipt-reallocation', transport: 'embedded', opsPerSecond: lines / seconds, p50Ms: seconds * 1000, p99Ms: quantile(ours, 0.99) * 1000,
      floor: { opsPerSecond: lines / median(floor) }, floorIs: 'one statement on bare tables without HTTP', ratio: median(floor) / seconds, seconds,
      cpuSecondsPerOp: Object.values(usage).reduce((sum, each) => sum + each.cpuSeconds, 0) / (lines * rounds),
      rssMiB: Object.values(usage).reduce((sum, each) => sum + each.mib, 0), usage,
    };
  } finally {
    await service.stop();
    await rm(file, { force: true });
  }
} // prettier-ignore
