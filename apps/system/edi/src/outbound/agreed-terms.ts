import Big from 'big.js';
import type { SendInvoice } from '@crossdock/contracts';
import type { Terms } from '@crossdock/x12';
import type { RememberedOrder } from '../persistence/purchase-orders';

/** ITD01 (336): terms that count from a date in days, as ours do; 05 has no discount, 14 is as agreed before. */
const plain = new Set(['01', '05', '08', '14', 'ZZ']);
/** ITD02 (333): we count from the date of the invoice, which is that of the shipment. */
const fromInvoice = new Set(['1', '3', '8']);
/** ITD12, where it alone says the terms: `2/10 NET 30`, `2% 10 NET 30`, `NET 60 DAYS`, `60`. */
const inWords = /^(?:(\d+(?:\.\d+)?)\s*%?[\s/,]+(\d+)\s*(?:DAYS?)?[\s,]+)?(?:N|NET)?\s*(\d+)(?:\s*DAYS?)?$/;

/** What the invoice offers (its ITD) against each ITD of the order. Each finding in words. */
export function* aboutTerms(invoice: SendInvoice, offered: Terms, order?: RememberedOrder): Generator<string> {
  yield* aboutOwn(invoice, offered);
  for (const asked of order?.terms ?? []) yield* aboutEach(readWords(asked), invoice, offered, order!);
  const named = (order?.terms ?? []).map(readWords);
  const silent = named.length > 0 && named.every(({ discountPercent, discountAmount, typeCode }) => !discountPercent && !discountAmount && typeCode !== '14');
  const isNet = named.some(({ netDays, netDueDate }) => netDays ?? netDueDate);
  if (silent && isNet && offered.discountPercent) yield `no discount for early payment was ordered (ITD), the invoice offers ${offered.discountPercent} %`;
} // prettier-ignore

/** A discount of the profile's code map is written, unless the invoice has another one. */
function* aboutOwn({ cashDiscount, paymentTerms }: SendInvoice, offered: Terms): Generator<string> {
  if (!cashDiscount) return;
  const { percent, of, amount } = cashDiscount;
  if (!same(percent, offered.discountPercent)) yield `profile.terms says ${offered.discountPercent} % for ${paymentTerms}, the invoice offers ${percent} %`;
  const exact = new Big(of.amount).times(percent).div(100);
  if (exact.minus(amount.amount).abs().gt('0.005')) yield `${percent} % of ${of.amount} are ${exact.toFixed(2)}, the invoice offers ${amount.amount}`;
} // prettier-ignore

function readWords(terms: Terms): Terms {
  const { description, ...others } = terms;
  const silent = Object.entries(others).every(([name, value]) => value === undefined || name === 'typeCode' || name === 'basisCode');
  const [, discountPercent, discountDays, netDays] = (silent && inWords.exec((description ?? '').trim().toUpperCase())) || [];
  return netDays === undefined ? terms : { ...terms, discountPercent, discountDays, netDays };
} // prettier-ignore

const same = (one?: string, other?: string): boolean =>
  one !== undefined && other !== undefined && /^\d+\.?\d*$/.test(one) && new Big(one.replace(/\.$/, '')).eq(other);
const isZero = (value?: string): boolean => value !== undefined && Number(value) === 0;

function* aboutEach(asked: Terms, invoice: SendInvoice, offered: Terms, order: RememberedOrder): Generator<string> {
  yield* aboutKind(asked, offered);
  yield* aboutDiscount(asked, invoice, offered, order);
  const { invoiceDate, dueOn } = invoice;
  const days = Math.round((Date.parse(dueOn) - Date.parse(invoiceDate)) / 86_400_000);
  const { netDays, netDueDate, dayOfMonth } = asked;
  if (netDays !== undefined && !same(netDays, String(days))) yield `${netDays} days net were ordered (ITD), the invoice is due after ${days}`;
  if (netDays === undefined && netDueDate !== undefined && netDueDate !== dueOn) yield `payment by ${netDueDate} was ordered (ITD), the invoice is due on ${dueOn}`;
  if (dayOfMonth !== undefined && Number(dayOfMonth) !== Number(dueOn.slice(8))) yield `payment on day ${dayOfMonth} of a month was ordered (ITD13), the invoice is due on ${dueOn}`;
} // prettier-ignore

function* aboutKind({ typeCode, basisCode, deferredAmount, deferredDueDate, payablePercent, percentage }: Terms, offered: Terms): Generator<string> {
  if (typeCode !== undefined && !plain.has(typeCode) && typeCode !== offered.typeCode) yield `terms of type ${typeCode} were ordered (ITD01), the invoice has ${offered.typeCode}: profile.terms may name it`;
  if (basisCode !== undefined && !fromInvoice.has(basisCode) && basisCode !== offered.basisCode) yield `days that count from another date were ordered (ITD02 ${basisCode}), those of the invoice count from its own: profile.terms may name it`;
  const parts = deferredAmount ?? deferredDueDate ?? [payablePercent, percentage].find((each) => each !== undefined && !same(each, '100'));
  if (parts !== undefined) yield `payment in parts was ordered (ITD09, ITD10, ITD11, ITD15), the invoice is due as a whole`;
} // prettier-ignore

function* aboutDiscount(asked: Terms, invoice: SendInvoice, offered: Terms, order: RememberedOrder): Generator<string> {
  const { typeCode, discountPercent, discountDays, discountDueDate, discountAmount } = asked;
  const ours = offered.discountPercent;
  if ((typeCode === '05' || isZero(discountPercent)) && ours) yield `no discount for early payment was ordered (ITD), the invoice offers ${ours} %`;
  if (typeCode === '05') return;
  if (discountPercent !== undefined && !isZero(discountPercent) && !same(discountPercent, ours)) yield `${discountPercent} % for early payment were ordered (ITD03), the invoice offers ${ours ? `${ours} %` : 'none'}`;
  if (!ours) {
    if (discountPercent === undefined && discountAmount !== undefined && !isZero(discountAmount)) yield `a discount of ${discountAmount} for early payment was ordered (ITD08), the invoice offers none`;
    return;
  }
  if (discountDays !== undefined && !same(discountDays, offered.discountDays)) yield `${discountDays} days for the discount were ordered (ITD05), the invoice gives ${offered.discountDays ?? 'none'}`;
  if (discountDueDate !== undefined && discountDueDate !== offered.discountDueDate) yield `a discount until ${discountDueDate} was ordered (ITD04), the invoice gives it until ${offered.discountDueDate ?? 'no day'}`;
  if (discountAmount !== undefined && isWhole(invoice, order) && !same(discountAmount, offered.discountAmount)) yield `a discount of ${discountAmount} for early payment was ordered (ITD08), the invoice offers ${offered.discountAmount ?? 'no amount'}`;
} // prettier-ignore

/** Everything that was ordered is billed at once: only then an amount of the order is one of the invoice. */
const isWhole = ({ lines }: SendInvoice, order: RememberedOrder): boolean =>
  order.lines.every(({ lineNumber, quantity, unit }) => {
    const line = lines.find((each) => each.lineNumber === lineNumber);
    const base = line && (unit === line.unit ? 1 : unit === line.ordered?.unit ? line.ordered.baseUnits : undefined);
    return base !== undefined && new Big(quantity).times(base).eq(line!.quantity);
  });
