import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'pg';
import { type Values, wholeNumber } from '../programs/program';
import type { Bench, BenchResult } from './contract';
import { Watch } from './order-flow/resources';
import { BenchService, legalEntity } from './stock/bench-service';

const nodes = 50;
const barSeconds = 20;
const barMiB = 512;
// Every hundredth count differs from what the ledger says.
const differsEvery = 100;

export const program: Bench = {
  name: 'snapshot-1m',
  summary: 'a million counts streamed in, compared with the ledger, corrected where they differ (bar: 20 s, 512 MiB)',
  options: { rows: { type: 'string', default: '1000000', help: 'item × node rows' } },
  run,
};

async function run(values: Values, say: (text: string) => void): Promise<BenchResult> {
  const rows = wholeNumber(values, 'rows', nodes);
  const service = await BenchService.start();
  try {
    await fill(service.databaseUrl, rows);
    say(`${rows} positions are in the ledger`);
    const watch = new Watch(new Map([['service', service.roots().get('service')!]])).start();
    const all = new Watch(service.roots()).start();
    const began = performance.now();
    const response = await fetch(`${service.url}/v1/snapshots?source=wms&legalEntity=${legalEntity}&document=BENCH-1M`, {
      method: 'POST', headers: { ...service.headers, 'content-type': 'application/jsonl' }, body: ReadableStream.from(counts(rows)), duplex: 'half',
    } as RequestInit);
    const result = (await response.json()) as { rows: number; corrected: number };
    const seconds = (performance.now() - began) / 1000;
    const { service: own } = watch.stop();
    const usage = all.stop();
    if (!response.ok || result.rows !== rows || result.corrected !== Math.ceil(rows / differsEvery)) throw new Error(`the snapshot was answered ${JSON.stringify(result)}`);
    const floor = await bareSnapshot(await service.ground.freshDatabase('floor'), rows);
    say(`snapshot-1m: ${seconds.toFixed(1)} s, ${Math.round(own.mib)} MiB; floor ${floor.toFixed(1)} s`);
    return {
      name: 'snapshot-1m', transport: 'none', opsPerSecond: rows / seconds, p50Ms: seconds * 1000, p99Ms: seconds * 1000,
      floor: { opsPerSecond: rows / floor }, floorIs: 'the same rows by multi-row INSERT into a bare table and one comparing join', ratio: floor / seconds,
      seconds, barSeconds, barMiB, met: seconds < barSeconds && own.mib < barMiB, corrected: result.corrected,
      cpuSecondsPerOp: Object.values(usage).reduce((sum, each) => sum + each.cpuSeconds, 0) / rows, rssMiB: own.mib, usage,
    };
  } finally {
    await service.stop();
  }
} // prettier-ignore

async function fill(connectionString: string, rows: number): Promise<void> {
  const pool = new Pool({ connectionString, max: 1 });
  await pool.query(
    `WITH made AS (INSERT INTO position (legal_entity, node, sku, on_hand, version)
       SELECT $1, 'N' || g % ${nodes}, 'SKU-' || g / ${nodes}, 10, 1 FROM generate_series(0, $2::int - 1) g RETURNING id),
     entries AS (INSERT INTO ledger_entry (position_id, version, state, quantity, reason, document, source, source_sequence, occurred_at)
       SELECT id, 1, 'on-hand', 10, 'receipt', 'FILL', 'wms', 1, now() FROM made)
     INSERT INTO source_cursor (source, position_id, heard_up_to, highest) SELECT 'wms', id, 1, 1 FROM made`,
    [legalEntity, rows],
  );
  await pool.query('VACUUM ANALYZE position, ledger_entry, source_cursor');
  await announced(pool, Math.ceil(rows / nodes));
  await pool.end();
}

/** What is measured is the snapshot, not the announcing of what was filled in. */
async function announced(pool: Pool, items: number): Promise<void> {
  for (const deadline = Date.now() + 180_000; ; await sleep(500)) {
    const { rows } = await pool.query('SELECT count(*)::int AS items FROM announced_availability');
    if (rows[0].items >= items) return;
    if (Date.now() > deadline) throw new Error(`${rows[0].items} of ${items} items were announced`);
  }
}

const countOf = (n: number): number => (n % differsEvery === 0 ? 9 : 10);

function* counts(rows: number): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (let from = 0; from < rows; from += 1_000) {
    let text = '';
    for (let n = from; n < Math.min(from + 1_000, rows); n++) text += `{"node":"N${n % nodes}","sku":"SKU-${Math.floor(n / nodes)}","onHand":${countOf(n)},"sequence":1}\n`; // prettier-ignore
    yield encoder.encode(text);
  }
}

/** The leanest way that needs no protocol of its own: rows in arrays, then one join. @returns seconds */
async function bareSnapshot(connectionString: string, rows: number): Promise<number> {
  const pool = new Pool({ connectionString, max: 1 });
  await pool.query(`
    CREATE TABLE place (node text NOT NULL, sku text NOT NULL, on_hand bigint NOT NULL, PRIMARY KEY (sku, node));
    INSERT INTO place SELECT 'N' || g % ${nodes}, 'SKU-' || g / ${nodes}, 10 FROM generate_series(0, ${rows} - 1) g;
    CREATE UNLOGGED TABLE counted (node text NOT NULL, sku text NOT NULL, on_hand bigint NOT NULL)`);
  await pool.query('VACUUM ANALYZE place');
  const began = performance.now();
  for (let from = 0; from < rows; from += 20_000) {
    const page = Array.from({ length: Math.min(20_000, rows - from) }, (_, index) => from + index);
    await pool.query('INSERT INTO counted SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[])', [
      page.map((n) => `N${n % nodes}`), page.map((n) => `SKU-${Math.floor(n / nodes)}`), page.map(countOf),
    ]); // prettier-ignore
  }
  const { rows: differing } = await pool.query(
    'SELECT c.* FROM counted c JOIN place p USING (sku, node) WHERE c.on_hand <> p.on_hand',
  );
  const seconds = (performance.now() - began) / 1000;
  await pool.end();
  if (differing.length !== Math.ceil(rows / differsEvery))
    throw new Error(`the floor found ${differing.length} differences`);
  return seconds;
}
