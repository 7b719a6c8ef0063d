import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '@crossdock/persistence';
import { ResolveHolds } from './resolve-holds';

const everyMs = 500;
const most = 1_000;

/** Ends soft holds whose time is over. Every replica looks; the position's lock lets each hold end once. */
@Injectable()
export class ExpireHolds implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(ExpireHolds.name);
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;

  constructor(
    private readonly database: Database,
    private readonly holds: ResolveHolds,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running ??= this.sweep()
        .catch((error: Error) => this.logger.warn(`expiring holds: ${error.message}`))
        .finally(() => (this.running = undefined));
    }, everyMs).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  async sweep(): Promise<void> {
    const due = await this.database.query<{ id: string }>(
      `SELECT id FROM hold WHERE expires_at < clock_timestamp() AND posted + voided < quantity ORDER BY expires_at LIMIT ${most}`,
    );
    // Somebody may have ended one meanwhile: that is a conflict of that one hold.
    await Promise.allSettled(due.map(({ id }) => this.holds.resolve({ holdId: id, action: 'expire' })));
  }
}
