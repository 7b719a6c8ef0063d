import { HttpException } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { asDomainError, type DomainError, type FailureKind, type FieldError } from '@crossdock/canonical';
import { requestContext } from '../context/request-context';
import { HttpProblem } from './http-problem';

export class FieldProblem implements FieldError {
  @ApiProperty({ example: '/lines/0/quantity/value', description: 'JSON Pointer (RFC 6901) into the request body' })
  pointer!: string;
  @ApiProperty({ example: 'matches' }) code!: string;
  @ApiProperty({
    example: 'value must be a decimal number as a string, e.g. "12.50"',
    description: 'What would be right',
  })
  message!: string;
}

/** RFC 9457. `code` is stable, callers may switch on it. */
export class ProblemDetails {
  @ApiProperty({ example: 'urn:crossdock:problem:order-invalid', format: 'uri' }) type!: string;
  @ApiProperty({ example: 'Unprocessable Content' }) title!: string;
  @ApiProperty({ example: 422 }) status!: number;
  @ApiProperty({ example: 'ORDER_INVALID' }) code!: string;
  @ApiProperty({ example: 'line 1: item NW-999 is unknown' }) detail!: string;
  @ApiProperty({ example: '/v1/orders' }) instance!: string;
  @ApiProperty({ example: '0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55' }) correlationId!: string;
  @ApiProperty({ type: [FieldProblem] }) errors!: FieldError[];
}

/** What each kind of failure means in HTTP. */
export const statusOfKind: Record<FailureKind, number> = {
  rejected: 422,
  conflict: 409,
  'not-found': 404,
  transient: 503,
  unexpected: 500,
};

export const titles: Record<number, string> = {
  400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 405: 'Method Not Allowed', 406: 'Not Acceptable',
  409: 'Conflict', 413: 'Content Too Large', 415: 'Unsupported Media Type', 422: 'Unprocessable Content',
  429: 'Too Many Requests', 500: 'Internal Server Error', 503: 'Service Unavailable',
}; // prettier-ignore

export interface Answer {
  body: ProblemDetails & Record<string, unknown>;
  headers: Record<string, string>;
}

/** Whatever was thrown, as problem details. An unexpected error is not described to the caller: the log has it. */
export function problemOf(thrown: unknown, instance: string): Answer {
  if (thrown instanceof HttpProblem)
    return answer(thrown.status, thrown.code, thrown.message, instance, thrown.errors, thrown.headers);
  const framework = fromFramework(thrown);
  if (framework) return answer(framework.status, framework.code, framework.message, instance, [], framework.headers);
  return fromDomain(asDomainError(thrown), instance);
}

/** What no database can hold has the wrong form, as what validation refuses: see `asPersistenceError`. */
const malformed = 'VALUE_UNUSABLE';

function fromDomain(error: DomainError, instance: string): Answer {
  const status = error.code === malformed ? 400 : statusOfKind[error.kind];
  const detail =
    error.kind === 'unexpected' ? 'something went wrong here; the correlation id finds it in the log' : error.message;
  const wait = error.details.retryAfterSeconds ?? (error.kind === 'transient' ? 2 : undefined);
  const headers: Record<string, string> = wait === undefined ? {} : { 'retry-after': String(wait) };
  const {
    message: _,
    retryAfterSeconds: __,
    ...facts
  } = error.kind === 'unexpected' ? {} : (error.details as Record<string, unknown>);
  const told = answer(status, error.code, detail, instance, error.errors, headers);
  // RFC 9457 §3.2: extension members; ours never hide the standard ones.
  return { ...told, body: { ...facts, ...told.body } };
}

function fromFramework(thrown: unknown): HttpProblem | undefined {
  const { code, statusCode, message } = thrown as { code?: string; statusCode?: number; message?: string };
  const status = thrown instanceof HttpException ? thrown.getStatus() : statusCode;
  if (status === 413) return new HttpProblem(413, 'BODY_TOO_LARGE', 'the body is larger than this service accepts');
  if (status === 415) return new HttpProblem(415, 'MEDIA_TYPE_UNSUPPORTED', `${message ?? ''}; send application/json`);
  if (code === 'FST_ERR_CTP_EMPTY_JSON_BODY')
    return new HttpProblem(400, 'BODY_MISSING', 'the body is empty; send a JSON document');
  if (status === 400 && /JSON/.test(message ?? ''))
    return new HttpProblem(400, 'MALFORMED_JSON', `the body is not JSON: ${message}`);
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new HttpProblem(status, codeOfStatus(status), message ?? '');
  return undefined;
}

const codeOfStatus = (status: number): string =>
  (titles[status] ?? `HTTP_${status}`).toUpperCase().replaceAll(' ', '_');

function answer(
  status: number,
  code: string,
  detail: string,
  instance: string,
  errors: FieldError[],
  headers: Record<string, string>,
): Answer {
  const body = {
    type: `urn:crossdock:problem:${code.toLowerCase().replaceAll('_', '-')}`,
    title: titles[status] ?? 'Error',
    status, code, detail, instance,
    correlationId: requestContext()?.correlationId ?? '',
    errors,
  }; // prettier-ignore
  return { body, headers };
}
