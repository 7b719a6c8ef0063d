import { knownSets } from '../schema/set-schema';
import type { Separators } from '../types';
import { Output, refuse } from './output';
import { X12WriteError } from './write-error';
import type { EnvelopeSettings, GroupInput, SegmentInput, SetInput } from './types';

const DEFAULTS: Separators = { element: '*', component: '>', segment: '~' };

/** One interchange: ISA, TA1s, groups, IEA, with every count and control number in its place. UTF-8 bytes. */
export function writeInterchange(
  settings: EnvelopeSettings,
  groups: readonly GroupInput[],
  ta1s: readonly SegmentInput[] = [],
): Buffer {
  const version = settings.interchangeVersion ?? (groups[0] && groups[0].version >= '005010' ? '00501' : '00401');
  const separators = separatorsOf(settings, version);
  const control = digits(settings.interchangeControl, 9, 'ISA13');
  const out = new Output(separators, settings.lineBreak ?? '');
  out.raw(isaLine(settings, separators, version, control));
  ta1s.forEach((ta1) => out.segment(ta1, 0));
  for (const group of groups) writeGroup(out, settings, group);
  out.segment(['IEA', String(groups.length), control], 0);
  return Buffer.from(out.text(), 'utf8');
}

/** Segments as text, for a set without envelope. */
export function writeSegments(
  segments: readonly SegmentInput[],
  separators: Partial<Separators> = {},
  lineBreak = '',
): string {
  const out = new Output({ ...DEFAULTS, ...separators }, lineBreak);
  segments.forEach((segment, i) => out.segment(segment, i + 1));
  return out.text();
}

function writeGroup(out: Output, settings: EnvelopeSettings, group: GroupInput): void {
  const code = group.code ?? knownSets().find((set) => set.id === group.sets[0]?.id)?.group;
  if (!code) throw new X12WriteError(`GS01 is not known for set ${group.sets[0]?.id ?? '(none)'}: give it`, 'GS01');
  const { date, time } = stamp(settings.at);
  const control = digits(group.control, 9, 'GS06').replace(/^0+(?=\d)/, '');
  const sender = settings.groupSender ?? settings.sender.id;
  const receiver = settings.groupReceiver ?? settings.receiver.id;
  out.segment(['GS', code, sender, receiver, date, time, control, 'X', group.version], 0);
  group.sets.forEach((set) => writeSet(out, set));
  out.segment(['GE', String(group.sets.length), control], 0);
}

function writeSet(out: Output, set: SetInput): void {
  const control = typeof set.control === 'number' ? String(set.control).padStart(4, '0') : set.control;
  if (!/^[0-9A-Za-z]{4,9}$/.test(control))
    throw new X12WriteError(`ST02 '${control}' must have 4 to 9 characters`, 'ST02');
  out.segment(['ST', set.id, control, set.implementation], 1);
  set.segments.forEach((segment, i) => out.segment(segment, i + 2));
  out.segment(['SE', String(set.segments.length + 2), control], set.segments.length + 2);
}

function separatorsOf(settings: EnvelopeSettings, version: string): Separators {
  const separators: Separators = { ...DEFAULTS, ...settings.separators };
  if (version < '00402') delete separators.repetition;
  else separators.repetition ??= '^';
  const all = [separators.element, separators.component, separators.segment, separators.repetition].filter(
    (s) => s !== undefined,
  );
  if (all.some((s) => [...s].length !== 1 || /[0-9A-Za-z ]/.test(s)) || new Set(all).size !== all.length) {
    throw new X12WriteError(
      `Separators must be four different characters that are no letters, digits or blanks: ${JSON.stringify(separators)}`,
      'ISA16',
    );
  }
  return separators;
}

function isaLine(settings: EnvelopeSettings, separators: Separators, version: string, control: string): string {
  const { date, time } = stamp(settings.at);
  const { sender, receiver } = settings;
  const fixed = (text: string, width: number, name: string): string => {
    if (text.length > width) throw new X12WriteError(`${name} '${text}' is longer than ${width}`, name);
    refuse(text, separators, name, 0);
    return text.padEnd(width);
  };
  return [
    'ISA',
    '00',
    ' '.repeat(10),
    '00',
    ' '.repeat(10),
    fixed(sender.qualifier, 2, 'ISA05'),
    fixed(sender.id, 15, 'ISA06'),
    fixed(receiver.qualifier, 2, 'ISA07'),
    fixed(receiver.id, 15, 'ISA08'),
    date.slice(2),
    time,
    separators.repetition ?? 'U',
    version,
    control,
    settings.ackRequested ? '1' : '0',
    settings.usage ?? 'P',
    separators.component,
  ].join(separators.element);
}

function digits(n: number, width: number, name: string): string {
  if (!Number.isSafeInteger(n) || n < 0 || String(n).length > width)
    throw new X12WriteError(`${name} ${n} must be a number of at most ${width} digits`, name);
  return String(n).padStart(width, '0');
}

function stamp(at: Date): { date: string; time: string } {
  const iso = at.toISOString();
  return { date: iso.slice(0, 10).replaceAll('-', ''), time: iso.slice(11, 16).replace(':', '') };
}
