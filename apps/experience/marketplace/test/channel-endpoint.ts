import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  id: string;
  type: string;
  data: { items?: { sku: string; available: number; version: number }[]; updates?: { type: string }[] };
  /** Whether one of the signatures is by this secret. */
  isSignedBy(secret: string): boolean;
}

/** A channel's own endpoint: answers as it is told to and keeps what it got. */
export class ChannelEndpoint {
  readonly received: Received[] = [];
  /** Status of the next answers, in turn; 204 when there is none left. */
  answers: number[] = [];
  /** Seconds that a refused caller is asked to wait. */
  retryAfter?: number;
  private server?: Server;

  async start(): Promise<string> {
    this.server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks).toString('utf8');
      const [id, at, signatures] = ['id', 'timestamp', 'signature'].map((name) =>
        String(request.headers[`webhook-${name}`]),
      );
      const isSignedBy = (secret: string) => {
        const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
        return signatures!
          .split(' ')
          .includes(`v1,${createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64')}`);
      };
      this.received.push({ id: id!, ...JSON.parse(body), isSignedBy });
      const status = this.answers.shift() ?? 204;
      const wait = status >= 400 && this.retryAfter ? { 'retry-after': String(this.retryAfter) } : {};
      response.writeHead(status, wait).end();
    });
    await new Promise<void>((resolve) => this.server!.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server!.address() as AddressInfo).port}/hooks`;
  }

  async stop(): Promise<void> {
    if (!this.server?.listening) return;
    const closed = new Promise((resolve) => this.server!.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  /** All that was said of an item, in the order of saying. */
  saidOf(sku: string): number[] {
    return this.received.flatMap(({ data }) => data.items ?? []).filter((item) => item.sku === sku).map((item) => item.available); // prettier-ignore
  }
}
