import type { Segment, TransactionSet } from '../../types';
import { Parts } from './read-parts';

/** What a partner says of an interchange that we sent (CONTRL, syntax 3). */
export interface ReceivedContrl {
  /** UNB05 of ours */
  interchangeControl: string;
  /** 0083: 7 acknowledged but for what is refused by name, 4 rejected, 8 received, of which nothing else is said */
  action: string;
  /** 0085 */
  code?: string;
  messages: ContrlMessage[];
}
export interface ContrlMessage {
  /** UNH01 of ours */
  control: string;
  type: string;
  action: string;
  code?: string;
  segments: {
    /** 0096: UNH is 1 */
    position: number;
    code?: string;
    elements: { code: string; element: number; component?: number; repetition?: number }[];
  }[];
}

export function readContrl(set: Pick<TransactionSet, 'segments' | 'separators'>): ReceivedContrl {
  const parts = new Parts(set.separators);
  const said: ReceivedContrl = { interchangeControl: '', action: '', messages: [] };
  for (const segment of set.segments) {
    const message = said.messages.at(-1);
    if (segment.id === 'UCI') {
      said.interchangeControl = parts.at(segment, 1) ?? '';
      said.action = parts.at(segment, 4) ?? '';
      said.code = parts.at(segment, 5);
    } else if (segment.id === 'UCM') said.messages.push(messageOf(segment, parts));
    else if (segment.id === 'UCS')
      message?.segments.push({ position: Number(parts.at(segment, 1) ?? 0), code: parts.at(segment, 2), elements: [] });
    else if (segment.id === 'UCD') message?.segments.at(-1)?.elements.push(elementOf(segment, parts));
  }
  return said;
}

const messageOf = (ucm: Segment, parts: Parts): ContrlMessage => ({
  control: parts.at(ucm, 1) ?? '',
  type: parts.at(ucm, 2) ?? '',
  action: parts.at(ucm, 3) ?? '',
  code: parts.at(ucm, 4),
  segments: [],
});

function elementOf(ucd: Segment, parts: Parts): ContrlMessage['segments'][number]['elements'][number] {
  const [element, component, repetition] = parts.all(ucd, 2).map((part) => Number(part) || undefined);
  return { code: parts.at(ucd, 1) ?? '', element: element ?? 0, component, repetition };
}
