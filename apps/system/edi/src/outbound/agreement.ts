import Big from 'big.js';
import type { SendInvoice, SendShipNotice } from '@crossdock/contracts';
import { balanceOf, isValidGs1 } from '@crossdock/canonical';
import type { Terms } from '@crossdock/x12';
import type { RememberedLine, RememberedOrder } from '../persistence/purchase-orders';
import { aboutAllowances } from './agreed-allowances';
import { aboutTerms } from './agreed-terms';
import { contentsOf } from './map-ship-notice';

/** What partners charge back for: each finding in words. Empty = may be sent. */
export function aboutShipNotice(
  notice: SendShipNotice,
  order?: RememberedOrder,
  /** Others of the order, sent or held */
  others: SendShipNotice[] = [],
  packagesWanted = false,
): string[] {
  const packages = packagesWanted && notice.packages.length === 0 ? ['the partner wants packages with their SSCCs, and none is told'] : [];
  return [...aboutLines(notice.lines, order), ...aboutOverShipment(notice, order, others), ...packages, ...aboutPackages(notice), ...aboutTransport(notice), ...aboutDay(notice)];
} // prettier-ignore

export interface InvoiceSurroundings {
  /** Absent for a partner that takes no ship notices. */
  sent?: { notice?: SendShipNotice };
  /** The other invoices of the order, sent or held */
  others?: SendInvoice[];
  /** The partner takes 855s */
  answered?: boolean;
  /** As the invoice is to say them */
  terms: Terms;
}

/** Invoice = ASN = order: quantities of the shipment, prices, allowances, charges and terms of the order, a total that adds up. */
export function aboutInvoice(
  invoice: SendInvoice,
  order: RememberedOrder | undefined,
  { sent, others, answered, terms }: InvoiceSurroundings,
): string[] {
  const shipped = sent ? aboutShipped(invoice, sent.notice) : [];
  const allowances = aboutAllowances(invoice, order, { others, answered });
  return [...aboutLines(invoice.lines, order), ...shipped, ...aboutPrices(invoice, order), ...allowances, ...aboutTerms(invoice, terms, order), ...aboutTotal(invoice)];
} // prettier-ignore

function* aboutLines(lines: { lineNumber: number; sku: string }[], order?: RememberedOrder): Generator<string> {
  if (!order) return;
  for (const { lineNumber, sku } of lines) {
    const ordered = order.lines.find((line) => line.lineNumber === lineNumber);
    if (!ordered) yield `line ${lineNumber} is not in purchase order ${order.orderNumber}`;
    else yield* aboutItem(sku, ordered);
  }
}

/** What was ordered, or exactly what was acknowledged in its place. */
function* aboutItem(sku: string, { lineNumber, sku: ordered, substitute }: RememberedLine): Generator<string> {
  if (substitute && substitute.sku !== sku) yield `line ${lineNumber}: ${sku} is named, ${substitute.sku} was acknowledged in place of ${ordered}`;
  if (!substitute && ordered !== sku) yield `line ${lineNumber}: ${sku} stands for ${ordered} of the order`;
} // prettier-ignore

/** All that has left of a line, in base units, is at most what was ordered. */
function* aboutOverShipment(notice: SendShipNotice, order: RememberedOrder | undefined, others: SendShipNotice[]): Generator<string> {
  for (const { lineNumber, ordered, unit } of notice.lines) {
    const asked = order?.lines.find((line) => line.lineNumber === lineNumber);
    const holds = asked?.unit === ordered?.unit ? ordered?.baseUnits : asked?.unit === unit ? 1 : undefined;
    if (!asked || holds === undefined) continue;
    const left = [notice, ...others].flatMap(({ lines }) => lines.filter((line) => line.lineNumber === lineNumber));
    const shipped = left.reduce((sum, line) => sum + line.shipped, 0);
    const most = new Big(asked.quantity).times(holds);
    if (most.lt(shipped)) yield `line ${lineNumber}: ${shipped} have been shipped in all, ${most.toFixed()} were ordered`;
  }
} // prettier-ignore

/** Without ship notices: all that was billed of a line, in base units, is at most what was ordered. */
export function* aboutOverBilling(invoice: SendInvoice, order: RememberedOrder | undefined, others: SendInvoice[]): Generator<string> {
  for (const { lineNumber, ordered, unit } of invoice.lines) {
    const asked = order?.lines.find((line) => line.lineNumber === lineNumber);
    const holds = asked?.unit === ordered?.unit ? ordered?.baseUnits : asked?.unit === unit ? 1 : undefined;
    if (!asked || holds === undefined) continue;
    const billed = [invoice, ...others].flatMap(({ lines }) => lines.filter((line) => line.lineNumber === lineNumber)).reduce((sum, { quantity }) => sum + quantity, 0);
    const most = new Big(asked.quantity).times(holds);
    if (most.lt(billed)) yield `line ${lineNumber}: ${billed} are billed in all, ${most.toFixed()} were ordered`;
  }
} // prettier-ignore

