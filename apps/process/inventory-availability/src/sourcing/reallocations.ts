import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@crossdock/persistence';
import type { Given } from './give-waiting';

export interface Reallocation {
  rule: string;
  decidedAt: Date;
  lines: (Pick<Given, 'reason' | 'takes' | 'candidates'> & { lineId: string; lineNumber: number; sku: string; waited: number })[];
} // prettier-ignore

// JSON text never contains a control character: documents go as one text, which needs no escaping, instead of as an array.
const separator = '\u001f';

/** Who was given what had become free, and why. */
@Injectable()
export class Reallocations {
  constructor(private readonly database: Database) {}

  add(tx: Tx, given: readonly Given[]): void {
    if (given.length === 0) return;
    const orders = new Map<string, Given[]>();
    for (const each of given) {
      const own = orders.get(each.backorder.orderId);
      if (own) own.push(each);
      else orders.set(each.backorder.orderId, [each]);
    }
    const all = [...orders.values()];
    const linesOf = (own: Given[]): Reallocation['lines'] =>
      own.map(({ backorder: { lineId, lineNumber, sku, open: waited }, reason, takes, candidates }) => ({ lineId, lineNumber, sku, waited, reason, takes, candidates })); // prettier-ignore
    tx.write(
      `INSERT INTO reallocation (order_id, rule, lines)
       SELECT * FROM unnest($1::uuid[], $2::text[], string_to_array($3, '${separator}')::json[])`,
      [
        [...orders.keys()],
        all.map(([{ backorder }]) => backorder.rule),
        all.map((own) => JSON.stringify(linesOf(own))).join(separator),
      ],
    );
  }

  /** Oldest first. */
  of(orderId: string): Promise<Reallocation[]> {
    return this.database.query(
      'SELECT rule, lines, decided_at AS "decidedAt" FROM reallocation WHERE order_id = $1 ORDER BY id',
      [orderId],
    );
  }
}
