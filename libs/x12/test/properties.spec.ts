import fc from 'fast-check';
import { originalBytes, readX12, writeInterchange, type GroupInput, type SegmentInput, type Separators } from '../src';
import { ENVELOPE } from './samples';

const separatorSets: Separators[] = [
  { element: '*', component: '>', segment: '~', repetition: '^' },
  { element: '|', component: ':', segment: '!', repetition: '}' },
  { element: '\x1d', component: '\x1f', segment: '\x1c', repetition: '\x1e' },
  { element: '*', component: '\\', segment: '\n', repetition: '{' },
];
const DATA = /[*>~^|:!}\\{\x00-\x1f\x7f]/g;

const value = fc.string({ unit: 'binary', maxLength: 12 }).map((s) => s.replace(DATA, '').trim());
const id = fc
  .stringMatching(/^[A-Z][A-Z0-9]{1,2}$/)
  .filter((s) => !['ISA', 'IEA', 'GS', 'GE', 'ST', 'SE', 'TA1'].includes(s));
const segment = fc.tuple(id, fc.array(value, { maxLength: 8 })).map(([name, elements]): [string, ...string[]] => {
  while (elements.at(-1) === '') elements.pop();
  return [name, ...elements];
});
const tree = fc.array(fc.array(fc.array(segment, { maxLength: 6 }), { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 3,
});

it('writes any tree so that it reads back the same, in any separators', () => {
  fc.assert(
    fc.property(
      tree,
      fc.constantFrom(...separatorSets),
      fc.constantFrom('', '\n', '\r\n') as fc.Arbitrary<'' | '\n' | '\r\n'>,
      fc.boolean(),
      (groups, separators, lineBreak, later) => {
        const inputs: GroupInput[] = groups.map((sets, g) => ({
          code: 'PO',
          version: later ? '005010' : '004010',
          control: g + 1,
          sets: sets.map((segments, s) => ({ id: '850', control: s + 1, segments: segments as SegmentInput[] })),
        }));
        const bytes = writeInterchange({ ...ENVELOPE, separators, lineBreak }, inputs);
        const file = readX12(bytes);
        expect(originalBytes(file).equals(bytes)).toBe(true);
        expect(file.interchanges).toHaveLength(1);
        expect(file.interchanges[0].verdict).toBe('accepted');
        expect(file.interchanges[0].groups.map((g) => g.verdict)).toEqual(groups.map(() => 'accepted'));
        const back = file.interchanges[0].groups.map((g) =>
          g.sets.map((s) => s.segments.slice(1, -1).map((x) => x.elements)),
        );
        expect(back).toEqual(groups);
      },
    ),
    { numRuns: 300 },
  );
});

it('keeps every byte of anything whatever', () => {
  const bytes = fc.uint8Array({ maxLength: 400 });
  const after = fc.uint8Array({ maxLength: 200 });
  fc.assert(
    fc.property(bytes, fc.boolean(), after, (before, withIsa, rest) => {
      const isa =
        'ISA*00*          *00*          *ZZ*S              *ZZ*R              *260304*0506*U*00401*000000001*0*P*>~';
      const all = Buffer.concat([before, Buffer.from(withIsa ? isa : ''), rest]);
      expect(originalBytes(readX12(all)).equals(all)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
