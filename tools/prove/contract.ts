import type { Program } from '../programs/program';

/** What a proof has found. */
export interface Proof {
  name: string;
  /** True when nothing is at fault. */
  ok: boolean;
  /** Each thing at fault, named so that a person finds it. */
  faults: string[];
  [more: string]: unknown;
}

/** `tools/prove/NAME.ts` exports one of these as `program`. */
export type Prover = Program<Proof>;
