import { Injectable } from '@nestjs/common';
import { Database } from '@crossdock/persistence';

export interface ReceiptSent {
  contentType: string;
  body: Buffer;
}
/** A receipt on its way, in our hands for two minutes. */
export interface DueReceipt extends ReceiptSent {
  partner: string;
  messageId: string;
  url: string;
  /** This one counted */
  tries: number;
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
    { disposition, fileId, receipt, receiptUrl }: { disposition: string; fileId?: string; receipt?: ReceiptSent; receiptUrl?: string },
  ): Promise<void> {
    await this.database.query(
      `UPDATE as2_message SET disposition = $3, file_id = $4, receipt_type = $5, receipt = $6, receipt_url = $7,
         receipt_tries = 0, receipt_next_at = CASE WHEN $7::text IS NOT NULL AND $6::bytea IS NOT NULL THEN now() END
       WHERE partner = $1 AND message_id = $2 AND disposition IS DISTINCT FROM 'processed'`,
      [partner, messageId, disposition, fileId ?? null, receipt?.contentType ?? null, receipt?.body ?? null, receiptUrl ?? null],
    );
  } // prettier-ignore

  /** The sender of a message that was taken in before asks for its receipt again. */
  async receiptAgain(partner: string, messageId: string): Promise<void> {
    await this.database.query(
      'UPDATE as2_message SET receipt_next_at = now(), receipt_tries = 0 WHERE partner = $1 AND message_id = $2 AND receipt_url IS NOT NULL AND receipt IS NOT NULL',
      [partner, messageId],
    );
  }

  dueReceipts(): Promise<DueReceipt[]> {
    return this.database.query<DueReceipt>(
      `UPDATE as2_message SET receipt_next_at = now() + interval '2 minutes', receipt_tries = receipt_tries + 1
       WHERE (partner, message_id) IN (SELECT partner, message_id FROM as2_message WHERE receipt_next_at <= now() ORDER BY receipt_next_at LIMIT 10 FOR UPDATE SKIP LOCKED)
       RETURNING partner, message_id AS "messageId", receipt_url AS url, receipt_tries AS tries, receipt_type AS "contentType", receipt AS body`,
    );
  }

  async receiptDone({ partner, messageId }: DueReceipt): Promise<void> {
    await this.database.query('UPDATE as2_message SET receipt_next_at = NULL WHERE partner = $1 AND message_id = $2', [partner, messageId]);
  } // prettier-ignore

  async putOffReceipt({ partner, messageId }: DueReceipt, afterMs: number): Promise<void> {
    await this.database.query(
      `UPDATE as2_message SET receipt_next_at = now() + $3 * interval '1 millisecond' WHERE partner = $1 AND message_id = $2`,
      [partner, messageId, afterMs],
    );
  }
}
