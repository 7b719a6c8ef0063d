import { build997, build999, buildTa1, originalBytes, readPurchaseOrder, readX12, writeInterchange } from '../src';
import { ENVELOPE, index, sample } from './samples';

const RUNS = Number(process.env.X12_FUZZ_RUNS ?? 4000);
const SEED = Number(process.env.X12_FUZZ_SEED ?? 20260304);

/** Mulberry32: the same mutations on every machine. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const INTERESTING = [
  '*',
  '~',
  '>',
  '^',
  '\n',
  '\r\n',
  '\0',
  'ISA*',
  'IEA*1*1~',
  'GS*',
  'ST*850*0001~',
  'SE*1*0001~',
  '\xff',
  '\xc3',
  '\xef\xbb\xbf',
  ' ',
  '🚀',
  '**',
  '~~',
  'HL*1*1*S~',
];

function mutate(bytes: Buffer, other: Buffer, next: () => number): Buffer {
  let out = bytes;
  const times = 1 + Math.floor(next() * 4);
  for (let i = 0; i < times; i++) {
    const at = Math.floor(next() * (out.length + 1));
    const to = Math.min(out.length, at + Math.floor(next() * 40));
    const insert = Buffer.from(INTERESTING[Math.floor(next() * INTERESTING.length)], next() < 0.5 ? 'utf8' : 'latin1');
    const pieces = [
      () => [out.subarray(0, at), out.subarray(to)],
      () => [out.subarray(0, at), insert, out.subarray(at)],
      () => [out.subarray(0, at), insert, out.subarray(to)],
      () => [out.subarray(0, at), out.subarray(at, to), out.subarray(at, to), out.subarray(to)],
      () => [out.subarray(0, at)],
      () => [out.subarray(0, at), Buffer.from([Math.floor(next() * 256)]), out.subarray(at + 1)],
      () => [out.subarray(0, at), other.subarray(Math.floor(next() * other.length))],
    ];
    out = Buffer.concat(pieces[Math.floor(next() * pieces.length)]());
  }
  return out;
}

it(`gives a verdict on each of ${RUNS} mutated files, and keeps their bytes`, () => {
  const files = index.map((row) => sample(row.file));
  const next = random(SEED);
  for (let run = 0; run < RUNS; run++) {
    const pick = (): Buffer => files[Math.floor(next() * files.length)];
    const bytes = mutate(pick(), pick(), next);
    const began = Date.now();
    const file = readX12(bytes);
    const took = Date.now() - began;
    const where = `run ${run} of seed ${SEED}`;
    if (!originalBytes(file).equals(bytes)) throw new Error(`${where}: bytes differ`);
    if (took > 2000) throw new Error(`${where}: took ${took} ms`);
    if (file.interchanges.length === 0 && file.faults.length === 0) throw new Error(`${where}: no verdict`);
    for (const interchange of file.interchanges) {
      const ta1 = buildTa1(interchange);
      for (const group of interchange.groups) {
        const sets = [build997(group), build999(group)].map((ack, i) => ({
          id: ack.id,
          control: i + 1,
          segments: ack.segments,
        }));
        writeInterchange(ENVELOPE, [{ code: 'FA', version: '004010', control: 1, sets }], [ta1]);
        for (const set of group.sets) if (set.id === '850') readPurchaseOrder(set);
      }
    }
  }
}, 600_000);
