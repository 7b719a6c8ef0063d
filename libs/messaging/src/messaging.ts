import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { backoffMs } from './backoff';
import { BatchProcessor } from './consuming/batch-processor';
import { Dispatcher } from './consuming/dispatcher';
import { Lane } from './consuming/lane';
import { Partitions } from './consuming/partitions';
import { MessagingSettings } from './messaging.options';
import { RetryWorker } from './parking/retry-worker';
import { Retention } from './retention';
import { Relay } from './sending/relay';
import { TRANSPORT } from './tokens';
import type { Transport } from './transport/transport';
import { Trouble } from './trouble';
import { WakeUp } from './wake-up';

/** Starts and stops everything that moves messages in this process, in the right order. */
@Injectable()
export class Messaging implements OnApplicationShutdown {
  private readonly trouble = new Trouble(new Logger(Messaging.name), 'starting');
  private readonly pause = new WakeUp();
  private starting?: Promise<void>;
  private stopping?: Promise<void>;
  private deadLetters?: Lane;
  private consumes = false;

  constructor(
    private readonly settings: MessagingSettings,
    private readonly dispatcher: Dispatcher,
    private readonly partitions: Partitions,
    private readonly processor: BatchProcessor,
    private readonly retryWorker: RetryWorker,
    private readonly retention: Retention,
    private readonly relay: Relay,
    @Inject(TRANSPORT) private readonly transport: Transport,
  ) {}

  /** Comes up in the background: a service takes orders while the broker is down. */
  start(): void {
    this.starting ??= this.run();
  }

  /** Resolves when the broker is reached and the first share of partitions is being consumed. */
  async ready(): Promise<void> {
    await this.starting;
    if (this.dispatcher.bindings.length > 0 && !this.stopping) await this.partitions.shared;
  }

  get consuming(): boolean {
    return this.consumes;
  }

  /** Finishes the batches at work, sends what they left, and lets go of leases and connections. */
  stop(): Promise<void> {
    return (this.stopping ??= this.shutDown());
  }

  onApplicationShutdown(): Promise<void> {
    return this.stop();
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.retention.start();
        await this.transport.start();
        if (this.dispatcher.bindings.length > 0) await this.startConsuming();
        this.trouble.over();
        break;
      } catch (error) {
        const failures = this.trouble.met((error as Error).message);
        await this.pause.sleep(backoffMs(failures, { base: 200, cap: 5000 }));
      }
    }
    if (!this.stopping) this.relay.start();
  }

  private async startConsuming(): Promise<void> {
    const { service, batchSize } = this.settings;
    await this.transport.declare(service, this.dispatcher.bindings);
    this.partitions.start();
    this.retryWorker.start();
    const dead = await this.transport.deadLetters(service);
    if (dead) this.deadLetters = new Lane(new Map(), dead, this.processor.bury, batchSize, () => {});
    this.consumes = true;
  }

  private async shutDown(): Promise<void> {
    if (!this.starting) return this.transport.close();
    this.pause.wake();
    this.retention.stop();
    await Promise.all([this.partitions.stop(), this.retryWorker.stop(), this.deadLetters?.stop()]);
    await this.relay.stop();
    await this.transport.close();
    await this.starting;
  }
}
