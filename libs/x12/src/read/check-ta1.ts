import type { Fault, InterchangeAcknowledgement, Segment, Severity } from '../types';
import { envelopeFault } from './faults';

/**
 * What is wrong with a TA1 as it came (X12.5): X12 has one code for it, the interchange's 024. TA102 and TA103 repeat what
 * the acknowledged ISA had, right or wrong.
 */
export function ta1Faults(ta1: InterchangeAcknowledgement, { offset, position, elements }: Segment): Fault[] {
  const { control, status, note } = ta1;
  const more = elements.slice(6).join('').trim();
  const wrong: [element: number, value: string, right: boolean, meaning: string, severity: Severity][] = [
    [1, control, /^\d{1,9}$/.test(control), 'is no control number', 'error'],
    [4, status, /^[AER]$/.test(status), 'must be A, E or R', 'error'],
    [5, note, /^0([0-2]\d|3[01])$/.test(note), 'is no code from 000 to 031', 'note'],
    [6, more, more === '', 'is one element too many', 'note'],
  ];
  return wrong
    .filter(([, , right]) => !right)
    .map(([element, value, , meaning, severity]) => {
      const message = `TA10${element} '${value.slice(0, 20)}' ${meaning}.`;
      const place = { offset, segment: 'TA1', position, element, value: value.slice(0, 100) };
      return envelopeFault('interchange', '024', severity, message, place);
    });
}
