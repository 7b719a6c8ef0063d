import { type AllowanceKind, type Money, sum } from '@crossdock/canonical';
import type { JournalLine, PostedInvoiceLine, PostInvoice } from '@crossdock/contracts';

interface Billed extends Pick<PostInvoice, 'allowancesAndCharges' | 'currency'> {
  lines: Pick<PostedInvoiceLine, 'net' | 'allowancesAndCharges'>[];
}

/** The balanced entry of an invoice: allowances make revenue less, charges are revenue of their own. */
export function journalOf(billed: Billed, amounts: Record<'freight' | 'tax' | 'total' | 'cost', Money>): JournalLine[] {
  const { freight, tax, total, cost } = amounts;
  const { lines, allowancesAndCharges = [], currency } = billed;
  const apart = [...lines.flatMap((line) => line.allowancesAndCharges ?? []), ...allowancesAndCharges];
  const sumOf = (kind: AllowanceKind) => sum(apart.filter((each) => each.kind === kind).map((each) => each.billed), currency); // prettier-ignore
  const net = sum(
    lines.map((line) => line.net),
    currency,
  );
  const debit = (role: JournalLine['role'], { amount }: Money): JournalLine => ({ role, debit: amount, credit: '0' });
  const credit = (role: JournalLine['role'], { amount }: Money): JournalLine => ({ role, debit: '0', credit: amount });
  const entry = [
    debit('receivable', total),
    debit('sales-allowances', sumOf('allowance')),
    credit('revenue', net),
    credit('charge-revenue', sumOf('charge')),
    credit('freight-revenue', freight),
    credit('tax-payable', tax),
    debit('cost-of-goods-sold', cost),
    credit('inventory', cost),
  ];
  const real = entry.filter((line) => Number(line.debit) !== 0 || Number(line.credit) !== 0);
  return real.length >= 2 ? real : [entry[0], entry[2]]; // a gift still has its entry, over nothing
}
