import { DomainError, type FailureKind } from '@crossdock/canonical';

// PostgreSQL error codes, Appendix A: serialization failure, deadlock, lock not available, query cancelled,
// idle-in-transaction timeout, too many connections, server going down or not ready.
const passing = new Set(['40001', '40P01', '55P03', '57014', '25P03', '53300', '57P01', '57P02', '57P03', '57P05']);
// Untranslatable or unknown character, text that is no value of the type: the caller's value, which never will be one.
const unusable = new Set(['22021', '22P02', '22P05']);
const lostConnection = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|08...|25P03|57P0[1235])$/;

/** True when the connection to the database is gone, so that nothing can be said about the statement or its neighbours. */
export function isConnectionLoss(thrown: unknown): boolean {
  const { code, message, cause } = (thrown ?? {}) as { code?: string; message?: string; cause?: unknown };
  if (lostConnection.test(code ?? '')) return true;
  if (/Connection terminated|Client has encountered a connection error|not queryable/.test(message ?? '')) return true;
  return cause !== undefined && cause !== thrown && isConnectionLoss(cause);
}

/** What the database could not decide now becomes `transient`, a value that it cannot hold `rejected`; everything else stays what it is. */
export function asPersistenceError(thrown: unknown): unknown {
  if (thrown instanceof DomainError) return thrown;
  const { code } = ((thrown as { driverError?: object }).driverError ?? thrown ?? {}) as { code?: string };
  if (unusable.has(code ?? '')) return withCause(thrown, 'rejected', 'VALUE_UNUSABLE', code);
  const lost = isConnectionLoss(thrown);
  if (!lost && !passing.has(code ?? '')) return thrown;
  return withCause(thrown, 'transient', lost ? 'DATABASE_UNAVAILABLE' : 'DATABASE_BUSY', code);
}

const withCause = (thrown: unknown, kind: FailureKind, code: string, sqlState?: string): DomainError =>
  Object.assign(new DomainError(kind, code, { message: (thrown as Error).message, sqlState }), { cause: thrown });
