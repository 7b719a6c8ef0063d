/** One place where two values differ; a side on which it is absent is left out. */
export interface Difference {
  /** RFC 6901 */
  pointer: string;
  from?: unknown;
  to?: unknown;
}

/** Where two JSON values differ, in the order of reading. */
export function differences(from: unknown, to: unknown, pointer = ''): Difference[] {
  if (isBranch(from) && isBranch(to) && Array.isArray(from) === Array.isArray(to))
    return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((name) =>
      differences(from[name], to[name], `${pointer}/${escaped(name)}`),
    );
  return Object.is(from, to) ? [] : [{ pointer, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
}

const isBranch = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What is not as expected: of objects only the members that are named (null: must be absent), of lists every element. */
export function unmet(expected: unknown, given: unknown, pointer = ''): Difference[] {
  if (expected === null && given === undefined) return [];
  if (!isBranch(expected) || !isBranch(given) || Array.isArray(expected) !== Array.isArray(given))
    return differences(expected, given, pointer);
  const names = Array.isArray(expected) ? [...new Set([...Object.keys(expected), ...Object.keys(given)])] : Object.keys(expected);
  return names.flatMap((name) => unmet(expected[name], given[name], `${pointer}/${escaped(name)}`));
} // prettier-ignore

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** `fields.requestedDelivery: "DTM[01=002]/02" → "DTM[01=010]/02"` */
export function inWords({ pointer, from, to }: Difference): string {
  const place = pointer.slice(1).split('/').map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~')).join('.');
  const [was, is] = [from, to].map((value) => JSON.stringify(value));
  if (was === undefined) return `${place}: ${is} is new`;
  return is === undefined ? `${place}: ${was} is gone` : `${place}: ${was} → ${is}`;
} // prettier-ignore
