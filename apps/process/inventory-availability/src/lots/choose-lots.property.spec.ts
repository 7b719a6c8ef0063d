import fc from 'fast-check';
import {
  freeOf,
  isPromised,
  leaveLots,
  type LotRule,
  type LotStock,
  rankLots,
  takeLots,
  unpromised,
} from './choose-lots';

const today = '2026-11-21';
const day = fc.integer({ min: -20, max: 60 }).map((days) => new Date(Date.parse(today) + days * 86_400_000));
const lots = fc.array(
  fc.record({
    onHand: fc.nat(9), claimed: fc.nat(9), expiresOn: fc.option(day.map((date) => date.toISOString().slice(0, 10)), { nil: undefined }),
    receivedAt: fc.option(day, { nil: undefined }),
  }), { maxLength: 7 },
).map((all) => all.map((lot, index): LotStock => ({ ...lot, lot: `L${index}` }))); // prettier-ignore
const rule = fc.constantFrom<LotRule>('fefo', 'fifo');
const total = (all: readonly { quantity: number }[]) => all.reduce((sum, { quantity }) => sum + quantity, 0);

describe('lots', () => {
  it('are taken in the rule’s order, no more than is free, and what none has stays unnamed', () => {
    fc.assert(
      fc.property(rule, lots, fc.integer({ min: 1, max: 40 }), (by, all, quantity) => {
        const ranked = rankLots(by, all.map((lot) => ({ ...lot })));
        const before = new Map(all.map((lot) => [lot.lot, freeOf(lot)]));
        const takes = takeLots(ranked, quantity);
        expect(total(takes)).toBe(quantity);
        const named = takes.filter(({ lot }) => lot !== undefined);
        expect(total(named)).toBe(Math.min(quantity, [...before.values()].reduce((sum, free) => sum + free, 0)));
        for (const take of named) expect(take.quantity).toBeLessThanOrEqual(before.get(take.lot!)!);
        // Whoever ranks before a lot that was taken has nothing left.
        const last = ranked.findIndex(({ lot }) => lot === named.at(-1)?.lot);
        ranked.slice(0, Math.max(0, last)).forEach((lot) => expect(freeOf(lot)).toBe(0));
        const dates = named.map(({ lot }) => all.find((each) => each.lot === lot)!).map((lot) => (by === 'fefo' ? Date.parse(lot.expiresOn ?? '9999-12-31') : (lot.receivedAt?.getTime() ?? Infinity)));
        expect(dates).toEqual([...dates].sort((a, b) => a - b));
      }),
    ); // prettier-ignore
  });

  it('are either promised or not: together they are what is free', () => {
    fc.assert(
      fc.property(lots, fc.nat(30), (all, minShelfLifeDays) => {
        const promised = all.filter((lot) => isPromised(lot, minShelfLifeDays, today));
        const free = (some: readonly LotStock[]) => some.reduce((sum, lot) => sum + freeOf(lot), 0);
        expect(unpromised(all, minShelfLifeDays, today) + free(promised)).toBe(free(all));
        for (const { expiresOn } of promised) expect(expiresOn === undefined || expiresOn >= today).toBe(true);
      }),
    );
  });

  it('that nobody named when they left are taken from what is promised first, and no lot gives more than it has', () => {
    fc.assert(
      fc.property(rule, lots, fc.nat(9), fc.integer({ min: 1, max: 60 }), (by, all, unnamed, quantity) => {
        const promised = (lot: LotStock) => isPromised(lot, 3, today);
        const left = leaveLots(by, all, promised, unnamed, quantity);
        expect(total(left)).toBe(quantity);
        const of = (lot: LotStock) => left.find((each) => each.lot === lot.lot)?.quantity ?? 0;
        for (const lot of all) expect(of(lot)).toBeLessThanOrEqual(lot.onHand);
        const free = all.filter(promised).reduce((sum, lot) => sum + freeOf(lot), 0);
        const others = all.filter((lot) => !promised(lot)).reduce((sum, lot) => sum + of(lot), 0);
        if (quantity <= free + unnamed) expect(others).toBe(0);
      }),
    );
  });

  it('are good through their last day, and through the shelf life that the item wants', () => {
    expect(isPromised({ expiresOn: today }, 0, today)).toBe(true);
    expect(isPromised({ expiresOn: '2026-11-20' }, 0, today)).toBe(false);
    expect(isPromised({ expiresOn: '2026-12-21' }, 30, today)).toBe(true);
    expect(isPromised({ expiresOn: '2026-12-20' }, 30, today)).toBe(false);
    expect(isPromised({}, 30, today)).toBe(true);
  });
});
