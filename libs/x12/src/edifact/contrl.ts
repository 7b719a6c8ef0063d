import type { Fault, Group, Interchange, SetSummary, Verdict } from '../types';
import { componentsOf } from './service-characters';
import type { EdifactMessage, EdifactSegment } from './write';

const ACKNOWLEDGED = '7';
const REJECTED = '4';
const MOST_SEGMENTS = 999;
const MOST_ELEMENTS = 99;

/** The answer to an interchange (CONTRL, syntax 3): what of it is refused, and where its faults are. */
export function buildContrl(interchange: Interchange<SetSummary>, reference = '1'): EdifactMessage {
  return { reference, type: 'CONTRL', directory: 'D.3', segments: [uci(interchange), ...reports(interchange)] };
}

/** What a stranger wrote, as far as an answer may hold it. */
const repeated = (text = '', most: number): string =>
  text
    .replace(/[^\x20-\x7e\xa0-\xff]/g, '.')
    .slice(0, most)
    .trim();
const UNKNOWN = 'UNKNOWN';

/** 0083 of the interchange: 7 acknowledged but for what is refused by name, 4 rejected. */
export function contrlAction(verdict: Verdict): string {
  return verdict === 'rejected' ? REJECTED : ACKNOWLEDGED;
}

function uci({ isa, separators, control, verdict, faults }: Interchange<SetSummary>): EdifactSegment {
  const parties = [2, 3].map((n) => {
    const [id, qualifier, address] = componentsOf(isa[n], separators);
    return [repeated(id, 35) || UNKNOWN, repeated(qualifier, 4), repeated(address, 14)];
  });
  return ['UCI', repeated(control, 14) || UNKNOWN, parties[0], parties[1], contrlAction(verdict), ...gravest(faults)];
}

function reports({ verdict, groups }: Interchange<SetSummary>): EdifactSegment[] {
  if (verdict === 'rejected') return [];
  return groups.flatMap((group) => {
    const atFault = group.verdict === 'rejected' ? [] : group.sets.filter((message) => message.verdict !== 'accepted');
    const messages = atFault.flatMap(messageReport);
    const named = group.control !== '' && (messages.length > 0 || group.verdict !== 'accepted');
    return named ? [groupReport(group), ...messages] : messages;
  });
}

function groupReport({ control, sender, receiver, verdict, faults }: Group<SetSummary>): EdifactSegment {
  const parties = [sender, receiver].map((id) => [repeated(id, 35) || UNKNOWN]);
  return ['UCF', repeated(control, 14) || UNKNOWN, ...parties, contrlAction(verdict), ...gravest(faults)];
}

function messageReport({ id, version, implementation, control, verdict, faults }: SetSummary): EdifactSegment[] {
  const [directory = '', release = ''] = version.split('.');
  const told = faults.filter((fault) => fault.severity !== 'note');
  const ofMessage = told.filter(({ level }) => level === 'set');
  const type = [
    repeated(id, 6) || 'UNKNWN',
    repeated(directory, 3) || 'D',
    repeated(release, 3) || '96A',
    'UN',
    repeated(implementation, 6),
  ];
  return [
    ['UCM', repeated(control, 14) || '0', type, contrlAction(verdict), ...gravest(ofMessage)],
    ...segmentReports(told.filter(({ level }) => level === 'segment' || level === 'element')),
  ];
}

function segmentReports(faults: Fault[]): EdifactSegment[] {
  const byPosition = new Map<number, Fault[]>();
  for (const fault of faults) {
    const position = fault.position ?? 0;
    byPosition.set(position, [...(byPosition.get(position) ?? []), fault]);
  }
  return [...byPosition]
    .sort(([a], [b]) => a - b)
    .slice(0, MOST_SEGMENTS)
    .flatMap(([position, own]) => [
      ['UCS', position, own.find(({ level }) => level === 'segment')?.code] as const,
      ...own
        .filter(({ level }) => level === 'element')
        .slice(0, MOST_ELEMENTS)
        .map(elementReport),
    ]);
}

function elementReport({ code, element, component, repetition }: Fault): EdifactSegment {
  return ['UCD', code, [element, component, repetition]];
}

/** 0085, the service segment that it was found in (0013), and the element there (S011). */
function gravest(faults: Fault[]): [string?, string?, (string | number | undefined)[]?] {
  const fault =
    faults.find(({ severity }) => severity === 'reject') ?? faults.find(({ severity }) => severity === 'error');
  if (!fault) return [];
  const segment = /^U[A-Z]{2}$/.test(fault.segment ?? '') ? fault.segment : undefined;
  return [fault.code, segment, segment && fault.element ? [fault.element] : undefined];
}
