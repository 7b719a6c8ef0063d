import type { Duplex } from 'node:stream';
import type { PoolClient, QueryResult } from 'pg';
import type { statement } from './statement';

/** Sends what is asked in one turn of the event loop as one packet; the client runs and answers it in order. */
export class PackedClient {
  private readonly stream: Duplex;
  private corked = false;

  constructor(private readonly client: PoolClient) {
    this.stream = (client as unknown as { connection: { stream: Duplex } }).connection.stream;
  }

  query(query: string | ReturnType<typeof statement>): Promise<QueryResult> {
    this.cork();
    return this.client.query(query);
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
