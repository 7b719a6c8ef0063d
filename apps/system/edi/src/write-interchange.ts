import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Cause, type Draft, ediDocumentExchanged } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import type { Tx } from '@crossdock/persistence';
import { type EnvelopeSettings, type SegmentInput, writeInterchange } from '@crossdock/x12';
import type { Partner } from './partner';
import { ControlNumbers } from './persistence/control-numbers';
import { type DocumentRow, Documents } from './persistence/documents';
import { OutgoingFiles } from './persistence/outgoing-files';

export interface OutgoingSet {
  id: string;
  version: string;
  segments: SegmentInput[];
  naturalKey?: string;
  customerPo?: string;
  orderId?: string;
  orderNumber?: string;
  source?: object;
  mapVersion?: number;
  /** The id of its document; `held` = the document is there already */
  documentId?: string;
  held?: boolean;
}

/** The envelope of what we send to a partner. */
export const envelopeOf = (partner: Partner, interchangeControl: number): EnvelopeSettings => {
  const { us, groupIds, usage, separators, lineBreak, version } = partner.profile;
  const receiver = { qualifier: partner.qualifier, id: partner.interchangeId };
  return {
    sender: us, receiver, groupSender: groupIds?.us, groupReceiver: groupIds?.them, at: new Date(), interchangeControl,
    interchangeVersion: version.startsWith('005') ? '00501' : '00401', usage, separators, lineBreak,
  }; // prettier-ignore
};

/** Writes sets (or a TA1 alone) for a partner as one interchange with its control numbers, and queues the file for the outbox. */
@Injectable()
export class WriteInterchange {
  constructor(
    private readonly numbers: ControlNumbers,
    private readonly documents: Documents,
    private readonly files: OutgoingFiles,
    private readonly outbox: Outbox,
  ) {}

  async write(
    tx: Tx,
    partner: Partner,
    sets: OutgoingSet[],
    cause: Cause,
    ta1s: SegmentInput[] = [],
  ): Promise<{ control: string; documents: DocumentRow[] }> {
    const interchangeControl = await this.numbers.take(tx, partner.id, 'interchange');
    const group = sets.length > 0 ? await this.numbers.take(tx, partner.id, 'group', sets.length) : 0;
    const settings = envelopeOf(partner, interchangeControl);
    // One set a group: an answer to a group is then an answer to one document.
    const groups = sets.map((set, index) => ({
      version: set.version,
      control: group + index,
      sets: [{ id: set.id, control: 1, segments: set.segments }],
    }));
    const content = writeInterchange(settings, groups, ta1s);
    const control = String(interchangeControl).padStart(9, '0');
    const interchangeId = randomUUID();
    await this.documents.addSent(tx, {
      id: interchangeId, direction: 'out', partner: partner.id, sender: partner.profile.us.id, receiver: partner.interchangeId, control,
      contentHash: createHash('sha256').update(content).digest('hex'), verdict: 'sent', faults: [],
    }); // prettier-ignore
    const documents = sets.map(({ segments: _, version: __, id, documentId, held: ___, ...set }, index): DocumentRow => ({
      ...set, id: documentId ?? randomUUID(), interchangeId, direction: 'out', partner: partner.id, setId: id, groupControl: String(group + index), control: '0001',
      verdict: 'sent', status: 'sent', faults: [],
    })); // prettier-ignore
    for (const [index, { held }] of sets.entries()) if (held) await this.documents.release(tx, documents[index]);
    documents.push(
      ...ta1s.map((): DocumentRow => ({ id: randomUUID(), interchangeId, direction: 'out', partner: partner.id, setId: 'TA1', groupControl: '0', control, verdict: 'sent', status: 'sent', faults: [] })),
    ); // prettier-ignore
    await this.documents.add(
      tx,
      documents.filter((_, index) => !sets[index]?.held),
    );
    await this.announce(tx, partner, documents, control, cause);
    await this.files.queue(tx, {
      interchangeId,
      partner: partner.id,
      name: `${sets[0]?.id ?? 'TA1'}-${control}.edi`,
      content,
    });
    return { control, documents };
  }

  private async announce(tx: Tx, partner: Partner, documents: DocumentRow[], interchangeControl: string, cause: Cause) {
    const drafts = documents.map(
      ({ id: documentId, setId: set, control, orderId, orderNumber, customerPo }) =>
        ediDocumentExchanged.of(
          {
            documentId, partner: partner.id, direction: 'out', set, interchangeControl, setControl: control, outcome: 'sent',
            orderId, orderNumber, customerPo,
          },
          partner.legalEntity,
        ) as Draft, // prettier-ignore
    );
    await this.outbox.send(tx, drafts, cause);
  }
}
