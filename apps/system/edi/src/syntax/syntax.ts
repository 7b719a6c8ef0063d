import type { Interchange, Invoice810, OrderChangeAnswer865, PurchaseOrderAcknowledgement855, SegmentInput, SetSummary, ShipNotice856, TransactionSet } from '@crossdock/x12'; // prettier-ignore
import type { Surveyed } from '../inbound/survey-file';
import type { Reader } from '../outbound/words';
import type { Partner, PartnerProfile } from '../partner';
import type { Said } from '../persistence/acknowledged';

/** A set as it is written, without its envelope. */
export interface WrittenSet {
  id: string;
  version: string;
  segments: SegmentInput[];
  /** Of an acknowledgement: the control number of the group that it answers; absent: of all of them */
  answersGroup?: string;
}
/** What goes back for an interchange; nothing, where nobody waits for it. */
export interface Answer {
  sets: WrittenSet[];
  ta1s: SegmentInput[];
}
/** Control numbers of an interchange and the first of those of its groups. */
export interface Numbers {
  interchange: number;
  group: number;
}
export interface WrittenFile {
  content: Buffer;
  /** By set, where it stands in the file */
  places: { groupControl: string; control: string }[];
}
/** What a set says of documents that we sent. */
export interface Saying {
  /** In words, for whoever looks for the document */
  about: string;
  words: Said[];
}

/** What is different between X12 and EDIFACT when files are answered and documents written; all else is one for both. */
export interface Syntax {
  /** For an interchange whose sets may be used. */
  answer(surveyed: Surveyed, profile: PartnerProfile): Answer;
  /** For one of which nothing may be used. @param note TA105 (data element I18) */
  refuse(interchange: Interchange<SetSummary>, note: string): Answer;
  /** Undefined: it says nothing of a document. */
  saying(set: TransactionSet, interchange: Interchange<SetSummary>): Saying | undefined;
  /** Documents by kind. They throw X12WriteError. */
  write: {
    '855'(document: PurchaseOrderAcknowledgement855, reader: Reader): SegmentInput[];
    '865'(document: OrderChangeAnswer865, reader: Reader): SegmentInput[];
    '856'(document: ShipNotice856, reader: Reader): SegmentInput[];
    '810'(document: Invoice810, reader: Reader): SegmentInput[];
  };
  file(partner: Partner, numbers: Numbers, answer: Answer): WrittenFile;
}
