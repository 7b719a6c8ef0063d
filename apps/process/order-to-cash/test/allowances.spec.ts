import Big from 'big.js';
import fc from 'fast-check';
import { type AllowanceOrCharge, balanceOf, money, noQuantities } from '@crossdock/canonical';
import type { OrderChangeReceived, OrderSubmission, TaxDetermination } from '@crossdock/contracts';
import { acknowledgementOf } from '../src/acknowledge-order';
import { leftBefore } from '../src/allowances/left-before';
import { decideAmendment } from '../src/amending/decide-amendment';
import { validateOrder } from '../src/intake/validate-order';
import { draftInvoice, type InvoiceDraft, postingOf, taxQueryOf } from '../src/invoicing/draft-invoice';
import type { DatedSubmission } from '../src/order';
import type { neighbours } from './neighbours';
import { anOrder, aShipment, aSubmission, enrichmentOf, underContract } from './samples';

type Contract = typeof neighbours.contract;
const orderId = '7e0c3c1e-93f4-4f6e-8e0b-3c1f9b2d7a55';
const invoiceId = '9f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55';
const usd = (amount: Big.BigSource) => money(new Big(amount), 'USD');
const zero = usd(0);
const promotion: AllowanceOrCharge = { kind: 'allowance', code: 'F800', percent: '5' };
const lump: AllowanceOrCharge = { kind: 'allowance', code: 'F800', amount: '10.01' };
const perCase: AllowanceOrCharge = { kind: 'charge', code: 'D500', rate: '0.60', rateUnit: 'CS' };
const handling: AllowanceOrCharge = { kind: 'charge', code: 'G830', amount: '12.50' };
const rebate: AllowanceOrCharge = { kind: 'allowance', code: 'I170', amount: '33.33' };

const judge = (change: Partial<OrderSubmission>, contract: Contract = {}) => {
  const submission = aSubmission(change);
  return validateOrder(orderId, submission, underContract(enrichmentOf(orderId, submission), contract), 100_000);
};
/** 12 EA of NW-11 at 14.00, with allowances. */
const line = (allowancesAndCharges: AllowanceOrCharge[], more = {}) => ({
  lines: [{ lineNumber: 1, sku: 'NW-11', quantity: { value: '12', unit: 'EA' }, allowancesAndCharges, ...more }],
});
const ofItem = (...all: AllowanceOrCharge[]): Contract => ({ ofItem: { 'NW-11': all } });

