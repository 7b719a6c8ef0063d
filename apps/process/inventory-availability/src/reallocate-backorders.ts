import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type AllocatedLine, backorderAllocated, type Draft } from '@crossdock/contracts';
import type { Tx } from '@crossdock/persistence';
import { entryOf } from './allocate-orders';
import { positionKey } from './decide-allocation';
import { type Backorder, type Hold, Holds } from './persistence/holds';
import { Ledger } from './persistence/ledger';

/** Gives stock that has become free to whoever asked first, and says to whom. Partial quantities are given too. */
@Injectable()
export class ReallocateBackorders {
  constructor(
    private readonly ledger: Ledger,
    private readonly holds: Holds,
  ) {}

  /**
   * @param untrusted positions (`legalEntity|node|sku`) that give nothing now: somebody has just looked there in vain
   * @returns the announcements, one for each order that got something
   */
  async reallocate(tx: Tx, skus: string[], untrusted: string[] = []): Promise<Draft[]> {
    const waiting = skus.length > 0 ? await this.holds.waiting(tx, skus) : [];
    if (waiting.length === 0) return [];
    const keys = waiting.flatMap(({ legalEntity, sku, nodes }) => nodes.map((node) => ({ legalEntity, node, sku })));
    const positions = await this.ledger.lock(tx, keys);
    const left = new Map(positions.map((p) => [positionKey(p.legalEntity, p.node, p.sku), p.onHand - p.held]));
    untrusted.forEach((key) => left.delete(key));

    const given = waiting.flatMap((backorder) => take(backorder, left));
    await this.ledger.append(
      tx,
      given.map(({ hold }) => entryOf(hold)),
    );
    await this.holds.add(
      tx,
      given.map(({ hold }) => hold),
    );
    await this.holds.fulfil(tx, sumByBackorder(given));
    return announce(given.map(({ hold }) => hold));
  }
}

interface Given {
  backorderId: string;
  hold: Hold;
}

function take(backorder: Backorder, left: Map<string, number>): Given[] {
  let missing = backorder.open;
  const given: Given[] = [];
  for (const node of backorder.nodes) {
    const key = positionKey(backorder.legalEntity, node, backorder.sku);
    const quantity = Math.min(missing, Math.max(left.get(key) ?? 0, 0));
    if (quantity === 0) continue;
    left.set(key, left.get(key)! - quantity);
    missing -= quantity;
    const { legalEntity, orderId, orderNumber, lineId, lineNumber, sku } = backorder;
    given.push({
      backorderId: backorder.id,
      hold: { id: randomUUID(), legalEntity, orderId, orderNumber, lineId, lineNumber, node, sku, quantity },
    });
  }
  return given;
}

function sumByBackorder(given: Given[]): { id: string; quantity: number }[] {
  const sums = new Map<string, number>();
  for (const { backorderId, hold } of given) sums.set(backorderId, (sums.get(backorderId) ?? 0) + hold.quantity);
  return [...sums].map(([id, quantity]) => ({ id, quantity }));
}

function announce(holds: Hold[]): Draft[] {
  const orders = new Map<string, Hold[]>();
  for (const hold of holds) orders.set(hold.orderId, [...(orders.get(hold.orderId) ?? []), hold]);
  return [...orders.values()].map((own) => {
    const lines = new Map<string, AllocatedLine>();
    for (const { id, lineId, lineNumber, sku, node, quantity } of own) {
      const line = lines.get(lineId) ?? { lineId, lineNumber, sku, holds: [], backordered: 0, refused: 0 };
      line.holds.push({ holdId: id, node, quantity });
      lines.set(lineId, line);
    }
    const [{ orderId, orderNumber, legalEntity }] = own;
    return backorderAllocated.of({ orderId, orderNumber, lines: [...lines.values()] }, legalEntity) as Draft;
  });
}
