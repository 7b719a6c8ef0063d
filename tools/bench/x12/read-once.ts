import { createReadStream } from 'node:fs';
import { X12parser } from 'x12-parser';
import { streamX12, X12Reader } from '@crossdock/x12';

/** What one pass over a file took, in a process of its own: `node read-once.js READER FILE`. */
export interface Pass {
  seconds: number;
  cpuSeconds: number;
  /** Highest resident set of the process, in MiB */
  peakMiB: number;
  segments: number;
  sets: number;
  faults: number;
}

type Counts = Pick<Pass, 'segments' | 'sets' | 'faults'>;

/** Each reads the file from its first to its last byte and counts what it met, so that nothing can be skipped. */
const readers: Record<string, (file: string) => Promise<Counts>> = {
  /** Every set checked against its table, handed out with its segments. */
  async validating(file) {
    const counts = { segments: 0, sets: 0, faults: 0 };
    for await (const event of streamX12(createReadStream(file))) {
      if (event.type !== 'set') continue;
      counts.segments += event.set.segmentCount;
      counts.sets++;
      counts.faults += event.set.faults.length;
    }
    return counts;
  },
  /** The envelopes followed, the sets' insides not looked at. */
  async tokens(file) {
    const counts = { segments: 0, sets: 0, faults: 0 };
    const reader = new X12Reader(
      { segment: () => void counts.segments++, setEnd: () => void counts.sets++ },
      { validate: false, collectSegments: false },
    );
    for await (const chunk of createReadStream(file)) reader.write(chunk as Buffer);
    reader.end();
    return counts;
  },
  /** The floor: a tokenizer that checks nothing. */
  async 'x12-parser'(file) {
    const counts = { segments: 0, sets: 0, faults: 0 };
    for await (const segment of createReadStream(file).pipe(new X12parser())) {
      counts.segments++;
      if ((segment as { name: string }).name === 'ST') counts.sets++;
    }
    return counts;
  },
  /** The floor again, by its events, which cost it less than an iterator. */
  async 'x12-parser-events'(file) {
    const counts = { segments: 0, sets: 0, faults: 0 };
    const parser = createReadStream(file).pipe(new X12parser());
    parser.on('data', (segment: { name: string }) => {
      counts.segments++;
      if (segment.name === 'ST') counts.sets++;
    });
    await new Promise((done, failed) => parser.once('end', done).once('error', failed));
    return counts;
  },
};

async function main([reader, file]: string[]): Promise<void> {
  const began = performance.now();
  const cpu = process.cpuUsage();
  const counts = await readers[reader!]!(file!);
  const seconds = (performance.now() - began) / 1000;
  const used = process.cpuUsage(cpu);
  const pass: Pass = {
    ...counts,
    seconds,
    cpuSeconds: (used.user + used.system) / 1e6,
    peakMiB: process.resourceUsage().maxRSS / 1024,
  };
  process.stdout.write(JSON.stringify(pass));
}

if (require.main === module) void main(process.argv.slice(2));
