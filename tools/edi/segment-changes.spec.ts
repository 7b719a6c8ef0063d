import fc from 'fast-check';
import { parseSegments, type Segment } from '@crossdock/x12';
import { segmentChanges, type Change } from './segment-changes';

const separators = { element: '*', component: '>', segment: '~' };
const read = (text: string): Segment[] => parseSegments(text, separators);
const short = ({ kind, segment, at }: Change): string => `${kind} ${segment} ${at.before ?? ''}/${at.after ?? ''}`;

it.each([
  ['nothing', 'BEG*1~PO1*1~', 'BEG*1~PO1*1~', []],
  ['padding and empty elements at the end', 'BEG*1~PO1*1**~', 'BEG*1  ~PO1*1~', []],
  ['a changed element', 'BEG*1~PO1*1*10~CTT*1~', 'BEG*1~PO1*1*12~CTT*1~', ['changed PO1 2/2']],
  ['a segment that came', 'BEG*1~CTT*1~', 'BEG*1~REF*X~CTT*1~', ['added REF /2']],
  ['a segment that went', 'BEG*1~REF*X~CTT*1~', 'BEG*1~CTT*1~', ['removed REF 2/']],
  ['several', 'A1*1~B1*1~C1*1~D1*1~', 'B1*1~C1*2~X1*1~D1*1~', ['removed A1 1/', 'changed C1 3/2', 'added X1 /3']],
])('finds %s', (_, before, after, expected) => {
  expect(segmentChanges(read(before), read(after)).map(short)).toEqual(expected);
});

it('names the elements that changed', () => {
  const [change] = segmentChanges(read('PO1*1*10*EA~'), read('PO1*1*12*CA~'));
  expect(change!.elements).toEqual([
    { element: 2, from: '10', to: '12' },
    { element: 3, from: 'EA', to: 'CA' },
  ]);
});

it('says what leads from any list to any other', () => {
  const list = fc.array(fc.constantFrom('A1*1', 'A1*2', 'B1*1', 'C1*1', 'C1*2'), { maxLength: 14 });
  fc.assert(
    fc.property(list, list, (before, after) => {
      const text = (lines: string[]): string => lines.map((line) => `${line}~`).join('');
      const lines: (string | undefined)[] = [...before];
      const changes = segmentChanges(read(text(before)), read(text(after)));
      const put = new Map<number, string>();
      for (const { kind, at, after: now } of changes) {
        if (kind !== 'added') lines[at.before! - 1] = undefined;
        if (kind !== 'removed') put.set(at.after! - 1, now!.join('*'));
      }
      const kept = lines.filter((line) => line !== undefined);
      const made = after.map((_, i) => put.get(i) ?? kept.shift());
      expect(made).toEqual(after);
      expect(kept).toEqual([]);
    }),
  );
});
