import { Injectable } from '@nestjs/common';
import { Faults } from '@crossdock/connectors';
import type { Cause, ReduceFulfilment, ShipmentConfirmed } from '@crossdock/contracts';
import { Database } from '@crossdock/persistence';
import type { OnHand, Release, ReleaseAnswer, ReleaseTaken, StockDocument, WmsConnector } from '../wms-connector';
import { BookStock } from './book-stock';
import { capabilities } from './capabilities';
import { ReduceReleases } from './reduce-releases';
import { TakeReleases } from './take-releases';

/**
 * A small warehouse on tables of its own. Each call commits in a transaction of its own, as a warehouse system on the
 * other side of a line does: when its answer is lost, the release stays and will be shipped.
 */
@Injectable()
export class SandboxConnector implements WmsConnector {
  readonly vendor = 'sandbox';
  readonly capabilities = capabilities;

  constructor(
    private readonly database: Database,
    private readonly faults: Faults,
    private readonly releases: TakeReleases,
    private readonly reductions: ReduceReleases,
    private readonly stock: BookStock,
  ) {}

  release(releases: Release[]): Promise<ReleaseAnswer[]> {
    return this.faults.around(() => this.database.transaction((tx) => this.releases.take(tx, releases)));
  }

  reduce(reduction: ReduceFulfilment, cause: Cause): Promise<void> {
    return this.faults.around(() => this.database.transaction((tx) => this.reductions.reduce(tx, reduction, cause)));
  }

  lookUp(fulfilmentIds: string[]): Promise<Map<string, ReleaseTaken>> {
    return this.faults.around(() => this.database.transaction((tx) => this.releases.find(tx, fulfilmentIds)));
  }

  bookStock(document: StockDocument, cause: Cause): Promise<{ document: string; booked: boolean }> {
    return this.faults.around(() => this.database.transaction((tx) => this.stock.book(tx, document, cause)));
  }

  onHand({ node, skus }: { node?: string; skus?: string[] }): Promise<OnHand[]> {
    return this.faults.around(() =>
      this.database.query<OnHand>(
        `SELECT node, sku, quantity::int, sequence::int FROM on_hand WHERE ($1::text IS NULL OR node = $1) AND ($2::text[] IS NULL OR sku = ANY($2))
         ORDER BY sku, node LIMIT 10000`,
        [node ?? null, skus ?? null],
      ),
    );
  }

  shipmentsOf(orderNumber: string): Promise<ShipmentConfirmed[]> {
    return this.faults.around(async () => {
      const rows = await this.database.query<{ data: ShipmentConfirmed }>(
        'SELECT s.data FROM shipment s JOIN release r USING (fulfilment_id) WHERE r.order_number = $1 ORDER BY s.shipped_at',
        [orderNumber],
      );
      return rows.map(({ data }) => data);
    });
  }
}
