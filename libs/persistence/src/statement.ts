import { createHash } from 'node:crypto';
import { arrayLiteral } from './array-literal';

const names = new Map<string, string>();

/** A statement under a name of its own, so that PostgreSQL parses and plans it once per connection. */
export function statement(text: string, values?: unknown[]): { name: string; text: string; values?: unknown[] } {
  let name = names.get(text);
  if (!name) names.set(text, (name = createHash('sha1').update(text).digest('base64url')));
  return {
    name,
    text,
    values: values?.map((value) => (Array.isArray(value) ? (arrayLiteral(value) ?? value) : value)),
  };
}
