import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@crossdock/persistence';
import { usualClocks } from '../partner';
import { acknowledgementKinds } from '../syntax/kinds';

export const obligationKinds = ['acknowledgement', 'response', 'change-response', 'ship-notice', 'invoice'] as const;
export type ObligationKind = (typeof obligationKinds)[number];

/** Something that one side owes the other. */
export interface Obligation {
  /** Theirs: `acknowledgement` (997 or 999). Ours: `response` (855), `change-response` (865), `ship-notice` (856), `invoice` (810). */
  kind: ObligationKind;
  partner: string;
  legalEntity: string;
  /** The document that asks for it. */
  documentId: string;
  customerPo: string | null;
  orderId: string | null;
  orderNumber: string | null;
  dueAt: Date;
  /** Where a list goes on behind it */
  place: string;
  overdue: boolean;
}

const pageSize = 1_000;

const hours = (name: keyof typeof usualClocks): string =>
  `coalesce((p.profile->'clocks'->>'${name}')::numeric, ${usualClocks[name]}) * interval '1 hour'`;

/** Documents about a remembered order `o`, by kind. */
const about = (set: string): string =>
  `SELECT 1 FROM document x WHERE x.partner = o.partner AND x.direction = 'out' AND x.set_id = '${set}'
     AND x.source->>'channelOrderNumber' = o.order_number AND coalesce(x.source->>'documentId', o.document_id::text) = o.document_id::text
     AND x.status = 'sent'`;

/** What is older is no longer chased. */
const horizon = `interval '60 days'`;

/** The whole order was taken back by the partner, and we said yes. */
const takenBack = `EXISTS (${about('865')} AND (x.source->>'cancelled')::boolean)`;

/** We gave all of it up, and have said so. */
const givenUp = `EXISTS (${about('865')} AND (x.source->>'nothingRemains')::boolean)`;

/** When a ship notice is due: goods arrive, or at the latest leave, on this day. */
export const wanted = `coalesce((o.dates->>'requestedDelivery')::timestamptz, (o.dates->>'requestedShip')::timestamptz + interval '1 day',
  (o.dates->>'cancelAfter')::timestamptz + interval '1 day')`;
/** When a document of ours went out last */
const sent = 'coalesce(d.sent_again_at, d.sent_at)';

