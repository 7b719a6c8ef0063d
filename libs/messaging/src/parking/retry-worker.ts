import { Injectable, Logger } from '@nestjs/common';
import { asDomainError } from '@crossdock/canonical';
import { Database } from '@crossdock/persistence';
import { backoffMs } from '../backoff';
import { Trouble } from '../trouble';
import { WakeUp } from '../wake-up';
import { Attempt } from './attempt';
import type { ParkedMessage } from './parked-row';
import { ParkedStore } from './parked-store';

const slowPollMs = 2000;
const batchSize = 50;

/** Tries parked messages again when their time has come, and then what lined up behind them. Runs on every replica. */
@Injectable()
export class RetryWorker {
  private readonly trouble = new Trouble(new Logger('Parking'), 'retrying');
  private readonly wakeUp = new WakeUp();
  private readonly pause = new WakeUp();
  private running?: Promise<void>;
  private stopping = false;

  constructor(
    private readonly database: Database,
    private readonly store: ParkedStore,
    private readonly attempt: Attempt,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Something was parked: its time may come before the next poll. */
  wake(): void {
    this.wakeUp.wake();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.wakeUp.wake();
    this.pause.wake();
    await this.running;
  }

  /** The head of the key when it is due, then what follows, until one fails or another replica is at it. */
  async workThrough(key: string): Promise<void> {
    for (let size = batchSize; !this.stopping;) {
      const { tried, failed } = await this.tryNext(key, size);
      if (tried === 0) return;
      if (failed && tried === 1) return;
      size = failed ? 1 : batchSize;
    }
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      try {
        const due = await this.store.dueKeys();
        for (const key of due) if (!this.stopping) await this.workThrough(key);
        this.trouble.over();
        await this.wakeUp.sleep(Math.min(slowPollMs, await this.store.nextDueInMs()));
      } catch (error) {
        const failures = this.trouble.met((error as Error).message);
        await this.pause.sleep(backoffMs(failures, { base: 200, cap: 5000 }));
      }
    }
  }

  private async tryNext(key: string, size: number): Promise<{ tried: number; failed: boolean }> {
    let rows: ParkedMessage[] = [];
    try {
      await this.database.transaction(async (tx) => {
        if (!(await this.store.tryLock(tx, key))) return;
        rows = await this.store.headAndFollowers(tx, key, size);
        if (rows.length > 0) await this.attempt.handle(tx, rows);
      });
      return { tried: rows.length, failed: false };
    } catch (thrown) {
      const error = asDomainError(thrown);
      if (rows.length === 0 || error.code === 'DATABASE_UNAVAILABLE') throw error;
      if (rows.length === 1) await this.attempt.failed(rows[0], error);
      return { tried: rows.length, failed: true };
    }
  }
}
