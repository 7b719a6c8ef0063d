import {
  orderAccepted, orderAllocated, orderBackordered, orderCancelled, orderClosed, orderCreditCleared, orderHeld, orderInvoiced, orderRejected, orderReleased, orderShipped,
} from '@crossdock/contracts'; // prettier-ignore
import { check, exact, grouped } from './check';
import type { Check } from './contract';
import type { Databases, Row } from './databases';

const ends: Record<string, string[]> = {
  order: ['closed', 'rejected', 'cancelled'],
  fulfilment: ['shipped', 'withdrawn'],
  invoice: ['posted'],
};

/** Steps of the order process that are announced, by event or by the state that they reach. */
const toldByEvent: Record<string, string> = { shipped: orderShipped.type, invoiced: orderInvoiced.type };
const toldByState: Record<string, string> = {
  accepted: orderAccepted.type,
  'credit-cleared': orderCreditCleared.type,
  allocated: orderAllocated.type,
  backordered: orderBackordered.type,
  released: orderReleased.type,
  rejected: orderRejected.type,
  'on-hold': orderHeld.type,
  cancelled: orderCancelled.type,
  closed: orderClosed.type,
};

/** Nothing stands still without a reason, and every step that was taken was told. */
export async function processes(databases: Databases): Promise<Check[]> {
  return [...(await standing(databases)), await told(databases), await documents(databases)];
}

async function standing(databases: Databases): Promise<Check[]> {
  const [instances, orders, waiting, cases] = await Promise.all([
    databases.rows('order-to-cash', `SELECT process, id, state, coalesce(data->>'orderId', id::text) AS order, data->>'orderNumber' AS number FROM process_instance`),
    databases.rows('order-to-cash', 'SELECT id, order_number AS number, state FROM sales_order'),
    databases.rows(
      'order-to-cash',
      `SELECT order_id AS id, sum(CASE kind WHEN 'ordered' THEN quantity WHEN 'cancelled' THEN -quantity WHEN 'invoiced' THEN -quantity ELSE 0 END)::text AS due,
         sum(CASE kind WHEN 'backordered' THEN quantity ELSE 0 END)::text AS backordered FROM line_quantity GROUP BY 1`,
    ),
    databases.rows('operations', `SELECT order_id AS id FROM exception WHERE status = 'open' AND order_id IS NOT NULL`),
  ]); // prettier-ignore
  const stateOf = new Map(instances.filter(({ process }) => process === 'order').map(({ id, state }) => [id, state]));
  const lines = new Map(waiting.map((row) => [row.id, row]));
  const open = new Set(cases.map(({ id }) => id));
  return [
    check('every process has ended, or says why it waits', instances, ({ process, id, state, order, number }) => {
      if (ends[process]?.includes(state) || open.has(order)) return undefined;
      const line = lines.get(id);
      // All that is still due waits for stock.
      if (process === 'order' && line && exact(line.due).eq(line.backordered) && exact(line.due).gt(0)) return undefined;
      return `${process} ${process === 'order' ? '' : `${id} of `}${number} stands in ${state} without a case`;
    }),
    check('every order is in the state of its process', orders, ({ id, number, state }) =>
      stateOf.get(id) === state ? undefined : `${number} (${id}) is ${state}, its process ${stateOf.get(id) ?? 'is not there'}`),
  ]; // prettier-ignore
}

async function told(databases: Databases): Promise<Check> {
  const steps = await databases.rows(
    'order-to-cash',
    `SELECT h.instance_id AS id, o.order_number AS number, h.event, h.from_state AS before, h.to_state AS after
     FROM process_history h LEFT JOIN sales_order o ON o.id = h.instance_id WHERE h.process = 'order'`,
  );
  const events = await databases.rows(
    'operations',
    `SELECT order_id || ' ' || type AS key, count(*)::text AS n FROM timeline_event WHERE service = 'order-to-cash' AND order_id IS NOT NULL GROUP BY 1`,
  );
  const heard = new Map(events.map(({ key, n }) => [key, Number(n)]));
  const expected = grouped(steps.flatMap(announcementsOf), ({ id, type }) => `${id} ${type}`);
  return check('every step of an order is in the timeline', [...expected], ([key, [{ id, number, type }, ...more]]) =>
    heard.get(key) === more.length + 1 ? undefined : `${type} of ${number} (${id}) is ${heard.get(key) ?? 0} times in the timeline, ${more.length + 1} steps were taken`);
} // prettier-ignore

function announcementsOf({ id, number, event, before, after }: Row): { id: string; number: string; type: string }[] {
  const types = [
    toldByEvent[event],
    before === after || (event === 'retried' && after !== 'on-hold') ? undefined : toldByState[after],
  ];
  return types.flatMap((type) => (type ? [{ id, number, type }] : []));
}

/** A partner's order has its 855, each shipment its 856, each invoice its 810, all in the partner's outbox. */
async function documents(databases: Databases): Promise<Check> {
  const [answered, shipped, billed, sent, files] = await Promise.all([
    databases.rows(
      'order-to-cash',
      `SELECT DISTINCT '855:' || o.id AS key, o.order_number AS number FROM sales_order o JOIN process_history h ON h.instance_id = o.id AND h.process = 'order'
       WHERE o.channel_kind = 'edi' AND h.event = 'allocated'`,
    ),
    databases.rows(
      'order-to-cash',
      `SELECT DISTINCT '856:' || s.id AS key, o.order_number AS number FROM shipment s JOIN sales_order o ON o.id = s.order_id JOIN shipment_line l ON l.shipment_id = s.id
       WHERE o.channel_kind = 'edi' AND l.shipped > 0`,
    ),
    databases.rows('order-to-cash', `SELECT '810:' || i.id AS key, i.order_number AS number FROM invoice i JOIN sales_order o ON o.id = i.order_id WHERE o.channel_kind = 'edi' AND i.state = 'posted'`),
    databases.rows('edi', `SELECT d.natural_key AS key FROM document d WHERE d.natural_key IS NOT NULL`),
    databases.rows('edi', `SELECT name AS number, partner FROM outgoing_file WHERE delivered_at IS NULL`),
  ]); // prettier-ignore
  const known = new Set(sent.map(({ key }) => key));
  return check('partners got every 855, 856 and 810', [...answered, ...shipped, ...billed, ...files], ({ key, number, partner }) => {
    if (partner) return `${number} for ${partner} is written and not delivered`;
    return known.has(key) ? undefined : `${key.replace(':', ' ')} of ${number} was not sent`;
  });
} // prettier-ignore
