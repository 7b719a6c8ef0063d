import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsISO8601, IsObject, IsOptional, IsString, IsUUID, Matches, Max,
  MaxLength, Min, MinLength, ValidateBy, ValidateNested,
} from 'class-validator'; // prettier-ignore
import { countryCodes, currencyCodes, unitCodes } from '@crossdock/canonical';
import { isStorable } from './storable-text';

/** What every field says of itself: one decorator gives its validation and its place in the OpenAPI and AsyncAPI documents. */
interface About {
  description?: string;
  example?: unknown;
  optional?: boolean;
}
type Schema = Record<string, unknown>;

function field(about: About, schema: Schema, ...validators: PropertyDecorator[]): PropertyDecorator {
  const { optional = false, ...words } = about;
  return applyDecorators(
    ApiProperty({ ...schema, ...words, required: !optional } as never),
    ...(optional ? [IsOptional()] : []),
    ...validators,
  );
}

const StorableText = (options?: { each: true }) =>
  ValidateBy({
    name: 'isStorableText',
    validator: {
      validate: (value) => typeof value !== 'string' || isStorable(value),
      defaultMessage: () => '$property must not hold the character NUL or half of a surrogate pair',
    },
  }, options); // prettier-ignore

/** Text of 1 to `max` characters (default 200); `pattern` as a whole-value expression. */
export const Text = ({ max = 200, min = 1, pattern, ...about }: About & { max?: number; min?: number; pattern?: RegExp } = {}) =>
  field(about, { type: 'string', minLength: min, maxLength: max, ...(pattern && { pattern: pattern.source }) },
    StorableText(), IsString(), MinLength(min), MaxLength(max), ...(pattern ? [Matches(pattern)] : [])); // prettier-ignore

/** UUID. */
export const Id = (about: About = {}) => field(about, { type: 'string', format: 'uuid' }, IsUUID());

export const Flag = (about: About = {}) => field(about, { type: 'boolean' }, IsBoolean());

/** Whole number between `min` (default 0) and `max` (default 1e9). */
export const WholeNumber = ({ min = 0, max = 1_000_000_000, ...about }: About & { min?: number; max?: number } = {}) =>
  field(about, { type: 'integer', minimum: min, maximum: max }, IsInt(), Min(min), Max(max));

const decimal = /^-?\d{1,15}(\.\d{1,6})?$/;
const unsignedDecimal = /^\d{1,15}(\.\d{1,6})?$/;

/** Exact decimal as a string, up to 15 digits before and 6 after the point. */
export const DecimalText = ({ signed = false, ...about }: About & { signed?: boolean } = {}) => {
  const pattern = signed ? decimal : unsignedDecimal;
  return field({ example: '12.50', ...about }, { type: 'string', pattern: pattern.source },
    Matches(pattern, { message: `$property must be a decimal number as a string, e.g. "12.50"` })); // prettier-ignore
};

export const OneOf = <V extends string>(values: readonly V[], about: About = {}) =>
  field({ example: values[0], ...about }, { type: 'string', enum: [...values] }, IsIn([...values]));

/** UTC instant, RFC 3339. */
export const Instant = (about: About = {}) =>
  field(
    { example: '2026-11-21T09:30:00.000Z', ...about },
    { type: 'string', format: 'date-time' },
    IsISO8601({ strict: true }),
  );

/** Date of business without a time, ISO 8601 `YYYY-MM-DD`. */
export const BusinessDate = (about: About = {}) =>
  field({ example: '2026-11-21', ...about }, { type: 'string', format: 'date' },
    Matches(/^\d{4}-\d{2}-\d{2}$/, { message: '$property must be a date as YYYY-MM-DD' }), IsISO8601({ strict: true })); // prettier-ignore

/** ISO 4217 code. */
export const Currency = (about: About = {}) => codeOf('ISO 4217', currencyCodes, { example: 'USD', description: 'ISO 4217 code', ...about }); // prettier-ignore
/** ISO 3166-1 alpha-2 code. */
export const Country = (about: About = {}) => codeOf('ISO 3166-1 alpha-2', countryCodes, { example: 'US', description: 'ISO 3166-1 alpha-2 code', ...about }); // prettier-ignore
/** UN/ECE Rec 20 code. */
export const Unit = (about: About = {}) => codeOf('UN/ECE Recommendation 20', unitCodes, { example: 'EA', description: 'UN/ECE Recommendation 20 code', ...about }); // prettier-ignore

/** `x-code-set`: a published code set, which generated clients take as a string, like this class. */
const codeOf = (set: string, codes: readonly string[], about: About) =>
  field(about, { type: 'string', enum: codes, 'x-code-set': set },
    IsIn(codes, { message: `$property must be a code of ${set}, such as ${about.example}` })); // prettier-ignore

/** A nested object, validated by its own class. */
export const Nested = <T>(type: () => new () => T, about: About = {}) =>
  // Swagger tells a lazy type from a class by the function's name.
  field(about, { type: () => type() }, IsObject(), ValidateNested(), Type(type));

/** A list of nested objects, each validated by its class. */
export const ListOf = <T>(type: () => new () => T, { min = 0, max = 10_000, ...about }: About & { min?: number; max?: number } = {}) =>
  field(about, { type: () => type(), isArray: true, minItems: min, maxItems: max },
    IsArray(), ArrayMinSize(min), ArrayMaxSize(max), ValidateNested({ each: true }), Type(type)); // prettier-ignore

/** A list of plain strings. */
export const Texts = ({ max = 1000, ...about }: About & { max?: number } = {}) =>
  field(
    about,
    { type: 'string', isArray: true, maxItems: max },
    IsArray(),
    ArrayMaxSize(max),
    IsString({ each: true }),
    StorableText({ each: true }),
  );

/** A list of UUIDs. */
export const Ids = ({ max = 1000, ...about }: About & { max?: number } = {}) =>
  field(
    about,
    { type: 'string', format: 'uuid', isArray: true, maxItems: max },
    IsArray(),
    ArrayMaxSize(max),
    IsUUID(undefined, { each: true }),
  );

/** Whatever JSON value; in answers only. */
export const AnyJson = ({ optional = false, ...words }: About = {}) =>
  ApiProperty({
    oneOf: [
      { type: 'string' },
      { type: 'number' },
      { type: 'boolean' },
      { type: 'array', items: {} },
      { type: 'object' },
    ],
    ...words,
    required: !optional,
  });

/** Whatever JSON object: kept, not looked into. */
export const AnyObject = (about: About = {}) =>
  field(about, { type: 'object', additionalProperties: true }, IsObject());
