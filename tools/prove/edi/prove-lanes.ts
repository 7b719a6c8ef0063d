import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { eventually } from '../../../libs/testing/src/eventually';
import { readX12 } from '../../../libs/x12/src';
import { type Batch, singleOrder } from './batch';
import type { RunningEdi } from './with-edi';

const patienceMs = 3_600_000;

interface Found {
  faults: string[];
  orders: number;
  megabytes: number;
  keptSeconds: number;
  workedSeconds: number;
  peakMiB: number;
  takenMeanwhile: number;
}

/** The batch is handed in over HTTP, the order by its folder while the batch is worked on. */
export async function proveLanes(edi: RunningEdi, batch: Batch, mostMiB: number, say: (text: string) => void): Promise<Found> {
  const faults: string[] = [];
  await edi.partner(batch.sender);
  await edi.partner('SMALL');
  const began = Date.now();
  const { fileId, status } = await edi.post('/v1/files?name=batch.edi', Readable.from(batch.pieces), 'application/edi-x12');
  if (batch.bytes > 2 ** 20 && status !== 'received') faults.push(`the batch was answered as ${status}, not as received`);
  const kept = Date.now();
  say(`kept in ${((kept - began) / 1000).toFixed(1)} s`);
  const taken = async () => (await edi.query(`SELECT count(*)::int AS n FROM document WHERE direction = 'in' AND partner = '${batch.sender}'`))[0].n as number;
  const state = async () => (await edi.query(`SELECT status, reason FROM raw_file WHERE id = '${fileId}'`))[0];
  await eventually(async () => (await taken()) > 0, patienceMs);
  await drop(join(edi.folder, 'SMALL', 'inbox'), 'order.edi', singleOrder('SMALL'));
  const answer = await eventually(() => firstAnswer(join(edi.folder, 'SMALL', 'outbox')), patienceMs);
  const [meanwhile, { status: during }] = [await taken(), await state()];
  if (!answer.includes('AK9*A*1*1*1')) faults.push(`the single order was answered ${answer}`);
  if (during !== 'received' || meanwhile >= batch.orders) faults.push('the batch was through before the single order was answered: take a bigger one');
  say(`the single order was answered when ${meanwhile} of ${batch.orders} were taken`);
  const done = await eventually(async () => ((await state()).status !== 'received' ? await state() : undefined), patienceMs);
  const workedSeconds = (Date.now() - kept) / 1000;
  if (done.status !== 'processed') faults.push(`the batch is ${done.status}: ${done.reason}`);
  if ((await taken()) !== batch.orders) faults.push(`${await taken()} documents came of ${batch.orders} orders`);
  const told = await eventually(() => firstAnswer(join(edi.folder, batch.sender, 'outbox')), patienceMs);
  if (!told.includes(`AK9*A*${batch.orders}*${batch.orders}*${batch.orders}`)) faults.push(`the batch was answered ${told.slice(0, 200)}`);
  const [{ bytes }] = await edi.query(`SELECT sum(length(content))::float8 AS bytes FROM blob_piece p JOIN raw_file f ON f.blob_id = p.blob_id WHERE f.id = '${fileId}'`);
  if (bytes !== batch.bytes) faults.push(`${bytes} bytes are kept of ${batch.bytes}`);
  const peakMiB = peakOf(edi.pid());
  say(`worked on in ${workedSeconds.toFixed(1)} s; the service reached ${Math.round(peakMiB)} MiB`);
  if (peakMiB > mostMiB) faults.push(`the service grew to ${Math.round(peakMiB)} MiB`);
  return { faults, orders: batch.orders, megabytes: batch.bytes / 2 ** 20, keptSeconds: (kept - began) / 1000, workedSeconds, peakMiB, takenMeanwhile: meanwhile };
} // prettier-ignore

async function drop(inbox: string, name: string, text: string): Promise<void> {
  await mkdir(inbox, { recursive: true });
  await writeFile(join(inbox, `${name}.tmp`), text);
  await rename(join(inbox, `${name}.tmp`), join(inbox, name));
}

/** The segments of the first 997 in an outbox. */
async function firstAnswer(outbox: string): Promise<string | undefined> {
  const name = (await readdir(outbox).catch(() => [])).find((each) => each.startsWith('997'));
  if (!name) return undefined;
  const [{ groups }] = readX12(await readFile(join(outbox, name))).interchanges;
  return groups[0].sets[0].segments.map(({ elements }) => elements.join('*')).join(' ');
}

/** The most that was resident, in MiB; 0 on a system that does not tell. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
