import { Injectable } from '@nestjs/common';
import { uuidV7 } from '@crossdock/messaging';
import type { Tx } from '@crossdock/persistence';
import type { Situation } from './next-step';

interface Published {
  sku: string;
  available: number;
  version: string;
}

/** Makes what a channel is told: the page, the log of it, and the call that carries it when the channel has an endpoint. */
@Injectable()
export class Pages {
  /** @returns the call to make; undefined when there is nothing to say, or nobody to call */
  async publish(tx: Tx, now: Situation, soldOut: boolean): Promise<string | undefined> {
    const id = uuidV7();
    const items = await this.take(tx, now, soldOut, now.endpoint ? id : null);
    if (!soldOut && items.length < now.pageSize) await this.endCycle(tx, now.channel);
    if (items.length === 0 || !now.endpoint) return undefined;
    const data = { channel: now.channel, items: items.map((item) => ({ ...item, version: Number(item.version) })) };
    await open(tx, now.channel, id, 'availability', 'availability.changed', data, items.length);
    return id;
  }

  async tellOrders(tx: Tx, { channel, pageSize }: Situation): Promise<string | undefined> {
    const updates = await tx.query<{ sequence: string }>(
      `SELECT u.sequence, channel_order_number AS "channelOrderNumber", order_number AS "orderNumber", type, data,
              occurred_at AS "occurredAt"
         FROM order_update u JOIN publishing p USING (channel)
        WHERE channel = $1 AND u.sequence > p.orders_cursor ORDER BY u.sequence LIMIT $2`,
      [channel, pageSize],
    );
    if (updates.length === 0) return undefined;
    const id = uuidV7();
    await open(
      tx,
      channel,
      id,
      'orders',
      'orders.updated',
      { channel, updates },
      updates.length,
      updates.at(-1)!.sequence,
    );
    return id;
  }

  /** What an unanswered call carried is unknown to the channel again: later pages say it as it is then. */
  async supersede(tx: Tx, deliveryId: string): Promise<void> {
    tx.write(`UPDATE delivery SET status = 'superseded', closed_at = clock_timestamp() WHERE id = $1`, [deliveryId]);
    tx.write('UPDATE listing SET sent = NULL, delivery_id = NULL WHERE delivery_id = $1', [deliveryId]);
  }

  private take(tx: Tx, now: Situation, soldOut: boolean, deliveryId: string | null): Promise<Published[]> {
    return tx.query<Published>(
      `WITH page AS (
         SELECT sku, sent AS previous, told_at FROM listing
          WHERE channel = $1 AND ${soldOut ? 'wanted = 0 AND sent IS DISTINCT FROM 0' : 'wanted IS DISTINCT FROM sent'}
          ORDER BY changed_at LIMIT $2 FOR UPDATE),
       told AS (
         UPDATE listing l SET sent = wanted, told_at = clock_timestamp(), delivery_id = $3 FROM page WHERE l.channel = $1 AND l.sku = page.sku
         RETURNING l.sku, l.wanted AS available, page.previous, page.told_at, l.version),
       logged AS (
         INSERT INTO publication (channel, sku, available, previous, version, reason, delivery_id)
         SELECT $1, sku, available, previous, version,
                CASE WHEN told_at IS NULL THEN 'first' WHEN previous IS NULL THEN 'repeated'
                     WHEN available = 0 THEN 'sold-out' ELSE 'changed' END, $3
           FROM told ORDER BY sku)
       SELECT sku, available, version FROM told ORDER BY sku`,
      [now.channel, now.pageSize, deliveryId],
    );
  }

  private async endCycle(tx: Tx, channel: string): Promise<void> {
    tx.write(
      `UPDATE publishing SET next_cycle_at = clock_timestamp() + cadence_seconds * interval '1 second' WHERE channel = $1`,
      [channel],
    );
  }
}

async function open(
  tx: Tx,
  channel: string,
  id: string,
  topic: 'availability' | 'orders',
  type: string,
  data: object,
  items: number,
  cursor?: string,
): Promise<void> {
  const body = JSON.stringify({ type, timestamp: new Date().toISOString(), data });
  tx.write('INSERT INTO delivery (id, channel, topic, body, items, cursor) VALUES ($1, $2, $3, $4, $5, $6)', [
    id, channel, topic, body, items, cursor ?? null,
  ]); // prettier-ignore
}
