import type { SegmentInput } from '../write/types';
import type { DocumentOptions, OutboundParty } from './outbound-types';
import type { ProductId } from './types';
import { compactDate, partySegments, sumDecimals } from './write-parts';

export interface ShippingOrderLine {
  /** LX01, and N9*LI by which a 945 names it again */
  number: number;
  quantity: string;
  uom: string;
  productIds: ProductId[];
  description?: string;
  /** Which lots to pick: N9*LT with the quantity in N903 */
  lots?: { lot: string; quantity: string }[];
}

export interface ShippingOrder940 {
  /** W0501 (473), default N original */
  status?: string;
  /** W0502 (285), 22 characters at most: what a 945 answers to */
  depositorOrder: string;
  purchaseOrder?: string;
  references?: { qualifier: string; id: string }[];
  /** G62 (432): 02 delivery requested, 10 requested ship, 37 ship not before, 01 cancel after */
  dates?: { qualifier: string; date: string }[];
  parties: OutboundParty[];
  /** W6610 its standard carrier alpha code, W6605 how it is called */
  carrier?: { scac?: string; name: string };
  notes?: string[];
  lines: ShippingOrderLine[];
}

/** Body of a 940 (between ST and SE): what a warehouse is to pick, pack and ship. */
export function write940(order: ShippingOrder940, options: DocumentOptions = {}): SegmentInput[] {
  const { status = 'N', depositorOrder, purchaseOrder, lines } = order;
  const segments: SegmentInput[] = [['W05', status, depositorOrder, purchaseOrder], ...partySegments(order.parties, options)];
  for (const { qualifier, id } of order.references ?? []) segments.push(['N9', qualifier, id]);
  for (const { qualifier, date } of order.dates ?? []) segments.push(['G62', qualifier, compactDate(date, 'G6202')]);
  for (const note of order.notes ?? []) segments.push(['NTE', 'WHI', note.slice(0, 80)]);
  if (order.carrier) segments.push(['W66', 'PP', 'M', , , order.carrier.name.slice(0, 35), , , , , order.carrier.scac]);
  for (const line of lines) {
    // W01 carries two pairs of qualifier and number, and two more behind its other elements.
    const [first, second, third] = line.productIds;
    segments.push(['LX', String(line.number)]);
    segments.push([
      'W01', line.quantity, line.uom, , first?.qualifier, first?.id, second?.qualifier, second?.id, , , , , , , third?.qualifier, third?.id,
    ]);
    if (line.description) segments.push(['G69', line.description.slice(0, 45)]);
    segments.push(['N9', 'LI', String(line.number)]);
    for (const { lot, quantity } of line.lots ?? []) segments.push(['N9', 'LT', lot, quantity]);
  }
  segments.push(['W76', sumDecimals(lines.map(({ quantity }) => quantity), 'W7601')]);
  return segments;
} // prettier-ignore
