import type { Fault, Interchange, SetSummary } from '@crossdock/x12';
import type { Partner } from '../partner';
import { interchangeWords } from './acknowledgement-words';
import { syntaxErrorWords } from './contrl-words';

/** Why nothing of an interchange may be used. `note` is TA105 (data element I18), or 0085 of what its reader found. */
export interface Refusal {
  note: string;
  code: string;
  detail: string;
}

/**
 * How faults of the envelope are graded: a wrong count of groups refuses the interchange (a group may be missing), where the
 * library only notes it.
 */
export const envelopePolicy = (fault: Fault): Fault['severity'] =>
  fault.level === 'interchange' && fault.code === '021' ? 'reject' : fault.severity;

/**
 * The first reason to refuse an interchange, or undefined: its sender, its envelope, its receiver, its purpose.
 * @param mailbox whose folder, server, signature or token brought the file; undefined where anybody's files come in by right
 */
export function refusalOf(
  interchange: Interchange<SetSummary>,
  partner?: Partner,
  mailbox?: string,
): Refusal | undefined {
  const { senderQualifier, sender, receiverQualifier, receiver, control, usage, verdict, faults } = interchange;
  const name = `interchange ${control} of ${senderQualifier}/${sender}`;
  const spoken = interchange.edifact ? 'edifact' : 'x12';
  const { syntax: agreedSyntax = 'x12' } = partner?.profile ?? { syntax: spoken };
  if (spoken !== agreedSyntax)
    return {
      note: '022',
      code: 'SYNTAX_NOT_AGREED',
      detail: `${name} is ${spoken}, and profile.syntax of ${partner!.id} says ${agreedSyntax}: nobody was answered`,
    };
  if (verdict === 'rejected') {
    const { code, message } = faults.find((fault) => fault.severity === 'reject')!;
    return {
      note: code,
      code: 'INTERCHANGE_REJECTED',
      detail: `${name}: ${interchange.edifact ? syntaxErrorWords(code) : interchangeWords(code)}. ${message}`,
    };
  }
  if (!partner) return { note: '006', code: 'UNKNOWN_PARTNER', detail: `${name}: no partner has these ids` };
  if (mailbox !== undefined && mailbox !== partner.id && !partner.profile.mailboxes?.includes(mailbox))
    return {
      note: '006',
      code: 'MAILBOX_OF_ANOTHER',
      detail: `${name} (${partner.id}) came by the mailbox of ${mailbox}, and profile.mailboxes of ${partner.id} does not name it`,
    };
  const { us, otherIds = [], usage: agreed } = partner.profile;
  const ours = [us, ...otherIds];
  if (!ours.some(({ id }) => id === receiver))
    return {
      note: '009',
      code: 'UNKNOWN_RECEIVER',
      detail: `${name} is for ${receiverQualifier}/${receiver}; partner ${partner.id} knows us as ${us.qualifier}/${us.id}`,
    };
  if (!ours.some(({ id, qualifier }) => id === receiver && qualifier === receiverQualifier))
    return {
      note: '007',
      code: 'UNKNOWN_RECEIVER',
      detail: `${name}: receiver qualifier ${receiverQualifier} is not ours`,
    };
  if (usage === 'T' && agreed === 'P')
    return {
      note: '020',
      code: 'TEST_IN_PRODUCTION',
      detail: `${name} is a test (${interchange.edifact ? 'UNB11 1' : 'ISA15 T'}); ${partner.id} is live`,
    };
  return undefined;
}
