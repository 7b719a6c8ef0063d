import fc from 'fast-check';
import { type ChannelPolicies, channelsOf, nodesIn, usualPolicies, zeroBelow } from './channel-policies';
import { type ItemStock, promise } from './promise';

const position = (node: string, onHand: number, more: object = {}) => ({
  id: '1', legalEntity: 'NW-US', node, sku: 'A', onHand, damaged: 0, quarantined: 0, inTransfer: 0, inboundExpected: 0, safetyStock: 0, held: 0,
  allocated: 0, picked: 0, overCommitted: 0, hasLots: false, version: 1, uncertain: false, ...more,
}); // prettier-ignore
const stock = (more: Partial<ItemStock> = {}): ItemStock => ({
  legalEntity: 'NW-US', sku: 'A', positions: [position('SEA', 10, { held: 2, safetyStock: 1 }), position('NYC', 5)], inbound: [], waiting: 0, ...more,
}); // prettier-ignore
const policies = (more: Partial<ChannelPolicies>): ChannelPolicies => ({ ...usualPolicies, ...more });

describe('what can be promised', () => {
  it('is what is on hand less every claim, per node and over all', () => {
    const { available, nodes } = promise(stock(), usualPolicies);
    expect(available).toBe(12);
    expect(nodes).toEqual([{ node: 'SEA', available: 7 }, { node: 'NYC', available: 5 }]); // prettier-ignore
  });

  it('does not let the shortage of one node eat the stock of another', () => {
    const short = stock({ positions: [position('SEA', 2, { allocated: 5 }), position('NYC', 5)] });
    expect(promise(short, usualPolicies).available).toBe(5);
  });

  it('takes off the first buffer that matches, and explains it', () => {
    const rules = policies({ buffers: [{ channel: 'web', node: 'SEA', units: 3 }, { percent: 50 }] });
    const { available, reasons } = promise(stock(), rules, 'web');
    expect(available).toBe(7 - 3 + 2);
    expect(reasons).toEqual([
      { node: 'SEA', step: 'on-hand', quantity: 10 },
      { node: 'SEA', step: 'safety-stock', quantity: -1 },
      { node: 'SEA', step: 'held', quantity: -2 },
      { node: 'SEA', step: 'buffer', quantity: -3, rule: '/buffers/0' },
      { node: 'NYC', step: 'on-hand', quantity: 5 },
      { node: 'NYC', step: 'buffer', quantity: -3, rule: '/buffers/1' },
    ]);
  });

  it('adds up: the reasons sum to the answer', () => {
    const rules = policies({
      buffers: [{ percent: 20 }],
      channels: [{ channel: 'slow', conservativePercent: 80, cadenceSeconds: 600, threshold: { units: 1, unitsPerMinute: 1 } }],
    }); // prettier-ignore
    const { available, reasons } = promise(stock(), rules, 'slow');
    expect(reasons.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(available);
  });

  it('tells a slow channel zero below its threshold', () => {
    const slow = (cadenceSeconds: number) =>
      policies({ channels: [{ channel: 'slow', cadenceSeconds, threshold: { units: 2, unitsPerMinute: 1 } }] });
    expect(promise(stock(), slow(60), 'slow').available).toBe(12);
    expect(promise(stock(), slow(3600), 'slow').available).toBe(0);
  });

  it('shows a conservative channel nothing of uncertain stock', () => {
    const unsure = stock({ positions: [position('SEA', 10, { uncertain: true }), position('NYC', 5)] });
    const rules = policies({ channels: [{ channel: 'market', conservativePercent: 100 }] });
    expect(promise(unsure, rules, 'market').available).toBe(5);
    expect(promise(unsure, rules, 'other').available).toBe(15);
  });

  it('sells only the assortment, from the locations below the channel’s', () => {
    const rules = policies({
      hierarchy: [{ location: 'US', contains: ['WEST', 'EAST'] }, { location: 'WEST', contains: ['SEA'] }, { location: 'EAST', contains: ['NYC'] }],
      channels: [{ channel: 'west', locations: ['WEST'] }, { channel: 'usa', locations: ['US'] }, { channel: 'knives', assortment: { categories: ['knives'] } }],
    }); // prettier-ignore
    expect(promise(stock(), rules, 'west').available).toBe(7);
    expect(promise(stock(), rules, 'usa').available).toBe(12);
    expect(promise(stock(), rules, 'knives').available).toBe(0);
    expect(nodesIn('US', [{ location: 'US', contains: ['US', 'SEA'] }])).toEqual(['US', 'SEA']);
  });

  it('excludes an item from a channel, or a node', () => {
    expect(promise(stock(), policies({ exclusions: [{ channel: 'web', sku: 'A' }] }), 'web').available).toBe(0);
    expect(promise(stock(), policies({ exclusions: [{ node: 'SEA' }] }), 'web').available).toBe(5);
    const coming = stock({ inbound: [{ node: 'SEA', quantity: 3, expectedOn: '2926-12-01', document: 'PO-1' }] });
    expect(promise(coming, policies({ exclusions: [{ node: 'SEA' }] }), 'web').windows).toEqual([]);
  });

  it('promises more from the day that more comes, after those who wait', () => {
    const coming = stock({
      waiting: 4,
      inbound: [{ node: 'SEA', quantity: 3, expectedOn: '2026-12-01', document: 'PO-1' }, { node: 'NYC', quantity: 6, expectedOn: '2026-12-05', document: 'PO-2' }],
    }); // prettier-ignore
    expect(promise(coming, usualPolicies).windows).toEqual([{ from: '2026-12-01', available: 12 }, { from: '2026-12-05', available: 17 }]); // prettier-ignore
  });

  it('is on a day what is free and comes until then, without what is overdue', () => {
    const coming = stock({
      waiting: 4,
      inbound: [{ node: 'SEA', quantity: 9, expectedOn: '2020-01-01', document: 'PO-0' }, { node: 'SEA', quantity: 3, expectedOn: '2926-12-01', document: 'PO-1' }, { node: 'NYC', quantity: 6, expectedOn: '2926-12-05', document: 'PO-2' }],
    }); // prettier-ignore
    const on = (date?: string) => promise(coming, usualPolicies, undefined, undefined, [], date).available;
    expect(['2020-01-02', '2926-11-30', '2926-12-04', '2926-12-05', '2999-01-01', undefined].map(on)).toEqual([12, 12, 12, 17, 17, 12]); // prettier-ignore
  });

  it('is explained to the last unit, whatever is claimed, comes, waits or is ruled', () => {
    const units = fc.nat(20);
    const held = fc.record({ onHand: fc.integer({ min: -5, max: 20 }), held: units, allocated: units, safetyStock: fc.nat(3), uncertain: fc.boolean() }); // prettier-ignore
    const day = fc.constantFrom('2926-12-01', '2926-12-02', '2926-12-03');
    const rules = fc.record({
      buffers: fc.array(fc.record({ units: fc.nat(5), percent: fc.nat(100) }), { maxLength: 1 }),
      exclusions: fc.constantFrom<ChannelPolicies['exclusions']>([], [{ node: 'SEA' }], [{ channel: 'web' }]),
      hierarchy: fc.constant<ChannelPolicies['hierarchy']>([{ location: 'WEST', contains: ['SEA'] }]),
      channels: fc.constantFrom<ChannelPolicies['channels']>([], [{ channel: 'web', conservativePercent: 60, threshold: { units: 4 } }], [{ channel: 'web', locations: ['WEST'] }]),
    }); // prettier-ignore
    const inbound = fc.array(fc.record({ node: fc.constantFrom('SEA', 'NYC'), quantity: fc.integer({ min: 1, max: 9 }), expectedOn: day, document: fc.constant('PO') }), { maxLength: 3 }); // prettier-ignore
    fc.assert(
      fc.property(held, held, inbound, units, rules, fc.option(day, { nil: undefined }), fc.constantFrom('web', undefined), (sea, nyc, coming, waiting, ruled, date, channel) => {
        const all = stock({ positions: [position('SEA', sea.onHand, sea), position('NYC', nyc.onHand, nyc)], inbound: [...coming].sort((a, b) => (a.expectedOn < b.expectedOn ? -1 : 1)), waiting });
        const { available, reasons } = promise(all, ruled, channel, undefined, [], date);
        expect(reasons.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(available);
      }),
    ); // prettier-ignore
  });

  it('is zero nowhere while one node can promise what surely suffices', () => {
    const units = fc.option(fc.nat(50), { nil: undefined });
    const channel = fc.constantFrom('web', 'shop', undefined);
    const given = fc.record({
      buffers: fc.array(fc.record({ channel, units, percent: fc.option(fc.nat(99), { nil: undefined }) }), { maxLength: 3 }),
      exclusions: fc.constant<never[]>([]),
      hierarchy: fc.constant<never[]>([]),
      channels: fc.array(
        fc.record({
          channel: fc.constantFrom('web', 'shop'), conservativePercent: fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
          cadenceSeconds: fc.nat(600), threshold: fc.option(fc.record({ units: fc.nat(30), unitsPerMinute: fc.nat(5) }), { nil: undefined }),
        }),
        { maxLength: 2 },
      ),
    }); // prettier-ignore
    fc.assert(
      fc.property(given, (rules) => {
        const enough = stock({ positions: [position('SEA', zeroBelow(rules)), position('NYC', 0)] });
        for (const name of [undefined, ...channelsOf(rules)]) expect(promise(enough, rules, name, undefined, null).available).toBeGreaterThan(0);
      }),
    ); // prettier-ignore
  });
});
