/** The characters that hold an interchange together, as text. `repetition` is absent before 00402 and where ISA11 is 'U'. */
export interface Separators {
  element: string;
  component: string;
  segment: string;
  repetition?: string;
  /** EDIFACT: what takes its meaning from the separator behind it. */
  release?: string;
}

/** One segment. `elements[0]` is the segment id, so `elements[3]` of BEG is BEG03. */
export interface Segment {
  id: string;
  /** Text of each element; line breaks of a wrapped file are taken out. Empty elements are ''. */
  elements: string[];
  /** Every byte since the segment before, terminator included, one char (latin1) per byte. */
  raw: string;
  /** Byte offset of the segment id in the file. */
  offset: number;
  /** 1-based; inside a set ST is 1 (as AK302 counts), outside it counts from ISA. */
  position: number;
  /** true where the reader has seen printable ASCII only, and nothing that separates components; else nothing is said. */
  plain?: boolean;
}

/** Which X12 code list `Fault.code` is from. */
export type FaultLevel =
  /** our own words: NO_ISA, ISA_TRUNCATED, ... : nothing that could be acknowledged */
  | 'file'
  /** TA105 (I18) */
  | 'interchange'
  /** AK905 (716) */
  | 'group'
  /** AK502, IK502 (718) */
  | 'set'
  /** AK304, IK304 (720) */
  | 'segment'
  /** AK403, IK403 (723) */
  | 'element';

/** `reject` refuses the unit it lies in; `error` is accepted with errors; `note` is said, and changes no verdict. */
export type Severity = 'reject' | 'error' | 'note';

export interface Fault {
  level: FaultLevel;
  code: string;
  severity: Severity;
  /** Plain words for a person. */
  message: string;
  /** Byte offset in the file. */
  offset: number;
  /** Segment id and its position (in the set: ST = 1). For a missing segment: the id, and the position where it should stand. */
  segment?: string;
  position?: number;
  /** 1-based element, component and repetition. */
  element?: number;
  component?: number;
  repetition?: number;
  /** X12 data element reference number, e.g. '373'. */
  dataElement?: string;
  value?: string;
  /** Loop the segment lies in, e.g. 'PO1'. */
  loop?: string;
  /** Of a broken condition: the element of the same segment that brought it about. */
  trigger?: { element: number; dataElement?: string };
}

export type Verdict = 'accepted' | 'accepted-with-errors' | 'rejected';

/** What is known of a set once it has been read; what acknowledgements are built from. */
export interface SetSummary {
  /** ST01, e.g. '850' */
  id: string;
  /** ST02 */
  control: string;
  /** ST03, from 005010 */
  implementation?: string;
  /** GS08 of its group, e.g. '004010VICS' */
  version: string;
  /** Segments counted, ST and SE included. */
  segmentCount: number;
  offset: number;
  verdict: Verdict;
  faults: Fault[];
  /** false where no table for this set was found: only its envelope was checked. */
  checked: boolean;
  /** EDIFACT: by which `componentsOf` takes its elements apart. */
  separators?: Separators;
  /** The document's own number, e.g. `{ name: 'BEG03', value: 'PO-1' }`; a 999 names it beside each fault. */
  businessUnit?: { name: string; value: string };
}

export interface TransactionSet extends SetSummary {
  /** ST to SE, both included (SE may be missing). */
  segments: Segment[];
}

export interface Group<S extends SetSummary = TransactionSet> {
  /** GS01..GS08, trimmed */
  code: string;
  sender: string;
  receiver: string;
  date: string;
  time: string;
  control: string;
  agency: string;
  version: string;
  offset: number;
  /** GE01 as it was sent; absent while the group is open or where it is no number. */
  declaredSets?: number;
  /** In the order of the file; all of them unless `keepSets` is false. */
  sets: S[];
  /** Of all sets that have ended, kept or not. */
  counts: { sets: number; withErrors: number; rejected: number };
  /** Of the group envelope only; faults of sets lie in the sets. */
  faults: Fault[];
  verdict: Verdict;
}

/** A TA1 as received. */
export interface InterchangeAcknowledgement {
  control: string;
  date: string;
  time: string;
  /** TA104: A, E or R */
  status: string;
  /** TA105 */
  note: string;
}

export interface Interchange<S extends SetSummary = TransactionSet> {
  separators: Separators;
  /** ISA01..ISA16 as they stand (index = element number; [0] is 'ISA'). */
  isa: string[];
  senderQualifier: string;
  sender: string;
  receiverQualifier: string;
  receiver: string;
  date: string;
  time: string;
  /** ISA12 */
  version: string;
  /** ISA13 as it stands */
  control: string;
  /** ISA14 is '1' */
  ackRequested: boolean;
  /** ISA15: P production, T test, I information */
  usage: string;
  offset: number;
  ta1s: InterchangeAcknowledgement[];
  /** All of them; where `keepSets` is false, the one that is open. */
  groups: Group<S>[];
  groupCount: number;
  /** Segments counted, ISA and IEA included. */
  segmentCount: number;
  /** Of the interchange envelope only. */
  faults: Fault[];
  /** 'rejected' means TA104 R: nothing in it may be used. */
  verdict: Verdict;
  /** Of an EDIFACT interchange: its UNA as it stands ('' without). `isa` is then its UNB, codes are those of 0085. */
  edifact?: { una: string };
}

export interface X12File {
  interchanges: Interchange[];
  /** Of the file as such (no ISA, truncated ISA, text after IEA). */
  faults: Fault[];
  /** Every segment of the file in order; with `leading` and `trailing` it is the file, byte for byte. */
  segments: Segment[];
  /** Bytes before the first ISA (byte order mark, comment lines) and after the last segment, latin1. */
  leading: string;
  trailing: string;
}

export interface ReadOptions {
  /** Check sets against their tables (default true). */
  validate?: boolean;
  /** A segment longer than this is cut and reported (default 1 MiB), so that no file can fill the memory. */
  maxSegmentBytes?: number;
  /** Faults of each severity kept for one set (default 500); the rest are counted in a last one. */
  maxFaultsPerSet?: number;
  /**
   * false: a set that is accepted is let go once it has been handed out, and a group once it has ended, so that memory
   * does not grow with the file. An acknowledgement then names the sets at fault and counts the others. `readX12` keeps
   * all (true), `streamX12` does not (false).
   */
  keepSets?: boolean;
  /** Partner's policy: changes a fault's severity before the verdict is formed. */
  severity?: (fault: Fault) => Severity;
}

/** What `streamX12` yields, in the order of the file. */
export type X12Event =
  | { type: 'interchange-start'; interchange: Interchange<SetSummary> }
  | { type: 'ta1'; interchange: Interchange<SetSummary>; ta1: InterchangeAcknowledgement }
  | { type: 'group-start'; interchange: Interchange<SetSummary>; group: Group<SetSummary> }
  | { type: 'set'; interchange: Interchange<SetSummary>; group: Group<SetSummary>; set: TransactionSet }
  | { type: 'group-end'; interchange: Interchange<SetSummary>; group: Group<SetSummary> }
  | { type: 'interchange-end'; interchange: Interchange<SetSummary> }
  | { type: 'fault'; fault: Fault };
