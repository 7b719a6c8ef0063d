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
 * The bytes of a file. SE, GE and IEA that are not there are added with their counts and control numbers; those that are
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

/** All segments in order, trailers filled in. */
function* completed({ segments, cutOff }: JsonInterchange): Generator<JsonSegment> {
  const flat = segments.flatMap((part) => ('group' in part ? groupSegments(part) : [part]));
  yield* flat;
  if (cutOff || flat.some((segment) => idOf(segment) === 'IEA')) return;
  const groups = segments.filter((part) => 'group' in part).length;
  yield ['IEA', String(groups), elementsOf(flat[0] ?? [])[13] ?? ''];
}

function groupSegments({ group, cutOff }: JsonGroup): JsonSegment[] {
  const flat = group.flatMap((part) => ('set' in part ? setSegments(part) : [part]));
  if (cutOff || idOf(flat.at(-1)) === 'GE') return flat;
  const sets = group.filter((part) => 'set' in part).length;
  return [...flat, ['GE', String(sets), elementsOf(flat[0] ?? [])[6] ?? '']];
}

function setSegments({ set, cutOff }: JsonSet): JsonSegment[] {
  if (cutOff || idOf(set.at(-1)) === 'SE') return set;
  return [...set, ['SE', String(set.length + 1), elementsOf(set[0] ?? [])[2] ?? '']];
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
