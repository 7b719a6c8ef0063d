import { rm } from 'node:fs/promises';
import { type Values, wholeNumber } from '../programs/program';
import type { Bench, BenchResult } from './contract';
import { BareStock } from './floors/allocate-in-sql';
import { Watch } from './order-flow/resources';
import { BenchService } from './stock/bench-service';
import { nodesFile, nodesOf } from './stock/nodes-file';
import { ordersOf } from './stock/orders';
import { median, quantile } from './stock/statistics';

const orders = 1_000;
const batch = 200;
const barSeconds = 1;

export const program: Bench = {
  name: 'allocate',
  summary: '1,000 orders of 3 lines over 20 nodes, decided and held (bar: under 1 s)',
  options: { rounds: { type: 'string', default: '7', help: 'how often; the median counts' } },
  run,
};

async function run(values: Values, say: (text: string) => void): Promise<BenchResult> {
  const rounds = wholeNumber(values, 'rounds', 1);
  const nodes = nodesOf(20);
  const file = await nodesFile(20);
  const service = await BenchService.start({ NODES_FILE: file });
  try {
    const skus = Array.from({ length: 500 }, (_, n) => `BENCH-${n}`);
    await service.receive(skus, nodes, 100_000);
    const bare = new BareStock(await service.ground.freshDatabase('floor'));
    await bare.prepare(skus, nodes, 100_000);
    const ours: number[] = [];
    const calls: number[] = [];
    const floor: number[] = [];
    const watch = new Watch(service.roots());
    await round(service, skus, calls);
    calls.length = 0;
    watch.start();
    for (let n = 0; n < rounds; n++) ours.push(await round(service, skus, calls));
    const usage = watch.stop();
    for (let n = 0; n <= rounds; n++) {
      const asked = ordersOf(orders, 3, skus, 2);
      const began = performance.now();
      for (let from = 0; from < orders; from += batch) await bare.allocate(asked.slice(from, from + batch));
      if (n > 0) floor.push((performance.now() - began) / 1000);
    }
    await bare.end();
    const seconds = median(ours);
    say(`allocate: ${seconds.toFixed(3)} s for ${orders} orders (all rounds: ${ours.map((each) => each.toFixed(2)).join(' ')}), floor ${median(floor).toFixed(3)} s`);
    return {
      name: 'allocate', transport: 'embedded', ordersPerSecond: orders / seconds, p50Ms: quantile(calls, 0.5), p99Ms: quantile(calls, 0.99),
      floor: { opsPerSecond: orders / median(floor) }, floorIs: 'bare tables and set-based SQL without HTTP, 200 orders a transaction',
      ratio: median(floor) / seconds, seconds, barSeconds, met: seconds < barSeconds,
      cpuSecondsPerOp: Object.values(usage).reduce((sum, each) => sum + each.cpuSeconds, 0) / (orders * rounds),
      rssMiB: Object.values(usage).reduce((sum, each) => sum + each.mib, 0), usage,
    };
  } finally {
    await service.stop();
    await rm(file, { force: true });
  }
} // prettier-ignore

async function round(service: BenchService, skus: string[], calls: number[]): Promise<number> {
  const asked = ordersOf(orders, 3, skus, 2);
  const began = performance.now();
  const answers = await Promise.all(
    Array.from({ length: orders / batch }, async (_, n) => {
      const answer = await service.post<{ orders: { lines: { holds: object[] }[] }[] }>('/v1/allocations', {
        orders: asked.slice(n * batch, (n + 1) * batch),
      });
      calls.push(performance.now() - began);
      return answer.orders;
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  const held = answers.flat().every(({ lines }) => lines.every(({ holds }) => holds.length > 0));
  if (!held) throw new Error('an order was not held in full');
  return seconds;
}
