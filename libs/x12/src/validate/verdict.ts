import type { Fault, ReadOptions, Verdict } from '../types';

/** The gravest fault decides; a partner's policy may re-grade each first. */
export function verdictOf(faults: Fault[], policy?: ReadOptions['severity']): Verdict {
  let verdict: Verdict = 'accepted';
  for (const fault of faults) {
    if (policy) fault.severity = policy(fault);
    if (fault.severity === 'reject') verdict = 'rejected';
    else if (fault.severity === 'error' && verdict === 'accepted') verdict = 'accepted-with-errors';
  }
  return verdict;
}
