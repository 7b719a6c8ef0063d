/** Segments as they stand: id first, then element by element. */
export type Segments = readonly (readonly string[])[];

interface Step {
  id: string;
  conditions: { element: number; value: string }[];
}
/** One way to a value; a path with alternatives is several, best first. */
export interface Way {
  steps: Step[];
  /** Its number, or the qualifier before it among item numbers */
  element: number | string;
}

const segment = '[A-Z][A-Z0-9]{1,2}(?:\\[\\d\\d=[^\\]]+\\])*';
const pathPattern = new RegExp(`^${segment}(?:/${segment})*(?:/(?:\\d\\d|@[A-Z0-9]{2}))?$`);

/** Where pairs of qualifier and item number begin. */
const firstPair: Record<string, number> = { PO1: 6, IT1: 6, LIN: 2, ACK: 7, POC: 8, SLN: 9 };

/** `REF[01=DP]/02`, `N1[01=ST]/N4/01`, `DTM[01=002|106]/02`, `PO1/@UP`; without an element it names segments. */
export const isPath = (text: string): boolean => pathPattern.test(text);

const parsed = new Map<string, Way[]>();

/** @throws RangeError when it is no path: rules are checked before they are kept */
export function waysOf(path: string): Way[] {
  const known = parsed.get(path);
  if (known) return known;
  if (!isPath(path)) throw new RangeError(`${path} is no path`);
  const parts = path.match(/[A-Z][A-Z0-9]{1,2}(?:\[[^\]]*\])*|\d\d$|@[A-Z0-9]{2}$/g)!;
  const last = parts.at(-1)!;
  const named = /^(\d\d|@..)$/.test(last) ? parts.pop() : undefined;
  const element = named === undefined ? 0 : named.startsWith('@') ? named.slice(1) : Number(named);
  const ways = parts.reduce<Step[][]>((all, part) => all.flatMap((steps) => stepsOf(part).map((step) => [...steps, step])), [[]]);
  const found = ways.map((steps) => ({ steps, element }));
  if (parsed.size < 10_000) parsed.set(path, found);
  return found;
} // prettier-ignore

/** `DTM[01=002|106]` as one step for each value. */
function stepsOf(part: string): Step[] {
  const id = /^[A-Z0-9]+/.exec(part)![0];
  const given = [...part.matchAll(/\[(\d\d)=([^\]]+)\]/g)];
  return given.reduce<Step[]>(
    (steps, [, element, values]) =>
      steps.flatMap((step) => values.split('|').map((value) => ({ ...step, conditions: [...step.conditions, { element: Number(element), value }] }))),
    [{ id, conditions: [] }],
  ); // prettier-ignore
}

/** The first value there, trimmed; undefined when there is none. */
export function valueAt(path: string, segments: Segments): string | undefined {
  for (const way of waysOf(path))
    for (const at of matches(way.steps, segments)) {
      const value = elementOf(segments[at], way.element);
      if (value) return value;
    }
  return undefined;
}

/** Where the segments stand that a path names. */
export const placesOf = (path: string, segments: Segments): number[] =>
  waysOf(path).flatMap(({ steps }) => [...matches(steps, segments)]);

/** What lies below a segment ends where the next of its id begins: N3 and N4 belong to the N1 before them. */
function* matches(steps: Step[], segments: Segments, from = 0, to = segments.length): Generator<number> {
  const [step, ...rest] = steps;
  for (let at = from; at < to; at++) {
    if (!isMatch(segments[at], step)) continue;
    if (rest.length === 0) yield at;
    else {
      const next = segments.findIndex(([id], index) => index > at && id === step.id);
      yield* matches(rest, segments, at + 1, next === -1 ? to : Math.min(next, to));
    }
  }
}

const isMatch = (elements: readonly string[], { id, conditions }: Step): boolean =>
  elements[0] === id && conditions.every(({ element, value }) => (elements[element] ?? '').trim() === value);

function elementOf(elements: readonly string[], element: number | string): string | undefined {
  if (typeof element === 'number') return elements[element]?.trim();
  for (let at = firstPair[elements[0]] ?? 2; at < elements.length; at += 2)
    if (elements[at]?.trim() === element) return elements[at + 1]?.trim();
  return undefined;
}
