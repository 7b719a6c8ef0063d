import { getSchemaPath, type ResponseObject } from '@nestjs/swagger';
import { ProblemDetails, titles } from './problem-details';

interface DocumentedProblem {
  meaning: string;
  code: string;
  detail: string;
  header?: [name: string, meaning: string, example: string];
  errors?: { pointer: string; code: string; message: string }[];
}

const retryAfter: DocumentedProblem['header'] = ['Retry-After', 'Seconds to wait before the next try', '2'];

/** What the documents say of each refusal, with an answer as it comes over the wire. */
const documented: Record<number, DocumentedProblem> = {
  400: {
    meaning: 'The request does not have the right form; `errors` names each field and what would be right',
    code: 'VALIDATION_FAILED',
    detail: 'the request does not have the right form',
    errors: [
      {
        pointer: '/lines/0/quantity/value',
        code: 'matches',
        message: 'value must be a decimal number as a string, e.g. "12.50"',
      },
    ],
  },
  401: {
    meaning: 'No token, or one that is not valid',
    code: 'UNAUTHENTICATED',
    detail: 'send a token: Authorization: Bearer <JWT>',
    header: ['WWW-Authenticate', 'RFC 6750, section 3', 'Bearer realm="crossdock"'],
  },
  403: {
    meaning: 'The token lacks a scope',
    code: 'FORBIDDEN',
    detail: 'the token lacks the scope orders:write',
    header: [
      'WWW-Authenticate',
      'RFC 6750, section 3',
      'Bearer realm="crossdock", error="insufficient_scope", scope="orders:write"',
    ],
  },
  404: { meaning: 'There is no such thing', code: 'ORDER_UNKNOWN', detail: 'order unknown (orderNumber SO-0000042)' },
  409: { meaning: 'The state does not allow it now', code: 'ORDER_CLOSED', detail: 'order SO-0000042 is closed' },
  413: { meaning: 'The body is too large', code: 'BODY_TOO_LARGE', detail: 'the body is larger than 2097152 bytes' },
  415: {
    meaning: 'The media type is not accepted',
    code: 'MEDIA_TYPE_UNSUPPORTED',
    detail: 'application/xml is not accepted; send application/json',
  },
  422: {
    meaning: 'The business says no; `errors` names each field',
    code: 'ORDER_INVALID',
    detail: 'line 1: item NW-999 is unknown',
    errors: [{ pointer: '/lines/0/sku', code: 'UNKNOWN_ITEM', message: 'line 1: item NW-999 is unknown' }],
  },
  429: {
    meaning: 'Too many requests',
    code: 'TOO_MANY_REQUESTS',
    detail: 'more requests than agreed',
    header: retryAfter,
  },
  500: {
    meaning: 'A defect on this side; the correlation id finds it in the log',
    code: 'UNEXPECTED',
    detail: 'something went wrong here; the correlation id finds it in the log',
  },
  503: {
    meaning: 'Something that this depends on does not answer now; the same request may be sent again',
    code: 'PEER_UNAVAILABLE',
    detail: 'erp does not answer: ECONNREFUSED',
    header: retryAfter,
  },
};

export const meaningOf = (status: number): string => documented[status]?.meaning ?? titles[status] ?? 'Refused';

/** Name of a refusal among the document's components. */
export const problemName = (status: number): string => `Problem${status}`;

/** The response component of a refusal. */
export function problemResponse(status: number): ResponseObject {
  const { code = 'REFUSED', detail = meaningOf(status), header, errors = [] } = documented[status] ?? {};
  const example = {
    type: `urn:crossdock:problem:${code.toLowerCase().replaceAll('_', '-')}`,
    title: titles[status] ?? 'Refused',
    status, code, detail,
    instance: '/v1/orders',
    correlationId: '0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55',
    errors,
  }; // prettier-ignore
  return {
    description: meaningOf(status),
    ...(header && {
      headers: { [header[0]]: { description: header[1], schema: { type: 'string' }, example: header[2] } },
    }),
    content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDetails) }, example } },
  };
}
