import type { Segment } from '@crossdock/x12';

/** One difference between two files; `at` are places among all segments of each, from 1. */
export interface Change {
  kind: 'added' | 'removed' | 'changed';
  segment: string;
  at: { before?: number; after?: number };
  before?: string[];
  after?: string[];
  /** Of a changed segment: which elements, and how. */
  elements?: { element: number; from: string; to: string }[];
}

/** What must be taken away and put in to come from one list of segments to the other, as little as can be. */
export function segmentChanges(before: Segment[], after: Segment[]): Change[] {
  const left = before.map(meaning);
  const right = after.map(meaning);
  const changes: Change[] = [];
  for (const { from, to, into, upTo } of gaps(left.map(key), right.map(key)))
    changes.push(...paired(left, right, from, to, into, upTo));
  return changes;
}

/** Elements without padding and without empty ones at the end. ISA11 and ISA16 are separators, not data. */
function meaning({ id, elements }: Segment): string[] {
  const texts = elements.map((element) => element.trimEnd());
  if (id === 'ISA') texts[11] = texts[16] = '';
  while (texts.at(-1) === '') texts.pop();
  return texts;
}

function key(elements: string[]): string {
  return elements.join('\u0000');
}

interface Gap {
  from: number;
  to: number;
  into: number;
  upTo: number;
}

/** The stretches where the lists differ, by Myers' greedy search for the shortest way from one to the other. */
function gaps(left: string[], right: string[]): Gap[] {
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start++;
  let [endLeft, endRight] = [left.length, right.length];
  while (endLeft > start && endRight > start && left[endLeft - 1] === right[endRight - 1]) {
    endLeft--;
    endRight--;
  }
  if (start === endLeft && start === endRight) return [];
  const kept = commonPlaces(left.slice(start, endLeft), right.slice(start, endRight));
  const found: Gap[] = [];
  let [a, b] = [start, start];
  for (const [x, y] of [...kept.map(([x, y]) => [x + start, y + start]), [endLeft, endRight]] as [number, number][]) {
    if (x > a || y > b) found.push({ from: a, to: x, into: b, upTo: y });
    [a, b] = [x + 1, y + 1];
  }
  return found;
}

/** Steps after which two lists count as different throughout: what follows would be no help to a person. */
const MOST_STEPS = 1000;

function commonPlaces(left: string[], right: string[]): [number, number][] {
  const most = Math.min(left.length + right.length, MOST_STEPS);
  let reach = new Map<number, number>([[1, 0]]);
  const trail: Map<number, number>[] = [];
  for (let steps = 0; steps <= most; steps++) {
    trail.push(reach);
    const next = new Map(reach);
    for (let k = -steps; k <= steps; k += 2) {
      const down = k === -steps || (k !== steps && at(reach, k - 1) < at(reach, k + 1));
      let x = down ? at(reach, k + 1) : at(reach, k - 1) + 1;
      while (x < left.length && x - k < right.length && left[x] === right[x - k]) x++;
      next.set(k, x);
      if (x >= left.length && x - k >= right.length) return walkBack(trail, left.length, right.length);
    }
    reach = next;
  }
  return [];
}

function at(reach: Map<number, number>, k: number): number {
  return reach.get(k) ?? -1;
}

function walkBack(trail: Map<number, number>[], endX: number, endY: number): [number, number][] {
  const kept: [number, number][] = [];
  let [x, y] = [endX, endY];
  for (let steps = trail.length - 1; steps >= 0 && (x > 0 || y > 0); steps--) {
    const reach = trail[steps]!;
    const k = x - y;
    const down = k === -steps || (k !== steps && at(reach, k - 1) < at(reach, k + 1));
    const from = down ? k + 1 : k - 1;
    const [startX, startY] = [at(reach, from), at(reach, from) - from];
    while (x > Math.max(startX, 0) && y > Math.max(startY, 0) && x > 0 && y > 0 && !(x === (down ? startX : startX + 1) && y === (down ? startY + 1 : startY))) kept.unshift([--x, --y]); // prettier-ignore
    [x, y] = [startX, startY];
  }
  return kept;
}

/** In a gap, segments of the same id in the same order are changed ones; the others went or came. */
function paired(left: string[][], right: string[][], from: number, to: number, into: number, upTo: number): Change[] {
  const changes: Change[] = [];
  let b = into;
  for (let a = from; a < to; a++) {
    const same = right.slice(b, upTo).findIndex((segment) => segment[0] === left[a]![0]);
    if (same < 0) {
      changes.push({ kind: 'removed', segment: left[a]![0]!, at: { before: a + 1 }, before: left[a] });
      continue;
    }
    for (; same >= 0 && right[b]![0] !== left[a]![0]; b++) changes.push(added(right, b));
    const elements = changedElements(left[a]!, right[b]!);
    changes.push({ kind: 'changed', segment: left[a]![0]!, at: { before: a + 1, after: b + 1 }, before: left[a], after: right[b], elements }); // prettier-ignore
    b++;
  }
  for (; b < upTo; b++) changes.push(added(right, b));
  return changes;
}

function added(right: string[][], b: number): Change {
  return { kind: 'added', segment: right[b]![0]!, at: { after: b + 1 }, after: right[b] };
}

function changedElements(before: string[], after: string[]): { element: number; from: string; to: string }[] {
  const found = [];
  for (let n = 1; n < Math.max(before.length, after.length); n++) {
    const [from, to] = [before[n] ?? '', after[n] ?? ''];
    if (from !== to) found.push({ element: n, from, to });
  }
  return found;
}