describe('allowances and charges of an order', () => {
  it('stand where the contract has them, whoever wrote them', () => {
    for (const change of [line([promotion, perCase]), line([])])
      expect(judge(change, ofItem(promotion, perCase))).toMatchObject({
        // 168.00 less 8.40, and one case's 0.60
        document: { net: { amount: '160.20' }, lines: [{ allowancesAndCharges: [promotion, perCase] }] },
      });
    expect(judge({ allowancesAndCharges: [rebate] }, { ofOrder: [rebate, handling] })).toMatchObject({
      document: { net: { amount: '483.17' }, allowancesAndCharges: [rebate, handling] },
    });
  });

  it('are the same for each and for the case that holds twelve', () => {
    const each = { ...perCase, rate: '0.05', rateUnit: 'EA' };
    const document = { net: { amount: '168.60' }, lines: [{ allowancesAndCharges: [each] }] };
    expect(judge(line([each]), ofItem(perCase))).toMatchObject({ document });
  });

  it('follow one another as the buyer wrote them, then those that it did not write', () => {
    const rest: AllowanceOrCharge = { kind: 'allowance', code: 'C300', percent: '10' };
    // 168.00 less 10.01, less 10 % of the 157.99 that are left
    expect(judge(line([lump, rest]), ofItem(perCase, rest, lump))).toMatchObject({ document: { net: { amount: '142.79' }, lines: [{ allowancesAndCharges: [lump, rest, perCase] }] } }); // prettier-ignore
  });

  it('stay spread over what was ordered first when the partner makes the order smaller', () => {
    const { document } = anOrder(aSubmission(line([])), ofItem(lump));
    const priced = anOrder(aSubmission(line([], { quantity: { value: '6', unit: 'EA' } })), ofItem(lump)).document;
    const change = { lines: [{ lineNumber: 1, quantity: { value: '6', unit: 'EA' } }] } as OrderChangeReceived;
    const quantities = new Map([[document.lines[0].lineId, { ...noQuantities(), ordered: 12 }]]);
    const amended = decideAmendment('on-hold', document, priced, change, quantities);
    // 84.00 less half of 10.01
    expect(amended).toMatchObject({ net: { amount: '78.99' }, document: { lines: [{ baseQuantity: 6, allowancesAndCharges: [{ ...lump, spreadOver: '12' }] }] } }); // prettier-ignore
  });

  it.each<[string, Partial<OrderSubmission>, Contract, string, string, string]>([
    ['an allowance that is not agreed', line([promotion]), {}, '/lines/0/allowancesAndCharges/0', 'ALLOWANCE_NOT_AGREED', 'line 1: the allowance F800 of 5 % was given; the contract has none'],
    ['another value', line([promotion]), ofItem({ ...promotion, percent: '4' }), '/lines/0/allowancesAndCharges/0', 'ALLOWANCE_NOT_AGREED', 'the contract has allowance F800 of 4 %'],
    ['one twice that is agreed once', line([{ ...promotion }, { ...promotion }]), ofItem(promotion), '/lines/0/allowancesAndCharges/1', 'ALLOWANCE_NOT_AGREED', 'of 5 %'],
    ['a charge', { allowancesAndCharges: [handling] }, {}, '/allowancesAndCharges/0', 'CHARGE_NOT_AGREED', 'the order: the charge G830 of 12.50 was given'],
    ['two values', line([{ ...promotion, amount: '1' }]), {}, '/lines/0/allowancesAndCharges/0', 'ALLOWANCE_INVALID', 'exactly one of percent, amount and rate; it has several'],
    ['more than 100 %', line([{ ...promotion, percent: '100.5' }]), {}, '/lines/0/allowancesAndCharges/0/percent', 'ALLOWANCE_INVALID', '100 % at most'],
    ['a rate for a unit that is not sold', line([{ ...perCase, rateUnit: 'PF' }]), {}, '/lines/0/allowancesAndCharges', 'ALLOWANCE_UNIT_UNKNOWN', 'units are EA, CS'],
    ['a rate for the whole order', { allowancesAndCharges: [perCase] }, {}, '/allowancesAndCharges', 'ALLOWANCE_UNIT_UNKNOWN', 'those of lines only'],
    ['more off a line than it comes to', line([]), ofItem({ ...lump, amount: '168.01' }), '/lines/0/allowancesAndCharges', 'ALLOWANCE_TOO_LARGE', '-0.01 USD would be left'],
    ['more off than the order comes to', line([]), { ofOrder: [{ ...rebate, amount: '168.01' }] }, '/allowancesAndCharges', 'ALLOWANCE_TOO_LARGE', 'the order: its allowances'],
  ])('wait with %s', (_, change, contract, pointer, code, words) => {
    expect(judge(change, contract)).toEqual({ findings: [{ pointer, code, message: expect.stringContaining(words) }] });
  }); // prettier-ignore

  describe('in percent', () => {
    const fifteen: Contract = { discount: '0.15' };
    const tenAndFive: Contract = { discount: '0.145' };
    const off = (percent: string, percentOf?: 'gross'): AllowanceOrCharge => ({
      kind: 'allowance',
      code: 'C310',
      percent,
      percentOf,
    });

    it.each<[string, Partial<OrderSubmission>, Contract]>([
      ['of the line', line([off('15')]), fifteen],
      ['of the line, one after another', line([off('10'), off('5')]), tenAndFive],
      ['of the line, both of the gross price', line([off('10', 'gross'), off('5', 'gross')]), fifteen],
      ['of the line and the order', { ...line([off('10')]), allowancesAndCharges: [off('5', 'gross')] }, tenAndFive],
    ])('are the discount of the contract %s, and not taken off twice', (_, change, contract) => {
      const verdict = judge(change, contract);
      expect(verdict).toMatchObject({ document: { lines: [{ discount: contract.discount }] } });
      expect(verdict).not.toHaveProperty(['document', 'lines', 0, 'allowancesAndCharges']);
    }); // prettier-ignore

    it.each<[string, Partial<OrderSubmission>, string[]]>([
      ['less', line([off('10')]), ['/lines/0/allowancesAndCharges/0']],
      ['more in all', { ...line([off('15')]), allowancesAndCharges: [off('5')] }, ['/allowancesAndCharges/0']],
    ])('wait where they state %s than the contract has', (_, change, pointers) => {
      const verdict = judge(change, fifteen);
      expect('findings' in verdict && verdict.findings.map(({ pointer }) => pointer)).toEqual(pointers);
    });
  });

  it('stand at a marketplace as it sold', () => {
    const channel = { kind: 'marketplace' as const, name: 'shop', orderNumber: '1' };
    const change = { ...line([promotion], { unitPrice: '10' }), channel };
    expect(judge(change, ofItem(handling))).toMatchObject({ document: { net: { amount: '114.00' }, lines: [{ allowancesAndCharges: [promotion] }] } });
  }); // prettier-ignore

  describe('where the contract’s stand', () => {
    const channel = { kind: 'edi' as const, name: 'BUYER', orderNumber: 'PO-1' };
    const answered = (change: Partial<OrderSubmission>, contract: Contract) => {
      const order = anOrder(aSubmission({ allowanceRule: 'contract', channel, ...change } as Partial<DatedSubmission>), contract);
      return { net: order.document.net.amount, ...acknowledgementOf(order, order.document, [], '2026-01-01') };
    }; // prettier-ignore

    it('tells the buyer what of its is left out, line by line', () => {
      const told = answered(line([promotion, lump, perCase]), ofItem(perCase));
      expect(told).toMatchObject({ net: '168.60', answer: 'AC', lines: [{ answer: 'IP', allowancesAndCharges: [perCase] }] }); // prettier-ignore
    });
    it('tells a discount that was written otherwise', () => {
      const told = answered(line([promotion]), { discount: '0.15' });
      expect(told.lines[0]).toMatchObject({ answer: 'IP', allowancesAndCharges: [{ kind: 'allowance', code: 'C310', percent: '15' }] }); // prettier-ignore
    });
    it('tells a charge of the whole order that it did not write; an allowance is no change', () => {
      expect(answered(line([]), { ofOrder: [handling] })).toMatchObject({ answer: 'AC', allowancesAndCharges: [handling], lines: [{ answer: 'IA' }] }); // prettier-ignore
      expect(answered(line([]), { ofOrder: [rebate] })).toMatchObject({ answer: 'AD', allowancesAndCharges: [rebate] });
    });
    it('says nothing where all is as it wrote', () => {
      const told = answered({ ...line([promotion]), allowancesAndCharges: [rebate] }, { ...ofItem(promotion), ofOrder: [rebate] }); // prettier-ignore
      expect(told).toMatchObject({ answer: 'AD', lines: [{ answer: 'IA' }] });
      expect([told.allowancesAndCharges, told.lines[0].allowancesAndCharges]).toEqual([undefined, undefined]);
    });
  });
});