const open = `
  SELECT 'acknowledgement' AS kind, d.partner, d.id AS document_id, d.customer_po, d.order_id, d.order_number,
    ${sent} + ${hours('acknowledgementHours')} AS due_at
  FROM document d JOIN partner p ON p.id = d.partner
  WHERE ${sent} > now() - ${horizon} AND d.direction = 'out' AND d.status = 'sent' AND d.acknowledged IS NULL AND d.set_id NOT IN ${acknowledgementKinds}
    AND coalesce((p.profile->>'acknowledgesUs')::boolean, true)
  UNION ALL
  SELECT 'response', o.partner, o.document_id, o.customer_po, NULL, NULL, o.received_at + ${hours('responseHours')}
  FROM purchase_order o JOIN partner p ON p.id = o.partner
  WHERE o.received_at > now() - ${horizon} AND p.profile->'sets' ? '855' AND NOT EXISTS (${about('855')}) AND NOT ${takenBack}
  UNION ALL
  SELECT 'response', d.partner, d.id, d.customer_po, NULL, NULL, d.created_at + ${hours('responseHours')}
  FROM edi_case c JOIN document d ON d.id = c.subject_id JOIN partner p ON p.id = d.partner
  WHERE c.subject = 'document' AND c.closed_at IS NULL AND d.direction = 'in' AND d.set_id = '850' AND d.status = 'parked' AND d.verdict <> 'rejected'
    AND NOT coalesce(d.source ? 'purpose', false) AND NOT EXISTS (SELECT 1 FROM purchase_order o WHERE o.document_id = d.id)
    AND d.created_at > now() - ${horizon} AND p.profile->'sets' ? '855'
  UNION ALL
  SELECT 'change-response', d.partner, d.id, d.customer_po, NULL, NULL, d.created_at + ${hours('responseHours')}
  FROM document d JOIN partner p ON p.id = d.partner
  WHERE d.created_at > now() - ${horizon} AND d.direction = 'in' AND d.source ? 'means' AND p.profile->'sets' ? '865'
    AND NOT EXISTS (SELECT 1 FROM document x WHERE x.natural_key = '865:' || d.id AND x.status = 'sent')
  UNION ALL
  SELECT 'ship-notice', o.partner, o.document_id, o.customer_po, NULL, NULL, greatest(${wanted}, o.received_at + ${hours('responseHours')})
  FROM purchase_order o JOIN partner p ON p.id = o.partner
  WHERE greatest(o.received_at, ${wanted}) > now() - ${horizon} AND p.profile->'sets' ? '856' AND ${wanted} IS NOT NULL AND NOT EXISTS (${about('856')})
    AND NOT ${takenBack} AND NOT ${givenUp} AND NOT EXISTS (${about('855')} AND x.source->>'answer' IN ('RD', 'RJ'))
  UNION ALL
  SELECT 'invoice', d.partner, d.id, d.customer_po, d.order_id, d.order_number, d.sent_at + ${hours('invoiceHours')}
  FROM document d JOIN partner p ON p.id = d.partner
  WHERE d.sent_at > now() - ${horizon} AND d.direction = 'out' AND d.set_id = '856' AND d.status = 'sent' AND p.profile->'sets' ? '810' AND NOT EXISTS (
    SELECT 1 FROM document x WHERE x.order_id = d.order_id AND x.set_id = '810' AND x.status = 'sent'
      AND x.source->>'shipmentNumber' = d.source->>'shipmentNumber')`;

/** What is owed between us and partners, and by when: each partner's profile sets the clocks. */
@Injectable()
export class Obligations {
  constructor(private readonly database: Database) {}

  /** Most pressing first. @param after a `place`: what stands behind it */
  async list(filter: { partner?: string; kind?: string; overdue?: boolean; after?: string }, limit = 500, on: Pick<Tx, 'query'> = this.database): Promise<Obligation[]> {
    const [dueAt, documentId, kind] = filter.after?.split(' ') ?? [];
    return on.query<Obligation>(
      `SELECT o.kind, o.partner, p.legal_entity AS "legalEntity", o.document_id AS "documentId", o.customer_po AS "customerPo",
         o.order_id AS "orderId", o.order_number AS "orderNumber", o.due_at AS "dueAt", o.due_at < now() AS overdue,
         extract(epoch FROM o.due_at) || ' ' || o.document_id || ' ' || o.kind AS place
       FROM (${open}) o JOIN partner p ON p.id = o.partner
       WHERE ($1::text IS NULL OR o.partner = $1) AND ($2::text IS NULL OR o.kind = $2) AND (NOT $3 OR o.due_at < now())
         AND ($5::numeric IS NULL OR (extract(epoch FROM o.due_at), o.document_id, o.kind) > ($5::numeric, $6::uuid, $7::text))
       ORDER BY o.due_at, o.document_id, o.kind LIMIT $4`,
      [filter.partner ?? null, filter.kind ?? null, filter.overdue ?? false, limit, dueAt ?? null, documentId ?? null, kind ?? null],
    );
  } // prettier-ignore

  async allOverdue(tx: Tx): Promise<Obligation[]> {
    const all: Obligation[] = [];
    for (let page = await this.list({ overdue: true }, pageSize, tx); page.length > 0; page = await this.list({ overdue: true, after: all.at(-1)!.place }, pageSize, tx)) all.push(...page);
    return all;
  } // prettier-ignore

  /** Of these documents, those that are older than what is chased. */
  async past(tx: Tx, documentIds: string[]): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM document d WHERE id = ANY($1) AND coalesce(${sent}, created_at) <= now() - ${horizon}`,
      [documentIds],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
