import type { Interchange, SetSummary } from '../types';
import type { SegmentInput } from '../write/types';

/** Any interchange that was read, whole or streamed. */
export type ReadInterchange = Interchange<SetSummary>;

export interface AcknowledgementSet {
  /** '997' or '999' */
  id: string;
  /** '004010' or '005010X231A1' */
  version: string;
  /** Body between ST and SE, ready for `SetInput.segments` */
  segments: SegmentInput[];
  /** Of the group that it answers */
  groupCode: string;
  groupControl: string;
}
