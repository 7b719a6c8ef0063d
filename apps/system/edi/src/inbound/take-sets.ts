import { createHash, randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { ediDocumentExchanged, type Draft } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { type Interchange, type PurchaseOrder850, readPurchaseOrder, type TransactionSet } from '@crossdock/x12';
import type { Partner } from '../partner';
import { Cases } from '../persistence/cases';
import { type DocumentRow, Documents } from '../persistence/documents';
import { TakeAcknowledgements } from './take-acknowledgements';
import { TakePurchaseOrder } from './take-purchase-order';
import type { ReceivedSet, Work } from './work';

/** The sets of a usable interchange: each noted, announced, and handed to whoever takes its kind. A bad one harms no other. */
@Injectable()
export class TakeSets {
  private readonly logger = new Logger('Inbound');

  constructor(
    private readonly documents: Documents,
    private readonly cases: Cases,
    private readonly outbox: Outbox,
    private readonly purchaseOrders: TakePurchaseOrder,
    private readonly acknowledgements: TakeAcknowledgements,
  ) {}

  async take(work: Work, interchangeId: string, partner: Partner, interchange: Interchange): Promise<void> {
    const received = interchange.groups
      .flatMap((group) => group.sets.map((set) => ({ group, set })))
      .map((each, ordinal): ReceivedSet => ({ ...each, interchangeId, partner, interchange, ordinal }));
    const hashes = received.map(({ set }) => contentOf(set));
    const before = await this.documents.received(work.tx, partner.id, hashes);
    for (const [index, each] of received.entries()) {
      const hash = hashes[index];
      const first = before.get(hash);
      const documentId = await this.one(work, each, hash, first);
      if (usable(each)) before.set(hash, first ?? documentId);
    }
  }

  private async one(work: Work, received: ReceivedSet, contentHash: string, first?: string): Promise<string> {
    const { interchangeId, partner, interchange, group, set, ordinal } = received;
    const { tx, cause } = work;
    const row: DocumentRow = {
      id: randomUUID(), interchangeId, direction: 'in', partner: partner.id, setId: set.id, groupControl: group.control, control: set.control,
      verdict: usable(received) ? set.verdict : 'rejected', faults: set.faults, ordinal, contentHash, customerPo: purchaseOrderOf(set)?.number || undefined,
    }; // prettier-ignore
    // An acknowledgement said twice is the same word; every other set does something, and does it once.
    const duplicate = usable(received) && first !== undefined && group.code !== 'FA';
    if (duplicate) {
      this.logger.log(`suppressed ${set.id} ${set.control} of ${partner.id}: document ${first} has the same content`);
      await this.documents.add(tx, [{ ...row, status: 'duplicate' }]);
    } else if (!usable(received)) {
      await this.documents.add(tx, [{ ...row, status: 'parked' }]);
      await this.reject(work, row, received);
    } else await this.use(work, row, received);
    const detail = duplicate ? `the same content as document ${first}: nothing was done again` : undefined;
    await this.outbox.send(tx, [exchanged(row, interchange.control, partner.legalEntity, detail)], cause);
    return row.id;
  }

  private async use(work: Work, row: DocumentRow, received: ReceivedSet): Promise<void> {
    const { set } = received;
    if (set.id === '850') return this.purchaseOrders.take(work, row, readPurchaseOrder(set), received.partner);
    await this.documents.add(work.tx, [{ ...row, status: set.id === '997' || set.id === '999' ? 'taken' : 'kept' }]);
    if (set.id === '997' || set.id === '999') await this.acknowledgements.ofSets(work, row.id, received);
  }

  private async reject({ tx, cause }: Work, row: DocumentRow, { partner, set, group }: ReceivedSet): Promise<void> {
    const faults = [...set.faults, ...group.faults].filter(({ severity }) => severity === 'reject');
    const detail = `${partner.id}, ${set.id} ${set.control}${row.customerPo ? ` (${row.customerPo})` : ''} was answered as rejected: ${faults.map(({ message }) => message).join(' ')}`;
    const { id: subjectId, customerPo } = row;
    const { id, legalEntity } = partner;
    await this.cases.open(
      tx,
      { subject: 'document', subjectId, code: 'DOCUMENT_REJECTED', detail, partner: id, legalEntity, customerPo },
      cause,
    );
  }
}

const usable = ({ group, set }: ReceivedSet): boolean => group.verdict !== 'rejected' && set.verdict !== 'rejected';

/** What a set says, without its control number: the same content again is the same document. */
function contentOf(set: TransactionSet): string {
  const body = set.segments.filter(({ id }) => id !== 'ST' && id !== 'SE').map(({ elements }) => elements);
  return createHash('sha256')
    .update(JSON.stringify([set.id, body]))
    .digest('hex');
}

// Of a faulty set, too, people ask by the order's number.
function purchaseOrderOf(set: TransactionSet): PurchaseOrder850 | undefined {
  return set.id === '850' ? readPurchaseOrder(set) : undefined;
}

function exchanged(row: DocumentRow, interchangeControl: string, legalEntity: string, detail?: string): Draft {
  const { id: documentId, setId: set, control, verdict, customerPo } = row;
  return ediDocumentExchanged.of(
    {
      documentId, partner: row.partner!, direction: 'in', set, interchangeControl, setControl: control || undefined,
      outcome: verdict as TransactionSet['verdict'], customerPo, detail,
    },
    legalEntity,
  ) as Draft; // prettier-ignore
}
