import Big from 'big.js';
import type { Check, Verification, VerifyContext } from './contract';
import { rows } from './rows';

type Row = Record<string, string>;

/** Recomputes from every service's rows what must be true when all is quiet; each row at fault is named. */
export async function verify(context: VerifyContext): Promise<Verification> {
  const checks = (
    await Promise.all([orders(context), invoices(context), ledger(context), stock(context), messages(context)])
  ).flat();
  return { ok: checks.every(({ faults }) => faults.length === 0), checks };
}

const check = (name: string, compared: Row[], fault: (row: Row) => string | undefined): Check => ({
  name,
  compared: compared.length,
  faults: compared.map(fault).filter((each): each is string => each !== undefined),
});

async function orders(context: VerifyContext): Promise<Check[]> {
  const numbers = await rows(
    context,
    'order-to-cash',
    `SELECT channel_name || ' ' || channel_order_number AS key, count(*)::text AS n FROM sales_order GROUP BY 1`,
  );
  const lines = await rows(
    context, 'order-to-cash',
    `SELECT o.order_number AS "order", l.line_number AS line, coalesce(sum(q.quantity) FILTER (WHERE kind = 'ordered'), 0) AS ordered,
       coalesce(sum(q.quantity) FILTER (WHERE kind = 'shipped'), 0) AS shipped, coalesce(sum(q.quantity) FILTER (WHERE kind = 'invoiced'), 0) AS invoiced
     FROM order_line l JOIN sales_order o ON o.id = l.order_id LEFT JOIN line_quantity q ON q.line_id = l.id GROUP BY 1, 2`,
  ); // prettier-ignore
  const received = await rows(
    context,
    'marketplace',
    `SELECT channel || ' ' || channel_order_number AS key FROM receipt WHERE status = 'submitted'`,
  );
  const purchase = await rows(
    context,
    'edi',
    `SELECT partner || ' ' || customer_po AS key FROM document WHERE direction = 'in' AND set_id = '850' AND verdict <> 'rejected'`,
  );
  const known = new Set(numbers.map(({ key }) => key));
  return [
    check('no order is doubled', numbers, ({ key, n }) => (n === '1' ? undefined : `${key} stands ${n} times`)),
    check('no order is lost', [...received, ...purchase], ({ key }) => (known.has(key) ? undefined : `${key} was taken in and is no order`)),
    check('invoiced = shipped ≤ ordered for every line', lines, ({ order, line, ordered, shipped, invoiced }) =>
      invoiced === shipped && Number(shipped) <= Number(ordered) ? undefined : `${order} line ${line}: ordered ${ordered}, shipped ${shipped}, invoiced ${invoiced}`),
  ]; // prettier-ignore
}

async function invoices(context: VerifyContext): Promise<Check[]> {
  const posted = await rows(
    context,
    'erp',
    `SELECT id, number, shipment_id, tax::text, total::text, (net + freight + tax)::text AS sum, legal_entity AS entity FROM invoice ORDER BY legal_entity, number`,
  );
  const shipments = new Set((await rows(context, 'wms', `SELECT id FROM shipment`)).map(({ id }) => id));
  const shipped = await rows(
    context,
    'wms',
    `SELECT id, number FROM shipment s WHERE EXISTS (SELECT 1 FROM jsonb_array_elements(s.data->'lines') l WHERE (l->>'shipped')::int > 0)`,
  );
  const taxes = new Map(
    (
      await rows(context, 'tax', `SELECT document_id AS id, total::text FROM tax_document WHERE status = 'committed'`)
    ).map(({ id, total }) => [id, total]),
  );
  const entries = new Map(
    (await rows(context, 'erp', `SELECT e.source_id AS id, sum(l.debit)::text AS debit, sum(l.credit)::text AS credit, sum(l.debit) FILTER (WHERE role = 'receivable')::text AS receivable
      FROM journal_entry e LEFT JOIN journal_line l ON l.entry_id = e.id WHERE e.source = 'invoice' GROUP BY 1`)).map((row) => [row.id, row]),
  ); // prettier-ignore
  const billed = new Set(posted.map(({ shipment_id }) => shipment_id));
  let expected = 0;
  let entity = '';
  return [
    check('every invoice has its shipment', posted, ({ number, shipment_id }) => (shipments.has(shipment_id) ? undefined : `${number} bills shipment ${shipment_id}, which is not there`)),
    check('every shipment is billed once', shipped, ({ id, number }) => (billed.has(id) ? undefined : `shipment ${number} has no invoice`)),
    check('every invoice has its tax document, to the cent', posted, ({ id, number, tax }) =>
      taxes.has(id) && new Big(taxes.get(id)!).eq(tax) ? undefined : `${number}: tax ${tax}, tax document ${taxes.get(id) ?? 'missing'}`),
    check('every invoice has its balanced entry, to the cent', posted, ({ id, number, total, sum }) => {
      const entry = entries.get(id);
      if (!entry?.debit) return `${number} has no journal lines`;
      const right = new Big(entry.debit).eq(entry.credit) && entry.receivable !== null && new Big(entry.receivable).eq(total) && new Big(sum).eq(total);
      return right ? undefined : `${number}: total ${total}, debits ${entry.debit}, credits ${entry.credit}, receivable ${entry.receivable}`;
    }),
    check('invoice numbers have no gaps', posted, (row) => {
      expected = row.entity === entity ? expected + 1 : 1;
      entity = row.entity;
      return Number(row.number.slice(-6)) === expected ? undefined : `${row.number} follows ${expected - 1}`;
    }),
  ]; // prettier-ignore
}

