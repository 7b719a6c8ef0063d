import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { Faults } from '@crossdock/connectors';
import { type Cause, type Draft, sendStockTransfer, type ShipmentConfirmed } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database } from '@crossdock/persistence';
import type { ExpectedReceipt, OnHand, Release, ReleaseAnswer, ReleaseTaken, WmsConnector } from '../wms-connector';
import { capabilities } from './capabilities';
import { Warehouses } from './config';
import { TakeReleases } from './take-releases';

/**
 * Warehouses of logistics providers that are reached by EDI. What is to be done there is told to edi (940, 943); what happened comes back
 * as edi's news (945, 944, 846), see `third-party.consumer.ts`. Each call commits in a transaction of its own.
 */
@Injectable()
export class Edi3plConnector implements WmsConnector {
  readonly vendor = 'edi-3pl';
  readonly capabilities = capabilities;

  constructor(
    private readonly database: Database,
    private readonly faults: Faults,
    private readonly releases: TakeReleases,
    private readonly warehouses: Warehouses,
    private readonly outbox: Outbox,
  ) {}

  release(releases: Release[]): Promise<ReleaseAnswer[]> {
    return this.faults.around(() => this.database.transaction((tx) => this.releases.take(tx, releases)));
  }

  /** Too late for all of it: the shipment will tell. */
  async reduce(): Promise<void> {}

  lookUp(fulfilmentIds: string[]): Promise<Map<string, ReleaseTaken>> {
    return this.faults.around(() => this.database.transaction((tx) => this.releases.find(tx, fulfilmentIds)));
  }

  async bookStock(): Promise<never> {
    throw new DomainError('rejected', 'NOT_SUPPORTED', {
      message: 'a 3PL tells of its receipts (944) and of its stock (846) itself',
    });
  }

  expectReceipt(receipt: ExpectedReceipt, cause: Cause): Promise<{ document: string; told: boolean }> {
    const { node, document, supplyDocument, lines, ...dates } = receipt;
    const place = this.warehouses.ofNode(node);
    if (!place) throw new DomainError('rejected', 'UNKNOWN_NODE', { message: `no 3PL warehouse ${node} is known here` });
    const { partner, warehouseId: warehouse, legalEntity } = place;
    return this.faults.around(() =>
      this.database.transaction(async (tx) => {
        const first = await tx.query(
          'INSERT INTO tpl_transfer (node, document, supply_document) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING document',
          [node, document, supplyDocument ?? null],
        );
        if (first.length === 0) return { document, told: false };
        const numbered = lines.map((line, index) => ({ ...line, lineNumber: index + 1 }));
        const transfer = { partner, warehouse, node, depositorOrder: document, supplyDocument, ...dates, lines: numbered };
        await this.outbox.send(tx, [sendStockTransfer.of(transfer, legalEntity) as Draft], cause);
        return { document, told: true };
      }),
    );
  } // prettier-ignore

  onHand({ node, skus }: { node?: string; skus?: string[] }): Promise<OnHand[]> {
    return this.faults.around(() =>
      this.database.query<OnHand>(
        `SELECT node, sku, quantity::int, sequence::int FROM tpl_stock WHERE ($1::text IS NULL OR node = $1) AND ($2::text[] IS NULL OR sku = ANY($2))
         ORDER BY sku, node LIMIT 10000`,
        [node ?? null, skus ?? null],
      ),
    );
  }

  shipmentsOf(orderNumber: string): Promise<ShipmentConfirmed[]> {
    return this.faults.around(async () => {
      const rows = await this.database.query<{ data: ShipmentConfirmed }>(
        'SELECT s.data FROM tpl_shipment s JOIN tpl_release r USING (fulfilment_id) WHERE r.order_number = $1 ORDER BY s.taken_at, s.id',
        [orderNumber],
      );
      return rows.map(({ data }) => data);
    });
  }
}
