import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database } from '@crossdock/persistence';

const page = 5_000;

@Injectable()
export class ExportLedger {
  constructor(private readonly database: Database) {}

  /**
   * The ledger as of one instant as NDJSON, a page of rows in memory at a time. Ids are given out before commit: each page looks at what was
   * complete at the beginning, however long the reader takes, without a transaction that stays open.
   */
  ledger(): Readable {
    return Readable.from(this.lines());
  }

  private async *lines(): AsyncGenerator<string> {
    const [{ snapshot }] = await this.database.query<{ snapshot: string }>(
      'SELECT pg_current_snapshot()::text AS snapshot',
    );
    for (let after = '0'; ;) {
      const rows = await this.database.query<{ id: string }>(
        `SELECT id, legal_entity AS "legalEntity", node, sku, state, quantity, reason, document, source, source_sequence AS "sourceSequence", version, hold_id AS "holdId", lot,
           occurred_at AS "occurredAt", recorded_at AS "recordedAt" FROM stock_entry WHERE id > $1 AND pg_visible_in_snapshot(recorded_in, $2::pg_snapshot) ORDER BY id LIMIT ${page}`,
        [after, snapshot],
      );
      if (rows.length === 0) return;
      yield rows.map((row) => `${JSON.stringify(row)}\n`).join('');
      after = rows.at(-1)!.id;
    }
  }
}
