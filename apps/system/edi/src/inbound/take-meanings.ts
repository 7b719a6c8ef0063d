import { Injectable } from '@nestjs/common';
import { asDomainError, DomainError } from '@crossdock/canonical';
import { Outbox } from '@crossdock/messaging';
import type { TransactionSet } from '@crossdock/x12';
import type { Partner } from '../partner';
import { Cases } from '../persistence/cases';
import { type DocumentRow, Documents } from '../persistence/documents';
import { type Meaning, meanings } from './meanings';
import { retryDocument, type Work } from './work';

export interface MeaningfulSet {
  row: DocumentRow;
  set: TransactionSet;
  partner: Partner;
}
export type Understood = MeaningfulSet & ({ meaning: Meaning } | { misfit: DomainError });

/** Sets that are announced as they stand (`meanings.ts`): each once, kept with its document, or parked with a case. */
@Injectable()
export class TakeMeanings {
  constructor(
    private readonly cases: Cases,
    private readonly outbox: Outbox,
    private readonly documents: Documents,
  ) {}

  takes(setId: string): boolean {
    return meanings[setId] !== undefined;
  }

  /** A document that does not fit is marked as parked. Documents are noted afterwards. */
  read(all: MeaningfulSet[]): Understood[] {
    return all.map((each) => {
      const understood = { ...each, ...understand(each) };
      if ('misfit' in understood) each.row.status = 'parked';
      else {
        each.row.status = 'taken';
        each.row.source = understood.meaning.draft.data as object;
        each.row.customerPo = understood.meaning.customerPo;
      }
      return understood;
    });
  }

  /**
   * A number that said something else before waits for a person: what it says may stand beside the first, or in its place, and nobody can
   * tell which. A retry takes it beside the first. Before documents are noted.
   */
  async recognise({ tx }: Work, all: Understood[]): Promise<Understood[]> {
    const keys = all.map((each) => ('meaning' in each ? keyOf(each, each.meaning) : undefined));
    const known = await this.documents.known(tx, keys.flatMap((key) => key ?? []));
    return all.map((each, index) => {
      const key = keys[index];
      if (key === undefined || !('meaning' in each)) return each;
      if (!known.has(key)) {
        known.add(key);
        each.row.naturalKey = key;
        return each;
      }
      const { row, set, partner } = each;
      row.status = 'parked';
      const message = `its number (${key}) came before with other content; what was taken of the first stands`;
      return { row, set, partner, misfit: new DomainError('rejected', 'DOCUMENT_NUMBER_AGAIN', { message }) };
    });
  } // prettier-ignore

  async follow(work: Work, all: Understood[]): Promise<void> {
    const { tx, cause } = work;
    const fit = all.filter((each) => 'meaning' in each);
    const ids = fit.map(({ row }) => row.id);
    if (ids.length > 0) await this.cases.close(tx, 'document', ids, 'the document was taken in', cause);
    await this.outbox.send(tx, fit.map(({ meaning }) => meaning.draft), cause); // prettier-ignore
    for (const each of all) {
      if ('misfit' in each)
        await this.open(work, each, each.misfit.code, each.misfit.message, { errors: each.misfit.errors });
      else if (each.meaning.remark) await this.open(work, each, each.meaning.remark.code, each.meaning.remark.detail);
    }
  }

  private async open({ tx, cause }: Work, { row, set, partner }: MeaningfulSet, code: string, words: string, facts?: Record<string, unknown>) {
    const { id, legalEntity } = partner;
    await this.cases.open(tx, {
      subject: 'document', subjectId: row.id, code, detail: `${id}, ${set.id} ${set.control}: ${words}`, partner: id, legalEntity, customerPo: row.customerPo,
      retryPath: facts && retryDocument(row.id), facts,
    }, cause);
  } // prettier-ignore
}

/** By what documents are booked: W1703; BIA03 with date and time, for who counts daily may call it always the same; TRN02. */
const numbers: Record<string, string[]> = {
  '944': ['receiptNumber'],
  '846': ['reference', 'reportedOn', 'reportedTime'],
  '820': ['traceNumber'],
};

function keyOf({ set, partner }: MeaningfulSet, { draft }: Meaning): string | undefined {
  const data = draft.data as Record<string, string | undefined>;
  return numbers[set.id] && [set.id, partner.id, ...numbers[set.id].flatMap((each) => data[each] ?? [])].join(':');
}

function understand({ row, set, partner }: MeaningfulSet): { meaning: Meaning } | { misfit: DomainError } {
  try {
    return { meaning: meanings[set.id]!(set, partner, row.id) };
  } catch (thrown) {
    const misfit = asDomainError(thrown);
    if (misfit.kind !== 'rejected') throw thrown;
    return { misfit };
  }
}
