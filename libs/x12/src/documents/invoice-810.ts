import type { SegmentInput } from '../write/types';
import { refuseWrongTotal } from './invoice-total';
import type { DocumentOptions, Invoice810, InvoiceLine, InvoiceTax } from './outbound-types';
import {
  allowanceSegment,
  cents,
  compactDate,
  dateSegments,
  idPairs,
  partySegments,
  referenceSegments,
  sumDecimals,
  termsSegment,
} from './write-parts';

/** Body of an 810. Throws X12WriteError when lines, charges and taxes do not add up to `total`. */
export function write810(invoice: Invoice810, options: DocumentOptions = {}): SegmentInput[] {
  refuseWrongTotal(invoice);
  const { lines, carrier } = invoice;
  const date = compactDate(invoice.date, 'BIG01');
  const orderDate = compactDate(invoice.orderDate, 'BIG03');
  const segments: SegmentInput[] = [
    ['BIG', date, invoice.number, orderDate, invoice.orderNumber, invoice.releaseNumber, , invoice.type],
  ];
  if (invoice.currency) segments.push(['CUR', 'SE', invoice.currency]);
  segments.push(...referenceSegments(invoice.references), ...partySegments(invoice.parties, options));
  if (invoice.terms) segments.push(termsSegment(invoice.terms));
  segments.push(...dateSegments(invoice.dates));
  lines.forEach((line) => segments.push(...lineSegments(line, options)));
  const { discountable, discounted, termsDiscount } = invoice;
  const [subject, due, discount] = [discountable, discounted, termsDiscount].map(
    (each, n) => each && cents(each, `TDS0${n + 2}`),
  );
  segments.push(['TDS', cents(invoice.total, 'TDS01'), subject, due, discount]);
  segments.push(...(invoice.taxes ?? []).map(taxSegment));
  if (carrier)
    segments.push([
      'CAD',
      carrier.mode,
      ,
      ,
      carrier.scac,
      carrier.name,
      ,
      carrier.reference && carrier.referenceQualifier,
      carrier.reference,
    ]);
  segments.push(...(invoice.allowancesAndCharges ?? []).map(allowanceSegment));
  const hash = options.hashTotal
    ? sumDecimals(
        lines.map((line) => line.quantity),
        'CTT02',
      )
    : undefined;
  segments.push(['CTT', String(lines.length), hash]);
  return segments;
}

function lineSegments(line: InvoiceLine, options: DocumentOptions): SegmentInput[] {
  const ids = idPairs(line.productIds, options);
  const out: SegmentInput[] = [
    ['IT1', line.assignedId, line.quantity, line.uom, line.unitPrice, line.priceBasis, ...ids],
  ];
  out.push(...(line.taxes ?? []).map(taxSegment));
  if (line.description) out.push(['PID', 'F', , , , line.description]);
  out.push(...(line.allowancesAndCharges ?? []).map(allowanceSegment));
  return out;
}

function taxSegment(tax: InvoiceTax): SegmentInput {
  return [
    'TXI',
    tax.type,
    tax.amount,
    tax.percent,
    tax.jurisdiction && tax.jurisdictionQualifier,
    tax.jurisdiction,
    tax.exempt,
  ];
}
