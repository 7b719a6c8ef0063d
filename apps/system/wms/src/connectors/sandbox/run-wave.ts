import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Cause, type Draft, fulfilmentPicked, type ReleaseFulfilment, type ShipmentConfirmed, shipmentConfirmed, stockMoved,
} from '@crossdock/contracts'; // prettier-ignore
import { Outbox } from '@crossdock/messaging';
import { Database, type Tx } from '@crossdock/persistence';
import { buildSscc } from '@crossdock/x12';
import { type Change, placeOf, Shelves } from './shelves';

interface Release {
  data: ReleaseFulfilment;
  cause: Cause;
  legalEntity: string;
}
interface Picked {
  release: Release;
  lines: { lineId: string; lineNumber: number; sku: string; picked: number; short: number; found: number }[];
}

/** A unit weighs this much, for want of anything better in a sandbox. */
const kilogramsPerUnit = 0.5;

/**
 * One wave: takes releases that wait, oldest first, picks what is on the shelves, packs one carton a shipment and ships. All of it,
 * with what it announces, is one transaction.
 */
@Injectable()
export class RunWave {
  private served = 0;

  constructor(
    private readonly database: Database,
    private readonly shelves: Shelves,
    private readonly outbox: Outbox,
  ) {}

  /** @returns how many releases were shipped */
  run(max = 100): Promise<number> {
    return this.database.transaction(async (tx) => {
      const releases = await this.waiting(tx, max);
      if (releases.length === 0) return 0;
      const shelves = await this.shelves.lock(
        tx,
        releases.flatMap(({ data }) => data.lines.map(({ sku }) => ({ node: data.node, sku }))),
      );
      const left = new Map([...shelves].map(([place, { quantity }]) => [place, quantity]));
      const picked = releases.map((release) => this.pick(release, left));
      const numbers = await this.serials(tx, releases);
      const sequences = await this.book(tx, shelves, picked);
      const shipments = picked.map((each, index) => shipmentOf(each, numbers[index], sequences));
      await this.store(tx, shipments);
      for (const [index, each] of picked.entries())
        await this.outbox.send(tx, draftsOf(each, shipments[index]), each.release.cause);
      await this.announceMissing(tx, picked, sequences);
      return releases.length;
    });
  }

