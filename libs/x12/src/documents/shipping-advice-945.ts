import type { Segment, TransactionSet } from '../types';
import { type LoopNode, loopTree } from '../validate/loop-tree';
import { all, first, isoDate, loops, productIds, readParty, text } from './read-parts';
import type { DocumentParty, ProductId, Reference } from './types';

export interface AdvisedLine {
  /** N9*LI: our own line number, where the warehouse repeats it */
  lineId?: string;
  /** W1201 (368): CC complete, BP the rest is to follow, ... */
  status: string;
  ordered?: string;
  shipped?: string;
  /** W1204 */
  difference?: string;
  uom?: string;
  /** W1206, W1207/08, W1217/18, W1221/22 */
  productIds: ProductId[];
  /** W1209 */
  lot?: string;
  /** N9, LT lots (N903 = how many of it) and SE serial numbers among them */
  references: Reference[];
  /** 0-based place among `packages`; absent where the loop names none */
  package?: number;
  /** Position of W12 in the set (ST = 1) */
  position: number;
}

export interface AdvisedPackage {
  /** MAN*GM, without the application identifier 00 */
  sscc?: string;
  /** MAN*CP */
  trackingNumber?: string;
}

export interface ShippingAdvice945 {
  /** W0601 (514): F full detail, X exceptions only, ... */
  reporting: string;
  /** W0602 */
  depositorOrder: string;
  /** W0603, or G62*11, ISO */
  shippedDate?: string;
  /** W0604 */
  shipmentId?: string;
  purchaseOrder?: string;
  carrier?: { mode?: string; scac?: string; name?: string };
  references: Reference[];
  parties: DocumentParty[];
  packages: AdvisedPackage[];
  lines: AdvisedLine[];
  totals: { units?: string; weight?: string; weightUom?: string };
}

/** Reads a 945 as it stands: what a warehouse has shipped. */
export function readShippingAdvice(set: Pick<TransactionSet, 'id' | 'segments' | 'version'>): ShippingAdvice945 {
  const root = loopTree(set, set.version);
  const w06 = first(root, 'W06');
  const w27 = first(root, 'W27');
  const w03 = first(root, 'W03');
  const shipped = all(root, 'G62').find((segment) => text(segment, 1) === '11');
  const packages: AdvisedPackage[] = [];
  const lines = loops(root, 'LX').flatMap((lx) => {
    const found = packageOf(lx);
    const at = found && packages.push(found) - 1;
    return loops(lx, 'W12').map((loop) => lineOf(loop, at));
  });
  return {
    reporting: text(w06, 1) ?? '',
    depositorOrder: text(w06, 2) ?? '',
    shippedDate: isoDate(text(w06, 3)) ?? isoDate(text(shipped, 2)),
    shipmentId: text(w06, 4),
    purchaseOrder: text(w06, 6),
    carrier: w27 && { mode: text(w27, 1), scac: text(w27, 2), name: text(w27, 3) },
    references: all(root, 'N9').map(readN9),
    parties: loops(root, 'N1').map(readParty),
    packages,
    lines,
    totals: { units: text(w03, 1), weight: text(w03, 2), weightUom: text(w03, 3) },
  };
}

const readN9 = (segment: Segment): Reference => ({
  qualifier: text(segment, 1) ?? '',
  id: text(segment, 2),
  description: text(segment, 3),
});

function packageOf(lx: LoopNode): AdvisedPackage | undefined {
  const marks = all(lx, 'MAN');
  if (marks.length === 0) return undefined;
  // MAN carries two marks: 01 with 02, 04 with 05.
  const pairs = marks.flatMap((man) => [1, 4].map((n) => ({ qualifier: text(man, n), mark: text(man, n + 1) })));
  const of = (wanted: string) => pairs.find(({ qualifier }) => qualifier === wanted)?.mark;
  return { sscc: of('GM')?.replace(/^\(?00\)?(?=\d{18}$)/, ''), trackingNumber: of('CP') };
} // prettier-ignore

function lineOf(loop: LoopNode, at?: number): AdvisedLine {
  const w12 = first(loop, 'W12')!;
  const upc = text(w12, 6);
  const references = all(loop, 'N9').map(readN9);
  const pairs = [7, 17, 21].flatMap((n) => productIds({ ...w12, elements: w12.elements.slice(0, n + 2) }, n));
  return {
    lineId: references.find(({ qualifier }) => qualifier === 'LI')?.id,
    status: text(w12, 1) ?? '',
    ordered: text(w12, 2),
    shipped: text(w12, 3),
    difference: text(w12, 4),
    uom: text(w12, 5),
    productIds: [...(upc ? [{ qualifier: 'UP', id: upc }] : []), ...pairs],
    lot: text(w12, 9),
    references,
    package: at,
    position: w12.position,
  };
}
