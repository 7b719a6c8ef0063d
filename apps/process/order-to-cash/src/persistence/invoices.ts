import type { FinalizeTax, InvoicePosted, OfferedCashDiscount, PostInvoice } from '@crossdock/contracts';
import type { Tx } from '@crossdock/persistence';
import type { Stepped } from '@crossdock/process';
import type { InvoiceDraft } from '../invoicing/draft-invoice';
import type { Reader } from './orders';

export interface StoredInvoice {
  invoiceId: string;
  draft: InvoiceDraft;
  taxQuery: FinalizeTax;
  posting?: PostInvoice;
}

export async function insertInvoices(
  tx: Tx,
  invoices: { draft: InvoiceDraft; taxQuery: FinalizeTax }[],
): Promise<void> {
  if (invoices.length === 0) return;
  const d = invoices.map(({ draft }) => draft);
  tx.write(
    `INSERT INTO invoice (id, order_id, order_number, legal_entity, customer_number, shipment_id, shipment_number, state, currency, net, freight, draft, tax_query)
     SELECT id, order_id, order_number, entity, customer, shipment_id, shipment_number, 'awaiting-tax', currency, net, freight, draft, tax_query
     FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::text[], $8::text[], $9::numeric[], $10::numeric[], $11::jsonb[], $12::jsonb[])
       AS i (id, order_id, order_number, entity, customer, shipment_id, shipment_number, currency, net, freight, draft, tax_query)`,
    [
      d.map((i) => i.invoiceId),
      d.map((i) => i.orderId),
      d.map((i) => i.orderNumber),
      d.map((i) => i.legalEntity),
      d.map((i) => i.customerNumber),
      d.map((i) => i.shipmentId),
      d.map((i) => i.shipmentNumber),
      d.map((i) => i.currency),
      d.map((i) => i.net.amount),
      d.map((i) => i.freight.amount),
      d.map((i) => JSON.stringify(i)),
      invoices.map(({ taxQuery }) => JSON.stringify(taxQuery)),
    ],
  );
  const lines = d.flatMap((draft) => draft.lines.map((line) => ({ ...line, invoiceId: draft.invoiceId })));
  tx.write(
    `INSERT INTO invoice_line (invoice_id, line_id, line_number, sku, quantity, unit_price, discount, net, cost)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[], $5::int[], $6::numeric[], $7::numeric[], $8::numeric[], $9::numeric[])`,
    [
      lines.map((l) => l.invoiceId),
      lines.map((l) => l.lineId),
      lines.map((l) => l.lineNumber),
      lines.map((l) => l.sku),
      lines.map((l) => l.quantity),
      lines.map((l) => l.unitPrice),
      lines.map((l) => l.discount),
      lines.map((l) => l.net.amount),
      lines.map((l) => l.cost.amount),
    ],
  );
  insertAllowances(tx, d);
}

/** What invoices take off or put on top, of lines (in their order) and as a whole. */
function insertAllowances(tx: Tx, drafts: InvoiceDraft[]): void {
  const rows = drafts.flatMap(({ invoiceId, lines, allowancesAndCharges = [] }) =>
    [
      ...lines.flatMap((line) => (line.allowancesAndCharges ?? []).map((each) => ({ ...each, lineId: line.lineId as string | null }))),
      ...allowancesAndCharges.map((each) => ({ ...each, lineId: null })),
    ].map((each, index) => ({ ...each, invoiceId, position: index + 1 })));
  if (rows.length === 0) return;
  tx.write(
    `INSERT INTO invoice_allowance (invoice_id, position, line_id, kind, code, percent, amount, rate, billed)
     SELECT * FROM unnest($1::uuid[], $2::int[], $3::uuid[], $4::text[], $5::text[], $6::numeric[], $7::numeric[], $8::numeric[], $9::numeric[])`,
    [
      rows.map((r) => r.invoiceId), rows.map((r) => r.position), rows.map((r) => r.lineId), rows.map((r) => r.kind), rows.map((r) => r.code),
      rows.map((r) => r.percent ?? null), rows.map((r) => r.amount ?? null), rows.map((r) => r.rate ?? null), rows.map((r) => r.billed.amount),
    ],
  );
} // prettier-ignore

export async function invoicesByIds(tx: Tx, ids: string[]): Promise<Map<string, StoredInvoice>> {
  const rows = await tx.query<{ id: string; draft: InvoiceDraft; tax_query: FinalizeTax; posting: PostInvoice | null }>(
    `SELECT id, draft, tax_query, posting FROM invoice WHERE id = ANY($1::uuid[])`,
    [ids],
  );
  return new Map(
    rows.map((row) => [
      row.id,
      { invoiceId: row.id, draft: row.draft, taxQuery: row.tax_query, posting: row.posting ?? undefined },
    ]),
  );
}

