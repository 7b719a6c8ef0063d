import { Injectable } from '@nestjs/common';
import type { Envelope, ShipmentConfirmed } from '@crossdock/contracts';
import type { BatchContext } from '@crossdock/messaging';
import type { Tx } from '@crossdock/persistence';
import { positionKey } from './decide-allocation';
import { overCommitmentCases } from './over-commitment';
import { type OpenHold, Holds } from './persistence/holds';
import { type Entry, Ledger } from './persistence/ledger';
import { ReallocateBackorders } from './reallocate-backorders';
import { atEveryNode, readNodes } from './sourcing';

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
    private readonly holds: Holds,
    private readonly backorders: ReallocateBackorders,
  ) {}

  async apply(messages: Shipment[], context: BatchContext): Promise<void> {
    const { tx } = context;
    const fresh = await this.notApplied(tx, messages);
    if (fresh.length === 0) return;
    const open = await this.holds.openOfLines(
      tx,
      fresh.flatMap(({ data }) => data.lines.map((line) => line.lineId)),
    );
    const keys = fresh.flatMap(({ data, legalentity }) =>
      data.lines.map(({ sku }) => ({ legalEntity: legalentity, node: data.node, sku })),
    );
    const short = fresh.flatMap(({ data, legalentity }) =>
      data.lines
        .filter((line) => line.short > 0)
        .map(({ sku }) => ({ legalEntity: legalentity, node: data.node, sku })),
    );
    await this.ledger.lock(tx, [...keys, ...atEveryNode(this.nodes, short)]);

    const { entries, resolutions } = settle(fresh, open);
    const overCommitted = await this.ledger.append(tx, entries);
    await this.holds.resolve(tx, resolutions);
    await this.holds.addBackorders(
      tx,
      fresh.flatMap((shipment) => this.waitAgain(shipment)),
    );
    // The shelf was empty whatever the books say: the adjustment that tells so may come after the shipment.
    const untrusted = short.map(({ legalEntity, node, sku }) => positionKey(legalEntity, node, sku));
    const drafts = await this.backorders.reallocate(tx, [...new Set(short.map(({ sku }) => sku))], untrusted);
    await context.send([...drafts, ...overCommitmentCases(overCommitted)], fresh[0]);
  }

  // The inbox suppresses the same message; this suppresses the same shipment under another message.
  private async notApplied(tx: Tx, messages: Shipment[]): Promise<Shipment[]> {
    const rows = await tx.query<{ id: string }>(
      'INSERT INTO applied_shipment (shipment_id) SELECT DISTINCT unnest($1::uuid[]) ON CONFLICT DO NOTHING RETURNING shipment_id AS id',
      [messages.map(({ data }) => data.shipmentId)],
    );
    const fresh = new Set(rows.map(({ id }) => id));
    return messages.filter(({ data }) => fresh.delete(data.shipmentId));
  }

  private waitAgain({ data, legalentity }: Shipment) {
    return data.lines
      .filter((line) => line.short > 0)
      .map((line) => ({
        legalEntity: legalentity, orderId: data.orderId, orderNumber: data.orderNumber, lineId: line.lineId, lineNumber: line.lineNumber,
        sku: line.sku, open: line.short, nodes: this.nodes.filter((each) => each.legalEntity === legalentity).map(({ node }) => node),
        source: `short:${data.shipmentId}`,
      })); // prettier-ignore
  }
}

/** Pure: which entries and hold resolutions follow from shipments. */
function settle(shipments: Shipment[], open: OpenHold[]) {
  const left = new Map(open.map((hold) => [hold.id, hold.open]));
  const entries: Entry[] = [];
  const resolutions = new Map<string, { id: string; posted: number; voided: number }>();
  for (const { data, legalentity } of shipments) {
    for (const line of data.lines) {
      const entry = {
        legalEntity: legalentity,
        node: data.node,
        sku: line.sku,
        document: data.shipmentNumber,
        occurredAt: data.shippedAt,
      };
      if (line.shipped > 0)
        entries.push({
          ...entry,
          state: 'on-hand',
          quantity: -line.shipped,
          reason: 'ship',
          source: 'wms',
          sourceSequence: line.sequence,
        });
      for (const [field, wanted] of [
        ['posted', line.shipped],
        ['voided', line.short],
      ] as const) {
        let missing = wanted;
        for (const hold of open.filter((each) => each.lineId === line.lineId && each.node === data.node)) {
          const quantity = Math.min(missing, left.get(hold.id)!);
          if (quantity === 0) continue;
          left.set(hold.id, left.get(hold.id)! - quantity);
          missing -= quantity;
          const resolution = resolutions.get(hold.id) ?? { id: hold.id, posted: 0, voided: 0 };
          resolution[field] += quantity;
          resolutions.set(hold.id, resolution);
          entries.push({
            ...entry,
            state: 'held',
            quantity: -quantity,
            reason: field === 'posted' ? 'ship' : 'short',
            source: 'inventory-availability',
          });
        }
      }
    }
  }
  return { entries, resolutions: [...resolutions.values()] };
}
