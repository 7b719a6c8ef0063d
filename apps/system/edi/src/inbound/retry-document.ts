import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import type { Cause } from '@crossdock/contracts';
import { Database, type Tx } from '@crossdock/persistence';
import type { TransactionSet } from '@crossdock/x12';
import { Blobs } from '../blobs/blobs';
import type { Command, Kind } from '../outbound/command';
import { DeliverFiles } from '../outbound/deliver-files';
import { SendDocuments } from '../outbound/send-documents';
import { changeBy, type MappedChange } from '../maps/change-map';
import { mapVersionOf, readChangeOf, readOrderOf } from '../maps/maps-of';
import type { Partner } from '../partner';
import { isStatement, SendStatements, type Statement } from '../outbound/send-statements';
import { type DocumentRow, Documents } from '../persistence/documents';
import { Partners } from '../persistence/partners';
import { setAt } from './survey-file';
import { TakeMeanings } from './take-meanings';
import { TakeOrderChanges } from './take-order-changes';
import { TakePurchaseOrders } from './take-purchase-orders';

interface Waiting extends DocumentRow {
  fileId: string | null;
  blobId: string | null;
  interchangeOrdinal: number;
}

/** Tries what waits again with the partner's profile as it is now: a parked order is taken, a held document is sent. */
@Injectable()
export class RetryDocument {
  constructor(
    private readonly database: Database,
    private readonly documents: Documents,
    private readonly partners: Partners,
    private readonly purchaseOrders: TakePurchaseOrders,
    private readonly changes: TakeOrderChanges,
    private readonly meanings: TakeMeanings,
    private readonly sender: SendDocuments,
    private readonly statements: SendStatements,
    private readonly delivery: DeliverFiles,
    private readonly blobs: Blobs,
  ) {}

  /** @throws DomainError `not-found` `DOCUMENT_UNKNOWN`; `conflict` `NOTHING_TO_RETRY` when nothing of it waits */
  async retry(id: string, cause: Cause): Promise<{ documentId: string; status: string }> {
    return this.database.transaction(async (tx) => {
      const row = await this.lock(tx, id);
      if (row.status === 'held') {
        const findings = isStatement(row.setId)
          ? await this.statements.again(tx, row.setId, row.source as Statement, id, cause)
          : await this.sender.again(tx, row.setId as Kind, row.source as Command, id, cause);
        tx.afterCommit(() => this.delivery.wake());
        return { documentId: id, status: findings.length === 0 ? 'sent' : 'held' };
      }
      const partner = (await this.partners.byIds(tx, [row.partner!])).get(row.partner!);
      if (!partner) throw new DomainError('not-found', 'UNKNOWN_PARTNER', { partner: row.partner });
      const work = { tx, fileId: row.fileId!, cause };
      const change = await this.changeOf(tx, row, partner);
      if (change) {
        const [meant] = await this.changes.map(work, [{ row, change, partner }]);
        await this.changes.follow(work, [meant]);
        if (row.blobId) await this.documents.mappedBy(tx, id, mapVersionOf(partner, row.setId, 'in'));
        await this.documents.settle(tx, id, row.status as 'taken' | 'parked', row.source, change.number || undefined);
        return { documentId: id, status: row.status! };
      }
      if (this.meanings.takes(row.setId)) {
        const understood = this.meanings.read([{ row, set: await this.setOf(tx, row), partner }]);
        await this.meanings.follow(work, understood);
        await this.documents.settle(tx, id, row.status as 'taken' | 'parked', row.source, row.customerPo);
        return { documentId: id, status: row.status! };
      }
      const mapped = this.purchaseOrders.map([
        { row, order: readOrderOf(await this.setOf(tx, row), partner), partner },
      ]);
      await this.purchaseOrders.follow(work, mapped);
      const taken = 'submission' in mapped[0];
      await this.documents.mappedBy(tx, id, mapVersionOf(partner, '850', 'in'));
      if (taken) await this.documents.settle(tx, id, 'taken');
      if (taken) await this.changes.takeWaiting(work, [{ partner, customerPo: mapped[0].order.number }]);
      return { documentId: id, status: taken ? 'taken' : 'parked' };
    });
  }

  private async lock(tx: Tx, id: string): Promise<Waiting> {
    const [row] = await tx.query<Waiting>(
      `SELECT d.id, d.interchange_id AS "interchangeId", d.direction, d.partner, d.set_id AS "setId", d.group_control AS "groupControl",
         d.control, d.verdict, d.faults, d.status, d.ordinal, d.customer_po AS "customerPo", d.source, i.ordinal AS "interchangeOrdinal",
         f.id AS "fileId", f.blob_id AS "blobId"
       FROM document d LEFT JOIN interchange i ON i.id = d.interchange_id LEFT JOIN raw_file f ON f.id = i.file_id
       WHERE d.id = $1 FOR UPDATE OF d`,
      [id],
    );
    if (!row) throw new DomainError('not-found', 'DOCUMENT_UNKNOWN', { documentId: id });
    const { status, verdict, setId, blobId } = row;
    const waits =
      status === 'held' ||
      (status === 'parked' &&
        verdict !== 'rejected' &&
        (setId === '850' || this.meanings.takes(setId) ? blobId : setId === '860'));
    if (!waits)
      throw new DomainError('conflict', 'NOTHING_TO_RETRY', {
        message: `document ${id} (${setId}) is ${verdict === 'rejected' ? 'rejected: its sender has to send it anew' : status}`,
        documentId: id,
      });
    return row;
  }

  private async changeOf(tx: Tx, row: Waiting, partner: Partner): Promise<MappedChange | undefined> {
    if (row.setId === '860') return row.blobId ? readChangeOf(await this.setOf(tx, row), partner) : (row.source as MappedChange);
    return row.setId === '850' ? changeBy(readOrderOf(await this.setOf(tx, row), partner)) : undefined;
  } // prettier-ignore

  private async setOf(tx: Tx, { id, blobId, interchangeOrdinal, ordinal = 0 }: Waiting): Promise<TransactionSet> {
    const set = await setAt(this.blobs.read(blobId!, tx), interchangeOrdinal, ordinal);
    if (!set) throw new DomainError('unexpected', 'DOCUMENT_NOT_IN_FILE', { documentId: id });
    return set;
  }
}