async function ledger(context: VerifyContext): Promise<Check[]> {
  const states = [
    'on_hand',
    'damaged',
    'quarantined',
    'in_transfer',
    'inbound_expected',
    'safety_stock',
    'held',
    'allocated',
    'picked',
  ];
  const sums = states
    .map((state) => `sum(quantity) FILTER (WHERE state = '${state.replaceAll('_', '-')}') AS ${state}`)
    .join(', ');
  const differing = states
    .map((state) => `CASE WHEN p.${state} <> coalesce(e.${state}, 0) THEN '${state}' END`)
    .join(', ');
  const positions = await rows(
    context,
    'inventory-availability',
    `SELECT p.node, p.sku, p.on_hand, p.held + p.allocated + p.picked AS claimed, coalesce(h.open, 0) AS holds,
       concat_ws(' ', ${differing}) AS differing FROM position p
     LEFT JOIN (SELECT position_id, ${sums} FROM ledger_entry GROUP BY 1) e ON e.position_id = p.id
     LEFT JOIN (SELECT position_id, sum(quantity - posted - voided) AS open FROM hold GROUP BY 1) h ON h.position_id = p.id`,
  );
  return [
    check('the stock ledger sums to positions, and open holds to what is claimed', positions, (p) =>
      p.differing === '' && p.claimed === p.holds
        ? undefined
        : `${p.sku} at ${p.node}: differs in ${p.differing || 'nothing'}, claimed ${p.claimed}, open holds ${p.holds}`),
    check('nothing is oversold', positions, (p) =>
      Number(p.claimed) <= Number(p.on_hand) ? undefined : `${p.sku} at ${p.node}: ${p.claimed} claimed, ${p.on_hand} there`),
  ]; // prettier-ignore
}

async function stock(context: VerifyContext): Promise<Check[]> {
  const key = ({ node, sku }: Row) => `${sku} at ${node}`;
  const read = async (service: 'wms' | 'erp' | 'inventory-availability', table: string, column: string) =>
    new Map(
      (await rows(context, service, `SELECT node, sku, sum(${column})::text AS n FROM ${table} GROUP BY 1, 2`)).map(
        (row) => [key(row), row.n],
      ),
    );
  const [shelves, books, positions] = await Promise.all([
    read('wms', 'on_hand', 'quantity'),
    read('erp', 'item_balance', 'on_hand'),
    read('inventory-availability', 'position', 'on_hand'),
  ]);
  const all = [...new Set([...shelves.keys(), ...books.keys(), ...positions.keys()])].map((place) => ({ place }));
  return [
    check('warehouse, ledger and books agree on what is on hand', all, ({ place }) => {
      const [w, l, b] = [shelves, positions, books].map((each) => each.get(place) ?? '0');
      return w === l && l === b ? undefined : `${place}: warehouse ${w}, ledger ${l}, books ${b}`;
    }),
  ];
}

async function messages(context: VerifyContext): Promise<Check[]> {
  const services = [
    'erp',
    'wms',
    'edi',
    'tax',
    'inventory-availability',
    'order-to-cash',
    'marketplace',
    'operations',
  ] as const;
  const found = await Promise.all(
    services.map(async (service) => ({
      waiting: (await rows(context, service, `SELECT type, key FROM outbox LIMIT 100`)).map(
        (row) => ({ ...row, service }) as Row,
      ),
      parked: (
        await rows(context, service, `SELECT type, key, reason FROM parked WHERE resolved_at IS NULL LIMIT 100`)
      ).map((row) => ({ ...row, service }) as Row),
    })),
  );
  return [
    check('no message waits to be sent', found.flatMap(({ waiting }) => waiting), ({ service, type, key }) => `${service}: ${type} of ${key} is still in the outbox`),
    check('no message is parked without a reason', found.flatMap(({ parked }) => parked), ({ service, type, key, reason }) => (reason ? undefined : `${service}: ${type} of ${key} is parked`)),
  ]; // prettier-ignore
}
