import type { Fault, Segment } from '../types';

/** What CTT01 counts in each set. Of an 856 the standard counts HL segments; partners who count its lines are understood. */
const LINES: Record<string, readonly string[]> = {
  '810': ['IT1'],
  '832': ['LIN'],
  '846': ['LIN'],
  '850': ['PO1'],
  '855': ['PO1'],
  '856': ['HL', 'LIN'],
  '860': ['POC'],
  '865': ['POC'],
};

/** The number of lines that a set says it has. */
export class TotalsChecker {
  private readonly counted: readonly string[];
  private readonly counts: number[];

  constructor(
    setId: string,
    private readonly add: (fault: Fault) => void,
  ) {
    this.counted = Object.hasOwn(LINES, setId) ? LINES[setId] : [];
    this.counts = this.counted.map(() => 0);
  }

  push(segment: Segment): void {
    for (let i = 0; i < this.counted.length; i++) if (segment.id === this.counted[i]) this.counts[i]++;
    if (segment.id === 'CTT' && this.counted.length > 0) this.compare(segment);
  }

  private compare({ elements, offset, position }: Segment): void {
    const value = (elements[1] ?? '').trim();
    if (!/^\d+$/.test(value) || this.counts.includes(Number(value))) return;
    this.add({
      level: 'element',
      code: '7',
      severity: 'error',
      message: `CTT01 says ${value}, the set has ${this.counts[0]} ${this.counted[0]} segments.`,
      offset,
      segment: 'CTT',
      position,
      element: 1,
      dataElement: '354',
      value,
    });
  }
}
