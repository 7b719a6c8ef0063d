import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@crossdock/persistence';

export type ReceiptStatus = 'submitted' | 'parked' | 'ignored';

export interface Receipt {
  id: string;
  channel: string;
  /** The channel's id of this delivery: a repeat is the same delivery. */
  deliveryId: string;
  topic: string;
  body: Buffer;
  correlationId: string;
}

/** What came first under a delivery id. */
export interface KnownReceipt {
  id: string;
  channelOrderNumber: string | null;
  sameBody: boolean;
}

export interface ReceiptView {
  id: string;
  channel: string;
  deliveryId: string;
  topic: string;
  status: ReceiptStatus;
  reason?: string;
  channelOrderNumber?: string;
  receivedAt: string;
}

const view = `id, channel, delivery_id AS "deliveryId", topic, status, reason,
  channel_order_number AS "channelOrderNumber", received_at AS "receivedAt"`;

@Injectable()
export class Receipts {
  constructor(private readonly database: Database) {}

  /** Stores what arrived; gives the first receipt when this delivery is known already. */
  async store(tx: Tx, receipt: Receipt): Promise<KnownReceipt | undefined> {
    const rows = await tx.query(
      `INSERT INTO receipt (id, channel, delivery_id, topic, body, correlation_id, status)
       VALUES ($1, $2, $3, $4, $5, $6, 'parked') ON CONFLICT (channel, delivery_id) DO NOTHING RETURNING id`,
      [receipt.id, receipt.channel, receipt.deliveryId, receipt.topic, receipt.body, receipt.correlationId],
    );
    if (rows.length > 0) return undefined;
    const [known] = await tx.query<KnownReceipt>(
      `SELECT id, channel_order_number AS "channelOrderNumber", body = $3 AS "sameBody" FROM receipt WHERE channel = $1 AND delivery_id = $2`,
      [receipt.channel, receipt.deliveryId, receipt.body],
    );
    return known;
  }

  async settle(tx: Tx, id: string, status: ReceiptStatus, channelOrderNumber?: string, reason?: string): Promise<void> {
    tx.write('UPDATE receipt SET status = $2, channel_order_number = $3, reason = $4 WHERE id = $1', [
      id, status, channelOrderNumber ?? null, reason ?? null,
    ]); // prettier-ignore
  }

  /** A parked receipt, locked; undefined when there is none or it has been dealt with. */
  async lockParked(tx: Tx, id: string): Promise<Receipt | undefined> {
    const [row] = await tx.query<Receipt>(
      `SELECT id, channel, delivery_id AS "deliveryId", topic, body, correlation_id AS "correlationId"
       FROM receipt WHERE id = $1 AND status = 'parked' FOR UPDATE`,
      [id],
    );
    return row;
  }

  async list(channel: string, status: string | undefined, limit: number): Promise<ReceiptView[]> {
    return this.database.query<ReceiptView>(
      `SELECT ${view} FROM receipt WHERE channel = $1 AND ($2::text IS NULL OR status = $2) ORDER BY received_at DESC LIMIT $3`,
      [channel, status ?? null, limit],
    );
  }
}
