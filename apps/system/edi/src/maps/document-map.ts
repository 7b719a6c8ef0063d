import type { SegmentInput } from '@crossdock/x12';
import { write } from './forms';
import { placesOf, type Segments } from './path';
import { isConstant, type Rule, sourcesOf, valueOf } from './rule';

export const structures = ['pick-and-pack', 'standard-pack', 'no-packaging'] as const;
/** 856: packages that hold items, items that lie in packages, or items alone (BSN05 0001, 0002, 0004). */
export type Structure = (typeof structures)[number];

/** How the usual document is changed for a partner, in this order. What is left out stays as usual. */
export interface DocumentRules {
  structure?: Structure;
  /** Item numbers in this order and no others; `VP=VN` writes what stands under VN as VP */
  items?: string[];
  /** Segments that are not written; an N1 goes with its N2, N3 and N4 */
  leaveOut?: string[];
  /** Path of an element → its value; where there is no value it stays */
  elements?: Record<string, Rule>;
  add?: Addition[];
}
/** Segments that are written more. What has none of its values is left out, with `must` it is a finding. */
export interface Addition {
  /** `heading`, or the first segment of a loop: PO1, IT1, HL[03=O], HL[03=I], LX; TDS or CTT for the summary */
  in: string;
  /** Behind the last of these in the loop; else behind its first segment */
  after?: string[];
  /** Each is its id and a rule for each element, '' for none */
  segments: Rule[][];
  must?: boolean;
}

/** What values are taken from. */
export interface Surroundings {
  /** ST01 */
  set: string;
  /** What we tell */
  told: object;
  /** The heading of the order that is answered */
  heading: Segments;
  /** By what a loop of the document says of its line: the line told, and PO1 of the order */
  lineOf(loop: Segments, index: number): { line?: object; segments: Segments };
}

type Element = SegmentInput[number];
interface Loop {
  segments: Element[][];
  line?: object;
  given: Segments;
}

/** What a line of a set begins with. */
const lineStarts: Record<string, string> = {
  '855': 'PO1',
  '865': 'POC',
  '856': 'HL',
  '810': 'IT1',
  '846': 'LIN',
  '940': 'LX',
  '943': 'W04',
};
const summaryStarts = new Set(['TDS', 'CTT', 'W76', 'W03']);
/** Where pairs of qualifier and item number begin. */
const itemSegments: Record<string, number> = { PO1: 6, IT1: 6, LIN: 2, POC: 8, ACK: 7, W01: 4, W04: 4 };

/** The usual document as the partner wants it; `findings`: what it must hold and does not. */
export function editDocument(usual: readonly SegmentInput[], rules: DocumentRules, about: Surroundings): { segments: SegmentInput[]; findings: string[] } {
  const findings: string[] = [];
  const loops = loopsOf(usual.map((segment) => [...segment]), about);
  for (const loop of loops) {
    if (rules.items) loop.segments = loop.segments.map((segment) => withItems(segment, rules.items!, findings));
    for (const path of rules.leaveOut ?? []) leaveOut(loop, path);
    for (const [path, rule] of Object.entries(rules.elements ?? {})) setElements(loop, path, rule, about);
    for (const addition of rules.add ?? []) add(loop, addition, about, findings, loop === loops[0]);
  }
  return { segments: loops.flatMap(({ segments }) => segments as unknown as SegmentInput[]), findings };
} // prettier-ignore

/** Heading, a loop for each line or level, summary. */
function loopsOf(segments: Element[][], about: Surroundings): Loop[] {
  const start = lineStarts[about.set];
  const lines = segments.flatMap(([id], index) => (id === start ? [index] : []));
  const end = segments.findIndex(([id], index) => summaryStarts.has(String(id)) && index > (lines.at(-1) ?? 0));
  const starts = end === -1 ? lines : [...lines, end];
  const pieces = [0, ...starts].map((from, index) => segments.slice(from, starts[index] ?? segments.length));
  let count = 0;
  return pieces.map((piece, index) => {
    const [id, , , level] = piece[0];
    const isLine = index > 0 && (id === 'HL' ? level === 'I' : id === start);
    if (!isLine) return { segments: piece, given: about.heading };
    const { line, segments: ordered } = about.lineOf(asText(piece), count++);
    return { segments: piece, line, given: [...ordered, ...about.heading] };
  });
}

