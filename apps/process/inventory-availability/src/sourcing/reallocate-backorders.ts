import { Injectable } from '@nestjs/common';
import { type AllocatedLine, backorderAllocated, type Draft } from '@crossdock/contracts';
import type { Tx } from '@crossdock/persistence';
import { type Backorder, Backorders, type WaitedFor } from '../holds/backorders';
import { type Hold, newHoldId, takenBy } from '../holds/hold';
import { Holds } from '../holds/holds';
import { Ledger } from '../ledger/ledger';
import { Lots } from '../lots/lots';
import { type Given, giveWaiting } from './give-waiting';
import { atEveryNode, readNodes } from './nodes';
import { Reallocations } from './reallocations';

/** Gives stock that has become free to whoever is first, by the order's own rule, and says to whom and why. Partial quantities are given too. */
@Injectable()
export class ReallocateBackorders {
  private readonly nodes = readNodes();

  constructor(
    private readonly ledger: Ledger,
    private readonly lots: Lots,
    private readonly holds: Holds,
    private readonly backorders: Backorders,
    private readonly reallocations: Reallocations,
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
    const given = giveWaiting(waiting, left, await this.shipsFrom(tx, waiting), new Set(untrusted));
    const { holds } = lots.name(given.flatMap(holdsOf), locked);
    await this.ledger.append(
      tx,
      locked,
      holds.map((hold) => takenBy(hold)),
    );
    await this.holds.add(tx, locked, holds);
    await this.backorders.fulfil(tx, given.map(({ backorder, takes }) => ({ id: backorder.id, quantity: takes.reduce((sum, { quantity }) => sum + quantity, 0) }))); // prettier-ignore
    this.reallocations.add(tx, given);
    return announce(holds);
  }

  /** Where something is or was held for orders that may ship from so many nodes only. */
  private async shipsFrom(tx: Tx, waiting: readonly Backorder[]): Promise<Map<string, Set<string>>> {
    const bound = [...new Set(waiting.filter(({ maxNodes }) => maxNodes).map(({ orderId }) => orderId))];
    if (bound.length === 0) return new Map();
    const rows = await tx.query<{ orderId: string; nodes: string[] }>(
      `SELECT h.order_id AS "orderId", array_agg(DISTINCT p.node) AS nodes FROM hold h JOIN position p ON p.id = h.position_id
       WHERE h.order_id = ANY ($1::uuid[]) AND h.voided < h.quantity GROUP BY 1`,
      [bound],
    );
    return new Map(rows.map(({ orderId, nodes }) => [orderId, new Set(nodes)]));
  }
}

const holdsOf = ({ backorder, takes }: Given): Hold[] =>
  takes.map(({ node, quantity }) => {
    const { legalEntity, sku, orderNumber: reference, channel, priority, orderId, lineId, lineNumber } = backorder;
    return { id: newHoldId(), state: 'allocated', legalEntity, node, sku, quantity, reference, channel, priority, orderId, lineId, lineNumber };
  }); // prettier-ignore

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
