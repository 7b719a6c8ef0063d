import { createHash } from 'node:crypto';
import Big from 'big.js';
import { type AllowanceKind, money } from '@crossdock/canonical';
import type { PostInvoice } from '@crossdock/contracts';

/** Why the ERP refuses a posting. */
export interface Refusal {
  code:
    | 'JOURNAL_UNBALANCED'
    | 'TOTALS_WRONG'
    | 'PERIOD_CLOSED'
    | 'UNKNOWN_CUSTOMER'
    | 'UNKNOWN_ACCOUNT'
    | 'DUPLICATE_INVOICE'
    | 'CURRENCY_MISMATCH';
  reason: string;
}

/** What the books know that a posting is held against. */
export interface Books {
  currency?: string;
  accounts: Map<string, string>;
  periodOpen: boolean;
  customerKnown: boolean;
}

export const contentHashOf = (invoice: PostInvoice): string =>
  createHash('sha256').update(JSON.stringify(invoice)).digest('hex');

/** Undefined when the invoice may be posted. Amounts must agree to the cent: the ERP rounds nothing itself. */
export function judgeInvoice(invoice: PostInvoice, books: Books): Refusal | undefined {
  if (!books.periodOpen)
    return {
      code: 'PERIOD_CLOSED',
      reason: `no open fiscal period of ${invoice.legalEntity} holds ${invoice.invoiceDate}`,
    };
  if (!books.customerKnown)
    return { code: 'UNKNOWN_CUSTOMER', reason: `customer ${invoice.customerNumber} is unknown` };
  if (books.currency !== invoice.currency)
    return {
      code: 'CURRENCY_MISMATCH',
      reason: `${invoice.legalEntity} keeps its books in ${books.currency}, not ${invoice.currency}`,
    };
  const missing = invoice.journal.find((line) => !books.accounts.has(line.role));
  if (missing) return { code: 'UNKNOWN_ACCOUNT', reason: `the chart of accounts has no account for ${missing.role}` };
  return judgeTotals(invoice) ?? judgeCashDiscount(invoice) ?? judgeJournal(invoice);
}

/** All that an invoice takes off, or puts on top, of its lines and as a whole. */
export const billedOf = ({ lines, allowancesAndCharges = [] }: PostInvoice, kind: AllowanceKind): Big =>
  sum(
    [...lines.flatMap((line) => line.allowancesAndCharges ?? []), ...allowancesAndCharges]
      .filter((each) => each.kind === kind)
      .map(({ billed }) => billed.amount),
  );

const goodsOf = (invoice: PostInvoice): Big =>
  sum(invoice.lines.map((line) => line.net.amount)).minus(billedOf(invoice, 'allowance')).plus(billedOf(invoice, 'charge')); // prettier-ignore

function judgeTotals(invoice: PostInvoice): Refusal | undefined {
  const { lines, freight, tax, total } = invoice;
  const expected = goodsOf(invoice).plus(freight.amount).plus(tax.amount);
  if (expected.eq(total.amount)) return undefined;
  const [net, allowances, charges] = [sum(lines.map((line) => line.net.amount)), billedOf(invoice, 'allowance'), billedOf(invoice, 'charge')];
  return {
    code: 'TOTALS_WRONG',
    reason: `lines ${net} - allowances ${allowances} + charges ${charges} + freight ${freight.amount} + tax ${tax.amount} = ${expected}, not ${total.amount}`,
  };
} // prettier-ignore

function judgeCashDiscount(invoice: PostInvoice): Refusal | undefined {
  const { cashDiscount, currency } = invoice;
  if (!cashDiscount) return undefined;
  const { percent, of, amount } = cashDiscount;
  const expected = money(goodsOf(invoice).times(percent).div(100), currency).amount;
  if (goodsOf(invoice).eq(of.amount) && expected === amount.amount) return undefined;
  return {
    code: 'TOTALS_WRONG',
    reason: `${percent} % of the goods, ${goodsOf(invoice)}, are ${expected}; the cash discount says ${amount.amount} of ${of.amount}`,
  };
}

function judgeJournal({ journal, total }: PostInvoice): Refusal | undefined {
  const [debits, credits] = [sum(journal.map((line) => line.debit)), sum(journal.map((line) => line.credit))];
  if (!debits.eq(credits))
    return { code: 'JOURNAL_UNBALANCED', reason: `debits ${debits} and credits ${credits} differ` };
  const receivable = sum(
    journal
      .filter((line) => line.role === 'receivable')
      .map((line) => new Big(line.debit).minus(line.credit).toFixed()),
  );
  if (receivable.eq(total.amount)) return undefined;
  return {
    code: 'JOURNAL_UNBALANCED',
    reason: `the receivable ${receivable} is not the invoice's total ${total.amount}`,
  };
}

const sum = (amounts: string[]): Big => amounts.reduce((all, amount) => all.plus(amount), new Big(0));
