import { Injectable } from '@nestjs/common';
import { Database } from '@crossdock/persistence';

export interface ReceiptSent {
  contentType: string;
  body: Buffer;
}

/** AS2 messages that came in. */
@Injectable()
export class As2Messages {
  constructor(private readonly database: Database) {}

  /** The receipt of a message that was taken in before; undefined when there was none, `asked: false` when it asked for none. */
  async taken(partner: string, messageId: string): Promise<{ receipt?: ReceiptSent } | undefined> {
    const [row] = await this.database.query<{ contentType: string | null; body: Buffer | null }>(
      `SELECT receipt_type AS "contentType", receipt AS body FROM as2_message
       WHERE partner = $1 AND message_id = $2 AND disposition = 'processed'`,
      [partner, messageId],
    );
    if (!row) return undefined;
    return row.contentType && row.body ? { receipt: { contentType: row.contentType, body: row.body } } : {};
  }

  /** Notes a message, before it is looked into. One that was refused before is judged anew. */
  async begin(partner: string, messageId: string, headers: Record<string, string>, blobId: string): Promise<void> {
    await this.database.query(
      `INSERT INTO as2_message (partner, message_id, headers, blob_id) VALUES ($1, $2, $3, $4)
       ON CONFLICT (partner, message_id) DO UPDATE SET headers = excluded.headers, blob_id = excluded.blob_id, received_at = now()`,
      [partner, messageId, JSON.stringify(headers), blobId],
    );
  }

  /** What was said first of a message that was taken in stays. */
  async settle(
    partner: string,
    messageId: string,
    { disposition, fileId, receipt }: { disposition: string; fileId?: string; receipt?: ReceiptSent },
  ): Promise<void> {
    await this.database.query(
      `UPDATE as2_message SET disposition = $3, file_id = $4, receipt_type = $5, receipt = $6
       WHERE partner = $1 AND message_id = $2 AND disposition IS DISTINCT FROM 'processed'`,
      [partner, messageId, disposition, fileId ?? null, receipt?.contentType ?? null, receipt?.body ?? null],
    );
  }
}
