import type { Fault, Segment } from '../types';
import { placesOf, type Item, type Places } from '../schema/compile';
import type { SetSchema } from '../schema/set-schema';

/** One open loop: which of its items is current and how often it has come. */
interface Frame {
  loop: string;
  items: Item[];
  places: Places;
  at: number;
  count: number;
  /** Faults of "too often" are told once an item. */
  toldAt: number;
  /** What was missed, by item: it may still come, too late. */
  missed: Map<Item, Fault> | undefined;
}

const SEVERITY: Record<string, Fault['severity']> = {
  1: 'reject',
  2: 'reject',
  3: 'reject',
  6: 'reject',
  4: 'error',
  5: 'error',
  7: 'error',
};

/**
 * Loops without which there is nothing in a set: levels of an 856, items of an 846, lines of a 943 and a 944. Partners do
 * send orders that are all heading; what to make of one without PO1 is the business's to say.
 */
const DETAIL = new Set(['HL', 'LIN', 'W04', 'W07']);

/**
 * Follows a set through its table, segment by segment. The innermost open loop has the first say, then the ones around
 * it; what fits nowhere ahead but earlier is out of sequence and is still given to the loop where it belongs.
 */
export class StructureWalker {
  private readonly stack: Frame[];
  private readonly names: ReadonlySet<string>;
  private last: Segment | undefined;

  constructor(
    private readonly schema: Pick<SetSchema, 'id' | 'items'>,
    private readonly add: (fault: Fault) => void,
    private readonly withdraw: (fault: Fault) => void = () => undefined,
  ) {
    this.stack = [frame('', schema.items, placesOf(schema.items))];
    this.names = namesOf(schema);
  }

  /** Returns the loop that the segment lies in ('' for the set itself). */
  push(segment: Segment, known: boolean): string {
    this.last = segment;
    const id = segment.id;
    const loop = this.forward(segment);
    if (loop !== undefined) return loop;
    if (this.names.has(id)) return this.backward(segment) ?? this.unexpected(segment);
    const [code, why] = known
      ? ['6', `Segment ${id} is not part of set ${this.schema.id}.`]
      : ['1', `'${id.slice(0, 20)}' is no segment of the standard.`];
    this.fault(code, segment, why);
    return this.stack.at(-1)!.loop;
  }

  /** The set and its open loops, outermost first; a new turn of a loop is a new object. */
  path(): readonly { loop: string }[] {
    return this.stack;
  }

  end(): void {
    const position = (this.last?.position ?? 0) + 1;
    const offset = this.last?.offset ?? 0;
    // A set without SE is told as such; its SE is not missed a second time.
    this.close(0, { id: '', position, offset });
    const root = this.stack[0];
    this.missing(root, root.items.length, { position, offset });
  }

  private forward(segment: Segment): string | undefined {
    const { stack } = this;
    for (let depth = stack.length - 1; depth >= 0; depth--) {
      const { items, places, at, count } = stack[depth];
      const found = places.byId.get(segment.id);
      if (!found) continue;
      for (let k = 0; k < found.length; k++) {
        const i = found[k];
        if (i < at) continue;
        // The first segment of a loop comes once: another one is the next turn of the loop, one level up.
        if (depth > 0 && i === 0) continue;
        if (i === at && count >= items[i].max && this.fitsLater(segment.id, depth, i + 1)) continue;
        return this.enter(depth, i, segment);
      }
    }
    return undefined;
  }

  private fitsLater(id: string, depth: number, from: number): boolean {
    for (let d = depth, i = from; d >= 0; d--, i = this.stack[d]?.at ?? 0) {
      const { items } = this.stack[d];
      for (let k = i; k < items.length; k++) if (items[k].id === id && !(d > 0 && k === 0)) return true;
    }
    return false;
  }

