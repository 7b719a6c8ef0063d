import { Injectable } from '@nestjs/common';
import type { Tx } from '@crossdock/persistence';

interface Waits {
  legalEntity: string;
  sku: string;
  lineId: string;
  open: number;
  priority?: number;
}

/** When what is on its way, and not overdue, reaches who waits: in the order of being served. */
@Injectable()
export class ExpectedDates {
  /**
   * For lines that begin to wait now: behind whoever waits already in their class and larger ones.
   * @returns dates (`YYYY-MM-DD`) by line id; a line that no known supply reaches is missing
   */
  async of(tx: Tx, lines: readonly Waits[]): Promise<Map<string, string>> {
    if (lines.length === 0) return new Map();
    const rows = await tx.query<{
      legalEntity: string;
      sku: string;
      expectedOn: string;
      upTo: string;
    }>(
      `SELECT p.legal_entity AS "legalEntity", p.sku, s.expected_on AS "expectedOn",
         sum(s.open) OVER (PARTITION BY p.legal_entity, p.sku ORDER BY s.expected_on, s.document, s.line) AS "upTo"
       FROM position p JOIN inbound_supply s ON s.position_id = p.id AND s.open > 0 AND s.expected_on >= (now() AT TIME ZONE 'utc')::date
       WHERE p.sku = ANY ($1) AND p.inbound_expected > 0 ORDER BY s.expected_on, s.document, s.line`,
      [[...new Set(lines.map(({ sku }) => sku))]],
    );
    const dates = new Map<string, string>();
    if (rows.length === 0) return dates;
    const waiting = await tx.query<{ legalEntity: string; sku: string; priority: number; open: number }>(
      `SELECT legal_entity AS "legalEntity", sku, priority, sum(open)::int AS open FROM backorder WHERE sku = ANY ($1) AND open > 0 GROUP BY 1, 2, 3`,
      [[...new Set(rows.map(({ sku }) => sku))]],
    );
    for (const { legalEntity, sku, lineId, open, priority = 0 } of lines) {
      const own = rows.filter((row) => row.sku === sku && row.legalEntity === legalEntity);
      if (own.length === 0) continue;
      const upTo =
        open +
        waiting
          .filter((each) => each.sku === sku && each.legalEntity === legalEntity && each.priority >= priority)
          .reduce((sum, each) => sum + each.open, 0);
      waiting.push({ legalEntity, sku, priority, open });
      const reached = own.find((row) => Number(row.upTo) >= upTo);
      if (reached) dates.set(lineId, reached.expectedOn);
    }
    return dates;
  }
}
