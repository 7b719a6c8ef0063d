import { Injectable } from '@nestjs/common';
import type { ShipmentConfirmed } from '@crossdock/contracts';
import { Database, type Tx } from '@crossdock/persistence';
import { buildSscc } from '@crossdock/canonical';
import { type News, ReportNews } from '../../report-news';
import {
  changesOf, lostKey, type Picked, pickNewsOf, pickRelease, shipmentOf, shortDocument, type WaitingRelease, withoutReduced,
} from './pick-releases'; // prettier-ignore
import { type ShelfState, Shelves } from './shelves';

/** `WMS_SHORT_EVERY=n`: at every n-th line one unit is not where the books say. */
const shortEvery = (): number => Number(process.env.WMS_SHORT_EVERY ?? 0);

/**
 * One wave: takes releases that wait, oldest first, picks what is on the shelves, packs one carton a shipment and ships. All of it,
 * with the news of it, is one transaction.
 */
@Injectable()
export class RunWave {
  private served = 0;

  constructor(
    private readonly database: Database,
    private readonly shelves: Shelves,
    private readonly news: ReportNews,
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
      const picked = releases.map((release) => pickRelease(release, left, () => this.losesOne()));
      const labels = await this.labels(tx, releases);
      const sequences = await this.book(tx, shelves, picked);
      const shipments = picked.map((each, index) => shipmentOf(each, labels[index], sequences));
      await this.store(tx, shipments);
      for (const [index, each] of picked.entries()) {
        const { legalEntity, cause } = each.release;
        await this.news.report(tx, newsOf(each, shipments[index], sequences), legalEntity, cause);
      }
      return releases.length;
    });
  }

  private losesOne(): boolean {
    const every = shortEvery();
    return every > 0 && ++this.served % every === 0;
  }

  private async waiting(tx: Tx, max: number): Promise<WaitingRelease[]> {
    const rows = await tx.query<WaitingRelease & { reduced: Record<string, number> }>(
      `SELECT data, reduced, cause, legal_entity AS "legalEntity" FROM release
       WHERE status = 'waiting' AND coalesce((data->>'doNotShipBefore')::date <= current_date, true)
       ORDER BY arrival LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [max],
    );
    return rows.map(({ reduced, ...release }) => withoutReduced(release, reduced));
  }

  /** Shipment numbers and SSCCs, each node's own series. */
  private async labels(tx: Tx, releases: WaitingRelease[]): Promise<{ number: string; sscc: string }[]> {
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

  private async book(tx: Tx, shelves: Map<string, ShelfState>, picked: Picked[]): Promise<Map<string, number>> {
    const changes = picked.flatMap(changesOf);
    const movements = await this.shelves.book(
      tx,
      shelves,
      changes.map(({ key: _, ...change }) => change),
    );
    return new Map(movements.map((movement, index) => [changes[index].key, movement.sequence]));
  }

  private async store(tx: Tx, shipments: ShipmentConfirmed[]): Promise<void> {
    tx.write(
      `INSERT INTO shipment (id, fulfilment_id, number, order_id, node, data, shipped_at)
       SELECT (d->>'shipmentId')::uuid, (d->>'fulfilmentId')::uuid, d->>'shipmentNumber', (d->>'orderId')::uuid, d->>'node', d, (d->>'shippedAt')::timestamptz
       FROM unnest($1::jsonb[]) AS d`,
      [shipments.map((shipment) => JSON.stringify(shipment))],
    );
    tx.write(`UPDATE release SET status = 'shipped' WHERE fulfilment_id = ANY($1::uuid[])`, [
      shipments.map((shipment) => shipment.fulfilmentId),
    ]);
  }
}

function newsOf(picked: Picked, shipment: ShipmentConfirmed, sequences: Map<string, number>): News[] {
  const { data } = picked.release;
  const document = shortDocument(data);
  const lost = picked.lines.filter((line) => line.lost > 0);
  const movements = lost.map((line) => ({
    kind: 'adjustment' as const, node: data.node, sku: line.sku, quantity: -line.lost, sequence: sequences.get(lostKey(data, line))!, document,
    reason: 'short pick', occurredAt: shipment.shippedAt,
  })); // prettier-ignore
  return [
    { kind: 'picked', picked: pickNewsOf(picked, shipment.shippedAt) },
    { kind: 'shipped', shipment },
    ...(lost.length > 0 ? [{ kind: 'moved' as const, node: data.node, document, movements }] : []),
  ];
}
