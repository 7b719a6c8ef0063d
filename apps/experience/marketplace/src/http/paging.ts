import { DomainError } from '@crossdock/canonical';

const most = 1000;

/** @throws `rejected` CURSOR_INVALID */
export function cursorOf(since = '0'): string {
  if (/^\d{1,18}$/.test(since)) return since;
  throw new DomainError('rejected', 'CURSOR_INVALID', {}, [
    { pointer: '/since', code: 'CURSOR_INVALID', message: 'since must be the `next` of an earlier answer, or 0' },
  ]);
}

/** @throws `rejected` LIMIT_INVALID */
export function limitOf(text: string | undefined, otherwise: number): number {
  const limit = text === undefined ? otherwise : Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= most) return limit;
  throw new DomainError('rejected', 'LIMIT_INVALID', {}, [
    { pointer: '/limit', code: 'LIMIT_INVALID', message: `limit must be a whole number from 1 to ${most}` },
  ]);
}
