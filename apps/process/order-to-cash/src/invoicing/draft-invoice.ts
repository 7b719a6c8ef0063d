import Big from 'big.js';
import { type Address, balanceOf, type Money, money, sum, zero } from '@crossdock/canonical';
import type {
  FinalizeTax,
  InvoiceReleased,
  OrderedUnit,
  PostedInvoiceLine,
  PostInvoice,
  SendInvoice,
  ShipmentConfirmed,
  TaxDetermination,
} from '@crossdock/contracts';
import { billLine, billOrder, offeredDiscount, type Quantities, taxableOf } from '../allowances/bill-allowances';
import { ediReferenceOf } from '../edi-reference';
import type { DocumentLine, OrderDocument, StoredOrder } from '../order';
import { journalOf } from './journal-entry';

type DraftLine = Omit<PostedInvoiceLine, 'tax'> & { unit: string; ordered?: OrderedUnit };

/** An invoice for what a shipment holds, before tax. */
export interface InvoiceDraft extends Omit<PostInvoice, 'lines' | 'tax' | 'taxDocumentNumber' | 'total' | 'journal'> {
  lines: DraftLine[];
  /** Of lines less allowances and with charges */
  net: Money;
  /** What the 810 needs besides; only for EDI orders. */
  edi?: Pick<SendInvoice, 'partner' | 'channelOrderNumber' | 'orderedOn' | 'documentId' | 'shipTo'>;
}

/**
 * Bills the shipped quantities only. Lines are rounded half up one by one.
 * @param before base units of each line that were billed before: amounts of allowances go on from there
 */
export function draftInvoice(
  invoiceId: string,
  order: StoredOrder,
  shipment: ShipmentConfirmed,
  freight: Money,
  before: Quantities = new Map(),
): InvoiceDraft {
  const document = order.document!;
  const { partner, channelOrderNumber, orderedOn, documentId } = ediReferenceOf(order);
  const lineOf = new Map(document.lines.map((line) => [line.lineId, line]));
  const lines = shipment.lines
    .filter((line) => line.shipped > 0)
    .map((line) => draftLine(lineOf.get(line.lineId)!, line.shipped, document.currency, before.get(line.lineId)));
  const invoiceDate = shipment.shippedAt.slice(0, 10);
  const { net, allowancesAndCharges } = wholeOf(document, lines, before);
  return {
    invoiceId,
    orderId: order.orderId,
    orderNumber: order.orderNumber,
    customerPo: order.customerPo,
    legalEntity: order.legalEntity,
    customerNumber: order.customerNumber,
    shipmentId: shipment.shipmentId,
    shipmentNumber: shipment.shipmentNumber,
    node: shipment.node,
    invoiceDate,
    paymentTerms: document.customer.paymentTerms,
    netDays: document.customer.netDays,
    cashDiscount: offeredDiscount(document, net, invoiceDate),
    currency: document.currency,
    lines,
    allowancesAndCharges,
    freight,
    net,
    edi:
      order.channelKind === 'edi'
        ? {
            partner,
            channelOrderNumber,
            orderedOn,
            documentId,
            shipTo: document.shipTo,
          }
        : undefined,
  };
}

function wholeOf(document: OrderDocument, lines: DraftLine[], before: Quantities): Pick<InvoiceDraft, 'net' | 'allowancesAndCharges'> {
  const { currency } = document;
  const net = sum(lines.map((line) => line.net), currency);
  const goods = balanceOf(lines.flatMap((line) => line.allowancesAndCharges ?? [])).plus(net.amount);
  if (!document.allowancesAndCharges) return { net: money(goods, currency) };
  const quantities = new Map(lines.map(({ lineId, quantity }) => [lineId, quantity]));
  const allowancesAndCharges = billOrder(document, goods, quantities, before);
  return { net: money(balanceOf(allowancesAndCharges).plus(goods), currency), allowancesAndCharges };
} // prettier-ignore

