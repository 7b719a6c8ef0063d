import { Injectable } from '@nestjs/common';
import type { Envelope, ReleaseHolds } from '@crossdock/contracts';
import type { BatchContext } from '@crossdock/messaging';
import { Holds } from './persistence/holds';
import { Ledger } from './persistence/ledger';
import { ReallocateBackorders } from './reallocate-backorders';
import { atEveryNode, readNodes } from './sourcing';

/** Gives back what cancelled orders hold or wait for; whoever waits for it is next. */
@Injectable()
export class VoidOrderHolds {
  private readonly nodes = readNodes();

  constructor(
    private readonly ledger: Ledger,
    private readonly holds: Holds,
    private readonly backorders: ReallocateBackorders,
  ) {}

  async apply(messages: Envelope<ReleaseHolds>[], context: BatchContext): Promise<void> {
    const { tx } = context;
    const orderIds = messages.map((message) => message.data.orderId);
    await this.holds.cancelBackorders(tx, orderIds);
    const open = await this.holds.openOfOrders(tx, orderIds);
    if (open.length === 0) return;
    await this.ledger.lock(tx, atEveryNode(this.nodes, open).concat(open));
    await this.ledger.append(
      tx,
      open.map((hold) => ({
        legalEntity: hold.legalEntity, node: hold.node, sku: hold.sku, state: 'held', quantity: -hold.open, reason: 'void',
        document: hold.orderNumber, source: 'inventory-availability', occurredAt: new Date().toISOString(),
      })), // prettier-ignore
    );
    await this.holds.resolve(
      tx,
      open.map((hold) => ({ id: hold.id, posted: 0, voided: hold.open })),
    );
    await context.send(await this.backorders.reallocate(tx, [...new Set(open.map((hold) => hold.sku))]), messages[0]);
  }
}
