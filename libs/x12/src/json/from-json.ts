import { latin1Bytes } from '../read/text';
import { X12WriteError } from '../write/write-error';
import { heldSeparator, plainForm } from './plain-form';
import {
  elementsOf,
  sumOf,
  type JsonFile,
  type JsonGroup,
  type JsonInterchange,
  type JsonSegment,
  type JsonSet,
} from './types';

/**
 * The bytes of a file. Trailers (SE, GE, IEA; UNT, UNE, UNZ) that are not there are added with their counts and control numbers; those that are
 * there are written as they stand.
 * @throws X12WriteError that names the element which holds a separator
 */
export function fromJson(file: JsonFile): Buffer {
  const out: string[] = [file.leading ?? ''];
  for (const interchange of file.interchanges) {
    for (const segment of completed(interchange)) out.push(bytesOf(segment, interchange));
  }
  return latin1Bytes(out.join('') + (file.trailing ?? ''));
}

/** Where each trailer takes its control number from, and what it is called. */
const X12 = { set: ['SE', 2], group: ['GE', 6], interchange: ['IEA', 13] } as const;
const EDIFACT = { set: ['UNT', 1], group: ['UNE', 5], interchange: ['UNZ', 5] } as const;
type Trailers = typeof X12 | typeof EDIFACT;

/** All segments in order, trailers filled in. */
function* completed({ segments, cutOff }: JsonInterchange): Generator<JsonSegment> {
  const [first] = segments;
  const trailers = first && !('group' in first) && idOf(first) === 'UNB' ? EDIFACT : X12;
  const flat = segments.flatMap((part) => ('group' in part ? groupSegments(part, trailers) : [part]));
  yield* flat;
  const [id] = trailers.interchange;
  if (cutOff || flat.some((segment) => idOf(segment) === id)) return;
  yield trailer(trailers.interchange, countOf(segments, trailers), flat[0]);
}

/** Groups; in EDIFACT a message without one counts as such. */
function countOf(segments: JsonInterchange['segments'], trailers: Trailers): number {
  const groups = segments.flatMap((part) => ('group' in part ? [part.group] : []));
  const counts = groups.map((group) => (trailers === EDIFACT && isBare(group) ? group.length : 1));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Messages without UNG make a group without an envelope. */
function isBare(group: JsonGroup['group']): boolean {
  return group[0] !== undefined && 'set' in group[0];
}

function trailer(
  [id, control]: readonly [string, number],
  count: number,
  header: JsonSegment | undefined,
): JsonSegment {
  return [id, String(count), elementsOf(header ?? [])[control] ?? ''];
}

function groupSegments({ group, cutOff }: JsonGroup, trailers: Trailers): JsonSegment[] {
  const flat = group.flatMap((part) => ('set' in part ? setSegments(part, trailers) : [part]));
  if (cutOff || idOf(flat.at(-1)) === trailers.group[0]) return flat;
  const sets = group.filter((part) => 'set' in part).length;
  if (trailers === EDIFACT && isBare(group)) return flat;
  return [...flat, trailer(trailers.group, sets, flat[0])];
}

function setSegments({ set, cutOff }: JsonSet, trailers: Trailers): JsonSegment[] {
  if (cutOff || idOf(set.at(-1)) === trailers.set[0]) return set;
  return [...set, trailer(trailers.set, set.length + 1, set[0])];
}

function idOf(segment: JsonSegment | undefined): string | undefined {
  return segment && elementsOf(segment)[0].trimEnd();
}

function bytesOf(segment: JsonSegment, interchange: JsonInterchange): string {
  const elements = elementsOf(segment);
  if (!Array.isArray(segment) && segment.sum === sumOf(elements)) return segment.raw;
  refuse(elements, interchange);
  return plainForm(elements, interchange);
}

/** Component and repetition separators are the writer's own here; the other two would make other segments. */
function refuse(elements: string[], interchange: JsonInterchange): void {
  const held = heldSeparator(elements, interchange);
  if (!held) return;
  const name = `${elements[0]}${String(held.n).padStart(2, '0')}`;
  const value = JSON.stringify(elements[held.n].slice(0, 60));
  throw new X12WriteError(`${name} holds ${JSON.stringify(held.separator)}, which separates here: ${value}`, name);
}
