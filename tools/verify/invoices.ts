import { check, exact, grouped, same, summed } from './check';
import type { Check } from './contract';
import type { Databases, Row } from './databases';

/** Every invoice has its shipment, its tax document, its order's side and its balanced entry, to the cent; each once. */
export async function invoices(databases: Databases): Promise<Check[]> {
  const [posted, own, shipments, lineSums, apart] = await Promise.all([
    databases.rows(
      'erp',
      `SELECT id, legal_entity AS entity, number, shipment_id AS shipment, customer_number AS customer, tax_document_number AS document,
         net::text, freight::text, tax::text, total::text, allowances::text, charges::text FROM invoice ORDER BY legal_entity, number`,
    ),
    databases.rows(
      'order-to-cash',
      `SELECT id, order_number AS order, shipment_id AS shipment, shipment_number, state, invoice_number AS number, net::text, freight::text, tax::text, total::text FROM invoice`,
    ),
    databases.rows(
      'wms',
      `SELECT id, number, EXISTS (SELECT 1 FROM jsonb_array_elements(data->'lines') l WHERE (l->>'shipped')::int > 0)::text AS full FROM shipment`,
    ),
    databases.rows('order-to-cash', 'SELECT invoice_id AS id, sum(net)::text AS net, sum(cost)::text AS cost FROM invoice_line GROUP BY 1'),
    databases.rows(
      'order-to-cash',
      `SELECT invoice_id AS id, coalesce(sum(billed) FILTER (WHERE kind = 'allowance'), 0)::text AS allowances,
         coalesce(sum(billed) FILTER (WHERE kind = 'charge'), 0)::text AS charges FROM invoice_allowance GROUP BY 1`,
    ),
  ]); // prettier-ignore
  const shipped = new Set(shipments.map(({ id }) => id));
  const billed = grouped(posted, ({ shipment }) => shipment);
  const ownOf = new Map(own.map((invoice) => [invoice.id, invoice]));
  const apartOf = new Map(apart.map((row) => [row.id, row]));
  const sumsOf = new Map(
    lineSums.map((row) => [row.id, { allowances: '0', charges: '0', ...row, ...apartOf.get(row.id) }]),
  );
  const postedIds = new Set(posted.map(({ id }) => id));
  return [
    check('every invoice has its shipment', posted, ({ number, shipment }) =>
      shipped.has(shipment) ? undefined : `${number} bills shipment ${shipment}, which is not there`),
    check('every shipment is billed once', shipments, ({ id, number, full }) => {
      const bills = billed.get(id) ?? [];
      if (full !== 'true' && bills.length === 0) return undefined;
      return bills.length === 1 ? undefined : `shipment ${number} has ${bills.length === 0 ? 'no invoice' : `${bills.length} invoices: ${bills.map((bill) => bill.number).join(', ')}`}`;
    }),
    check('every invoice in the books is the one of its order, to the cent', posted, (invoice) => differs(invoice, ownOf.get(invoice.id), sumsOf.get(invoice.id))),
    check('every invoice of an order is in the books', own.filter(({ state }) => state === 'posted'), ({ id, order, number }) =>
      postedIds.has(id) ? undefined : `${number} of ${order} is posted and not in the books`),
    gaps(posted),
    await spreadAmounts(databases),
    ...(await tax(databases, posted, own)),
    ...(await journal(databases, posted, sumsOf)),
  ]; // prettier-ignore
}

function differs(invoice: Row, own: Row | undefined, lines: Row | undefined): string | undefined {
  const { id, number, shipment } = invoice;
  if (!own) return `${number} (${id}) is of no order`;
  if (own.number !== number || own.shipment !== shipment)
    return `${number} (${id}) bills shipment ${shipment}; its order knows it as ${own.number} for shipment ${own.shipment}`;
  for (const amount of ['net', 'freight', 'tax', 'total'])
    if (!same(invoice[amount], own[amount]))
      return `${number}: ${amount} ${invoice[amount]} in the books, ${own[amount]} with its order`;
  const { allowances = '0', charges = '0' } = lines ?? {};
  for (const [kind, amount] of [
    ['allowances', allowances],
    ['charges', charges],
  ] as const)
    if (!same(invoice[kind], amount))
      return `${number}: ${kind} ${invoice[kind]} in the books, ${amount} with its order`;
  const net = exact(lines?.net).minus(allowances).plus(charges);
  if (!net.eq(invoice.net))
    return `${number}: net ${invoice.net}, its lines sum to ${lines?.net ?? 0}, less allowances ${allowances} and with charges ${charges} to ${net.toFixed(2)}`;
  const sum = exact(invoice.net).plus(invoice.freight).plus(invoice.tax);
  return sum.eq(invoice.total) ? undefined : `${number}: total ${invoice.total}, its parts sum to ${sum.toFixed(2)}`;
}

