import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { Database } from '@crossdock/persistence';
import { usualClocks } from '../partner';
import { acknowledgementKinds } from '../syntax/kinds';
import { wanted } from './obligations';

interface Punctuality {
  due: number;
  onTime: number;
  late: number;
  /** Not sent yet, and there is time */
  open: number;
}
export interface Scorecard {
  orders: number;
  lines: number;
  /** Base units */
  ordered: string;
  acknowledged: string;
  shipped: string;
  invoiced: string;
  /** Shipped of ordered, each line counted up to what was ordered */
  filled: string;
  /** Lines shipped in full */
  linesFilled: number;
  /** Lines counted in the unit ordered, because no document of ours has told what it holds */
  linesInOrderedUnit: number;
  response: Punctuality;
  shipNotice: Punctuality;
  invoice: Punctuality;
  sent: number;
  accepted: number;
  acceptedWithErrors: number;
  rejected: number;
  unacknowledged: number;
  refusedByUs: number;
}

const hours = (name: keyof typeof usualClocks): string =>
  `coalesce((p.profile->'clocks'->>'${name}')::numeric, ${usualClocks[name]}) * interval '1 hour'`;

const punctuality = (rows: string): string => `
  (SELECT jsonb_build_object('due', count(*), 'onTime', count(*) FILTER (WHERE done_at <= due_at),
     'late', count(*) FILTER (WHERE coalesce(done_at, now()) > due_at), 'open', count(*) FILTER (WHERE done_at IS NULL AND now() <= due_at))
   FROM (${rows}) AS t)`;

/** The first document of a kind about an order. */
const firstOf = (set: string): string =>
  `(SELECT min(d.sent_at) FROM told d WHERE d.order_id = o.document_id AND d.set_id = '${set}')`;
const refused = `EXISTS (SELECT 1 FROM told d WHERE d.order_id = o.document_id AND d.set_id = '855' AND d.source->>'answer' IN ('RD', 'RJ'))`;
const takenBack = `EXISTS (SELECT 1 FROM told d WHERE d.order_id = o.document_id AND d.set_id = '865' AND (d.source->>'cancelled')::boolean)`;

/**
 * Orders that came in the period, with the documents about them, whenever these were sent. Nothing was to be shipped of what its buyer
 * took back. A unit ordered is turned into base units by what our documents say that it holds. Acknowledgements are of what was sent in
 * the period.
 */
