import type { Cause, OrderChangeReceived, OrderSubmission } from '@crossdock/contracts';
import type { Tx } from '@crossdock/persistence';
import type { OrderDocument } from '../order';
import type { Reader } from './orders';

/** A change that a partner wants of an accepted order, until it is decided. */
export interface StoredAmendment {
  /** The document that asks for it */
  id: string;
  orderId: string;
  change: OrderChangeReceived;
  cause: Cause;
}

const columns = `id, order_id AS "orderId", change, cause`;

export async function insertAmendment(tx: Tx, { id, orderId, change, cause }: StoredAmendment): Promise<void> {
  tx.write('INSERT INTO order_amendment (id, order_id, change, cause) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING', [
    id, orderId, JSON.stringify(change), JSON.stringify(cause),
  ]); // prettier-ignore
}

/** The first open one of each order, whoever came first first; a later one of its order waits for it. @param besides orders that are left out */
export const openAmendments = (reader: Reader, limit: number, besides: string[] = [], orderIds?: string[]): Promise<StoredAmendment[]> =>
  reader.query<StoredAmendment>(
    `SELECT * FROM (
       SELECT DISTINCT ON (order_id) ${columns}, received_at FROM order_amendment
       WHERE settled_at IS NULL AND ($1::uuid[] IS NULL OR order_id = ANY($1)) AND order_id <> ALL($2::uuid[]) ORDER BY order_id, received_at, id) a
     ORDER BY received_at, id LIMIT $3`,
    [orderIds ?? null, besides, limit],
  ); // prettier-ignore

/** @returns false when it was settled before */
export async function settleAmendment(tx: Tx, id: string, refusal?: string): Promise<boolean> {
  const rows = await tx.query(
    'UPDATE order_amendment SET settled_at = now(), refusal = $2 WHERE id = $1 AND settled_at IS NULL RETURNING id',
    [id, refusal ?? null],
  );
  return rows.length > 0;
}

/** The order's content as it is from now on. */
export async function amendOrder(tx: Tx, orderId: string, submission: OrderSubmission, document: OrderDocument): Promise<void> {
  tx.write('UPDATE sales_order SET submission = $2, document = $3, net = $4, waiting = $5 WHERE id = $1', [
    orderId, JSON.stringify(submission), JSON.stringify(document), document.net.amount, '[]',
  ]);
  const { lines } = document;
  tx.write(
    `UPDATE order_line l SET quantity = c.quantity, base_quantity = c.base, unit = c.unit, unit_price = c.price, discount = c.discount
     FROM unnest($1::uuid[], $2::numeric[], $3::int[], $4::text[], $5::numeric[], $6::numeric[]) AS c (id, quantity, base, unit, price, discount)
     WHERE l.id = c.id AND (l.quantity, l.base_quantity, l.unit, l.unit_price, l.discount) IS DISTINCT FROM (c.quantity, c.base, c.unit, c.price, c.discount)`,
    [
      lines.map((l) => l.lineId), lines.map((l) => l.quantity), lines.map((l) => l.baseQuantity), lines.map((l) => l.unit),
      lines.map((l) => l.unitPrice), lines.map((l) => l.discount),
    ],
  );
} // prettier-ignore
