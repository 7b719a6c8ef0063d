import { decoderOf } from './character-sets';
import type { Segment } from '../types';
import { readUna, splitReleased, UNA_LENGTH, USUAL, type ServiceCharacters } from './service-characters';

export interface EdifactSink {
  /** Bytes outside all interchanges. */
  loose(bytes: string, offset: number): void;
  unb(segment: Segment, characters: ServiceCharacters, una: string): void;
  segment(segment: Segment): void;
  cut(offset: number): void;
  unterminated(offset: number): void;
}

const STEP = 1 << 18;
const START = /UN(A[^0-9A-Za-z]|B[^0-9A-Za-z])/;

/** Bytes in, segments out; elements as they stand, with their release characters. Never throws on input. */
export class EdifactTokenizer {
  private text = '';
  /** Byte offset of `text` in the file. */
  private base = 0;
  /** Absent outside an interchange. */
  private characters: ServiceCharacters | undefined;
  private decode = decoderOf('');
  /** Inside a segment that was cut: the rest of it is kept, and says nothing. */
  private cutting = false;

  constructor(
    private readonly sink: EdifactSink,
    private readonly maxSegmentBytes: number,
  ) {}

  write(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; at += STEP) {
      const piece = chunk.subarray(at, at + STEP);
      this.text += Buffer.from(piece.buffer, piece.byteOffset, piece.length).toString('latin1');
      this.run(false);
    }
  }

  end(): void {
    this.run(true);
    if (this.text !== '') this.sink.loose(this.text, this.base);
    this.text = '';
  }

  /** After UNZ: what follows has service characters of its own. */
  leaveInterchange(): void {
    this.characters = undefined;
  }

  private run(last: boolean): void {
    let at = 0;
    for (let next = 0; next >= 0 && at < this.text.length;) {
      next = this.characters ? this.segmentAt(at, last) : this.interchangeAt(at, last);
      if (next >= 0) at = next;
    }
    this.text = this.text.slice(at);
    this.base += at;
  }

  private interchangeAt(from: number, last: boolean): number {
    const found = START.exec(this.text.slice(from));
    if (!found) return this.dropLoose(from, Math.max(from, this.text.length - (last ? 0 : 3)));
    const at = from + found.index;
    const start = this.text[at + 2] === 'A' ? this.skipBlank(at + UNA_LENGTH) : at;
    if (start + 4 > this.text.length && !last) return this.dropLoose(from, at);
    if (at > from) return this.dropLoose(from, at);
    const una = this.text.slice(at, start);
    if (!this.text.startsWith('UNB', start)) return this.dropLoose(from, at + 3);
    // Without UNA syntax 4 has a repetition separator too; the reader drops it for the others.
    const usual = { ...USUAL, repetition: '*', element: this.text[start + 3] };
    const characters = una === '' ? usual : readUna(una, 0);
    const end = this.endOf(start, characters.segment, characters.release);
    if (end < 0 && !last && this.text.length - start <= this.maxSegmentBytes) return -1;
    this.characters = characters;
    this.decode = decoderOf(this.text.slice(start + 4, start + 8));
    const segment = this.segment(from, start, end < 0 ? this.text.length : end, end < 0 ? this.text.length : end + 1);
    this.sink.unb(segment, characters, una);
    if (end < 0) this.sink.unterminated(this.base + start);
    return end < 0 ? this.text.length : end + 1;
  }

  /** -1 when nothing was dropped: more bytes are needed. */
  private dropLoose(from: number, to: number): number {
    if (to <= from) return -1;
    this.sink.loose(this.text.slice(from, to), this.base + from);
    return to;
  }

  private segmentAt(from: number, last: boolean): number {
    const { segment: terminator, release } = this.characters!;
    if (this.cutting) return this.restOfCut(from, terminator, release);
    const start = this.skipBlank(from);
    if (start >= this.text.length) return -1;
    // Another interchange begins where this one had no end.
    if (this.text.startsWith('UN', start) && START.test(this.text.slice(start, start + 4))) {
      this.leaveInterchange();
      return this.interchangeAt(from, last);
    }
    const end = this.endOf(start, terminator, release);
    if (end >= 0) return this.emit(from, start, end, end + 1);
    const length = this.text.length - start;
    if (length > this.maxSegmentBytes) {
      this.sink.cut(this.base + start);
      this.cutting = true;
      return this.emit(from, start, start + this.maxSegmentBytes, start + this.maxSegmentBytes);
    }
    if (!last || /^[\s\0\x1a]*$/.test(this.text.slice(start))) return -1;
    this.sink.unterminated(this.base + start);
    return this.emit(from, start, this.text.length, this.text.length);
  }

  private restOfCut(from: number, terminator: string, release: string): number {
    const end = this.endOf(from, terminator, release);
    const rest = end < 0 ? this.text.length : end + 1;
    const next = Math.min(rest, from + this.maxSegmentBytes);
    this.cutting = end < 0 || next < rest;
    this.sink.segment({
      id: '',
      elements: [''],
      raw: this.text.slice(from, next),
      offset: this.base + from,
      position: 0,
    });
    return next;
  }

  private emit(from: number, start: number, end: number, next: number): number {
    this.sink.segment(this.segment(from, start, end, next));
    return next;
  }

  private segment(from: number, start: number, end: number, next: number): Segment {
    const { element, component, release } = this.characters!;
    const body = this.decode(unwrapped(this.text.slice(start, end)));
    const elements = splitReleased(body, element, release);
    // A tag may say its place in the message (explicit nesting), e.g. LIN:1:2.
    const id = elements[0].split(component)[0].trim();
    return { id, elements, raw: this.text.slice(from, next), offset: this.base + start, position: 0 };
  }

  private endOf(from: number, terminator: string, release: string): number {
    let end = this.text.indexOf(terminator, from);
    while (end >= 0 && release !== '' && this.isReleased(end, release, from))
      end = this.text.indexOf(terminator, end + 1);
    return end;
  }

  private isReleased(at: number, release: string, from: number): boolean {
    let releases = 0;
    while (at - releases - 1 >= from && this.text[at - releases - 1] === release) releases++;
    return releases % 2 === 1;
  }

  private skipBlank(from: number): number {
    let at = from;
    while (at < this.text.length && this.text.charCodeAt(at) <= 0x20) at++;
    return at;
  }
}

function unwrapped(text: string): string {
  return text.includes('\n') || text.includes('\r') ? text.replace(/[\r\n]+/g, '') : text;
}
