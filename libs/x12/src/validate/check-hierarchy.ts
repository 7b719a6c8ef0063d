import type { Fault, Segment, Severity } from '../types';
import { detached } from '../read/text';

/** By level, the levels that may hold it: Shipment, Order, Tare, Pack, Item. Other levels (A, D, K, F) are not judged. */
type Parents = ReadonlyMap<string, string>;

const structure = (S: string, O: string, T: string, P: string, I: string): Parents =>
  new Map(Object.entries({ S, O, T, P, I }));

/** An item lies in a shipment where no order is told; packs lie in items and items in packs. */
const ANY_STRUCTURE = structure('', 'S T P', 'S O I', 'S O T P I', 'S O T P I');

/** BSN05 (1005) says which way round packs and orders lie; a level that is left out is no contradiction. */
const STRUCTURES: ReadonlyMap<string, Parents> = new Map([
  ['0001', structure('', 'S T', 'S O', 'O T P', 'O T P I')],
  ['0002', structure('', 'S T', 'S O I', 'T P I', 'O T I')],
  ['0003', structure('', 'S T P', 'S', 'S T P', 'O I')],
  ['0004', structure('', 'S T', 'S O I', 'S O T P I', 'O T P I')],
]);

type Place = Pick<Segment, 'offset' | 'position'>;

interface Level extends Place {
  code: string;
  /** Has no HL02, and is no root. */
  orphan: boolean;
  /** What HL04 says of children, and whether any came. */
  told: string;
  parent: boolean;
}

/** HL trees: each level has its own number, and a parent that came before it and may hold it. */
export class HierarchyChecker {
  private readonly levels = new Map<string, Level>();
  private parents = ANY_STRUCTURE;
  private parentsAreNamed = false;

  constructor(private readonly add: (fault: Fault) => void) {}

  push(segment: Segment): void {
    if (segment.id === 'BSN') this.parents = STRUCTURES.get(element(segment, 5)) ?? ANY_STRUCTURE;
    else if (segment.id === 'HL') this.level(segment);
  }

  end(): void {
    for (const level of this.levels.values()) {
      const { told, parent } = level;
      // Whoever names no parent at all tells the tree by its order.
      if (level.orphan && !this.parentsAreNamed) this.fault(level, 2, '2', '734', '', 'HL02 is missing.', 'note');
      const message = parent ? 'HL04 says 0, and a level lies in it.' : 'HL04 says 1, and no level lies in it.';
      if (this.parentsAreNamed && told === (parent ? '0' : '1'))
        this.fault(level, 4, '7', '736', told, message, 'note');
    }
  }

  private level(segment: Segment): void {
    const [id, parent, code, told] = [1, 2, 3, 4].map((n) => element(segment, n));
    const number = numberOf(id);
    const { offset, position } = segment;
    if (id !== '' && this.levels.has(number)) {
      this.fault(segment, 1, '7', '628', id, `HL01 ${id} was used before.`);
    }
    const orphan = parent === '' && this.levels.size > 0 && Boolean(this.parents.get(code));
    if (parent !== '') this.checkParent(segment, parent, code);
    else if (orphan && this.parentsAreNamed) this.orphan(segment, code);
    this.levels.set(number, { code, orphan, told, parent: false, offset, position });
  }

  private orphan(place: Place, code: string): void {
    this.fault(place, 2, '2', '734', '', `HL02 is missing: a level ${code} lies in another.`);
  }

  private checkParent(segment: Segment, parent: string, code: string): void {
    if (!this.parentsAreNamed) {
      this.parentsAreNamed = true;
      for (const level of this.levels.values()) if (level.orphan) this.orphan(level, level.code);
    }
    const above = this.levels.get(numberOf(parent));
    if (!above) {
      this.fault(segment, 2, '7', '734', parent, `HL02 ${parent} names no level that came before.`);
      return;
    }
    above.parent = true;
    const allowed = this.parents.get(code)?.split(' ');
    if (!allowed || !this.parents.has(above.code) || allowed.includes(above.code)) return;
    const message = `HL02 ${parent} is a level ${above.code}, which cannot hold a level ${code}.`;
    this.fault(segment, 2, '7', '734', parent, message);
  }

  private fault(
    { offset, position }: Place,
    element: number,
    code: string,
    dataElement: string,
    value: string,
    message: string,
    severity: Severity = 'error',
  ): void {
    this.add({
      level: 'element',
      code,
      severity,
      message,
      offset,
      segment: 'HL',
      position,
      element,
      dataElement,
      ...(value !== '' && { value: detached(value) }),
      loop: 'HL',
    });
  }
}

function element({ elements }: Segment, n: number): string {
  return (elements[n] ?? '').trim();
}

/** Levels are counted: 01 is 1. */
function numberOf(id: string): string {
  return /^\d+$/.test(id) ? id.replace(/^0+(?=\d)/, '') : id;
}
