import Big from 'big.js';
import fc from 'fast-check';
import { type AllowanceOrCharge, money } from '@crossdock/canonical';
import type { SendInvoice, TaxDetermination } from '@crossdock/contracts';
import { billOf, draftInvoice, postingOf } from '../../../apps/process/order-to-cash/src/invoicing/draft-invoice';
import type { StoredOrder } from '../../../apps/process/order-to-cash/src/order';
import { anOrder, aShipment, aSubmission } from '../../../apps/process/order-to-cash/test/samples';
import { prepare } from '../../../apps/system/edi/src/outbound/prepare-document';
import { type Partner, usualProfile } from '../../../apps/system/edi/src/partner';
import type { RememberedOrder } from '../../../apps/system/edi/src/persistence/purchase-orders';

type Order = ReturnType<typeof anOrder>;
const partner: Partner = {
  id: 'BUYER', legalEntity: 'NW-US', qualifier: 'ZZ', interchangeId: 'BUYER', profile: { ...usualProfile, sets: ['855', '810'] },
}; // prettier-ignore

const decimal = (max: number, places: number) =>
  fc.integer({ min: 1, max }).map((n) => new Big(n).div(10 ** places).toFixed());
const kind = fc.constantFrom('allowance' as const, 'charge' as const);
const percent = fc.record({ kind, code: fc.constantFrom('F800', 'I170', 'VI:X'), percent: decimal(999, 2), percentOf: fc.constantFrom(undefined, 'gross' as const, 'net' as const) }); // prettier-ignore
const amount = fc.record({ kind, code: fc.constantFrom('A260', 'D500'), amount: decimal(1500, 2) });
const rate = fc.record({ kind, code: fc.constantFrom('C040', 'D500'), rate: decimal(300, 3), rateUnit: fc.constantFrom('EA', 'CS') }); // prettier-ignore
const ofLine = fc.uniqueArray<AllowanceOrCharge, string>(fc.oneof(percent, amount, rate), { maxLength: 4, selector: ({ code }) => code }); // prettier-ignore
const ofOrder = fc.uniqueArray<AllowanceOrCharge, string>(fc.oneof(percent, amount), { maxLength: 3, selector: ({ code }) => code }); // prettier-ignore
const parts = fc.array(fc.tuple(fc.nat(12), fc.nat(24)), { minLength: 1, maxLength: 5 });

/** 12 EA and 2 CS of 12, with what is agreed; undefined where more is taken off than the goods come to. */
function orderOf(first: AllowanceOrCharge[], second: AllowanceOrCharge[], whole: AllowanceOrCharge[], discount: string): Order | undefined {
  const submission = aSubmission({ channel: { kind: 'edi', name: 'BUYER', orderNumber: 'PO-1' }, freight: undefined, allowancesAndCharges: whole });
  const lines = submission.lines.map((line, index) => ({ ...line, unitPrice: undefined, allowancesAndCharges: index === 0 ? first : second }));
  try {
    return anOrder({ ...submission, lines }, { ofItem: { 'NW-11': first, 'NW-42': second }, ofOrder: whole, discount });
  } catch {
    return undefined;
  }
} // prettier-ignore

const rememberedOf = ({ document, submission }: Order): RememberedOrder => ({
  documentId: '', partner: 'BUYER', orderNumber: 'PO-1', customerPo: 'PO-1', terms: [], allowancesAndCharges: submission.allowancesAndCharges,
  lines: document.lines.map((line, index) => ({ ...line, productIds: [], allowancesAndCharges: submission.lines[index].allowancesAndCharges })),
}); // prettier-ignore

/** An invoice for each of the parts, and for the rest. */
function billsOf(order: Order, sizes: [number, number][]): SendInvoice[] {
  const left = [12, 24];
  const before = new Map<string, number>();
  return [...sizes, [12, 24]].flatMap((wanted, index) => {
    const taken = wanted.map((each, at) => Math.min(each, left[at]));
    if (taken[0] + taken[1] === 0) return [];
    const draft = draftInvoice(`00000000-0000-4000-8000-00000000000${index}`, order as StoredOrder, aShipment(order, taken), money(0, 'USD'), new Map(before));
    taken.forEach((each, at) => {
      left[at] -= each;
      before.set(order.document.lines[at].lineId, [12, 24][at] - left[at]);
    });
    const taxed = { total: money('1.23', 'USD'), lines: [], taxDocumentNumber: 'TX-1' } as unknown as TaxDetermination;
    return [billOf(draft, postingOf(draft, taxed), { invoiceNumber: `INV-${index}`, dueOn: '2026-12-22' })!];
  });
} // prettier-ignore

const prepared = (bill: SendInvoice, order: Order, bills: SendInvoice[]) =>
  prepare('810', bill, partner, { order: rememberedOf(order), notices: new Map(), bills, billed: [], repeated: [] });

describe('an invoice that order-to-cash draws up', () => {
  it('is one that edi sends, whatever is agreed and however it ships', () => {
    fc.assert(
      fc.property(ofLine, ofLine, ofOrder, parts, fc.constantFrom('0', '0.15', '0.073'), (first, second, whole, sizes, discount) => {
        const order = orderOf(first, second, whole, discount);
        fc.pre(order !== undefined);
        const sent: SendInvoice[] = [];
        for (const bill of billsOf(order, sizes)) {
          expect(prepared(bill, order, sent)).not.toHaveProperty('findings');
          sent.push(bill);
        }
      }),
      { numRuns: 300 },
    ); // prettier-ignore
  });

  it('is held when an allowance of it is two cents off, though its total is right', () => {
    fc.assert(
      fc.property(amount, parts, (each, sizes) => {
        const order = orderOf([each], [], [], '0');
        fc.pre(order !== undefined && new Big(each.amount).gt('0.05'));
        const bills = billsOf(order, sizes);
        const last = bills.find(({ lines }) => lines[0].allowancesAndCharges?.some(({ billed }) => Number(billed.amount) > 0))!;
        const wrong = structuredClone(last);
        const [billed] = wrong.lines[0].allowancesAndCharges!;
        const off = (value: string, by: number) => new Big(value).plus(by).toFixed(2);
        billed.billed.amount = off(billed.billed.amount, 0.02);
        wrong.total.amount = off(wrong.total.amount, billed.kind === 'charge' ? 0.02 : -0.02);
        expect(prepared(wrong, order, bills)).toHaveProperty('findings');
      }),
      { numRuns: 100 },
    ); // prettier-ignore
  });
});
