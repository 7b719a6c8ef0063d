import type { PartnerProfile } from '../partner';

/** A kind of document has one name here, the number of its X12 set, whatever its syntax: the message of EDIFACT that is the same. */
const messages: Readonly<Record<string, string>> = {
  '855': 'ORDRSP',
  '865': 'ORDRSP',
  '856': 'DESADV',
  '810': 'INVOIC',
};

/** The kind of what a partner sent: ORDERS is an 850. What we do not take further keeps its name. */
export const kindOf = (setId: string): string => (setId === 'ORDERS' ? '850' : setId);

/** The message of a kind of ours. */
export const messageOf = (kind: string): string => messages[kind] ?? kind;

/** What a document is called beside its kind: a message of EDIFACT, nothing in X12. */
export const messageFor = (kind: string, { syntax }: Pick<PartnerProfile, 'syntax'>): string | undefined =>
  syntax === 'edifact' ? messageOf(kind) : undefined;

/** Kinds that we can send as EDIFACT. */
export const edifactKinds: readonly string[] = Object.keys(messages);

export const isAcknowledgement = (setId: string): boolean => ['997', '999', 'CONTRL'].includes(setId);

/** As a list of SQL: what answers, and is not answered itself. */
export const acknowledgementKinds = `('997', '999', 'TA1', 'CONTRL')`;
