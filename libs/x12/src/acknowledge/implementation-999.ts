import type { Group, SetSummary } from '../types';
import type { AcknowledgementSet } from './acknowledgement-set';
import { acknowledgeGroup } from './acknowledge-group';

/** 999 for one group: as the 997, with IK3, IK4 and IK5, and the implementation named in AK203. */
export function build999(group: Group<SetSummary>, version = '005010X231A1'): AcknowledgementSet {
  const segments = acknowledgeGroup(group, { segment: 'IK3', element: 'IK4', set: 'IK5', contexts: true, later: true });
  return { id: '999', version, segments, groupCode: group.code, groupControl: group.control };
}
