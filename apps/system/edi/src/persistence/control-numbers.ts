import { Injectable } from '@nestjs/common';
import type { Tx } from '@crossdock/persistence';

export type ControlKind = 'interchange' | 'group' | 'set';

/** Control numbers per partner, without gaps while transactions commit: the counter row is locked until then. */
@Injectable()
export class ControlNumbers {
  /** Takes `count` numbers and returns the first. ISA13 has nine digits and starts over at 1 (X12.5). */
  async take(tx: Tx, partner: string, kind: ControlKind, count = 1): Promise<number> {
    const [{ last }] = await tx.query<{ last: string }>(
      `INSERT INTO control_number AS n (partner, kind, last) VALUES ($1, $2, $3)
       ON CONFLICT (partner, kind) DO UPDATE SET last = CASE WHEN n.last + $3 > 999999999 THEN $3 ELSE n.last + $3 END
       RETURNING last`,
      [partner, kind, count],
    );
    return Number(last) - count + 1;
  }
}