const scorecard = `
  WITH p AS MATERIALIZED (SELECT id, profile FROM partner WHERE id = $1),
  o AS MATERIALIZED (
    SELECT q.document_id, q.order_number, q.received_at, q.dates, q.lines FROM purchase_order q
    WHERE q.partner = $1 AND q.refused_at IS NULL AND q.received_at >= $2::timestamptz AND q.received_at < $3::timestamptz),
  told AS MATERIALIZED (
    SELECT o.document_id AS order_id, d.set_id, d.sent_at, d.source FROM o JOIN document d ON d.partner = $1 AND d.direction = 'out' AND d.status = 'sent'
      AND d.set_id IN ('855', '856', '810', '865') AND d.source->>'channelOrderNumber' = o.order_number
      AND coalesce(d.source->>'documentId', o.document_id::text) = o.document_id::text),
  told_line AS MATERIALIZED (
    SELECT t.order_id, t.set_id, t.sent_at, l."lineNumber" AS line, l.promised, l.shipped, l.quantity,
      coalesce(l."baseUnits", (l.ordered->>'baseUnits')::numeric) AS base_units
    FROM told t CROSS JOIN LATERAL jsonb_to_recordset(CASE WHEN t.set_id = '865' THEN '[]' ELSE t.source->'lines' END)
      AS l("lineNumber" int, promised numeric, shipped numeric, quantity jsonb, "baseUnits" numeric, ordered jsonb)),
  per_line AS (
    SELECT order_id, line, max(base_units) AS base_units, sum(shipped) FILTER (WHERE set_id = '856') AS shipped,
      sum(CASE WHEN set_id = '810' THEN (quantity #>> '{}')::numeric END) AS invoiced,
      (array_agg(promised ORDER BY sent_at DESC) FILTER (WHERE set_id = '855'))[1] AS acknowledged
    FROM told_line GROUP BY order_id, line),
  line AS MATERIALIZED (
    SELECT l.quantity * coalesce(n.base_units, 1) AS ordered, coalesce(n.acknowledged, 0) AS acknowledged, coalesce(n.shipped, 0) AS shipped,
      coalesce(n.invoiced, 0) AS invoiced, n.base_units IS NULL AND l.unit <> 'EA' AS in_ordered_unit
    FROM o CROSS JOIN LATERAL jsonb_to_recordset(o.lines) AS l("lineNumber" int, quantity numeric, unit text)
      LEFT JOIN per_line n ON n.order_id = o.document_id AND n.line = l."lineNumber"
    WHERE NOT ${takenBack}),
  sent AS (
    SELECT acknowledged FROM document WHERE partner = $1 AND direction = 'out' AND status = 'sent' AND set_id NOT IN ${acknowledgementKinds}
      AND sent_at >= $2::timestamptz AND sent_at < $3::timestamptz)
  SELECT (SELECT count(*)::int FROM o) AS orders, count(*)::int AS lines,
    coalesce(sum(ordered), 0) AS ordered, coalesce(sum(acknowledged), 0) AS acknowledged, coalesce(sum(shipped), 0) AS shipped, coalesce(sum(invoiced), 0) AS invoiced,
    coalesce(sum(least(shipped, ordered)), 0) AS filled, count(*) FILTER (WHERE shipped >= ordered)::int AS "linesFilled",
    count(*) FILTER (WHERE in_ordered_unit)::int AS "linesInOrderedUnit",
    ${punctuality(`
      SELECT o.received_at + ${hours('responseHours')} AS due_at, ${firstOf('855')} AS done_at FROM o, p
      WHERE p.profile->'sets' ? '855' AND NOT ${takenBack}`)} AS response,
    ${punctuality(`
      SELECT greatest(${wanted}, o.received_at + ${hours('responseHours')}) AS due_at, ${firstOf('856')} AS done_at FROM o, p
      WHERE p.profile->'sets' ? '856' AND ${wanted} IS NOT NULL AND NOT ${refused} AND NOT ${takenBack}`)} AS "shipNotice",
    ${punctuality(`
      SELECT n.sent_at + ${hours('invoiceHours')} AS due_at,
        (SELECT min(i.sent_at) FROM told i WHERE i.set_id = '810' AND i.order_id = n.order_id AND i.source->>'shipmentNumber' = n.source->>'shipmentNumber') AS done_at
      FROM told n, p WHERE n.set_id = '856' AND p.profile->'sets' ? '810'`)} AS invoice,
    (SELECT count(*)::int FROM sent) AS sent,
    (SELECT count(*)::int FROM sent WHERE acknowledged = 'accepted') AS accepted,
    (SELECT count(*)::int FROM sent WHERE acknowledged = 'accepted-with-errors') AS "acceptedWithErrors",
    (SELECT count(*)::int FROM sent WHERE acknowledged = 'rejected') AS rejected,
    (SELECT count(*)::int FROM sent WHERE acknowledged IS NULL) AS unacknowledged,
    (SELECT count(*)::int FROM document WHERE partner = $1 AND direction = 'in' AND verdict = 'rejected'
       AND created_at >= $2::timestamptz AND created_at < $3::timestamptz) AS "refusedByUs"
  FROM line`;

@Injectable()
export class Scorecards {
  constructor(private readonly database: Database) {}

  /** @param from, to instants; what came at `to` is no longer in. @throws DomainError `not-found` `UNKNOWN_PARTNER` */
  async of(partner: string, from: string, to: string): Promise<Scorecard> {
    const [known] = await this.database.query('SELECT 1 FROM partner WHERE id = $1', [partner]);
    if (!known) throw new DomainError('not-found', 'UNKNOWN_PARTNER', { partner });
    const [card] = await this.database.query<Scorecard>(scorecard, [partner, from, to]);
    return card;
  }
}
