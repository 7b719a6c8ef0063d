import type { Fault, Group, Segment, SetSummary, Severity } from '../types';
import { isCalendarDay } from './check-isa';
import { envelopeFault } from './faults';

/** Versions that X12 has published, and those of industries that stand on them. */
const VERSION = /^00[1-8]0[0-9]\d/;

/** Faults of GS that AK905 has a code for; they are the group's. */
export function groupFaults(group: Group<SetSummary>, segment: Segment): Fault[] {
  const faults: Fault[] = [];
  const place = { offset: segment.offset, segment: 'GS', position: segment.position };
  if (!/^\d{1,9}$/.test(group.control)) {
    const message = `GS06 '${group.control.slice(0, 20)}' is no control number.`;
    faults.push(envelopeFault('group', '6', 'reject', message, { ...place, element: 6, value: group.control }));
  }
  if (!VERSION.test(group.version)) {
    const message = `GS08 '${group.version.slice(0, 12)}' is no version of X12.`;
    faults.push(envelopeFault('group', '2', 'error', message, { ...place, element: 8, value: group.version }));
  }
  return faults;
}

/** Other faults of GS: X12 has one code for them, the interchange's 024. A length that is wrong harms nobody. */
export function gsFaults(group: Group<SetSummary>, segment: Segment): Fault[] {
  const { code, sender, receiver, date, time, agency, version } = group;
  const { offset, position, elements } = segment;
  const more = elements.slice(9).join('').trim();
  const wrong: [element: number, value: string, right: boolean, meaning: string, severity?: Severity][] = [
    [1, code, /^[0-9A-Z]{2}$/.test(code), 'is no functional identifier'],
    [2, sender, sender !== '', 'names no sender'],
    [2, sender, sender.length <= 15, 'is longer than 15 characters', 'note'],
    [3, receiver, receiver !== '', 'names no receiver'],
    [3, receiver, receiver.length <= 15, 'is longer than 15 characters', 'note'],
    [4, date, isDate(date), 'is no date'],
    [4, date, date.length !== 6 || /^00[0-3]/.test(version), 'has six digits instead of eight', 'note'],
    [5, time, /^([01]\d|2[0-3])[0-5]\d([0-5]\d\d{0,2})?$/.test(time), 'is no time'],
    [7, agency, /^[TX]$/.test(agency), 'must be X or T'],
    [9, more, more === '', 'is one element too many'],
  ];
  return wrong
    .filter(([, , right]) => !right)
    .map(([element, value, , meaning, severity = 'error']) => {
      const message = `GS0${element} '${value.slice(0, 20)}' ${meaning}.`;
      const place = { offset, segment: 'GS', position, element, value: value.slice(0, 100) };
      return envelopeFault('interchange', '024', severity, message, place);
    });
}

function isDate(value: string): boolean {
  if (!/^(\d{6}|\d{8})$/.test(value)) return false;
  return isCalendarDay(value.length === 6 ? `20${value}` : value);
}
