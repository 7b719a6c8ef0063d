import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import type { DocumentState, EdiDocumentWhole } from '@crossdock/contracts';
import { askEdi, ediPath, tellEdi } from './ask-edi';
import type { DocumentReplay, DocumentReplayed } from './http/documents.dto';

/** Has a document done again in the way that fits where it stands. */
@Injectable()
export class ReplayDocument {
  /** @throws DomainError what edi says; `conflict` `SAY_HOW_TO_SEND_AGAIN` */
  async replay(id: string, { controlNumbers }: DocumentReplay): Promise<DocumentReplayed> {
    const { document } = await askEdi<EdiDocumentWhole>(ediPath('documents', id));
    const { state, direction, interchangeId } = document;
    if (state === 'undelivered') {
      await tellEdi('POST', ediPath('deliveries', interchangeId!, 'retry'));
      return { documentId: id, done: 'sent-now', state: await this.stateOf(id) };
    }
    if (direction === 'in' || state === 'held') {
      await tellEdi('POST', ediPath('documents', id, 'retry'));
      return { documentId: id, done: 'tried-again', state: await this.stateOf(id) };
    }
    const numbers = controlNumbers ?? (state === 'rejected' ? 'renew' : undefined);
    if (!numbers) throw sayHow(id, state);
    await tellEdi('POST', ediPath('documents', id, 'resend'), { controlNumbers: numbers });
    return { documentId: id, done: numbers === 'keep' ? 'sent-again' : 'made-anew', state: await this.stateOf(id) };
  }

  private async stateOf(id: string): Promise<DocumentState> {
    return (await askEdi<EdiDocumentWhole>(ediPath('documents', id))).document.state;
  }
}

const sayHow = (documentId: string, state: DocumentState) =>
  new DomainError('conflict', 'SAY_HOW_TO_SEND_AGAIN', {
    documentId,
    message: `the document is ${state}: to send it once more give controlNumbers, keep (the same bytes) or renew (made anew)`,
  });
