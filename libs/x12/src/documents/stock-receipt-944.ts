import type { TransactionSet } from '../types';
import { type LoopNode, loopTree } from '../validate/loop-tree';
import { all, first, isoDate, loops, productIds, readParty, text } from './read-parts';
import type { DocumentParty, ProductId, Reference } from './types';

export interface ReceivedLine {
  quantity: string;
  uom: string;
  productIds: ProductId[];
  /** W0708, or N9*LT */
  lot?: string;
  references: Reference[];
  /** W13: how many of it in which condition (412): 01 damaged, 02 short, 03 over, 04 quality, 07 good, 09 hold, ... */
  exceptions: { quantity: string; uom: string; condition: string; lot?: string }[];
  /** Position of W07 in the set (ST = 1) */
  position: number;
}

export interface StockReceipt944 {
  /** W1701 (514): F full detail, C customer return, ... */
  reporting: string;
  /** W1702, ISO */
  date?: string;
  /** W1703: the warehouse's own number */
  receiptNumber: string;
  /** W1704: ours, of the 943 */
  depositorOrder?: string;
  shipmentId?: string;
  parties: DocumentParty[];
  references: Reference[];
  lines: ReceivedLine[];
  /** W1401 */
  totalReceived?: string;
}

/** Reads a 944 as it stands: what a warehouse has received. */
export function readStockReceipt(set: Pick<TransactionSet, 'id' | 'segments' | 'version'>): StockReceipt944 {
  const root = loopTree(set, set.version);
  const w17 = first(root, 'W17');
  return {
    reporting: text(w17, 1) ?? '',
    date: isoDate(text(w17, 2)),
    receiptNumber: text(w17, 3) ?? '',
    depositorOrder: text(w17, 4),
    shipmentId: text(w17, 5),
    parties: loops(root, 'N1').map(readParty),
    references: referencesOf(root),
    lines: loops(root, 'W07').map(lineOf),
    totalReceived: text(first(root, 'W14'), 1),
  };
}

const referencesOf = (node: LoopNode): Reference[] =>
  all(node, 'N9').map((n9) => ({ qualifier: text(n9, 1) ?? '', id: text(n9, 2), description: text(n9, 3) }));

function lineOf(loop: LoopNode): ReceivedLine {
  const w07 = first(loop, 'W07')!;
  const upc = text(w07, 3);
  const references = referencesOf(loop);
  return {
    quantity: text(w07, 1) ?? '',
    uom: text(w07, 2) ?? '',
    productIds: [
      ...(upc ? [{ qualifier: 'UP', id: upc }] : []),
      ...productIds({ ...w07, elements: w07.elements.slice(0, 8) }, 4),
    ],
    lot: text(w07, 8) ?? references.find(({ qualifier }) => qualifier === 'LT')?.id,
    references,
    exceptions: loops(loop, 'W13').map((each) => {
      const w13 = first(each, 'W13');
      return { quantity: text(w13, 1) ?? '', uom: text(w13, 2) ?? '', condition: text(w13, 3) ?? '', lot: text(w13, 4) };
    }),
    position: w07.position,
  };
} // prettier-ignore
