import { encodeText } from '../read/text';
import type { JsonInterchange } from './types';

/** The bytes (latin1) of a segment as it is usually written: a line break before it, a terminator after it. */
export function plainForm(elements: string[], interchange: JsonInterchange, isFirst: boolean): string {
  const { separators, lineBreak } = interchange;
  return `${isFirst ? '' : lineBreak}${encodeText(elements.join(separators.element) + separators.segment)}`;
}
