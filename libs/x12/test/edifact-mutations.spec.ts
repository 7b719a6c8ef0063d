import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { headingOfMessage, readContrl, readEdi, readHeading, readOrders } from '../src';

const bytes = readFileSync(join(__dirname, 'samples/edifact/vscode-edi_sample-orders.edifact'));

/** Some bytes overwritten, cut out or doubled. */
const mutation = fc.record({
  at: fc.nat(bytes.length - 1),
  length: fc.nat(40),
  instead: fc.oneof(fc.constantFrom("'", '+', ':', '?', '*', ' ', '', "LIN'", "PIA+'", "NAD+DP'", "PRI+AAA:::::0'", 'DTM+2:x:718'), fc.string({ maxLength: 5 })), // prettier-ignore
});

it('whatever became of an ORDERS, it is read without an error, and its heading gives the same again', () => {
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), (mutations) => {
      const text = mutations.reduce(
        (all, { at, length, instead }) => all.slice(0, at) + instead + all.slice(at + length),
        bytes.toString('latin1'),
      );
      for (const { groups } of readEdi(Buffer.from(text, 'latin1')).interchanges)
        for (const set of groups.flatMap(({ sets }) => sets)) {
          const order = readOrders({ ...set, id: 'ORDERS' });
          const heading = headingOfMessage(set);
          if (set.segments.some(({ id }) => id === 'LIN')) expect(order.lines.length).toBeGreaterThan(0);
          expect(headingOfMessage({ segments: asSegments(heading), separators: undefined }).slice(1)).toEqual(
            heading.slice(1),
          );
          readHeading(heading);
          readContrl(set);
        }
    }),
    { numRuns: 1000 },
  );
});

const asSegments = (heading: string[][]) =>
  [['UNH'], ...heading].map(([id, ...elements]) => ({ id, elements: [id, ...elements], raw: '', offset: 0, position: 0 })); // prettier-ignore
