import { Tokenizer } from '../read/tokenizer';
import { latin1Bytes } from '../read/text';
import { X12WriteError } from '../write/write-error';
import { plainForm } from './plain-form';
import {
  elementsOf,
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
    for (const segment of completed(interchange)) out.push(bytesOf(segment, interchange, out.length === 1));
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
  return segment && elementsOf(segment)[0];
}

function bytesOf(segment: JsonSegment, interchange: JsonInterchange, isFirst: boolean): string {
  const elements = elementsOf(segment);
  // Elements that somebody has changed since are what is meant.
  if (!Array.isArray(segment) && sameElements(reread(segment.raw, interchange), elements)) return segment.raw;
  refuse(elements, interchange);
  return plainForm(elements, interchange, isFirst);
}

function reread(raw: string, { separators }: JsonInterchange): string[] {
  let read: string[] = [];
  const ignore = (): void => undefined;
  const take = (segment: { elements: string[] }): void => void (read = segment.elements);
  const sink = { loose: ignore, isa: take, segment: take, cut: ignore, unterminated: ignore, truncatedIsa: ignore };
  const tokenizer = new Tokenizer(sink, 1 << 20);
  const latin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
  const { element, component, segment } = separators;
  tokenizer.useSeparators({ element: latin1(element), component: latin1(component), segment: latin1(segment), repetition: '' }); // prettier-ignore
  tokenizer.write(latin1Bytes(raw));
  tokenizer.end();
  return read;
}

function sameElements(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((element, i) => element === b[i]);
}

/** Component and repetition separators are the writer's own here; the other two would make other segments. */
function refuse(elements: string[], { separators: { element, segment } }: JsonInterchange): void {
  for (const [i, text] of elements.entries()) {
    const found = [element, segment].find((separator) => separator !== '' && text.includes(separator));
    // ISA16 is a separator.
    if (found === undefined || (elements[0] === 'ISA' && i === 16)) continue;
    const name = `${elements[0]}${String(i).padStart(2, '0')}`;
    throw new X12WriteError(`${name} holds ${JSON.stringify(found)}, which separates here: ${JSON.stringify(text)}`, name); // prettier-ignore
  }
}
