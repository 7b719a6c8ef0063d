import type { Verdict } from '@crossdock/x12';

/** What `edi inspect --json` prints of one file. It is told piece by piece, since a file may be larger than the memory. */
export interface FileReport extends FileEnd {
  file: string;
  interchanges: InterchangeReport[];
}

export interface FileEnd {
  /** Of the file, its interchanges and its groups; what is wrong inside a set stands with the set. */
  faults: EnvelopeFault[];
  /** What changes no verdict: a missing last terminator, text after the end. */
  notes: EnvelopeFault[];
  verdict: Verdict;
}

export type InterchangeReport = InterchangeStart & { groups: GroupReport[] } & InterchangeEnd;

export interface InterchangeStart {
  sender: string;
  receiver: string;
  /** ISA13 as it stands */
  control: string;
  /** ISA12 */
  version: string;
  elementSeparator: string;
  segmentTerminator: string;
  componentSeparator: string;
  repetitionSeparator: string | null;
}

export interface InterchangeEnd {
  /** The TA1 that would go back; null in EDIFACT, which answers by CONTRL. */
  ta1: Ta1Report | null;
  /** EDIFACT: UCI of the CONTRL that would go back. */
  contrl?: ContrlReport;
  /** TA1s that it brought. */
  receivedTa1: Ta1Report[];
  verdict: Verdict;
}

export interface Ta1Report {
  control: string;
  date: string;
  time: string;
  /** TA104: A, E or R */
  status: string;
  /** TA105 */
  code: string;
}

export interface ContrlReport {
  control: string;
  /** 0083: 7 acknowledged but for what is refused by name, 4 rejected */
  action: string;
}

export type GroupReport = GroupStart & { sets: SetReport[] } & GroupEnd;

export interface GroupStart {
  /** GS01 */
  code: string;
  sender: string;
  receiver: string;
  control: string;
  /** GS08 */
  version: string;
}

export interface GroupEnd {
  setCount: number;
  verdict: Verdict;
  /**
   * AK901 of the 997 or 999 that would go back; null where none would: for a group of acknowledgements, in an interchange
   * that its TA1 refuses, and in EDIFACT.
   */
  acknowledgement: string | null;
}

export interface SetReport {
  /** ST01 */
  id: string;
  /** ST02 */
  control: string;
  /** Counted, ST and SE included. */
  segments: number;
  /** What becomes of it: a set without a fault is rejected where its group or interchange is. */
  verdict: Verdict;
  errors: SetError[];
  /** false where no table for this set was found: only its envelope was checked. */
  checked: boolean;
  /** What changes no verdict. */
  notes: SetError[];
  /** The envelope that takes the set with it. */
  rejectedWith: 'group' | 'interchange' | null;
}

export interface SetError {
  segment: string | null;
  /** 1-based in the set, ST is 1 */
  position: number | null;
  element: number | null;
  component: number | null;
  /** Of the list that `level` names */
  code: string;
  /** set: AK502 (718), segment: AK304 (720), element: AK403 (723) */
  level: string;
  message: string;
  value: string | null;
  /** Byte offset of the segment in the file */
  offset: number;
}

/** `code` is of TA105 (interchange), AK905 (group), or a word of our own (file). */
export interface EnvelopeFault {
  level: string;
  code: string;
  message: string;
  segment: string | null;
  position: number | null;
  element: number | null;
  offset: number;
}

/** Whoever writes a report: called in the order of the file. */
export interface Reporter {
  file(name: string): void;
  interchange(start: InterchangeStart): void;
  group(start: GroupStart): void;
  set(set: SetReport): void;
  groupEnd(end: GroupEnd): void;
  interchangeEnd(end: InterchangeEnd): void;
  fileEnd(end: FileEnd): void;
}
