import Big from 'big.js';
import fc from 'fast-check';
import { money } from '@crossdock/canonical';
import type { TaxDetermination } from '@crossdock/contracts';
import { draftInvoice, postingOf } from '../src/invoicing/draft-invoice';
import { anOrder, aShipment } from './samples';

const invoiceId = '9f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55';
const usd = (amount: string | number) => money(amount, 'USD');
const taxed = (amount: string): TaxDetermination => ({
  documentId: invoiceId,
  taxDocumentNumber: 'TX-1',
  status: 'committed',
  reason: 'taxed',
  total: usd(amount),
  lines: [{ lineNumber: 1, tax: usd(amount) }],
  jurisdictions: [],
});

describe('an invoice', () => {
  const order = anOrder();

  it('bills the shipped quantities only', () => {
    const draft = draftInvoice(invoiceId, order, aShipment(order, [5, 0]), usd('32.38'));
    expect(draft.lines).toEqual([
      expect.objectContaining({ quantity: 5, unitPrice: '14', net: usd('70'), cost: usd('45') }),
    ]);
    const posting = postingOf(draft, taxed('7.00'));
    expect(posting.total).toEqual(usd('109.38'));
    expect(posting.journal).toContainEqual({ role: 'receivable', debit: '109.38', credit: '0' });
    expect(posting.lines[0].tax).toEqual(usd('7.00'));
  });

  it('balances to the cent, whatever was shipped and taxed', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.nat(24), fc.nat(5000), fc.nat(5000), (a, b, freight, tax) => {
        fc.pre(a + b > 0);
        const cents = (n: number) => new Big(n).div(100).toFixed(2);
        const posting = postingOf(
          draftInvoice(invoiceId, order, aShipment(order, [a, b]), usd(cents(freight))),
          taxed(cents(tax)),
        );
        const side = (name: 'debit' | 'credit') =>
          posting.journal.reduce((all, line) => all.plus(line[name]), new Big(0)).toFixed(2);
        expect(side('debit')).toBe(side('credit'));
        expect(
          new Big(14)
            .times(a + b)
            .plus(cents(freight))
            .plus(cents(tax))
            .toFixed(2),
        ).toBe(posting.total.amount);
      }),
    );
  });
});
