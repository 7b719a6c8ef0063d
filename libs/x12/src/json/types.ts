import type { Separators } from '../types';

/**
 * A file as JSON. From it the same bytes can be made: what is not written as segments usually are (padding, wrapped
 * lines, bytes that are no UTF-8) keeps its `raw` beside its elements.
 */
export interface JsonFile {
  /** Before the first ISA and after the last segment, one char a byte. */
  leading?: string;
  trailing?: string;
  interchanges: JsonInterchange[];
}

export interface JsonInterchange {
  separators: Separators;
  /** What stands between a terminator and the next segment: '', '\n' or '\r\n'. */
  lineBreak: string;
  /** EDIFACT: UNA as it stands, with what is between it and UNB; '' without one. */
  una?: string;
  /** ISA first, IEA last; UNB and UNZ in EDIFACT. */
  segments: (JsonSegment | JsonGroup)[];
  /** true: it came without its trailer, and is written without. */
  cutOff?: true;
}

export interface JsonGroup {
  /** GS first, GE last; UNG and UNE in EDIFACT, where without them a group holds messages alone. */
  group: (JsonSegment | JsonSet)[];
  cutOff?: true;
}

export interface JsonSet {
  /** ST first, SE last; UNH and UNT in EDIFACT. */
  set: JsonSegment[];
  cutOff?: true;
}

/** Elements with the id first; composites and repetitions as they stand, with the interchange's separators. */
export type JsonSegment = string[] | RawSegment;

/** `raw` is written as long as `sum` is that of the elements; after a change the elements count. */
export interface RawSegment {
  elements: string[];
  /** One char a byte */
  raw: string;
  sum: number;
}

export function elementsOf(segment: JsonSegment): string[] {
  return Array.isArray(segment) ? segment : segment.elements;
}

/** FNV-1a over the elements: tells whether somebody has changed them since. */
export function sumOf(elements: string[]): number {
  const text = elements.join('\u0000');
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return sum;
}
