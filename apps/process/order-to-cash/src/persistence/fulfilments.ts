import type { Cause, ReleaseFulfilment } from '@crossdock/contracts';
import type { Tx } from '@crossdock/persistence';
import { create, type Send, type Stepped } from '@crossdock/process';
import { fulfilments } from '../fulfilment.process';

export interface PlannedFulfilment {
  release: ReleaseFulfilment;
  legalEntity: string;
  cause: Cause;
}

/** Stores fulfilments and releases them to their warehouses. */
export async function releaseFulfilments(tx: Tx, planned: PlannedFulfilment[], send: Send): Promise<void> {
  if (planned.length === 0) return;
  const releases = planned.map(({ release }) => release);
  tx.write(
    `INSERT INTO fulfilment (id, fulfilment_number, order_id, node, state, release)
     SELECT id, number, order_id, node, 'released', release FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::jsonb[]) AS f (id, number, order_id, node, release)`,
    [
      releases.map((r) => r.fulfilmentId),
      releases.map((r) => r.fulfilmentNumber),
      releases.map((r) => r.orderId),
      releases.map((r) => r.node),
      releases.map((r) => JSON.stringify(r)),
    ],
  );
  const instances = planned.map(({ release, legalEntity, cause }) => {
    const { fulfilmentId, orderId, orderNumber, customerPo } = release;
    return {
      id: fulfilmentId,
      legalEntity,
      cause,
      data: { fulfilmentId, orderId, orderNumber, legalEntity, customerPo },
      events: [{ event: 'released', payload: { release } }],
    };
  });
  await create(tx, fulfilments, instances, send);
}

/** How many fulfilments each order has: the next one's number follows. */
export async function countFulfilments(tx: Tx, orderIds: string[]): Promise<Map<string, number>> {
  const rows = await tx.query<{ order_id: string; count: number }>(
    `SELECT order_id, count(*)::int AS count FROM fulfilment WHERE order_id = ANY($1::uuid[]) GROUP BY order_id`,
    [orderIds],
  );
  return new Map(rows.map((row) => [row.order_id, row.count]));
}

export async function mirrorFulfilments(tx: Tx, steps: Stepped[]): Promise<void> {
  const moved = new Map(steps.filter(({ from, to }) => from !== to).map(({ key, to }) => [key, to]));
  if (moved.size === 0) return;
  tx.write(
    `UPDATE fulfilment f SET state = m.state FROM unnest($1::uuid[], $2::text[]) AS m (id, state) WHERE f.id = m.id`,
    [[...moved.keys()], [...moved.values()]],
  );
}

export const refusedFulfilments = (tx: Tx, orderId: string): Promise<{ release: ReleaseFulfilment }[]> =>
  tx.query(`SELECT release FROM fulfilment WHERE order_id = $1 AND state = 'refused' ORDER BY id`, [orderId]);
