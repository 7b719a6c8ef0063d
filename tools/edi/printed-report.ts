import { green, red, yellow } from '../launcher/table';
import type {
  EnvelopeFault,
  FileEnd,
  GroupEnd,
  GroupStart,
  InterchangeEnd,
  InterchangeStart,
  Reporter,
  SetReport,
} from './report';

const colour = { accepted: green, 'accepted-with-errors': yellow, rejected: red };
/** Right sets and sets at fault of a group, and faults of a set, that are printed; `--json` has them all. */
const SHOWN = 20;
const SHOWN_AT_FAULT = 200;

/** A report for a person: each interchange, group and set with what is wrong in it and what would be answered. */
export class PrintedReport implements Reporter {
  private right = 0;
  private atFault = 0;
  private edifact = false;

  constructor(private readonly print: (text: string) => void) {}

  file(name: string): void {
    this.line(0, name);
  }

  interchange(start: InterchangeStart): void {
    const { sender, receiver, control, version } = start;
    const separators = [start.elementSeparator, start.componentSeparator, start.segmentTerminator];
    if (start.repetitionSeparator) separators.push(start.repetitionSeparator);
    this.edifact = /^[A-Z]{4}:/.test(version);
    this.line(1, `interchange ${control} ${sender} → ${receiver}, version ${version}`);
    this.line(2, `separators (element, component, segment): ${separators.map((s) => JSON.stringify(s)).join(' ')}`);
  }

  group({ control, code, version, sender, receiver }: GroupStart): void {
    this.right = this.atFault = 0;
    // EDIFACT's messages need no group.
    if (this.edifact && control === '') return;
    this.line(2, `group ${control} ${code} ${version} ${sender} → ${receiver}`);
  }

  set({ id, control, segments, verdict, checked, errors, rejectedWith }: SetReport): void {
    if (errors.length === 0 ? ++this.right > SHOWN : ++this.atFault > SHOWN_AT_FAULT) return;
    const unchecked = checked ? '' : ', by its envelope only: no table for this set';
    const along = rejectedWith ? ` with its ${rejectedWith}` : '';
    this.line(3, `${id} ${control}, ${segments} segments: ${colour[verdict](verdict)}${along}${unchecked}`);
    for (const { segment, position, level, code, message } of errors.slice(0, SHOWN))
      this.line(4, `${segment ?? ''} at ${position ?? '?'}: ${message} [${level} ${code}]`);
    if (errors.length > SHOWN) this.line(4, `and ${errors.length - SHOWN} more`);
  }

  groupEnd({ setCount, acknowledgement }: GroupEnd): void {
    if (this.right > SHOWN) this.line(3, `and ${this.right - SHOWN} more sets without a fault`);
    if (this.atFault > SHOWN_AT_FAULT)
      this.line(3, red(`and ${this.atFault - SHOWN_AT_FAULT} more sets with faults: see --json`));
    const answer = this.edifact ? '' : `; answer: ${acknowledgement ? `AK9 ${acknowledgement}` : 'none'}`;
    this.line(3, `${setCount} sets${answer}`);
  }

  interchangeEnd({ ta1, contrl, receivedTa1 }: InterchangeEnd): void {
    for (const { control, status, code } of receivedTa1)
      this.line(2, `brings TA1 for interchange ${control}: ${status} ${code}`);
    if (ta1) this.line(2, `answer: TA1 ${ta1.status} ${ta1.code}`);
    if (contrl) this.line(2, `answer: CONTRL, action ${contrl.action} (7 acknowledged, 4 rejected)`);
  }

  fileEnd({ faults, notes, verdict }: FileEnd): void {
    for (const fault of faults) this.line(1, `${red(`${fault.level} ${fault.code}`)} ${place(fault)}`);
    for (const note of notes) this.line(1, `note: ${place(note)}`);
    this.line(1, colour[verdict](verdict));
  }

  private line(depth: number, text: string): void {
    this.print(`${'  '.repeat(depth)}${text}\n`);
  }
}

function place({ message, offset }: EnvelopeFault): string {
  return `${message} (byte ${offset})`;
}
