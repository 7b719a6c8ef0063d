import { Injectable } from '@nestjs/common';
import type { InterchangeAcknowledgement } from '@crossdock/x12';
import type { Partner } from '../partner';
import { Acknowledged, type Said, type SaidOf } from '../persistence/acknowledged';
import { Cases } from '../persistence/cases';
import { syntaxOf } from '../syntax/syntax-of';
import { meaningOf } from '../syntax/x12';
import { interchangeWords } from './acknowledgement-words';
import type { ReceivedSet, Work } from './work';

/** What partners say of our documents: noted at the document; a refusal, or a word about nothing that we sent, opens a case. */
@Injectable()
export class TakeAcknowledgements {
  constructor(
    private readonly acknowledged: Acknowledged,
    private readonly cases: Cases,
  ) {}

  /** A 997, 999 or CONTRL. */
  async ofSets(work: Work, documentId: string, { partner, interchange, set }: ReceivedSet): Promise<void> {
    const saying = syntaxOf(partner.profile).saying(set, interchange);
    if (!saying) return;
    const { about, words } = saying;
    const said = new Map<string, { document: SaidOf; said: Said }>();
    const strange: string[] = [];
    for (const word of words) {
      const documents = await this.acknowledged.note(work.tx, partner.id, documentId, word);
      for (const document of documents) said.set(document.id, { document, said: word });
      if (documents.length === 0 && word.setControl !== undefined) strange.push(word.setControl);
    }
    const [{ interchangeControl }] = words;
    if (said.size === 0 && (await this.acknowledged.isAnswer(work.tx, partner.id, interchangeControl))) return;
    if (said.size === 0) return this.unmatched(work, documentId, partner, about);
    if (strange.length > 0)
      await this.unmatched(work, documentId, partner, `${about}, set ${strange.slice(0, 20).join(', ')}`);
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
      const { ours, documents } = await this.acknowledged.noteInterchange(work.tx, partner.id, control, said);
      if (ours === undefined)
        await this.unmatched(work, interchangeId, partner, `TA1 about interchange ${control}`, 'interchange');
      else if (said.status === 'rejected' && documents.length === 0)
        await this.refused(work, partner, ours, control, said.words);
      for (const document of documents)
        await this.tell(work, partner, document, { ...said, groupControl: document.groupControl });
    }
  }

  private async tell({ tx, cause }: Work, partner: Partner, document: SaidOf, said: Said): Promise<void> {
    if (said.status !== 'rejected')
      return this.cases.close(tx, 'document', [document.id], 'accepted by the partner', cause);
    const {
      id: subjectId,
      setId,
      message,
      interchangeControl,
      groupControl,
      customerPo,
      orderId,
      orderNumber,
    } = document;
    const why = said.words.length > 0 ? said.words.join('; ') : 'no reason was given';
    const { id, legalEntity } = partner;
    await this.cases.open(tx, {
      subject: 'document', subjectId, code: 'DOCUMENT_REFUSED_BY_PARTNER', partner: id, legalEntity, ...present({ customerPo, orderId, orderNumber }),
      detail: `${id} refused our ${message ?? setId} (interchange ${interchangeControl}${groupControl && `, group ${groupControl}`}): ${why}`, facts: { codes: said.codes, words: said.words },
    }, cause); // prettier-ignore
  }

  /** An interchange of acknowledgements: they have to be sent again, for the partner waits for them. */
  private async refused({ tx, cause }: Work, { id, legalEntity }: Partner, subjectId: string, control: string, words: string[]) {
    const detail = `${id} refused our interchange ${control} of acknowledgements: ${words.join('; ')}`;
    await this.cases.open(tx, { subject: 'interchange', subjectId, code: 'DOCUMENT_REFUSED_BY_PARTNER', detail, partner: id, legalEntity }, cause);
  } // prettier-ignore

  private async unmatched(
    { tx, cause }: Work,
    subjectId: string,
    { id, legalEntity }: Partner,
    what: string,
    subject: 'document' | 'interchange' = 'document',
  ): Promise<void> {
    const detail = `${id} sent a ${what}, and no document of ours has this number`;
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
