import type { Fault, Group, SetSummary } from '../types';
import type { SegmentInput } from '../write/types';
import { printable } from './printable';

export interface Dialect {
  segment: 'AK3' | 'IK3';
  element: 'AK4' | 'IK4';
  set: 'AK5' | 'IK5';
  /** A 999 says in CTX what document and what element a fault has to do with. */
  contexts: boolean;
  /** 005010 names version and implementation in AK1 and AK2. */
  later: boolean;
}

const STATUS = { accepted: 'A', 'accepted-with-errors': 'E', rejected: 'R' } as const;
const CODES_PER_SEGMENT = 5;

export function acknowledgeGroup(group: Group<SetSummary>, dialect: Dialect): SegmentInput[] {
  const groupRejected = group.verdict === 'rejected';
  // A rejected group takes its sets with it: none of them may then be called accepted.
  const sets = groupRejected ? group.sets.filter((set) => set.verdict === 'rejected') : group.sets;
  const accepted = acceptedSets(group);
  const codes = codesOf(group.faults, 'group');
  const ak1: SegmentInput = [
    'AK1',
    printable(group.code, 2) || 'ZZ',
    controlNumber(group.control),
    dialect.later ? printable(group.version, 12) : undefined,
  ];
  const declared = String(group.declaredSets ?? group.counts.sets).slice(0, 6);
  return [
    ak1,
    ...sets.flatMap((set) => acknowledgeSet(set, dialect)),
    ['AK9', groupStatus(group, accepted), declared, String(group.counts.sets), String(accepted), ...codes],
  ];
}

/** AK901 for a group as it was read: A, E, P or R. */
export function groupAcknowledgement(group: Group<SetSummary>): string {
  return groupStatus(group, acceptedSets(group));
}

function acceptedSets({ verdict, counts }: Group<SetSummary>): number {
  return verdict === 'rejected' ? 0 : counts.sets - counts.rejected;
}

function groupStatus({ verdict, counts }: Group<SetSummary>, accepted: number): string {
  if (verdict === 'rejected' || (accepted === 0 && counts.sets > 0)) return 'R';
  if (accepted < counts.sets) return 'P';
  return verdict !== 'accepted' || counts.withErrors > 0 ? 'E' : 'A';
}

function acknowledgeSet(set: SetSummary, dialect: Dialect): SegmentInput[] {
  const faults = set.faults.filter((fault) => fault.severity !== 'note');
  const inside = faults.filter((fault) => fault.level === 'segment' || fault.level === 'element');
  const codes = codesOf(faults, 'set');
  if (inside.length > 0 && !codes.includes('5')) codes.push('5');
  const implementation = dialect.later ? printable(set.implementation, 35) : undefined;
  return [
    ['AK2', setId(set.id), printable(set.control, 9) || '0000', implementation],
    ...segmentNotes(inside, dialect, set.businessUnit),
    [dialect.set, STATUS[set.verdict], ...codes.slice(0, CODES_PER_SEGMENT)],
  ];
}

/** One AK3 a segment and code; its AK4s below the AK3 with code 8. A 999 adds the document's number to each. */
function segmentNotes(faults: Fault[], dialect: Dialect, document: SetSummary['businessUnit']): SegmentInput[] {
  const unit = dialect.contexts && document ? [businessUnit(document)] : [];
  const out: SegmentInput[] = [];
  const byPlace = [...faults].sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
  let open: string | undefined;
  for (const fault of byPlace) {
    const place = [
      dialect.segment,
      segmentId(fault.segment),
      String(fault.position ?? 0),
      printable(fault.loop, 4),
    ] as const;
    if (fault.level === 'segment') {
      out.push([...place, fault.code], ...unit);
      open = undefined;
      continue;
    }
    const key = `${fault.segment} ${fault.position}`;
    if (open !== key) out.push([...place, '8'], ...unit);
    open = key;
    out.push(elementNote(fault, dialect));
    if (dialect.contexts && fault.trigger) out.push(situation(fault, fault.trigger));
  }
  return out;
}

function elementNote(fault: Fault, dialect: Dialect): SegmentInput {
  const parts = [
    String(fault.element ?? 0),
    fault.component?.toString(),
    dialect.later ? fault.repetition?.toString() : undefined,
  ];
  const reference = /^\d{1,4}$/.test(fault.dataElement ?? '') ? fault.dataElement : undefined;
  return [dialect.element, parts, reference, fault.code, printable(fault.value)];
}

/** Business unit identifier (005010X231, segment context): what the document calls itself. */
function businessUnit({ name, value }: { name: string; value: string }): SegmentInput {
  return ['CTX', [name, printable(value, 35)]];
}

/** Situational trigger (005010X231, element context): the element whose presence asks for the one at fault. */
function situation(fault: Fault, { element, dataElement }: NonNullable<Fault['trigger']>): SegmentInput {
  const place = [segmentId(fault.segment), String(fault.position ?? 0), printable(fault.loop, 4)] as const;
  return ['CTX', 'SITUATIONAL TRIGGER', ...place, [String(element)], dataElement];
}

function setId(id: string): string {
  return /^[0-9A-Z]{3}$/.test(id) ? id : 'ZZZ';
}

/** AK301 must be a segment id; rubbish that was read as one is not repeated. */
function segmentId(id = ''): string {
  const clean = id
    .replace(/[^0-9A-Za-z]/g, '')
    .toUpperCase()
    .slice(0, 3);
  return clean.length >= 2 ? clean : 'ZZZ';
}

function controlNumber(control: string): string {
  return /^\d{1,9}$/.test(control) ? control : '0';
}

function codesOf(faults: Fault[], level: Fault['level']): string[] {
  const own = faults.filter((fault) => fault.level === level && fault.severity !== 'note').map((fault) => fault.code);
  return [...new Set(own)].slice(0, CODES_PER_SEGMENT);
}