function draftLine(line: DocumentLine, quantity: number, currency: string, before = 0): DraftLine {
  const { lineId, lineNumber, sku, unitPrice, baseUnits, discount, unitCost, baseUnit } = line;
  const gross = new Big(unitPrice).times(quantity).div(baseUnits);
  const net = money(gross.times(new Big(1).minus(discount)), currency);
  return {
    lineId,
    lineNumber,
    sku,
    quantity,
    unit: baseUnit,
    unitPrice: new Big(new Big(unitPrice).div(baseUnits).toFixed(6)).toFixed(),
    discount,
    net,
    ...(line.allowancesAndCharges && { allowancesAndCharges: billLine(line, net, quantity, before) }),
    cost: money(new Big(unitCost).times(quantity), currency),
    ordered: orderedUnitOf(line),
  };
}

/** The unit that the buyer ordered in, where it is not the base unit. */
export const orderedUnitOf = ({ unit, baseUnit, baseUnits, unitPrice }: DocumentLine): OrderedUnit | undefined =>
  unit === baseUnit ? undefined : { unit, baseUnits, unitPrice };

export const announcementOf = ({
  invoiceId,
  orderId,
  orderNumber,
  shipmentNumber,
  net,
  freight,
  currency,
}: InvoiceDraft): InvoiceReleased => ({
  invoiceId,
  orderId,
  orderNumber,
  shipmentNumber,
  net: sum([net, freight], currency),
});

/** What the tax service is asked. */
export function taxQueryOf(draft: InvoiceDraft, { document }: StoredOrder, shipFrom: Address): FinalizeTax {
  const { customer, shipTo, lines } = document!;
  const categories = new Map(lines.map((line) => [line.lineId, line.taxCategory]));
  const taxable = taxableOf(draft.lines, draft.allowancesAndCharges);
  return {
    documentId: draft.invoiceId,
    orderId: draft.orderId,
    orderNumber: draft.orderNumber,
    legalEntity: draft.legalEntity,
    taxDate: draft.invoiceDate,
    currency: draft.currency,
    shipFrom,
    shipTo,
    customerNumber: draft.customerNumber,
    customerTaxExempt: customer.taxExempt,
    taxRegistration: customer.taxRegistration,
    freight: Number(draft.freight.amount) > 0 ? draft.freight : undefined,
    lines: draft.lines.map(({ lineId, lineNumber, sku }, index) => ({
      lineNumber,
      sku,
      taxCategory: categories.get(lineId)!,
      amount: taxable[index],
    })),
  };
}

/** The invoice with its tax and its balanced entry, ready for the ERP. */
export function postingOf({ net, edi: _, ...draft }: InvoiceDraft, determination: TaxDetermination): PostInvoice {
  const { currency, freight } = draft;
  const taxOf = new Map(determination.lines.map((line) => [line.lineNumber, line.tax]));
  const lines = draft.lines.map(({ unit: _unit, ordered: _ordered, ...line }) => ({
    ...line,
    tax: taxOf.get(line.lineNumber) ?? zero(currency),
  }));
  const tax = money(determination.total.amount, currency);
  const total = sum([net, freight, tax], currency);
  const cost = sum(
    lines.map((line) => line.cost),
    currency,
  );
  return {
    ...draft,
    lines,
    tax,
    total,
    taxDocumentNumber: determination.taxDocumentNumber,
    journal: journalOf(draft, { freight, tax, total, cost }),
  };
}

/** The 810 of an EDI order. */
export function billOf(
  draft: InvoiceDraft,
  posting: PostInvoice,
  posted: { invoiceNumber: string; dueOn: string },
): SendInvoice | undefined {
  if (!draft.edi) return undefined;
  const {
    invoiceId,
    orderId,
    orderNumber,
    customerPo,
    invoiceDate,
    shipmentNumber,
    paymentTerms,
    cashDiscount,
    currency,
    allowancesAndCharges,
    freight,
    tax,
    total,
  } = posting;
  return {
    ...draft.edi,
    invoiceId,
    orderId,
    orderNumber,
    customerPo: customerPo ?? orderNumber,
    invoiceDate,
    shipmentNumber,
    paymentTerms,
    cashDiscount,
    currency,
    allowancesAndCharges,
    freight,
    tax,
    total,
    invoiceNumber: posted.invoiceNumber,
    dueOn: posted.dueOn,
    lines: draft.lines.map(
      ({ lineNumber, sku, quantity, unit, unitPrice, discount, net, allowancesAndCharges: own, ordered }) => ({
        lineNumber,
        sku,
        quantity,
        unit,
        unitPrice,
        discount,
        net,
        allowancesAndCharges: own,
        ordered,
      }),
    ),
  };
}
