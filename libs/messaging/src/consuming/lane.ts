import { Logger } from '@nestjs/common';
import { asDomainError } from '@crossdock/canonical';
import type { Lease } from '@crossdock/persistence';
import { backoffMs } from '../backoff';
import type { Delivery, Subscription } from '../transport/transport';
import { restAfter } from '../pace';
import { Trouble } from '../trouble';
import { WakeUp } from '../wake-up';
import { decode, type Decoded } from './decode';

/** Handles a batch to its end; what it throws says nothing about the messages. */
export type BatchWork = (batch: Decoded[], leases: Lease[], redelivered: boolean) => Promise<void>;

/** Works through the deliveries of some partitions, one batch after the other. */
export class Lane {
  private readonly logger = new Logger('Consumer');
  private readonly trouble = new Trouble(this.logger, 'consumer');
  private readonly pause = new WakeUp();
  private readonly running: Promise<void>;
  private busy = false;
  private stopping = false;
  private ended = false;

  constructor(
    /** One lease per partition; none for dead letters, which have no order to keep. */
    readonly leases: ReadonlyMap<number, Lease>,
    private readonly subscription: Subscription,
    private readonly handle: BatchWork,
    private readonly batchSize: number,
    /** It ended by itself: a lease was lost. */
    private readonly onEnd: () => void,
  ) {
    this.running = this.run();
  }

  get isRunning(): boolean {
    return !this.ended;
  }

  /** Finishes the batch at work, acknowledges it and closes the channel: only then may the leases go. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.pause.wake();
    if (!this.busy) await this.subscription.close();
    await this.running;
  }

  private async run(): Promise<void> {
    try {
      while (!this.stopping) {
        const deliveries = await this.subscription.take(this.batchSize);
        if (deliveries.length === 0) break;
        this.busy = true;
        const startedAt = performance.now();
        if (!(await this.work(deliveries))) break;
        this.subscription.ack(deliveries);
        await restAfter(performance.now() - startedAt, deliveries.length, this.batchSize);
        this.busy = false;
      }
    } catch (error) {
      this.logger.error(`consumer lane ends: ${(error as Error).stack}`);
    } finally {
      this.ended = true;
      await this.subscription.close().catch(() => {});
      if (!this.stopping) this.onEnd();
    }
  }

  /** False when it has to stop before the deliveries are done: they stay with the transport. */
  private async work(deliveries: Delivery[]): Promise<boolean> {
    for (const batch of inBatches(deliveries, this.batchSize)) {
      if (!(await this.workOn(batch))) return false;
    }
    return true;
  }

  private async workOn(batch: Delivery[]): Promise<boolean> {
    const leases = this.leasesOf(batch);
    for (;;) {
      try {
        await this.handle(batch.map(decode), leases, batch[0].redelivered);
        this.trouble.over();
        return true;
      } catch (thrown) {
        const error = asDomainError(thrown);
        if (error.code === 'LEASE_LOST') {
          this.logger.warn(`gives up partitions ${[...this.leases.keys()]}: another replica has taken over`);
          return false;
        }
        const failures = this.trouble.met(`${error.code}, ${error.message}`);
        if (this.stopping) return false;
        await this.pause.sleep(backoffMs(failures, { base: 100, cap: 5000 }));
        if (this.stopping) return false;
      }
    }
  }

  private leasesOf(batch: Delivery[]): Lease[] {
    const partitions = new Set(batch.map((delivery) => delivery.partition));
    return [...this.leases].filter(([partition]) => partitions.has(partition)).map(([, lease]) => lease);
  }
}

/** What may have been delivered before goes alone, so that a message that kills its consumer takes no neighbour along. */
export function inBatches(deliveries: Delivery[], max: number): Delivery[][] {
  const batches: Delivery[][] = [];
  for (const delivery of deliveries) {
    const last = batches.at(-1);
    if (last && last.length < max && !delivery.redelivered && !last[0].redelivered) last.push(delivery);
    else batches.push([delivery]);
  }
  return batches;
}
