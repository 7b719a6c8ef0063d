import { Injectable } from '@nestjs/common';
import type { Draft, Envelope, ReleaseHolds } from '@crossdock/contracts';
import type { BatchContext } from '@crossdock/messaging';
import type { Tx } from '@crossdock/persistence';
import { Ledger } from '../ledger/ledger';
import { atEveryNode, readNodes } from '../sourcing/nodes';
import { ReallocateBackorders } from '../sourcing/reallocate-backorders';
import { Backorders } from './backorders';
import { givenBackBy, type Resolution } from './hold';
import { Holds } from './holds';

/** Gives back what cancelled orders hold or wait for; whoever waits for it is next. */
@Injectable()
export class VoidOrderHolds {
  private readonly nodes = readNodes();

  constructor(
    private readonly ledger: Ledger,
    private readonly holds: Holds,
    private readonly backorders: Backorders,
    private readonly reallocation: ReallocateBackorders,
  ) {}

  async apply(messages: Envelope<ReleaseHolds>[], context: BatchContext): Promise<void> {
    const { drafts } = await this.void(context.tx, messages.map(({ data }) => data.orderId)); // prettier-ignore
    await context.send(drafts, messages[0]);
  }

  /** @returns how many units were held, and who gets them */
  async void(tx: Tx, orderIds: string[]): Promise<{ voided: number; drafts: Draft[] }> {
    const places = await this.placesOf(tx, orderIds);
    // Every node where one of the items may be given to these orders: until we commit, nobody does.
    const locked = await this.ledger.lock(tx, [...places, ...atEveryNode(this.nodes, places)]);
    await this.backorders.cancel(tx, orderIds);
    const open = await this.holds.open(tx, 'order_id', orderIds);
    const changes = open.map((hold) => {
      const change: Resolution = { id: hold.id, picked: 0, posted: 0, voided: hold.open + hold.picked };
      return { change, entries: givenBackBy(hold, change, 'void') };
    });
    await this.ledger.append(
      tx,
      locked,
      changes.flatMap(({ entries }) => entries),
    );
    await this.holds.resolve(
      tx,
      changes.map(({ change }) => change),
    );
    const voided = changes.reduce((sum, { change }) => sum + change.voided, 0);
    return { voided, drafts: await this.reallocation.reallocate(tx, open) };
  }

  private placesOf(tx: Tx, orderIds: string[]) {
    return tx.query<{ legalEntity: string; node: string; sku: string }>(
      `SELECT DISTINCT p.legal_entity AS "legalEntity", p.node, p.sku FROM hold h JOIN position p ON p.id = h.position_id
       WHERE h.order_id = ANY ($1::uuid[]) AND h.posted + h.voided < h.quantity
       UNION SELECT b.legal_entity, n, b.sku FROM backorder b CROSS JOIN unnest(b.nodes) AS n
       WHERE b.order_id = ANY ($1::uuid[]) AND b.open > 0`,
      [orderIds],
    );
  }
}
