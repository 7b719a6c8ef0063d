import type { Group, SetSummary } from '../types';
import type { AcknowledgementSet } from './acknowledgement-set';
import { build997 } from './functional-997';
import { build999 } from './implementation-999';

/** GS08 of a group that follows an implementation guide, e.g. 005010X222A1. */
const GUIDE = /^00[5-9]\d{3}X\d/;

/**
 * What answers a group: the set that was agreed with its sender; else a 999 where it names an implementation guide, and a
 * 997 in its own release where it does not. There is no 997 of ours before 004010.
 */
export function buildAcknowledgement(group: Group<SetSummary>, agreed?: '997' | '999'): AcknowledgementSet {
  if ((agreed ?? (GUIDE.test(group.version) ? '999' : '997')) === '999') return build999(group);
  return build997(group, group.version >= '005010' && group.version < '009' ? '005010' : '004010');
}
