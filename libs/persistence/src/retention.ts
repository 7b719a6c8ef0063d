import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from './database';

/** Rows of a table that are removed when they are older than a stated age. */
export interface Kept {
  table: string;
  /** When the row began to age: a `timestamptz` column that an index leads with. Rows without it stay. */
  column: string;
  /** Age in whole days. `CROSSDOCK_KEEP_<TABLE>_DAYS` overrides it. */
  days: number;
  /** What else must be true of a row that goes (SQL), such as `resolved_at IS NOT NULL`. */
  where?: string;
}

export const KEPT = Symbol('KEPT');
const everyMs = 3_600_000;
const rowsAtOnce = 5_000;

/** Removes what a service has stated to keep for some days only: at boot and hourly, in short transactions. */
@Injectable()
export class TableRetention implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(TableRetention.name);
  private readonly keeps: Kept[];
  private timer?: NodeJS.Timeout;
  private stopped = false;

  constructor(
    private readonly database: Database,
    @Inject(KEPT) keeps: Kept[],
  ) {
    this.keeps = keeps.map((kept) => ({ ...kept, days: daysOf(kept) }));
  }

  onApplicationBootstrap(): void {
    if (this.keeps.length === 0) return;
    const tidy = (): void => void this.prune().catch((error) => this.logger.warn(`pruning: ${error.message}`));
    this.timer = setInterval(tidy, everyMs).unref();
    tidy();
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    clearInterval(this.timer);
  }

  /** @returns how many rows went, by table */
  async prune(): Promise<Record<string, number>> {
    const gone: Record<string, number> = {};
    for (const kept of this.keeps) {
      const rows = await this.pruneTable(kept);
      if (rows > 0) this.logger.log(`${rows} rows of ${kept.table} removed: they are kept for ${kept.days} days`);
      gone[kept.table] = (gone[kept.table] ?? 0) + rows;
    }
    return gone;
  }

  private async pruneTable({ table, column, days, where = 'true' }: Kept): Promise<number> {
    let total = 0;
    let rows: number;
    do {
      [{ rows }] = await this.database.query<{ rows: number }>(
        `WITH gone AS (
           DELETE FROM "${table}" WHERE ctid = ANY (ARRAY(
             SELECT ctid FROM "${table}"
              WHERE "${column}" < clock_timestamp() - $1 * interval '1 day' AND (${where})
              LIMIT ${rowsAtOnce} FOR UPDATE SKIP LOCKED))
           RETURNING 1)
         SELECT count(*)::int AS rows FROM gone`,
        [days],
      );
      total += rows;
    } while (rows === rowsAtOnce && !this.stopped);
    return total;
  }
}

function daysOf({ table, days }: Kept): number {
  const name = `CROSSDOCK_KEEP_${table.toUpperCase()}_DAYS`;
  const given = process.env[name];
  if (given === undefined) return days;
  const value = Number(given);
  if (Number.isInteger(value) && value >= 1) return value;
  throw new Error(`${name} must be a whole number of days of at least 1, not ${given}`);
}
