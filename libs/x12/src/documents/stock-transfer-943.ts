import type { SegmentInput } from '../write/types';
import type { DocumentOptions, OutboundParty } from './outbound-types';
import type { ProductId } from './types';
import { compactDate, partySegments, sumDecimals } from './write-parts';

export interface StockTransfer943 {
  /** W0602: what a 944 answers to */
  depositorOrder: string;
  /** W0603, ISO */
  shippedDate: string;
  /** W0604 */
  shipmentId?: string;
  purchaseOrder?: string;
  /** G62*17 */
  expectedDate?: string;
  carrier?: { scac?: string; name?: string };
  parties: OutboundParty[];
  lines: {
    number: number;
    quantity: string;
    uom: string;
    productIds: ProductId[];
    description?: string;
    lot?: string;
  }[];
}

/** Body of a 943 (between ST and SE): what is on its way to a warehouse. */
export function write943(transfer: StockTransfer943, options: DocumentOptions = {}): SegmentInput[] {
  const { depositorOrder, shipmentId, purchaseOrder, expectedDate, carrier, lines } = transfer;
  const segments: SegmentInput[] = [
    ['W06', 'F', depositorOrder, compactDate(transfer.shippedDate, 'W0603'), shipmentId, , purchaseOrder],
    ...partySegments(transfer.parties, options),
  ];
  if (expectedDate) segments.push(['G62', '17', compactDate(expectedDate, 'G6202')]);
  segments.push(['W27', 'M', carrier?.scac, carrier?.name?.slice(0, 35)]);
  for (const { number, quantity, uom, productIds, description, lot } of lines) {
    const [first, second] = productIds;
    segments.push(['W04', quantity, uom, , first?.qualifier, first?.id, second?.qualifier, second?.id]);
    if (description) segments.push(['G69', description.slice(0, 45)]);
    segments.push(['N9', 'LI', String(number)]);
    if (lot) segments.push(['N9', 'LT', lot]);
  }
  segments.push(['W03', sumDecimals(lines.map(({ quantity }) => quantity), 'W0301')]);
  return segments;
} // prettier-ignore
