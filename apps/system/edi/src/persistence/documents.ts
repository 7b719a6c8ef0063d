import { Injectable } from '@nestjs/common';
import type { DocumentState } from '@crossdock/contracts';
import { Database, type Tx } from '@crossdock/persistence';

export interface DocumentRow {
  id: string;
  /** Absent while it is held */
  interchangeId?: string;
  direction: 'in' | 'out';
  partner?: string;
  /** The kind of document */
  setId: string;
  /** EDIFACT: what its kind is called there, such as ORDERS */
  message?: string;
  groupControl: string;
  control: string;
  verdict: string;
  faults: unknown[];
  /** Default `taken`. */
  status?: 'taken' | 'parked' | 'duplicate' | 'kept' | 'sent' | 'held';
  /** What it was made of, to make it anew */
  source?: object;
  /** 0-based place among the sets of its interchange */
  ordinal?: number;
  contentHash?: string;
  naturalKey?: string;
  customerPo?: string;
  orderId?: string;
  orderNumber?: string;
  /** The version of the partner's map that mapped it; 0 = mapped as usual; absent = nothing to map */
  mapVersion?: number;
  /** Of an acknowledgement of ours: the interchange that it answers, and which group of it */
  answers?: { interchangeId: string; groupControl?: string };
}

export interface DocumentFilter {
  id?: string;
  partner?: string;
  customerPo?: string;
  orderId?: string;
  orderNumber?: string;
  setId?: string;
  direction?: string;
  state?: DocumentState;
  /** The id of the last one that was seen */
  after?: string;
}
export interface DocumentView extends DocumentRow {
  state: DocumentState;
  acknowledged?: string;
  /** What the partner said of it, in codes and words. */
  acknowledgement?: { codes: string[]; words: string[] };
  createdAt: string;
}

const view = `id, interchange_id AS "interchangeId", direction, partner, set_id AS "setId", message, group_control AS "groupControl", control,
  verdict, faults, natural_key AS "naturalKey", customer_po AS "customerPo", order_id AS "orderId", order_number AS "orderNumber",
  status, ordinal, map_version AS "mapVersion", acknowledged, acknowledgement, created_at AS "createdAt"`;

/** Where a document `d` stands (`documentStates`). */
export const stateOf = `CASE WHEN d.direction = 'in' THEN CASE WHEN d.verdict = 'rejected' THEN 'rejected' ELSE d.status END
  WHEN d.status = 'held' THEN 'held' WHEN d.acknowledged IS NOT NULL THEN d.acknowledged
  WHEN EXISTS (SELECT FROM outgoing_file o WHERE o.interchange_id = d.interchange_id AND o.delivered_at IS NULL) THEN 'undelivered'
  ELSE 'delivered' END`;

@Injectable()
export class Documents {
  constructor(private readonly database: Database) {}

