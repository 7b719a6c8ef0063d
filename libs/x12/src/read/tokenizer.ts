import type { Segment } from '../types';
import { binarySegment } from './binary-segment';
import {
  detectSeparators,
  ISA_LOOKAHEAD,
  looksLikeIsa,
  type DetectedIsa,
  type RawSeparators,
} from './detect-separators';
import { CONTROL, INNER, LINE_BREAK, NON_ASCII, SegmentScanner } from './segment-scanner';
import { decodeText } from './text';

export interface TokenSink {
  /** Bytes that are in no segment: before the first ISA, after the last one. */
  loose(bytes: string, offset: number): void;
  isa(segment: Segment, isa: DetectedIsa): void;
  segment(segment: Segment): void;
  /** A segment past `maxSegmentBytes` was cut. */
  cut(offset: number): void;
  /** The last segment had no terminator. */
  unterminated(offset: number): void;
  /** ISA began, and its sixteen elements are not there. */
  truncatedIsa(offset: number): void;
}

const STEP = 1 << 18;
const LINE_BREAKS = /[\r\n]+/g;

/**
 * Bytes in, segments out. The scan finds separators and notes what else there is, so that a plain segment is only sliced.
 * `raw` keeps every byte, `elements` has the text. It never throws, whatever it is given.
 */
export class Tokenizer {
  /** Holds what has come and is not yet cut. */
  private readonly scanner = new SegmentScanner();
  /** Byte offset in the file of what the scanner holds. */
  private base = 0;
  private separators: RawSeparators | undefined;
  private gaveUp = false;
  /** Inside a segment that was cut: the rest of it is kept, and says nothing. */
  private cutting = false;

  constructor(
    private readonly sink: TokenSink,
    private readonly maxSegmentBytes: number,
  ) {}

  /** For a text that has no ISA to tell them. */
  useSeparators(separators: RawSeparators): void {
    this.separators = separators;
    this.scanner.useSeparators(separators);
  }

  write(chunk: Uint8Array): void {
    const { scanner } = this;
    // A small text stays in the processor's cache, and no string comes near V8's limit.
    for (let at = 0; at < chunk.length; at += STEP) {
      const piece = chunk.subarray(at, at + STEP);
      scanner.take(scanner.bytes.length === 0 ? piece : Buffer.concat([scanner.bytes, piece]));
      this.run(false);
    }
    // The caller may use his chunk again.
    scanner.bytes = Uint8Array.from(scanner.bytes);
  }

  end(): void {
    this.run(true);
    if (this.text !== '') this.sink.loose(this.text, this.base);
    this.scanner.take(new Uint8Array());
  }

  private get text(): string {
    return this.scanner.text;
  }

  private run(last: boolean): void {
    const { scanner } = this;
    let at = 0;
    if (!this.separators) at = this.findFirstIsa(last);
    while (this.separators && at < scanner.text.length) {
      const next = this.next(at, last);
      if (next < 0) break;
      at = next;
    }
    this.base += at;
    scanner.drop(at);
  }

  /** Up to the first ISA everything is loose; whoever sends a terabyte without one shall not fill the memory. */
  private findFirstIsa(last: boolean): number {
    let at = this.gaveUp ? -1 : this.text.indexOf('ISA');
    while (at >= 0 && at + 3 < this.text.length && !looksLikeIsa(this.text, at)) at = this.text.indexOf('ISA', at + 3);
    if (at < 0) {
      const keep = last ? 0 : 3;
      return this.dropLoose(Math.max(0, this.text.length - keep));
    }
    const detected = this.detect(at);
    if (!last && !this.isWhole(at, detected)) return 0;
    if (!detected) {
      this.sink.truncatedIsa(this.base + at);
      this.gaveUp = true;
      return this.dropLoose(this.text.length);
    }
    this.dropLoose(at);
    return this.openIsa(at, at, detected);
  }

  private detect(at: number): DetectedIsa | undefined {
    return looksLikeIsa(this.text, at) ? detectSeparators(this.text, at) : undefined;
  }

  /** The character after the terminator is there too, so the terminator itself (it may have four bytes) is complete. */
  private isWhole(at: number, isa: DetectedIsa | undefined): boolean {
    return (isa !== undefined && isa.end + 3 < this.text.length) || this.text.length - at >= ISA_LOOKAHEAD;
  }

  private dropLoose(to: number): number {
    if (to > 0) this.sink.loose(this.text.slice(0, to), this.base);
    return to;
  }

  private openIsa(rawFrom: number, at: number, isa: DetectedIsa): number {
    this.useSeparators(isa.separators);
    const raw = this.text.slice(rawFrom, isa.end);
    this.sink.isa({ id: 'ISA', elements: isa.elements, raw, offset: this.base + at, position: 1 }, isa);
    if (isa.separators.segment === '') this.sink.unterminated(this.base + at);
    return isa.end;
  }

