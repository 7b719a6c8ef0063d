import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { OrderView } from '@crossdock/contracts';
import type { Installation } from '../../launcher/installation';
import { addresses, legalEntity } from './load-company';
import type { BenchOrder } from './uci-orders';

/** What the callers saw, in ms from the moment an order was due until its answer was read. */
export interface Answers {
  milliseconds: number[];
  /** Answers that were not `allocated` with a hold for each line. */
  others: string[];
}

/** Buyers at the portal: HTTP with keep-alive, a JWT each, one order a request. */
export class Submitter {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 256 });
  private readonly tokens = new Map<string, Promise<string>>();
  private placed = 0;

  constructor(
    private readonly installation: Installation,
    private readonly run: string,
  ) {}

  /** `callers` place orders, each the next one as soon as its last is answered. */
  async closedLoop(orders: readonly BenchOrder[], callers: number): Promise<Answers> {
    const answers: Answers = { milliseconds: [], others: [] };
    const queue = orders.values();
    const caller = async () => {
      for (const order of queue) await this.place(order, performance.now(), answers);
    };
    await Promise.all(Array.from({ length: callers }, caller));
    return answers;
  }

  /** Orders arrive at random with this mean rate, whether the ones before have been answered or not. */
  async openLoop(orders: readonly BenchOrder[], perSecond: number): Promise<Answers> {
    const answers: Answers = { milliseconds: [], others: [] };
    const under: Promise<void>[] = [];
    let due = performance.now();
    for (const order of orders) {
      due += (-Math.log(1 - Math.random()) / perSecond) * 1000;
      const early = due - performance.now();
      if (early > 1) await sleep(early);
      under.push(this.place(order, due, answers));
    }
    await Promise.all(under);
    return answers;
  }

  close(): void {
    this.agent.destroy();
  }

  private async place({ customer, lines }: BenchOrder, due: number, answers: Answers): Promise<void> {
    const number = ++this.placed;
    const body = JSON.stringify({
      orderNumber: `${this.run}-${number}`,
      currency: 'USD',
      shipTo: addresses[number % addresses.length],
      lines: lines.map(({ sku, quantity }, index) => ({
        lineNumber: index + 1,
        sku,
        quantity: { value: String(quantity), unit: 'EA' },
      })),
    });
    const { status, text } = await this.post(await this.tokenOf(customer), `${this.run}-${number}`, body);
    answers.milliseconds.push(performance.now() - due);
    if (status !== 201 || !isCommitted(JSON.parse(text) as OrderView))
      answers.others.push(`${status} ${text.slice(0, 300)}`);
  }

  private post(token: string, key: string, body: string): Promise<{ status: number; text: string }> {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'idempotency-key': key,
    };
    return new Promise((resolve, reject) => {
      const call = request(`${this.installation.urls.portal}/v1/orders`, {
        method: 'POST',
        agent: this.agent,
        headers,
      });
      call.on('response', (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => resolve({ status: response.statusCode!, text: Buffer.concat(parts).toString() }));
        response.on('error', reject);
      });
      call.on('error', reject);
      call.end(body);
    });
  }

  private tokenOf(customer: string): Promise<string> {
    const claims = { customer_id: customer, legal_entity: legalEntity, actor: `user:${customer}` };
    if (!this.tokens.has(customer)) this.tokens.set(customer, this.installation.tokenOf('buyer', claims));
    return this.tokens.get(customer)!;
  }
}

const isCommitted = ({ state, lines }: OrderView): boolean =>
  state === 'allocated' && lines.every(({ holds }) => holds.length > 0);

/** @param share 0.5 is the median */
export function percentile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
