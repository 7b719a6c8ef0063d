import type { FailureKind } from '@crossdock/canonical';

interface Policy {
  /** Tries altogether before a person has to look. */
  tries: number;
  /** Wait before the second try and its growth, in milliseconds. */
  backoff: { base: number; factor?: number; cap: number };
  /** When it is parked, does it go on being tried? Milliseconds between tries. */
  thenEvery?: number;
  ownerRole: string;
  /** Hours until a parked message is overdue. */
  dueInHours: number;
}

const minutes = 60_000;

/** What follows from each kind of failure. */
export const failurePolicy: Record<FailureKind, Policy> = {
  rejected:    { tries: 1,  backoff: { base: 0, cap: 0 },                             ownerRole: 'data-steward', dueInHours: 8 },
  conflict:    { tries: 3,  backoff: { base: 500, factor: 4, cap: 5 * minutes },      ownerRole: 'order-desk',   dueInHours: 4 },
  'not-found': { tries: 5,  backoff: { base: 500, factor: 4, cap: 5 * minutes },      ownerRole: 'data-steward', dueInHours: 8 },
  transient:   { tries: 10, backoff: { base: 500, factor: 2.5, cap: 5 * minutes }, thenEvery: 60 * minutes,
                                                                                       ownerRole: 'operations',   dueInHours: 4 },
  unexpected:  { tries: 3,  backoff: { base: 1000, factor: 4, cap: 5 * minutes },     ownerRole: 'engineering',  dueInHours: 4 },
}; // prettier-ignore
