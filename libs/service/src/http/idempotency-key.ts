import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { HttpProblem } from '../problems/http-problem';

const pattern = /^"?([\x21\x23-\x7e]{1,200})"?$/;

/**
 * The `Idempotency-Key` header (draft-ietf-httpapi-idempotency-key-header), quoted or not, as a parameter of a handler.
 * Missing or empty: 400 IDEMPOTENCY_KEY_MISSING.
 */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const value = context.switchToHttp().getRequest().headers['idempotency-key'];
  const key = typeof value === 'string' ? pattern.exec(value.trim())?.[1] : undefined;
  if (!key)
    throw new HttpProblem(
      400,
      'IDEMPOTENCY_KEY_MISSING',
      'send an Idempotency-Key header of 1 to 200 visible characters, a UUID say',
      [{ pointer: '/headers/Idempotency-Key', code: 'MISSING', message: 'Idempotency-Key must be given, e.g. a UUID' }],
    );
  return key;
});
