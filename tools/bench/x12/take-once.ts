import { Readable } from 'node:stream';
import { X12parser } from 'x12-parser';
import { build997, readPurchaseOrder, readX12, writeInterchange } from '@crossdock/x12';
import { envelope, order } from './make-orders';
import { report } from './passes';

type Wait = (ms: number) => void;

/** One interchange an order, as partners send them during the day. */
const files = Array.from({ length: 200 }, (_, i) => {
  const sets = [{ id: '850', control: 1, segments: order(i + 1, 1 + (i % 12)) }];
  return writeInterchange(envelope, [{ version: '004010', control: i + 1, sets }]);
});

const takers: Record<string, (orders: number, wait: Wait) => Promise<Record<string, number>>> = {
  /** Bytes in; the order as an object and the 997 as bytes out. */
  async ours(orders, wait) {
    let [lines, answered] = [0, 0];
    for (let n = 0; n < orders; n++) {
      const began = performance.now();
      const [interchange] = readX12(files[n % files.length]!).interchanges;
      const [group] = interchange!.groups;
      const [set] = group!.sets;
      if (set!.verdict !== 'rejected') lines += readPurchaseOrder(set!).lines.length;
      const answer = build997(group!);
      const sets = [{ id: answer.id, control: 1, segments: answer.segments }];
      answered += writeInterchange(envelope, [{ version: '004010', control: n + 1, sets }]).length;
      wait(performance.now() - began);
    }
    return { lines, answered };
  },
  /** The floor: the same bytes cut into segments, and nothing more. */
  async 'x12-parser'(orders) {
    let lines = 0;
    for (let n = 0; n < orders; n++) {
      const parser = Readable.from([files[n % files.length]!]).pipe(new X12parser());
      parser.on('data', (segment: { name: string }) => {
        if (segment.name === 'PO1') lines++;
      });
      await new Promise((done, failed) => parser.once('end', done).once('error', failed));
    }
    return { lines };
  },
};

/** `node take-once.js TAKER ORDERS`; an operation is an order. */
const [taker, orders] = process.argv.slice(2);
void report(async (wait) => ({ ops: Number(orders), counts: await takers[taker!]!(Number(orders), wait) }));
