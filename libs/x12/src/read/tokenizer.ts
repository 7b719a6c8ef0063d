import type { Segment } from '../types';
import {
  detectSeparators,
  ISA_LOOKAHEAD,
  looksLikeIsa,
  type DetectedIsa,
  type RawSeparators,
} from './detect-separators';
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

const NON_ASCII = /[\x80-\xff]/;
const LINE_BREAKS = /[\r\n]+/g;

/**
 * Bytes in, segments out. A chunk becomes one latin1 string and is cut with indexOf and split, so no character is
 * looked at twice; `raw` keeps every byte, `elements` has the text. It never throws, whatever it is given.
 */
export class Tokenizer {
  private text = '';
  /** Byte offset of text[0] in the file. */
  private base = 0;
  private separators: RawSeparators | undefined;
  private lineTerminated = false;
  private terminatedBy = '';
  private otherBreak = '';
  /** Next place of a line break at or after the cursor, so that clean stretches are not searched again. */
  private nextLineFeed = -1;
  private nextReturn = -1;
  private nonAscii = false;
  private gaveUp = false;

  constructor(
    private readonly sink: TokenSink,
    private readonly maxSegmentBytes: number,
  ) {}

  /** For a text that has no ISA to tell them. */
  useSeparators(separators: RawSeparators): void {
    this.separators = separators;
    this.terminatedBy = separators.segment;
    this.lineTerminated = this.terminatedBy === '\r' || this.terminatedBy === '\n';
    this.otherBreak = this.terminatedBy === '\r' ? '\n' : '\r';
  }

  write(chunk: Uint8Array): void {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    // V8 caps a string near 512 MB, and a small text stays in the cache.
    const step = 1 << 20;
    for (let at = 0; at < bytes.length; at += step) {
      this.text += bytes.toString('latin1', at, Math.min(at + step, bytes.length));
      this.run(false);
    }
  }

  end(): void {
    this.run(true);
    if (this.text !== '') this.sink.loose(this.text, this.base);
    this.text = '';
  }

  private run(last: boolean): void {
    this.nextLineFeed = this.nextReturn = -1;
    this.nonAscii = NON_ASCII.test(this.text);
    let at = 0;
    if (!this.separators) at = this.findFirstIsa(last);
    while (this.separators && at < this.text.length) {
      const next = this.next(at, last);
      if (next < 0) break;
      at = next;
    }
    this.base += at;
    this.text = this.text.slice(at);
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
    return this.take(at, at, detected);
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

  private take(rawFrom: number, at: number, isa: DetectedIsa): number {
    this.useSeparators(isa.separators);
    const raw = this.text.slice(rawFrom, isa.end);
    this.sink.isa({ id: 'ISA', elements: isa.elements, raw, offset: this.base + at, position: 1 }, isa);
    if (this.terminatedBy === '') this.sink.unterminated(this.base + at);
    return isa.end;
  }

  /** One segment from `from`; the index after it, or -1 when more bytes are needed. */
  private next(from: number, last: boolean): number {
    const text = this.text;
    const start = this.skipBlank(from);
    if (start >= text.length) return -1;
    if (text.charCodeAt(start) === 0x49 && (text.startsWith('ISA', start) || (!last && text.length - start < 4))) {
      const isa = this.detect(start);
      if (!last && !this.isWhole(start, isa)) return -1;
      if (isa) return this.take(from, start, isa);
      if (looksLikeIsa(text, start)) this.sink.truncatedIsa(this.base + start);
    }
    let end = this.terminatedBy === '' ? -1 : text.indexOf(this.terminatedBy, start);
    let width = this.terminatedBy.length;
    if (this.lineTerminated) {
      const other = this.nextOtherBreak(start);
      if (other >= 0 && (end < 0 || other < end)) {
        end = other;
        width = 1;
      }
    }
    if (end < 0) return this.withoutTerminator(from, start, last);
    return this.emit(from, start, end, end + width);
  }

  private withoutTerminator(from: number, start: number, last: boolean): number {
    const length = this.text.length - start;
    if (!last && length <= this.maxSegmentBytes) return -1;
    if (length > this.maxSegmentBytes) {
      this.sink.cut(this.base + start);
      const to = start + this.maxSegmentBytes;
      return this.emit(from, start, to, to);
    }
    // NULs and Ctrl-Z are what old transfers fill a last block with.
    if (/^[\s\0\x1a]*$/.test(this.text.slice(start))) return -1;
    if (!this.lineTerminated) this.sink.unterminated(this.base + start);
    return this.emit(from, start, this.text.length, this.text.length);
  }

  private emit(from: number, start: number, end: number, next: number): number {
    const raw = this.text.slice(from, next);
    let elements: string[];
    if (!this.lineTerminated && this.breakWithin(start, end)) {
      const body = this.text.slice(start, end);
      const restart = body.startsWith('IEA') ? body.search(/[\r\n]\s*ISA[^0-9A-Za-z]/) : -1;
      if (restart >= 0) return this.splitJoinedFiles(from, start, start + restart);
      elements = body.replace(LINE_BREAKS, '').split(this.separators!.element);
    } else {
      elements = this.elementsOf(start, end);
    }
    if (this.nonAscii) for (let i = 0; i < elements.length; i++) elements[i] = decodeText(elements[i]);
    this.sink.segment({ id: elements[0].trimEnd(), elements, raw, offset: this.base + start, position: 0 });
    return next;
  }

  /** As split, but twice as fast on the few short elements of a segment. */
  private elementsOf(start: number, end: number): string[] {
    const { text } = this;
    const separator = this.separators!.element;
    const width = separator.length;
    const elements: string[] = [];
    let from = start;
    for (;;) {
      const to = text.indexOf(separator, from);
      if (to < 0 || to >= end) break;
      elements.push(text.slice(from, to));
      from = to + width;
    }
    elements.push(text.slice(from, end));
    return elements;
  }

  /** Two files joined where the first had no final terminator: IEA swallowed the next ISA. */
  private splitJoinedFiles(from: number, start: number, end: number): number {
    this.sink.unterminated(this.base + start);
    const elements = this.text.slice(start, end).split(this.separators!.element);
    this.sink.segment({ id: 'IEA', elements, raw: this.text.slice(from, end), offset: this.base + start, position: 0 });
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

  private breakWithin(start: number, end: number): boolean {
    if (this.nextLineFeed < start) this.nextLineFeed = indexOrEnd(this.text, '\n', start);
    if (this.nextLineFeed < end) return true;
    if (this.nextReturn < start) this.nextReturn = indexOrEnd(this.text, '\r', start);
    return this.nextReturn < end;
  }

  private nextOtherBreak(start: number): number {
    if (this.nextReturn < start) this.nextReturn = indexOrEnd(this.text, this.otherBreak, start);
    return this.nextReturn === Infinity ? -1 : this.nextReturn;
  }
}

function indexOrEnd(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from);
  return at < 0 ? Infinity : at;
}
