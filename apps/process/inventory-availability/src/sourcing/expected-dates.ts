import { Injectable } from '@nestjs/common';
import type { Tx } from '@crossdock/persistence';

interface Waits {
  legalEntity: string;
  sku: string;
  lineId: string;
  open: number;
}

/** When what is on its way, and not overdue, reaches a line that begins to wait now: after everybody who waits already. */
@Injectable()
export class ExpectedDates {
  /** @returns dates (`YYYY-MM-DD`) by line id; a line that no known supply reaches is missing */
  async of(tx: Tx, lines: readonly Waits[]): Promise<Map<string, string>> {
    if (lines.length === 0) return new Map();
    const rows = await tx.query<{
      legalEntity: string;
      sku: string;
      expectedOn: string;
      upTo: string;
      waiting: string;
    }>(
      `SELECT p.legal_entity AS "legalEntity", p.sku, s.expected_on AS "expectedOn",
         sum(s.open) OVER (PARTITION BY p.legal_entity, p.sku ORDER BY s.expected_on, s.document, s.line) AS "upTo",
         (SELECT coalesce(sum(b.open), 0) FROM backorder b WHERE b.sku = p.sku AND b.legal_entity = p.legal_entity AND b.open > 0) AS waiting
       FROM position p JOIN inbound_supply s ON s.position_id = p.id AND s.open > 0 AND s.expected_on >= (now() AT TIME ZONE 'utc')::date
       WHERE p.sku = ANY ($1) AND p.inbound_expected > 0 ORDER BY s.expected_on, s.document, s.line`,
      [[...new Set(lines.map(({ sku }) => sku))]],
    );
    const dates = new Map<string, string>();
    const before = new Map<string, number>();
    for (const { legalEntity, sku, lineId, open } of lines) {
      const own = rows.filter((row) => row.sku === sku && row.legalEntity === legalEntity);
      if (own.length === 0) continue;
      const upTo = (before.get(`${legalEntity}|${sku}`) ?? Number(own[0].waiting)) + open;
      before.set(`${legalEntity}|${sku}`, upTo);
      const reached = own.find((row) => Number(row.upTo) >= upTo);
      if (reached) dates.set(lineId, reached.expectedOn);
    }
    return dates;
  }
}
