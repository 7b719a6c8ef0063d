import { createHash } from 'node:crypto';
import Big from 'big.js';
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
  return judgeTotals(invoice) ?? judgeJournal(invoice);
}

function judgeTotals({ lines, freight, tax, total }: PostInvoice): Refusal | undefined {
  const net = sum(lines.map((line) => line.net.amount));
  const expected = net.plus(freight.amount).plus(tax.amount);
  if (expected.eq(total.amount)) return undefined;
  return {
    code: 'TOTALS_WRONG',
    reason: `lines ${net} + freight ${freight.amount} + tax ${tax.amount} = ${expected}, not ${total.amount}`,
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
