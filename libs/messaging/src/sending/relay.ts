import { Inject, Injectable, Logger } from '@nestjs/common';
import { Database, type Lease, Leases } from '@crossdock/persistence';
import { backoffMs } from '../backoff';
import { MessagingSettings } from '../messaging.options';
import { metrics } from '../metrics';
import { restAfter } from '../pace';
import { TRANSPORT } from '../tokens';
import type { Transport } from '../transport/transport';
import { Trouble } from '../trouble';
import { WakeUp } from '../wake-up';
import { HeldKeys } from './held-keys';
import { OutboxReader, type OutboxRow } from './outbox-reader';
import { type Settled, Underway } from './underway';

const batchSize = 500;
const slowPollMs = 1000;
/** What is left when a service stops is sent for so long; the rest waits in the outbox for the next start. */
const lastWordsMs = 5000;

/** Carries the outbox to the transport: one leader per service, in id order, deleting only what was confirmed. */
@Injectable()
export class Relay {
  private readonly logger = new Logger(Relay.name);
  private readonly trouble = new Trouble(this.logger, 'relay');
  private readonly wakeUp = new WakeUp();
  /** Commits do not cut it short: a database that is away would be asked once a commit. */
  private readonly pause = new WakeUp();
  private readonly held = new HeldKeys();
  private lease?: Lease;
  private renewAt = 0;
  private reader?: OutboxReader;
  private readonly underway: Underway;
  private confirmed: string[] = [];
  private running?: Promise<void>;
  private stopping = false;
  private stopBy = Infinity;
  private notifying = false;

  constructor(
    private readonly settings: MessagingSettings,
    private readonly database: Database,
    private readonly leases: Leases,
    @Inject(TRANSPORT) private readonly transport: Transport,
  ) {
    this.underway = new Underway(transport.atomic);
  }

  start(): void {
    this.running ??= this.run();
  }

  /** Called after a commit that left messages. On a replica that does not lead, tells the one that does. */
  wake(): void {
    if (this.lease) return this.wakeUp.wake();
    if (this.notifying || !this.running) return;
    this.notifying = true;
    const done = () => (this.notifying = false);
    this.database.query(`SELECT pg_notify('outbox', '')`).then(done, done);
  }

  /** Sends what is there, as far as that is possible now, and gives the leadership back. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.stopBy = Date.now() + lastWordsMs;
    this.wakeUp.wake();
    this.pause.wake();
    await this.running;
  }

  get leads(): boolean {
    return this.lease !== undefined;
  }

  private async run(): Promise<void> {
    for (;;) {
      try {
        const worked = (await this.lead()) && (await this.step());
        this.trouble.over();
        if (worked && Date.now() < this.stopBy) continue;
        if (this.stopping) return await this.retire();
        await this.wakeUp.sleep(this.lease ? Math.min(slowPollMs, this.held.dueInMs()) : this.settings.leaseMs / 3);
      } catch (error) {
        await this.dropReader();
        if (this.stopping) return await this.retire();
        const failures = this.trouble.met((error as Error).message);
        await this.pause.sleep(backoffMs(failures, { base: 100, cap: 5000 }));
      }
    }
  }

  private async lead(): Promise<boolean> {
    const { leaseMs } = this.settings;
    if (this.lease && Date.now() < this.renewAt) return true;
    this.renewAt = Date.now() + leaseMs / 3;
    if (this.lease && (await this.leases.renew([this.lease], leaseMs)).length === 1) return true;
    [this.lease] = await this.leases.acquire(['relay'], leaseMs);
    await this.dropReader();
    return this.lease !== undefined;
  }

  private async step(): Promise<boolean> {
    const reader = (this.reader ??= await this.openReader());
    const startedAt = performance.now();
    const room = Math.min(batchSize, 2 * batchSize - this.underway.size);
    const apart = [...this.held.keys(), ...this.underway.crowdedKeys()];
    const rows = await reader.next(this.confirmed, this.underway.positions(), apart, this.lease!, room);
    this.confirmed = [];
    this.underway.add(rows);
    const wave = this.underway.wave();
    if (wave.length === 0) return false;
    const { confirmed, refused } = this.underway.settle(wave, await this.transport.publish(wave));
    this.confirmed = confirmed.map((row) => row.position);
    for (const row of confirmed) if (row.attempts > 0) this.held.forget(row.key);
    metrics.published.inc({ service: this.settings.service, outcome: 'confirmed' }, this.confirmed.length);
    if (refused.length > 0) await this.holdBack(reader, refused);
    if (this.stopping || this.underway.size > 0) return true;
    await restAfter(performance.now() - startedAt, wave.length, batchSize);
    return true;
  }

  private async holdBack(reader: OutboxReader, all: Settled['refused']): Promise<void> {
    const refused = all.map(({ row, outcome }) => this.refusal(row, outcome));
    for (const { key, ms } of refused) this.held.hold(key, ms);
    await reader.holdBack(refused);
    for (const type of new Set(refused.filter(({ unroutable }) => unroutable).map(({ type }) => type))) {
      const count = refused.filter((one) => one.type === type && one.unroutable).length;
      this.logger.error(
        `ALERT: no queue takes ${type}: ${count} command(s) wait in the outbox until its owner is there`,
      );
    }
  }

  private refusal(row: OutboxRow, outcome: 'nacked' | 'unroutable') {
    const unroutable = outcome === 'unroutable';
    const problem = unroutable
      ? `no queue takes ${row.type}: its owner was never started`
      : 'the broker refused it for now';
    const ms = backoffMs(row.attempts + 1, unroutable ? { base: 500, cap: 30_000 } : { base: 50, cap: 5000 });
    metrics.published.inc({ service: this.settings.service, outcome });
    return { position: row.position, key: row.key, type: row.type, unroutable, problem, ms };
  }

  private async openReader(): Promise<OutboxReader> {
    const reader = await OutboxReader.open(this.settings.service, () => this.wakeUp.wake());
    this.held.replaceBy(await reader.heldBack());
    return reader;
  }

  private async dropReader(): Promise<void> {
    this.underway.clear();
    // What was confirmed but not deleted is published again by whoever reads it next; the inboxes suppress it.
    this.confirmed = [];
    await this.reader?.close();
    this.reader = undefined;
  }

  private async retire(): Promise<void> {
    await this.dropReader();
    if (this.lease) await this.leases.release([this.lease]).catch(() => {});
    this.lease = undefined;
  }
}
