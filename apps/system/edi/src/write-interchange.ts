import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Cause, type Draft, ediDocumentExchanged } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import type { Tx } from '@crossdock/persistence';
import type { SegmentInput } from '@crossdock/x12';
import type { Partner } from './partner';
import { ControlNumbers } from './persistence/control-numbers';
import { type DocumentRow, Documents } from './persistence/documents';
import { Interchanges } from './persistence/interchanges';
import { OutgoingFiles } from './persistence/outgoing-files';
import { messageFor } from './syntax/kinds';
import type { Numbers, WrittenSet } from './syntax/syntax';
import { syntaxOf } from './syntax/syntax-of';

export interface OutgoingSet extends WrittenSet {
  naturalKey?: string;
  customerPo?: string;
  orderId?: string;
  orderNumber?: string;
  source?: object;
  mapVersion?: number;
  /** The id of its document; `held` = the document is there already */
  documentId?: string;
  held?: boolean;
  /** Of an acknowledgement */
  answers?: DocumentRow['answers'];
}

/** An interchange that lacks nothing but its numbers. */
interface Pending {
  partner: Partner;
  sets: OutgoingSet[];
  documents: DocumentRow[];
  ta1s: SegmentInput[];
  /** The interchange that the TA1s answer */
  answers?: string;
  cause: Cause;
}

/**
 * Writes sets (or a TA1 alone) for a partner as one interchange, and queues the file for its transport. Control numbers are
 * taken last in the transaction, so that nobody waits for its work: `persistence/control-numbers.ts` has the rule.
 */
@Injectable()
export class WriteInterchange {
  private readonly pending = new WeakMap<Tx, Pending[]>();

  constructor(
    private readonly numbers: ControlNumbers,
    private readonly documents: Documents,
    private readonly interchanges: Interchanges,
    private readonly files: OutgoingFiles,
    private readonly outbox: Outbox,
  ) {}

  async write(
    tx: Tx,
    partner: Partner,
    sets: OutgoingSet[],
    cause: Cause,
    ta1s: SegmentInput[] = [],
    answers?: string,
  ): Promise<void> {
    const documents = sets.map(({ id, segments: _, version: __, documentId, held: ___, ...set }) =>
      sent(partner, { ...set, id: documentId ?? randomUUID(), setId: id }),
    );
    // An invoice looks for the ship notice that was written a moment ago in the same transaction.
    await this.documents.add(
      tx,
      documents.filter((_, index) => !sets[index].held),
    );
    const waiting = this.pending.get(tx);
    if (waiting) return void waiting.push({ partner, sets, documents, ta1s, answers, cause });
    this.pending.set(tx, [{ partner, sets, documents, ta1s, answers, cause }]);
    tx.beforeCommit(() => this.number(tx));
  }

  private async number(tx: Tx): Promise<void> {
    const all = this.pending.get(tx)!;
    this.pending.delete(tx);
    const numbers = await this.numbers.take(
      tx,
      all.map(({ partner, sets }) => ({ partner: partner.id, groups: sets.length })),
    );
    const written = all.map((each, index) => ({ ...each, ...withNumbers(each, numbers[index]) }));
    await this.interchanges.addSent(
      tx,
      written.map(({ interchange }) => interchange),
    );
    await this.documents.release(
      tx,
      written.flatMap(({ documents }) => documents),
    );
    await this.documents.add(
      tx,
      written.flatMap(({ envelopes }) => envelopes),
    );
    await this.files.queue(
      tx,
      written.map(({ file }) => file),
    );
    for (const { partner, cause, interchange, documents, envelopes } of written)
      await this.outbox.send(tx, announcements(partner, [...documents, ...envelopes], interchange.control), cause);
  }
}

function withNumbers({ partner, sets, documents, ta1s, answers }: Pending, numbers: Numbers) {
  const { content, places } = syntaxOf(partner.profile).file(partner, numbers, { sets, ta1s });
  const control = String(numbers.interchange).padStart(9, '0');
  const interchangeId = randomUUID();
  const interchange = {
    id: interchangeId, direction: 'out' as const, partner: partner.id, sender: partner.profile.us.id, receiver: partner.interchangeId, control,
    contentHash: createHash('sha256').update(content).digest('hex'), verdict: 'sent', faults: [],
  };
  return {
    interchange,
    documents: documents.map((each, index) => ({ ...each, ...places[index], interchangeId })),
    envelopes: ta1s.map(() => ({ ...sent(partner, { id: randomUUID(), setId: 'TA1', answers: answers === undefined ? undefined : { interchangeId: answers } }), interchangeId, groupControl: '0', control })),
    file: { interchangeId, partner: partner.id, name: `${documents[0]?.message ?? sets[0]?.id ?? 'TA1'}-${control}.edi`, content },
  };
} // prettier-ignore

const sent = (partner: Partner, row: Pick<DocumentRow, 'id' | 'setId'> & Partial<DocumentRow>): DocumentRow => ({
  ...row, message: messageFor(row.setId, partner.profile), direction: 'out', partner: partner.id, groupControl: '', control: '', verdict: 'sent', status: 'sent', faults: [],
}); // prettier-ignore

const announcements = (partner: Partner, documents: DocumentRow[], interchangeControl: string): Draft[] =>
  documents.map(
    ({ id: documentId, setId, message: set = setId, control, orderId, orderNumber, customerPo }) =>
      ediDocumentExchanged.of(
        {
          documentId, partner: partner.id, direction: 'out', set, interchangeControl, setControl: control, outcome: 'sent',
          orderId, orderNumber, customerPo,
        },
        partner.legalEntity,
      ) as Draft, // prettier-ignore
  );
