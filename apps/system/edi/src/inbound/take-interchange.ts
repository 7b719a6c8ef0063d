import { createHash, randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { build997, build999, buildTa1, type Group, type Interchange, type SegmentInput } from '@crossdock/x12';
import { type Partner, usualProfile } from '../partner';
import { Cases } from '../persistence/cases';
import { Documents } from '../persistence/documents';
import { Partners } from '../persistence/partners';
import { type OutgoingSet, WriteInterchange } from '../write-interchange';
import { type Refusal, refusalOf } from './refusals';
import { TakeAcknowledgements } from './take-acknowledgements';
import { TakeSets } from './take-sets';
import { retryFile, type Work } from './work';

/** One interchange: refused as a whole with a TA1 and a case, or answered group by group and taken set by set. */
@Injectable()
export class TakeInterchange {
  private readonly logger = new Logger('Inbound');

  constructor(
    private readonly partners: Partners,
    private readonly documents: Documents,
    private readonly cases: Cases,
    private readonly writer: WriteInterchange,
    private readonly sets: TakeSets,
    private readonly acknowledgements: TakeAcknowledgements,
  ) {}

  /** @returns why it is refused, or undefined when it was taken in (now or before). */
  async take(work: Work, interchange: Interchange, ordinal: number): Promise<Refusal | undefined> {
    const { tx, fileId, cause } = work;
    const partner = await this.partners.bySender(tx, interchange.senderQualifier, interchange.sender);
    const refusal = refusalOf(interchange, partner);
    const { sender, receiver, control, faults } = interchange;
    const received = await this.documents.addReceived(tx, {
      id: randomUUID(), direction: 'in', fileId, ordinal, partner: partner?.id, sender, receiver, control,
      contentHash: hashOf(interchange), verdict: refusal ? 'rejected' : interchange.verdict, faults,
    }); // prettier-ignore
    if ('taken' in received) {
      if (received.taken === fileId) return undefined;
      this.logger.log(`suppressed interchange ${control} of ${sender}: file ${received.taken} brought it before`);
      await this.answer(work, partner!, interchange);
      return undefined;
    }
    if (refusal) {
      await this.refuse(work, received.id, interchange, partner, refusal);
      return refusal;
    }
    const refused = await this.documents.refusedBefore(tx, sender, control);
    await this.cases.close(tx, 'interchange', [received.id, ...refused], 'it came again and was taken in', cause);
    await this.answer(work, partner!, interchange);
    await this.acknowledgements.ofInterchanges(work, received.id, partner!, interchange.ta1s);
    await this.sets.take(work, received.id, partner!, interchange);
    return undefined;
  }

  private async refuse(
    { tx, fileId, cause }: Work,
    interchangeId: string,
    interchange: Interchange,
    partner: Partner | undefined,
    { code, detail, note }: Refusal,
  ): Promise<void> {
    const first = await this.cases.open(
      tx,
      {
        subject: 'interchange', subjectId: interchangeId, code, detail, partner: partner?.id, legalEntity: partner?.legalEntity,
        retryPath: retryFile(fileId), facts: { interchangeControl: interchange.control },
      }, // prettier-ignore
      cause,
    );
    // A retry that finds nothing better does not tell the partner again.
    if (first) await this.writer.write(tx, partner ?? stranger(interchange), [], cause, [refused(interchange, note)]);
  }

  private async answer({ tx, cause }: Work, partner: Partner, interchange: Interchange): Promise<void> {
    const groups = interchange.groups.filter((group) => group.code !== 'FA');
    const asked = interchange.ackRequested || interchange.verdict !== 'accepted' || partner.profile.alwaysTa1;
    const ta1s = asked ? [buildTa1(interchange)] : [];
    if (groups.length + ta1s.length === 0) return;
    await this.writer.write(
      tx,
      partner,
      groups.map((group) => answerOf(group, partner)),
      cause,
      ta1s,
    );
  }
}

function answerOf(group: Group, { profile }: Partner): OutgoingSet {
  const { id, version, segments } = profile.acknowledgement === '999' ? build999(group) : build997(group);
  return { id, version, segments };
}

/** What an interchange holds, and what is wrong with its envelope: one that was cut off is another than the whole one. */
function hashOf({ groups, ta1s, faults }: Interchange): string {
  const content = groups.map((group) => group.sets.map((set) => set.segments.map(({ raw }) => raw)));
  return createHash('sha256')
    .update(JSON.stringify([content, ta1s, faults.map(({ code }) => code)]))
    .digest('hex');
}

/** Somebody without a profile is answered by what the envelope itself says. */
const stranger = ({ senderQualifier, sender, receiverQualifier, receiver }: Interchange): Partner => ({
  id: 'unknown', legalEntity: 'unknown', qualifier: senderQualifier.slice(0, 2) || 'ZZ', interchangeId: sender.slice(0, 15) || 'UNKNOWN',
  profile: { ...usualProfile, us: { qualifier: receiverQualifier.slice(0, 2) || 'ZZ', id: receiver.slice(0, 15) || 'CROSSDOCK' } },
}); // prettier-ignore

/** TA1 with TA104 R and the note of the refusal in TA105. */
function refused(interchange: Interchange, note: string): SegmentInput {
  const [id, control, date, time] = buildTa1(interchange);
  return [id, control, date, time, 'R', note];
}
