import { COMMON_IN_DATA, type RawSeparators } from './detect-separators';

/** What kinds of bytes a segment holds, as the scan finds them. */
export const LINE_BREAK = 1;
export const CONTROL = 2;
export const NON_ASCII = 4;
/** What separates components or repetitions. */
export const INNER = 64;
const KIND = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === 0x0a || byte === 0x0d) return LINE_BREAK;
  // BEL is in the standard's basic character set.
  if (byte < 0x20 && byte !== 0x07) return CONTROL;
  return byte < 0x7f ? 0 : byte === 0x7f ? CONTROL : NON_ASCII;
});

/** Beside the kinds: what ends an element or a segment. */
const ELEMENT = 8;
const SEGMENT = 16;
const OTHER_BREAK = 32;

/** Finds where segments and their elements end. Each byte is looked at once. */
export class SegmentScanner {
  /** What is to be cut: as bytes to scan, and the same as latin1 text to slice. */
  bytes: Uint8Array = new Uint8Array();
  text = '';
  /** Of the last scan: the kinds of bytes met between separators, and how long the terminator is. */
  kinds = 0;
  terminatorWidth = 0;
  /** A line break that ends a segment too, whichever of the two the file began with. */
  lineTerminated = false;
  private separators: RawSeparators = { element: '', component: '', segment: '', repetition: '' };
  /** By byte: its kind, and what it may separate. */
  private meanings = KIND;
  /** Of the last scan: where its element separators stand, and their number. */
  private cuts = new Int32Array(64);
  private cutCount = 0;
  private readonly ids = new Map<number, string>();

  useSeparators(separators: RawSeparators): void {
    const { element, segment, component, repetition } = separators;
    this.separators = separators;
    this.lineTerminated = segment === '\r' || segment === '\n';
    this.meanings = Uint8Array.from(KIND);
    if (repetition !== '') this.meanings[repetition.charCodeAt(0)] |= INNER;
    if (component !== '' && !COMMON_IN_DATA.test(component)) this.meanings[component.charCodeAt(0)] |= INNER;
    // Where both are the same character, a file of one-element segments is the nearest that can be made of it.
    if (element !== '' && element !== segment) this.meanings[element.charCodeAt(0)] |= ELEMENT;
    if (segment !== '') this.meanings[segment.charCodeAt(0)] |= SEGMENT;
    if (this.lineTerminated) this.meanings[segment === '\r' ? 0x0a : 0x0d] |= OTHER_BREAK;
  }

  take(bytes: Uint8Array): void {
    this.bytes = bytes;
    this.text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  }

  /** Lets go of what lies before `at`. */
  drop(at: number): void {
    this.bytes = this.bytes.subarray(at);
    this.text = this.text.slice(at);
  }

  /** Where the segment that begins at `start` ends; -1 when its terminator is not there. */
  scan(start: number): number {
    const { bytes, text, meanings } = this;
    const { element, segment } = this.separators;
    const length = bytes.length;
    let [cuts, count, kinds] = [this.cuts, 0, 0];
    for (let at = start; at < length; at++) {
      const meaning = meanings[bytes[at]];
      if (meaning === 0) continue;
      if (meaning & ELEMENT && (element.length === 1 || text.startsWith(element, at))) {
        if (count === cuts.length) cuts = this.cuts = wider(cuts);
        cuts[count++] = at;
        at += element.length - 1;
      } else if (meaning & SEGMENT && (segment.length === 1 || text.startsWith(segment, at))) {
        return this.scanned(at, segment.length, count, kinds);
      } else if (meaning & OTHER_BREAK) {
        return this.scanned(at, 1, count, kinds);
      } else {
        kinds |= meaning;
      }
    }
    return this.scanned(-1, 0, count, kinds);
  }

  private scanned(end: number, width: number, count: number, kinds: number): number {
    this.terminatorWidth = width;
    this.cutCount = count;
    this.kinds = kinds;
    return end;
  }

  /** Forgets the element separators from `end` on, where a segment is cut short. */
  cutAt(end: number): void {
    while (this.cutCount > 0 && this.cuts[this.cutCount - 1] >= end) this.cutCount--;
  }

  /** Slices at the places that the scan has found. */
  elementsOf(start: number, end: number): string[] {
    const { text, cuts, cutCount } = this;
    const width = this.separators.element.length;
    const elements = new Array<string>(cutCount + 1);
    elements[0] = this.idAt(start, cutCount === 0 ? end : cuts[0]);
    for (let i = 0; i < cutCount; i++) {
      elements[i + 1] = text.slice(cuts[i] + width, i + 1 < cutCount ? cuts[i + 1] : end);
    }
    return elements;
  }

  /** The same string for the same id, so that tables find it without hashing it anew. */
  private idAt(start: number, end: number): string {
    const length = end - start;
    if (length < 2 || length > 3) return this.text.slice(start, end);
    const { bytes } = this;
    const key = (bytes[start] << 16) | (bytes[start + 1] << 8) | (length === 3 ? bytes[start + 2] : 0);
    let id = this.ids.get(key);
    if (id === undefined) {
      // As a name of a property V8 keeps one string of a kind, so that comparing two ids is comparing two addresses.
      id = Object.keys({ [this.text.slice(start, end)]: true })[0];
      if (this.ids.size < 1000) this.ids.set(key, id);
    }
    return id;
  }
}

function wider(cuts: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(cuts.length * 2);
  more.set(cuts);
  return more;
}
