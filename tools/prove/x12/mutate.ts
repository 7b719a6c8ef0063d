/** Mulberry32: the same mutations on every machine. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What tends to break readers: separators, envelopes out of place, odd bytes. */
const INTERESTING = [
  '*', '~', '>', '^', '\n', '\r\n', '\0', ' ', '**', '~~', 'ISA*', 'IEA*1*1~', 'GS*', 'ST*850*0001~', 'SE*1*0001~',
  'HL*1*1*S~', 'TA1*000000001*260304*0506*A*000~', '\xff', '\xc3', '\xef\xbb\xbf', '🚀',
]; // prettier-ignore

/** One to four cuts, insertions, repetitions, changed bytes and splices with another file. */
export function mutate(bytes: Buffer, other: Buffer, next: () => number): Buffer {
  let out = bytes;
  const times = 1 + Math.floor(next() * 4);
  for (let i = 0; i < times; i++) {
    const at = Math.floor(next() * (out.length + 1));
    const to = Math.min(out.length, at + Math.floor(next() * 40));
    const insert = Buffer.from(INTERESTING[Math.floor(next() * INTERESTING.length)]!, next() < 0.5 ? 'utf8' : 'latin1');
    const [before, after] = [out.subarray(0, at), out.subarray(to)];
    const pieces = [
      () => [before, after],
      () => [before, insert, out.subarray(at)],
      () => [before, insert, after],
      () => [before, out.subarray(at, to), out.subarray(at, to), after],
      () => [before],
      () => [before, Buffer.from([Math.floor(next() * 256)]), out.subarray(at + 1)],
      () => [before, other.subarray(Math.floor(next() * other.length))],
    ];
    out = Buffer.concat(pieces[Math.floor(next() * pieces.length)]!());
  }
  return out;
}