  private waiting(tx: Tx, max: number): Promise<Release[]> {
    return tx.query<Release>(
      `SELECT data, cause, legal_entity AS "legalEntity" FROM release WHERE status = 'waiting'
       ORDER BY arrival LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [max],
    );
  }

  // `WMS_SHORT_EVERY=n`: at every n-th line one unit is not where the books say.
  private pick(release: Release, left: Map<string, number>): Picked {
    const every = Number(process.env.WMS_SHORT_EVERY ?? 0);
    const lines = release.data.lines.map(({ lineId, lineNumber, sku, quantity }) => {
      const place = placeOf({ node: release.data.node, sku });
      const there = left.get(place) ?? 0;
      const lost = every > 0 && ++this.served % every === 0 && there > 0 ? 1 : 0;
      const picked = Math.min(quantity, there - lost);
      left.set(place, there - picked - lost);
      return { lineId, lineNumber, sku, picked, short: quantity - picked, found: lost };
    });
    return { release, lines };
  }

  private async serials(tx: Tx, releases: Release[]): Promise<{ number: string; sscc: string }[]> {
    const counts = new Map<string, number>();
    for (const { data } of releases) counts.set(data.node, (counts.get(data.node) ?? 0) + 1);
    const rows = await tx.query<{ node: string; last: string; prefix: string }>(
      `UPDATE node n SET next_serial = n.next_serial + c.q FROM unnest($1::text[], $2::bigint[]) AS c(node, q)
       WHERE n.node = c.node RETURNING n.node, n.next_serial AS last, n.sscc_prefix AS prefix`,
      [[...counts.keys()], [...counts.values()]],
    );
    const next = new Map(
      rows.map(({ node, last, prefix }) => [node, { at: Number(last) - counts.get(node)!, prefix }]),
    );
    return releases.map(({ data }) => {
      const serial = next.get(data.node)!;
      const at = serial.at++;
      return { number: `${data.node}-${String(at).padStart(7, '0')}`, sscc: buildSscc('0', serial.prefix, at) };
    });
  }

  // One line can be in two fulfilments of one wave: when its order was split over nodes.
  private async book(
    tx: Tx,
    shelves: Map<string, { quantity: number; sequence: number }>,
    picked: Picked[],
  ): Promise<Map<string, number>> {
    const changes: (Change & { key: string })[] = picked.flatMap(({ release: { data }, lines }) =>
      lines.flatMap((line) => [
        ...(line.picked > 0
          ? [
              {
                key: keyOf(data, line),
                node: data.node,
                sku: line.sku,
                kind: 'ship' as const,
                quantity: -line.picked,
                document: data.fulfilmentNumber,
              },
            ]
          : []),
        ...(line.found > 0
          ? [
              {
                key: `lost ${keyOf(data, line)}`,
                node: data.node,
                sku: line.sku,
                kind: 'adjustment' as const,
                quantity: -line.found,
                document: `SHORT-${data.fulfilmentNumber}`,
                reason: 'short pick',
              },
            ]
          : []),
      ]),
    );
    const movements = await this.shelves.book(
      tx,
      shelves,
      changes.map(({ key: _, ...change }) => change),
    );
    return new Map(movements.map((movement, index) => [changes[index].key, movement.sequence]));
  }

  private async store(tx: Tx, shipments: ShipmentConfirmed[]): Promise<void> {
    await tx.query(
      `INSERT INTO shipment (id, fulfilment_id, number, order_id, node, data, shipped_at)
       SELECT (d->>'shipmentId')::uuid, (d->>'fulfilmentId')::uuid, d->>'shipmentNumber', (d->>'orderId')::uuid, d->>'node', d, (d->>'shippedAt')::timestamptz
       FROM unnest($1::jsonb[]) AS d`,
      [shipments.map((shipment) => JSON.stringify(shipment))],
    );
    await tx.query(`UPDATE release SET status = 'shipped' WHERE fulfilment_id = ANY($1::uuid[])`, [
      shipments.map((shipment) => shipment.fulfilmentId),
    ]);
  }

  private async announceMissing(tx: Tx, picked: Picked[], sequences: Map<string, number>): Promise<void> {
    for (const { release, lines } of picked) {
      const lost = lines.filter((line) => line.found > 0);
      if (lost.length === 0) continue;
      const document = `SHORT-${release.data.fulfilmentNumber}`;
      const { node } = release.data;
      const movements = lost.map((line) => ({
        kind: 'adjustment' as const, node, sku: line.sku, quantity: -line.found, sequence: sequences.get(`lost ${keyOf(release.data, line)}`)!, document,
        reason: 'short pick', occurredAt: new Date().toISOString(),
      })); // prettier-ignore
      await this.outbox.send(
        tx,
        [stockMoved.of({ node, document, movements }, release.legalEntity) as Draft],
        release.cause,
      );
    }
  }
}

const keyOf = ({ fulfilmentId }: { fulfilmentId: string }, { lineId }: { lineId: string }): string =>
  `${fulfilmentId}|${lineId}`;

function shipmentOf(
  { release: { data }, lines }: Picked,
  { number, sscc }: { number: string; sscc: string },
  sequences: Map<string, number>,
): ShipmentConfirmed {
  const units = lines.reduce((all, line) => all + line.picked, 0);
  return {
    shipmentId: randomUUID(), shipmentNumber: number, fulfilmentId: data.fulfilmentId, orderId: data.orderId, orderNumber: data.orderNumber,
    customerPo: data.customerPo, node: data.node, carrier: data.carrier ?? 'SPEEDY', billOfLading: `BOL-${number}`,
    shippedAt: new Date().toISOString(), final: true,
    lines: lines.map((line) => ({
      lineId: line.lineId, lineNumber: line.lineNumber, sku: line.sku, shipped: line.picked, short: line.short, sequence: sequences.get(keyOf(data, line)) ?? 1,
    })),
    packages: units > 0 ? [{ sscc, trackingNumber: `TRK${number.replace('-', '')}`, weight: (units * kilogramsPerUnit).toFixed(3) }] : [],
  }; // prettier-ignore
}

function draftsOf({ release: { data, legalEntity }, lines }: Picked, shipment: ShipmentConfirmed): Draft[] {
  const { fulfilmentId, orderId, orderNumber, node } = data;
  const picked = lines.map(({ lineId, sku, picked: quantity, short }) => ({ lineId, sku, picked: quantity, short }));
  return [
    fulfilmentPicked.of(
      { fulfilmentId, orderId, orderNumber, node, pickedAt: shipment.shippedAt, lines: picked },
      legalEntity,
    ) as Draft,
    shipmentConfirmed.of(shipment, legalEntity) as Draft,
  ];
}
