import type { Separators } from '../types';

/** Elements of one segment, id first; an array is a composite, `repeat([...])` a repeated element. Trailing empties are dropped. */
export type ElementInput = string | number | undefined | null | readonly (string | number | undefined)[] | Repeated;
export interface Repeated {
  readonly repeat: readonly (string | readonly (string | undefined)[])[];
}
export type SegmentInput = readonly [id: string, ...elements: ElementInput[]];

export interface Party {
  qualifier: string;
  id: string;
}

/** What one interchange's envelope says. The caller owns control numbers; the library never invents one. */
export interface EnvelopeSettings {
  sender: Party;
  receiver: Party;
  /** GS02, GS03 where they differ from the ISA ids */
  groupSender?: string;
  groupReceiver?: string;
  /** Written to ISA09/10 and GS04/05 in UTC. */
  at: Date;
  interchangeControl: number;
  /** ISA12, default '00401' */
  interchangeVersion?: string;
  /** ISA14, default false */
  ackRequested?: boolean;
  /** ISA15, default 'P' */
  usage?: 'P' | 'T' | 'I';
  /** Default `*`, `>`, `~`; repetition `^` from 00402 on. */
  separators?: Partial<Separators>;
  /** Written after each terminator, default none; '\n' is common. */
  lineBreak?: '' | '\n' | '\r\n';
}

export interface GroupInput {
  /** GS01; where absent it follows from the first set's id */
  code?: string;
  /** GS08, e.g. '004010' or '004010VICS' */
  version: string;
  control: number;
  sets: SetInput[];
}

/** The body between ST and SE; the writer adds both. */
export interface SetInput {
  /** ST01 */
  id: string;
  /** ST02, written with at least four digits when a number */
  control: string | number;
  /** ST03 */
  implementation?: string;
  segments: readonly SegmentInput[];
}
