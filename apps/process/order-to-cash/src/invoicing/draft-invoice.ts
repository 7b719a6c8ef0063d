import Big from 'big.js';
import { type Address, type Money, money, sum, zero } from '@crossdock/canonical';
import type {
  FinalizeTax,
  InvoiceReleased,
  JournalLine,
  OrderedUnit,
  PostedInvoiceLine,
  PostInvoice,
  SendInvoice,
  ShipmentConfirmed,
  TaxDetermination,
} from '@crossdock/contracts';
import { ediReferenceOf } from '../edi-reference';
import type { DocumentLine, StoredOrder } from '../order';

type DraftLine = Omit<PostedInvoiceLine, 'tax'> & { unit: string; ordered?: OrderedUnit };

/** An invoice for what a shipment holds, before tax. */
export interface InvoiceDraft extends Omit<PostInvoice, 'lines' | 'tax' | 'taxDocumentNumber' | 'total' | 'journal'> {
  lines: DraftLine[];
  net: Money;
  /** What the 810 needs besides; only for EDI orders. */
  edi?: Pick<SendInvoice, 'partner' | 'channelOrderNumber' | 'orderedOn' | 'documentId' | 'shipTo'>;
}

/** Bills the shipped quantities only. Lines are rounded half up one by one. */
export function draftInvoice(
  invoiceId: string,
  order: StoredOrder,
  shipment: ShipmentConfirmed,
  freight: Money,
): InvoiceDraft {
  const document = order.document!;
  const { partner, channelOrderNumber, orderedOn, documentId } = ediReferenceOf(order);
  const lineOf = new Map(document.lines.map((line) => [line.lineId, line]));
  const lines = shipment.lines
    .filter((line) => line.shipped > 0)
    .map((line) => draftLine(lineOf.get(line.lineId)!, line.shipped, document.currency));
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
    invoiceDate: shipment.shippedAt.slice(0, 10),
    paymentTerms: document.customer.paymentTerms,
    currency: document.currency,
    lines,
    freight,
    net: sum(
      lines.map((line) => line.net),
      document.currency,
    ),
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

function draftLine(line: DocumentLine, quantity: number, currency: string): DraftLine {
  const { lineId, lineNumber, sku, unitPrice, baseUnits, discount, unitCost, baseUnit } = line;
  const gross = new Big(unitPrice).times(quantity).div(baseUnits);
  return {
    lineId,
    lineNumber,
    sku,
    quantity,
    unit: baseUnit,
    unitPrice: new Big(new Big(unitPrice).div(baseUnits).toFixed(6)).toFixed(),
    discount,
    net: money(gross.times(new Big(1).minus(discount)), currency),
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
    lines: draft.lines.map(({ lineId, lineNumber, sku, net }) => ({
      lineNumber,
      sku,
      taxCategory: categories.get(lineId)!,
      amount: net,
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
    journal: journalOf({ net, freight, tax, total, cost }),
  };
}

function journalOf(amounts: Record<'net' | 'freight' | 'tax' | 'total' | 'cost', Money>): JournalLine[] {
  const { net, freight, tax, total, cost } = amounts;
  const debit = (role: JournalLine['role'], { amount }: Money): JournalLine => ({ role, debit: amount, credit: '0' });
  const credit = (role: JournalLine['role'], { amount }: Money): JournalLine => ({ role, debit: '0', credit: amount });
  const entry = [
    debit('receivable', total),
    credit('revenue', net),
    credit('freight-revenue', freight),
    credit('tax-payable', tax),
    debit('cost-of-goods-sold', cost),
    credit('inventory', cost),
  ];
  const real = entry.filter((line) => Number(line.debit) !== 0 || Number(line.credit) !== 0);
  return real.length >= 2 ? real : entry.slice(0, 2); // a gift still has its entry, over nothing
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
    currency,
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
    currency,
    freight,
    tax,
    total,
    invoiceNumber: posted.invoiceNumber,
    dueOn: posted.dueOn,
    lines: draft.lines.map(({ lineNumber, sku, quantity, unit, unitPrice, discount, net, ordered }) => ({
      lineNumber,
      sku,
      quantity,
      unit,
      unitPrice,
      discount,
      net,
      ordered,
    })),
  };
}
