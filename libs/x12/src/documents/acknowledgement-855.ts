import type { SegmentInput } from '../write/types';
import type { AcknowledgedLine, DocumentOptions, PurchaseOrderAcknowledgement855 } from './outbound-types';
import {
  allowanceSegment,
  compactDate,
  dateSegments,
  idPairs,
  partySegments,
  referenceSegments,
  sumDecimals,
} from './write-parts';

/** Body of an 855 (between ST and SE): every line of the order with one ACK for each answer. */
export function write855(ack: PurchaseOrderAcknowledgement855, options: DocumentOptions = {}): SegmentInput[] {
  const { purpose = '00', type, orderNumber, releaseNumber, sellerReference, lines } = ack;
  const orderDate = compactDate(ack.orderDate, 'BAK04');
  const answered = compactDate(ack.acknowledgedDate, 'BAK09');
  const segments: SegmentInput[] = [
    ['BAK', purpose, type, orderNumber, orderDate, releaseNumber, , , sellerReference, answered],
  ];
  if (ack.currency) segments.push(['CUR', 'SE', ack.currency]);
  segments.push(
    ...referenceSegments(ack.references),
    ...(ack.allowancesAndCharges ?? []).map(allowanceSegment),
    ...dateSegments(ack.dates),
    ...partySegments(ack.parties, options),
  );
  lines.forEach((line) => segments.push(...lineSegments(line, options)));
  const hash =
    options.hashTotal === false
      ? undefined
      : sumDecimals(
          lines.map((line) => line.quantity),
          'CTT02',
        );
  segments.push(['CTT', String(lines.length), hash]);
  return segments;
}

function lineSegments(line: AcknowledgedLine, options: DocumentOptions): SegmentInput[] {
  const { assignedId, quantity, uom, unitPrice } = line;
  const basis = unitPrice && line.priceBasis;
  const out: SegmentInput[] = [
    ['PO1', assignedId, quantity, uom, unitPrice, basis, ...idPairs(line.productIds, options)],
  ];
  if (line.description) out.push(['PID', 'F', , , , line.description]);
  out.push(...(line.allowancesAndCharges ?? []).map(allowanceSegment));
  for (const status of line.statuses) {
    const date = compactDate(status.date, 'ACK05');
    const statusUom = status.quantity && (status.uom ?? uom);
    const ids = status.productIds ? idPairs(status.productIds, options) : [];
    out.push(['ACK', status.code, status.quantity, statusUom, date && (status.dateQualifier ?? '068'), date, , ...ids]);
  }
  return out;
}
