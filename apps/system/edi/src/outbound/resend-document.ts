import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import type { Cause } from '@crossdock/contracts';
import { Database, type Tx } from '@crossdock/persistence';
import { Documents } from '../persistence/documents';
import { OutgoingFiles } from '../persistence/outgoing-files';
import type { Command, Kind } from './command';
import { DeliverFiles } from './deliver-files';
import { SendDocuments } from './send-documents';
import { isStatement, SendStatements, type Statement } from './send-statements';

/**
 * `keep`: the same bytes again, for a partner that lost or never got the file; it may suppress them by their control numbers.
 * `renew`: made anew under new control numbers (X12 asks so of a set that was refused): the acknowledgement is awaited again.
 */
export const renewals = ['keep', 'renew'] as const;
export type Renewal = (typeof renewals)[number];

interface Sent {
  setId: string;
  direction: string;
  status: string;
  interchangeId: string | null;
  source: Command | Statement | null;
}

/** Sends a document once more. */
@Injectable()
export class ResendDocument {
  constructor(
    private readonly database: Database,
    private readonly sender: SendDocuments,
    private readonly statements: SendStatements,
    private readonly delivery: DeliverFiles,
    private readonly files: OutgoingFiles,
    private readonly documents: Documents,
  ) {}

  /** @throws DomainError `not-found` `DOCUMENT_UNKNOWN`; `conflict` `NOT_RESENDABLE` */
  async resend(id: string, numbers: Renewal, cause: Cause): Promise<void> {
    await this.database.transaction(async (tx) => {
      const sent = await this.lock(tx, id);
      if (numbers === 'keep') {
        await this.files.again(tx, sent.interchangeId!);
        await this.documents.sentAgain(tx, id);
      } else {
        if (!sent.source)
          throw notResendable(id, `a ${sent.setId} has nothing to be made anew from; send the same bytes with "keep"`);
        const findings = isStatement(sent.setId)
          ? await this.statements.again(tx, sent.setId, sent.source as Statement, id, cause)
          : await this.sender.again(tx, sent.setId as Kind, sent.source as Command, id, cause);
        if (findings.length > 0) throw notResendable(id, `it cannot be made anew as it is now: ${findings.join('; ')}`);
        tx.write(
          'UPDATE document SET acknowledged = NULL, acknowledged_at = NULL, acknowledgement = NULL WHERE id = $1',
          [id],
        );
      }
      tx.afterCommit(() => this.delivery.wake());
    });
  }

  private async lock(tx: Tx, id: string): Promise<Sent> {
    const [sent] = await tx.query<Sent>(
      `SELECT set_id AS "setId", direction, status, interchange_id AS "interchangeId", source FROM document WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (!sent) throw new DomainError('not-found', 'DOCUMENT_UNKNOWN', { documentId: id });
    if (sent.direction !== 'out') throw notResendable(id, 'the partner sent it: replay it instead');
    if (sent.status !== 'sent') throw notResendable(id, `it is ${sent.status}: retry it instead`);
    return sent;
  }
}

const notResendable = (documentId: string, message: string) =>
  new DomainError('conflict', 'NOT_RESENDABLE', { message, documentId });
