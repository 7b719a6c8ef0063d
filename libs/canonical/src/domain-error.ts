/** The closed set of ways in which a piece of work can fail. One table per transport says what follows from each. */
export const failureKinds = ['rejected', 'conflict', 'not-found', 'transient', 'unexpected'] as const;
export type FailureKind = (typeof failureKinds)[number];

/** One field at fault. `pointer` is a JSON Pointer (RFC 6901) into the document that the caller sent. */
export interface FieldError {
  pointer: string;
  code: string;
  /** What is wrong and what would be right. */
  message: string;
}

/**
 * The only error that business code throws.
 *
 * - `rejected`: the business says no, and will say no again (unknown item, unbalanced entry)
 * - `conflict`: the state does not allow it now (hold expired, order closed)
 * - `not-found`: what it names does not exist here (yet)
 * - `transient`: nobody decided anything; the same call may go through later
 * - `unexpected`: a defect
 */
export class DomainError extends Error {
  constructor(
    readonly kind: FailureKind,
    /** Stable, upper snake case: `HOLD_EXPIRED`. Callers may switch on it. */
    readonly code: string,
    readonly details: Record<string, unknown> = {},
    readonly errors: FieldError[] = [],
  ) {
    super(describe(code, details, errors));
    this.name = 'DomainError';
  }
}

function describe(code: string, details: Record<string, unknown>, errors: FieldError[]): string {
  if (typeof details.message === 'string') return details.message;
  if (errors.length > 0) return errors.map((error) => error.message).join('; ');
  const words = code.toLowerCase().replaceAll('_', ' ');
  const facts = Object.entries(details).map(([name, value]) => `${name} ${String(value)}`);
  return facts.length > 0 ? `${words} (${facts.join(', ')})` : words;
}

/** Whatever was thrown, as a DomainError: what is not one already is `unexpected`. */
export function asDomainError(thrown: unknown): DomainError {
  if (thrown instanceof DomainError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return Object.assign(new DomainError('unexpected', 'UNEXPECTED', { message }), {
    cause: thrown,
    stack: thrown instanceof Error ? thrown.stack : undefined,
  });
}
