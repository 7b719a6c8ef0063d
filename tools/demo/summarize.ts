import type { OrderView } from '@crossdock/contracts';
import type { Call } from './call';
import { compareTerms } from './compare-terms';
import type { DemoContext, DemoSummary } from './contract';
import type { DemoOrder } from './data';
import { isInvoiced, openOrderOf, readOrders } from './read-orders';
import { countMessages } from './count-messages';
import { northwindNumberOf } from './replayed';
import { one } from './rows';
import { settledStates } from './settle';

/** What the replay knows of itself: how many orders it handed in, how many of them again, and which repeats went wrong. */
export interface Replayed {
  submitted: number;
  repeated: number;
  suppressed: number;
  notSuppressed: string[];
  seconds: number;
}

/** Counts from the services' own rows and answers: of the orders those that were replayed, whoever else ordered. */
export async function summarize(
  context: DemoContext,
  operator: Call,
  ours: DemoOrder[],
  replayed: Replayed,
): Promise<DemoSummary> {
  const numbers = new Set(ours.map(({ orderNumber }) => orderNumber));
  const orders = (await readOrders(operator)).filter(({ channel }) =>
    numbers.has(northwindNumberOf(channel.orderNumber) ?? ''),
  );
  const open = orders.filter((order) => !isInvoiced(order));
  const count = (...states: string[]) => open.filter(({ state }) => states.includes(state)).length;
  const { submitted, repeated, suppressed, notSuppressed, seconds } = replayed;
  return {
    orders: {
      submitted,
      invoiced: orders.length - open.length,
      backordered: count('backordered'),
      rejected: count('rejected', 'cancelled'),
      parked: count('on-hold'),
      unsettled: open.filter(({ state }) => !settledStates.includes(state)).length,
      repeated,
      duplicatesSuppressed: suppressed,
    },
    ...(await counts(context)),
    messages: await countMessages(context),
    terms: await compareTerms(context),
    transport: context.transport,
    seconds: Math.round(seconds * 10) / 10,
    open: open.map(openOrderOf),
    notSuppressed,
    example: exampleOf(orders.find(isInvoiced)),
  };
}

async function counts(context: DemoContext): Promise<Pick<DemoSummary, 'invoices' | 'journal' | 'edi' | 'stock'>> {
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
  return { invoices, journal, edi, stock };
}

const exampleOf = (order: OrderView | undefined): DemoSummary['example'] =>
  order && {
    orderId: order.orderId,
    orderNumber: order.orderNumber,
    customerNumber: order.customerNumber,
    legalEntity: order.legalEntity,
  };