describe('an invoice with allowances and charges', () => {
  const contract: Contract = {
    ofItem: { 'NW-11': [lump, { ...promotion, percent: '3.5' }], 'NW-42': [perCase] },
    ofOrder: [rebate, { kind: 'charge', code: 'C040', percent: '1.25' }, handling],
    customer: { paymentTerms: '2-10-NET30', netDays: 30, cashDiscount: { percent: '2', days: 10 } },
  };
  const order = anOrder(aSubmission(), contract);
  const [first, second] = order.document.lines;

  /** Drafts for shipments of so many of each line, one after another. */
  function drafts(shipments: [number, number][], of = order): InvoiceDraft[] {
    return shipments.flatMap((shipped, index) => {
      if (shipped[0] + shipped[1] === 0) return [];
      const before = new Map(of.document.lines.map(({ lineId }, at) => [lineId, shipments.slice(0, index).reduce((all, each) => all + each[at], 0)]));
      return [draftInvoice(invoiceId, of, aShipment(of, shipped), zero, before)];
    });
  } // prettier-ignore
  const billedOf = (all: InvoiceDraft[], code: string, lineId?: string) =>
    all
      .flatMap((draft) => (lineId ? draft.lines.find((each) => each.lineId === lineId)?.allowancesAndCharges : draft.allowancesAndCharges) ?? [])
      .filter((each) => each.code === code && each.amount !== undefined)
      .reduce((sum, { billed }) => sum.plus(billed.amount), new Big(0)).toFixed(2); // prettier-ignore
  const splits = fc.tuple(
    fc.array(fc.nat(12), { minLength: 1, maxLength: 6 }),
    fc.array(fc.nat(24), { minLength: 1, maxLength: 6 }),
  );
  /** So many at a time until all has gone. */
  const shipmentsOf = ([a, b]: [number[], number[]]): [number, number][] => {
    const left = [first.baseQuantity, second.baseQuantity];
    const take = (at: number, wanted: number) => {
      const taken = Math.min(left[at], wanted);
      left[at] -= taken;
      return taken;
    };
    const some = Array.from({ length: Math.max(a.length, b.length) }, (_, i): [number, number] => [take(0, a[i] ?? 0), take(1, b[i] ?? 0)]);
    return [...some, [left[0], left[1]]];
  }; // prettier-ignore

  it('bills amounts to the cent in the end, in whatever parts it ships', () => {
    fc.assert(
      fc.property(splits, (split) => {
        const all = drafts(shipmentsOf(split));
        expect([billedOf(all, 'F800', first.lineId), billedOf(all, 'I170'), billedOf(all, 'G830')]).toEqual(['10.01', '33.33', '12.50']);
      }),
    ); // prettier-ignore
  });

  it('begins each share where the shipment before ended, also of one batch', () => {
    const shipped = [aShipment(order, [5, 4]), aShipment(order, [3, 20])].map((shipment) => ({ order, shipment }));
    const quantities = [10, 24].map((left) => ({ ...noQuantities(), shipped: left }));
    const balances = new Map([[order.orderId, new Map([[first.lineId, quantities[0]], [second.lineId, quantities[1]]])]]);
    const before = leftBefore(shipped, balances);
    expect(shipped.map((each) => [...before.get(each)!.values()])).toEqual([[2, 0], [7, 4]]);
    expect(leftBefore([{ order: anOrder(), shipment: shipped[0].shipment }], balances).size).toBe(0);
  }); // prettier-ignore

  it('bills nothing of what is cancelled', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 24 }), (a, b) => {
        const all = drafts([[a, 0], [0, b]]); // prettier-ignore
        expect(billedOf(all, 'F800', first.lineId)).toBe(usd(new Big('10.01').times(a).div(12)).amount);
      }),
    );
  });

  it('goes on from what was billed when the partner takes more, and never above the amount', () => {
    const more = { ...order, document: { ...order.document, lines: [{ ...first, baseQuantity: 20, quantity: '20' }, second] } };
    const all = drafts([[7, 0], [5, 0], [8, 24]], more); // prettier-ignore
    expect(all.map(({ lines }) => lines[0].allowancesAndCharges![0].billed.amount)).toEqual(['5.84', '4.17', '0.00']);
  }); // prettier-ignore

  it('adds up: lines, allowances, charges, freight and tax; debits are credits; what is taxed is what is sold', () => {
    fc.assert(
      fc.property(splits, fc.nat(5000), (split, tax) => {
        for (const draft of drafts(shipmentsOf(split))) {
          const determination = { total: usd(new Big(tax).div(100)), lines: [], taxDocumentNumber: 'TX-1' } as unknown as TaxDetermination;
          const posting = postingOf(draft, determination);
          const lines = draft.lines.reduce((all, { net }) => all.plus(net.amount), new Big(0));
          const apart = balanceOf([...draft.lines.flatMap((each) => each.allowancesAndCharges ?? []), ...(draft.allowancesAndCharges ?? [])]);
          expect(draft.net).toEqual(usd(lines.plus(apart)));
          expect(posting.total).toEqual(usd(lines.plus(apart).plus(posting.tax.amount)));
          const side = (name: 'debit' | 'credit') => posting.journal.reduce((all, each) => all.plus(each[name]), new Big(0)).toFixed(2);
          expect(side('debit')).toBe(side('credit'));
          const taxed = taxQueryOf(draft, order, order.document.shipTo).lines.reduce((all, { amount }) => all.plus(amount.amount), new Big(0));
          expect(usd(taxed)).toEqual(draft.net);
          expect(posting.cashDiscount).toMatchObject({ of: draft.net, amount: usd(new Big(draft.net.amount).times('0.02')) });
        }
      }),
    ); // prettier-ignore
  });

  it('is worth what the order was said to be when it ships at once', () => {
    const [draft] = drafts([[12, 24]]);
    expect(draft.net).toEqual(order.document.net);
    expect(draft.cashDiscount).toMatchObject({ percent: '2', days: 10, until: '2026-12-02' });
    expect(draft.lines[0].allowancesAndCharges).toMatchObject([
      { code: 'F800', amount: '10.01', billed: usd('10.01') },
      // 3.5 % of 168.00 less 10.01
      { code: 'F800', percent: '3.5', billed: usd('5.53') },
    ]);
  });

  it('spreads over free goods by their number', () => {
    const free = { ...order, document: { ...order.document, allowancesAndCharges: [{ ...handling, spreadOver: '36' }], lines: [{ ...first, unitPrice: '0', allowancesAndCharges: undefined }, { ...second, unitPrice: '0', allowancesAndCharges: undefined }] } };
    expect(drafts([[12, 0], [0, 24]], free).map((each) => each.allowancesAndCharges![0].billed.amount)).toEqual(['4.17', '8.33']);
  }); // prettier-ignore
});
