import type { Money, OrderState } from '@crossdock/canonical';
import type { OrderSubmission, WaitingReason } from '@crossdock/contracts';
import type { Tx } from '@crossdock/persistence';
import type { Stepped } from '@crossdock/process';
import type { DatedSubmission, OrderDocument, StoredOrder } from '../order';

/** What can run a statement: a transaction, or the database itself for reads. */
export type Reader = Pick<Tx, 'query'>;

interface OrderRow {
  id: string;
  order_number: string;
  legal_entity: string;
  channel_kind: StoredOrder['channelKind'];
  channel_name: string;
  channel_order_number: string;
  customer_number: string;
  customer_po: string | null;
  submission: OrderSubmission;
  document: OrderDocument | null;
  state: OrderState;
  waiting: WaitingReason[];
  correlation_id: string;
  actor: string;
  idempotency_caller: string | null;
  idempotency_key: string | null;
  received_at: Date;
}

const columns = `id, order_number, legal_entity, channel_kind, channel_name, channel_order_number, customer_number, customer_po, submission,
  document, state, waiting, correlation_id, actor, idempotency_caller, idempotency_key, received_at`;

const orderOf = (row: OrderRow): StoredOrder => ({
  orderId: row.id,
  orderNumber: row.order_number,
  legalEntity: row.legal_entity,
  channelKind: row.channel_kind,
  channelName: row.channel_name,
  channelOrderNumber: row.channel_order_number,
  customerNumber: row.customer_number,
  customerPo: row.customer_po ?? undefined,
  state: row.state,
  submission: dated(row.submission, row.received_at),
  document: row.document ?? undefined,
  waiting: row.waiting,
  receivedAt: row.received_at.toISOString(),
  cause: { correlationId: row.correlation_id, actor: row.actor },
  key: row.idempotency_key ? { caller: row.idempotency_caller!, key: row.idempotency_key } : undefined,
});

/** A repeat is known by what was sent, so that is what is stored; the default comes with reading. */
export const dated = (submission: OrderSubmission, receivedAt: Date): DatedSubmission => ({
  ...submission,
  orderedOn: submission.orderedOn ?? receivedAt.toISOString().slice(0, 10),
});

export interface NewOrder {
  orderId: string;
  submission: OrderSubmission;
  hash: string;
  rawReference?: string;
  cause: { correlationId: string; actor: string };
  key?: { caller: string; key: string };
}

/** Stores orders; those whose channel and number are known already are missing from the answer. */
export async function insertOrders(tx: Tx, orders: NewOrder[]): Promise<Map<string, StoredOrder>> {
  if (orders.length === 0) return new Map();
  const s = orders.map((order) => order.submission);
  const rows = await tx.query<{ id: string; order_number: string; received_at: Date }>(
    `INSERT INTO sales_order (id, order_number, legal_entity, channel_kind, channel_name, channel_order_number, customer_number, customer_po,
       currency, submission, submission_hash, state, raw_reference, idempotency_caller, idempotency_key, correlation_id, actor)
     SELECT id, 'SO-' || lpad(nextval('sales_order_number')::text, 7, '0'), entity, kind, name, number, customer, po, currency, submission, hash,
       'received', raw, caller, key, correlation, actor
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::jsonb[], $10::text[],
       $11::text[], $12::text[], $13::text[], $14::text[], $15::text[])
       AS o (id, entity, kind, name, number, customer, po, currency, submission, hash, raw, caller, key, correlation, actor)
     ON CONFLICT (channel_name, channel_order_number, earlier) DO NOTHING RETURNING id, order_number, received_at`,
    [
      orders.map((o) => o.orderId),
      s.map((o) => o.legalEntity),
      s.map((o) => o.channel.kind),
      s.map((o) => o.channel.name),
      s.map((o) => o.channel.orderNumber),
      s.map((o) => o.customerNumber),
      s.map((o) => o.customerPo ?? null),
      s.map((o) => o.currency),
      s.map((o) => JSON.stringify(o)),
      orders.map((o) => o.hash),
      orders.map((o) => o.rawReference ?? null),
      orders.map((o) => o.key?.caller ?? null),
      orders.map((o) => o.key?.key ?? null),
      orders.map((o) => o.cause.correlationId),
      orders.map((o) => o.cause.actor),
    ],
  );
  const byId = new Map(orders.map((order) => [order.orderId, order]));
  return new Map(rows.map((row) => [row.id, freshOrder(byId.get(row.id)!, row)]));
}

function freshOrder(
  { orderId, submission, cause, key }: NewOrder,
  row: { order_number: string; received_at: Date },
): StoredOrder {
  const { legalEntity, customerNumber, customerPo, channel } = submission;
  return {
    orderId,
    orderNumber: row.order_number,
    legalEntity,
    channelKind: channel.kind,
    channelName: channel.name,
    channelOrderNumber: channel.orderNumber,
    customerNumber,
    customerPo,
    state: 'received',
    submission: dated(submission, row.received_at),
    waiting: [],
    receivedAt: row.received_at.toISOString(),
    cause,
    key,
  };
}

