import { randomUUID } from 'node:crypto';
import type { Answer, Calls } from './calls';
import type { Warehouse } from './warehouse';

interface Part {
  holdId: string;
  node: string;
  quantity: number;
}
/** What a buyer was told of a hold, to be compared with the ledger at the end. */
export interface Promised extends Part {
  sku: string;
  /** Undefined while it is open, or when it may have expired. */
  ended?: 'posted' | 'voided' | 'expired' | 'disappointed';
}

const one = <T>(all: readonly T[]): T => all[Math.floor(Math.random() * all.length)];

/** Holds, posts, voids, lets expire, cancels; repeats itself, and notes when a repeat gets another answer. */
export class Buyer {
  readonly promised = new Map<string, Promised>();
  readonly faults: string[] = [];
  readonly did = {
    asked: 0,
    held: 0,
    refused: 0,
    posted: 0,
    voided: 0,
    leftToExpire: 0,
    orders: 0,
    backordered: 0,
    cancelled: 0,
    repeats: 0,
  };
  /** Units held for or waited for by order lines. */
  readonly ordered = new Map<string, number>();
  /** Orders that were cancelled: nothing is held for them and nothing waits. */
  readonly cancelled = new Set<string>();
  private open: Promised[] = [];
  private orders: { orderId: string; lineIds: string[] }[] = [];

  constructor(
    private readonly calls: Calls,
    private readonly warehouse: Warehouse,
    private readonly source: string,
    private readonly legalEntity: string,
    private readonly nodes: readonly string[],
    private readonly skus: readonly string[],
  ) {}

  async act(): Promise<void> {
    if (this.open.length > 6 || (this.open.length > 0 && Math.random() < 0.45)) return this.end(this.open.shift()!);
    if (this.orders.length > 0 && Math.random() < 0.05) return this.cancel(this.orders.shift()!);
    await (Math.random() < 0.08 ? this.order() : this.hold());
  }

  /** Whatever is open is given back. */
  async leave(): Promise<void> {
    for (const part of this.open.splice(0)) await this.resolve(part, 'void');
    for (const order of this.orders.splice(0)) await this.cancel(order);
  }

  private async hold(): Promise<void> {
    const soft = Math.random() < 0.3;
    const lines = Array.from({ length: 1 + Math.floor(Math.random() * 3) }, () => ({
      sku: one(this.skus),
      quantity: 1 + Math.floor(Math.random() * 3),
      ...(Math.random() < 0.5 ? { node: one(this.nodes) } : {}),
    }));
    const body = {
      legalEntity: this.legalEntity, reference: `CART-${randomUUID().slice(0, 8)}`, kind: soft ? 'soft' : 'firm', lines,
      mode: one(['all-or-nothing', 'partial', 'best-effort']), ...(soft ? { expiresInSeconds: 1 } : {}),
    }; // prettier-ignore
    const key = randomUUID();
    this.did.asked++;
    const twice = Math.random() < 0.2;
    const [answer, again] = await Promise.all([this.calls.post('/v1/holds', body, key), twice ? this.calls.post('/v1/holds', body, key) : undefined]); // prettier-ignore
    if (again) this.sameAnswer(answer, again, key);
    if (answer.status === 409) return void this.did.refused++;
    if (answer.status !== 201) return void this.faults.push(`a hold was answered ${answer.status}: ${JSON.stringify(answer.body)}`); // prettier-ignore
    this.note(answer, soft);
  }

  /** A whole order: what cannot be held waits; a repeat is the same order. */
  private async order(): Promise<void> {
    const lines = Array.from({ length: 1 + Math.floor(Math.random() * 3) }, (_, index) => ({
      lineId: randomUUID(), lineNumber: index + 1, sku: one(this.skus), quantity: 1 + Math.floor(Math.random() * 3), noBackorder: Math.random() < 0.7,
    })); // prettier-ignore
    const orderId = randomUUID();
    const shipTo = { name: 'Proof', street: 'Main St.', city: 'Seattle', region: 'WA', country: 'US' };
    const order = { orderId, orderNumber: `PROOF-${orderId.slice(0, 8)}`, legalEntity: this.legalEntity, channelName: 'proof', shipTo, lines };
    const ask = () => this.calls.post('/v1/allocations', { orders: [order] });
    const [answer, again] = await Promise.all([ask(), Math.random() < 0.3 ? ask() : undefined]);
    if (again) this.did.repeats++;
    const told = ({ body }: Answer) =>
      JSON.stringify(body.orders?.[0].lines.map((line: { lineId: string; backordered: number; holds: Part[] }) => [line.lineId, line.backordered, line.holds.map(({ holdId, node, quantity }) => [holdId, node, quantity])]));
    if (answer.status !== 200 || (again && told(again) !== told(answer))) return void this.faults.push(`order ${orderId} was answered ${answer.status} ${told(answer)}${again ? `, then ${told(again)}` : ''}`);
    this.did.orders++;
    this.orders.push({ orderId, lineIds: lines.map(({ lineId }) => lineId) });
    for (const [index, { holds, backordered, refused }] of (answer.body.orders[0].lines as { holds: Part[]; backordered: number; refused: number }[]).entries()) {
      const { lineId, sku, quantity } = lines[index];
      const held = holds.reduce((sum, hold) => sum + hold.quantity, 0);
      if (held + backordered + refused !== quantity) this.faults.push(`order ${orderId}: ${held} held, ${backordered} backordered, ${refused} refused of ${quantity} ${sku}`);
      this.did.backordered += backordered;
      this.ordered.set(lineId, quantity - refused);
      for (const hold of holds) this.promised.set(hold.holdId, { ...hold, sku });
    }
  } // prettier-ignore

