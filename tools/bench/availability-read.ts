import { type Values, wholeNumber } from '../programs/program';
import type { Bench, BenchResult } from './contract';
import { prepareFloor } from './floors/stock-server';
import { Watch } from './order-flow/resources';
import { BenchService } from './stock/bench-service';
import { measureFloor } from './stock/floor-server';
import { drive } from './stock/load';
import { pace } from './stock/pace';

const items = 10_000;
const bar = 0.7;
// Calls that each connection repeats: making every call anew costs the caller as much as the answer costs the service.
const prepared = 200;

export const program: Bench = {
  name: 'availability-read',
  summary:
    'one item at two nodes, for a channel, from the projection; beside Nest from memory (bar: 0.7) and one SELECT (bar: above)',
  options: {
    seconds: { type: 'string', default: '8', help: 'of each measurement' },
    clients: { type: 'string', default: '64', help: 'callers at once' },
  },
  run,
};

async function run(values: Values, say: (text: string) => void): Promise<BenchResult> {
  const seconds = wholeNumber(values, 'seconds', 1);
  const connections = wholeNumber(values, 'clients', 1);
  const service = await BenchService.start();
  try {
    const skus = Array.from({ length: items }, (_, n) => `BENCH-${n}`);
    await service.receive(skus, ['SEA', 'NYC'], 1_200);
    const { authorization } = service.headers;
    // Every item has been asked for once: what is measured is the projection, not its filling.
    for (let from = 0; from < items; from += 1_000) await service.post('/v1/availability/queries', { skus: skus.slice(from, from + 1_000) });
    const path = () => `/v1/availability?sku=${skus[Math.floor(Math.random() * items)]}&channel=web-shop`;
    const body = await (await fetch(`${service.url}${path()}`, { headers: { authorization } })).text();
    const load = { url: service.url, connections, prepared, next: () => ({ method: 'GET' as const, path: path(), headers: { authorization } }) };
    await drive({ ...load, seconds: 3 });
    const watch = new Watch(service.roots()).start();
    const measured = await drive({ ...load, seconds });
    const usage = watch.stop();
    if (measured.failed > 0) throw new Error(`${measured.failed} reads were not answered 200`);
    say(`availability-read: ${Math.round(measured.opsPerSecond)}/s of ${body.length} bytes`);
    const half = await pace({ ...load, seconds, rate: Math.round(measured.opsPerSecond / 2) });

    const floorUrl = await service.ground.freshDatabase('floor');
    await prepareFloor(floorUrl);
    const bare = { connections, seconds, prepared, next: () => ({ method: 'GET' as const, path: `/${1 + Math.floor(Math.random() * items)}` }) };
    const floors: Record<string, number> = {};
    for (const kind of ['nest', 'bytes', 'select'] as const) {
      floors[kind] = (await measureFloor(kind, { FLOOR_BODY: body, FLOOR_DATABASE_URL: floorUrl }, bare)).opsPerSecond;
      say(`floor ${kind}: ${Math.round(floors[kind])}/s`);
    }
    const ratio = measured.opsPerSecond / floors.nest;
    return {
      name: 'availability-read', transport: 'none', opsPerSecond: measured.opsPerSecond, p50Ms: half.p50Ms, p99Ms: half.p99Ms,
      floor: { opsPerSecond: floors.nest }, floorIs: 'Nest and Fastify that return the same bytes from memory', ratio, bar,
      met: ratio >= bar && measured.opsPerSecond > floors.select && half.p99Ms < 25,
      bareHttpFloor: { opsPerSecond: floors.bytes }, selectFloor: { opsPerSecond: floors.select }, bytes: body.length, latencyAt: half.opsPerSecond,
      cpuSecondsPerOp: Object.values(usage).reduce((sum, each) => sum + each.cpuSeconds, 0) / measured.done,
      rssMiB: Object.values(usage).reduce((sum, each) => sum + each.mib, 0), usage,
    };
  } finally {
    await service.stop();
  }
} // prettier-ignore
