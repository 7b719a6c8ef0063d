import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { FieldError } from '@crossdock/canonical';
import { HttpProblem } from './http-problem';

/** Class-validator on every body and query: unknown members are refused by name, nothing is converted silently. */
export const validation = () =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (faults) =>
      new HttpProblem(400, 'VALIDATION_FAILED', 'the request does not have the right form', fieldErrorsOf(faults)),
  });

/** Class-validator's tree as a flat list with JSON Pointers. */
export function fieldErrorsOf(faults: ValidationError[], path = ''): FieldError[] {
  return faults.flatMap((fault) => {
    const pointer = `${path}/${fault.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const own = Object.entries(fault.constraints ?? {}).map(([code, message]) => ({ pointer, code, message }));
    return [...own, ...fieldErrorsOf(fault.children ?? [], pointer)];
  });
}
