import { Injectable } from '@nestjs/common';
import type { AllocationQuery } from '@crossdock/contracts';
import type { Tx } from '@crossdock/persistence';
import { givenBackBy, type OpenHold, type Resolution } from '../holds/hold';
import { Holds } from '../holds/holds';
import { type Entry, type PositionKey, positionKey } from '../ledger/entry';
import type { Promisable } from './decide-sourcing';

/** Holds of carts and quotes become their orders': each ends when its order is decided, and the order finds there what it held. */
@Injectable()
export class HandOverHolds {
  constructor(private readonly holds: Holds) {}

  /** Which positions have to be locked for it. */
  async placesOf(tx: Tx, orders: readonly AllocationQuery[]): Promise<PositionKey[]> {
    const ids = idsOf(orders);
    return ids.length === 0 ? [] : this.holds.placesOf(tx, 'id', ids);
  }

  /** Once their positions are locked. One that has ended, or is another order's, channel's or legal entity's, is not there. */
  async of(tx: Tx, orders: readonly AllocationQuery[]): Promise<HandedOver> {
    const ids = idsOf(orders);
    const open = ids.length === 0 ? [] : await this.holds.open(tx, 'id', ids);
    return new HandedOver(new Map(open.map((hold) => [hold.id, hold])));
  }

  /** The entries that end them; the rows go with the next round trip. */
  async end(tx: Tx, ended: readonly OpenHold[]): Promise<Entry[]> {
    const changes = ended.map((hold) => ({ hold, change: changeOf(hold) }));
    await this.holds.resolve(tx, changes.map(({ change }) => change));
    return changes.flatMap(({ hold, change }) => givenBackBy(hold, change, 'ordered'));
  } // prettier-ignore
}

/** What orders of one group bring with them. */
export class HandedOver {
  readonly ended: OpenHold[] = [];

  constructor(private readonly open: Map<string, OpenHold>) {}

  /** The order's turn: what was held for it may be promised again, and nobody was asked in between. Of a cart's hold no lot is named. */
  giveTo({ holdIds = [], legalEntity, channelName }: AllocationQuery, left: Promisable): void {
    for (const id of holdIds) {
      const hold = this.open.get(id);
      if (!hold || hold.orderId || hold.legalEntity !== legalEntity || (hold.channel ?? channelName) !== channelName) continue;
      this.open.delete(id);
      this.ended.push(hold);
      const key = positionKey(hold);
      left.set(key, (left.get(key) ?? 0) + hold.open);
    }
  } // prettier-ignore
}

const idsOf = (orders: readonly AllocationQuery[]): string[] => orders.flatMap(({ holdIds = [] }) => holdIds);

const changeOf = ({ id, open }: OpenHold): Resolution => ({ id, picked: 0, posted: 0, voided: open, as: 'ordered' });