  async add(tx: Tx, rows: DocumentRow[]): Promise<void> {
    if (rows.length === 0) return;
    tx.write(
      `INSERT INTO document (id, interchange_id, direction, partner, set_id, group_control, control, verdict, faults, natural_key,
         customer_po, order_id, order_number, status, ordinal, content_hash, source, map_version, message, answers_interchange, answers_group)
       SELECT id, interchange_id, direction, partner, set_id, group_control, control, verdict, faults, natural_key, customer_po,
         order_id, order_number, status, ordinal, content_hash, source, map_version, message, answers_interchange, answers_group
       FROM jsonb_to_recordset($1::jsonb) AS d(id uuid, interchange_id uuid, direction text, partner text, set_id text,
         group_control text, control text, verdict text, faults jsonb, natural_key text, customer_po text, order_id uuid, order_number text,
         status text, ordinal integer, content_hash text, source jsonb, map_version integer, message text, answers_interchange uuid, answers_group text)`,
      [
        JSON.stringify(
          rows.map((row) => ({
            id: row.id, interchange_id: row.interchangeId, direction: row.direction, partner: row.partner, set_id: row.setId,
            group_control: row.groupControl, control: row.control, verdict: row.verdict, faults: row.faults,
            natural_key: row.naturalKey, customer_po: row.customerPo, order_id: row.orderId, order_number: row.orderNumber,
            status: row.status ?? 'taken', ordinal: row.ordinal ?? 0, content_hash: row.contentHash, source: row.source,
            map_version: row.mapVersion, message: row.message, answers_interchange: row.answers?.interchangeId, answers_group: row.answers?.groupControl,
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

  /** Orders that partners sent under these numbers and that were answered as rejected. */
  async rejectedBefore(tx: Tx, numbers: { partner: string; customerPo: string }[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM document WHERE (partner, customer_po) IN (SELECT * FROM unnest($1::text[], $2::text[]))
         AND direction = 'in' AND verdict = 'rejected'`,
      [numbers.map(({ partner }) => partner), numbers.map(({ customerPo }) => customerPo)],
    );
    return rows.map(({ id }) => id);
  }

  /** What the documents of one kind of these orders were made of, sent or held. */
  async sources<T>(tx: Tx, setId: string, orderIds: string[], statuses = ['sent', 'held']): Promise<T[]> {
    const rows = await tx.query<{ source: T }>(
      `SELECT source FROM document WHERE direction = 'out' AND set_id = $1 AND order_id = ANY($2) AND status = ANY($3) AND source IS NOT NULL`,
      [setId, orderIds, statuses],
    );
    return rows.map(({ source }) => source);
  }

  async sourcesById<T>(tx: Tx, ids: string[]): Promise<Map<string, T>> {
    const rows = await tx.query<{ id: string; source: T }>('SELECT id, source FROM document WHERE id = ANY($1)', [ids]);
    return new Map(rows.map(({ id, source }) => [id, source]));
  }

  /** Documents of ours get their numbers; one that was held goes out after all. */
  async release(tx: Tx, rows: DocumentRow[]): Promise<void> {
    tx.write(
      `UPDATE document d SET interchange_id = r.interchange_id, group_control = r.group_control, control = r.control, verdict = 'sent', status = 'sent',
         faults = '[]', map_version = r.map_version, sent_at = coalesce(d.sent_at, now()), sent_again_at = CASE WHEN d.sent_at IS NOT NULL THEN now() END
       FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::int[]) AS r(id, interchange_id, group_control, control, map_version)
       WHERE d.id = r.id`,
      [
        rows.map(({ id }) => id), rows.map(({ interchangeId }) => interchangeId ?? null), rows.map(({ groupControl }) => groupControl),
        rows.map(({ control }) => control), rows.map(({ mapVersion }) => mapVersion ?? null),
      ], // prettier-ignore
    );
  }

  /** The same bytes once more. */
  async sentAgain(tx: Tx, id: string): Promise<void> {
    tx.write('UPDATE document SET sent_again_at = now() WHERE id = $1', [id]);
  }

  /** @param source what it says, once it is understood */
  async settle(tx: Tx, id: string, status: 'taken' | 'parked', source?: object, customerPo?: string): Promise<void> {
    tx.write(
      'UPDATE document SET status = $2, source = coalesce($3, source), customer_po = coalesce($4, customer_po) WHERE id = $1',
      [id, status, source ? JSON.stringify(source) : null, customerPo ?? null],
    );
  }

  /** It was mapped anew, by another version of the partner's map. */
  async mappedBy(tx: Tx, id: string, version?: number): Promise<void> {
    tx.write('UPDATE document SET map_version = $2 WHERE id = $1', [id, version ?? null]);
  }

  /** Of these contents, those that the partner sent before in a set that was taken in: `partner hash` → document. */
  async received(tx: Tx, partners: string[], contentHashes: string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ key: string; id: string }>(
      `SELECT DISTINCT ON (partner, content_hash) partner || ' ' || content_hash AS key, id FROM document
       WHERE partner = ANY($1) AND direction = 'in' AND content_hash = ANY($2) AND verdict <> 'rejected' AND status <> 'duplicate'
       ORDER BY partner, content_hash, created_at`,
      [partners, contentHashes],
    );
    return new Map(rows.map(({ key, id }) => [key, id]));
  }

  /** Sets of these interchanges that are noted already, as `interchange ordinal`. */
  async taken(tx: Tx, interchangeIds: string[], ordinals: number[]): Promise<Set<string>> {
    const rows = await tx.query<{ key: string }>(
      `SELECT interchange_id || ' ' || ordinal AS key FROM document
       WHERE interchange_id = ANY($1) AND ordinal = ANY($2) AND direction = 'in'`,
      [interchangeIds, ordinals],
    );
    return new Set(rows.map(({ key }) => key));
  }

  /** Newest first, one more than `limit` where there are more. */
  async list(filter: DocumentFilter, limit = 500): Promise<DocumentView[]> {
    const { id, partner, customerPo, orderId, orderNumber, setId, direction, state, after } = filter;
    return this.database.query<DocumentView>(
      `SELECT ${view}, ${stateOf} AS state FROM document d
       WHERE ($1::uuid IS NULL OR id = $1) AND ($2::text IS NULL OR partner = $2) AND ($3::text IS NULL OR customer_po = $3)
         AND ($4::uuid IS NULL OR order_id = $4) AND ($5::text IS NULL OR order_number = $5) AND ($6::text IS NULL OR set_id = $6)
         AND ($7::text IS NULL OR direction = $7) AND ($8::text IS NULL OR ${stateOf} = $8)
         AND ($9::uuid IS NULL OR (created_at, id) < (SELECT c.created_at, c.id FROM document c WHERE c.id = $9))
       ORDER BY created_at DESC, id DESC LIMIT $10`,
      [...[id, partner, customerPo, orderId, orderNumber, setId, direction, state, after].map((each) => each ?? null), limit + 1],
    );
  } // prettier-ignore

  /** What acknowledges a document: of one that came in our 997, 999 and TA1, of ours what the partner said. Oldest first. */
  async answersTo(id: string): Promise<Answer[]> {
    return this.database.query<Answer>(
      `SELECT d.id AS "documentId", d.set_id AS "setId", i.control AS "interchangeControl", ${stateOf} AS state, d.created_at AS "createdAt"
       FROM document about JOIN document d ON d.id = about.acknowledged_by
         OR (d.answers_interchange = about.interchange_id AND coalesce(d.answers_group, about.group_control) = about.group_control)
       LEFT JOIN interchange i ON i.id = d.interchange_id WHERE about.id = $1 ORDER BY d.created_at, d.id LIMIT 100`,
      [id],
    );
  }
}

export interface Answer {
  documentId: string;
  setId: string;
  interchangeControl: string | null;
  state: DocumentState;
  createdAt: string;
}
