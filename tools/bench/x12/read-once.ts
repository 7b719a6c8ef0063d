import { createReadStream } from 'node:fs';
import { X12parser } from 'x12-parser';
import { streamX12, X12Reader } from '@crossdock/x12';
import { megabytesOf, report } from './passes';

interface Counts extends Record<string, number> {
  segments: number;
  sets: number;
  faults: number;
}
type Wait = (ms: number) => void;

/** Each reads the file from its first to its last byte and counts what it met, so that nothing can be skipped. */
const readers: Record<string, (file: string, counts: Counts, wait: Wait) => Promise<void>> = {
  /** Every set checked against its table and handed out with its segments. */
  async validating(file, counts, wait) {
    for await (const event of streamX12(timed(file, wait))) {
      if (event.type !== 'set') continue;
      counts.segments += event.set.segments.length;
      counts.sets++;
      counts.faults += event.set.faults.length;
    }
  },
  /** The envelopes followed, the sets' insides not looked at. */
  async tokens(file, counts, wait) {
    const reader = new X12Reader(
      { segment: () => void counts.segments++, setEnd: () => void counts.sets++ },
      { validate: false, collectSegments: false, keepSets: false },
    );
    for await (const chunk of timed(file, wait)) reader.write(chunk);
    reader.end();
  },
  /** The floor: a tokenizer that checks nothing, by its events, which cost it less than an iterator. */
  async 'x12-parser'(file, counts) {
    const parser = createReadStream(file).pipe(new X12parser());
    parser.on('data', (segment: { name: string }) => {
      counts.segments++;
      if (segment.name === 'ST') counts.sets++;
    });
    await new Promise((done, failed) => parser.once('end', done).once('error', failed));
  },
};

/** The chunks of a file; a wait is what passes until the next one is asked for. */
async function* timed(file: string, wait: Wait): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(file)) {
    const began = performance.now();
    yield chunk as Buffer;
    wait(performance.now() - began);
  }
}

/** `node read-once.js READER FILE`; an operation is a megabyte. */
const [reader, file] = process.argv.slice(2);
void report(async (wait) => {
  const counts: Counts = { segments: 0, sets: 0, faults: 0 };
  await readers[reader!]!(file!, counts, wait);
  return { ops: await megabytesOf(file!), counts };
});