  private enter(depth: number, index: number, segment: Segment): string {
    this.close(depth, segment);
    const at = this.stack[depth];
    this.missing(at, index, segment);
    if (index !== at.at) {
      at.at = index;
      at.count = 0;
    }
    at.count++;
    const item = at.items[index];
    if (at.count > item.max && at.toldAt !== index) {
      at.toldAt = index;
      const what = item.items ? `Loop ${item.id}` : `Segment ${item.id}`;
      const times = item.max === 1 ? 'once' : `${item.max} times`;
      this.fault(item.items ? '4' : '5', segment, `${what} may come ${times} at most.`);
    }
    if (item.items) this.open(item);
    return this.stack.at(-1)!.loop;
  }

  private open(item: Item): void {
    const inner = frame(item.id, item.items!, (item.places ??= placesOf(item.items!)));
    inner.count = 1;
    this.stack.push(inner);
  }

  private backward(segment: Segment): string | undefined {
    for (let depth = this.stack.length - 1; depth >= 0; depth--) {
      const { items, at } = this.stack[depth];
      for (let i = depth > 0 ? 1 : 0; i < at; i++) {
        if (items[i].id !== segment.id) continue;
        const missed = this.stack[depth].missed?.get(items[i]);
        if (missed) this.withdraw(missed);
        this.fault('7', segment, `Segment ${segment.id} comes too late: it belongs before ${items[at].id}.`);
        const { items: inner } = items[i];
        if (inner) {
          this.close(depth, segment);
          this.open(items[i]);
        }
        return this.stack.at(-1)!.loop;
      }
    }
    return undefined;
  }

  private unexpected(segment: Segment): string {
    this.fault('2', segment, `Segment ${segment.id} is not expected here.`);
    return this.stack.at(-1)!.loop;
  }

  /** Ends the loops inside `depth`; each says what it still lacks. */
  private close(depth: number, before: { id: string; position: number; offset: number }): void {
    while (this.stack.length - 1 > depth) {
      const ended = this.stack.pop()!;
      this.missing(ended, ended.items.length, before);
    }
  }

  private missing(at: Frame, upTo: number, before: { position: number; offset: number }): void {
    const { nextRequired } = at.places;
    for (let i = nextRequired[at.at]; i < upTo; i = nextRequired[i + 1]) {
      const item = at.items[i];
      if (i === at.at && at.count > 0) continue;
      const message = `Mandatory ${item.items ? 'loop' : 'segment'} ${item.id} is missing${at.loop ? ` in loop ${at.loop}` : ''}.`;
      const fault: Fault = {
        level: 'segment',
        code: '3',
        severity: item.items && !(at.loop === '' && DETAIL.has(item.id)) ? 'error' : 'reject',
        message,
        offset: before.offset,
        segment: item.id,
        position: before.position,
        ...(at.loop && { loop: at.loop }),
      };
      (at.missed ??= new Map()).set(item, fault);
      this.add(fault);
    }
  }

  private fault(code: string, segment: Segment, message: string): void {
    const loop = this.stack.at(-1)!.loop;
    const { offset, position } = segment;
    this.add({
      level: 'segment',
      code,
      severity: SEVERITY[code],
      message,
      offset,
      segment: segment.id.slice(0, 20),
      position,
      ...(loop && { loop }),
    });
  }
}

function frame(loop: string, items: Item[], places: Places): Frame {
  return { loop, items, places, at: 0, count: 0, toldAt: -1, missed: undefined };
}

const namesBySchema = new WeakMap<Item[], ReadonlySet<string>>();

function namesOf(schema: Pick<SetSchema, 'items'>): ReadonlySet<string> {
  let names = namesBySchema.get(schema.items);
  if (!names) {
    const all = new Set<string>();
    const collect = (items: Item[]): void =>
      items.forEach((item) => (all.add(item.id), item.items && collect(item.items)));
    collect(schema.items);
    names = all;
    namesBySchema.set(schema.items, names);
  }
  return names;
}
