import type { RawSeparators } from './detect-separators';

/** Where the elements of a BIN or BDS end: its last one is bytes of any kind, as many as the one before says (X12.6). */
export interface BinarySegment {
  elements: string[];
  /** Index of the terminator; past the end of the text where more bytes are needed. */
  end: number;
}

/** undefined where no binary segment begins, or its length is not followed by a terminator: it is read like any other. */
export function binarySegment(text: string, start: number, separators: RawSeparators): BinarySegment | undefined {
  const { element, segment } = separators;
  const id = text.slice(start, start + 3);
  if ((id !== 'BIN' && id !== 'BDS') || !text.startsWith(element, start + 3)) return undefined;
  const elements = [id];
  let at = start + 3 + element.length;
  for (const last = id === 'BIN' ? 2 : 3; elements.length < last;) {
    const to = text.indexOf(element, at);
    if (to < 0 || to - at > 15) return undefined;
    elements.push(text.slice(at, to));
    at = to + element.length;
  }
  const length = elements.at(-1)!;
  if (!/^\d+$/.test(length)) return undefined;
  const end = at + Number(length);
  if (end < text.length && !text.startsWith(segment, end)) return undefined;
  return { elements: [...elements, text.slice(at, end)], end };
}
