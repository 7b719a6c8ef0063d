import { Injectable } from '@nestjs/common';
import { Database } from '@crossdock/persistence';
import type { Backorder } from '../holds/backorders';

export interface WaitingLine extends Omit<Backorder, 'maxNodes'> {
  since: Date;
  /** `YYYY-MM-DD`; missing: no known supply reaches it. */
  expectedOn?: string;
}

// Reckoned as of now: supply that moves takes its dates along. What comes to nodes that may not serve a line does not reach it.
const waiting = `
  WITH page AS (
    SELECT * FROM backorder WHERE open > 0 AND id > $1::bigint AND ($2::text IS NULL OR sku = $2) AND ($3::uuid IS NULL OR order_id = $3)
    ORDER BY id LIMIT $4),
  queue AS (
    SELECT id, sum(open) OVER (PARTITION BY legal_entity, sku ORDER BY priority DESC, id) AS up_to
    FROM backorder WHERE open > 0 AND (legal_entity, sku) IN (SELECT legal_entity, sku FROM page))
  SELECT b.id, b.legal_entity AS "legalEntity", b.order_id AS "orderId", b.order_number AS "orderNumber", b.line_id AS "lineId",
    b.line_number AS "lineNumber", b.sku, b.channel, b.priority, b.open::int, b.nodes, b.rule, b.created_at AS since, supply.expected_on AS "expectedOn"
  FROM page b JOIN queue q USING (id) LEFT JOIN LATERAL (
    SELECT expected_on FROM (
      SELECT s.expected_on, sum(s.open) OVER (ORDER BY s.expected_on, s.document, s.line) AS up_to
      FROM position p JOIN inbound_supply s ON s.position_id = p.id AND s.open > 0 AND s.expected_on >= (now() AT TIME ZONE 'utc')::date
      WHERE p.sku = b.sku AND p.legal_entity = b.legal_entity AND p.node = ANY (b.nodes)) s
    WHERE s.up_to >= q.up_to ORDER BY expected_on LIMIT 1) supply ON true
  ORDER BY b.id`;

/** Who waits, in the order of asking, and when it is expected. */
@Injectable()
export class ListBackorders {
  constructor(private readonly database: Database) {}

  async list({ after = '0', sku, orderId, limit = 100 }: { after?: string; sku?: string; orderId?: string; limit?: number }) {
    const rows = await this.database.query<WaitingLine>(waiting, [after, sku ?? null, orderId ?? null, limit]);
    const backorders = rows.map(({ channel, expectedOn, ...row }) => ({ ...row, channel: channel ?? undefined, expectedOn: expectedOn ?? undefined }));
    return { backorders, next: rows.length === limit ? rows.at(-1)!.id : undefined };
  } // prettier-ignore
}
