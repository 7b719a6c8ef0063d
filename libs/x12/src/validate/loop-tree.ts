import type { Segment } from '../types';
import { messageSchema } from '../edifact/schema/message-schema';
import { setSchema } from '../schema/set-schema';
import { StructureWalker } from './walk-structure';

/** A set as its loops nest; `loop` is '' for the set itself. */
export interface LoopNode {
  loop: string;
  segments: Segment[];
  loops: LoopNode[];
  /** Segments and loops in the order they came. */
  content: (Segment | LoopNode)[];
}

/** An HL level with its own segments and its children. */
export interface HierarchyNode {
  id: string;
  /** HL03: S shipment, O order, T tare, P pack, I item */
  level: string;
  segments: Segment[];
  children: HierarchyNode[];
}

/** Nests a set by its table; a set without a table comes back flat. Faults are ignored: validate first. */
export function loopTree(set: { id: string; segments: Segment[] }, version: string): LoopNode {
  const root = node('');
  const schema = setSchema(set.id, version) ?? messageSchema(set.id, version);
  const walker = schema && new StructureWalker(schema, () => undefined);
  const open: LoopNode[] = [root];
  /** The walker's frame of each open node: another frame is another turn of a loop. */
  const turns: object[] = [];
  for (const segment of set.segments) {
    if (walker) {
      walker.push(segment, true);
      follow(open, turns, walker.path());
    }
    const inner = open[open.length - 1];
    inner.segments.push(segment);
    inner.content.push(segment);
  }
  return root;
}

function follow(open: LoopNode[], turns: object[], path: readonly { loop: string }[]): void {
  let same = 1;
  while (same < path.length && same < open.length && turns[same] === path[same]) same++;
  open.length = turns.length = same;
  for (; same < path.length; same++) {
    const inner = node(path[same].loop);
    const outer = open[same - 1];
    outer.loops.push(inner);
    outer.content.push(inner);
    open.push(inner);
    turns[same] = path[same];
  }
}

function node(loop: string): LoopNode {
  return { loop, segments: [], loops: [], content: [] };
}

/** The HL levels of a set as a tree; levels whose parent is not there stand at the top. */
export function hierarchyTree(segments: Segment[]): HierarchyNode[] {
  const top: HierarchyNode[] = [];
  const byId = new Map<string, HierarchyNode>();
  let current: HierarchyNode | undefined;
  for (const segment of segments) {
    if (segment.id === 'CTT' || segment.id === 'SE') break;
    if (segment.id === 'HL') {
      const [, id = '', parent = '', level = ''] = segment.elements.map((e) => e.trim());
      current = { id, level, segments: [], children: [] };
      (byId.get(parent)?.children ?? top).push(current);
      byId.set(id, current);
    }
    current?.segments.push(segment);
  }
  return top;
}
