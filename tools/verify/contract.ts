import type { ServiceName } from '../launcher/services';

/** What `verify` gets: where the databases are; it opens them read-only. */
export interface VerifyContext {
  databaseUrl(service: ServiceName | 'broker'): string;
  readonly transport: 'embedded' | 'rabbitmq';
  /** False does not wait until nothing moves: for databases that nobody works on. Default true. */
  readonly patient?: boolean;
}

export interface Check {
  /** A sentence that is true when all is well: `every invoice has its shipment`. */
  name: string;
  /** How many rows or documents it compared; a check over nothing says so. */
  compared: number;
  /** Each row at fault, named so that a person finds it. Empty when the check holds. */
  faults: string[];
}

export interface Verification {
  ok: boolean;
  checks: Check[];
}

/** `tools/verify/index.ts` exports this as `verify`. */
export type Verify = (context: VerifyContext) => Promise<Verification>;
