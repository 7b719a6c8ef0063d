import type { TransactionSet } from '../types';
import { type LoopNode, loopTree } from '../validate/loop-tree';
import type { SegmentInput } from '../write/types';
import type { DocumentOptions } from './outbound-types';
import { all, first, isoDate, loops, productIds, readParty, text } from './read-parts';
import type { DocumentParty, ProductId } from './types';
import { compactDate, idPairs } from './write-parts';

export interface CataloguePrice {
  /** CTP02 (236): CON contract, LPR list, … */
  kind?: string;
  price: string;
  quantity?: string;
  uom?: string;
}
export interface ReadCatalogueItem {
  /** LIN01 */
  assignedId?: string;
  productIds: ProductId[];
  description?: string;
  /** PO401: how many of the inner unit are in a pack */
  pack?: string;
  prices: CataloguePrice[];
}
export interface PriceCatalogue832 {
  /** BCT01 (683): PC price, SC sales, RC resale catalogue, PS price sheet, CP cost and price catalogue */
  purpose: string;
  /** BCT02 */
  number?: string;
  /** DTM*007, else DTM*152, ISO */
  effectiveDate?: string;
  currency?: string;
  parties: DocumentParty[];
  items: ReadCatalogueItem[];
}

/** Reads an 832 as it stands. */
export function readPriceCatalogue(set: Pick<TransactionSet, 'id' | 'segments' | 'version'>): PriceCatalogue832 {
  const root = loopTree(set, set.version);
  const bct = first(root, 'BCT');
  const date = (qualifier: string) => text(all(root, 'DTM').find((each) => text(each, 1) === qualifier), 2);
  return {
    purpose: text(bct, 1) ?? '',
    number: text(bct, 2),
    effectiveDate: isoDate(date('007') ?? date('152')),
    currency: text(first(root, 'CUR'), 2),
    parties: loops(root, 'N1').map(readParty),
    items: loops(root, 'LIN').map(itemOf),
  };
} // prettier-ignore

function itemOf(loop: LoopNode): ReadCatalogueItem {
  const lin = first(loop, 'LIN')!;
  return {
    assignedId: text(lin, 1),
    productIds: productIds(lin, 2),
    description: text(first(loop, 'PID'), 5),
    pack: text(first(loop, 'PO4'), 1),
    prices: loops(loop, 'CTP').map((each) => {
      const ctp = first(each, 'CTP');
      // CTP05 is a composite; its first component is the unit.
      return { kind: text(ctp, 2), price: text(ctp, 3) ?? '', quantity: text(ctp, 4), uom: text(ctp, 5)?.split(/[^A-Za-z0-9]/)[0] };
    }),
  };
} // prettier-ignore

export interface CatalogueToSend {
  number: string;
  /** ISO */
  effectiveDate: string;
  currency: string;
  items: {
    productIds: ProductId[];
    description: string;
    /** Base units in a pack */
    pack?: string;
    kind: 'CON' | 'LPR';
    price: string;
    uom: string;
  }[];
}

/** Body of an 832 (between ST and SE): one LIN an item, priced by its base unit. */
export function write832({ number, effectiveDate, currency, items }: CatalogueToSend, options: DocumentOptions = {}): SegmentInput[] {
  const segments: SegmentInput[] = [
    ['BCT', 'PC', number, , , , , , , , '00'],
    ['DTM', '007', compactDate(effectiveDate, 'DTM02')],
    ['CUR', 'SE', currency],
  ];
  items.forEach(({ productIds: ids, description, pack, kind, price, uom }, index) => {
    segments.push(['LIN', String(index + 1), ...idPairs(ids, options)], ['PID', 'F', , , , description.slice(0, 80)]);
    if (pack) segments.push(['PO4', pack, '1', uom]);
    segments.push(['CTP', , kind, price, '1', [uom]]);
  });
  segments.push(['CTT', String(items.length)]);
  return segments;
} // prettier-ignore
