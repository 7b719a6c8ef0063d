import Big from 'big.js';
import type {
  OpenItemKind,
  PaymentMethod,
  RemittanceAdjustment,
  RemittanceItem,
  RemittanceParty,
  RemittanceReceived,
} from '@crossdock/contracts';
import type { Remittance820, RemittanceAdjustment as Adx, RemittanceItem as Rmr } from '@crossdock/x12';
import type { Partner } from '../partner';
import { decimalOf, type Faults } from './read-values';
import { adjustmentWords } from './remittance-words'; // prettier-ignore

/** X12 591 (BPR04), as far as it names a way of its own; the rest is `other`. */
const methods: Record<string, PaymentMethod> = {
  ACH: 'ach',
  CHK: 'cheque',
  CCH: 'cheque',
  FWT: 'wire',
  FEW: 'wire',
  CWT: 'wire',
  SWT: 'wire',
  CCC: 'card',
  DEB: 'card',
};

/** X12 128 (RMR01). */
const kinds: Record<string, OpenItemKind> = {
  IV: 'invoice', OI: 'invoice', CM: 'credit-memo', CL: 'credit-memo', DB: 'debit-memo', DL: 'debit-memo', PO: 'purchase-order',
}; // prettier-ignore

/** BPR01 by which the money itself is moved; the others only tell of it. */
const movesMoney = new Set(['C', 'D', 'P', 'U', 'X', 'Z']);

/** A partner's 820 in our words. Faults name elements as the partner knows them. */
export function mapRemittance(
  documentId: string,
  advice: Remittance820,
  { id, profile }: Partner,
  faults: Faults,
): RemittanceReceived {
  const sign = advice.creditDebit === 'D' ? -1 : 1;
  const amount = new Big(money(advice.amount, 'BPR02', faults)).times(sign);
  const items = advice.items.map((item, index) => itemOf(item, `RMR[${index + 1}]`, faults));
  const adjustments = advice.adjustments.map((adx, index) => adjustmentOf(adx, `ADX[${index + 1}]`, faults));
  const settled = withAdjustments(amount, items, adjustments);
  return {
    documentId,
    partner: id,
    payer: partyOf(advice, 'PR'),
    payee: partyOf(advice, 'PE'),
    traceNumber: advice.trace ?? faults.missing('TRN02', 'TRN02 must hold the check number or the trace of the payment'),
    method: methods[advice.method] ?? 'other',
    methodCode: advice.method,
    handling: movesMoney.has(advice.handling) ? 'payment-with-advice' : 'advice',
    paidOn: advice.date,
    amount: { amount: amount.toFixed(2), currency: advice.currency ?? profile.currency },
    adjustments,
    ...settled,
  };
} // prettier-ignore

/**
 * RMR04 is what is paid, adjustments below it (ADX) taken off already. Some payers write it before them: they are taken off
 * here where the payment adds up in no other way, and so are credit memos that are written without their sign.
 */
function withAdjustments(amount: Big, items: RemittanceItem[], loose: RemittanceAdjustment[]) {
  const left = amount.minus(sum(items.map(({ paid }) => paid))).minus(sum(loose.map((each) => each.amount)));
  const credits = sum(items.filter(isCreditWithoutSign).map(({ paid }) => paid));
  if (credits.gt(0) && left.plus(credits.times(2)).eq(0))
    return {
      items: items.map((item) => (isCreditWithoutSign(item) ? { ...item, paid: `-${item.paid}` } : item)),
      difference: '0.00',
    };
  const below = sum(items.flatMap(({ adjustments }) => adjustments.map((each) => each.amount)));
  if (left.eq(0) || !left.eq(below)) return { items, difference: left.toFixed(2) };
  const net = items.map((item) => ({
    ...item,
    paid: new Big(item.paid).plus(sum(item.adjustments.map((each) => each.amount))).toFixed(2),
  }));
  return { items: net, difference: '0.00' };
}

const isCreditWithoutSign = ({ kind, paid }: RemittanceItem): boolean => kind === 'credit-memo' && Number(paid) > 0;

const sum = (amounts: string[]): Big => amounts.reduce((all, amount) => all.plus(amount), new Big(0));

function itemOf(rmr: Rmr, at: string, faults: Faults): RemittanceItem {
  const optional = (value: string | undefined, element: string) =>
    value === undefined ? undefined : money(value, `${at}/${element}`, faults);
  const billed = optional(rmr.invoiced, 'RMR05');
  return {
    ...paidFor(rmr),
    customerPo: rmr.references.find(({ qualifier }) => qualifier === 'PO')?.id,
    documentDate: rmr.dates.find(({ qualifier, date }) => qualifier === '003' && date)?.date,
    // Without RMR04 all of it is paid.
    paid: optional(rmr.paid, 'RMR04') ?? billed ?? faults.invalid(`${at}/RMR04`, `${at}: RMR04 must hold what is paid`, '0', 'MISSING'),
    billed,
    discount: optional(rmr.discount, 'RMR06'),
    adjustments: rmr.adjustments.map((adx, index) => adjustmentOf(adx, `${at}/ADX[${index + 1}]`, faults)),
  };
} // prettier-ignore

/** RMR01 and RMR02, else the invoice that REF names; money for no document is money all the same. */
function paidFor({ qualifier, number, references }: Rmr): Pick<RemittanceItem, 'kind' | 'documentNumber'> {
  if (number) return { kind: kinds[qualifier] ?? 'other', documentNumber: number };
  const invoice = references.find((each) => kinds[each.qualifier] === 'invoice')?.id;
  return invoice ? { kind: 'invoice', documentNumber: invoice } : { kind: 'on-account' };
}

const adjustmentOf = ({ amount, reason, reference, notes }: Adx, at: string, faults: Faults): RemittanceAdjustment => ({
  amount: money(amount, `${at}/ADX01`, faults),
  reasonCode: reason,
  reason: [adjustmentWords(reason), ...notes].filter(Boolean).join(': ').slice(0, 200) || undefined,
  reference: reference?.id,
});

function money(value: string, element: string, faults: Faults): string {
  const amount = decimalOf(value);
  return amount === undefined ? faults.invalid(element, `${element} ${value || '(nothing)'} is no amount`, '0') : new Big(amount).toFixed(2);
} // prettier-ignore

function partyOf({ parties }: Remittance820, role: string): RemittanceParty {
  const party = parties.find((each) => each.role === role);
  return { name: party?.name?.slice(0, 80), idQualifier: party?.idQualifier, id: party?.id };
}
