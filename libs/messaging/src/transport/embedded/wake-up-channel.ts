import { Client } from 'pg';

const reconnectMs = 500;

/** One LISTEN connection per process: tells which groups have new messages. Its loss costs latency, never a message. */
export class WakeUpChannel {
  private client?: Client;
  private retry?: NodeJS.Timeout;
  private closed = false;

  /** @param onNews gets the ids of the groups, or nothing after a gap: everybody should look. */
  constructor(
    private readonly url: string,
    private readonly onNews: (groups?: number[]) => void,
  ) {}

  async open(): Promise<void> {
    if (this.closed) return;
    const client = new Client({ connectionString: this.url, application_name: 'crossdock wake-up', keepAlive: true });
    this.client = client;
    client.on('notification', ({ payload }) => this.onNews((payload ?? '').split(',').map(Number)));
    client.on('error', () => {});
    client.once('end', () => this.reopenLater());
    try {
      await client.connect();
      await client.query('LISTEN delivery');
      this.onNews();
    } catch {
      await client.end().catch(() => {});
      this.reopenLater();
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => {});
  }

  private reopenLater(): void {
    clearTimeout(this.retry);
    if (!this.closed) this.retry = setTimeout(() => void this.open(), reconnectMs).unref();
  }
}
