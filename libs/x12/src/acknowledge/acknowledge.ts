import type { Interchange, SetSummary } from '../types';
import type { SegmentInput } from '../write/types';

export { buildTa1 } from './ta1';
export { build997 } from './functional-997';
export { build999 } from './implementation-999';
export { buildAcknowledgement } from './choose-acknowledgement';
export { groupAcknowledgement } from './acknowledge-group';

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
