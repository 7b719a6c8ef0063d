import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ProblemDetails, titles } from './problem-details';

const meaning: Record<number, string> = {
  400: 'The request does not have the right form; `errors` names each field',
  401: 'No valid token',
  403: 'The token lacks a scope',
  404: 'There is no such thing',
  409: 'The state does not allow it now',
  413: 'The body is too large',
  415: 'The media type is not accepted',
  422: 'The business says no; `errors` names each field',
  429: 'Too many requests',
  500: 'Something went wrong here',
  503: 'Something that this depends on does not answer; try again after Retry-After seconds',
};

/** Documents the errors of an operation (RFC 9457). 500 is always among them. */
export const ApiProblems = (...statuses: number[]) =>
  applyDecorators(
    ApiExtraModels(ProblemDetails),
    ...[...new Set([...statuses, 500])].map((status) =>
      ApiResponse({
        status,
        description: meaning[status] ?? titles[status],
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDetails) }, example: exampleOf(status) } },
      }),
    ),
  );

const exampleOf = (status: number) => ({
  type: `urn:crossdock:problem:${(titles[status] ?? 'error').toLowerCase().replaceAll(' ', '-')}`,
  title: titles[status],
  status,
  code: (titles[status] ?? 'error').toUpperCase().replaceAll(' ', '_'),
  detail: meaning[status],
  instance: '/v1/orders',
  correlationId: '0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55',
  errors: [],
});