  /** One segment from `from`; the index after it, or -1 when more bytes are needed. */
  private next(from: number, last: boolean): number {
    const text = this.text;
    if (this.cutting) return this.restOfCut(from, last);
    const start = this.skipBlank(from);
    if (start >= text.length) return -1;
    if (text.charCodeAt(start) === 0x49 && (text.startsWith('ISA', start) || (!last && text.length - start < 4))) {
      const isa = this.detect(start);
      if (!last && !this.isWhole(start, isa)) return -1;
      if (isa) return this.openIsa(from, start, isa);
      if (looksLikeIsa(text, start)) this.sink.truncatedIsa(this.base + start);
    }
    if (text.charCodeAt(start) === 0x42) {
      const after = this.binary(from, start, last);
      if (after !== undefined) return after;
    }
    const end = this.scanner.scan(start);
    if (end < 0) return this.withoutTerminator(from, start, last);
    return this.emit(from, start, end, end + this.scanner.terminatorWidth);
  }

  /** The index after a BIN or BDS, -1 when more bytes are needed, undefined where there is none. */
  private binary(from: number, start: number, last: boolean): number | undefined {
    const { text, separators } = this;
    const found = binarySegment(text, start, separators!);
    if (!found || found.end - start > this.maxSegmentBytes) return undefined;
    const next = found.end + separators!.segment.length;
    if (next > text.length) return last ? undefined : -1;
    const { elements } = found;
    this.sink.segment({
      id: elements[0],
      elements,
      raw: text.slice(from, next),
      offset: this.base + start,
      position: 0,
    });
    return next;
  }

  private restOfCut(from: number, last: boolean): number {
    const end = this.scanner.scan(from);
    // A terminator of several bytes may have come in part.
    const keep = last ? 0 : this.separators!.segment.length - 1;
    const rest = end < 0 ? this.text.length - keep : end + this.scanner.terminatorWidth;
    const next = Math.min(rest, from + this.maxSegmentBytes);
    if (next <= from) return -1;
    this.cutting = end < 0 || next < rest;
    const raw = this.text.slice(from, next);
    this.sink.segment({ id: '', elements: [''], raw, offset: this.base + from, position: 0 });
    return next;
  }

  private withoutTerminator(from: number, start: number, last: boolean): number {
    const length = this.text.length - start;
    if (!last && length <= this.maxSegmentBytes) return -1;
    if (length > this.maxSegmentBytes) {
      this.sink.cut(this.base + start);
      const to = start + this.maxSegmentBytes;
      this.scanner.cutAt(to);
      this.cutting = true;
      return this.emit(from, start, to, to);
    }
    // NULs and Ctrl-Z are what old transfers fill a last block with.
    if (/^[\s\0\x1a]*$/.test(this.text.slice(start))) return -1;
    if (!this.scanner.lineTerminated) this.sink.unterminated(this.base + start);
    return this.emit(from, start, this.text.length, this.text.length);
  }

  private emit(from: number, start: number, end: number, next: number): number {
    const { text, kinds } = this.scanner;
    const raw = text.slice(from, next);
    let elements: string[];
    if (kinds & LINE_BREAK) {
      const body = text.slice(start, end);
      const restart = body.startsWith('IEA') ? body.search(/[\r\n]\s*ISA[^0-9A-Za-z]/) : -1;
      if (restart >= 0) return this.splitJoinedFiles(from, start, start + restart);
      elements = body.replace(LINE_BREAKS, '').split(this.separators!.element);
    } else {
      elements = this.scanner.elementsOf(start, end);
    }
    if (kinds & NON_ASCII) for (let i = 0; i < elements.length; i++) elements[i] = decodeText(elements[i]);
    const plain = (kinds & (CONTROL | NON_ASCII | INNER)) === 0;
    const id = lastByte(elements[0]) > 0x20 ? elements[0] : elements[0].trimEnd();
    this.sink.segment({ id, elements, raw, offset: this.base + start, position: 0, plain });
    return next;
  }

  /** Two files joined where the first had no final terminator: IEA swallowed the next ISA. */
  private splitJoinedFiles(from: number, start: number, end: number): number {
    this.sink.unterminated(this.base + start);
    const elements = this.text.slice(start, end).split(this.separators!.element);
    const offset = this.base + start;
    this.sink.segment({ id: 'IEA', elements, raw: this.text.slice(from, end), offset, position: 0 });
    return end;
  }

  private skipBlank(from: number): number {
    const text = this.text;
    let at = from;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code > 0x20 && code < 0x80) return at;
      if (code <= 0x20) {
        at++;
      } else if (code === 0xc2 && text.charCodeAt(at + 1) === 0xa0) {
        at += 2;
      } else if (code === 0xef && text.startsWith('\xbb\xbf', at + 1)) {
        at += 3;
      } else {
        return at;
      }
    }
  }
}

function lastByte(text: string): number {
  return text.length === 0 ? 0 : text.charCodeAt(text.length - 1);
}
