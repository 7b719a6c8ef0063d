import type { Fault, FaultLevel, Severity } from '../types';

export interface Place {
  offset: number;
  segment?: string;
  position?: number;
  element?: number;
  value?: string;
}

export function envelopeFault(
  level: FaultLevel,
  code: string,
  severity: Severity,
  message: string,
  place: Place,
): Fault {
  return { level, code, severity, message, ...place };
}
