import type { Fault, Separators, Severity } from '../types';
import { segmentIds } from '../schema/segment-ids';

/** Beginning segments and what else must be there are the same from here on. */
const FIRST = '003020';
/** Later ones may have segments that nobody here has seen. */
const UNSEEN = '008';

/**
 * Where only a neighbouring release's table is at hand, what it does not know may be right in its own: a fault keeps its
 * severity where every release has it, all else is a note. From release to release the elements of a segment stay
 * mandatory, numbers stay numbers and dates dates; uses, orders, lengths, codes and conditions do not stay.
 */
export function gradeForOtherRelease(fault: Fault, version: string, { component, repetition }: Separators): Severity {
  if (fault.level === 'set') return fault.severity;
  return (fault.level === 'segment' ? isCertainOfSegment(fault, version) : isCertainOfElement(fault))
    ? fault.severity
    : 'note';

  function isCertainOfElement({ code, value = '', component: part }: Fault): boolean {
    // What is simple here may be a composite or repeat there.
    if (part !== undefined || value.includes(component) || (repetition && value.includes(repetition))) return false;
    return code === '1' || code === '6' || code === '8' || code === '9';
  }
}

function isCertainOfSegment({ code, segment = '', loop }: Fault, version: string): boolean {
  if (code === '1') return version < UNSEEN && !segmentIds().has(segment);
  // From 004020 on an LX may stand for the W07 of a 944.
  return code === '3' && loop === undefined && version >= FIRST && segment !== 'W07';
}