/** Of an amount that several invoices share never more is billed than all of it, and all of it when everything ordered has been billed. */
async function spreadAmounts(databases: Databases): Promise<Check> {
  const amounts = await databases.rows(
    'order-to-cash',
    `SELECT o.order_number AS order, p.kind || ' ' || p.code AS what, (p.amount * max(p.times))::text AS amount, sum(p.billed)::text AS billed,
       (o.state = 'closed' AND NOT EXISTS (SELECT 1 FROM line_quantity q WHERE q.order_id = o.id AND (q.kind = 'cancelled' OR (q.kind = 'ordered' AND q.quantity < 0))))::text AS whole
     FROM (SELECT i.order_id, a.line_id, a.kind, a.code, a.amount, i.id, count(*) AS times, sum(a.billed) AS billed
           FROM invoice_allowance a JOIN invoice i ON i.id = a.invoice_id WHERE a.amount IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6) p
     JOIN sales_order o ON o.id = p.order_id GROUP BY o.id, o.order_number, o.state, p.line_id, p.kind, p.code, p.amount ORDER BY 1`,
  );
  return check('amounts of allowances and charges are billed once, to the cent', amounts, ({ order, what, amount, billed, whole }) => {
    const right = whole === 'true' ? exact(billed).eq(amount) : exact(billed).lte(amount);
    return right ? undefined : `${order}: of ${what}, ${amount}, ${billed} is billed`;
  });
} // prettier-ignore

function gaps(posted: Row[]): Check {
  const last = new Map<string, number>();
  return check('invoice numbers have no gaps', posted, ({ entity, number }) => {
    const expected = (last.get(entity) ?? 0) + 1;
    last.set(entity, Number(/\d+$/.exec(number)?.[0]));
    return last.get(entity) === expected ? undefined : `${number} stands where ${expected} should`;
  });
}

async function tax(databases: Databases, posted: Row[], own: Row[]): Promise<Check[]> {
  const committed = await databases.rows(
    'tax',
    `SELECT d.document_id AS id, d.number, d.total::text, s.number AS engine, (SELECT sum(tax)::text FROM tax_document_line l WHERE l.document_id = d.document_id) AS lines
     FROM tax_document d LEFT JOIN sandbox_document s ON s.document_id = d.document_id AND s.status = 'committed' WHERE d.status = 'committed'`,
  );
  const documents = new Map(committed.map((document) => [document.id, document]));
  const known = new Set(own.map(({ id }) => id));
  return [
    check('every invoice has its tax document, to the cent', posted, ({ id, number, document, tax: amount }) => {
      const found = documents.get(id);
      if (!found) return `${number}: its tax document ${document} is not there`;
      if (found.number !== document) return `${number}: names tax document ${document}, there is ${found.number}`;
      return same(found.total, amount) && same(found.lines, amount) ? undefined : `${number}: tax ${amount}, tax document ${document} ${found.total}, its lines ${found.lines}`;
    }),
    check('every tax document is of an invoice, and in the engine’s books', committed, ({ id, number, engine }) => {
      if (!known.has(id)) return `tax document ${number} (${id}) is of no invoice`;
      return engine === number ? undefined : `tax document ${number} (${id}) is not in the engine's books`;
    }),
  ]; // prettier-ignore
}

/** The entry that an invoice must have: role → debit less credit. */
const expectedEntry = ({ total, freight, tax: vat }: Row, { net = '0', cost = '0', allowances = '0', charges = '0' }: Row = {}): Record<string, string> => ({
  receivable: total, revenue: `-${net}`, 'sales-allowances': allowances, 'charge-revenue': `-${charges}`, 'freight-revenue': `-${freight}`, 'tax-payable': `-${vat}`,
  'cost-of-goods-sold': cost, inventory: `-${cost}`,
}); // prettier-ignore

async function journal(databases: Databases, posted: Row[], sumsOf: Map<string, Row>): Promise<Check[]> {
  const entries = await databases.rows(
    'erp',
    `SELECT e.id, e.number, e.source, e.source_id, l.role, l.debit::text, l.credit::text FROM journal_entry e LEFT JOIN journal_line l ON l.entry_id = e.id`,
  );
  const customers = await databases.rows('erp', 'SELECT customer_number AS customer, legal_entity AS entity, receivable::text FROM customer');
  const ofInvoice = grouped(entries.filter(({ source }) => source === 'invoice'), (line) => line.source_id);
  const owed = summed(posted, ({ entity, customer }) => `${entity} ${customer}`, ({ total }) => total);
  const balances = (lines: Row[]) => summed(lines, ({ role }) => role, ({ debit, credit }) => exact(debit).minus(exact(credit)).toFixed());
  return [
    check('every invoice has its balanced entry, to the cent', posted, (invoice) => {
      const lines = ofInvoice.get(invoice.id);
      if (!lines) return `${invoice.number} has no journal entry`;
      const found = balances(lines);
      const wrong = Object.entries(expectedEntry(invoice, sumsOf.get(invoice.id))).filter(([role, amount]) => !exact(amount).eq(found.get(role) ?? 0));
      return wrong.length === 0 ? undefined : `${invoice.number}, entry ${lines[0].number}: ${wrong.map(([role, amount]) => `${role} ${(found.get(role) ?? exact(0)).toFixed(2)} instead of ${exact(amount).toFixed(2)}`).join(', ')}`;
    }),
    check('every journal entry balances', [...grouped(entries, ({ id }) => id).values()], (lines) => {
      const [debits, credits] = (['debit', 'credit'] as const).map((side) => lines.reduce((all, line) => all.plus(exact(line[side])), exact(0)));
      return debits.eq(credits) && lines.length > 1 ? undefined : `${lines[0].number} (${lines[0].source} ${lines[0].source_id}): debits ${debits.toFixed(2)}, credits ${credits.toFixed(2)} in ${lines.length} lines`;
    }),
    check('what customers owe is the sum of their invoices', customers, ({ customer, entity, receivable }) => {
      const sum = owed.get(`${entity} ${customer}`) ?? exact(0);
      return sum.eq(receivable) ? undefined : `${customer} of ${entity}: receivable ${receivable}, invoices ${sum.toFixed(2)}`;
    }),
  ];
} // prettier-ignore
