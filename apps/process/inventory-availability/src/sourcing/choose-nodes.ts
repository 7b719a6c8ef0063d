/** A node that may serve an order, in the order of the rule. */
export interface Choice {
  node: string;
  /** Equal for nodes between which the criteria before `splits` do not decide. */
  class: number;
  /** What it could give of each item asked. */
  free: readonly number[];
}

/** Sets of nodes that are looked at for one order. */
const mostSets = 2_000;

/**
 * Pure: from which nodes an order ships when the rule limits how many, or counts them. The set that fills most; of those, by the rule's
 * order, with fewer nodes before more where `splits` stands in it. Beyond the bound the best seen stands.
 * @param ranked best first
 * @param demand of each item, in the order of `free`
 * @param most nodes that may be used
 * @param splits fewer nodes are better
 */
export function chooseNodes(ranked: readonly Choice[], demand: readonly number[], most: number, splits: boolean): string[] {
  const useful = ranked.map((choice, rank) => ({ ...choice, rank })).filter(({ free }) => fillOf([free], demand) > 0);
  const everything = fillOf(useful.map(({ free }) => free), demand);
  // Who gives most is looked at first, so that a bounded search sees what matters.
  const order = [...useful].sort((a, b) => fillOf([b.free], demand) - fillOf([a.free], demand) || a.rank - b.rank);
  const all = inTurn(useful, demand);
  if (!splits && all.length <= most) return all.map(({ node }) => node);
  let best: Ranked[] = all.slice(0, most);
  let seen = 0;
  for (let size = 1; size <= Math.min(most, useful.length) && seen < mostSets; size++) {
    for (const set of setsOf(order, size)) {
      if (++seen > mostSets) break;
      const sorted = inTurn([...set].sort((a, b) => a.rank - b.rank), demand);
      if (compare(sorted, best, demand, splits) < 0) best = sorted;
    }
    const full = fillOf(best.map(({ free }) => free), demand) === everything;
    // Larger sets can only be better in a class that decides before their number does.
    if (full && splits && best.length <= size && useful.every((each) => each.class === useful[0].class)) break;
  }
  return best.map(({ node }) => node);
} // prettier-ignore

type Ranked = Choice & { rank: number };

/** Below zero: `a` is better. Both best rank first, each node of use. */
function compare(a: readonly Ranked[], b: readonly Ranked[], demand: readonly number[], splits: boolean): number {
  const more = fillOf(b.map(({ free }) => free), demand) - fillOf(a.map(({ free }) => free), demand);
  if (more !== 0) return more;
  const classes = splits ? lexical(a.map((each) => each.class), b.map((each) => each.class)) : 0;
  if (classes !== 0) return classes;
  if (splits && a.length !== b.length) return a.length - b.length;
  return lexical(a.map(({ rank }) => rank), b.map(({ rank }) => rank));
} // prettier-ignore

/** The first difference decides; where one is the beginning of the other, the shorter comes first. */
function lexical(a: readonly number[], b: readonly number[]): number {
  for (let n = 0; n < Math.min(a.length, b.length); n++) if (a[n] !== b[n]) return a[n] - b[n];
  return a.length - b.length;
}

const fillOf = (frees: readonly (readonly number[])[], demand: readonly number[]): number =>
  demand.reduce((sum, wanted, item) => sum + Math.min(wanted, frees.reduce((all, free) => all + Math.max(0, free[item]), 0)), 0); // prettier-ignore

/** Best first, each that adds something. */
function inTurn(ranked: readonly Ranked[], demand: readonly number[]): Ranked[] {
  const chosen: Ranked[] = [];
  for (const each of ranked) {
    const frees = chosen.map(({ free }) => free);
    if (fillOf([...frees, each.free], demand) > fillOf(frees, demand)) chosen.push(each);
  }
  return chosen;
}

function* setsOf<T>(all: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) return yield [];
  for (let n = from; n <= all.length - size; n++) for (const rest of setsOf(all, size - 1, n + 1)) yield [all[n], ...rest];
} // prettier-ignore