function* aboutPackages(notice: SendShipNotice): Generator<string> {
  const { packages, lines } = notice;
  const numbers = packages.flatMap(({ sscc, pallet }) => [sscc, ...(pallet ? [pallet] : [])]);
  for (const sscc of new Set(numbers)) if (!isValidGs1('SSCC', sscc)) yield `SSCC ${sscc} has a wrong check digit`;
  const ssccs = packages.map(({ sscc }) => sscc);
  for (const sscc of new Set(ssccs))
    if (ssccs.indexOf(sscc) !== ssccs.lastIndexOf(sscc)) yield `SSCC ${sscc} is on two packages`;
  for (const { sscc } of packages) if (packages.some(({ pallet }) => pallet === sscc)) yield `SSCC ${sscc} is on a package and on a pallet`;
  if (packages.length === 0) return;
  for (const each of packages) if (contentsOf(each, notice).length === 0) yield `package ${each.sscc} holds nothing`;
  const contents = packages.flatMap((each) => contentsOf(each, notice));
  for (const { lineNumber, shipped } of lines) {
    const packed = contents
      .filter((each) => each.lineNumber === lineNumber)
      .reduce((sum, { quantity }) => sum + quantity, 0);
    if (packed !== shipped) yield `line ${lineNumber}: ${shipped} were shipped, the packages hold ${packed}`;
  }
  for (const { lineNumber } of contents)
    if (!lines.some((line) => line.lineNumber === lineNumber)) yield `a package holds line ${lineNumber}, which was not shipped`;
} // prettier-ignore

function* aboutTransport({ carrier, billOfLading }: SendShipNotice): Generator<string> {
  if (carrier.trim() === '') yield 'the carrier is missing';
  if (billOfLading.trim() === '') yield 'the bill of lading is missing';
}

const dayMs = 86_400_000;

function* aboutDay({ shippedAt }: SendShipNotice): Generator<string> {
  if (Date.parse(shippedAt) > Date.now() + dayMs) yield `it has not left before ${shippedAt.slice(0, 10)}`;
}

function* aboutShipped(
  { lines, shipmentNumber, invoiceDate }: SendInvoice,
  notice?: SendShipNotice,
): Generator<string> {
  if (!notice) return yield `no ship notice was sent for shipment ${shipmentNumber}`;
  const day = notice.shippedAt.slice(0, 10);
  if (invoiceDate < day) yield `the invoice is of ${invoiceDate}, the goods left on ${day}`;
  for (const { lineNumber, sku, quantity } of lines) {
    const { shipped = 0, sku: left = sku } = notice.lines.find((line) => line.lineNumber === lineNumber) ?? {};
    if (left !== sku) yield `line ${lineNumber}: ${sku} is billed, ${left} was shipped with ${shipmentNumber}`;
    if (shipped !== quantity)
      yield `line ${lineNumber}: ${quantity} are billed, the ship notice of ${shipmentNumber} has ${shipped}`;
  }
  for (const { lineNumber, shipped } of notice.lines)
    if (!lines.some((line) => line.lineNumber === lineNumber))
      yield `line ${lineNumber}: ${shipped} were shipped with ${shipmentNumber} and are not billed`;
}

function* aboutPrices({ lines }: SendInvoice, order?: RememberedOrder): Generator<string> {
  for (const { lineNumber, unitPrice, ordered, unit } of lines) {
    const asked = order?.lines.find((line) => line.lineNumber === lineNumber);
    if (!asked?.unitPrice) continue;
    const billed = asked.unit === unit ? unitPrice : asked.unit === ordered?.unit ? ordered.unitPrice : undefined;
    if (billed !== undefined && !new Big(billed).eq(asked.unitPrice))
      yield `line ${lineNumber}: ${billed} is billed, ${asked.unitPrice} was ordered`;
  }
}

function* aboutTotal({ lines, allowancesAndCharges = [], freight, tax, total }: SendInvoice): Generator<string> {
  const apart = balanceOf([...lines.flatMap((line) => line.allowancesAndCharges ?? []), ...allowancesAndCharges]);
  const sum = lines.reduce((all, { net }) => all.plus(net.amount), apart.plus(freight.amount).plus(tax.amount));
  if (!sum.eq(total.amount)) yield `lines, allowances, charges, freight and tax give ${sum.toFixed(2)}, the total is ${total.amount}`;
} // prettier-ignore
