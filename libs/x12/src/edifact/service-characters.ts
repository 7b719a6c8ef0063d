import type { Separators } from '../types';

/** What UNA says, or what holds without it; '' where a character is not used. */
export interface ServiceCharacters {
  component: string;
  element: string;
  decimal: string;
  release: string;
  /** Syntax 4 only; before, its place in UNA was reserved. */
  repetition: string;
  segment: string;
}

export const USUAL: ServiceCharacters = {
  component: ':',
  element: '+',
  decimal: '.',
  release: '?',
  repetition: '',
  segment: "'",
};

export const UNA_LENGTH = 9;

export function readUna(text: string, at: number): ServiceCharacters {
  const [component, element, decimal, release, repetition, segment] = [...text.slice(at + 3, at + UNA_LENGTH)];
  return { component, element, decimal, release: used(release), repetition: used(repetition), segment };
}

const used = (character: string): string => (character === ' ' ? '' : character);

export function separatorsOf({ component, element, release, segment }: ServiceCharacters): Separators {
  return { component, element, segment, ...(release !== '' && { release }) };
}

/** Splits where the separator is not released. */
export function splitReleased(text: string, separator: string, release: string): string[] {
  if (release === '' || !text.includes(release)) return text.split(separator);
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === release) at++;
    else if (text[at] === separator) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

/** Data as it was meant: without its release characters. */
export function released(text: string, release: string): string {
  if (release === '' || !text.includes(release)) return text;
  let out = '';
  for (let at = 0; at < text.length; at++) {
    if (text[at] === release) at++;
    out += text[at] ?? '';
  }
  return out;
}

/** What is left of a text when each release character and what it releases is taken out. */
export function withoutReleased(text: string, release: string): string {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    if (text[at] === release) at++;
    else out += text[at];
  }
  return out;
}

/** The components of an element as it stands in a segment, each as it was meant. */
export function componentsOf(
  element = '',
  { component, release }: Pick<Separators, 'component' | 'release'>,
): string[] {
  return splitReleased(element, component, release ?? '').map((part) => released(part, release ?? ''));
}
