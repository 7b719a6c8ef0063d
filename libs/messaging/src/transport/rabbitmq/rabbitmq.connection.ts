import { Logger } from '@nestjs/common';
import { type ChannelModel, connect } from 'amqplib';
import { backoffMs } from '../../backoff';
import { WakeUp } from '../../wake-up';

// A replica that hangs is cut off by the broker after two missed heartbeats; then the next one gets its messages.
// `heartbeat` in the URL's query says otherwise.
const heartbeatSeconds = 5;

/** A connection that comes back: whoever needs it is told each time that it is up. */
export class RabbitmqConnection {
  private readonly logger = new Logger(RabbitmqConnection.name);
  private readonly wakeUp = new WakeUp();
  private readonly listeners = new Set<(model: ChannelModel) => Promise<void>>();
  private model?: ChannelModel;
  private closed = false;
  private problem?: string = 'not connected yet';
  private firstUp!: () => void;
  private readonly up = new Promise<void>((resolve) => (this.firstUp = resolve));
  private running?: Promise<void>;

  constructor(
    private readonly url: string,
    private readonly name: string,
  ) {}

  /** Resolves when the connection is up for the first time; keeps trying until then. */
  start(): Promise<void> {
    this.running ??= this.keepUp();
    return this.up;
  }

  get state(): { connected: boolean; detail?: string } {
    return { connected: this.model !== undefined && this.problem === undefined, detail: this.problem };
  }

  /** Runs now when the connection is up, and after each reconnect. */
  async whenUp(listener: (model: ChannelModel) => Promise<void>): Promise<() => void> {
    this.listeners.add(listener);
    if (this.model) await listener(this.model).catch((error) => this.reject(error));
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.model?.close().catch(() => {});
    this.wakeUp.wake();
    this.firstUp();
    await this.running;
  }

  /** Ends the connection as if it had been lost, so that everything on it starts afresh. */
  reject(error: Error): void {
    this.logger.warn(`${this.name}: ${error.message}`);
    void this.model?.close().catch(() => {});
  }

  private async keepUp(): Promise<void> {
    for (let failures = 0; !this.closed;) {
      try {
        const { lost } = await this.connect();
        failures = 0;
        const reason = await lost;
        if (!this.closed) this.logger.warn(`${this.name} lost its connection to RabbitMQ: ${reason}`);
      } catch (error) {
        this.problem = (error as Error).message || String((error as { code?: string }).code);
        if (failures++ === 0) this.logger.warn(`${this.name} cannot reach RabbitMQ: ${this.problem}`);
      }
      this.model = undefined;
      if (!this.closed) await this.wakeUp.sleep(backoffMs(failures + 1, { base: 100, cap: 5000 }));
    }
  }

  private async connect(): Promise<{ lost: Promise<string> }> {
    const url = new URL(this.url);
    if (!url.searchParams.has('heartbeat')) url.searchParams.set('heartbeat', String(heartbeatSeconds));
    const model = await connect(url.href, {
      keepAlive: true,
      noDelay: true,
      timeout: 10_000,
      clientProperties: { connection_name: this.name },
    });
    this.problem = undefined;
    const lost = new Promise<string>((resolve) => {
      model.on('error', (error) => (this.problem = error.message));
      model.on('blocked', (reason) => (this.problem = `blocked by the broker: ${reason}`));
      model.on('unblocked', () => (this.problem = undefined));
      model.once('close', () => resolve((this.problem ??= 'closed')));
    });
    if (this.closed) await model.close();
    this.model = model;
    for (const listener of this.listeners) await listener(model).catch((error) => this.reject(error));
    this.firstUp();
    return { lost };
  }
}
