import { isCalendarDay } from '../read/check-isa';
import { envelopeFault } from '../read/faults';
import type { Fault, FaultLevel, Group, Interchange, Segment, SetSummary } from '../types';
import { componentsOf, separatorsOf, type ServiceCharacters } from './service-characters';

/** No part of an envelope is longer; what is, is rubbish, and not carried along. */
const LONGEST = 100;

/** Elements of a service segment as they were meant: `of(2)` is the second one's components. */
function reader(segment: Segment, characters: ServiceCharacters): (n: number) => string[] {
  const separators = separatorsOf(characters);
  return (n) => componentsOf(segment.elements[n], separators).map((part) => part.trim().slice(0, LONGEST));
}

type Report = (element: number, code: string, severity: Fault['severity'], message: string) => void;

function reporter(faults: Fault[], level: FaultLevel, { id, offset, position, elements }: Segment): Report {
  return (element, code, severity, message) => {
    const place = { offset, segment: id, position, element, value: elements[element] ?? '' };
    faults.push(envelopeFault(level, code, severity, message, place));
  };
}

export function openUnb(segment: Segment, characters: ServiceCharacters, una: string): Interchange<SetSummary> {
  const of = reader(segment, characters);
  const [sender = '', senderQualifier = ''] = of(2);
  const [receiver = '', receiverQualifier = ''] = of(3);
  const [date = '', time = ''] = of(4);
  const interchange: Interchange<SetSummary> = {
    separators: separatorsOf(characters),
    isa: segment.elements,
    senderQualifier,
    sender,
    receiverQualifier,
    receiver,
    date,
    time,
    version: of(1).slice(0, 2).join(':'),
    control: of(5)[0],
    ackRequested: of(9)[0] === '1',
    usage: of(11)[0] === '1' ? 'T' : 'P',
    offset: segment.offset,
    ta1s: [],
    groups: [],
    groupCount: 0,
    segmentCount: 1,
    faults: [],
    verdict: 'accepted',
    edifact: { una },
  };
  checkUnb(interchange, reporter(interchange.faults, 'interchange', segment), of(1), characters);
  return interchange;
}

function checkUnb(
  { sender, receiver, control, date, time }: Interchange<SetSummary>,
  report: Report,
  [syntax = '', version = '']: string[],
  characters: ServiceCharacters,
): void {
  const { component, element, segment } = characters;
  if (new Set([component, element, segment]).size < 3 || /[0-9A-Za-z\s]/.test(component + element + segment)) {
    report(1, '22', 'reject', 'The service characters of UNA are the same, or letters or blanks.');
  }
  if (!/^UNO[A-Z]$/.test(syntax) || !/^[1-4]$/.test(version)) {
    report(1, '2', 'error', `UNB01 '${syntax}:${version}' is no syntax of UN/EDIFACT (UNOA to UNOY, version 1 to 4).`);
  }
  if (sender === '') report(2, '13', 'error', 'UNB02 names no sender.');
  if (receiver === '') report(3, '13', 'error', 'UNB03 names no receiver.');
  if (!isDay(date)) report(4, '12', 'error', `UNB04 '${date}' is no date.`);
  if (!/^([01]\d|2[0-3])[0-5]\d$/.test(time)) report(4, '12', 'error', `UNB04 '${time}' is no time (HHMM).`);
  if (control === '') report(5, '13', 'reject', 'UNB05 has no control reference.');
  else if (control.length > 14)
    report(5, '39', 'error', `UNB05 '${control.slice(0, 40)}' is longer than 14 characters.`);
}

function isDay(date: string): boolean {
  return /^\d{6}$/.test(date) ? isCalendarDay(`20${date}`) : /^\d{8}$/.test(date) && isCalendarDay(date);
}

/** Without UNG the messages of an interchange make one group, which has no envelope. */
export function openUng(ung: Segment | undefined, at: Segment, characters: ServiceCharacters): Group<SetSummary> {
  const of = reader(ung ?? at, characters);
  const group: Group<SetSummary> = {
    code: ung ? of(1)[0] : '',
    sender: ung ? of(2)[0] : '',
    receiver: ung ? of(3)[0] : '',
    date: (ung && of(4)[0]) ?? '',
    time: (ung && of(4)[1]) ?? '',
    control: ung ? of(5)[0] : '',
    agency: ung ? of(6)[0] : '',
    version: ung ? of(7).join('.') : '',
    offset: at.offset,
    sets: [],
    counts: { sets: 0, withErrors: 0, rejected: 0 },
    faults: [],
    verdict: 'accepted',
  };
  if (ung && group.control === '') reporter(group.faults, 'group', ung)(5, '13', 'reject', 'UNG05 has no reference.');
  return group;
}

