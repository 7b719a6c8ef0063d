import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Timeline } from './persistence/timeline';

const hour = 3_600_000;
/** Days that the timeline remembers: `TIMELINE_DAYS`, default 400, so that a fiscal year can be looked back on. */
const days = (): number => Number(process.env.TIMELINE_DAYS ?? 400);

/** Forgets steps that are older than the stated age, once an hour. */
@Injectable()
export class Retention implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Retention');
  private timer?: NodeJS.Timeout;

  constructor(private readonly timeline: Timeline) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.timeline.prune(days()).catch((error: unknown) => this.logger.warn(`pruning is put off: ${String(error)}`));
    }, hour).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }
}
