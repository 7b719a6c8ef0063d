import { randomUUID } from 'node:crypto';
import { type Values, wholeNumber } from '../../programs/program';
import { prepareFloor } from '../floors/stock-server';
import { Watch } from '../order-flow/resources';
import type { BenchResult } from '../contract';
import { BenchService, legalEntity } from './bench-service';
import { measureFloor } from './floor-server';
import { drive } from './load';
import { pace } from './pace';

export const holdOptions = {
  seconds: { type: 'string', default: '8', help: 'of each measurement' },
  clients: { type: 'string', default: '64', help: 'callers at once' },
} as const;

/** Firm holds of one unit through the real API, beside the row lock and the bare group commit behind bare HTTP. */
export async function benchHolds(name: string, items: number, bar: number, values: Values, say: (text: string) => void): Promise<BenchResult> {
  const seconds = wholeNumber(values, 'seconds', 1);
  const connections = wholeNumber(values, 'clients', 1);
  const service = await BenchService.start();
  try {
    const floorUrl = await service.ground.freshDatabase('floor');
    const floor = async (kind: 'row-lock' | 'group', pool: number) => {
      await prepareFloor(floorUrl);
      const next = () => ({ method: 'POST' as const, path: '/', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ item: any(items) + 1, qty: 1, ref: randomUUID() }) });
      const measured = await measureFloor(kind, { FLOOR_DATABASE_URL: floorUrl, FLOOR_CONNECTIONS: String(pool) }, { connections, seconds, next });
      say(`floor ${kind}, pool of ${pool}: ${Math.round(measured.opsPerSecond)}/s`);
      return measured.opsPerSecond;
    };
    const skus = Array.from({ length: items }, (_, n) => `BENCH-${n}`);
    await service.receive(skus, ['SEA'], 900_000_000);
    const next = () => ({
      method: 'POST' as const, path: '/v1/holds', headers: { ...service.headers, 'idempotency-key': randomUUID() },
      body: JSON.stringify({ legalEntity, reference: 'CART-1', kind: 'firm', lines: [{ sku: skus[any(items)], node: 'SEA', quantity: 1 }] }),
    });
    const load = { url: service.url, connections, next };
    await drive({ ...load, seconds: 3 });
    const watch = new Watch(service.roots()).start();
    const measured = await drive({ ...load, seconds });
    const usage = watch.stop();
    if (measured.failed > 0) throw new Error(`${measured.failed} holds were not answered 201`);
    say(`${name}: ${Math.round(measured.opsPerSecond)}/s`);
    const half = await pace({ ...load, seconds, rate: Math.round(measured.opsPerSecond / 2) });
    const rows: number[] = [];
    for (const pool of [4, 8, 16]) rows.push(await floor('row-lock', pool));
    const grouped = await floor('group', 1);
    const best = Math.max(...rows);
    const ratio = measured.opsPerSecond / best;
    return {
      name, transport: 'embedded', opsPerSecond: measured.opsPerSecond, p50Ms: half.p50Ms, p99Ms: half.p99Ms,
      floor: { opsPerSecond: best }, floorIs: 'a transaction with a row lock a hold, best of pools of 4, 8 and 16, behind bare HTTP',
      ratio, bar, met: ratio >= bar && half.p99Ms < 25, groupCommitFloor: { opsPerSecond: grouped }, atFullLoad: { p50Ms: measured.p50Ms, p99Ms: measured.p99Ms },
      latencyAt: half.opsPerSecond,
      cpuSecondsPerOp: Object.values(usage).reduce((sum, each) => sum + each.cpuSeconds, 0) / measured.done,
      rssMiB: Object.values(usage).reduce((sum, each) => sum + each.mib, 0), usage,
    };
  } finally {
    await service.stop();
  }
} // prettier-ignore

const any = (below: number): number => Math.floor(Math.random() * below);
