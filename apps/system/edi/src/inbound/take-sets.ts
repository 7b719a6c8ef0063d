import { createHash, randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { type Draft, ediDocumentExchanged } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import type { TransactionSet } from '@crossdock/x12';
import { changeBy, type MappedChange } from '../maps/change-map';
import type { MappedOrder } from '../maps/order-map';
import { mapVersionOf, readChangeOf, readOrderOf } from '../maps/maps-of';
import { Cases } from '../persistence/cases';
import { type DocumentRow, Documents } from '../persistence/documents';
import { Duplicates, type Repeated } from '../persistence/duplicates';
import type { PlacedSet } from './survey-file';
import { isAcknowledgement, kindOf } from '../syntax/kinds';
import { TakeAcknowledgements } from './take-acknowledgements';
import type { Accepted } from './take-interchange';
import { TakeMeanings } from './take-meanings';
import { TakeOrderChanges } from './take-order-changes';
import { fitAmong, rememberedOf, TakePurchaseOrders } from './take-purchase-orders';
import type { ReceivedSet, Work } from './work';

/** What has been decided about a set. */
interface Judged extends ReceivedSet {
  row: DocumentRow;
  order?: MappedOrder;
  change?: MappedChange;
  detail?: string;
  /** The document that said the same before */
  firstId?: string;
}

/** Sets of usable interchanges: each noted, announced, and handed to whoever takes its kind. A bad one harms no other. */
@Injectable()
export class TakeSets {
  private readonly logger = new Logger('Inbound');

  constructor(
    private readonly documents: Documents,
    private readonly duplicates: Duplicates,
    private readonly cases: Cases,
    private readonly outbox: Outbox,
    private readonly purchaseOrders: TakePurchaseOrders,
    private readonly changes: TakeOrderChanges,
    private readonly acknowledgements: TakeAcknowledgements,
    private readonly meanings: TakeMeanings,
  ) {}

  /** Some sets of a file, in its order; what an interrupted work took in before is left out. */
  async take(work: Work, placed: PlacedSet[], accepted: Map<number, Accepted>): Promise<void> {
    const received = placed.map(({ interchangeOrdinal, groupOrdinal, ...each }): ReceivedSet => {
      const { interchangeId, partner, surveyed } = accepted.get(interchangeOrdinal)!;
      const { interchange, groups } = surveyed;
      return { ...each, interchangeId, partner, interchange, group: groups[groupOrdinal] };
    });
    const taken = await this.documents.taken(
      work.tx,
      [...new Set(received.map((each) => each.interchangeId))],
      received.map((each) => each.ordinal),
    );
    const fresh = received.filter((each) => !taken.has(`${each.interchangeId} ${each.ordinal}`));
    if (fresh.length === 0) return;
    const judged = await this.judge(work, fresh);
    await this.duplicates.note(work.tx, work.fileId, judged.flatMap(repeatOf));
    const orders = judged.filter((each) => each.row.status === 'taken' && each.order);
    const mapped = this.purchaseOrders.map(orders.map(({ row, order, partner }) => ({ row, order: order!, partner })));
    const fit = fitAmong(mapped);
    const changes = judged.flatMap(({ row, change, partner }) => (change ? [{ row, change, partner }] : []));
    const meant = await this.changes.map(work, changes, fit.map(rememberedOf));
    const read = this.meanings.read(
      judged.filter(({ row, set }) => row.status === 'taken' && this.meanings.takes(set.id)),
    );
    const understood = await this.meanings.recognise(work, read);
    await this.documents.add(
      work.tx,
      judged.map(({ row }) => row),
    );
    await this.purchaseOrders.follow(work, mapped);
    await this.changes.follow(work, meant);
    await this.changes.takeWaiting(
      work,
      fit.map(({ partner, order }) => ({ partner, customerPo: order.number })),
    );
    await this.meanings.follow(work, understood);
    for (const each of judged) {
      if (!usable(each)) await this.reject(work, each);
      else if (each.row.status === 'kept' && !keptForTheRecord.has(each.set.id)) await this.keep(work, each);
      else if (isAcknowledgement(each.set.id)) await this.acknowledgements.ofSets(work, each.row.id, each);
    }
    await this.outbox.send(work.tx, judged.map(exchanged), work.cause);
  }

  private async judge({ tx }: Work, received: ReceivedSet[]): Promise<Judged[]> {
    const hashes = received.map(({ set }) => contentOf(set));
    const before = await this.documents.received(tx, [...new Set(received.map(({ partner }) => partner.id))], hashes);
    return received.map((each, index): Judged => {
      const { interchangeId, partner, interchange, group, set, ordinal } = each;
      // Of a faulty set, too, people ask by the order's number.
      const setId = kindOf(set.id);
      const read = setId === '850' ? readOrderOf(set, partner) : undefined;
      const change = set.id === '860' ? readChangeOf(set, partner) : read && changeBy(read);
      const order = change ? undefined : read;
      const contentHash = hashes[index];
      const key = `${partner.id} ${contentHash}`;
      const first = before.get(key);
      const row: DocumentRow = {
        id: randomUUID(), interchangeId, direction: 'in', partner: partner.id, setId, message: interchange.edifact ? set.id : undefined, groupControl: group.control, control: set.control,
        verdict: usable(each) ? set.verdict : 'rejected', faults: set.faults, ordinal, contentHash, customerPo: (order ?? change)?.number || undefined, source: change,
        mapVersion: mapVersionOf(partner, setId, 'in'),
      }; // prettier-ignore
      if (!usable(each)) return { ...each, row: { ...row, status: 'parked' } };
      before.set(key, first ?? row.id);
      // An acknowledgement said twice is the same word; every other set does something, and does it once.
      if (first !== undefined && !isAcknowledgement(set.id)) {
        this.logger.log(`suppressed ${set.id} ${set.control} of ${partner.id}: document ${first} has the same content`);
        const detail = `the same content as document ${first}: nothing was done again`;
        return { ...each, row: { ...row, status: 'duplicate' }, detail, firstId: first };
      }
      return {
        ...each,
        order,
        change,
        row: {
          ...row,
          status: order || change || isAcknowledgement(set.id) || this.meanings.takes(set.id) ? 'taken' : 'kept',
        },
      };
    });
  }

  private async keep({ tx, cause }: Work, { row, partner, set }: Judged): Promise<void> {
    const { id, legalEntity } = partner;
    const detail = `${id} sent a ${set.id} (${set.control}), which nothing here takes further: read it, and close the case`;
    await this.cases.open(
      tx,
      { subject: 'document', subjectId: row.id, code: 'SET_NOT_TAKEN', detail, partner: id, legalEntity },
      cause,
    );
  }

  private async reject({ tx, cause }: Work, { row, partner, set, group }: Judged): Promise<void> {
    const faults = [...set.faults, ...group.faults].filter(({ severity }) => severity === 'reject');
    const name = `${set.id} ${set.control}${row.customerPo ? ` (${row.customerPo})` : ''}`;
    const detail = `${partner.id}, ${name} was answered as rejected: ${faults.map(({ message }) => message).join(' ')}`;
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

/** Read and listed; who takes them further comes with later work. */
const keptForTheRecord = new Set(['832', '943']);

const envelopes = new Set(['ST', 'SE', 'UNH', 'UNT']);

/** What a set says, without its control number: the same content again is the same document. */
function contentOf(set: TransactionSet): string {
  const body = set.segments.filter(({ id }) => !envelopes.has(id)).map(({ elements }) => elements);
  return createHash('sha256')
    .update(JSON.stringify([set.id, body]))
    .digest('hex');
}

const repeatOf = ({ row, partner, set, firstId }: Judged): Repeated[] =>
  firstId === undefined ? [] : [{ partner: partner.id, level: 'set', reason: 'same-content', code: set.id, control: row.control, firstId }]; // prettier-ignore

function exchanged({ row, interchange, partner, detail }: Judged): Draft {
  const { id: documentId, setId, message: set = setId, control, verdict, customerPo } = row;
  return ediDocumentExchanged.of(
    {
      documentId, partner: partner.id, direction: 'in', set, interchangeControl: interchange.control, setControl: control || undefined,
      outcome: verdict as TransactionSet['verdict'], customerPo, detail,
    },
    partner.legalEntity,
  ) as Draft; // prettier-ignore
}
