import { createHash, randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { asDomainError } from '@crossdock/canonical';
import { type Cause, caseOpened, type Draft, ediDocumentExchanged, purchaseOrderReceived } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database, type Tx } from '@crossdock/persistence';
import {
  build997,
  build999,
  buildTa1,
  type Group,
  type Interchange,
  readFunctionalAcknowledgement,
  readPurchaseOrder,
  readX12,
  type TransactionSet,
} from '@crossdock/x12';
import { type Partner, usualProfile } from '../partner';
import { Documents } from '../persistence/documents';
import { Files } from '../persistence/files';
import { Partners } from '../persistence/partners';
import { type OutgoingSet, WriteInterchange } from '../write-interchange';
import { mapPurchaseOrder } from './map-purchase-order';

interface Work {
  tx: Tx;
  fileId: string;
  cause: Cause;
}

/** Takes a file in: stored raw and committed before anything is made of it; then read, answered and announced in one transaction. */
@Injectable()
export class ReceiveFile {
  private readonly logger = new Logger('Inbound');

  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly partners: Partners,
    private readonly documents: Documents,
    private readonly writer: WriteInterchange,
    private readonly outbox: Outbox,
  ) {}

  async receive(source: 'folder' | 'http', name: string, content: Buffer, cause: Cause): Promise<string> {
    const id = randomUUID();
    await this.files.store({
      id,
      source,
      name,
      content,
      sha256: createHash('sha256').update(content).digest('hex'),
      correlationId: cause.correlationId,
    });
    await this.process(id, cause);
    return id;
  }

  /** Works on a stored file: the first time, after a crash, or again after its partner was put right. */
  async process(id: string, cause: Cause): Promise<void> {
    await this.database.transaction(async (tx) => {
      const file = await this.files.lock(tx, id);
      if (!file) return;
      const work = { tx, fileId: id, cause: { ...cause, correlationId: file.correlationId } };
      const { interchanges, faults } = readX12(file.content);
      if (interchanges.length === 0)
        return this.park(work, 'NO_ISA', `${file.name}: ${faults[0]?.message ?? 'there is no interchange in it'}`);
      let unknown = 0;
      for (const interchange of interchanges) if (!(await this.interchange(work, interchange))) unknown++;
      await this.files.settle(
        tx,
        id,
        unknown > 0 ? 'parked' : 'processed',
        unknown > 0 ? 'sender without a profile' : undefined,
      );
    });
  }

  private async park({ tx, fileId, cause }: Work, code: string, detail: string): Promise<void> {
    await this.files.settle(tx, fileId, 'parked', detail);
    await this.outbox.send(tx, [caseDraft(fileId, code, detail, fileId)], cause);
  }

  /** @returns false when nobody knows its sender */
  private async interchange(work: Work, interchange: Interchange): Promise<boolean> {
    const { tx, fileId, cause } = work;
    const partner = await this.partners.bySender(tx, interchange.senderQualifier, interchange.sender);
    const id = randomUUID();
    const contentHash = createHash('sha256')
      .update(
        JSON.stringify(interchange.groups.map((group) => group.sets.map((set) => set.segments.map(({ raw }) => raw)))),
      )
      .digest('hex');
    const { sender, receiver, control, verdict, faults } = interchange;
    const first = await this.documents.addInterchange(tx, {
      id,
      direction: 'in',
      fileId,
      partner: partner?.id,
      sender,
      receiver,
      control,
      contentHash,
      verdict,
      faults,
    });
    if (!first && partner) {
      this.logger.log(`suppressed interchange ${control} of ${sender}: it has been received before`);
      return true;
    }
    if (!partner) {
      await this.writer.write(tx, stranger(interchange), [], [refusedSender(interchange)]);
      const detail = `interchange ${control} of ${interchange.senderQualifier}/${sender}: no partner has these ids`;
      await this.outbox.send(tx, [caseDraft(fileId, 'UNKNOWN_PARTNER', detail, fileId)], cause);
      await tx.query('DELETE FROM interchange WHERE id = $1', [id]);
      return false;
    }
    const answers = interchange.groups.filter((group) => group.code !== 'FA').map((group) => answerOf(group, partner));
    const ta1s =
      interchange.ackRequested || verdict !== 'accepted' || partner.profile.alwaysTa1 ? [buildTa1(interchange)] : [];
    if (answers.length + ta1s.length > 0) await this.writer.write(tx, partner, answers, ta1s);
    for (const group of interchange.groups)
      for (const set of group.sets) await this.set(work, id, partner, interchange, group, set);
    return true;
  }

  private async set(
    { tx, cause }: Work,
    interchangeId: string,
    partner: Partner,
    interchange: Interchange,
    group: Group,
    set: TransactionSet,
  ): Promise<void> {
    const usable = interchange.verdict !== 'rejected' && group.verdict !== 'rejected' && set.verdict !== 'rejected';
    const order = usable && set.id === '850' ? readPurchaseOrder(set) : undefined;
    const documentId = randomUUID();
    await this.documents.add(tx, [{
      id: documentId, interchangeId, direction: 'in', partner: partner.id, setId: set.id, groupControl: group.control, control: set.control,
      verdict: usable ? set.verdict : 'rejected', faults: set.faults, customerPo: order?.number,
    }]); // prettier-ignore
    const exchanged = ediDocumentExchanged.of(
      {
        documentId,
        partner: partner.id,
        direction: 'in',
        set: set.id,
        interchangeControl: interchange.control,
        setControl: set.control || undefined,
        outcome: usable ? set.verdict : 'rejected',
        customerPo: order?.number || undefined,
      },
      partner.legalEntity,
    ) as Draft;
    const drafts = [exchanged];
    if (order) drafts.push(this.purchaseOrder(order, partner, documentId));
    if (usable && (set.id === '997' || set.id === '999')) await this.acknowledged(tx, partner, interchange, set);
    await this.outbox.send(tx, drafts, cause);
  }

  private purchaseOrder(order: ReturnType<typeof readPurchaseOrder>, partner: Partner, documentId: string): Draft {
    try {
      const submission = mapPurchaseOrder(order, partner, `edi-document:${documentId}`);
      return purchaseOrderReceived.of(
        { documentId, partner: partner.id, customerPo: order.number, submission },
        partner.legalEntity,
      ) as Draft;
    } catch (thrown) {
      const error = asDomainError(thrown);
      if (error.kind !== 'rejected') throw error;
      return caseDraft(
        documentId,
        error.code,
        `${partner.id}, purchase order ${order.number}: ${error.message}`,
        undefined,
        partner.legalEntity,
      );
    }
  }

  private async acknowledged(tx: Tx, partner: Partner, interchange: Interchange, set: TransactionSet): Promise<void> {
    const ack = readFunctionalAcknowledgement(set, interchange.separators.component);
    await this.documents.acknowledge(tx, partner.id, ack.groupControl, null, ack.groupStatus);
    for (const { control, status } of ack.sets)
      await this.documents.acknowledge(tx, partner.id, ack.groupControl, control, status);
  }
}

