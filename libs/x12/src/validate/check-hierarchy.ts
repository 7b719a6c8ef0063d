import type { Fault, Segment } from '../types';

/** HL trees: each level has its own number, and a parent that came before it. */
export class HierarchyChecker {
  private readonly seen = new Set<string>();

  constructor(private readonly add: (fault: Fault) => void) {}

  push(segment: Segment): void {
    const id = (segment.elements[1] ?? '').trim();
    const parent = (segment.elements[2] ?? '').trim();
    if (id !== '' && this.seen.has(id)) this.fault(segment, 1, '628', id, `HL01 ${id} was used before.`);
    if (parent !== '' && !this.seen.has(parent))
      this.fault(segment, 2, '734', parent, `HL02 ${parent} names no level that came before.`);
    this.seen.add(id);
  }

  private fault(segment: Segment, element: number, dataElement: string, value: string, message: string): void {
    const { offset, position } = segment;
    this.add({
      level: 'element',
      code: '7',
      severity: 'error',
      message,
      offset,
      segment: 'HL',
      position,
      element,
      dataElement,
      value,
      loop: 'HL',
    });
  }
}
