import { Injectable } from '@nestjs/common';
import type { Envelope, FulfilmentReduced } from '@crossdock/contracts';
import type { BatchContext } from '@crossdock/messaging';
import type { Tx } from '@crossdock/persistence';
import { Ledger } from '../ledger/ledger';
import { atEveryNode, readNodes } from '../sourcing/nodes';
import { OrderRules } from '../sourcing/order-rules';
import { ReallocateBackorders } from '../sourcing/reallocate-backorders';
import { Backorders } from './backorders';
import { givenBackBy, type OpenHold, type Resolution } from './hold';
import { Holds } from './holds';

/**
 * What a warehouse has let go of because it is not there: the order's hold ends as disappointed, the line waits again and is held
 * elsewhere at once if there is stock.
 */
@Injectable()
export class ApplyReductions {
  private readonly nodes = readNodes();

  constructor(
    private readonly ledger: Ledger,
    private readonly holds: Holds,
    private readonly backorders: Backorders,
    private readonly rules: OrderRules,
    private readonly reallocation: ReallocateBackorders,
  ) {}

  async apply(messages: Envelope<FulfilmentReduced>[], context: BatchContext): Promise<void> {
    const { tx } = context;
    const lines = linesOf(messages);
    const ids = lines.map(({ holdId }) => holdId);
    const locked = await this.ledger.lock(tx, [...(await this.holds.placesOf(tx, 'id', ids)), ...atEveryNode(this.nodes, lines)]);
    const open = new Map((await this.holds.open(tx, 'id', ids)).map((hold) => [hold.id, hold]));
    const servable = await this.rules.of(tx, lines);
    const waiting = lines.flatMap((line) => {
      const hold = open.get(line.holdId);
      return hold ? [{ ...line, ...servable(line.orderId), lineNumber: hold.lineNumber!, channel: hold.channel, priority: hold.priority, open: line.quantity }] : [];
    });
    const added = await this.backorders.add(tx, waiting);
    const changes = endings(waiting.filter(({ lineId }) => added.has(lineId)), open);
    await this.ledger.append(tx, locked, changes.flatMap(({ hold, change }) => givenBackBy(hold, change, 'disappointed')));
    await this.holds.resolve(tx, changes.map(({ change }) => change));
    await this.tellAgain(tx, [...new Set(changes.map(({ hold }) => hold.positionId))]);
    await context.send(await this.reallocation.reallocate(tx, lines), messages[0]);
  } // prettier-ignore

  // If there is still less than is promised, somebody else is next.
  private async tellAgain(tx: Tx, positionIds: string[]): Promise<void> {
    await tx.query(
      `UPDATE over_commitment o SET told_at = NULL, since = now() FROM position p
       WHERE p.id = o.position_id AND p.over_committed > 0 AND o.position_id = ANY ($1::bigint[])`,
      [positionIds],
    );
  }
}

// The same reduction may come under another message's id, in the same batch too.
function linesOf(messages: Envelope<FulfilmentReduced>[]) {
  const all = messages.flatMap(({ data, legalentity: legalEntity }) =>
    data.lines.map((line) => ({ ...data, ...line, legalEntity, source: `disappointed:${data.reductionId}:${line.holdId}` })),
  ); // prettier-ignore
  return [...new Map(all.map((line) => [line.source, line])).values()];
}

function endings(parts: readonly { holdId: string; open: number }[], holds: ReadonlyMap<string, OpenHold>) {
  const sums = new Map<string, number>();
  for (const { holdId, open } of parts) sums.set(holdId, (sums.get(holdId) ?? 0) + open);
  return [...sums].map(([id, quantity]) => {
    const hold = holds.get(id)!;
    const change: Resolution = { id, picked: 0, posted: 0, voided: Math.min(quantity, hold.open), as: 'disappointed' };
    return { hold, change };
  });
}
