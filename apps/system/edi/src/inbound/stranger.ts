import type { Interchange, SetSummary } from '@crossdock/x12';
import { type Partner, usualProfile, usualProfileOf } from '../partner';

/** What a TA1 never holds, best first. */
const separators = [...'*>~|^:<{}[]\\`$'];

/**
 * Somebody without a profile, as the envelope itself names both sides, with separators that stand in no id.
 * Undefined: nothing can be addressed to these ids.
 */
export function strangerOf(interchange: Interchange<SetSummary>): Partner | undefined {
  const { senderQualifier, sender, receiverQualifier, receiver } = interchange;
  if (interchange.edifact) return edifactStranger(interchange);
  const qualifier = senderQualifier.slice(0, 2) || 'ZZ';
  const interchangeId = sender.slice(0, 15) || 'UNKNOWN';
  const us = { qualifier: receiverQualifier.slice(0, 2) || 'ZZ', id: receiver.slice(0, 15) || 'CROSSDOCK' };
  const ids = [qualifier, interchangeId, us.qualifier, us.id].join('');
  const [element, component, segment] = separators.filter((each) => !ids.includes(each));
  if (segment === undefined || /[\x00-\x1f\x7f]/.test(ids)) return undefined;
  const profile = { ...usualProfile, us, separators: { element, component, segment } };
  return { id: 'unknown', legalEntity: 'unknown', qualifier, interchangeId, profile };
}

/** EDIFACT releases what separates: only control characters, and letters that UNOC has not, can stand in no envelope. */
function edifactStranger({ senderQualifier, sender, receiverQualifier, receiver }: Interchange<SetSummary>): Partner | undefined {
  if (/[^\x20-\x7e\xa0-\xff]/.test([senderQualifier, sender, receiverQualifier, receiver].join(''))) return undefined;
  const us = { qualifier: receiverQualifier.slice(0, 4), id: receiver.slice(0, 35) || 'CROSSDOCK' };
  const profile = { ...usualProfileOf({ syntax: 'edifact' }), syntax: 'edifact' as const, us };
  return { id: 'unknown', legalEntity: 'unknown', qualifier: senderQualifier.slice(0, 4), interchangeId: sender.slice(0, 35) || 'UNKNOWN', profile };
} // prettier-ignore
