import type { Group, SetSummary } from '../types';
import type { AcknowledgementSet } from './acknowledgement-set';
import { acknowledgeGroup } from './acknowledge-group';

/** 997 for one group: AK1, AK2..AK5 for each set (AK3 and AK4 for its faults), AK9. */
export function build997(group: Group<SetSummary>, version = '004010'): AcknowledgementSet {
  const segments = acknowledgeGroup(group, {
    segment: 'AK3',
    element: 'AK4',
    set: 'AK5',
    contexts: false,
    later: version >= '005010',
  });
  return { id: '997', version, segments, groupCode: group.code, groupControl: group.control };
}