  private async cancel({ orderId, lineIds }: { orderId: string; lineIds: string[] }): Promise<void> {
    const { status } = await this.calls.post(`/v1/allocations/${orderId}/void`, {});
    if (status !== 200) return void this.faults.push(`cancelling order ${orderId} was answered ${status}`);
    this.did.cancelled++;
    for (const lineId of lineIds) this.cancelled.add(lineId);
  }

  private note({ body }: Answer, soft: boolean): void {
    for (const line of body.lines as { sku: string; asked: number; held: number; holds: Part[] }[]) {
      const sum = line.holds.reduce((all, { quantity }) => all + quantity, 0);
      if (sum !== line.held || sum > line.asked) this.faults.push(`${line.sku}: ${sum} in holds, ${line.held} held, ${line.asked} asked`); // prettier-ignore
      for (const part of line.holds) {
        const promised = { ...part, sku: line.sku };
        this.promised.set(part.holdId, promised);
        this.did.held++;
        if (!soft || Math.random() < 0.5) this.open.push(promised);
        else this.did.leftToExpire++;
      }
    }
  }

  private async end(part: Promised): Promise<void> {
    if (Math.random() < 0.15) await this.resolve(part, 'pick');
    await this.resolve(part, Math.random() < 0.6 ? 'post' : 'void');
  }

  private async resolve(part: Promised, action: 'post' | 'void' | 'pick'): Promise<void> {
    const numbered = action === 'post' && Math.random() < 0.6;
    const sequence = numbered ? this.warehouse.nextSequence(part.node, part.sku) : undefined;
    const request = { holdId: part.holdId, action, ...(numbered ? { source: this.source, sequence } : {}) };
    const ask = () => this.calls.post('/v1/holds/resolutions', { resolutions: [request] });
    const answer = await ask();
    const [{ hold, code }] = answer.body.resolutions ?? [{}];
    if (Math.random() < 0.2 || numbered) {
      const again = await ask();
      this.did.repeats++;
      const [repeat] = again.body.resolutions ?? [{}];
      if (repeat.hold?.status !== hold?.status || repeat.code !== code) this.faults.push(`hold ${part.holdId}: ${action} was answered ${hold?.status ?? code}, then ${repeat.hold?.status ?? repeat.code}`); // prettier-ignore
    }
    if (action === 'pick') return;
    if (hold) {
      part.ended = hold.status;
      this.did[action === 'post' ? 'posted' : 'voided']++;
    } else if (code === 'HOLD_EXPIRED') part.ended = 'expired';
    else if (code === 'HOLD_ALREADY_DISAPPOINTED') part.ended = 'disappointed';
    else this.faults.push(`hold ${part.holdId}: ${action} was answered ${answer.status} ${code}`);
    if (numbered) await this.toldToo(part, sequence!);
  }

  // The warehouse tells of the goods that a post has let leave already: they leave once.
  private toldToo({ node, sku, quantity, ended }: Promised, sequence: number): Promise<void> {
    const left = ended === 'posted' ? -quantity : 0;
    return this.warehouse.tell([
      { kind: 'ship', node, sku, quantity: left, sequence, document: `ship-${sequence}`, occurredAt: new Date().toISOString() },
    ]); // prettier-ignore
  }

  private sameAnswer(answer: Answer, again: Answer, key: string): void {
    this.did.repeats++;
    const holds = ({ body, status }: Answer) => JSON.stringify([status, body.requestId, body.lines]);
    if (holds(answer) !== holds(again)) this.faults.push(`key ${key} was answered twice: ${holds(answer)} and ${holds(again)}`); // prettier-ignore
  }
}
