import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import type { Cause, ReleaseFulfilment, ShipmentConfirmed, ShippingAdviceReceived } from '@crossdock/contracts';
import type { Tx } from '@crossdock/persistence';
import { ReportNews } from '../../report-news';
import { linesShipped, pickedOf, shipmentOf } from './mapping';
import { StockJournal } from './stock-journal';

interface Released {
  release: ReleaseFulfilment;
  legalEntity: string;
  cause: Cause;
}

/** A 945 as news of a warehouse: picked, short where nothing more comes, shipped. */
@Injectable()
export class TakeShippingAdvices {
  constructor(
    private readonly stock: StockJournal,
    private readonly news: ReportNews,
  ) {}

  /** @throws DomainError `rejected` `RELEASE_UNKNOWN`, and those of `mapping.ts`; `conflict` `SHIPMENT_REPEATED`, `RELEASE_DONE` */
  async take(tx: Tx, advice: ShippingAdviceReceived): Promise<void> {
    const { release, legalEntity, cause } = await this.lock(tx, advice);
    const before = await this.shippedBefore(tx, release, advice);
    const told = linesShipped(release, advice, before);
    const left = told.lines.filter(({ shipped }) => shipped > 0);
    const numbers = await this.stock.book(tx, release.node, left.map(({ line, shipped }) => ({ sku: line.sku, quantity: -shipped })));
    const sequences = new Map(left.map(({ line }, index) => [line.lineId, numbers[index]]));
    const shipment = shipmentOf(release, advice, told, sequences);
    await this.store(tx, shipment);
    const picked = pickedOf(release, told.lines, shipment.shippedAt);
    await this.news.report(tx, [{ kind: 'picked', picked }, { kind: 'shipped', shipment }], legalEntity, cause);
  } // prettier-ignore

  private async lock(tx: Tx, { partner, depositorOrder }: ShippingAdviceReceived): Promise<Released> {
    const [found] = await tx.query<Released & { status: string }>(
      `SELECT data AS release, legal_entity AS "legalEntity", cause, status FROM tpl_release
       WHERE partner = $1 AND depositor_order = $2 FOR UPDATE`,
      [partner, depositorOrder],
    );
    const name = `${depositorOrder} of ${partner}`;
    if (!found)
      throw new DomainError('rejected', 'RELEASE_UNKNOWN', { message: `nothing was released to ${partner} as ${depositorOrder}` });
    if (found.status === 'shipped')
      throw new DomainError('conflict', 'RELEASE_DONE', { message: `${name} was shipped to its end before` });
    return found;
  } // prettier-ignore

  /** Base units by line. */
  private async shippedBefore(tx: Tx, { fulfilmentId }: ReleaseFulfilment, advice: ShippingAdviceReceived): Promise<Map<string, number>> {
    const earlier = await tx.query<{ data: ShipmentConfirmed }>('SELECT data FROM tpl_shipment WHERE fulfilment_id = $1', [fulfilmentId]);
    const { shipmentNumber } = advice;
    if (earlier.some(({ data }) => data.shipmentNumber === shipmentNumber))
      throw new DomainError('conflict', 'SHIPMENT_REPEATED', { message: `shipment ${shipmentNumber} was told before` });
    const sums = new Map<string, number>();
    for (const { lineId, shipped } of earlier.flatMap(({ data }) => data.lines)) sums.set(lineId, (sums.get(lineId) ?? 0) + shipped);
    return sums;
  } // prettier-ignore

  private async store(tx: Tx, shipment: ShipmentConfirmed): Promise<void> {
    const { shipmentId, fulfilmentId, final } = shipment;
    await tx.query('INSERT INTO tpl_shipment (id, fulfilment_id, data) VALUES ($1, $2, $3)', [
      shipmentId,
      fulfilmentId,
      JSON.stringify(shipment),
    ]);
    if (final) await tx.query(`UPDATE tpl_release SET status = 'shipped' WHERE fulfilment_id = $1`, [fulfilmentId]);
  }
}
