import type { DemoSummary } from '../demo/contract';
import type { Verification } from '../verify/contract';
import { faultsOf } from './judgement';

const open = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ number: `NW-${index}`, state: 'backordered', reason: 'no stock' }));

const summary = (submitted: number, invoiced: number, listed = submitted - invoiced): DemoSummary => ({
  orders: {
    submitted,
    invoiced,
    backordered: 0,
    rejected: 0,
    parked: 0,
    unsettled: 0,
    repeated: 2,
    duplicatesSuppressed: 2,
  },
  invoices: { count: invoiced, total: '0.00' },
  journal: { entries: invoiced, debits: '0.00', credits: '0.00' },
  edi: { received: 0, sent855: 0, sent856: 0, sent810: 0, acks: 0 },
  stock: { oversold: 0, ledgerMismatch: 0 },
  messages: { published: 0, consumed: 0, parked: 0 },
  terms: { lines: 0, contractPrices: 0, exports: 0, faults: [] },
  transport: 'embedded',
  seconds: 1,
  open: open(listed),
  notSuppressed: [],
});
const sound: Verification = { ok: true, checks: [{ name: 'no order is lost', compared: 830, faults: [] }] };

describe('a finished run', () => {
  it('is right with 780 of 830 invoiced and the others listed', () => {
    expect(faultsOf(summary(830, 780), sound, 830)).toEqual([]);
  });

  it('is right with the same share of fewer orders', () => {
    expect(faultsOf(summary(83, 78), sound, 83)).toEqual([]);
    expect(faultsOf(summary(83, 77), sound, 83)).toEqual(['77 orders are invoiced, at least 78 should be']);
  });

  it('is right with orders that somebody placed beside it', () => {
    expect(faultsOf(summary(830, 820, 12), sound, 830)).toEqual([]);
  });

  it.each([
    ['too few are invoiced', summary(830, 779), sound, '779 orders are invoiced, at least 780 should be'],
    ['some were not submitted', summary(829, 800), sound, '829 of 830 orders were submitted'],
    ['some are neither invoiced nor listed', summary(830, 800, 29), sound, '1 orders are neither invoiced nor listed'],
    ['nothing was verified', summary(830, 800), undefined, 'nothing was verified'],
    [
      'a check found a row',
      summary(830, 800),
      { ok: false, checks: [{ name: 'entries balance', compared: 9, faults: ['entry 4711: 1.00 <> 1.01'] }] },
      'entries balance: entry 4711: 1.00 <> 1.01',
    ],
    ['the verification failed without a row', summary(830, 800), { ok: false, checks: [] }, 'the verification failed'],
  ])('is wrong when %s', (_what, result, verification, fault) => {
    expect(faultsOf(result, verification, 830)).toEqual([fault]);
  });

  it('is wrong when an order came twice and was taken for two, or when one is still under way', () => {
    const result = summary(830, 829);
    result.orders.duplicatesSuppressed = 1;
    result.notSuppressed.push('order 10248 came again (portal, same-number) and was answered {}');
    result.orders.unsettled = 1;
    expect(faultsOf(result, sound, 830)).toEqual([
      '1 orders did not settle',
      '2 orders came twice, 1 were recognised',
      ...result.notSuppressed,
    ]);
  });

  it('is wrong when an open order has no reason', () => {
    const result = summary(830, 829);
    result.open[0]!.reason = '';
    expect(faultsOf(result, sound, 830)).toEqual(['order NW-0 is open without a state or a reason']);
  });
});
