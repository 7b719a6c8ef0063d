import { decodeText } from './text';

/** Separators as they stand in the bytes (latin1; more than one char where the file uses a multi-byte character). */
export interface RawSeparators {
  element: string;
  component: string;
  segment: string;
  repetition: string;
}

export interface DetectedIsa {
  separators: RawSeparators;
  /** ISA01..ISA16 as text, [0] = 'ISA' */
  elements: string[];
  /** Index just past the segment terminator. */
  end: number;
}

/** Whoever names one of these in ISA11 or ISA16 does not mean it: his dates and numbers are full of them. */
export const COMMON_IN_DATA = /^[-./ ,]$/;

/** What a caller must hold before it asks: no ISA in use is longer, whatever its padding. */
export const ISA_LOOKAHEAD = 1024;
const ALPHANUMERIC = /[0-9A-Za-z]/;

/** One character at `at`: a multi-byte UTF-8 sequence counts as one, as partners do use such separators. */
function characterAt(text: string, at: number): string {
  const lead = text.charCodeAt(at);
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
  if (length > 1) {
    const sequence = text.slice(at, at + length);
    if (/^.[\x80-\xbf]+$/s.test(sequence) && sequence.length === length) return sequence;
  }
  return text.charAt(at);
}

export function looksLikeIsa(text: string, at: number): boolean {
  if (!text.startsWith('ISA', at)) return false;
  const next = text.charAt(at + 3);
  return next !== '' && !ALPHANUMERIC.test(next);
}

/**
 * Reads an ISA by counting its sixteen separators rather than its 106 characters: partners trim, pad and mask its
 * fields, but what follows the sixteenth separator is always the component separator and then the terminator.
 */
export function detectSeparators(text: string, at: number): DetectedIsa | undefined {
  const element = characterAt(text, at + 3);
  const elements = ['ISA'];
  let from = at + 3 + element.length;
  for (let n = 1; n < 16; n++) {
    const to = text.indexOf(element, from);
    if (to < 0 || to - at > ISA_LOOKAHEAD) return undefined;
    elements.push(decodeText(text.slice(from, to).replace(/[\r\n]+/g, '')));
    from = to + element.length;
  }
  const component = characterAt(text, from);
  if (component === '') return undefined;
  const after = terminatorAt(text, from + component.length);
  const segment = characterAt(text, after);
  elements.push(decodeText(component));
  return {
    separators: { element, component, segment, repetition: repetitionSeparator(elements) },
    elements,
    end: after + segment.length,
  };
}

/** Blanks before the terminator are padding, as on every other line of such a file. */
function terminatorAt(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === ' ') at++;
  const next = text.charAt(at);
  return ALPHANUMERIC.test(next) ? from : at;
}

/** ISA11 was the standards id ('U') up to 00401; a letter or blank there is never a separator, whatever ISA12 claims. */
function repetitionSeparator(isa: string[]): string {
  const candidate = isa[11].trim();
  if (candidate.length !== 1 || ALPHANUMERIC.test(candidate)) return '';
  return isa[12].trim() >= '00402' ? Buffer.from(candidate, 'utf8').toString('latin1') : '';
}