export async function writeTaxes(tx: Tx, postings: PostInvoice[]): Promise<void> {
  tx.write(
    `UPDATE invoice i SET tax = t.tax, total = t.total, tax_document_number = t.document, posting = t.posting
     FROM unnest($1::uuid[], $2::numeric[], $3::numeric[], $4::text[], $5::jsonb[]) AS t (id, tax, total, document, posting) WHERE i.id = t.id`,
    [
      postings.map((p) => p.invoiceId),
      postings.map((p) => p.tax.amount),
      postings.map((p) => p.total.amount),
      postings.map((p) => p.taxDocumentNumber),
      postings.map((p) => JSON.stringify(p)),
    ],
  );
  const lines = postings.flatMap((posting) => posting.lines.map((line) => ({ ...line, invoiceId: posting.invoiceId })));
  tx.write(
    `UPDATE invoice_line l SET tax = t.tax FROM unnest($1::uuid[], $2::uuid[], $3::numeric[]) AS t (invoice_id, line_id, tax)
     WHERE l.invoice_id = t.invoice_id AND l.line_id = t.line_id`,
    [lines.map((l) => l.invoiceId), lines.map((l) => l.lineId), lines.map((l) => l.tax.amount)],
  );
}

/** The ERP's numbers, and the invoiced quantities of the lines. */
export async function writePosted(tx: Tx, posted: InvoicePosted[]): Promise<void> {
  if (posted.length === 0) return;
  tx.write(
    `UPDATE invoice i SET invoice_number = p.number, journal_number = p.journal, posted_on = p.posted_on, due_on = p.due_on
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::date[], $5::date[]) AS p (id, number, journal, posted_on, due_on) WHERE i.id = p.id`,
    [
      posted.map((p) => p.invoiceId),
      posted.map((p) => p.invoiceNumber),
      posted.map((p) => p.journalNumber),
      posted.map((p) => p.postedOn),
      posted.map((p) => p.dueOn),
    ],
  );
  tx.write(
    `INSERT INTO line_quantity (order_id, line_id, kind, quantity, source_document)
     SELECT i.order_id, l.line_id, 'invoiced', l.quantity, i.id::text FROM invoice i JOIN invoice_line l ON l.invoice_id = i.id WHERE i.id = ANY($1::uuid[])
     ON CONFLICT (line_id, kind, source_document) DO NOTHING`,
    [posted.map((p) => p.invoiceId)],
  );
}

export async function mirrorInvoices(tx: Tx, steps: Stepped[]): Promise<void> {
  const moved = new Map(steps.filter(({ from, to }) => from !== to).map(({ key, to }) => [key, to]));
  if (moved.size === 0) return;
  tx.write(
    `UPDATE invoice i SET state = m.state FROM unnest($1::uuid[], $2::text[]) AS m (id, state) WHERE i.id = m.id`,
    [[...moved.keys()], [...moved.values()]],
  );
}

export const refusedInvoices = (tx: Tx, orderId: string): Promise<{ id: string }[]> =>
  tx.query(`SELECT id FROM invoice WHERE order_id = $1 AND state = 'pending-exception' ORDER BY id`, [orderId]);

export interface InvoiceRow {
  id: string;
  order_id: string;
  order_number: string;
  legal_entity: string;
  customer_number: string;
  shipment_number: string;
  state: string;
  currency: string;
  net: string;
  freight: string;
  tax: string | null;
  total: string | null;
  tax_document_number: string | null;
  invoice_number: string | null;
  journal_number: string | null;
  posted_on: string | null;
  due_on: string | null;
  payment_terms: string;
  cash_discount: OfferedCashDiscount | null;
  allowances: string;
  charges: string;
}

export const invoicesOfOrder = (reader: Reader, orderId: string): Promise<InvoiceRow[]> =>
  reader.query(
    `SELECT id, order_id, order_number, legal_entity, customer_number, shipment_number, state, currency, net, freight, tax, total, tax_document_number,
       invoice_number, journal_number, posted_on, due_on, draft->>'paymentTerms' AS payment_terms, draft->'cashDiscount' AS cash_discount,
       coalesce(a.allowances, 0)::text AS allowances, coalesce(a.charges, 0)::text AS charges
     FROM invoice i LEFT JOIN LATERAL (
       SELECT sum(billed) FILTER (WHERE kind = 'allowance') AS allowances, sum(billed) FILTER (WHERE kind = 'charge') AS charges
       FROM invoice_allowance WHERE invoice_id = i.id) a ON true
     WHERE order_id = $1 ORDER BY created_at, id`,
    [orderId],
  );
