import type { Condition } from '../schema/compile';

/**
 * Relational conditions as the standard defines them. Returns the element to name and its AK403 code:
 * 2 a conditional element is missing, 10 an exclusion is violated.
 */
export function conditionBroken(condition: Condition, elements: string[]): [element: number, code: string] | undefined {
  const { kind, positions } = condition;
  const [first] = positions;
  switch (kind) {
    case 'P': {
      const missing = firstAbsent(positions, 0, elements);
      return missing > 0 && firstPresent(positions, 0, elements) > 0 ? [missing, '2'] : undefined;
    }
    case 'R':
      return firstPresent(positions, 0, elements) > 0 ? undefined : [first, '2'];
    case 'E': {
      const one = positions.indexOf(firstPresent(positions, 0, elements));
      const other = one < 0 ? 0 : firstPresent(positions, one + 1, elements);
      return other > 0 ? [other, '10'] : undefined;
    }
    case 'C': {
      const missing = isThere(elements[first]) ? firstAbsent(positions, 1, elements) : 0;
      return missing > 0 ? [missing, '2'] : undefined;
    }
    case 'L':
      return isThere(elements[first]) && firstPresent(positions, 1, elements) === 0 ? [positions[1], '2'] : undefined;
  }
}

/** The element that is there and asks for the one that is not (or bars it); 0 where none of them is there. */
export function triggerOf({ kind, positions }: Condition, broken: number, elements: string[]): number {
  if (kind === 'C' || kind === 'L') return positions[0];
  return positions.find((n) => n !== broken && isThere(elements[n])) ?? 0;
}

function isThere(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}

function firstPresent(positions: readonly number[], from: number, elements: string[]): number {
  for (let i = from; i < positions.length; i++) if (isThere(elements[positions[i]])) return positions[i];
  return 0;
}

function firstAbsent(positions: readonly number[], from: number, elements: string[]): number {
  for (let i = from; i < positions.length; i++) if (!isThere(elements[positions[i]])) return positions[i];
  return 0;
}
