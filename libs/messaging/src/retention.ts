import { Injectable, Logger } from '@nestjs/common';
import { Database, TableRetention } from '@crossdock/persistence';
import { MessagingSettings } from './messaging.options';

const dayMs = 86_400_000;
const everyMs = 3_600_000;
const daysAhead = 3;

/** How long resolved parked messages stay for people to look at; what is open stays until somebody resolves it. */
const resolvedParked = { table: 'parked', column: 'resolved_at', days: 90 };

/** Keeps the inbox's days: makes those to come, drops those beyond the replay horizon. Prunes resolved parked messages. */
@Injectable()
export class Retention {
  private readonly logger = new Logger(Retention.name);
  private readonly parked: TableRetention;
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly settings: MessagingSettings,
    private readonly database: Database,
  ) {
    this.parked = new TableRetention(database, [resolvedParked]);
  }

  /** The days that must exist do when it resolves; what is too old goes now and hourly, in the background. */
  async start(): Promise<void> {
    await this.makeDays();
    if (this.timer) return;
    const complain = (error: Error) => this.timer && this.logger.warn(`tidying: ${error.message}`);
    const tidy = () => void this.tidy().catch(complain);
    this.timer = setInterval(tidy, everyMs).unref();
    tidy();
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.parked.onApplicationShutdown();
  }

  async tidy(): Promise<void> {
    await this.makeDays();
    await this.parked.prune();
    await this.dropDays();
  }

  private async makeDays(now = Date.now()): Promise<void> {
    const days = Array.from({ length: this.settings.inboxDays + daysAhead }, (_, n) =>
      isoDay(now + (daysAhead - n) * dayMs),
    );
    const existing = new Set((await this.existingDays()).map(({ day }) => day));
    const missing = days.filter((day) => !existing.has(day));
    if (missing.length === 0) return;
    await this.database.transaction(async (tx) => {
      tx.write(`SELECT pg_advisory_xact_lock(hashtextextended('inbox days', 7))`);
      for (const day of missing) {
        const next = isoDay(Date.parse(day) + dayMs);
        await tx.manager.query(
          `CREATE TABLE IF NOT EXISTS "${tableOf(day)}" PARTITION OF inbox FOR VALUES FROM ('${day}') TO ('${next}')
             WITH (fillfactor = 100)`,
        );
      }
    });
  }

  private async dropDays(now = Date.now()): Promise<void> {
    const oldest = isoDay(now - this.settings.inboxDays * dayMs);
    for (const { name, day } of await this.existingDays()) {
      if (day >= oldest) continue;
      // Waits briefly for the lock on the whole inbox; the next hour tries again.
      await this.database.transaction(async (tx) => {
        tx.write(`SET LOCAL lock_timeout = '2s'`);
        await tx.manager.query(`DROP TABLE IF EXISTS "${name}"`);
      });
      this.logger.log(`inbox of ${day} dropped: the replay horizon is ${this.settings.inboxDays} days`);
    }
  }

  private async existingDays(): Promise<{ name: string; day: string }[]> {
    const rows = await this.database.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'inbox'::regclass`,
    );
    return rows.map(({ name }) => ({ name, day: name.replace('inbox_', '').replaceAll('_', '-') }));
  }
}

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
const tableOf = (day: string): string => `inbox_${day.replaceAll('-', '_')}`;
