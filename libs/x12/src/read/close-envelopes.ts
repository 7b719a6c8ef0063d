import type { Fault, Group, Interchange, ReadOptions, Segment, SetSummary } from '../types';
import { verdictOf } from '../validate/verdict';
import { envelopeFault } from './faults';

type Policy = ReadOptions['severity'];

/** GS06 and ISA13 are numbers (N0): 000000045 is 45. ST02 is a text, and SE02 the same one. */
function sameNumber(a: string, b: string): boolean {
  return a === b || (/^\d+$/.test(a) && /^\d+$/.test(b) && Number(a) === Number(b));
}

function countOf(element: string | undefined): number {
  const text = (element ?? '').trim();
  return /^\d+$/.test(text) ? Number(text) : NaN;
}

const trimmed = (segment: Segment, n: number): string => (segment.elements[n] ?? '').trim();
const placeOf = (segment: Segment, element: number) => ({
  offset: segment.offset,
  segment: segment.id,
  position: segment.position,
  element,
  value: trimmed(segment, element),
});

/** GE and IEA have two elements, and no code of their own for more. */
export function tooMany(trailer: Segment): Fault[] {
  if (trailer.elements.slice(3).every((element) => element.trim() === '')) return [];
  const message = `${trailer.id}03 is one element too many.`;
  return [envelopeFault('interchange', trailer.id === 'IEA' ? '022' : '024', 'error', message, placeOf(trailer, 3))];
}

export function closeSet(set: SetSummary, se: Segment | undefined): void {
  const fault = (code: string, message: string, place: Parameters<typeof envelopeFault>[4]): void => {
    set.faults.push(envelopeFault('set', code, 'reject', message, place));
  };
  if (!se) {
    fault('2', 'The set has no SE.', { offset: set.offset, segment: 'SE', position: set.segmentCount + 1 });
    return;
  }
  if (countOf(se.elements[1]) !== set.segmentCount) {
    fault('4', `SE01 says ${trimmed(se, 1) || 'nothing'}, the set has ${set.segmentCount} segments.`, placeOf(se, 1));
  }
  if (trimmed(se, 2) !== set.control) {
    fault('3', `SE02 ${trimmed(se, 2) || '(nothing)'} is not the set's control number ${set.control}.`, placeOf(se, 2));
  }
}

export function closeGroup(group: Group<SetSummary>, ge: Segment | undefined, policy: Policy): void {
  if (!ge) {
    const message = 'The group has no GE.';
    group.faults.push(envelopeFault('group', '3', 'reject', message, { offset: group.offset, segment: 'GE' }));
  } else {
    const declared = countOf(ge.elements[1]);
    if (!Number.isNaN(declared)) group.declaredSets = declared;
    if (declared !== group.counts.sets) {
      const message = `GE01 says ${trimmed(ge, 1) || 'nothing'}, the group has ${group.counts.sets} sets.`;
      // A set may be lost or doubled, so the group is sent again; a partner who cannot count is re-graded in his profile.
      group.faults.push(envelopeFault('group', '5', 'reject', message, placeOf(ge, 1)));
    }
    if (!sameNumber(trimmed(ge, 2), group.control)) {
      const message = `GE02 ${trimmed(ge, 2) || '(nothing)'} is not the group's control number ${group.control}.`;
      group.faults.push(envelopeFault('group', '4', 'reject', message, placeOf(ge, 2)));
    }
  }
  group.verdict = verdictOf(group.faults, policy);
}

export function closeInterchange(interchange: Interchange<SetSummary>, iea: Segment | undefined, policy: Policy): void {
  const { faults, groupCount, control, ta1s } = interchange;
  if (!iea) {
    const message = 'The interchange ends without IEA: it may be cut off.';
    faults.push(envelopeFault('interchange', '023', 'reject', message, { offset: interchange.offset, segment: 'IEA' }));
  } else {
    faults.push(...tooMany(iea));
    const declared = countOf(iea.elements[1]);
    if (declared !== groupCount) {
      const message = `IEA01 says ${trimmed(iea, 1) || 'nothing'}, the interchange has ${groupCount} groups.`;
      // Many count the TA1 where it is all that there is; the answer in it is not lost for that.
      const countsTa1s = groupCount === 0 && declared === ta1s.length;
      faults.push(envelopeFault('interchange', '021', countsTa1s ? 'error' : 'reject', message, placeOf(iea, 1)));
    }
    if (trimmed(iea, 2) !== control) {
      const message = `IEA02 ${trimmed(iea, 2) || '(nothing)'} is not the interchange's control number ${control}.`;
      // Both have nine digits by the standard; who leaves leading zeros out means the same number.
      const severity = sameNumber(trimmed(iea, 2), control) ? 'error' : 'reject';
      faults.push(envelopeFault('interchange', '001', severity, message, placeOf(iea, 2)));
    }
  }
  interchange.verdict = verdictOf(faults, policy);
}
