import { Injectable } from '@nestjs/common';
import { type InterchangeAcknowledgement, readFunctionalAcknowledgement } from '@crossdock/x12';
import type { Partner } from '../partner';
import { Acknowledged, type Said, type SaidOf } from '../persistence/acknowledged';
import { Cases } from '../persistence/cases';
import { groupWords, interchangeWords, setWords } from './acknowledgement-words';
import type { ReceivedSet, Work } from './work';

/** AK501, IK501 and AK901: what each letter means for what we sent. `P` (some sets) is told set by set. */
const meanings: Record<string, Said['status']> = {
  A: 'accepted',
  E: 'accepted-with-errors',
  P: 'accepted',
  R: 'rejected',
  M: 'rejected',
  W: 'rejected',
  X: 'rejected',
};
const meaningOf = (letter: string): Said['status'] => meanings[letter] ?? 'rejected';

/** What partners say of our documents: noted at the document; a refusal, or a word about nothing that we sent, opens a case. */
@Injectable()
export class TakeAcknowledgements {
  constructor(
    private readonly acknowledged: Acknowledged,
    private readonly cases: Cases,
  ) {}

  /** A 997 or 999. */
  async ofSets(work: Work, documentId: string, { partner, interchange, set }: ReceivedSet): Promise<void> {
    const ack = readFunctionalAcknowledgement(set, interchange.separators.component);
    const { groupControl, groupCodes } = ack;
    const group: Said = {
      groupControl,
      status: meaningOf(ack.groupStatus),
      codes: groupCodes,
      words: groupWords(groupCodes),
    };
    const bySet = ack.sets.map((each): Said => ({
      groupControl,
      setControl: each.control,
      status: meaningOf(each.status),
      ...setWords(each),
    }));
    const said = new Map<string, { document: SaidOf; said: Said }>();
    for (const word of [group, ...bySet])
      for (const document of await this.acknowledged.note(work.tx, partner.id, word))
        said.set(document.id, { document, said: word });
    if (said.size === 0)
      return this.unmatched(work, documentId, partner, `${set.id} about group ${groupControl} (${ack.groupCode})`);
    for (const each of said.values()) await this.tell(work, partner, each.document, each.said);
  }

  /** TA1s that came in an interchange. */
  async ofInterchanges(
    work: Work,
    interchangeId: string,
    partner: Partner,
    ta1s: InterchangeAcknowledgement[],
  ): Promise<void> {
    for (const { control, status, note } of ta1s) {
      const said = { status: meaningOf(status), codes: [note], words: [interchangeWords(note)] };
      const { known, documents } = await this.acknowledged.noteInterchange(work.tx, partner.id, control, said);
      if (!known) await this.unmatched(work, interchangeId, partner, `TA1 about interchange ${control}`, 'interchange');
      for (const document of documents)
        await this.tell(work, partner, document, { ...said, groupControl: document.groupControl });
    }
  }

  private async tell({ tx, cause }: Work, partner: Partner, document: SaidOf, said: Said): Promise<void> {
    if (said.status !== 'rejected')
      return this.cases.close(tx, 'document', [document.id], 'accepted by the partner', cause);
    const { id: subjectId, setId, interchangeControl, groupControl, customerPo, orderId, orderNumber } = document;
    const why = said.words.length > 0 ? said.words.join('; ') : 'no reason was given';
    const { id, legalEntity } = partner;
    await this.cases.open(tx, {
      subject: 'document', subjectId, code: 'DOCUMENT_REFUSED_BY_PARTNER', partner: id, legalEntity, ...present({ customerPo, orderId, orderNumber }),
      detail: `${id} refused our ${setId} (interchange ${interchangeControl}, group ${groupControl}): ${why}`, facts: { codes: said.codes, words: said.words },
    }, cause); // prettier-ignore
  }

  private async unmatched(
    { tx, cause }: Work,
    subjectId: string,
    { id, legalEntity }: Partner,
    what: string,
    subject: 'document' | 'interchange' = 'document',
  ): Promise<void> {
    const detail = `${id} sent a ${what}, and nothing that we sent has this number`;
    await this.cases.open(
      tx,
      { subject, subjectId, code: 'ACKNOWLEDGEMENT_UNMATCHED', detail, partner: id, legalEntity },
      cause,
    );
  }
}

/** The database says null where the contracts say absent. */
const present = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Partial<T>;
