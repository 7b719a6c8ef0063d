import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@crossdock/persistence';

const page = 5_000;

/** Each kind of row with a number of its own to page by; of all items, or of those whose SKU begins with `$2`. */
const kindsOf = (some: boolean) => ({
  position: `SELECT id AS n, id, legal_entity AS "legalEntity", node, sku, on_hand AS "on-hand", damaged, quarantined, in_transfer AS "in-transfer",
    inbound_expected AS "inbound-expected", safety_stock AS "safety-stock", held, allocated, picked, over_committed AS "overCommitted", version
    FROM position WHERE id > $1::bigint${some ? ' AND starts_with(sku, $2)' : ''} ORDER BY id LIMIT ${page}`,
  entry: `SELECT id AS n, id, position_id AS position, version, state, quantity, reason, source, source_sequence AS sequence, hold_id AS hold
    FROM ${some ? `(SELECT * FROM ledger_entry WHERE position_id = ANY (${positionsOf}) OFFSET 0) e` : 'ledger_entry'} WHERE id > $1::bigint ORDER BY id LIMIT ${page}`,
  hold: `SELECT id AS n, id, position_id AS position, state, quantity, picked, posted, voided, resolved_as AS resolved, request_id AS request, order_id AS "order", line_id AS line,
    expires_at < now() AND posted + voided < quantity AS overdue FROM hold WHERE id > $1::uuid${some ? ` AND position_id = ANY (${positionsOf})` : ''} ORDER BY id LIMIT ${page}`,
  backorder: `SELECT id AS n, id, order_id AS "order", line_id AS line, open FROM backorder WHERE id > $1::bigint${some ? ' AND starts_with(sku, $2)' : ''} ORDER BY id LIMIT ${page}`,
});
const positionsOf = 'ARRAY(SELECT id FROM position WHERE starts_with(sku, $2))';
type Kind = keyof ReturnType<typeof kindsOf>;
const first = { position: '0', entry: '0', hold: '00000000-0000-0000-0000-000000000000', backorder: '0' } as const;

/** Everything that a proof needs, as of one instant: positions, entries, holds and who waits as NDJSON, a page in memory at a time. */
@Injectable()
export class ExportProof {
  constructor(private readonly database: Database) {}

  /** @param prefix of SKUs; all items unless given */
  stream(prefix?: string): Readable {
    return Readable.from(this.lines(prefix));
  }

  private async *lines(prefix?: string): AsyncGenerator<string> {
    const pages = handOver<string>();
    const reading = this.database
      .transaction(async (tx) => {
        tx.write('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
        for (const [kind, text] of Object.entries(kindsOf(prefix !== undefined)) as [Kind, string][]) await readAll(tx, kind, text, prefix, pages.give); // prettier-ignore
      })
      .then(pages.end, pages.fail);
    try {
      for await (const text of pages.all()) yield text;
    } finally {
      pages.close();
      await reading;
    }
  }
}

async function readAll(
  tx: Tx,
  kind: Kind,
  text: string,
  prefix: string | undefined,
  give: (text: string) => Promise<void>,
): Promise<void> {
  for (let after: string = first[kind]; ;) {
    const rows = await tx.query<{ n: string }>(text, prefix === undefined ? [after] : [after, prefix]);
    if (rows.length === 0) return;
    after = rows.at(-1)!.n;
    await give(rows.map(({ n: _, ...row }) => `${JSON.stringify({ kind, ...row })}\n`).join(''));
  }
}

/** One page at a time from the transaction to whoever reads; a reader that goes away ends the transaction. */
function handOver<T>() {
  let waiting: { value: T; taken: () => void; refused: (error: Error) => void } | undefined;
  let wake = () => {};
  let over: { error?: unknown } | undefined;
  let closed = false;
  const gone = new Error('nobody reads any more');
  return {
    give: (value: T) =>
      new Promise<void>((taken, refused) => {
        if (closed) return refused(gone);
        waiting = { value, taken, refused };
        wake();
      }),
    end: () => {
      over = {};
      wake();
    },
    fail: (error: unknown) => {
      over = error === gone ? {} : { error };
      wake();
    },
    close: () => {
      closed = true;
      waiting?.refused(gone);
    },
    async *all(): AsyncGenerator<T> {
      for (;;) {
        if (waiting) {
          const { value, taken } = waiting;
          yield value;
          waiting = undefined;
          taken();
        } else if (over) {
          if (over.error) throw over.error;
          return;
        } else await new Promise<void>((resume) => (wake = resume));
      }
    },
  };
}
