import { green, red, table, yellow } from '../launcher/table';
import type { EnvelopeFault, FileReport, GroupReport, InterchangeReport, SetReport } from './report';

const colour = { accepted: green, 'accepted-with-errors': yellow, rejected: red };
/** Faults printed for one set; `--json` has them all. */
const SHOWN = 20;

/** A report for a person: each interchange, group and set with what is wrong in it and what would be answered. */
export function printReport(report: FileReport, print: (line: string) => void): void {
  print(`${report.file}: ${colour[report.verdict](report.verdict)}`);
  for (const interchange of report.interchanges) printInterchange(interchange, print);
  for (const fault of report.faults) print(`  ${red(where(fault))} ${fault.message} (byte ${fault.offset})`);
  for (const note of report.notes) print(`  note: ${note.message} (byte ${note.offset})`);
}

function printInterchange(interchange: InterchangeReport, print: (line: string) => void): void {
  const { sender, receiver, control, version, ta1 } = interchange;
  const separators = [interchange.elementSeparator, interchange.componentSeparator, interchange.segmentTerminator];
  if (interchange.repetitionSeparator) separators.push(interchange.repetitionSeparator);
  print(`  interchange ${control} ${sender} → ${receiver}, version ${version}`);
  print(`    separators: element, component, segment: ${separators.map((s) => JSON.stringify(s)).join(' ')}`);
  for (const group of interchange.groups) printGroup(group, print);
  for (const { control, status, code } of interchange.receivedTa1)
    print(`    brings TA1 for interchange ${control}: ${status} ${code}`);
  print(`    answer: TA1 ${ta1.status} ${ta1.code}`);
}

function printGroup(group: GroupReport, print: (line: string) => void): void {
  const answer = group.acknowledgement ? `answer: AK9 ${group.acknowledgement}` : 'is not answered';
  print(`    group ${group.control} ${group.code} ${group.version}: ${group.sets.length} sets, ${answer}`);
  print(table(group.sets.slice(0, SHOWN).map(setRow), '      '));
  if (group.sets.length > SHOWN) print(`      and ${group.sets.length - SHOWN} more sets; those at fault follow`);
  for (const set of group.sets.filter((each) => each.errors.length > 0)) printErrors(set, print);
}

function setRow({ id, control, segments, verdict, checked }: SetReport): string[] {
  return [id, control, `${segments} segments`, checked ? verdict : `${verdict} (envelope only: no table for this set)`];
}

function printErrors(set: SetReport, print: (line: string) => void): void {
  print(`      ${set.id} ${set.control}: ${colour[set.verdict](set.verdict)}`);
  for (const { segment, position, level, code, message } of set.errors.slice(0, SHOWN))
    print(`        ${segment ?? ''} at ${position ?? '?'}: ${message} [${level} ${code}]`);
  if (set.errors.length > SHOWN) print(`        and ${set.errors.length - SHOWN} more`);
}

function where({ level, code }: EnvelopeFault): string {
  return `${level} ${code}`;
}
