import { withoutReleased } from '../edifact/service-characters';
import { encodeText } from '../read/text';
import type { JsonInterchange } from './types';

/** The bytes (latin1) of a segment as it is usually written: a line break before it unless it is the first, a terminator after it. */
export function plainForm(elements: string[], interchange: JsonInterchange): string {
  const { separators, lineBreak, una = '' } = interchange;
  const before = elements[0] === 'ISA' ? '' : elements[0] === 'UNB' ? una : lineBreak;
  return `${before}${encodeText(elements.join(separators.element) + separators.segment)}`;
}

/** The first element that holds what separates elements or segments, so that it would be read otherwise. ISA16 is one. */
export function heldSeparator(
  elements: string[],
  { separators: { element, segment, release } }: JsonInterchange,
): { n: number; separator: string } | undefined {
  for (let n = 0; n < elements.length; n++) {
    const data = release ? withoutReleased(elements[n], release) : elements[n];
    const separator = [element, segment].find((one) => one !== '' && data.includes(one));
    if (separator !== undefined && !(elements[0] === 'ISA' && n === 16)) return { n, separator };
  }
  return undefined;
}