export async function ordersByIds(reader: Reader, ids: string[]): Promise<Map<string, StoredOrder>> {
  const rows = await reader.query<OrderRow>(`SELECT ${columns} FROM sales_order WHERE id = ANY($1::uuid[])`, [
    [...new Set(ids)],
  ]);
  return new Map(rows.map((row) => [row.id, orderOf(row)]));
}

/** By natural key: channel and the channel's own number. Of orders that had it one after another, the last. */
export async function ordersByChannel(
  tx: Tx,
  channels: { name: string; orderNumber: string }[],
): Promise<(StoredOrder & { hash: string })[]> {
  const rows = await tx.query<OrderRow & { submission_hash: string }>(
    `SELECT ${columns}, submission_hash FROM sales_order o
     JOIN (SELECT DISTINCT * FROM unnest($1::text[], $2::text[]) AS u (name, number)) c ON o.channel_name = c.name AND o.channel_order_number = c.number AND o.earlier = 0`,
    [channels.map((c) => c.name), channels.map((c) => c.orderNumber)],
  );
  return rows.map((row) => ({ ...orderOf(row), hash: row.submission_hash }));
}

/** Orders that came to nothing give up their numbers, so that their channel may use them again. */
export async function giveUpNumbers(tx: Tx, orderIds: string[]): Promise<void> {
  await tx.query(
    `UPDATE sales_order o SET earlier = (SELECT max(e.earlier) + 1 FROM sales_order e
       WHERE e.channel_name = o.channel_name AND e.channel_order_number = o.channel_order_number)
     WHERE id = ANY($1::uuid[]) AND earlier = 0 AND state IN ('rejected', 'cancelled')`,
    [orderIds],
  );
}

export interface OrderFilter {
  orderNumber?: string;
  customerPo?: string;
  channelOrderNumber?: string;
  channelName?: string;
  customerNumber?: string;
  state?: string;
  legalEntity?: string;
}
const filterColumns: Record<keyof OrderFilter, string> = {
  orderNumber: 'order_number',
  customerPo: 'customer_po',
  channelOrderNumber: 'channel_order_number',
  channelName: 'channel_name',
  customerNumber: 'customer_number',
  state: 'state',
  legalEntity: 'legal_entity',
};

/** A page of orders by number. One statement for each combination of filters. */
export async function findOrders(
  reader: Reader,
  filter: OrderFilter,
  after: string,
  limit: number,
): Promise<StoredOrder[]> {
  const given = (Object.keys(filterColumns) as (keyof OrderFilter)[]).filter((name) => filter[name] !== undefined);
  const conditions = given.map((name, index) => ` AND ${filterColumns[name]} = $${index + 3}`).join('');
  const rows = await reader.query<OrderRow>(
    `SELECT ${columns} FROM sales_order WHERE order_number > $1${conditions} ORDER BY order_number LIMIT $2`,
    [after, limit, ...given.map((name) => filter[name])],
  );
  return rows.map(orderOf);
}

/** What became of orders in intake. */
export async function writeProgress(
  tx: Tx,
  orders: { orderId: string; state: string; waiting: WaitingReason[]; document?: OrderDocument }[],
): Promise<void> {
  tx.write(
    `UPDATE sales_order o SET state = p.state, waiting = p.waiting, document = coalesce(o.document, p.document), net = coalesce(o.net, p.net)
     FROM unnest($1::uuid[], $2::text[], $3::jsonb[], $4::jsonb[], $5::numeric[]) AS p (id, state, waiting, document, net) WHERE o.id = p.id`,
    [
      orders.map((o) => o.orderId),
      orders.map((o) => o.state),
      orders.map((o) => JSON.stringify(o.waiting)),
      orders.map((o) => (o.document ? JSON.stringify(o.document) : null)),
      orders.map((o) => o.document?.net.amount ?? null),
    ],
  );
}

/** Mirrors the process on the order's row, for those that moved. */
export async function mirrorOrders(tx: Tx, steps: Stepped[]): Promise<void> {
  const moved = new Map(steps.filter(({ from, to }) => from !== to).map(({ key, to }) => [key, to]));
  if (moved.size === 0) return;
  tx.write(
    `UPDATE sales_order o SET state = m.state FROM unnest($1::uuid[], $2::text[]) AS m (id, state) WHERE o.id = m.id`,
    [[...moved.keys()], [...moved.values()]],
  );
}

/** Freight is billed once: gives the invoices that got it. */
export async function claimFreight(
  tx: Tx,
  claims: { orderId: string; invoiceId: string; freight: Money }[],
): Promise<Set<string>> {
  const first = new Map<string, string>();
  for (const { orderId, invoiceId, freight } of claims)
    if (Number(freight.amount) > 0 && !first.has(orderId)) first.set(orderId, invoiceId);
  if (first.size === 0) return new Set();
  const rows = await tx.query<{ invoice: string }>(
    `UPDATE sales_order o SET freight_invoice_id = c.invoice FROM unnest($1::uuid[], $2::uuid[]) AS c (id, invoice)
     WHERE o.id = c.id AND o.freight_invoice_id IS NULL RETURNING c.invoice`,
    [[...first.keys()], [...first.values()]],
  );
  return new Set(rows.map((row) => row.invoice));
}
