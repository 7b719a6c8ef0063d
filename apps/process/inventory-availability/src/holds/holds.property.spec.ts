import fc from 'fast-check';
import { chooseDisappointed } from './choose-disappointed';
import { decideHolds, type HoldMode, holdModes, type WantedLine } from './decide-holds';
import type { OpenHold } from './hold';
import { settleLines } from './settle-lines';

const places = ['A', 'B', 'C'];
const line = fc.record({ quantity: fc.integer({ min: 1, max: 9 }), places: fc.subarray(places, { minLength: 1 }) });
const stock = fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12));
const mode = fc.constantFrom<HoldMode>(...holdModes);
const total = (left: Map<string, number>) => [...left.values()].reduce((sum, each) => sum + each, 0);

describe('deciding holds', () => {
  const decide = (asked: [HoldMode, WantedLine[]][], free: readonly number[]) => {
    const left = new Map(places.map((place, index) => [place, free[index]]));
    return { left, takes: asked.map(([how, lines]) => decideHolds(how, lines, left)) };
  };

  it('takes exactly what is missing afterwards, and never more than there is', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(mode, fc.array(line, { minLength: 1, maxLength: 4 })), { maxLength: 6 }), stock, (asked, free) => {
        const { left, takes } = decide(asked, free);
        const taken = takes.flat().reduce((sum, { quantity }) => sum + quantity, 0);
        expect(total(left) + taken).toBe(free[0] + free[1] + free[2]);
        for (const quantity of left.values()) expect(quantity).toBeGreaterThanOrEqual(0);
      }),
    ); // prettier-ignore
  });

  it('keeps to its mode: everything, whole lines, or whatever there is', () => {
    fc.assert(
      fc.property(mode, fc.array(line, { minLength: 1, maxLength: 4 }), stock, (how, lines, free) => {
        const { takes: [takes], left } = decide([[how, lines]], free);
        const got = lines.map((_, index) => takes.filter((take) => take.line === index).reduce((sum, { quantity }) => sum + quantity, 0));
        for (const { line: index, place, quantity } of takes) {
          expect(lines[index].places).toContain(place);
          expect(quantity).toBeGreaterThan(0);
        }
        got.forEach((quantity, index) => expect(quantity).toBeLessThanOrEqual(lines[index].quantity));
        if (how === 'all-or-nothing') expect(got.every((quantity, index) => quantity === lines[index].quantity) || takes.length === 0).toBe(true);
        if (how === 'partial') got.forEach((quantity, index) => expect([0, lines[index].quantity]).toContain(quantity));
        if (how === 'best-effort') {
          // Whoever got less than it asked for has left nothing where it may take from.
          got.forEach((quantity, index) => quantity < lines[index].quantity && lines[index].places.forEach((place) => expect(left.get(place)).toBe(0)));
        }
      }),
    ); // prettier-ignore
  });
});

const hold = fc.record({
  open: fc.nat(6), picked: fc.nat(6), soft: fc.boolean(), priority: fc.integer({ min: -2, max: 2 }), at: fc.nat(1_000),
  state: fc.constantFrom<OpenHold['state']>('held', 'allocated'),
}); // prettier-ignore
const holds = fc.array(hold, { maxLength: 8 }).map((all) =>
  all.map(({ at, ...each }, index): OpenHold => ({
    ...each, id: `H${index}`, positionId: '1', legalEntity: 'E', node: 'N', sku: 'S', quantity: each.open + each.picked, reference: 'R',
    lineId: 'L', createdAt: new Date(at),
  })),
); // prettier-ignore

describe('settling lines', () => {
  it('resolves no more than is open, and as much of what was told as is open', () => {
    fc.assert(
      fc.property(holds, fc.nat(30), fc.nat(30), (open, posted, voided) => {
        const settled = settleLines([{ legalEntity: 'E', node: 'N', sku: 'S', lineId: 'L', posted, voided }], open);
        for (const { hold: each, change } of settled) expect(change.posted + change.voided).toBeLessThanOrEqual(each.open + each.picked);
        const there = open.reduce((sum, each) => sum + each.open + each.picked, 0);
        const done = settled.reduce((sum, { change }) => sum + change.posted + change.voided, 0);
        expect(done).toBe(Math.min(there, posted + voided));
      }),
    ); // prettier-ignore
  });
});

describe('whose holds are disappointed', () => {
  it('covers the shortfall as far as there are holds, and spares whoever comes later in the rule', () => {
    fc.assert(
      fc.property(holds, fc.nat(40), (open, shortfall) => {
        const chosen = chooseDisappointed(open, shortfall);
        const sum = chosen.reduce((all, { quantity }) => all + quantity, 0);
        expect(sum).toBe(Math.min(shortfall, open.reduce((all, each) => all + each.open, 0)));
        const softLeft = open.some((each) => each.soft && each.state === 'held' && each.open > (chosen.find(({ hold: it }) => it === each)?.quantity ?? 0));
        if (softLeft) expect(chosen.every(({ hold: each }) => each.soft && each.state === 'held')).toBe(true);
      }),
    ); // prettier-ignore
  });
});
