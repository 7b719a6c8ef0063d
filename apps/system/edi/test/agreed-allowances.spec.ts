import type { AllowanceOrCharge } from '@crossdock/canonical';
import type { BilledAllowanceOrCharge, SendInvoice } from '@crossdock/contracts';
import { aboutAllowances } from '../src/outbound/agreed-allowances';
import type { RememberedOrder } from '../src/persistence/purchase-orders';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const promotion: AllowanceOrCharge = { kind: 'allowance', code: 'F800', percent: '5' };
const lump: AllowanceOrCharge = { kind: 'allowance', code: 'I170', amount: '10.00' };
const perCase: AllowanceOrCharge = { kind: 'charge', code: 'D500', rate: '0.60', rateUnit: 'CS' };
const handling: AllowanceOrCharge = { kind: 'charge', code: 'G830', amount: '12.50' };
const billed = (each: AllowanceOrCharge, amount: string): BilledAllowanceOrCharge => ({ ...each, billed: usd(amount) });

/** Ordered: 10 CS of 24; an invoice for 72 of them, 30 %, at 1.00. */
const order = (ofLine: AllowanceOrCharge[], ofOrder: AllowanceOrCharge[] = [], more = {}): RememberedOrder =>
  ({ allowancesAndCharges: ofOrder, lines: [{ lineNumber: 1, sku: 'NW-11', quantity: '10', unit: 'CS', productIds: [], allowancesAndCharges: ofLine, ...more }] }) as unknown as RememberedOrder; // prettier-ignore
const invoice = (ofLine: BilledAllowanceOrCharge[], ofOrder: BilledAllowanceOrCharge[] = [], more = {}): SendInvoice =>
  ({ allowancesAndCharges: ofOrder, lines: [{ lineNumber: 1, sku: 'NW-11', quantity: 72, unit: 'EA', net: usd('72.00'), ordered: { unit: 'CS', baseUnits: 24 }, allowancesAndCharges: ofLine, ...more }] }) as unknown as SendInvoice; // prettier-ignore
const about = (bill: SendInvoice, of: RememberedOrder, around = {}) => [...aboutAllowances(bill, of, { answered: true, ...around })]; // prettier-ignore
const all = { quantity: 240, net: usd('240.00') };

describe('allowances and charges of an invoice against those of its order', () => {
  it('agree: each with its code and value, a share of amounts for a part', () => {
    // 72.00 less 3.60 less 3.00 and 1.80 are 67.20
    const bill = invoice([billed(promotion, '3.60'), billed(lump, '3.00'), billed(perCase, '1.80')], [billed({ ...promotion, code: 'C300', percent: '1' }, '0.67'), billed(handling, '3.75')]);
    expect(about(bill, order([promotion, lump, perCase], [{ ...promotion, code: 'C300', percent: '1' }, handling]))).toEqual([]);
  }); // prettier-ignore

  it.each<[string, SendInvoice, RememberedOrder, string]>([
    ['one that is not billed', invoice([]), order([lump]), 'line 1: the allowance I170 of 10.00 was ordered and is not billed'],
    ['a percentage that is not billed', invoice([]), order([promotion]), 'line 1: an allowance of 5 % was ordered, 0 % is billed'],
    ['a charge in percent that is not billed', invoice([]), order([{ ...promotion, kind: 'charge' }]), 'line 1: the charge F800 of 5 % was ordered and is not billed'],
    ['another value', invoice([billed({ ...lump, amount: '9.00' }, '2.70')]), order([lump]), 'the allowance I170 of 9.00 is billed and was not ordered'],
    ['another code', invoice([billed({ ...lump, code: 'C310' }, '3.00')]), order([lump]), 'the allowance C310 of 10.00 is billed and was not ordered'],
    ['a charge that was not ordered', invoice([], [billed(handling, '3.75')]), order([]), 'the order: the charge G830 of 12.50 is billed and was not ordered'],
    ['one of the order that is not billed', invoice([]), order([], [handling]), 'the order: the charge G830 of 12.50 was ordered and is not billed'],
    ['a percentage that is a cent off', invoice([billed(promotion, '3.61')]), order([promotion]), 'line 1: 3.61 is billed for the allowance F800 of 5 %, which comes to 3.60'],
    ['a rate that is a cent off', invoice([billed(perCase, '1.81')]), order([perCase]), '1.81 is billed for the charge D500 of 0.60 for each CS, which comes to 1.80'],
    ['more than its share', invoice([billed(lump, '3.02')]), order([lump]), 'of the allowance I170 of 10.00 3.02 is billed for 30 % of the line'],
    ['less than all with all', invoice([billed(lump, '9.99')], [], all), order([lump]), 'of the allowance I170 of 10.00 only 9.99 is billed, and nothing is left to be billed'],
    ['less than all of the order', invoice([], [billed(handling, '12.49')], all), order([], [handling]), 'the order: of the charge G830 of 12.50 only 12.49 is billed'],
  ])('differ by %s', (_, bill, of, words) => {
    const found = about(bill, of);
    expect(found.join('; ')).toContain(words);
  }); // prettier-ignore

  it('agree to the cent for a part of a unit: one of 24 at 0.12 for each case is half a cent', () => {
    const twelve = { ...perCase, rate: '0.12' };
    expect(about(invoice([billed(twelve, '0.01')], [], { quantity: 1, net: usd('1.00') }), order([twelve]))).toEqual(
      [],
    );
  });

  it('count what other invoices of the order have billed', () => {
    const first = invoice([billed(lump, '3.00')], [billed(handling, '3.75')]);
    const rest = (share: string, of: string) => invoice([billed(lump, share)], [billed(handling, of)], { quantity: 168, net: usd('168.00') });
    const asked = order([lump], [handling]);
    expect(about(rest('7.00', '8.75'), asked, { others: [first] })).toEqual([]);
    expect(about(rest('7.01', '8.75'), asked, { others: [first] })).toEqual(['line 1: of the allowance I170 of 10.00 10.01 is billed in all']);
    expect(about(rest('7.00', '8.74'), asked, { others: [first] })).toEqual(['the order: of the charge G830 of 12.50 only 12.49 is billed, and nothing is left to be billed']);
  }); // prettier-ignore

  it('spread over what was ordered first, when a partner has made the order smaller', () => {
    const smaller = order([lump], [], { quantity: '3', orderedFirst: { quantity: '10', unit: 'CS' } });
    expect(about(invoice([billed(lump, '3.00')]), smaller)).toEqual([]);
    expect(about(invoice([billed(lump, '10.00')]), smaller)).toEqual([expect.stringContaining('10.00 is billed for 30 % of the line')]);
  }); // prettier-ignore

  it('agree where percentages are the discount of the contract, in the partner’s words', () => {
    const ten = { ...promotion, percent: '10' };
    expect(about(invoice([], [], { discount: '0.145' }), order([promotion], [ten]))).toEqual([]);
    expect(about(invoice([], [], { discount: '0.1' }), order([promotion], [ten]))).toEqual(['line 1: an allowance of 14.5 % was ordered, 10 % is billed']);
    expect(about(invoice([], [], { discount: '0.1' }), order([]))).toEqual([]);
  }); // prettier-ignore

  it('may take off what the order does not have, where no answer said what stands; a charge it may not put on', () => {
    expect(about(invoice([billed(lump, '3.00')]), order([]), { answered: false })).toEqual([]);
    expect(about(invoice([billed(perCase, '1.80')]), order([]), { answered: false })).toHaveLength(1);
  });
});