export function openUnh(unh: Segment, characters: ServiceCharacters, group: Group<SetSummary>): SetSummary {
  const of = reader(unh, characters);
  const [id = '', version = '', release = '', agency = '', association = ''] = of(2);
  const message: SetSummary = {
    id,
    control: of(1)[0],
    ...(association !== '' && { implementation: association }),
    version: [version, release].filter(Boolean).join('.'),
    segmentCount: 0,
    offset: unh.offset,
    verdict: 'accepted',
    faults: [],
    checked: false,
    separators: separatorsOf(characters),
  };
  const report = reporter(message.faults, 'set', { ...unh, position: 1 });
  if (message.control === '') report(1, '13', 'reject', 'UNH01 has no message reference.');
  if (!/^[A-Z]{6}$/.test(id)) report(2, '12', 'reject', `UNH02 '${id.slice(0, 20)}' is no message type.`);
  else if (version === '' || release === '') report(2, '13', 'error', 'UNH02 does not say version and release.');
  else if (agency === '') report(2, '13', 'error', 'UNH02 does not say whose message it is (UN).');
  if (group.code !== '' && group.code !== id)
    report(2, '31', 'error', `A message ${id.slice(0, 20)} lies in a group of ${group.code.slice(0, 20)}.`);
  return message;
}

export function closeMessage(message: SetSummary, unt: Segment | undefined, characters: ServiceCharacters): void {
  if (!unt) {
    const place = { offset: message.offset, segment: 'UNT', position: message.segmentCount + 1 };
    message.faults.push(envelopeFault('set', '13', 'reject', 'The message has no UNT.', place));
    return;
  }
  compare(reporter(message.faults, 'set', unt), unt, characters, message.segmentCount, 'segments', message.control);
}

export function closeUng(group: Group<SetSummary>, une: Segment | undefined, characters: ServiceCharacters): void {
  if (une) compare(reporter(group.faults, 'group', une), une, characters, group.counts.sets, 'messages', group.control);
  else if (group.control !== '') {
    group.faults.push(
      envelopeFault('group', '13', 'reject', 'The group has no UNE.', { offset: group.offset, segment: 'UNE' }),
    );
  }
}

/** UNZ counts groups, or messages where there are none; `bare`: there was a message outside a group. */
export function closeUnz(
  { faults, groupCount, offset, control }: Interchange<SetSummary>,
  unz: Segment | undefined,
  characters: ServiceCharacters,
  messages: number,
  bare: boolean,
): void {
  const [count, what] = groupCount > 0 ? [groupCount, 'groups'] : [messages, 'messages'];
  const inside = (code: string, message: string): void =>
    void faults.push(envelopeFault('interchange', code, 'error', message, { offset, segment: 'UNB', position: 1 }));
  if (messages === 0 && unz) inside('32', 'The interchange has no message.');
  if (groupCount > 0 && bare) inside('30', 'Some messages lie in groups, others do not.');
  if (unz) compare(reporter(faults, 'interchange', unz), unz, characters, count, what, control);
  else {
    const message = 'The interchange ends without UNZ: it may be cut off.';
    faults.push(envelopeFault('interchange', '13', 'reject', message, { offset, segment: 'UNZ' }));
  }
}

/** The count and the reference of a trailer against what was there. */
function compare(
  report: Report,
  trailer: Segment,
  characters: ServiceCharacters,
  count: number,
  what: string,
  control: string,
): void {
  const of = reader(trailer, characters);
  const [said, reference] = [of(1)[0], of(2)[0]];
  if (!/^\d+$/.test(said) || Number(said) !== count) {
    report(1, '29', 'reject', `${trailer.id}01 says ${said || 'nothing'}, there are ${count} ${what}.`);
  }
  if (reference !== control)
    report(2, '28', 'reject', `${trailer.id}02 ${reference || '(nothing)'} is not the reference ${control}.`);
}
