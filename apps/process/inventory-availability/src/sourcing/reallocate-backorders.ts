import { Injectable } from '@nestjs/common';
import { type AllocatedLine, backorderAllocated, type Draft } from '@crossdock/contracts';
import type { Tx } from '@crossdock/persistence';
import { type Backorder, Backorders, type WaitedFor } from '../holds/backorders';
import { type Hold, newHoldId, takenBy } from '../holds/hold';
import { Holds } from '../holds/holds';
import { positionKey } from '../ledger/entry';
import { Ledger } from '../ledger/ledger';
import { Lots } from '../lots/lots';
import { atEveryNode, readNodes } from './nodes';

/** Gives stock that has become free to whoever asked first, and says to whom. Partial quantities are given too. */
@Injectable()
export class ReallocateBackorders {
  private readonly nodes = readNodes();

  constructor(
    private readonly ledger: Ledger,
    private readonly lots: Lots,
    private readonly holds: Holds,
    private readonly backorders: Backorders,
  ) {}

  /**
   * Positions are locked before whoever waits for them, as everywhere; a caller that has locked some has locked all of these.
   * @param untrusted positions (`positionKey`) that give nothing now: somebody has just looked there in vain
   * @returns the announcements, one for each order that got something
   */
  async reallocate(tx: Tx, items: readonly WaitedFor[], untrusted: string[] = []): Promise<Draft[]> {
    const wanted = await this.backorders.wanted(tx, items);
    if (wanted.length === 0) return [];
    const locked = await this.ledger.lockKnown(tx, atEveryNode(this.nodes, wanted));
    const waiting = await this.backorders.waiting(tx, wanted);
    const lots = await this.lots.of(tx, locked);
    const left = new Map([...locked].map(([key, position]) => [key, lots.promiseOf(position)]));
    untrusted.forEach((key) => left.delete(key));

    const given = waiting.flatMap((backorder) => take(backorder, left));
    const { holds } = lots.name(given.map(({ hold }) => hold), locked); // prettier-ignore
    await this.ledger.append(
      tx,
      locked,
      holds.map((hold) => takenBy(hold)),
    );
    await this.holds.add(tx, locked, holds);
    await this.backorders.fulfil(tx, sumByBackorder(given));
    return announce(holds);
  }
}

interface Given {
  backorderId: string;
  hold: Hold;
}

function take(backorder: Backorder, left: Map<string, number>): Given[] {
  let missing = backorder.open;
  const given: Given[] = [];
  const { id, legalEntity, orderId, orderNumber, lineId, lineNumber, sku, channel, priority } = backorder;
  for (const node of backorder.nodes) {
    const key = positionKey({ legalEntity, node, sku });
    const quantity = Math.min(missing, Math.max(left.get(key) ?? 0, 0));
    if (quantity === 0) continue;
    left.set(key, left.get(key)! - quantity);
    missing -= quantity;
    given.push({
      backorderId: id,
      hold: {
        id: newHoldId(), state: 'allocated', legalEntity, node, sku, quantity, reference: orderNumber, channel, priority, orderId, lineId, lineNumber,
      },
    }); // prettier-ignore
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
  for (const hold of holds) orders.set(hold.orderId!, [...(orders.get(hold.orderId!) ?? []), hold]);
  return [...orders.values()].map((own) => {
    const lines = new Map<string, AllocatedLine>();
    for (const { id, lineId, lineNumber, sku, node, quantity, lot } of own) {
      const line = lines.get(lineId!) ?? {
        lineId: lineId!,
        lineNumber: lineNumber!,
        sku,
        holds: [],
        backordered: 0,
        refused: 0,
      };
      line.holds.push({ holdId: id, node, quantity, lot });
      lines.set(line.lineId, line);
    }
    const [{ orderId, reference, legalEntity }] = own;
    return backorderAllocated.of(
      { orderId: orderId!, orderNumber: reference, lines: [...lines.values()] },
      legalEntity,
    ) as Draft;
  });
}
