import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import type { Cause, SendShipNotice } from '@crossdock/contracts';
import { Database, type Tx } from '@crossdock/persistence';
import type { Command, Kind } from './command';
import { DeliverFiles } from './deliver-files';
import { SendDocuments } from './send-documents';
import { isStatement } from './send-statements';

/** What a warehouse may have told wrongly of a shipment. */
export type ShipNoticeCorrection = Partial<Pick<SendShipNotice, 'carrier' | 'billOfLading' | 'shippedAt' | 'packages'>>;

interface Held {
  setId: string;
  status: string;
  source: Command;
}

/** What people decide about a document that is held because it does not agree: it is put right, or goes out all the same. */
@Injectable()
export class ReleaseDocument {
  constructor(
    private readonly database: Database,
    private readonly sender: SendDocuments,
    private readonly delivery: DeliverFiles,
  ) {}

  /**
   * Sends it although it does not agree; what its partner could not read stays held.
   * @throws DomainError `not-found` `DOCUMENT_UNKNOWN`; `conflict` `NOT_HELD`, `NOT_READABLE` with what is wrong
   */
  release(id: string, reason: string, cause: Cause): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { setId, source } = await this.lock(tx, id);
      const findings = await this.sender.again(tx, setId as Kind, source, id, cause, reason);
      if (findings.length > 0)
        throw new DomainError('conflict', 'NOT_READABLE', { message: `its partner could not read it: ${findings.join('; ')}`, documentId: id }); // prettier-ignore
      tx.afterCommit(() => this.delivery.wake());
    });
  }

  /**
   * Puts a ship notice right and tries it again.
   * @throws DomainError `not-found` `DOCUMENT_UNKNOWN`; `conflict` `NOT_HELD`, `NOT_CORRECTABLE`
   */
  correct(id: string, correction: ShipNoticeCorrection, cause: Cause): Promise<{ documentId: string; status: string }> {
    return this.database.transaction(async (tx) => {
      const { setId, source } = await this.lock(tx, id);
      if (setId !== '856')
        throw new DomainError('conflict', 'NOT_CORRECTABLE', {
          message: `a ${setId} says what the house has booked: put that right, or release it as it is`,
          documentId: id,
        });
      const given = Object.entries(correction).filter(([, value]) => value !== undefined);
      const corrected: Command = { ...source, ...Object.fromEntries(given) };
      tx.write('UPDATE document SET source = $2 WHERE id = $1', [id, JSON.stringify(corrected)]);
      const findings = await this.sender.again(tx, '856', corrected, id, cause);
      tx.afterCommit(() => this.delivery.wake());
      return { documentId: id, status: findings.length === 0 ? 'sent' : 'held' };
    });
  }

  private async lock(tx: Tx, documentId: string): Promise<Held> {
    const [held] = await tx.query<Held>(
      'SELECT set_id AS "setId", status, source FROM document WHERE id = $1 FOR UPDATE',
      [documentId],
    );
    if (!held) throw new DomainError('not-found', 'DOCUMENT_UNKNOWN', { documentId });
    if (held.status !== 'held' || isStatement(held.setId))
      throw new DomainError('conflict', 'NOT_HELD', {
        message: `document ${documentId} (${held.setId}, ${held.status}) is not held for what it says`,
        documentId,
      });
    return held;
  }
}
