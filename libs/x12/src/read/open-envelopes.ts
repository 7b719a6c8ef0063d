import type { Fault, Group, Interchange, Segment, SetSummary } from '../types';
import type { DetectedIsa } from './detect-separators';
import { groupFaults, gsFaults } from './check-gs';
import { envelopeFault } from './faults';
import type { SeenControls } from './seen-controls';
import { decodeText } from './text';

export function openInterchange(segment: Segment, isa: DetectedIsa): Interchange<SetSummary> {
  const e = isa.elements.map((element) => element.trim());
  const { element, component, segment: terminator, repetition } = isa.separators;
  return {
    separators: {
      element: decodeText(element),
      component: decodeText(component),
      segment: decodeText(terminator),
      ...(repetition === '' ? {} : { repetition: decodeText(repetition) }),
    },
    isa: isa.elements,
    senderQualifier: e[5],
    sender: e[6],
    receiverQualifier: e[7],
    receiver: e[8],
    date: e[9],
    time: e[10],
    version: e[12],
    control: e[13],
    ackRequested: e[14] === '1',
    usage: e[15],
    offset: segment.offset,
    ta1s: [],
    groups: [],
    groupCount: 0,
    segmentCount: 1,
    faults: [],
    verdict: 'accepted',
  };
}

/** Without a GS (a set straight in an interchange) the group is made up, and rejected. */
export function openGroup(
  gs: Segment | undefined,
  at: Segment | undefined,
  interchange: Interchange<SetSummary>,
  controls: SeenControls,
): Group<SetSummary> {
  const segment = (gs ?? at)!;
  const e = gs ? gs.elements.map((element) => element.trim().slice(0, LONGEST)) : [];
  const group: Group<SetSummary> = {
    code: e[1] ?? '',
    sender: e[2] ?? '',
    receiver: e[3] ?? '',
    date: e[4] ?? '',
    time: e[5] ?? '',
    control: e[6] ?? '',
    agency: e[7] ?? '',
    version: (e[8] ?? '').replace(/\s+/g, ' '),
    offset: segment.offset,
    sets: [],
    counts: { sets: 0, withErrors: 0, rejected: 0 },
    faults: [],
    verdict: 'accepted',
  };
  const place = { offset: segment.offset, segment: 'GS', position: segment.position };
  if (!gs) {
    interchange.faults.push(envelopeFault('interchange', '024', 'reject', 'A set begins without a group (GS).', place));
  } else {
    group.faults.push(...groupFaults(group, gs));
    addSome(interchange.faults, gsFaults(group, gs));
    if (group.control.length <= 9 && !controls.add(group.control)) {
      const message = `Group control number ${group.control} was used before in this interchange.`;
      // Before 005010 code 19 says something else.
      const code = group.version >= '005010' ? '19' : '6';
      group.faults.push(envelopeFault('group', code, 'error', message, { ...place, element: 6, value: group.control }));
    }
  }
  return group;
}

/** No element of an envelope is longer; what is, is rubbish, and not carried along. */
const LONGEST = 100;

/** A file may have a million groups, each with the same fault. */
const MOST_FAULTS = 100;

export function addSome(faults: Fault[], more: Fault[]): void {
  faults.push(...more.slice(0, Math.max(0, MOST_FAULTS - faults.length)));
}

export function openSet(st: Segment, group: Group<SetSummary>, controls: SeenControls): SetSummary {
  const id = (st.elements[1] ?? '').trim().slice(0, LONGEST);
  const control = (st.elements[2] ?? '').trim().slice(0, LONGEST);
  const set: SetSummary = {
    id,
    control,
    version: group.version,
    segmentCount: 0,
    offset: st.offset,
    verdict: 'accepted',
    faults: [],
    checked: false,
  };
  const implementation = st.elements[3]?.trim();
  if (implementation) set.implementation = implementation;
  const place = { offset: st.offset, segment: 'ST', position: 1 };
  if (!/^\d{3}$/.test(id)) {
    set.faults.push(
      envelopeFault('set', '6', 'reject', `ST01 '${id.slice(0, 20)}' is no set identifier.`, {
        ...place,
        element: 1,
        value: id,
      }),
    );
  }
  if (control === '' || control.length > 9) {
    set.faults.push(
      envelopeFault('set', '7', 'reject', 'ST02 has no usable control number.', {
        ...place,
        element: 2,
        value: control,
      }),
    );
  } else if (control.length < 4) {
    const message = `ST02 '${control}' is shorter than four characters.`;
    set.faults.push(envelopeFault('set', '7', 'error', message, { ...place, element: 2, value: control }));
  }
  if (control !== '' && control.length <= 9 && !controls.add(control)) {
    const message = `Set control number ${control} was used before in group ${group.control}.`;
    set.faults.push(envelopeFault('set', '23', 'error', message, { ...place, element: 2, value: control }));
  }
  return set;
}