function answerOf(group: Group, { profile }: Partner): OutgoingSet {
  const { id, version, segments } = profile.acknowledgement === '999' ? build999(group) : build997(group);
  return { id, version, segments };
}

/** Somebody without a profile is answered by what the envelope itself says. */
const stranger = ({ senderQualifier, sender, receiverQualifier, receiver }: Interchange): Partner => ({
  id: 'unknown', legalEntity: 'unknown', qualifier: senderQualifier.slice(0, 2) || 'ZZ', interchangeId: sender.slice(0, 15) || 'UNKNOWN',
  profile: { ...usualProfile, us: { qualifier: receiverQualifier.slice(0, 2) || 'ZZ', id: receiver.slice(0, 15) || 'CROSSDOCK' } },
}); // prettier-ignore

/** TA105 006: invalid interchange sender id. */
function refusedSender(interchange: Interchange) {
  const ta1 = [...buildTa1(interchange)];
  return [...ta1.slice(0, 4), 'R', '006'] as unknown as ReturnType<typeof buildTa1>;
}

const dayMs = 24 * 3600 * 1000;

const caseDraft = (caseId: string, code: string, detail: string, retryFile?: string, legalEntity = 'unknown'): Draft =>
  caseOpened.of(
    {
      caseId, service: 'edi', stage: 'edi', code, detail: detail.slice(0, 1000), ownerRole: 'edi-desk', dueAt: new Date(Date.now() + dayMs).toISOString(),
      retry: retryFile ? { service: 'edi', path: `/v1/files/${retryFile}/retry` } : undefined,
    },
    legalEntity,
  ) as Draft; // prettier-ignore
