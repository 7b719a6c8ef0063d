import fc from 'fast-check';
import { type Choice, chooseNodes } from './choose-nodes';

const items = 2;
const few = fc.integer({ min: -2, max: 6 });
const ranked = fc.array(fc.record({ free: fc.array(few, { minLength: items, maxLength: items }), next: fc.boolean() }), { maxLength: 6 }).map((nodes) => {
  let current = 0;
  return nodes.map(({ free, next }, n): Choice => ({ node: `N${n}`, free, class: next ? ++current : current }));
}); // prettier-ignore
const demand = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: items, maxLength: items });

/** What shipping from these nodes alone does, unit by unit: best ranked first. */
function ship(nodes: readonly (Choice & { rank: number })[], asked: readonly number[]) {
  const missing = [...asked];
  const used = nodes.filter(({ free }) => {
    let some = false;
    for (let item = 0; item < items; item++) {
      for (let unit = 0; unit < free[item] && missing[item] > 0; unit++) {
        missing[item]--;
        some = true;
      }
    }
    return some;
  });
  const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);
  return { used, filled: sum(asked) - sum(missing) };
}

const key = (numbers: readonly number[]) => numbers.map((n) => String.fromCharCode(97 + n)).join('');

describe('choosing from how many nodes an order ships', () => {
  it('finds what trying every set finds', () => {
    fc.assert(
      fc.property(ranked, demand, fc.constantFrom(1, 2, 3, Infinity), fc.boolean(), (choices, asked, most, splits) => {
        const all = choices.map((choice, rank) => ({ ...choice, rank }));
        const tried = Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((__, n) => bits & (1 << n)))
          .filter((set) => set.length <= most)
          .map((set) => ship(set, asked))
          .sort((a, b) => {
            const order = (by: (set: typeof a) => string) => (by(a) < by(b) ? -1 : Number(by(a) > by(b)));
            const classes = splits ? order(({ used }) => key(used.map((each) => each.class))) : 0;
            const fewer = splits ? a.used.length - b.used.length : 0;
            return b.filled - a.filled || classes || fewer || order(({ used }) => key(used.map(({ rank }) => rank)));
          });
        expect(chooseNodes(choices, asked, most, splits)).toEqual(tried[0].used.map(({ node }) => node));
      }),
      { numRuns: 2_000 },
    ); // prettier-ignore
  });

  it('serves from two nodes that have all together, though others rank before them', () => {
    const choices = [[1, 0], [0, 1], [4, 0], [0, 4]].map((free, n) => ({ node: `N${n}`, class: n, free })); // prettier-ignore
    expect(chooseNodes(choices, [4, 4], 2, false)).toEqual(['N2', 'N3']);
  });

  it('stays within its bound with many nodes', () => {
    const choices = Array.from({ length: 60 }, (_, n) => ({ node: `N${n}`, class: 0, free: [1 + (n % 3), 2] }));
    expect(chooseNodes(choices, [40, 40], 30, true).length).toBeLessThanOrEqual(30);
  });
});
