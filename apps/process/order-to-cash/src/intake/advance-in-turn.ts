import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { AdvanceOrders } from './advance-orders';

/** Of orders for whose answer nobody waits; those of the portal never queue here. */
const mostAtOnce = 500;

/**
 * Advances what messages and timers bring. Whoever brings more than there is room for waits and takes nothing more meanwhile, so
 * that a flood of orders stays where it is durable.
 */
@Injectable()
export class AdvanceInTurn implements BeforeApplicationShutdown {
  private readonly underWay = new Set<string>();
  private turn: Promise<void> = Promise.resolve();
  private roomMade = () => {};
  private stopped = false;

  constructor(private readonly advanceOrders: AdvanceOrders) {}

  /** Resolves when they have been begun. What is under way already is left to that. */
  begin(orderIds: string[]): Promise<void> {
    return (this.turn = this.turn.then(() => this.whenThereIsRoom(orderIds)));
  }

  /** Who waits goes on; what was not begun is taken further by its timer. */
  beforeApplicationShutdown(): void {
    this.stopped = true;
    this.roomMade();
  }

  private async whenThereIsRoom(orderIds: string[]): Promise<void> {
    const isFull = () => this.underWay.size > 0 && this.underWay.size + orderIds.length > mostAtOnce;
    while (isFull() && !this.stopped) await new Promise<void>((go) => (this.roomMade = go));
    const fresh = orderIds.filter((id) => !this.underWay.has(id));
    if (fresh.length === 0 || this.stopped) return;
    for (const id of fresh) this.underWay.add(id);
    void this.advanceOrders.advanceAll(fresh).finally(() => {
      for (const id of fresh) this.underWay.delete(id);
      this.roomMade();
    });
  }
}
