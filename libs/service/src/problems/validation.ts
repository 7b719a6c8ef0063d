import 'reflect-metadata';
import { type ArgumentMetadata, type PipeTransform, type ValidationError, ValidationPipe } from '@nestjs/common';
import type { FieldError } from '@crossdock/canonical';
import { isSurelyValid } from '@crossdock/contracts';
import { HttpProblem } from './http-problem';

// Where ApiProperty keeps what it was told.
const documentation = 'swagger/apiModelProperties';

/** Class-validator on every body and query: unknown members are refused by name, nothing is converted silently. */
export const validation = () =>
  new SurelyValidFirst(
    new ValidationPipe({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      exceptionFactory: (faults) =>
        new HttpProblem(400, 'VALIDATION_FAILED', 'the request does not have the right form', fieldErrorsOf(faults)),
    }),
  );

/** Lets pass as it is what surely has the right form; class-validator judges, converts and words the rest. */
class SurelyValidFirst implements PipeTransform {
  constructor(private readonly judge: ValidationPipe) {}

  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    const { type, metatype } = metadata;
    const whole = (type === 'body' || type === 'query') && metatype !== undefined;
    return whole && isSurelyValid(metatype, value, { exact: true }) ? value : this.judge.transform(value, metadata);
  }
}

/** Class-validator's tree as a flat list with JSON Pointers: one error a field, which says what would be right. */
export function fieldErrorsOf(faults: ValidationError[], path = ''): FieldError[] {
  return faults.flatMap((fault) => {
    const pointer = `${path}/${fault.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return [...errorOf(fault, pointer), ...fieldErrorsOf(fault.children ?? [], pointer)];
  });
}

const anyPattern = / must match .* regular expression$/;
/** A value of the wrong kind breaks most other rules too: its kind is what to say. */
const kinds = ['isString', 'isInt', 'isBoolean', 'isArray', 'isObject'];

function errorOf({ property, value, constraints = {}, target }: ValidationError, pointer: string): FieldError[] {
  const codes = Object.keys(constraints);
  if (codes.length === 0) return [];
  if (codes.includes('whitelistValidation'))
    return [{ pointer, code: 'UNKNOWN_MEMBER', message: `${property} is not known here` }];
  const right = whatIsRight(target, property);
  if (value === undefined || value === null)
    return [{ pointer, code: 'REQUIRED', message: `${property} is required${right}` }];
  const code = kinds.find((kind) => codes.includes(kind)) ?? codes.at(-1)!;
  const message = constraints[code]!.replace(anyPattern, ' does not have the right form');
  return [{ pointer, code, message: message.includes('such as') ? message : message + right }];
}

/** What the field's documentation says of it, as the end of a sentence. */
function whatIsRight(target: object | undefined, property: string): string {
  const about = target && Reflect.getMetadata(documentation, target, property);
  const said = typeof about?.description === 'string' ? `: ${about.description}` : '';
  const example = ['string', 'number', 'boolean'].includes(typeof about?.example) ? JSON.stringify(about.example) : '';
  return `${said}${example && `, such as ${example}`}`;
}
