import type { Fault, Group, Segment, SetSummary } from '../types';
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

/** Other faults of GS: X12 has one code for them, the interchange's 024. */
export function gsFaults(group: Group<SetSummary>, segment: Segment): Fault[] {
  const { code, sender, receiver, date, time, agency, version } = group;
  const wrong: [element: number, value: string, right: boolean, meaning: string][] = [
    [1, code, /^[0-9A-Z]{2}$/.test(code), 'is no functional identifier'],
    [2, sender, sender !== '', 'names no sender'],
    [2, sender, sender.length <= 15, 'is longer than 15 characters'],
    [3, receiver, receiver !== '', 'names no receiver'],
    [3, receiver, receiver.length <= 15, 'is longer than 15 characters'],
    [4, date, isDate(date, version), 'is no date'],
    [5, time, /^([01]\d|2[0-3])[0-5]\d([0-5]\d\d{0,2})?$/.test(time), 'is no time'],
    [7, agency, /^[TX]$/.test(agency), 'must be X or T'],
  ];
  const { offset, position, elements } = segment;
  const more = elements.slice(9).join('').trim();
  if (more !== '') wrong.push([9, elements[9].slice(0, 100), false, 'is one element too many']);
  return wrong
    .filter(([, , right]) => !right)
    .map(([element, value, , meaning]) => {
      const message = `GS0${element} '${value.slice(0, 20)}' ${meaning}.`;
      return envelopeFault('interchange', '024', 'error', message, { offset, segment: 'GS', position, element, value });
    });
}

/** Six digits before 004010, eight from there on. */
function isDate(value: string, version: string): boolean {
  if (/^\d{6}$/.test(value)) return /^00[0-3]/.test(version) && isCalendarDay(`20${value}`);
  return /^\d{8}$/.test(value) && isCalendarDay(value);
}
