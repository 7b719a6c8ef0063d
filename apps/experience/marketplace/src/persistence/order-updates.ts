import { Injectable } from '@nestjs/common';
import type { Envelope, OrderEvent } from '@crossdock/contracts';
import { Database, type Tx } from '@crossdock/persistence';

export interface OrderUpdate {
  sequence: string;
  channelOrderNumber: string;
  orderNumber: string;
  type: string;
  data: OrderEvent;
  occurredAt: string;
}

const columns = `sequence, channel_order_number AS "channelOrderNumber", order_number AS "orderNumber", type, data,
  occurred_at AS "occurredAt"`;

@Injectable()
export class OrderUpdates {
  constructor(private readonly database: Database) {}

  async append(tx: Tx, events: Envelope<OrderEvent>[]): Promise<void> {
    // One writer a channel until it has committed: a reader's cursor never passes a sequence that is still to come.
    const channels = [...new Set(events.map((event) => event.data.channelName))].sort();
    tx.write(
      `SELECT pg_advisory_xact_lock(hashtextextended('order_update ' || name, 0)) FROM unnest($1::text[]) AS name`,
      [channels],
    );
    tx.write(
      `INSERT INTO order_update (event_id, channel, channel_order_number, order_id, order_number, type, data, occurred_at)
       SELECT id, data->>'channelName', data->>'channelOrderNumber', (data->>'orderId')::uuid, data->>'orderNumber', type, data, at
       FROM unnest($1::uuid[], $2::text[], $3::jsonb[], $4::timestamptz[]) AS event(id, type, data, at)
       ON CONFLICT (event_id) DO NOTHING`,
      [
        events.map((event) => event.id), events.map((event) => event.type),
        events.map((event) => JSON.stringify(event.data)), events.map((event) => event.time),
      ], // prettier-ignore
    );
  }

  /** Updates after the cursor, oldest first. */
  async since(channel: string, cursor: string, limit: number): Promise<OrderUpdate[]> {
    return this.database.query<OrderUpdate>(
      `SELECT ${columns} FROM order_update WHERE channel = $1 AND sequence > $2 ORDER BY sequence LIMIT $3`,
      [channel, cursor, limit],
    );
  }

  async ofOrder(channel: string, channelOrderNumber: string): Promise<OrderUpdate[]> {
    return this.database.query<OrderUpdate>(
      `SELECT ${columns} FROM order_update WHERE channel = $1 AND channel_order_number = $2 ORDER BY sequence`,
      [channel, channelOrderNumber],
    );
  }
}
