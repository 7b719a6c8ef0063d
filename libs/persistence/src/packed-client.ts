import type { Duplex } from 'node:stream';
import type { PoolClient, QueryResult } from 'pg';
import type { statement } from './statement';

/** Sends what is asked in one turn of the event loop as one packet; the client runs and answers it in order. */
export class PackedClient {
  private readonly stream: Duplex;
  private corked = false;
  private ended = false;

  constructor(private readonly client: PoolClient) {
    this.stream = (client as unknown as { connection: { stream: Duplex } }).connection.stream;
  }

  async query(query: string | ReturnType<typeof statement>): Promise<QueryResult> {
    // The connection may be somebody else's by now.
    if (this.ended) throw new Error('a statement came after its transaction had ended: was something not awaited?');
    this.cork();
    return this.client.query(query);
  }

  /** Takes no more statements; call it before the connection is given back. */
  end(): void {
    this.ended = true;
  }

  private cork(): void {
    if (this.corked) return;
    this.corked = true;
    this.stream.cork();
    process.nextTick(() => {
      this.corked = false;
      this.stream.uncork();
    });
  }
}
