import type { Condition } from '../schema/compile';

/**
 * Relational conditions as the standard defines them. Returns the element to name and its AK403 code:
 * 2 a conditional element is missing, 10 an exclusion is violated.
 */
export function conditionBroken({ kind, positions }: Condition, elements: string[]): [element: number, code: string] | undefined {
  const there = (n: number): boolean => elements[n] !== undefined && elements[n] !== '';
  const [first, ...others] = positions;
  switch (kind) {
    case 'P': {
      if (!positions.some(there)) return undefined;
      const missing = positions.find((n) => !there(n));
      return missing === undefined ? undefined : [missing, '2'];
    }
    case 'R':
      return positions.some(there) ? undefined : [first, '2'];
    case 'E': {
      const present = positions.filter(there);
      return present.length > 1 ? [present[1], '10'] : undefined;
    }
    case 'C': {
      const missing = there(first) ? others.find((n) => !there(n)) : undefined;
      return missing === undefined ? undefined : [missing, '2'];
    }
    case 'L':
      return there(first) && !others.some(there) ? [others[0], '2'] : undefined;
  }
}
