import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@crossdock/persistence';

export interface InterchangeRow {
  id: string;
  direction: 'in' | 'out';
  fileId?: string;
  partner?: string;
  sender: string;
  receiver: string;
  control: string;
  contentHash: string;
  verdict: string;
  faults: unknown[];
}

export interface DocumentRow {
  id: string;
  interchangeId: string;
  direction: 'in' | 'out';
  partner?: string;
  setId: string;
  groupControl: string;
  control: string;
  verdict: string;
  faults: unknown[];
  naturalKey?: string;
  customerPo?: string;
  orderId?: string;
  orderNumber?: string;
}

export interface DocumentView extends DocumentRow {
  acknowledged?: string;
  createdAt: string;
}

const view = `id, interchange_id AS "interchangeId", direction, partner, set_id AS "setId", group_control AS "groupControl", control,
  verdict, faults, natural_key AS "naturalKey", customer_po AS "customerPo", order_id AS "orderId", order_number AS "orderNumber",
  acknowledged, created_at AS "createdAt"`;

@Injectable()
export class Documents {
  constructor(private readonly database: Database) {}

  /** False when this very interchange came in before. */
  async addInterchange(tx: Tx, row: InterchangeRow): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO interchange (id, direction, file_id, partner, sender, receiver, control, content_hash, verdict, faults)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING id`,
      [
        row.id, row.direction, row.fileId ?? null, row.partner ?? null, row.sender, row.receiver, row.control, row.contentHash,
        row.verdict, JSON.stringify(row.faults),
      ], // prettier-ignore
    );
    return rows.length > 0;
  }

  async add(tx: Tx, rows: DocumentRow[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `INSERT INTO document (id, interchange_id, direction, partner, set_id, group_control, control, verdict, faults, natural_key,
         customer_po, order_id, order_number)
       SELECT id, interchange_id, direction, partner, set_id, group_control, control, verdict, faults, natural_key, customer_po,
         order_id, order_number
       FROM jsonb_to_recordset($1::jsonb) AS d(id uuid, interchange_id uuid, direction text, partner text, set_id text,
         group_control text, control text, verdict text, faults jsonb, natural_key text, customer_po text, order_id uuid, order_number text)`,
      [
        JSON.stringify(
          rows.map((row) => ({
            id: row.id, interchange_id: row.interchangeId, direction: row.direction, partner: row.partner, set_id: row.setId,
            group_control: row.groupControl, control: row.control, verdict: row.verdict, faults: row.faults,
            natural_key: row.naturalKey, customer_po: row.customerPo, order_id: row.orderId, order_number: row.orderNumber,
          })), // prettier-ignore
        ),
      ],
    );
  }

  /** Those natural keys for which a document has been written before. */
  async known(tx: Tx, naturalKeys: string[]): Promise<Set<string>> {
    const rows = await tx.query<{ key: string }>(
      'SELECT natural_key AS key FROM document WHERE natural_key = ANY($1)',
      [naturalKeys],
    );
    return new Set(rows.map((row) => row.key));
  }

  /** Notes the partner's word on what we sent; null set controls mean the whole group. */
  async acknowledge(
    tx: Tx,
    partner: string,
    groupControl: string,
    setControl: string | null,
    status: string,
  ): Promise<number> {
    const rows = await tx.query(
      `UPDATE document SET acknowledged = $4
       WHERE partner = $1 AND direction = 'out' AND set_id NOT IN ('997', '999') AND group_control = $2
         AND ($3::text IS NULL OR control = $3) RETURNING id`,
      [partner, groupControl, setControl, status],
    );
    return rows.length;
  }

  async list(
    filter: { partner?: string; customerPo?: string; orderId?: string; setId?: string },
    limit = 500,
  ): Promise<DocumentView[]> {
    return this.database.query<DocumentView>(
      `SELECT ${view} FROM document WHERE ($1::text IS NULL OR partner = $1) AND ($2::text IS NULL OR customer_po = $2)
         AND ($3::uuid IS NULL OR order_id = $3) AND ($4::text IS NULL OR set_id = $4) ORDER BY created_at DESC, id LIMIT $5`,
      [filter.partner ?? null, filter.customerPo ?? null, filter.orderId ?? null, filter.setId ?? null, limit],
    );
  }
}
