import { createReadStream } from 'node:fs';
import { X12parser } from 'x12-parser';
import { writeInterchange, type SegmentInput } from '@crossdock/x12';
import { envelope, order } from './make-orders';
import { report } from './passes';

/** Orders in one interchange; what a caller waits for is one such interchange. */
const BATCH = 100;

type Wait = (ms: number) => void;

/** Bodies are made once: what is measured is the writing. */
const bodies: SegmentInput[][] = Array.from({ length: BATCH }, (_, i) => order(i + 1));

const writers: Record<string, (batches: number, wait: Wait, file?: string) => Promise<number>> = {
  /** Every element looked at for separators, envelopes, counts and control numbers in their places. */
  async ours(batches, wait) {
    let bytes = 0;
    for (let n = 0; n < batches; n++) {
      const began = performance.now();
      const sets = bodies.map((segments, i) => ({ id: '850', control: i + 1, segments }));
      bytes += writeInterchange(envelope, [{ version: '004010', control: n + 1, sets }]).length;
      wait(performance.now() - began);
    }
    return bytes;
  },
  /** The leanest that makes such bytes: elements joined, nothing looked at, no envelope. */
  async join(batches) {
    let bytes = 0;
    for (let n = 0; n < batches; n++) {
      const text = bodies.map((body) => body.map((segment) => segment.join('*')).join('~')).join('~');
      bytes += Buffer.from(text, 'utf8').length;
    }
    return bytes;
  },
  /** x12-parser reading a file that ours wrote; it cannot write. */
  async 'x12-parser'(_, wait, file) {
    const began = performance.now();
    let [bytes, segments] = [0, 0];
    const source = createReadStream(file!).on('data', (chunk) => (bytes += chunk.length));
    const parser = source.pipe(new X12parser()).on('data', () => segments++);
    await new Promise((done, failed) => parser.once('end', done).once('error', failed));
    wait(performance.now() - began);
    return bytes;
  },
};

/** `node write-once.js WRITER BATCHES [FILE]`; an operation is a megabyte. */
const [writer, batches, file] = process.argv.slice(2);
void report(async (wait) => {
  const bytes = await writers[writer!]!(Number(batches), wait, file);
  return { ops: bytes / 1e6, counts: { bytes } };
});
