import { Injectable } from '@nestjs/common';
import type { Envelope, FulfilmentPicked } from '@crossdock/contracts';
import type { BatchContext } from '@crossdock/messaging';
import { positionKey } from '../ledger/entry';
import { Ledger } from '../ledger/ledger';
import { atEveryNode, readNodes } from '../sourcing/nodes';
import { OrderRules } from '../sourcing/order-rules';
import { ReallocateBackorders } from '../sourcing/reallocate-backorders';
import { Backorders } from './backorders';
import { givenBackBy } from './hold';
import { Holds } from './holds';
import { settleLines } from './settle-lines';

/**
 * A pick moves what is allocated to picked. What was not found is given back at once, so that channels hear of it before the shipment
 * leaves; the line waits again and is held elsewhere if there is stock.
 */
@Injectable()
export class ApplyPicks {
  private readonly nodes = readNodes();

  constructor(
    private readonly ledger: Ledger,
    private readonly holds: Holds,
    private readonly backorders: Backorders,
    private readonly rules: OrderRules,
    private readonly reallocation: ReallocateBackorders,
  ) {}

  async apply(messages: Envelope<FulfilmentPicked>[], context: BatchContext): Promise<void> {
    const { tx } = context;
    const lines = messages.flatMap(({ data, legalentity }) =>
      data.lines.map((line) => ({ ...line, legalEntity: legalentity, node: data.node, source: `short:${data.fulfilmentId}` })),
    ); // prettier-ignore
    const lineIds = lines.map(({ lineId }) => lineId);
    const places = await this.holds.placesOf(tx, 'line_id', lineIds);
    if (places.length === 0) return;
    const short = lines.filter((line) => line.short > 0);
    // Both leave at once; the holds are read once their positions are locked. Only what is short can be held elsewhere.
    const [locked, holds] = await Promise.all([
      this.ledger.lock(tx, [...places, ...atEveryNode(this.nodes, short)]),
      this.holds.open(tx, 'line_id', lineIds),
    ]);
    const open = holds.filter((hold) => locked.has(positionKey(hold)));
    const ofLine = new Map(open.map((hold) => [hold.lineId, hold]));
    const servable = await this.rules.of(
      tx,
      short.flatMap(({ lineId }) => {
        const hold = ofLine.get(lineId);
        return hold ? [{ orderId: hold.orderId!, legalEntity: hold.legalEntity }] : [];
      }),
    );
    const waiting = await this.backorders.add(
      tx,
      short.flatMap((line) => {
        const hold = ofLine.get(line.lineId);
        if (!hold) return [];
        return [{
          ...line, ...servable(hold.orderId!), orderId: hold.orderId!, orderNumber: hold.reference, lineNumber: hold.lineNumber!,
          channel: hold.channel, priority: hold.priority, open: line.short,
        }];
      }),
    ); // prettier-ignore
    const settled = settleLines(
      lines.map((line) => ({ ...line, voided: waiting.has(line.lineId) ? line.short : 0 })),
      open,
    );
    await this.ledger.append(
      tx,
      locked,
      settled.flatMap(({ hold, change }) => givenBackBy(hold, change, 'pick')),
    );
    await this.holds.resolve(
      tx,
      settled.map(({ change }) => change),
    );
    const missing = short.filter(({ lineId }) => waiting.has(lineId));
    await context.send(await this.reallocation.reallocate(tx, missing, missing.map(positionKey)), messages[0]);
  }
}