const asText = (segments: Element[][]): Segments =>
  segments.map((segment) => segment.map((element) => (typeof element === 'object' ? '' : String(element ?? ''))));

function withItems(segment: Element[], wanted: string[], findings: string[]): Element[] {
  const from = itemSegments[String(segment[0])];
  if (from === undefined || segment.length <= from) return segment;
  const pairs = segment.slice(from).flatMap((qualifier, index, all) => (index % 2 === 0 ? [[qualifier, all[index + 1]]] : []));
  const chosen = wanted.flatMap((each) => {
    const [written, taken = written] = each.split('=');
    const pair = taken.split('|').map((name) => pairs.find(([qualifier]) => qualifier === name)).find(Boolean);
    return pair ? [written, pair[1]] : [];
  });
  if (chosen.length === 0) findings.push(`${segment[0]} ${String(segment[1] ?? '')}: the partner takes ${wanted.join(', ')}, the item has ${pairs.map(([qualifier]) => qualifier).join(', ')}`);
  return [...segment.slice(0, from), ...chosen];
} // prettier-ignore

const follows: Record<string, Set<string>> = { N1: new Set(['N2', 'N3', 'N4', 'PER']) };

function leaveOut(loop: Loop, path: string): void {
  const text = asText(loop.segments);
  const gone = new Set<number>();
  for (const at of placesOf(path, text)) {
    gone.add(at);
    for (let next = at + 1; follows[text[at][0]]?.has(text[next]?.[0]); next++) gone.add(next);
  }
  loop.segments = loop.segments.filter((_, at) => !gone.has(at));
}

function setElements(loop: Loop, path: string, rule: Rule, { told }: Surroundings): void {
  const at = path.lastIndexOf('/');
  const element = Number(path.slice(at + 1));
  for (const place of placesOf(path.slice(0, at), asText(loop.segments))) {
    const segment = loop.segments[place];
    const current = segment[element];
    const value = valueOf(rule, { told, line: loop.line, segments: loop.given, current: current === undefined ? undefined : String(current) }, write);
    if (value === undefined) continue;
    while (segment.length <= element) segment.push(undefined);
    segment[element] = value;
  }
} // prettier-ignore

function add(loop: Loop, { in: where, after = [], segments, must }: Addition, { told }: Surroundings, findings: string[], isHeading: boolean): void {
  const text = asText(loop.segments);
  const there = where === 'heading' ? isHeading : !isHeading && placesOf(where, text).includes(0);
  if (!there) return;
  const given = { told, line: loop.line, segments: loop.given };
  const written = segments.flatMap((rules) => {
    const values = rules.slice(1).map((rule) => (rule === '' ? undefined : valueOf(rule, given, write)));
    const found = rules.slice(1).map((rule, index) => ({ value: values[index], fixed: rule === '' || sourcesOf(rule).every(isConstant) }));
    const empty = found.some(({ fixed }) => !fixed) && found.every(({ value, fixed }) => fixed || value === undefined);
    return empty ? [] : [[String(rules[0]), ...values]];
  });
  // Without its first segment the rest has nothing to stand below.
  if (written[0]?.[0] !== segments[0][0]) {
    if (must) findings.push(`${segments[0][0]} has no value: ${segments[0].slice(1).filter((rule) => rule !== '').map((rule) => sourcesOf(rule).join(' or ')).join(', ')}`);
    return;
  }
  const last = Math.max(0, ...text.flatMap(([id], index) => (after.includes(id) ? [index] : [])));
  loop.segments.splice(last + 1, 0, ...written);
} // prettier-ignore
