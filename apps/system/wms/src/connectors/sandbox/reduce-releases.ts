import { Injectable } from '@nestjs/common';
import type { Cause, FulfilmentReduced, ReducedLine, ReduceFulfilment, ReleaseFulfilment } from '@crossdock/contracts';
import type { Tx } from '@crossdock/persistence';
import { ReportNews } from '../../report-news';

interface Waiting {
  data: ReleaseFulfilment;
  reduced: Record<string, number>;
  legalEntity: string;
}

/** Takes units off releases that no wave has taken yet, and tells of what it took; what is shipped stays shipped. */
@Injectable()
export class ReduceReleases {
  constructor(private readonly news: ReportNews) {}

  async reduce(tx: Tx, reduction: ReduceFulfilment, cause: Cause): Promise<void> {
    const [waiting] = await tx.query<Waiting>(
      `SELECT data, reduced, legal_entity AS "legalEntity" FROM release WHERE fulfilment_id = $1 AND status = 'waiting' FOR UPDATE`,
      [reduction.fulfilmentId],
    );
    if (!waiting || !(await this.isNew(tx, reduction))) return;
    const { lines, reduced, remaining } = takeOff(waiting, reduction.lines);
    if (lines.length === 0) return;
    await tx.query(`UPDATE release SET reduced = $2, status = CASE WHEN $3 THEN 'withdrawn' ELSE status END WHERE fulfilment_id = $1`, [
      reduction.fulfilmentId, JSON.stringify(reduced), remaining === 0,
    ]); // prettier-ignore
    const { reason: _, ...told } = reduction;
    const news: FulfilmentReduced = { ...told, lines, remaining };
    await this.news.report(tx, [{ kind: 'reduced', reduced: news }], waiting.legalEntity, cause);
  }

  private async isNew(tx: Tx, { reductionId, fulfilmentId }: ReduceFulfilment): Promise<boolean> {
    const rows = await tx.query(
      'INSERT INTO reduction (id, fulfilment_id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING id',
      [reductionId, fulfilmentId],
    );
    return rows.length > 0;
  }
}

/** Pure: what can be taken off a release, and what remains of it. */
export function takeOff({ data, reduced: before }: Pick<Waiting, 'data' | 'reduced'>, asked: readonly ReducedLine[]) {
  const reduced = { ...before };
  const left = (lineId: string): number =>
    data.lines.filter((line) => line.lineId === lineId).reduce((sum, { quantity }) => sum + quantity, 0) - (reduced[lineId] ?? 0); // prettier-ignore
  const lines = asked.flatMap((line): ReducedLine[] => {
    const quantity = Math.min(line.quantity, left(line.lineId));
    if (quantity <= 0) return [];
    reduced[line.lineId] = (reduced[line.lineId] ?? 0) + quantity;
    return [{ ...line, quantity }];
  });
  return { lines, reduced, remaining: data.lines.reduce((sum, { lineId }) => sum + left(lineId), 0) };
}
