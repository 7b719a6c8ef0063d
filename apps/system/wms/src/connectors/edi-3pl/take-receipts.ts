import { Injectable, Logger } from '@nestjs/common';
import type { Cause, InventoryAdviceReceived, StockMovement, WarehouseReceiptReceived } from '@crossdock/contracts';
import type { Tx } from '@crossdock/persistence';
import { ReportNews } from '../../report-news';
import { Warehouses } from './config';
import { receivedOf } from './mapping';
import { StockJournal } from './stock-journal';

/** A 944 as receipts, an 846 as a count: what lies at a 3PL changes by what its operator says. */
@Injectable()
export class TakeReceipts {
  private readonly logger = new Logger('Receipts of 3PLs');

  constructor(
    private readonly warehouses: Warehouses,
    private readonly stock: StockJournal,
    private readonly news: ReportNews,
  ) {}

  /** @throws DomainError `rejected` `WAREHOUSE_UNKNOWN` */
  async receive(tx: Tx, receipt: WarehouseReceiptReceived, cause: Cause): Promise<void> {
    const { documentId, partner, warehouse, receiptNumber, depositorOrder, receivedOn } = receipt;
    const { warehouse: node, legalEntity } = this.warehouses.ofPartner(partner, warehouse);
    if (!(await this.first(tx, node, `944 ${documentId}`))) return;
    const received = receipt.lines.flatMap(receivedOf);
    const [expected] = depositorOrder
      ? await tx.query<{ supply: string | null }>('SELECT supply_document AS supply FROM tpl_transfer WHERE node = $1 AND document = $2', [node, depositorOrder])
      : [];
    const shelf = received.map(({ sku, quantity, state }) => ({ sku, quantity: state === 'on-hand' ? quantity : 0 }));
    const sequences = await this.stock.book(tx, node, shelf);
    const movements = received.map(({ sku, quantity, lot, state }, index): StockMovement => ({
      kind: 'receipt', node, sku, quantity, sequence: sequences[index], document: receiptNumber, state, lot,
      supplyDocument: expected?.supply ?? depositorOrder, occurredAt: `${receivedOn}T12:00:00.000Z`,
    }));
    await this.report(tx, node, receiptNumber, movements, legalEntity, cause);
  } // prettier-ignore

  /** Only a 3PL's: what other partners have is theirs. @throws DomainError `rejected` `WAREHOUSE_UNKNOWN` */
  async count(tx: Tx, advice: InventoryAdviceReceived, cause: Cause): Promise<void> {
    const { documentId, partner, warehouse, reference, reportedOn, reportedTime = '', positions } = advice;
    if (!this.warehouses.all.some((each) => each.partner === partner)) return;
    const nodes = new Map(positions.map((position) => [position, this.warehouses.ofPartner(partner, position.warehouse ?? warehouse)]));
    for (const { warehouse: node, legalEntity } of new Set(nodes.values())) {
      if (!(await this.first(tx, node, `846 ${documentId}`, `${reportedOn} ${reportedTime}`))) continue;
      const own = positions.filter((each) => each.onHand !== undefined && nodes.get(each)!.warehouse === node);
      const there = await this.stock.onHand(tx, node, own.map(({ sku }) => sku));
      const changes = own.map(({ sku, onHand }) => ({ sku, quantity: onHand! - (there.get(sku) ?? 0) })).filter(({ quantity }) => quantity !== 0);
      const sequences = await this.stock.book(tx, node, changes);
      const movements = changes.map(({ sku, quantity }, index): StockMovement => ({
        kind: 'cycle-count', node, sku, quantity, sequence: sequences[index], document: reference, reason: 'inventory advice', occurredAt: `${reportedOn}T12:00:00.000Z`,
      }));
      await this.report(tx, node, reference, movements, legalEntity, cause);
    }
  } // prettier-ignore

  private async report(tx: Tx, node: string, document: string, movements: StockMovement[], legalEntity: string, cause: Cause) {
    for (let at = 0; at < movements.length; at += 1_000)
      await this.news.report(tx, [{ kind: 'moved', node, document, movements: movements.slice(at, at + 1_000) }], legalEntity, cause);
  } // prettier-ignore

  /** A document counts once; that its number stands for one document is edi's. @param counted when: an older count would bring back what has left */
  private async first(tx: Tx, node: string, document: string, counted?: string): Promise<boolean> {
    const [before] = await tx.query<{ last: string }>('SELECT max(counted) AS last FROM tpl_document WHERE node = $1', [node]);
    const rows = await tx.query(
      'INSERT INTO tpl_document (node, document, counted) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1',
      [node, document, counted ?? null],
    );
    const overtaken = rows.length > 0 && counted !== undefined && before.last > counted;
    if (overtaken) this.logger.warn(`suppressed ${document}: what lay at ${node} ${counted} was told after what lay there ${before.last}`);
    return rows.length > 0 && !overtaken;
  } // prettier-ignore
}
