import fc from 'fast-check';
import { positionKey } from '../ledger/entry';
import { decideSourcing, type SourcingOrder } from './decide-sourcing';
import type { SourcingNode } from './nodes';
import type { SourcingRule } from './sourcing-rules';

const names = ['N1', 'N2', 'N3', 'N4'];
const skus = ['A', 'B'];
const nodes: SourcingNode[] = names.map((node, index) => ({
  node, legalEntity: 'E', priority: index, country: 'US', regions: index === 2 ? ['WA'] : [], kind: index === 3 ? 'drop-ship' : 'warehouse', costPerOrder: { amount: `${9 - index}.50`, currency: 'USD' },
})); // prettier-ignore
const rule = fc.record({
  preferWhole: fc.boolean(), maxNodes: fc.constantFrom(undefined, 1, 2), fallback: fc.constantFrom<SourcingRule['fallback']>('backorder', 'refuse'),
  criteria: fc.subarray<SourcingRule['criteria'][number]>(['priority', 'distance', 'cost', 'date', 'splits']), kinds: fc.constantFrom<SourcingRule['kinds']>(undefined, ['warehouse']),
}); // prettier-ignore
const lines = fc.array(fc.record({ sku: fc.constantFrom(...skus), quantity: fc.integer({ min: 1, max: 9 }), noBackorder: fc.boolean() }), { minLength: 1, maxLength: 4 }); // prettier-ignore
const free = fc.array(fc.integer({ min: -3, max: 9 }), { minLength: 8, maxLength: 8 });

describe('sourcing', () => {
  it('accounts for every unit asked, within the rule, and explains every node', () => {
    fc.assert(
      fc.property(rule, lines, free, (given, asked, quantities) => {
        const left = new Map(names.flatMap((node, n) => skus.map((sku, s): [string, number] => [positionKey({ legalEntity: 'E', node, sku }), quantities[n * 2 + s]])));
        const before = new Map(left);
        const order: SourcingOrder = { legalEntity: 'E', channelName: 'c', shipTo: { country: 'US', region: 'WA' }, categories: [], handling: [], lines: asked };
        const decision = decideSourcing({ rules: [{ name: 'r', when: {}, ...given }] }, order, nodes, left);
        const used = new Set(decision.lines.flatMap(({ takes }) => takes.map(({ node }) => node)));

        decision.lines.forEach(({ takes, backordered, refused }, index) => {
          const taken = takes.reduce((sum, { quantity }) => sum + quantity, 0);
          expect(taken + backordered + refused).toBe(asked[index].quantity);
          if (asked[index].noBackorder || given.fallback === 'refuse') expect(backordered).toBe(0);
        });
        for (const [key, quantity] of left) expect(quantity).toBeGreaterThanOrEqual(Math.min(0, before.get(key)!));
        expect(used.size).toBeLessThanOrEqual(given.maxNodes ?? Infinity);
        if (given.kinds) expect(used).not.toContain('N4');
        expect(decision.candidates.map(({ node }) => node).sort()).toEqual(names);
        for (const { node, chosen, reason } of decision.candidates) {
          expect(chosen).toBe(used.has(node));
          expect(reason).not.toBe('');
        }
      }),
    ); // prettier-ignore
  });

  it('ships from one node when the rule prefers that and one has everything', () => {
    fc.assert(
      fc.property(lines, free, (asked, quantities) => {
        const left = new Map(names.flatMap((node, n) => skus.map((sku, s): [string, number] => [positionKey({ legalEntity: 'E', node, sku }), quantities[n * 2 + s]])));
        const demand = (sku: string) => asked.filter((line) => line.sku === sku).reduce((sum, { quantity }) => sum + quantity, 0);
        const one = names.some((node) => skus.every((sku) => demand(sku) === 0 || left.get(positionKey({ legalEntity: 'E', node, sku }))! >= demand(sku)));
        const order: SourcingOrder = { legalEntity: 'E', channelName: 'c', shipTo: { country: 'US' }, categories: [], handling: [], lines: asked };
        const { lines: sourced } = decideSourcing({ rules: [] }, order, nodes, left);
        const used = new Set(sourced.flatMap(({ takes }) => takes.map(({ node }) => node)));
        if (one) expect(used.size).toBe(1);
      }),
    ); // prettier-ignore
  });
});
