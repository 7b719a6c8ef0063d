import { check, exact } from './check';
import type { Check } from './contract';
import type { Databases, Row } from './databases';

const finished = ['closed', 'rejected', 'cancelled'];
/** States that only an order with a credit commitment reaches. */
const committed = ['credit-cleared', 'allocated', 'backordered', 'released', 'in-fulfilment'];

/** What has ended holds nothing any more: no credit, no stock, nobody's attention. */
export async function endings(databases: Databases): Promise<Check[]> {
  const orders = await databases.rows(
    'order-to-cash',
    `SELECT o.id, o.order_number AS number, o.state,
       greatest(0, (o.document->'net'->>'amount')::numeric + (o.document->'freight'->>'amount')::numeric - coalesce(i.billed, 0))::text AS unbilled
     FROM sales_order o LEFT JOIN (SELECT order_id, sum(net + freight) AS billed FROM invoice WHERE state = 'posted' GROUP BY 1) i ON i.order_id = o.id`,
  );
  return [await credit(databases, orders), await holds(databases, orders), await cases(databases)];
}

async function credit(databases: Databases, orders: Row[]): Promise<Check> {
  const commitments = await databases.rows('erp', `SELECT order_id AS id, open::text FROM credit_commitment`);
  const openOf = new Map(commitments.map(({ id, open }) => [id, open]));
  return check('open credit is what open orders may still be billed', orders, ({ id, number, state, unbilled }) => {
    const open = openOf.get(id);
    const due = finished.includes(state) ? '0' : unbilled;
    if (open === undefined) return committed.includes(state) ? `${number} (${id}) is ${state} and commits no credit` : undefined;
    return exact(open).eq(exact(due)) ? undefined : `${number} (${id}) is ${state}: ${open} of its credit is open, ${due} may still be billed`;
  });
} // prettier-ignore

async function holds(databases: Databases, orders: Row[]): Promise<Check> {
  const held = await databases.rows(
    'inventory-availability',
    `SELECT h.order_id AS id, p.sku || ' at ' || p.node AS place, sum(h.quantity - h.posted - h.voided)::text AS quantity
     FROM hold h JOIN position p ON p.id = h.position_id WHERE h.order_id IS NOT NULL AND h.posted + h.voided < h.quantity GROUP BY 1, 2`,
  );
  const orderOf = new Map(orders.map((order) => [order.id, order]));
  return check('only open orders hold stock', held, ({ id, place, quantity }) => {
    const order = orderOf.get(id);
    if (order && !finished.includes(order.state)) return undefined;
    return `${order ? `${order.number} (${id}) is ${order.state}` : `order ${id} is not there`}: ${quantity} of ${place} are held for it`;
  });
} // prettier-ignore

/** Cases of what its owner keeps: a process that stands still, a message or a delivery that is parked, a document of a partner. */
async function cases(databases: Databases): Promise<Check> {
  const [open, ...known] = await Promise.all([
    databases.rows(
      'operations',
      `SELECT id, service, stage, code, coalesce(order_number, customer_po, '') AS number FROM exception WHERE status = 'open'
         AND (stage = 'parked-message' OR service IN ('order-to-cash', 'edi') OR service = 'marketplace' AND stage = 'order')`,
    ),
    databases.everywhere(`SELECT id FROM parked WHERE resolved_at IS NULL`),
    databases.rows(
      'order-to-cash',
      `SELECT data->>'openCase' AS id FROM process_instance WHERE data ? 'openCase'
         AND ((process, state) IN (('order', 'on-hold'), ('fulfilment', 'refused')) OR process = 'invoice' AND state <> 'posted')`,
    ),
    databases.rows('edi', `SELECT id FROM edi_case WHERE closed_at IS NULL`),
    databases.rows('marketplace', `SELECT id FROM receipt WHERE status = 'parked'`),
  ]);
  const waiting = new Set(known.flat().map(({ id }) => id));
  return check('every open case has something that waits', open, ({ id, service, stage, code, number }) =>
    waiting.has(id) ? undefined : `case ${id} of ${service}, ${stage} ${code} ${number}, is open and nothing waits for it`,
  );
} // prettier-ignore
