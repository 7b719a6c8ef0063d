import type { Separators } from '../types';
import type { ElementInput, SegmentInput } from './types';
import { X12WriteError } from './write-error';

const UNWRITABLE = /[\x00-\x1f\x7f]/;

/** X12 has no escape: data that holds a separator would become other data, so it is refused. */
export function refuse(text: string, separators: Separators, name: string, position: number): void {
  const { element, component, segment, repetition } = separators;
  const clash = [element, component, segment, repetition].find((s) => s !== undefined && text.includes(s));
  const found = clash ?? UNWRITABLE.exec(text)?.[0];
  if (found === undefined) return;
  const where = position > 0 ? ` of segment ${position}` : '';
  throw new X12WriteError(
    `${name}${where} holds ${JSON.stringify(found)}, which ${clash ? 'separates elements here' : 'no element may hold'}: ${JSON.stringify(text.slice(0, 60))}`,
    name,
    position,
  );
}

/** Segments as text, one after another. */
export class Output {
  private written = '';
  private readonly end: string;
  /** Any character that no element may hold here; one look at a text instead of five. */
  private readonly forbidden: RegExp;

  constructor(
    private readonly separators: Separators,
    lineBreak: string,
  ) {
    const { element, component, segment, repetition = '' } = separators;
    this.end = segment + lineBreak;
    const own = [element, component, segment, repetition].join('').replace(/[\\\]^-]/g, '\\$&');
    this.forbidden = new RegExp(`[${own}\\x00-\\x1f\\x7f]`);
  }

  raw(line: string): void {
    this.written += line + this.end;
  }

  segment(input: SegmentInput, position: number): void {
    const id = input[0];
    if (!/^[A-Z][A-Z0-9]{1,2}$/.test(id)) throw new X12WriteError(`'${id}' is no segment id`, id, position);
    const separator = this.separators.element;
    let line = id;
    let empty = '';
    for (let n = 1; n < input.length; n++) {
      empty += separator;
      const value = input[n];
      const text =
        typeof value === 'string' && !this.forbidden.test(value) ? value : this.element(value, id, n, position);
      // Empty elements at the end are not written.
      if (text === '') continue;
      line += empty + text;
      empty = '';
    }
    this.raw(line);
  }

  text(): string {
    return this.written;
  }

  private element(value: ElementInput, id: string, n: number, position: number): string {
    return this.named(value, `${id}${String(n).padStart(2, '0')}`, position);
  }

  private named(value: ElementInput, name: string, position: number): string {
    if (value === undefined || value === null) return '';
    if (typeof value === 'object' && 'repeat' in value) {
      const { repetition } = this.separators;
      if (repetition === undefined && value.repeat.length > 1)
        throw new X12WriteError(`${name} repeats, and this version has no repetition separator`, name, position);
      return value.repeat.map((one) => this.named(one, name, position)).join(repetition ?? '');
    }
    if (typeof value === 'object') {
      const parts = value.map((part, i) => this.simple(String(part ?? ''), `${name}-${i + 1}`, position));
      while (parts.at(-1) === '') parts.pop();
      return parts.join(this.separators.component);
    }
    return this.simple(String(value), name, position);
  }

  private simple(text: string, name: string, position: number): string {
    refuse(text, this.separators, name, position);
    return text;
  }
}
