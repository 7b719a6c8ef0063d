import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { WakeUp } from '@crossdock/messaging';
import { Leases } from '@crossdock/persistence';
import { nextStep } from './next-step';
import { Publisher } from './publisher';
import { Publishing } from './publishing';

const everyMs = 500;
const leaseMs = 30_000;

/** Looks which channels have something to be told and tells each in a run of its own, so that none waits for another. */
@Injectable()
export class PublishingLoop implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(PublishingLoop.name);
  private readonly clock = new WakeUp();
  private readonly running = new Map<string, Promise<void>>();
  private stopped = false;
  private loop?: Promise<void>;

  constructor(
    private readonly leases: Leases,
    private readonly publishing: Publishing,
    private readonly publisher: Publisher,
  ) {}

  onApplicationBootstrap(): void {
    this.loop = this.run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.clock.wake();
    await this.loop;
    await Promise.all(this.running.values());
  }

  wake(): void {
    this.clock.wake();
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        for (const situation of await this.publishing.situations())
          if (nextStep(situation).do !== 'nothing') this.begin(situation.channel);
      } catch (error) {
        this.logger.warn(`publishing rests: ${(error as Error).message}`);
      }
      if (!this.stopped) await this.clock.sleep(everyMs);
    }
  }

  private begin(channel: string): void {
    if (this.running.has(channel)) return;
    const run = this.tell(channel)
      .catch((error: Error) => this.logger.warn(`publishing to ${channel} rests: ${error.message}`))
      .finally(() => this.running.delete(channel));
    this.running.set(channel, run);
  }

  private async tell(channel: string): Promise<void> {
    const [lease] = await this.leases.acquire([`publishing ${channel}`], leaseMs);
    if (!lease) return;
    try {
      while (!this.stopped && (await this.publisher.advance(channel, lease)))
        if ((await this.leases.renew([lease], leaseMs)).length === 0) return;
    } finally {
      await this.leases.release([lease]);
    }
  }
}
