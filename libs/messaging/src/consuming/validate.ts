import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { FieldError } from '@crossdock/canonical';
import { isSurelyValid, type MessageContract } from '@crossdock/contracts';

/** What is wrong with a message's data by its contract; empty when nothing is. Unknown fields are allowed. */
export function validateData(contract: MessageContract, data: unknown): FieldError[] {
  if (isSurelyValid(contract.schema as new () => object, data)) return [];
  const instance = plainToInstance(contract.schema as new () => object, data);
  return validateSync(instance, { forbidUnknownValues: false }).flatMap((error) => fieldErrors(error, '/data'));
}

function fieldErrors({ property, constraints, children, value }: ValidationError, parent: string): FieldError[] {
  const pointer = `${parent}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.entries(constraints ?? {}).map(([code, message]) => ({
    pointer,
    code,
    message: `${message}${value === undefined ? ' (it is missing)' : ''}`,
  }));
  return [...own, ...(children ?? []).flatMap((child) => fieldErrors(child, pointer))];
}
