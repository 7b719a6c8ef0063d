import { Injectable } from '@nestjs/common';
import type { Envelope, ShipmentConfirmed } from '@crossdock/contracts';
import type { BatchContext } from '@crossdock/messaging';
import type { Tx } from '@crossdock/persistence';
import { type PositionKey, positionKey } from '../ledger/entry';
import { Ledger } from '../ledger/ledger';
import { overCommitmentCases } from '../ledger/over-commitment';
import { Sources, type Told } from '../ledger/sources';
import { atEveryNode, readNodes } from '../sourcing/nodes';
import { OrderRules } from '../sourcing/order-rules';
import { ReallocateBackorders } from '../sourcing/reallocate-backorders';
import { Backorders } from './backorders';
import { groupBy } from './group-by';
import { givenBackBy, type OpenHold, type Resolution } from './hold';
import { Holds } from './holds';
import { settleLines } from './settle-lines';

type Shipment = Envelope<ShipmentConfirmed>;

/**
 * What has left a warehouse: on-hand goes down, the line's holds are posted, each at most once. What was not found voids its hold;
 * the line waits again, and is held elsewhere at once if there is stock.
 */
@Injectable()
export class ApplyShipments {
  private readonly nodes = readNodes();

  constructor(
    private readonly ledger: Ledger,
    private readonly sources: Sources,
    private readonly holds: Holds,
    private readonly backorders: Backorders,
    private readonly rules: OrderRules,
    private readonly reallocation: ReallocateBackorders,
  ) {}

  async apply(messages: Shipment[], context: BatchContext): Promise<void> {
    const { tx } = context;
    const told = messages.flatMap(({ data }) => data.lines.map(({ lineId }) => lineId));
    const [shipments, places] = await Promise.all([
      this.notApplied(tx, messages),
      this.holds.placesOf(tx, 'line_id', told),
    ]);
    if (shipments.length === 0) return;
    const lines = shipments.flatMap(linesOf);
    const lineIds = lines.map(({ lineId }) => lineId);
    const short = lines.filter((line) => line.short > 0);
    // Both leave at once; the holds are read once their positions are locked. Only what is short can be held elsewhere.
    const [locked, holds] = await Promise.all([
      this.ledger.lock(tx, [...lines, ...places, ...atEveryNode(this.nodes, short)]),
      this.holds.open(tx, 'line_id', lineIds),
    ]);
    const ofLine = new Map(holds.map((hold) => [hold.lineId, hold]));
    const servable = await this.rules.of(tx, short);
    const waiting = await this.backorders.add(
      tx,
      short.map((line) => {
        const { channel, priority } = ofLine.get(line.lineId) ?? {};
        return { ...line, ...servable(line.orderId), channel, priority, open: line.short };
      }),
    );
    // What the pick told before has been given back already.
    const open = holds.filter((hold) => locked.has(positionKey(hold)));
    const settled = settleLines(
      lines.map((line) => ({ ...line, posted: line.shipped, voided: waiting.has(line.lineId) ? line.short : 0 })),
      open,
    );
    const shipped = lines.filter((line) => line.shipped > 0);
    const left = await this.sources.fresh(tx, 'wms', locked, shipped);
    const byLine = groupBy(settled, ({ hold }) => hold.lineId ?? '');
    const positions = await this.ledger.append(tx, locked, [
      ...left.flatMap((line) => lotsOf(line, byLine.get(line.lineId) ?? []).map(({ lot, quantity }) => ({
        ...placeOf(line), state: 'on-hand' as const, quantity: -quantity, lot, reason: 'ship', document: line.document, source: 'wms',
        sourceSequence: line.sequence, occurredAt: line.occurredAt,
      }))),
      ...settled.flatMap(({ hold, change }) => givenBackBy(hold, change, change.posted > 0 ? 'ship' : 'short')),
    ]); // prettier-ignore
    await this.holds.resolve(
      tx,
      settled.map(({ change }) => change),
    );
    await this.sources.heard(tx, 'wms', locked, shipped);
    // The shelf was empty whatever the books say: the adjustment that tells so may come after the shipment.
    const missing = short.filter(({ lineId }) => waiting.has(lineId));
    const drafts = await this.reallocation.reallocate(tx, missing, missing.map(positionKey));
    await context.send([...drafts, ...overCommitmentCases(positions)], shipments[0]);
  }

  // The inbox suppresses the same message; this suppresses the same shipment under another message.
  private async notApplied(tx: Tx, messages: Shipment[]): Promise<Shipment[]> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO applied_shipment (shipment_id) SELECT DISTINCT id FROM unnest($1::uuid[]) AS s(id) ORDER BY id
       ON CONFLICT DO NOTHING RETURNING shipment_id AS id`,
      [messages.map(({ data }) => data.shipmentId)],
    );
    const fresh = new Set(rows.map(({ id }) => id));
    return messages.filter(({ data }) => fresh.delete(data.shipmentId));
  }
}

const placeOf = ({ legalEntity, node, sku }: PositionKey): PositionKey => ({ legalEntity, node, sku });

// Lots as the warehouse tells them; one that tells none has taken those that the holds name.
function lotsOf({ shipped, lots, ...place }: Line, settled: readonly { hold: OpenHold; change: Resolution }[]): { lot?: string; quantity: number }[] {
  const ofHolds = settled
    .filter(({ hold, change }) => change.posted > 0 && positionKey(hold) === positionKey(place))
    .map(({ hold, change }) => ({ lot: hold.lot, quantity: change.posted }));
  const sums = new Map<string, number>();
  let missing = shipped;
  for (const { lot, quantity } of lots ?? ofHolds) {
    const taken = Math.min(missing, quantity);
    if (!lot || taken === 0) continue;
    sums.set(lot, (sums.get(lot) ?? 0) + taken);
    missing -= taken;
  }
  const named = [...sums].map(([lot, quantity]) => ({ lot, quantity }));
  return missing > 0 ? [...named, { lot: undefined, quantity: missing }] : named;
} // prettier-ignore

type Line = ReturnType<typeof linesOf>[number];
const linesOf = ({ data, legalentity }: Shipment) =>
  data.lines.map((line) => ({
    ...line, legalEntity: legalentity, node: data.node, orderId: data.orderId, orderNumber: data.orderNumber, document: data.shipmentNumber,
    occurredAt: data.shippedAt, source: `short:${data.fulfilmentId}`,
  })) satisfies Told[]; // prettier-ignore
