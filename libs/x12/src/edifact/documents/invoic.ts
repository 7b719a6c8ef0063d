import { lineNet, refuseWrongTotal } from '../../documents/invoice-total';
import type { Invoice810, InvoiceLine, InvoiceTax } from '../../documents/outbound-types';
import type { Terms } from '../../documents/types';
import { sumDecimals } from '../../documents/write-parts';
import type { EdifactSegment } from '../write';
import { allowanceSegments, bgm, dateSegments, description, dtm, itemSegments, type MessageOptions, orderReference, partySegments, referenceSegments, rff, summary } from './write-parts'; // prettier-ignore

/** INVOIC between UNH and UNT, in EANCOM's usage. Throws X12WriteError when lines, charges and taxes do not add up to `total`. */
export function writeInvoic(invoice: Invoice810, options: MessageOptions = {}): EdifactSegment[] {
  refuseWrongTotal(invoice, 'MOA 77');
  const { number, date, type, currency, lines, terms, total, taxes = [] } = invoice;
  const nets = lines.map(lineNet);
  const tax = sumDecimals(taxes.map(({ amount }) => amount), 'MOA 124');
  return [
    bgm(type === 'CR' ? '381' : '380', number, '9'),
    dtm('137', date, 'DTM 137'),
    ...dateSegments(invoice.dates),
    ...orderReference(invoice),
    ...referenceSegments(invoice.references),
    ...partySegments(invoice.parties),
    ...(currency === undefined ? [] : [['CUX', ['2', currency, '4']] as const]),
    ...(terms ? termsSegments(terms, invoice.termsDiscount) : []),
    ...allowanceSegments(invoice.allowancesAndCharges),
    ...lines.flatMap((line, index) => lineSegments(line, nets[index], String(index + 1), invoice, options)),
    ...summary(lines.length),
    ['MOA', ['77', total]],
    ['MOA', ['79', sumDecimals(nets, 'MOA 79')]],
    ...(taxes.length === 0 ? [] : [['MOA', ['125', sumDecimals([total, `-${tax}`], 'MOA 125')]] as const, ['MOA', ['124', tax]] as const]),
    ...taxes.flatMap((each) => [taxSegment(each), ['MOA', ['124', each.amount]] as const]),
  ];
} // prettier-ignore

/** PRI AAB is before the line's allowances, AAA is net; MOA 203 is what the line comes to without tax. */
function lineSegments(line: InvoiceLine, net: string, count: string, { orderNumber }: Invoice810, options: MessageOptions): EdifactSegment[] {
  const { assignedId, quantity, uom, unitPrice, allowancesAndCharges = [], taxes = [] } = line;
  return [
    ...itemSegments(count, undefined, line.productIds, options),
    ...description(line.description),
    ['QTY', ['47', quantity, uom]],
    ['MOA', ['203', net]],
    ['PRI', [allowancesAndCharges.length > 0 ? 'AAB' : 'AAA', unitPrice]],
    ...(orderNumber === undefined ? [] : [rff('ON', orderNumber, assignedId)]),
    ...taxes.flatMap((each) => [taxSegment(each), ['MOA', ['124', each.amount]] as const]),
    ...allowanceSegments(allowancesAndCharges),
  ];
} // prettier-ignore

/** 7 is a tax; the kind of tax stays VAT where X12 only says that there is one. */
const taxSegment = ({ type, percent, exempt }: InvoiceTax): EdifactSegment => [
  'TAX', '7', type === 'TX' || type === 'VA' ? 'VAT' : 'OTH', undefined, undefined,
  percent === undefined ? undefined : [undefined, undefined, undefined, percent], exempt === '0' ? 'E' : 'S',
]; // prettier-ignore

/** PAT 1 is net after days, 3 on a date, 22 a discount; 5:3:D is days after the date of the invoice. */
function termsSegments({ netDays, netDueDate, discountPercent, discountDays, discountDueDate }: Terms, amount?: string): EdifactSegment[] {
  const after = (days?: string): readonly string[] | undefined => (days === undefined ? undefined : ['5', '3', 'D', days]);
  const net: EdifactSegment[] = netDays === undefined && netDueDate === undefined ? [] : [['PAT', netDays === undefined ? '3' : '1', undefined, after(netDays)]];
  const discount: EdifactSegment[] = discountPercent === undefined ? [] : [['PAT', '22', undefined, after(discountDays)]];
  return [
    ...net, ...(net.length > 0 && netDueDate !== undefined ? [dtm('13', netDueDate)] : []),
    ...discount, ...(discount.length > 0 && discountDueDate !== undefined ? [dtm('12', discountDueDate)] : []),
    ...(discountPercent === undefined ? [] : [['PCD', ['12', discountPercent]] as const]),
    ...(discountPercent === undefined || amount === undefined ? [] : [['MOA', ['21', amount]] as const]),
  ];
} // prettier-ignore
