import { DomainError } from '@crossdock/canonical';
import { secretPattern } from './transport-settings';

/** @throws DomainError `rejected` `SECRET_MISSING` that names the variable */
export function secret(variable: string): string {
  // Only what was put there for partners: settings name any variable.
  const value = secretPattern.test(variable) ? process.env[variable] : undefined;
  if (value) return value;
  throw new DomainError('rejected', 'SECRET_MISSING', { message: `the environment variable ${variable} is not set` });
}
