import type { Fault, Segment, Severity } from '../types';
import { detached } from '../read/text';

/** By level, the levels that may hold it: Shipment, Order, Tare, Pack, Item. Other levels (A, D, K, F) are not judged. */
type Parents = Record<string, string>;

/** An item lies in a shipment where no order is told; packs lie in items and items in packs. */
const ANY_STRUCTURE: Parents = { S: '', O: 'S T P', T: 'S O I', P: 'S O T P I', I: 'S O T P I' };

/** BSN05 (1005) says which way round packs and orders lie; a level that is left out is no contradiction. */
const STRUCTURES: Record<string, Parents> = {
  '0001': { S: '', O: 'S T', T: 'S O', P: 'O T P', I: 'O T P I' },
  '0002': { S: '', O: 'S T', T: 'S O I', P: 'T P I', I: 'O T I' },
  '0003': { S: '', O: 'S T P', T: 'S', P: 'S T P', I: 'O I' },
  '0004': { ...ANY_STRUCTURE, O: 'S T', I: 'O T P I' },
};

interface Level {
  code: string;
  /** What HL04 says of children, and whether any came. */
  told: string;
  parent: boolean;
  offset: number;
  position: number;
}

/** HL trees: each level has its own number, and a parent that came before it and may hold it. */
export class HierarchyChecker {
  private readonly levels = new Map<string, Level>();
  private parents = ANY_STRUCTURE;

  constructor(private readonly add: (fault: Fault) => void) {}

  push(segment: Segment): void {
    if (segment.id === 'BSN') this.parents = STRUCTURES[element(segment, 5)] ?? ANY_STRUCTURE;
    else if (segment.id === 'HL') this.level(segment);
  }

  end(): void {
    for (const { told, parent, offset, position } of this.levels.values()) {
      const message = parent ? 'HL04 says 0, and a level lies in it.' : 'HL04 says 1, and no level lies in it.';
      if (told === (parent ? '0' : '1')) this.fault({ offset, position }, 4, '7', '736', told, message, 'note');
    }
  }

  private level(segment: Segment): void {
    const [id, parent, code, told] = [1, 2, 3, 4].map((n) => element(segment, n));
    const number = numberOf(id);
    const { offset, position } = segment;
    if (id !== '' && this.levels.has(number)) {
      this.fault(segment, 1, '7', '628', id, `HL01 ${id} was used before.`);
    }
    if (parent !== '') this.checkParent(segment, parent, code);
    else if (this.levels.size > 0 && this.parents[code]) {
      this.fault(segment, 2, '2', '734', '', `HL02 is missing: a level ${code} lies in another.`);
    }
    this.levels.set(number, { code, told, parent: false, offset, position });
  }

  private checkParent(segment: Segment, parent: string, code: string): void {
    const above = this.levels.get(numberOf(parent));
    if (!above) {
      this.fault(segment, 2, '7', '734', parent, `HL02 ${parent} names no level that came before.`);
      return;
    }
    above.parent = true;
    const allowed = this.parents[code]?.split(' ');
    if (!allowed || !(above.code in this.parents) || allowed.includes(above.code)) return;
    const message = `HL02 ${parent} is a level ${above.code}, which cannot hold a level ${code}.`;
    this.fault(segment, 2, '7', '734', parent, message);
  }

  private fault(
    { offset, position }: Pick<Segment, 'offset' | 'position'>,
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
