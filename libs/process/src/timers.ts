import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Database, type Lease, Leases, type Tx } from '@crossdock/persistence';

export interface DueTimer {
  process: string;
  instanceId: string;
  name: string;
  /** How often it has fired, this time included. */
  attempts: number;
}

type Handler = (tx: Tx, due: DueTimer[]) => Promise<void>;

const pollMs = 1_000;
const leaseMs = 15_000;
const batch = 200;
const hour = 3_600_000;

/**
 * Fires due timers in batches, in one process at a time. A timer that fired is due again later, with growing gaps up to
 * five minutes, until its instance leaves the state: what a crash interrupts is tried again.
 */
@Injectable()
export class ProcessTimers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ProcessTimers.name);
  private readonly handlers = new Map<string, Handler>();
  private lease?: Lease;
  private timeout?: NodeJS.Timeout;
  private working: Promise<void> = Promise.resolve();
  private stopped = false;
  private pruneAt = 0;
  /** Days that history is kept: after that the instance's state and the timeline tell. */
  private readonly historyDays = Number(process.env.CROSSDOCK_PROCESS_HISTORY_DAYS ?? 90);

  constructor(
    private readonly database: Database,
    private readonly leases: Leases,
  ) {}

  /** Says who takes a timer; what the handler writes commits with the timer's next due time. */
  on(process: { name: string }, timer: string, handler: Handler): void {
    this.handlers.set(`${process.name} ${timer}`, handler);
  }

  onApplicationBootstrap(): void {
    this.schedule();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timeout);
    await this.working;
    if (this.lease) await this.leases.release([this.lease]).catch(() => undefined);
  }

  private schedule(): void {
    if (this.stopped || this.handlers.size === 0) return;
    this.timeout = setTimeout(() => {
      this.working = this.round().catch((error: Error) => this.logger.warn(`timers wait: ${error.message}`));
      void this.working.then(() => this.schedule());
    }, pollMs);
  }

  private async round(): Promise<void> {
    do {
      const [kept] = this.lease ? await this.leases.renew([this.lease], leaseMs) : [];
      this.lease = kept ?? (await this.leases.acquire(['process-timers'], leaseMs))[0];
      if (!this.lease) return;
    } while (!this.stopped && (await this.fire(this.lease)) === batch);
    if (Date.now() >= this.pruneAt) await this.prune();
  }

  private fire(lease: Lease): Promise<number> {
    return this.database.transaction(async (tx) => {
      await this.leases.check(tx, [lease]);
      const due = await tx.query<DueTimer>(
        `UPDATE process_timer t SET attempts = t.attempts + 1, due_at = now() + make_interval(secs => least(300, 5 * 2 ^ least(t.attempts, 6)))
           FROM (SELECT process, instance_id, name FROM process_timer WHERE due_at <= now() ORDER BY due_at LIMIT ${batch} FOR UPDATE SKIP LOCKED) d
          WHERE t.process = d.process AND t.instance_id = d.instance_id AND t.name = d.name
         RETURNING t.process, t.instance_id AS "instanceId", t.name, t.attempts`,
      );
      for (const [name, handler] of this.handlers) {
        const ours = due.filter((timer) => `${timer.process} ${timer.name}` === name);
        if (ours.length > 0) await handler(tx, ours);
      }
      return due.length;
    });
  }

  private async prune(): Promise<void> {
    await this.database.query(`DELETE FROM process_history WHERE at < now() - make_interval(days => $1::int)`, [
      this.historyDays,
    ]);
    this.pruneAt = Date.now() + hour;
  }
}
