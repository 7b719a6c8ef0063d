import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import type { Cause } from '@crossdock/contracts';
import { Database, type Tx } from '@crossdock/persistence';
import { readPurchaseOrder, readX12, type TransactionSet } from '@crossdock/x12';
import { type DocumentRow, Documents } from '../persistence/documents';
import { Partners } from '../persistence/partners';
import { envelopePolicy } from './refusals';
import { TakePurchaseOrder } from './take-purchase-order';

interface Parked extends DocumentRow {
  fileId: string;
  content: Buffer;
  interchangeOrdinal: number;
}

/** Tries a parked document again with the partner's profile as it is now. */
@Injectable()
export class RetryDocument {
  constructor(
    private readonly database: Database,
    private readonly documents: Documents,
    private readonly partners: Partners,
    private readonly purchaseOrders: TakePurchaseOrder,
  ) {}

  /** @throws DomainError `not-found` `DOCUMENT_UNKNOWN`; `conflict` `NOTHING_TO_RETRY` when it is not parked or was rejected as a set */
  async retry(id: string, cause: Cause): Promise<{ documentId: string; status: string }> {
    return this.database.transaction(async (tx) => {
      const row = await this.lock(tx, id);
      const set = setOf(row);
      const partner = (await this.partners.byIds(tx, [row.partner!])).get(row.partner!);
      if (!partner) throw new DomainError('not-found', 'UNKNOWN_PARTNER', { partner: row.partner });
      const work = { tx, fileId: row.fileId, cause };
      const taken = await this.purchaseOrders.again(work, row, readPurchaseOrder(set), partner);
      if (taken) await this.documents.settle(tx, id, 'taken');
      return { documentId: id, status: taken ? 'taken' : 'parked' };
    });
  }

  private async lock(tx: Tx, id: string): Promise<Parked> {
    const [row] = await tx.query<Parked>(
      `SELECT d.id, d.interchange_id AS "interchangeId", d.direction, d.partner, d.set_id AS "setId", d.group_control AS "groupControl",
         d.control, d.verdict, d.faults, d.status, d.ordinal, d.customer_po AS "customerPo", i.ordinal AS "interchangeOrdinal",
         f.id AS "fileId", f.content
       FROM document d JOIN interchange i ON i.id = d.interchange_id LEFT JOIN raw_file f ON f.id = i.file_id
       WHERE d.id = $1 FOR UPDATE OF d`,
      [id],
    );
    if (!row) throw new DomainError('not-found', 'DOCUMENT_UNKNOWN', { documentId: id });
    const { status, verdict, setId, content } = row;
    if (status !== 'parked' || verdict === 'rejected' || setId !== '850' || !content)
      throw new DomainError('conflict', 'NOTHING_TO_RETRY', {
        message: `document ${id} (${setId}) is ${verdict === 'rejected' ? 'rejected: its sender has to send it anew' : status}`,
        documentId: id,
      });
    return row;
  }
}

function setOf({ id, content, interchangeOrdinal, ordinal = 0 }: Parked): TransactionSet {
  const interchange = readX12(content, { severity: envelopePolicy }).interchanges[interchangeOrdinal];
  const set = interchange?.groups.flatMap((group) => group.sets)[ordinal];
  if (!set) throw new DomainError('unexpected', 'DOCUMENT_NOT_IN_FILE', { documentId: id });
  return set;
}
