import type { PurchaseOrder850 } from '../../documents/types';
import type { TransactionSet } from '../../types';
import { separatorsOf, USUAL } from '../service-characters';
import { writeSegment } from '../write';
import { readOrders } from './orders';
import { Parts } from './read-parts';

/** Segments of a message before its first line, without UNH, in the usual service characters (`:`, `+`, `?`): element by element. */
export function headingOfMessage({ segments, separators }: Pick<TransactionSet, 'segments' | 'separators'>): string[][] {
  const end = segments.findIndex(({ id }) => id === 'LIN' || id === 'UNS' || id === 'UNT');
  const parts = new Parts(separators);
  return segments.slice(1, end === -1 ? segments.length : end).map((segment) =>
    // A tag of its own is no data: what `writeSegment` makes of one element stands behind it and before the terminator.
    [segment.id, ...segment.elements.slice(1).map((_, n) => writeSegment(['', parts.all(segment, n + 1)]).slice(1, -1))],
  );
} // prettier-ignore

/** What such a heading of ORDERS says: parties, currency, terms, references. */
export function readHeading(heading: readonly (readonly string[])[]): PurchaseOrder850 {
  const segments = heading.map(([id, ...elements], index) => ({ id, elements: [id, ...elements], raw: '', offset: 0, position: index + 2 }));
  return readOrders({ id: 'ORDERS', version: 'D.96A', segments, separators: separatorsOf(USUAL) });
} // prettier-ignore
