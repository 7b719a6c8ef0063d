import type { Segment, TransactionSet } from '../types';
import { text } from './read-parts';

/** What a partner says of a group that we sent (997 or 999). */
export interface ReceivedAcknowledgement {
  groupCode: string;
  groupControl: string;
  /** AK901: A, E, P, R, ... */
  groupStatus: string;
  groupCodes: string[];
  setsIncluded?: number;
  setsReceived?: number;
  setsAccepted?: number;
  sets: AcknowledgedSet[];
}

export interface AcknowledgedSet {
  id: string;
  control: string;
  /** AK501 / IK501 */
  status: string;
  codes: string[];
  segments: {
    segment: string;
    position: number;
    loop?: string;
    codes: string[];
    elements: {
      element: number;
      component?: number;
      repetition?: number;
      dataElement?: string;
      code: string;
      value?: string;
    }[];
  }[];
}

export function readFunctionalAcknowledgement(
  set: Pick<TransactionSet, 'segments'>,
  componentSeparator: string,
): ReceivedAcknowledgement {
  const ack: ReceivedAcknowledgement = { groupCode: '', groupControl: '', groupStatus: '', groupCodes: [], sets: [] };
  for (const segment of set.segments) {
    const current = ack.sets.at(-1);
    switch (segment.id) {
      case 'AK1':
        ack.groupCode = text(segment, 1) ?? '';
        ack.groupControl = text(segment, 2) ?? '';
        break;
      case 'AK2':
        ack.sets.push({
          id: text(segment, 1) ?? '',
          control: text(segment, 2) ?? '',
          status: '',
          codes: [],
          segments: [],
        });
        break;
      case 'AK3':
      case 'IK3': {
        const place = {
          segment: text(segment, 1) ?? '',
          position: Number(text(segment, 2) ?? 0),
          loop: text(segment, 3),
        };
        current?.segments.push({ ...place, codes: rest(segment, 4), elements: [] });
        break;
      }
      case 'AK4':
      case 'IK4':
        current?.segments.at(-1)?.elements.push(readElement(segment, componentSeparator));
        break;
      case 'AK5':
      case 'IK5':
        if (current) Object.assign(current, { status: text(segment, 1) ?? '', codes: rest(segment, 2) });
        break;
      case 'AK9':
        ack.groupStatus = text(segment, 1) ?? '';
        [ack.setsIncluded, ack.setsReceived, ack.setsAccepted] = [2, 3, 4].map((n) => Number(text(segment, n) ?? 0));
        ack.groupCodes = rest(segment, 5);
        break;
    }
  }
  return ack;
}

function rest(segment: Segment, from: number): string[] {
  return segment.elements
    .slice(from)
    .map((e) => e.trim())
    .filter(Boolean);
}

function readElement(
  segment: Segment,
  componentSeparator: string,
): AcknowledgedSet['segments'][number]['elements'][number] {
  const [element, component, repetition] = (text(segment, 1) ?? '')
    .split(componentSeparator)
    .map((part) => Number(part) || undefined);
  return {
    element: element ?? 0,
    component,
    repetition,
    dataElement: text(segment, 2),
    code: text(segment, 3) ?? '',
    value: text(segment, 4),
  };
}
