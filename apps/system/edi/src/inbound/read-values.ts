import Big from 'big.js';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { DomainError, type FieldError } from '@crossdock/canonical';
import { fieldErrorsOf } from '@crossdock/service';

/** X12 real numbers may begin or end with the point (`.95`, `12.`) and carry a sign. */
export function decimalOf(text = ''): string | undefined {
  return /^-?(\d+\.?\d*|\.\d+)$/.test(text) ? new Big(text.replace(/\.$/, '')).toFixed() : undefined;
}

/** What of a document cannot be used, collected while it is read; each answer stands in until the reading ends. */
export class Faults {
  readonly errors: FieldError[] = [];

  missing(pointer: string, message: string): string {
    return this.invalid(pointer, message, '', 'MISSING');
  }

  invalid<T>(pointer: string, message: string, instead: T, code = 'INVALID'): T {
    this.errors.push({ pointer: `/${pointer}`, code, message });
    return instead;
  }

  /** @throws DomainError `rejected` with everything that was found, by the caller or by the message's own schema */
  check<T extends object>(schema: new () => T, message: T): void {
    if (this.errors.length === 0)
      this.errors.push(
        ...fieldErrorsOf(validateSync(plainToInstance(schema, message)), '').map((error) => ({
          ...error,
          message: `${error.pointer}: ${error.message}`,
        })),
      );
    if (this.errors.length > 0) throw new DomainError('rejected', 'DOCUMENT_UNUSABLE', {}, this.errors);
  }
}
