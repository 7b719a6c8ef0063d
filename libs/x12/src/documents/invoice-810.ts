import type { SegmentInput } from '../write/types';
import { X12WriteError } from '../write/write-error';
import type { DocumentOptions, Invoice810, InvoiceLine, InvoiceTax } from './outbound-types';
import type { AllowanceOrCharge } from './types';
import {
  allowanceSegment,
  cents,
  compactDate,
  dateSegments,
  idPairs,
  partySegments,
  referenceSegments,
  scaled,
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
  segments.push(['TDS', cents(invoice.total, 'TDS01'), invoice.discountable && cents(invoice.discountable, 'TDS02')]);
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

/** Each line's extension is rounded half up to the cent; from there on every cent must be accounted for. */
function refuseWrongTotal(invoice: Invoice810): void {
  let sum = 0n;
  const money = (amount: string, element: string): bigint => BigInt(cents(amount, element));
  const allowances = (items: AllowanceOrCharge[] = []): void => {
    for (const { indicator, amount } of items) {
      if (amount && indicator === 'C') sum += money(amount, 'SAC05');
      if (amount && indicator === 'A') sum -= money(amount, 'SAC05');
    }
  };
  const taxes = (items: InvoiceTax[] = []): void => {
    for (const { amount } of items) sum += money(amount, 'TXI02');
  };
  for (const line of invoice.lines) {
    sum += roundedToCents(scaled(line.quantity, 6, 'IT102') * scaled(line.unitPrice, 6, 'IT104'), 12);
    allowances(line.allowancesAndCharges);
    taxes(line.taxes);
  }
  allowances(invoice.allowancesAndCharges);
  taxes(invoice.taxes);
  const off = sum - money(invoice.total, 'TDS01');
  if (off !== 0n)
    throw new X12WriteError(
      `TDS01 ${invoice.total} is not what lines, charges and taxes give: it is off by ${off} cents`,
      'TDS01',
    );
}

/** Half up, away from zero. */
function roundedToCents(value: bigint, scale: number): bigint {
  const cent = 10n ** BigInt(scale - 2);
  const magnitude = value < 0n ? -value : value;
  const cents = (magnitude + cent / 2n) / cent;
  return value < 0n ? -cents : cents;
}
