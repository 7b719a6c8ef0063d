import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { meaningOf } from './documented-problems';

/**
 * Documents the refusals of an operation (RFC 9457). What follows from the operation itself is added to every one:
 * 401 and 403 where it needs a token, 400 and 413 where it takes input, 500 always.
 */
export const ApiProblems = (...statuses: number[]) =>
  applyDecorators(...statuses.map((status) => ApiResponse({ status, description: meaningOf(status) })));
