import type { SegmentInput } from '../write/types';
import type { Segment, TransactionSet } from '../types';
import { type LoopNode, loopTree } from '../validate/loop-tree';
import type { DocumentOptions, OutboundParty } from './outbound-types';
import { all, first, isoDate, loops, productIds, readParty, text } from './read-parts';
import type { DocumentParty, ProductId } from './types';
import { compactDate, idPairs, partySegments } from './write-parts';

export interface AdvisedQuantity {
  /** QTY01 (673): 17 on hand, 33 available for sale, ... */
  qualifier: string;
  quantity: string;
  uom?: string;
}
export interface AdvisedItem {
  /** LIN01 */
  assignedId?: string;
  productIds: ProductId[];
  description?: string;
  quantities: AdvisedQuantity[];
  /** N1 of the item: where it lies, when not where the heading says */
  location?: DocumentParty;
  /** Position of LIN in the set (ST = 1) */
  position: number;
}
export interface InventoryAdvice846 {
  /** BIA01: 00 original, 04 change, 05 replace */
  purpose: string;
  /** BIA02 (755) */
  report: string;
  reference: string;
  /** BIA04, ISO */
  date?: string;
  time?: string;
  parties: DocumentParty[];
  items: AdvisedItem[];
}

/** Reads an 846 as it stands. */
export function readInventoryAdvice(set: Pick<TransactionSet, 'id' | 'segments' | 'version'>): InventoryAdvice846 {
  const root = loopTree(set, set.version);
  const bia = first(root, 'BIA');
  return {
    purpose: text(bia, 1) ?? '',
    report: text(bia, 2) ?? '',
    reference: text(bia, 3) ?? '',
    date: isoDate(text(bia, 4)),
    time: text(bia, 5),
    parties: loops(root, 'N1').map(readParty),
    items: loops(root, 'LIN').map(itemOf),
  };
}

function itemOf(loop: LoopNode): AdvisedItem {
  const lin = first(loop, 'LIN')!;
  const [location] = loops(loop, 'N1').map(readParty);
  return {
    assignedId: text(lin, 1),
    productIds: productIds(lin, 2),
    description: text(first(loop, 'PID'), 5),
    quantities: loops(loop, 'QTY').map(quantityOf),
    location,
    position: lin.position,
  };
}

function quantityOf(loop: LoopNode): AdvisedQuantity {
  const qty: Segment = first(loop, 'QTY')!;
  const uit = all(loop, 'UIT')[0];
  // QTY03 and UIT01 are composites; their first component is the unit.
  const uom = text(qty, 3)?.split(/[^A-Za-z0-9]/)[0] ?? text(uit, 1)?.split(/[^A-Za-z0-9]/)[0];
  return { qualifier: text(qty, 1) ?? '', quantity: text(qty, 2) ?? '', uom };
}

export interface InventoryAdviceToSend {
  purpose?: string;
  /** Default DD, a distributor's report */
  report?: string;
  reference: string;
  /** UTC */
  at: Date;
  parties: OutboundParty[];
  items: {
    productIds: ProductId[];
    description?: string;
    quantities: { qualifier: string; quantity: string; uom: string }[];
    location?: OutboundParty;
  }[];
}

/** Body of an 846 (between ST and SE): one LIN an item and place. */
export function write846(advice: InventoryAdviceToSend, options: DocumentOptions = {}): SegmentInput[] {
  const { purpose = '00', report = 'DD', reference, at, items } = advice;
  const iso = at.toISOString();
  const segments: SegmentInput[] = [
    ['BIA', purpose, report, reference, compactDate(iso.slice(0, 10), 'BIA04'), iso.slice(11, 16).replace(':', '')],
    ...partySegments(advice.parties, options),
  ];
  items.forEach(({ productIds: ids, description, quantities, location }, index) => {
    segments.push(['LIN', String(index + 1), ...idPairs(ids, options)]);
    if (description) segments.push(['PID', 'F', , , , description.slice(0, 80)]);
    for (const { qualifier, quantity, uom } of quantities) segments.push(['QTY', qualifier, quantity, [uom]]);
    segments.push(...partySegments(location && [location], options));
  });
  segments.push(['CTT', String(items.length)]);
  return segments;
} // prettier-ignore
