import type { Calls } from './calls';

type Movement = Record<string, unknown> & { node: string; sku: string; sequence: number };

/** A warehouse that numbers its movements and tells of them: some twice, some late, some out of order. */
export class Warehouse {
  readonly did = { receipts: 0, losses: 0, counts: 0, damages: 0, snapshots: 0, twice: 0, late: 0 };
  private readonly sequences = new Map<string, number>();
  private late: Movement[] = [];
  private readonly told: Movement[] = [];
  private readonly shelves = new Map<string, Map<number, number>>();

  constructor(
    private readonly calls: Calls,
    private readonly source: string,
    private readonly legalEntity: string,
  ) {}

  nextSequence(node: string, sku: string): number {
    const next = (this.sequences.get(`${node}|${sku}`) ?? 0) + 1;
    this.sequences.set(`${node}|${sku}`, next);
    return next;
  }

  async act(node: string, sku: string): Promise<void> {
    if (Math.random() < 0.05) return this.countShelf(node, sku);
    const movements = Array.from({ length: 1 + Math.floor(Math.random() * 3) }, () => this.any(node, sku));
    if (movements.length > 1 && Math.random() < 0.5) movements.reverse();
    for (const movement of movements) {
      if (Math.random() < 0.15) {
        this.did.late++;
        this.happened(movement);
        this.late.push(movement);
      } else await this.tell([movement]);
      if (Math.random() < 0.2) {
        this.did.twice++;
        await this.tell([movement]);
      }
    }
  }

  /** What was kept back comes now, newest first. */
  async tellLate(): Promise<void> {
    const { late } = this;
    this.late = [];
    for (const movement of late.reverse()) await this.tell([movement]);
  }

  /** What lies on a shelf by the warehouse's own numbers; whoever counts has a number of its own. */
  async countShelf(node: string, sku: string): Promise<void> {
    this.did.snapshots++;
    const sequence = this.nextSequence(node, sku);
    const query = new URLSearchParams({ source: this.source, legalEntity: this.legalEntity, document: `${this.source}-${node}-${sku}-${sequence}` });
    const { status, body } = await this.calls.post(`/v1/snapshots?${query}`, `${JSON.stringify({ node, sku, onHand: this.shelf(node, sku), sequence })}\n`); // prettier-ignore
    if (status !== 200) throw new Error(`a snapshot was refused: ${status} ${JSON.stringify(body)}`);
  }

  /** Nothing lies there any more, whatever was told. */
  async clearShelf(node: string, sku: string): Promise<void> {
    const sequence = this.nextSequence(node, sku);
    const query = new URLSearchParams({ source: this.source, legalEntity: this.legalEntity, document: `${this.source}-${node}-${sku}-end` });
    const { status, body } = await this.calls.post(`/v1/snapshots?${query}`, `${JSON.stringify({ node, sku, onHand: 0, damaged: 0, quarantined: 0, sequence })}\n`);
    if (status !== 200) throw new Error(`a snapshot was refused: ${status} ${JSON.stringify(body)}`);
  } // prettier-ignore

  shelf(node: string, sku: string): number {
    return [...(this.shelves.get(`${node}|${sku}`)?.values() ?? [])].reduce((sum, quantity) => sum + quantity, 0);
  }

  /** Everything that was ever told, once more: all of it is counted. */
  async tellAllAgain(): Promise<void> {
    for (let from = 0; from < this.told.length; from += 500) await this.tell(this.told.slice(from, from + 500));
  }

  async tell(movements: Movement[]): Promise<void> {
    for (const movement of movements) this.happened(movement);
    const { status, body } = await this.calls.post('/v1/movements', { source: this.source, legalEntity: this.legalEntity, movements }); // prettier-ignore
    if (status !== 200) throw new Error(`a movement was refused: ${status} ${JSON.stringify(body)}`);
    if (!this.told.includes(movements[0])) this.told.push(...movements);
  }

  receipt(node: string, sku: string, quantity: number): Movement {
    return this.movement(node, sku, 'receipt', quantity);
  }

  private happened({ node, sku, sequence, quantity }: Movement & { quantity?: number }): void {
    const shelf = this.shelves.get(`${node}|${sku}`) ?? new Map<number, number>();
    this.shelves.set(`${node}|${sku}`, shelf.set(sequence, quantity ?? 0));
  }

  private any(node: string, sku: string): Movement {
    const chance = Math.random();
    if (chance < 0.45) {
      this.did.receipts++;
      return this.receipt(node, sku, 1 + Math.floor(Math.random() * 6));
    }
    if (chance < 0.75) {
      this.did.losses++;
      return this.movement(node, sku, 'adjustment', -1 - Math.floor(Math.random() * 3));
    }
    if (chance < 0.9) {
      this.did.counts++;
      return this.movement(node, sku, 'cycle-count', Math.random() < 0.5 ? 1 : -1);
    }
    this.did.damages++;
    return { ...this.movement(node, sku, 'status-change', -1), counterState: 'damaged' };
  }

  private movement(node: string, sku: string, kind: string, quantity: number): Movement {
    const sequence = this.nextSequence(node, sku);
    return { kind, node, sku, quantity, sequence, document: `${kind}-${sequence}`, occurredAt: new Date().toISOString() };
  }
} // prettier-ignore
