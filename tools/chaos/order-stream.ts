import { setTimeout as sleep } from 'node:timers/promises';
import type { DemoContext } from '../demo/contract';
import { type DemoChannel, type DemoOrder, orders } from '../demo/data';
import { type Answer, SubmitOrder } from '../demo/submit-order';

const firstNumber = 700_001;
const patienceMs = 300_000;
const againMs = 150;

export interface StreamOptions {
  /** Requests under way at the same time. */
  atOnce: number;
  /** How many orders are in flight now. */
  inFlight(): Promise<number>;
  /** The stream waits while there are as many. */
  most: number;
}

/**
 * Northwind's orders over and over, each time under new numbers, through every channel. What is not answered is handed in
 * again as it was, as any client would: under the same key, webhook id or file name.
 */
export class OrderStream {
  /** Orders that a service said it has, by number. */
  readonly handedIn = new Map<string, DemoChannel>();
  readonly problems: string[] = [];
  private readonly submitter: SubmitOrder;
  private readonly underWay = new Map<DemoChannel, number>();
  private lastRefusal = '';
  private next = firstNumber;
  private stopping = false;
  private full = false;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    context: DemoContext,
    private readonly options: StreamOptions,
  ) {
    this.submitter = new SubmitOrder(context);
  }

  start(): void {
    const clients = Array.from({ length: this.options.atOnce }, () => this.client());
    this.running = Promise.all([this.measure(), ...clients]);
  }

  /** Ends when the last order is answered. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.running;
  }

  /** Requests of a channel that wait for their answer. */
  requests(channel: DemoChannel): number {
    return this.underWay.get(channel) ?? 0;
  }

  /** What its clients wait for, in one line. */
  get standing(): string {
    const waiting = [...this.underWay].map(([channel, n]) => `${n} ${channel}`).join(', ');
    return `${this.full ? 'stream full' : 'stream open'}, requests: ${waiting}; last refused: ${this.lastRefusal || 'none'}`;
  }

  private async measure(): Promise<void> {
    while (!this.stopping) {
      this.full = (await this.options.inFlight()) >= this.options.most;
      await sleep(50);
    }
  }

  private async client(): Promise<void> {
    while (!this.stopping) {
      if (this.full) await sleep(20);
      else await this.handIn(this.another());
    }
  }

  private another(): DemoOrder {
    const number = this.next++;
    const order = orders()[(number - firstNumber) % orders().length];
    return { ...order, orderNumber: String(number) };
  }

  private async handIn(order: DemoOrder): Promise<void> {
    const { channel, orderNumber } = order;
    const deadline = Date.now() + patienceMs;
    for (; Date.now() < deadline; await sleep(againMs)) {
      this.underWay.set(channel, this.requests(channel) + 1);
      const answer = await this.submitter.submit(order).catch((error: Error): Answer => ({ code: error.message }));
      this.underWay.set(channel, this.requests(channel) - 1);
      if (!answer.code) return void this.handedIn.set(orderNumber, channel);
      this.lastRefusal = `order ${orderNumber} (${channel}): ${answer.code}`;
    }
    this.problems.push(`never taken: ${this.lastRefusal}`);
  }
} // prettier-ignore
