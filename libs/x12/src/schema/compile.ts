/**
 * Turns the compact texts of this folder into tables.
 *
 * A set: `ID` in order; `!` mandatory; `:5` at most five, `:*` any number (else one); `( ... )` a loop, named after its
 * first segment, with its own `!` and `:n` behind the bracket.
 */
export interface ElementDef {
  ref: string;
  /** AN, ID, R, N0..N6, DT, TM, B; 'C' for a composite */
  type: string;
  min: number;
  /** 0: not measured */
  max: number;
  components?: ElementUse[];
  /** Of a composite, between its components. */
  conditions?: Condition[];
  /** Full code list, where we hold one. */
  codes?: ReadonlySet<string>;
}

export interface ElementUse {
  def: ElementDef;
  required: boolean;
  /** May be repeated, with the interchange's repetition separator. */
  repeats: boolean;
}

/** P0304 is `{ kind: 'P', positions: [3, 4] }`. */
export interface Condition {
  kind: 'P' | 'R' | 'E' | 'C' | 'L';
  positions: number[];
}

export interface SegmentDef {
  id: string;
  elements: ElementUse[];
  conditions: Condition[];
  /** Made from the above when first used. */
  quick?: QuickRow;
}

/** A segment's row laid out so that a right segment is known for one with a few comparisons an element. */
export interface QuickRow {
  /** Bit n is element n. */
  required: number;
  conditions: { kind: Condition['kind']; first: number; rest: number; all: number }[];
  /** By element number; 0 is not used. */
  checks: QuickCheck[];
}

export interface QuickCheck {
  /** Which comparison tells a right value from one that may be wrong. */
  kind: 'text' | 'code' | 'listed' | 'amount' | 'digits' | 'day' | 'time' | 'look-closer';
  min: number;
  max: number;
  codes: ReadonlySet<string> | undefined;
}

/** A place in a set: a segment, or a loop when `items` is there. */
export interface Item {
  id: string;
  required: boolean;
  max: number;
  items?: Item[];
  /** Of `items`; made when first used. */
  places?: Places;
}

/** A list of items laid out so that it need not be searched for each segment. */
export interface Places {
  /** Where a segment id stands in the list. */
  byId: ReadonlyMap<string, readonly number[]>;
  /** By place: the next one from there, itself included, that must be taken; the list's length where none must. */
  nextRequired: Int32Array;
}

const TRAILERS = new Set(['SE', 'UNT']);
const placesOfItems = new WeakMap<Item[], Places>();

export function placesOf(items: Item[]): Places {
  let places = placesOfItems.get(items);
  if (!places) {
    const byId = new Map<string, number[]>();
    items.forEach((item, i) => byId.set(item.id, [...(byId.get(item.id) ?? []), i]));
    const nextRequired = new Int32Array(items.length + 1).fill(items.length);
    for (let i = items.length - 1; i >= 0; i--) {
      // A set without its trailer is told by the reader.
      nextRequired[i] = items[i].required && !TRAILERS.has(items[i].id) ? i : nextRequired[i + 1];
    }
    places = { byId, nextRequired };
    placesOfItems.set(items, places);
  }
  return places;
}

export interface SetSource {
  id: string;
  group: string;
  versions: Record<string, string>;
}

export type ElementTable = ReadonlyMap<string, ElementDef>;
export type SegmentTable = ReadonlyMap<string, SegmentDef>;

export function compileElements(texts: string[], codes: Record<string, string>): ElementTable {
  const table = new Map<string, ElementDef>();
  const composites: [ElementDef, string][] = [];
  for (const line of texts.join('\n').split(/[,\n]/)) {
    const [ref, type, ...rest] = line.trim().split(' ');
    if (!ref) continue;
    if (type === '=') {
      const def: ElementDef = { ref, type: 'C', min: 0, max: 0, components: [] };
      table.set(ref, def);
      composites.push([def, rest.join(' ')]);
      continue;
    }
    const def: ElementDef = { ref, type, min: Number(rest[0] ?? 0), max: Number(rest[1] ?? 0) };
    if (codes[ref]) def.codes = new Set(codes[ref].trim().split(/\s+/));
    table.set(ref, def);
  }
  for (const [def, text] of composites) {
    const [uses, conditions] = text.split(' | ');
    def.components = uses.split(' ').map((use) => elementUse(use, table));
    if (conditions) def.conditions = conditions.split(' ').map(compileCondition);
  }
  return table;
}

function elementUse(text: string, elements: ElementTable): ElementUse {
  const ref = /^\w+/.exec(text)![0];
  const def = elements.get(ref);
  if (!def) throw new Error(`Table names element ${ref}, which is not in the dictionary`);
  return { def, required: text.includes('!'), repeats: text.includes('+') };
}

export function compileSegments(texts: string[], elements: ElementTable): SegmentTable {
  const table = new Map<string, SegmentDef>();
  for (const line of texts.join('\n').split('\n')) {
    const [uses, conditions = ''] = line.split(' | ');
    const [id, ...rest] = uses.trim().split(' ');
    if (!id) continue;
    table.set(id, {
      id,
      elements: rest.map((use) => elementUse(use, elements)),
      conditions: conditions.split(' ').filter(Boolean).map(compileCondition),
    });
  }
  return table;
}

function compileCondition(text: string): Condition {
  const positions = text.slice(1).match(/\d\d/g)!.map(Number);
  return { kind: text[0] as Condition['kind'], positions };
}

export function compileSet(text: string, segments: SegmentTable): Item[] {
  const tokens = text.match(/\(|\)[!]?(?::(?:\d+|\*))?|[A-Z0-9]+!?(?::(?:\d+|\*))?/g) ?? [];
  const stack: Item[][] = [[]];
  for (const token of tokens) {
    if (token === '(') {
      stack.push([]);
    } else if (token.startsWith(')')) {
      const items = stack.pop()!;
      stack.at(-1)!.push({ ...occurrence(token.slice(1)), id: items[0].id, items });
    } else {
      const id = /^[A-Z0-9]+/.exec(token)![0];
      if (!segments.has(id)) throw new Error(`Table names segment ${id}, which is not in the directory`);
      stack.at(-1)!.push({ ...occurrence(token.slice(id.length)), id });
    }
  }
  return stack[0];
}

function occurrence(text: string): { required: boolean; max: number } {
  const max = text.split(':')[1];
  return { required: text.startsWith('!'), max: max === '*' ? Infinity : Number(max ?? 1) };
}
