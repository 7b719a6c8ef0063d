import { buildAcknowledgement, buildTa1, type Interchange, readFunctionalAcknowledgement, type ReceivedAcknowledgement, type SetSummary, write810, write855, write856, write865, writeInterchange } from '@crossdock/x12'; // prettier-ignore
import { groupWords, setWords } from '../inbound/acknowledgement-words';
import type { Said } from '../persistence/acknowledged';
import type { Syntax } from './syntax';

/** X12: groups are answered by 997 or 999, envelopes by TA1. */
export const x12: Syntax = {
  answer({ interchange, groups }, { acknowledgement, alwaysTa1 }) {
    const asked = interchange.ackRequested || interchange.verdict !== 'accepted' || alwaysTa1;
    const answered = groups.filter(({ code }) => code !== 'FA');
    return {
      sets: answered.map((group) => ({ ...buildAcknowledgement(group, acknowledgement), answersGroup: group.control })),
      ta1s: asked ? [buildTa1(interchange)] : [],
    };
  },

  refuse: (interchange, note) => ({ sets: [], ta1s: [refused(interchange, note)] }),

  saying(set, { separators }) {
    const ack = readFunctionalAcknowledgement(set, separators.component);
    const { groupControl, groupCode, groupCodes: codes } = ack;
    // Acknowledgements are not acknowledged; who does all the same says nothing of a document.
    if (groupCode === 'FA') return undefined;
    const group: Said = { groupControl, status: meaningOf(ack.groupStatus), codes, words: groupWords(codes) };
    const words = [group, ...ack.sets.map((each) => ofSet(each, group))];
    return { about: `${set.id} about group ${groupControl} (${groupCode})`, words };
  },

  write: {
    '855': (document, { profile: { version } }) => write855(document, { version }),
    '865': (document, { profile: { version } }) => write865(document, { version }),
    '856': (document, { profile: { version } }) => write856(document, { version }),
    '810': (document, { profile: { version } }) => write810(document, { version }),
  },

  file({ qualifier, interchangeId, profile }, { interchange, group }, { sets, ta1s }) {
    const { us, groupIds, usage, separators, lineBreak, version: release } = profile;
    // One set a group: an answer to a group is then an answer to one document.
    const groups = sets.map(({ id, version, segments }, index) => ({ version, control: group + index, sets: [{ id, control: 1, segments }] })); // prettier-ignore
    const envelope = {
      sender: us, receiver: { qualifier, id: interchangeId }, groupSender: groupIds?.us, groupReceiver: groupIds?.them, at: new Date(),
      interchangeControl: interchange, interchangeVersion: release.slice(0, 5), usage, separators, lineBreak,
    }; // prettier-ignore
    const places = groups.map(({ control }) => ({ groupControl: String(control), control: '0001' }));
    return { content: writeInterchange(envelope, groups, ta1s), places };
  },
};

/** TA1 with TA104 R and the note of the refusal in TA105. */
function refused(interchange: Interchange<SetSummary>, note: string): ReturnType<typeof buildTa1> {
  const [id, control, date, time] = buildTa1(interchange);
  return [id, control, date, time, 'R', note];
}

/** AK501, IK501, AK901 and TA104: what each letter means for what we sent. `P` (some sets) is told set by set. */
const meanings: Record<string, Said['status']> = {
  A: 'accepted',
  E: 'accepted-with-errors',
  P: 'accepted',
  R: 'rejected',
  M: 'rejected',
  W: 'rejected',
  X: 'rejected',
};
export const meaningOf = (letter: string): Said['status'] => meanings[letter] ?? 'rejected';

/** A group that is refused is refused with all its sets, also with those that are said to be accepted (X12 715). */
function ofSet(set: ReceivedAcknowledgement['sets'][number], { groupControl, status: ofGroup, codes, words }: Said): Said {
  const own: Said = { groupControl, setControl: set.control, status: meaningOf(set.status), ...setWords(set) };
  if (ofGroup !== 'rejected' || own.status === 'rejected') return own;
  return { ...own, status: ofGroup, codes: [...own.codes, ...codes], words: [...own.words, ...words] };
} // prettier-ignore
