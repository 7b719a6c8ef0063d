/** `all-or-nothing`: every line in full or nothing; `partial`: each line in full or not at all; `best-effort`: whatever there is. */
export const holdModes = ['all-or-nothing', 'partial', 'best-effort'] as const;
export type HoldMode = (typeof holdModes)[number];

export interface WantedLine {
  quantity: number;
  /** Positions that may serve it (`positionKey`), in the order of asking. */
  places: readonly string[];
}
export interface Take {
  line: number;
  place: string;
  quantity: number;
}

/**
 * Pure: what one request gets of what is left, and takes it from there. Two lines of one item are one demand: what the first takes,
 * the second does not find.
 */
export function decideHolds(mode: HoldMode, lines: readonly WantedLine[], left: Map<string, number>): Take[] {
  const takes: Take[] = [];
  for (const line of fewestPlacesFirst(lines)) {
    const taken = take(lines[line], line, left);
    const short = sumOf(taken) < lines[line].quantity;
    if (short && mode !== 'best-effort') giveBack(taken, left);
    if (short && mode === 'all-or-nothing') {
      giveBack(takes, left);
      return [];
    }
    if (!short || mode === 'best-effort') takes.push(...taken);
  }
  return takes;
}

function take({ quantity, places }: WantedLine, line: number, left: Map<string, number>): Take[] {
  const taken: Take[] = [];
  let missing = quantity;
  for (const place of places) {
    const there = Math.min(missing, left.get(place) ?? 0);
    if (there <= 0) continue;
    left.set(place, left.get(place)! - there);
    missing -= there;
    taken.push({ line, place, quantity: there });
    if (missing === 0) break;
  }
  return taken;
}

const sumOf = (takes: readonly Take[]): number => takes.reduce((sum, { quantity }) => sum + quantity, 0);

function giveBack(takes: readonly Take[], left: Map<string, number>): void {
  for (const { place, quantity } of takes) left.set(place, left.get(place)! + quantity);
}

// A line that only one node may serve comes before one that has a choice; else the order of the request.
function fewestPlacesFirst(lines: readonly WantedLine[]): number[] {
  const order = lines.map((_, index) => index);
  return lines.length < 2 ? order : order.sort((a, b) => lines[a].places.length - lines[b].places.length || a - b);
}
