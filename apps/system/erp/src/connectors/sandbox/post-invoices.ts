import { Injectable } from '@nestjs/common';
import type { InvoicePosted, PostInvoice } from '@crossdock/contracts';
import { uuidV7 } from '@crossdock/messaging';
import type { Tx } from '@crossdock/persistence';
import { billedOf, contentHashOf, judgeInvoice, type Refusal } from './judge-invoice';

export type Outcome = { invoice: PostInvoice; posted: InvoicePosted } | { invoice: PostInvoice; refused: Refusal };

interface Known {
  id: string;
  hash: string;
  posted: InvoicePosted;
}
interface Context {
  entities: Map<string, { currency: string; accounts: Map<string, string> }>;
  customers: Map<string, number>;
  openDates: Set<string>;
}

/**
 * Posts invoices and their entries, many in a constant number of statements. The legal entity's row is locked first: it hands out
 * the numbers, so that they have no gaps, and makes the look for duplicates safe.
 */
@Injectable()
export class PostInvoices {
  async post(tx: Tx, invoices: PostInvoice[]): Promise<Outcome[]> {
    const unique = [...new Map(invoices.map((invoice) => [invoice.invoiceId, invoice])).values()];
    tx.write('SELECT 1 FROM legal_entity WHERE id = ANY($1) ORDER BY id FOR UPDATE', [
      unique.map((invoice) => invoice.legalEntity),
    ]);
    const known = await this.lookUp(
      tx,
      unique.map((invoice) => invoice.invoiceId),
    );
    const context = await this.context(tx, unique);
    const outcomes: Outcome[] = unique.map((invoice) => judge(invoice, known, context));
    const accepted = outcomes.filter(
      (outcome): outcome is { invoice: PostInvoice; posted: InvoicePosted } =>
        'posted' in outcome && !known.has(outcome.invoice.invoiceId),
    );
    if (accepted.length > 0) await this.write(tx, accepted, context);
    return outcomes;
  }

