import type { Fault, Segment, Separators, Severity } from '../types';
import { envelopeFault } from './faults';

const ALPHANUMERIC_OR_BLANK = /^[0-9A-Za-z ]?$/;

/** Faults of ISA itself, as TA105 codes. Padding that partners get wrong is only noted: it harms nobody. */
export function checkIsa(segment: Segment, isa: string[], separators: Separators): Fault[] {
  const faults: Fault[] = [];
  const add: Add = (code, severity, element, message) => {
    const place = { offset: segment.offset, segment: 'ISA', position: 1, element, value: isa[element] };
    faults.push(envelopeFault('interchange', code, severity, message, place));
  };
  checkSeparators(separators, add);
  for (const [n, code, right, meaning, severity = 'error'] of RULES) {
    if (!right.test(isa[n].trim())) add(code, severity, n, `ISA${two(n)} '${isa[n]}' ${meaning}.`);
  }
  if (/^\d{6}$/.test(isa[9]) && !isCalendarDay(`20${isa[9]}`)) add('014', 'error', 9, `ISA09 '${isa[9]}' is no date (YYMMDD).`); // prettier-ignore
  checkEleven(isa, add);
  const uneven = LENGTHS.findIndex((length, n) => n > 0 && isa[n].length !== length);
  if (uneven > 0) {
    const message = `ISA${two(uneven)} has ${isa[uneven].length} characters instead of ${LENGTHS[uneven]}.`;
    add(LENGTH_CODES[uneven], 'note', uneven, message);
  }
  return faults;
}

type Add = (code: string, severity: Severity, element: number, message: string) => void;

/** I05 in full; the list is the same from 00401 to 00701. */
const QUALIFIER = /^(0[1-47-9]|[12]\d|3[0-8]|AM|NR|SA|SN|ZZ)$/;

/** Element, TA105 code, what is right, and what is said of anything else. Padding does not count. */
const RULES: [n: number, code: string, right: RegExp, meaning: string, severity?: Severity][] = [
  [1, '010', /^0[0-8]$/, 'is no authorization qualifier (00 to 08)'],
  [3, '012', /^0[01]$/, 'is no security qualifier (00 or 01)'],
  [5, '005', QUALIFIER, 'is no qualifier of an identifier'],
  [6, '006', /./, 'names no sender'],
  [7, '007', QUALIFIER, 'is no qualifier of an identifier'],
  [8, '008', /./, 'names no receiver'],
  [9, '014', /^\d{6}$/, 'is no date (YYMMDD)'],
  [10, '015', /^([01]\d|2[0-3])[0-5]\d$/, 'is no time (HHMM)'],
  [12, '017', /^00[2-8]0[0-7]$/, 'is no version'],
  [13, '018', /^\d{1,9}$/, 'is no control number'],
  [14, '019', /^[01]$/, 'must be 0 or 1'],
  [15, '020', /^[PTI]$/, 'must be P, T or I'],
];

const LENGTHS = [3, 2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1];
const LENGTH_CODES = '000 010 011 012 013 005 006 007 008 014 015 016 017 018 019 020 027'.split(' ');

const two = (n: number): string => String(n).padStart(2, '0');

function checkSeparators({ element, component, segment, repetition }: Separators, add: Add): void {
  if (ALPHANUMERIC_OR_BLANK.test(segment)) {
    add('004', 'reject', 16, `ISA does not have its sixteen elements: '${segment}' would be the segment terminator.`);
  }
  if (ALPHANUMERIC_OR_BLANK.test(component)) {
    add('027', 'reject', 16, `ISA16 '${component}' cannot be a component separator.`);
  }
  if (element === component || element === segment || component === segment) {
    add('027', 'reject', 16, 'Element separator, component separator and segment terminator must differ.');
  }
  if (repetition !== undefined && [element, component, segment].includes(repetition)) {
    add('016', 'reject', 11, `ISA11 '${repetition}' separates something else too, so it cannot separate repetitions.`);
  }
}

/** Up to 00401 ISA11 is the standard's id, U; later it is a separator, and many still write U. */
function checkEleven(isa: string[], add: Add): void {
  const value = isa[11].trim();
  const earlier = isa[12].trim() <= '00401';
  if (value === 'U') return;
  if (earlier) {
    const severity = /^[^0-9A-Za-z]$/.test(value) ? 'note' : 'error';
    add('016', severity, 11, `ISA11 '${isa[11]}' must be U up to version 00401.`);
  } else if (!/^[^0-9A-Za-z]$/.test(value)) {
    add('016', 'error', 11, `ISA11 '${isa[11]}' is no separator of repetitions.`);
  }
}

export function isCalendarDay(ccyymmdd: string): boolean {
  const month = Number(ccyymmdd.slice(4, 6));
  const day = Number(ccyymmdd.slice(6, 8));
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(Number(ccyymmdd.slice(0, 4)), month, 0)).getUTCDate();
}
