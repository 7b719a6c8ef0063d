import Big from 'big.js';
import type { DemoContext, DemoSummary } from './contract';
import { type DemoOrder, items, orders } from './data';
import { northwindNumber } from './replayed';
import { rows } from './rows';

/** Ship-to countries of Northwind for which there is no tax table: 227 of its 830 orders are exports. */
const exportCountries = new Set(['AR', 'BR', 'CA', 'CH', 'MX', 'NO', 'VE']);

interface LineRow {
  order: string;
  sku: string;
  unitPrice: string;
  discount: string;
}
interface TaxRow {
  order: string;
  invoice: string;
  tax: string;
  reason: string;
}

/**
 * Holds what was agreed against what was done: each line of the replayed orders has Northwind's own price and discount, and
 * each invoice to a country outside the tax tables is zero-rated with the reason, and no other is.
 */
export async function compareTerms(context: DemoContext): Promise<DemoSummary['terms']> {
  const ours = new Map(orders().map((order) => [order.orderNumber, order]));
  const [lines, invoices, documents] = await Promise.all([
    rows<LineRow>(
      context,
      'order-to-cash',
      `SELECT ${northwindNumber} AS order, l.sku, l.unit_price::text AS "unitPrice", l.discount::text FROM order_line l JOIN sales_order o ON o.id = l.order_id`,
    ),
    rows<{ id: string; order: string; tax: string }>(
      context,
      'order-to-cash',
      `SELECT i.id, ${northwindNumber} AS order, i.tax::text FROM invoice i JOIN sales_order o ON o.id = i.order_id WHERE i.state = 'posted'`,
    ),
    rows<{ id: string; reason: string }>(context, 'tax', `SELECT document_id AS id, reason FROM tax_document WHERE status = 'committed'`),
  ]); // prettier-ignore
  const reasons = new Map(documents.map(({ id, reason }) => [id, reason]));
  const taxed = invoices.map(({ id, order, tax }) => ({ order, invoice: id, tax, reason: reasons.get(id) ?? 'none' }));
  const ofOurs = <T extends { order: string }>(all: T[]) => all.filter(({ order }) => ours.has(order));
  return {
    ...prices(ofOurs(lines), ours),
    exports: ofOurs(taxed).filter(({ order }) => isExport(ours.get(order)!)).length,
    faults: [
      ...ofOurs(lines).flatMap((line) => wrongPrice(line, ours.get(line.order)!)),
      ...ofOurs(taxed).flatMap((invoice) => wrongTax(invoice, ours.get(invoice.order)!)),
    ],
  };
}

/** A contract price is one that differs from the list. */
function prices(lines: LineRow[], ours: ReadonlyMap<string, DemoOrder>): { lines: number; contractPrices: number } {
  const list = new Map(items().map(({ sku, listPrice }) => [sku, new Big(listPrice)]));
  const agreed = lines.filter(({ order, sku }) => !list.get(sku)?.eq(lineOf(ours.get(order)!, sku)?.unitPrice ?? 0));
  return { lines: lines.length, contractPrices: agreed.length };
}

const lineOf = ({ lines }: DemoOrder, sku: string) => lines.find((line) => line.sku === sku);
const isExport = ({ shipTo }: DemoOrder): boolean => exportCountries.has(shipTo.country);

export function wrongPrice({ order, sku, unitPrice, discount }: LineRow, of: DemoOrder): string[] {
  const line = lineOf(of, sku);
  if (!line) return [`order ${order}: ${sku} was not ordered`];
  const net = (price: string, off: string) => new Big(price).times(line.quantity).times(new Big(1).minus(off));
  // A Shopify order says its discount as an amount, rounded to the cent: what counts is what the line costs.
  const off = net(unitPrice, discount).minus(net(line.unitPrice, line.discount)).abs();
  if (new Big(line.unitPrice).eq(unitPrice) && off.lt('0.01')) return [];
  return [`order ${order}, ${sku}: ${unitPrice} less ${discount}, agreed are ${line.unitPrice} less ${line.discount}`];
}

export function wrongTax({ order, invoice, tax, reason }: TaxRow, of: DemoOrder): string[] {
  const { country } = of.shipTo;
  if (isExport(of) === (reason === 'export') && !(isExport(of) && Number(tax) !== 0)) return [];
  return [`invoice ${invoice} of order ${order} to ${country}: tax ${tax}, reason ${reason}`];
}
