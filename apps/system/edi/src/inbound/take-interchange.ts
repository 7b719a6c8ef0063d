import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { Partner } from '../partner';
import { Cases } from '../persistence/cases';
import { Interchanges } from '../persistence/interchanges';
import { Duplicates } from '../persistence/duplicates';
import { Partners } from '../persistence/partners';
import type { WrittenSet } from '../syntax/syntax';
import { syntaxOf } from '../syntax/syntax-of';
import { type OutgoingSet, WriteInterchange } from '../write-interchange';
import { type Refusal, refusalOf } from './refusals';
import { strangerOf } from './stranger';
import { TakeAcknowledgements } from './take-acknowledgements';
import type { Surveyed } from './survey-file';
import { retryFile, type Work } from './work';

/** An interchange whose sets may be used. */
export interface Accepted {
  interchangeId: string;
  partner: Partner;
  surveyed: Surveyed;
}

/** One interchange: refused as a whole with a TA1 and a case, or answered group by group. */
@Injectable()
export class TakeInterchange {
  private readonly logger = new Logger('Inbound');

  constructor(
    private readonly partners: Partners,
    private readonly interchanges: Interchanges,
    private readonly cases: Cases,
    private readonly writer: WriteInterchange,
    private readonly acknowledgements: TakeAcknowledgements,
    private readonly duplicates: Duplicates,
  ) {}

  /** Judges and answers it. @param mailbox as `refusalOf`. What was accepted goes on with its sets, now or where an interrupted work left off. */
  async take(
    work: Work,
    surveyed: Surveyed,
    ordinal: number,
    mailbox?: string,
  ): Promise<Accepted | Refusal | { duplicateOf: string }> {
    const { interchange, contentHash } = surveyed;
    const { tx, fileId, cause } = work;
    const partner = await this.partners.bySender(tx, interchange.senderQualifier, interchange.sender);
    const refusal = refusalOf(interchange, partner, mailbox);
    const { sender, receiver, control, faults } = interchange;
    const received = await this.interchanges.addReceived(tx, {
      id: randomUUID(), direction: 'in', fileId, ordinal, partner: partner?.id, sender, receiver, control, contentHash,
      verdict: refusal ? 'rejected' : interchange.verdict, faults,
    }); // prettier-ignore
    if (refusal) {
      if (!received.taken) await this.refuse(work, received.id, surveyed, partner, refusal);
      return refusal;
    }
    const accepted = { interchangeId: received.id, partner: partner!, surveyed };
    if (received.taken) {
      if (received.taken === fileId) return accepted;
      this.logger.log(`suppressed interchange ${control} of ${sender}: file ${received.taken} brought it before`);
      await this.duplicates.note(tx, fileId, [
        { partner: partner!.id, level: 'interchange', reason: 'same-content', code: envelopeOf(surveyed), control, firstId: received.id },
      ]); // prettier-ignore
      await this.answer(work, accepted);
      return { duplicateOf: received.taken };
    }
    const refused = await this.interchanges.refusedBefore(tx, sender, control);
    await this.cases.close(tx, 'interchange', [received.id, ...refused], 'it came again and was taken in', cause);
    await this.noteRepeats(work, accepted);
    await this.answer(work, accepted);
    await this.acknowledgements.ofInterchanges(work, received.id, partner!, interchange.ta1s);
    return accepted;
  }

  /** Control numbers that were used before are noted; what they stand over decides what is done. */
  private async noteRepeats({ tx, fileId }: Work, { interchangeId, partner, surveyed }: Accepted): Promise<void> {
    const { sender, receiver, control } = surveyed.interchange;
    const before = await this.duplicates.numberBefore(tx, sender, receiver, control, interchangeId);
    if (before)
      await this.duplicates.note(tx, fileId, [
        {
          partner: partner.id,
          level: 'interchange',
          reason: 'number-again',
          code: envelopeOf(surveyed),
          control,
          firstId: before,
        },
      ]);
    // Acknowledgements are the same word however often they are said; messages without UNG make no group.
    const groups = surveyed.groups.flatMap(({ code, control: number }, index) =>
      code === 'FA' || number === '' ? [] : [{ code, control: number, contentHash: surveyed.groupHashes[index] }],
    );
    if (groups.length > 0) await this.duplicates.noteGroups(tx, fileId, interchangeId, partner.id, groups);
  }

  private async refuse(
    { tx, fileId, cause }: Work,
    interchangeId: string,
    { interchange, onlyAcknowledges }: Surveyed,
    partner: Partner | undefined,
    { code, detail, note }: Refusal,
  ): Promise<void> {
    // Whoever is named did not send it, or could not read our answer, or would answer it in turn: nobody is answered.
    const contrl = interchange.edifact !== undefined && onlyAcknowledges;
    const silent = contrl || code === 'MAILBOX_OF_ANOTHER' || code === 'SYNTAX_NOT_AGREED';
    const addressee = silent ? undefined : (partner ?? strangerOf(interchange));
    const words =
      addressee || silent ? detail : `${detail}; its ids can stand in no envelope, so that it gets no answer`;
    const first = await this.cases.open(
      tx,
      {
        subject: 'interchange', subjectId: interchangeId, code, detail: words, partner: partner?.id, legalEntity: partner?.legalEntity,
        retryPath: retryFile(fileId), facts: { interchangeControl: interchange.control },
      }, // prettier-ignore
      cause,
    );
    // A retry that finds nothing better does not tell the partner again.
    if (!first || !addressee) return;
    const { sets, ta1s } = syntaxOf(addressee.profile).refuse(interchange, note);
    await this.writer.write(tx, addressee, answering(interchangeId, sets), cause, ta1s, interchangeId);
  }

  private async answer({ tx, cause }: Work, { interchangeId, partner, surveyed }: Accepted): Promise<void> {
    const { sets, ta1s } = syntaxOf(partner.profile).answer(surveyed, partner.profile);
    if (sets.length + ta1s.length > 0)
      await this.writer.write(tx, partner, answering(interchangeId, sets), cause, ta1s, interchangeId);
  }
}

const answering = (interchangeId: string, sets: WrittenSet[]): OutgoingSet[] =>
  sets.map(({ answersGroup, ...set }) => ({ ...set, answers: { interchangeId, groupControl: answersGroup } }));

const envelopeOf = ({ interchange }: Surveyed): string => (interchange.edifact ? 'UNB' : 'ISA');
