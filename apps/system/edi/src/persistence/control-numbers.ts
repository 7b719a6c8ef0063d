import { Injectable } from '@nestjs/common';
import type { Tx } from '@crossdock/persistence';

const greatest = 999_999_999;

/**
 * Control numbers per partner. Rule: ISA13 and GS06 are each unique, ascending in the order in which files go out, without
 * gaps, and start over at 1 after nine digits (X12.5). A partner's rows are locked from here to the commit, so that this is
 * called last in a transaction; partners are locked in one order, so that two transactions never wait for each other.
 */
@Injectable()
export class ControlNumbers {
  /** For each interchange its number and the first of its groups' numbers, in the order given. */
  async take(tx: Tx, wanted: { partner: string; groups: number }[]): Promise<{ interchange: number; group: number }[]> {
    const counts = new Map<string, number>();
    const add = (key: string, count: number) => {
      const before = counts.get(key) ?? 0;
      counts.set(key, before + count);
      return before;
    };
    const places = wanted.map(({ partner, groups }) => ({
      interchange: { key: `interchange ${partner}`, at: add(`interchange ${partner}`, 1) },
      group: { key: `group ${partner}`, at: add(`group ${partner}`, groups) },
    }));
    const first = await this.firstOf(tx, [...counts].filter(([, count]) => count > 0));
    const numberAt = ({ key, at }: { key: string; at: number }) => (first.get(key) ?? 0) + at;
    return places.map(({ interchange, group }) => ({ interchange: numberAt(interchange), group: numberAt(group) }));
  } // prettier-ignore

  private async firstOf(tx: Tx, counts: [key: string, count: number][]): Promise<Map<string, number>> {
    const kinds = counts.map(([key]) => key.slice(0, key.indexOf(' ')));
    const partners = counts.map(([key]) => key.slice(key.indexOf(' ') + 1));
    const rows = await tx.query<{ key: string; last: string; count: number }>(
      `WITH wanted AS (SELECT * FROM unnest($1::text[], $2::text[], $3::int[]) AS w(partner, kind, count)),
         taken AS (
           INSERT INTO control_number AS n (partner, kind, last) SELECT partner, kind, count FROM wanted ORDER BY partner, kind
           ON CONFLICT (partner, kind) DO UPDATE
             SET last = CASE WHEN n.last + excluded.last > ${greatest} THEN excluded.last ELSE n.last + excluded.last END
           RETURNING n.partner, n.kind, n.last)
       SELECT kind || ' ' || partner AS key, last, count FROM taken JOIN wanted USING (partner, kind)`,
      [partners, kinds, counts.map(([, count]) => count)],
    );
    return new Map(rows.map(({ key, last, count }) => [key, Number(last) - count + 1]));
  }
}
