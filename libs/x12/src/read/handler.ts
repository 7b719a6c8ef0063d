import type { Fault, Group, Interchange, InterchangeAcknowledgement, ReadOptions, Segment, SetSummary } from '../types';

/** Called in the order of the file. `set` objects given to `setStart` are filled until `setEnd`. */
export interface X12Handler {
  interchangeStart?(interchange: Interchange<SetSummary>): void;
  interchangeEnd?(interchange: Interchange<SetSummary>): void;
  ta1?(interchange: Interchange<SetSummary>, ta1: InterchangeAcknowledgement): void;
  groupStart?(group: Group<SetSummary>, interchange: Interchange<SetSummary>): void;
  groupEnd?(group: Group<SetSummary>, interchange: Interchange<SetSummary>): void;
  setStart?(set: SetSummary): void;
  setEnd?(set: SetSummary, segments: Segment[], group: Group<SetSummary>, interchange: Interchange<SetSummary>): void;
  /** Every segment of the file, ISA and IEA included. */
  segment?(segment: Segment): void;
  /** Bytes outside all segments (latin1). */
  loose?(bytes: string, offset: number): void;
  /** Of the file; faults of envelopes and sets lie in their objects. */
  fault?(fault: Fault): void;
}

/** Rubbish after the end may be long; a hundred remarks on it are enough. */
export const MOST_FILE_FAULTS = 100;

/** Interchanges of one file whose control numbers are remembered. */
export const MAX_SEEN_INTERCHANGES = 10_000;

/** Sets at fault that are kept for a group's acknowledgement where not all are. */
export const MOST_KEPT_SETS = 5000;

export interface ReaderOptions extends ReadOptions {
  /** false: segments are handed to `handler.segment` and not collected, so that even one endless set stays small. */
  collectSegments?: boolean;
  /** Where `keepSets` is false: how many sets at fault a group holds on to for its acknowledgement (default 5000). */
  maxKeptSets?: number;
}
