import { Client } from 'pg';
import type { DemoContext, DemoSummary } from './contract';

type Database = Parameters<DemoContext['databaseUrl']>[0];

async function read<T>(context: DemoContext, service: Database, text: string): Promise<T[]> {
  const client = new Client({ connectionString: context.databaseUrl(service) });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}
const one = async <T>(context: DemoContext, service: Database, text: string): Promise<T> =>
  (await read<T>(context, service, text))[0];

/** An order is invoiced when every line is invoiced in full. */
const openLines = `SELECT l.order_id, sum(CASE q.kind WHEN 'ordered' THEN q.quantity WHEN 'cancelled' THEN -q.quantity ELSE 0 END) AS due,
  sum(CASE q.kind WHEN 'invoiced' THEN q.quantity ELSE 0 END) AS invoiced FROM order_line l JOIN line_quantity q ON q.line_id = l.id GROUP BY l.order_id`;

export async function stateOf(
  context: DemoContext,
): Promise<{ received: number; invoiced: number; posted: number; quantities: number }> {
  const state = await one<{ received: number; invoiced: number; quantities: number }>(
    context, 'order-to-cash',
    `SELECT (SELECT count(*)::int FROM sales_order) AS received, (SELECT count(*)::int FROM (${openLines}) x WHERE due > 0 AND invoiced >= due) AS invoiced,
       (SELECT count(*)::int FROM line_quantity) AS quantities`,
  ); // prettier-ignore
  const { posted } = await one<{ posted: number }>(context, 'erp', 'SELECT count(*)::int AS posted FROM invoice');
  return { ...state, posted };
}

/** Counts everything from the services' own rows. */
export async function summarize(context: DemoContext, submitted: number, seconds: number): Promise<DemoSummary> {
  const open = await read<{ number: string; state: string; reason: string; invoicedInFull: boolean }>(
    context, 'order-to-cash',
    `SELECT o.channel_order_number AS number, o.state, coalesce(nullif(o.waiting->0->>'detail', ''), o.state) AS reason,
       coalesce(x.due > 0 AND x.invoiced >= x.due, false) AS "invoicedInFull" FROM sales_order o LEFT JOIN (${openLines}) x ON x.order_id = o.id
     ORDER BY o.received_at`,
  ); // prettier-ignore
  const remaining = open
    .filter(({ invoicedInFull }) => !invoicedInFull)
    .map(({ number, state, reason }) => ({ number, state, reason }));
  const invoices = await one<{ count: number; total: string }>(
    context,
    'erp',
    `SELECT count(*)::int AS count, coalesce(sum(total), 0)::text AS total FROM invoice`,
  );
  const journal = await one<DemoSummary['journal']>(
    context, 'erp',
    `SELECT count(DISTINCT entry_id)::int AS entries, coalesce(sum(debit), 0)::text AS debits, coalesce(sum(credit), 0)::text AS credits FROM journal_line`,
  ); // prettier-ignore
  const edi = await one<DemoSummary['edi']>(
    context, 'edi',
    `SELECT count(*) FILTER (WHERE direction = 'in' AND set_id = '850')::int AS received, count(*) FILTER (WHERE direction = 'out' AND set_id = '855')::int AS sent855,
       count(*) FILTER (WHERE direction = 'out' AND set_id = '856')::int AS sent856, count(*) FILTER (WHERE direction = 'out' AND set_id = '810')::int AS sent810,
       count(*) FILTER (WHERE direction = 'out' AND set_id IN ('997', '999'))::int AS acks FROM document`,
  ); // prettier-ignore
  const stock = await one<DemoSummary['stock']>(
    context, 'inventory-availability',
    `SELECT (SELECT count(*)::int FROM position WHERE over_committed > 0) AS oversold, (SELECT count(*)::int FROM position p LEFT JOIN (
       SELECT position_id, sum(quantity) FILTER (WHERE state = 'on-hand') AS on_hand,
         sum(quantity) FILTER (WHERE state IN ('held', 'allocated', 'picked')) AS claimed FROM ledger_entry GROUP BY 1) e ON e.position_id = p.id
       WHERE p.on_hand <> coalesce(e.on_hand, 0) OR p.held + p.allocated + p.picked <> coalesce(e.claimed, 0)) AS "ledgerMismatch"`,
  ); // prettier-ignore
  const consumed = await messages(context);
  const suppressed = await one<{ n: number }>(
    context,
    'operations',
    `SELECT count(*)::int AS n FROM timeline_event WHERE type = 'order.duplicate-suppressed.v1'`,
  );
  const count = (...states: string[]) => remaining.filter(({ state }) => states.includes(state)).length;
  return {
    orders: {
      submitted, invoiced: open.length - remaining.length, backordered: remaining.length - count('rejected', 'on-hold', 'cancelled'),
      rejected: count('rejected', 'cancelled'), parked: count('on-hold'), duplicatesSuppressed: suppressed.n,
    },
    invoices, journal, edi, stock, messages: consumed, transport: context.transport, seconds: Math.round(seconds * 10) / 10, open: remaining,
  }; // prettier-ignore
}

// Every message that was sent is in the inbox of whoever it went to; events are in the timeline too.
async function messages(context: DemoContext): Promise<DemoSummary['messages']> {
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
  const rows = await Promise.all(
    services.map((service) =>
      one<{ consumed: number; parked: number }>(
        context,
        service,
        `SELECT (SELECT count(*)::int FROM inbox) AS consumed, (SELECT count(*)::int FROM parked WHERE resolved_at IS NULL) AS parked`,
      ),
    ),
  );
  const { published } = await one<{ published: number }>(
    context,
    'operations',
    'SELECT count(*)::int AS published FROM timeline_event',
  );
  return {
    published,
    consumed: rows.reduce((all, row) => all + row.consumed, 0),
    parked: rows.reduce((all, row) => all + row.parked, 0),
  };
}
