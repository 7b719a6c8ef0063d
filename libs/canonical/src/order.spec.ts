import fc from 'fast-check';
import { type LineQuantities, noQuantities, statusOf } from './order';

const line = (quantities: Partial<LineQuantities>): LineQuantities => ({ ...noQuantities(), ...quantities });

/** Lines as they can come about: what is invoiced was shipped, what is shipped was ordered and not cancelled. */
const lines = fc
  .record({ ordered: fc.integer({ min: 1, max: 50 }), cut: fc.array(fc.nat(100), { minLength: 3, maxLength: 3 }) })
  .map(({ ordered, cut }) => {
    const cancelled = Math.floor((ordered * cut[0]) / 100);
    const shipped = Math.floor(((ordered - cancelled) * cut[1]) / 100);
    return line({ ordered, cancelled, shipped, invoiced: Math.floor((shipped * cut[2]) / 100) });
  });

describe('the status that people see', () => {
  it.each([
    ['open', [line({ ordered: 10 })]],
    ['open', [line({ ordered: 10, released: 10, picked: 10 })]],
    ['partially-shipped', [line({ ordered: 10, shipped: 4 })]],
    ['partially-shipped', [line({ ordered: 10, shipped: 10 }), line({ ordered: 5 })]],
    ['shipped', [line({ ordered: 10, shipped: 4, cancelled: 6 })]],
    ['partially-invoiced', [line({ ordered: 10, shipped: 10, invoiced: 4 })]],
    ['invoiced', [line({ ordered: 10, shipped: 10, invoiced: 10 })]],
    ['invoiced', [line({ ordered: 10, shipped: 4, invoiced: 4, cancelled: 6 }), line({ ordered: 2, cancelled: 2 })]],
    ['cancelled', [line({ ordered: 10, cancelled: 10 })]],
  ] as const)('is %s', (status, quantities) => expect(statusOf([...quantities])).toBe(status));

  it('is the same whichever line comes first, and for an order split over more lines', () => {
    fc.assert(
      fc.property(fc.array(lines, { minLength: 1, maxLength: 6 }), (list) => {
        expect(statusOf([...list].reverse())).toBe(statusOf(list));
        expect(statusOf([...list, noQuantities()])).toBe(statusOf(list));
      }),
    );
  });

  it('only ever goes forward as units are shipped and then invoiced', () => {
    const rank = ['open', 'partially-shipped', 'shipped', 'partially-invoiced', 'invoiced'];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(29), (ordered, cut) => {
        const cancelled = Math.min(cut, ordered - 1);
        const due = ordered - cancelled;
        const steps = [
          ...Array.from({ length: due + 1 }, (_, shipped) => line({ ordered, cancelled, shipped })),
          ...Array.from({ length: due + 1 }, (_, invoiced) => line({ ordered, cancelled, shipped: due, invoiced })),
        ];
        const ranks = steps.map((each) => rank.indexOf(statusOf([each])));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        expect([ranks[0], ranks.at(-1)]).toEqual([0, 4]);
      }),
    );
  });
});
