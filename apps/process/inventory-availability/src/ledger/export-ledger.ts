import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database } from '@crossdock/persistence';

const page = 5_000;

@Injectable()
export class ExportLedger {
  constructor(private readonly database: Database) {}

  /** The ledger as NDJSON, a page of rows in memory at a time. */
  ledger(): Readable {
    return Readable.from(this.lines());
  }

  private async *lines(): AsyncGenerator<string> {
    for (let after = '0'; ;) {
      const rows = await this.database.query<{ id: string }>(
        `SELECT id, legal_entity AS "legalEntity", node, sku, state, quantity, reason, document, source, source_sequence AS "sourceSequence", version, hold_id AS "holdId", lot,
           occurred_at AS "occurredAt", recorded_at AS "recordedAt" FROM stock_entry WHERE id > $1 ORDER BY id LIMIT ${page}`,
        [after],
      );
      if (rows.length === 0) return;
      yield rows.map((row) => `${JSON.stringify(row)}\n`).join('');
      after = rows.at(-1)!.id;
    }
  }
}
