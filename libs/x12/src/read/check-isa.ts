import type { Fault, Segment, Separators } from '../types';
import { envelopeFault } from './faults';
import type { Severity } from '../types';

const ALPHANUMERIC_OR_BLANK = /^[0-9A-Za-z ]?$/;

/** Faults of ISA itself, as TA105 codes. Padding that partners get wrong is only noted: it harms nobody. */
export function checkIsa(segment: Segment, isa: string[], separators: Separators): Fault[] {
  const faults: Fault[] = [];
  const add = (code: string, severity: Severity, element: number, message: string): void => {
    const place = { offset: segment.offset, segment: 'ISA', position: 1, element, value: isa[element] };
    faults.push(envelopeFault('interchange', code, severity, message, place));
  };
  const { element, component, segment: terminator } = separators;
  if (ALPHANUMERIC_OR_BLANK.test(terminator)) {
    add(
      '004',
      'reject',
      16,
      `ISA does not have its sixteen elements: '${terminator}' would be the segment terminator.`,
    );
  }
  if (ALPHANUMERIC_OR_BLANK.test(component)) {
    add('027', 'reject', 16, `ISA16 '${component}' cannot be a component separator.`);
  }
  if (element === component || element === terminator || component === terminator) {
    add('027', 'reject', 16, 'Element separator, component separator and segment terminator must differ.');
  }
  if (!/^\d{6}$/.test(isa[9]) || !isCalendarDay(`20${isa[9]}`))
    add('014', 'error', 9, `ISA09 '${isa[9]}' is no date (YYMMDD).`);
  if (!/^([01]\d|2[0-3])[0-5]\d$/.test(isa[10])) add('015', 'error', 10, `ISA10 '${isa[10]}' is no time (HHMM).`);
  if (!/^\d{5}$/.test(isa[12].trim())) add('017', 'error', 12, `ISA12 '${isa[12]}' is no version.`);
  if (!/^\d{1,9}$/.test(isa[13].trim())) add('018', 'error', 13, `ISA13 '${isa[13]}' is no control number.`);
  if (!/^[01]$/.test(isa[14].trim())) add('019', 'error', 14, `ISA14 '${isa[14]}' must be 0 or 1.`);
  if (!/^[PTI]$/.test(isa[15].trim())) add('020', 'error', 15, `ISA15 '${isa[15]}' must be P, T or I.`);
  return faults;
}

export function isCalendarDay(ccyymmdd: string): boolean {
  const month = Number(ccyymmdd.slice(4, 6));
  const day = Number(ccyymmdd.slice(6, 8));
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(Number(ccyymmdd.slice(0, 4)), month, 0)).getUTCDate();
}
