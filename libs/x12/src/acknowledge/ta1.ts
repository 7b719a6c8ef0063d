import type { SegmentInput } from '../write/types';
import type { ReadInterchange } from './acknowledgement-set';
import { printable } from './printable';

const STATUS = { accepted: 'A', 'accepted-with-errors': 'E', rejected: 'R' } as const;

/** TA1 for an interchange as read: its ISA13, date and time, TA104 and the code of its gravest fault in TA105. */
export function buildTa1(interchange: ReadInterchange): SegmentInput {
  const faults = interchange.faults.filter((fault) => fault.level === 'interchange');
  const gravest =
    faults.find((fault) => fault.severity === 'reject') ?? faults.find((fault) => fault.severity === 'error');
  const control = /^\d{1,9}$/.test(interchange.control) ? interchange.control.padStart(9, '0') : '000000000';
  return [
    'TA1',
    control,
    printable(interchange.date, 6),
    printable(interchange.time, 4),
    STATUS[interchange.verdict],
    gravest?.code ?? '000',
  ];
}