  /** What has been posted of these invoices, by their natural key. */
  async lookUp(tx: Tx, invoiceIds: string[]): Promise<Map<string, Known>> {
    const rows = await tx.query<Known>(
      'SELECT id, content_hash AS hash, document AS posted FROM invoice WHERE id = ANY($1::uuid[])',
      [invoiceIds],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async context(tx: Tx, invoices: PostInvoice[]): Promise<Context> {
    const entities = await tx.query<{ id: string; currency: string; roles: string[]; accounts: string[] }>(
      `SELECT e.id, e.currency, coalesce(array_agg(a.role) FILTER (WHERE a.role IS NOT NULL), '{}') AS roles,
         coalesce(array_agg(a.account) FILTER (WHERE a.role IS NOT NULL), '{}') AS accounts
       FROM legal_entity e LEFT JOIN account a ON a.legal_entity = e.id WHERE e.id = ANY($1) GROUP BY e.id`,
      [invoices.map((invoice) => invoice.legalEntity)],
    );
    const customers = await tx.query<{ key: string; days: number }>(
      `SELECT DISTINCT c.legal_entity || '|' || c.customer_number AS key, c.terms_days AS days FROM customer c
       JOIN unnest($1::text[], $2::text[]) AS q(e, n) ON c.legal_entity = q.e AND c.customer_number = q.n`,
      [invoices.map((invoice) => invoice.legalEntity), invoices.map((invoice) => invoice.customerNumber)],
    );
    const open = await tx.query<{ key: string }>(
      `SELECT DISTINCT q.e || '|' || q.d AS key FROM unnest($1::text[], $2::text[]) AS q(e, d)
       JOIN fiscal_period p ON p.legal_entity = q.e AND q.d::date BETWEEN p.starts_on AND p.ends_on AND p.open`,
      [invoices.map((invoice) => invoice.legalEntity), invoices.map((invoice) => invoice.invoiceDate)],
    );
    return {
      entities: new Map(
        entities.map(({ id, currency, roles, accounts }) => [
          id,
          { currency, accounts: new Map(roles.map((role, index) => [role, accounts[index]])) },
        ]),
      ),
      customers: new Map(customers.map(({ key, days }) => [key, days])),
      openDates: new Set(open.map(({ key }) => key)),
    };
  }

  private async write(
    tx: Tx,
    accepted: { invoice: PostInvoice; posted: InvoicePosted }[],
    context: Context,
  ): Promise<void> {
    await this.number(tx, accepted);
    const rows = accepted.map(({ invoice, posted }) => ({
      ...invoice,
      ...posted,
      hash: contentHashOf(invoice),
      posted,
      entryId: uuidV7(),
    }));
    tx.write(
      `INSERT INTO invoice (id, legal_entity, number, order_id, order_number, customer_number, shipment_id, tax_document_number, invoice_date, due_on,
         currency, net, freight, tax, total, content_hash, document, allowances, charges)
       SELECT i, e, n, o, onum, c, s, t, d, due, cur, total - freight - tax, freight, tax, total, h, doc, allowances, charges
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::text[], $9::date[], $10::date[], $11::text[],
         $12::numeric[], $13::numeric[], $14::numeric[], $15::text[], $16::jsonb[], $17::numeric[], $18::numeric[])
         AS r(i, e, n, o, onum, c, s, t, d, due, cur, freight, tax, total, h, doc, allowances, charges)`,
      [
        rows.map((r) => r.invoiceId), rows.map((r) => r.legalEntity), rows.map((r) => r.invoiceNumber), rows.map((r) => r.orderId),
        rows.map((r) => r.orderNumber), rows.map((r) => r.customerNumber), rows.map((r) => r.shipmentId), rows.map((r) => r.taxDocumentNumber),
        rows.map((r) => r.invoiceDate), rows.map((r) => r.dueOn), rows.map((r) => r.currency), rows.map((r) => r.freight.amount),
        rows.map((r) => r.tax.amount), rows.map((r) => r.posted.total.amount), rows.map((r) => r.hash), rows.map((r) => JSON.stringify(r.posted)),
        rows.map((r) => billedOf(r, 'allowance').toFixed()), rows.map((r) => billedOf(r, 'charge').toFixed()),
      ], // prettier-ignore
    );
    tx.write(
      `INSERT INTO journal_entry (id, legal_entity, number, source, source_id, posted_on)
       SELECT i, e, n, 'invoice', s, d FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::date[]) AS r(i, e, n, s, d)`,
      [
        rows.map((r) => r.entryId),
        rows.map((r) => r.legalEntity),
        rows.map((r) => r.journalNumber),
        rows.map((r) => r.invoiceId),
        rows.map((r) => r.invoiceDate),
      ],
    );
    const lines = rows.flatMap((row) =>
      row.journal.map((line, index) => ({
        ...line,
        entryId: row.entryId,
        at: index + 1,
        account: context.entities.get(row.legalEntity)!.accounts.get(line.role)!,
      })),
    );
    tx.write(
      `INSERT INTO journal_line (entry_id, line, role, account, debit, credit)
       SELECT * FROM unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::numeric[], $6::numeric[])`,
      [
        lines.map((l) => l.entryId),
        lines.map((l) => l.at),
        lines.map((l) => l.role),
        lines.map((l) => l.account),
        lines.map((l) => l.debit),
        lines.map((l) => l.credit),
      ],
    );
    await this.moveBalances(tx, rows);
  }

  // Book stock goes down by what was sold; exposure moves from the open order to the receivable.
  private async moveBalances(tx: Tx, rows: PostInvoice[]): Promise<void> {
    const sold = rows.flatMap((row) =>
      row.lines.map((line) => ({ ...line, legalEntity: row.legalEntity, node: row.node })),
    );
    tx.write(
      `INSERT INTO item_balance AS b (legal_entity, node, sku, on_hand)
       SELECT e, n, s, -sum(q) FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[]) AS r(e, n, s, q) GROUP BY 1, 2, 3 ORDER BY 3, 2, 1
       ON CONFLICT (legal_entity, node, sku) DO UPDATE SET on_hand = b.on_hand + excluded.on_hand`,
      [sold.map((l) => l.legalEntity), sold.map((l) => l.node), sold.map((l) => l.sku), sold.map((l) => l.quantity)],
    );
    tx.write(
      `UPDATE customer c SET receivable = c.receivable + r.total
       FROM (SELECT e, n, sum(t) AS total FROM unnest($1::text[], $2::text[], $3::numeric[]) AS q(e, n, t) GROUP BY 1, 2) r
       WHERE c.legal_entity = r.e AND c.customer_number = r.n`,
      [rows.map((r) => r.legalEntity), rows.map((r) => r.customerNumber), rows.map((r) => r.total.amount)],
    );
    tx.write(
      `UPDATE credit_commitment k SET open = greatest(0, k.open - r.billed)
       FROM (SELECT o, sum(t - tax) AS billed FROM unnest($1::uuid[], $2::numeric[], $3::numeric[]) AS q(o, t, tax) GROUP BY 1) r
       WHERE k.order_id = r.o`,
      [rows.map((r) => r.orderId), rows.map((r) => r.total.amount), rows.map((r) => r.tax.amount)],
    );
  }

  private async number(tx: Tx, accepted: { invoice: PostInvoice; posted: InvoicePosted }[]): Promise<void> {
    const counts = new Map<string, number>();
    for (const { invoice } of accepted) counts.set(invoice.legalEntity, (counts.get(invoice.legalEntity) ?? 0) + 1);
    const rows = await tx.query<{ id: string; invoice: string; entry: string }>(
      `UPDATE legal_entity e SET next_invoice = e.next_invoice + c.q, next_entry = e.next_entry + c.q
       FROM unnest($1::text[], $2::bigint[]) AS c(id, q) WHERE e.id = c.id RETURNING e.id, e.next_invoice - c.q AS invoice, e.next_entry - c.q AS entry`,
      [[...counts.keys()], [...counts.values()]],
    );
    const next = new Map(
      rows.map(({ id, invoice, entry }) => [id, { invoice: Number(invoice), entry: Number(entry) }]),
    );
    for (const { invoice, posted } of accepted) {
      const at = next.get(invoice.legalEntity)!;
      const year = invoice.invoiceDate.slice(0, 4);
      posted.invoiceNumber = `${invoice.legalEntity}-${year}-${String(at.invoice++).padStart(6, '0')}`;
      posted.journalNumber = `JE-${invoice.legalEntity}-${String(at.entry++).padStart(7, '0')}`;
    }
  }
}

function judge(invoice: PostInvoice, known: Map<string, Known>, { entities, customers, openDates }: Context): Outcome {
  const before = known.get(invoice.invoiceId);
  if (before?.hash === contentHashOf(invoice)) return { invoice, posted: before.posted };
  if (before)
    return {
      invoice,
      refused: {
        code: 'DUPLICATE_INVOICE',
        reason: `invoice ${invoice.invoiceId} has been posted with other content as ${before.posted.invoiceNumber}`,
      },
    };
  const entity = entities.get(invoice.legalEntity);
  const days = customers.get(`${invoice.legalEntity}|${invoice.customerNumber}`);
  const refused = judgeInvoice(invoice, {
    currency: entity?.currency, accounts: entity?.accounts ?? new Map(), customerKnown: days !== undefined,
    periodOpen: openDates.has(`${invoice.legalEntity}|${invoice.invoiceDate}`),
  }); // prettier-ignore
  if (refused) return { invoice, refused };
  const { invoiceId, orderId, orderNumber, invoiceDate, cashDiscount, total } = invoice;
  return {
    invoice,
    posted: {
      invoiceId, orderId, orderNumber, invoiceNumber: '', journalNumber: '', postedOn: invoiceDate, dueOn: addDays(invoiceDate, invoice.netDays ?? days!), cashDiscount, total,
      postedAt: new Date().toISOString(),
    },
  }; // prettier-ignore
}

const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
