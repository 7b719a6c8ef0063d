import { Injectable } from '@nestjs/common';
import { Database } from '@crossdock/persistence';
import { type PositionKey, positionKey } from '../ledger/entry';
import { Ledger } from '../ledger/ledger';

export type SafetyStock = PositionKey & { quantity: number };

/** Keeps units back from every promise; what is promised already stays promised. */
@Injectable()
export class SetSafetyStock {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
  ) {}

  async set(all: readonly SafetyStock[], by: string): Promise<void> {
    const last = new Map(all.map((each) => [positionKey(each), each]));
    await this.database.transaction(async (tx) => {
      const locked = await this.ledger.lock(tx, [...last.values()]);
      const entries = [...last.values()].map(({ quantity, ...place }) => ({
        legalEntity: place.legalEntity, node: place.node, sku: place.sku, state: 'safety-stock' as const,
        quantity: quantity - locked.get(positionKey(place))!.safetyStock, reason: 'safety-stock', document: by, source: 'inventory-availability',
        occurredAt: new Date().toISOString(),
      })); // prettier-ignore
      await this.ledger.append(tx, locked, entries.filter(({ quantity }) => quantity !== 0)); // prettier-ignore
    });
  }
}
