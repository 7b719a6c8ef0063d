import type { Fault, Segment } from '../types';
import { detached } from '../read/text';

/** What a level may not lie in: a shipment in no other level, an order in no order or item. */
const NEVER_INSIDE: Record<string, string> = { S: 'O T P I', O: 'O I' };

/** HL trees: each level has its own number, and a parent that came before it and may hold it. */
export class HierarchyChecker {
  /** HL03 by HL01 */
  private readonly levels = new Map<string, string>();

  constructor(private readonly add: (fault: Fault) => void) {}

  push(segment: Segment): void {
    const [id, parent, level] = [1, 2, 3].map((n) => (segment.elements[n] ?? '').trim());
    if (id !== '' && this.levels.has(id)) this.fault(segment, 1, '628', id, `HL01 ${id} was used before.`);
    if (parent !== '') this.checkParent(segment, parent, level);
    this.levels.set(id, level);
  }

  private checkParent(segment: Segment, parent: string, level: string): void {
    const above = this.levels.get(parent);
    if (above === undefined) this.fault(segment, 2, '734', parent, `HL02 ${parent} names no level that came before.`);
    else if (NEVER_INSIDE[level]?.split(' ').includes(above)) {
      this.fault(segment, 2, '734', parent, `HL02 ${parent} is a level ${above}, which cannot hold a level ${level}.`);
    }
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
      value: detached(value),
      loop: 'HL',
    });
  }
}
