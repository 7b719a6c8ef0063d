import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '@crossdock/persistence';
import { Idempotency } from '@crossdock/service';

const hour = 3_600_000;
/** Days that the first answer to an Idempotency-Key is kept; the order's own number suppresses repeats for ever. */
const keyDays = 30;

@Injectable()
export class Retention implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Retention.name);
  private interval?: NodeJS.Timeout;

  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
  ) {}

  onApplicationBootstrap(): void {
    this.interval = setInterval(() => {
      this.database
        .transaction((tx) => this.idempotency.prune(tx, keyDays))
        .catch((error: Error) => this.logger.warn(`old keys stay for now: ${error.message}`));
    }, hour);
    this.interval.unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.interval);
  }
}
