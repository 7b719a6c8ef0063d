import type { Segment, Separators } from '../types';
import { Tokenizer } from './tokenizer';

/**
 * Segments of a text without envelope (a set as a guide prints it). Nothing is checked.
 * Positions count from 1, as in a set that begins with ST.
 */
export function parseSegments(text: string, separators: Separators): Segment[] {
  const segments: Segment[] = [];
  const ignore = (): void => undefined;
  const sink = { loose: ignore, isa: ignore, cut: ignore, unterminated: ignore, truncatedIsa: ignore };
  const tokenizer = new Tokenizer(
    { ...sink, segment: (s) => void segments.push({ ...s, position: segments.length + 1 }) },
    1 << 20,
  );
  tokenizer.useSeparators({ repetition: '', ...separators });
  tokenizer.write(Buffer.from(text, 'utf8'));
  tokenizer.end();
  return segments;
}
