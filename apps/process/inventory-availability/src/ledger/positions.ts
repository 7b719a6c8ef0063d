import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { AvailabilityView } from '@crossdock/contracts';
import { Database } from '@crossdock/persistence';

const page = 5_000;

@Injectable()
export class Positions {
  constructor(private readonly database: Database) {}

  async of(skus: string[], node?: string): Promise<AvailabilityView[]> {
    return this.database.query<AvailabilityView>(
      `SELECT sku, node, on_hand::int AS "onHand", (held + allocated + picked)::int AS held,
         greatest(0, on_hand - held - allocated - picked - safety_stock)::int AS available, updated_at AS "asOf"
       FROM position WHERE sku = ANY($1) AND ($2::text IS NULL OR node = $2) ORDER BY sku, node`,
      [skus, node ?? null],
    );
  }

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
