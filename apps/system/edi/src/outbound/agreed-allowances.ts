import Big from 'big.js';
import { type AllowanceOrCharge, balanceOf, inTurn, inWords, isSameAllowance } from '@crossdock/canonical';
import type { BilledAllowanceOrCharge, SendInvoice } from '@crossdock/contracts';
import type { RememberedLine, RememberedOrder } from '../persistence/purchase-orders';
import { baseUnitsIn, discountOf, wordsOf } from './written-allowances';

type Billed = BilledAllowanceOrCharge[] | undefined;
interface Surroundings {
  /** The other invoices of the order, sent or held */
  others?: SendInvoice[];
  /** The partner has had an 855, which names what stands */
  answered?: boolean;
}

/** Each allowance and charge of the order is billed with its code and value, and none that it does not have. Each finding in words. */
export function* aboutAllowances(invoice: SendInvoice, order: RememberedOrder | undefined, { others = [], answered = false }: Surroundings = {}): Generator<string> {
  if (!order) return;
  for (const line of invoice.lines) {
    const asked = order.lines.find(({ lineNumber }) => lineNumber === line.lineNumber);
    if (!asked) continue;
    const name = `line ${line.lineNumber}`;
    yield* aboutDiscount(line, invoice, asked, order);
    yield* aboutSide(name, asked.allowancesAndCharges, line.allowancesAndCharges, answered, { order, invoice, others, line });
    yield* aboutValues(name, line.allowancesAndCharges, line.net.amount, (rate, unit) => byRate(rate, unit, line));
    for (const each of line.allowancesAndCharges ?? []) yield* aboutShare(name, each, share(asked, line));
  }
  yield* aboutSide('the order', order.allowancesAndCharges, invoice.allowancesAndCharges, answered, { order, invoice, others });
  yield* aboutValues('the order', invoice.allowancesAndCharges, goodsOf(invoice).toFixed(), () => undefined);
} // prettier-ignore

const goodsOf = ({ lines }: SendInvoice): Big =>
  lines.reduce((all, { net, allowancesAndCharges = [] }) => all.plus(net.amount).plus(balanceOf(allowancesAndCharges)), new Big(0)); // prettier-ignore

/** Percentages that are not billed apart must be the discount of the contract, which is in the net amount. */
function* aboutDiscount(line: SendInvoice['lines'][number], invoice: SendInvoice, asked: RememberedLine, order: RememberedOrder): Generator<string> {
  const words = wordsOf(line, invoice, asked, order);
  if (words.own.length + words.ofOrder.length === 0) return;
  const ordered = discountOf(words);
  if (!ordered.eq(line.discount ?? 0)) yield `line ${line.lineNumber}: an allowance of ${percent(ordered)} was ordered, ${percent(new Big(line.discount ?? 0))} is billed`;
} // prettier-ignore
const percent = (fraction: Big): string => `${fraction.times(100).toFixed()} %`;

interface About {
  order: RememberedOrder;
  invoice: SendInvoice;
  others: SendInvoice[];
  line?: SendInvoice['lines'][number];
}

function* aboutSide(name: string, asked: AllowanceOrCharge[] = [], billed: Billed = [], answered: boolean, about: About): Generator<string> {
  const open = [...billed];
  for (const each of asked) {
    const found = open.findIndex((one) => isSameAllowance(one, each));
    if (found >= 0) yield* aboutAmount(name, open.splice(found, 1)[0], about);
    else if (each.kind === 'charge' || each.percent === undefined) yield `${name}: the ${inWords(each)} was ordered and is not billed`;
  }
  // Who is told by no answer what stands has agreed to no charge; what is taken off needs no consent.
  for (const each of open)
    if (each.kind === 'charge' || answered) yield `${name}: the ${inWords(each)} is billed and was not ordered`;
} // prettier-ignore

/** Of an amount never more is billed than all of it, and all of it when everything is billed. */
function* aboutAmount(name: string, { billed, ...each }: BilledAllowanceOrCharge, { order, invoice, others, line }: About): Generator<string> {
  if (each.amount === undefined) return;
  const sideOf = ({ lines, allowancesAndCharges }: SendInvoice) =>
    (line ? lines.find(({ lineNumber }) => lineNumber === line.lineNumber)?.allowancesAndCharges : allowancesAndCharges) ?? [];
  const before = others.flatMap((other) => sideOf(other).filter((one) => isSameAllowance(one, each)).slice(0, 1));
  const all = before.reduce((sum, one) => sum.plus(one.billed.amount), new Big(billed.amount));
  if (all.gt(each.amount)) yield `${name}: of the ${inWords(each)} ${all.toFixed(2)} is billed in all`;
  else if (all.lt(each.amount) && isAllBilled(order, [invoice, ...others], line?.lineNumber)) yield `${name}: of the ${inWords(each)} only ${all.toFixed(2)} is billed, and nothing is left to be billed`;
} // prettier-ignore

/** Everything, or all of one line, as it was ordered first. */
function isAllBilled({ lines }: RememberedOrder, invoices: SendInvoice[], only?: number): boolean {
  return lines
    .filter(({ lineNumber }) => only === undefined || lineNumber === only)
    .every((asked) => {
      const parts = invoices.flatMap((each) => each.lines.filter(({ lineNumber }) => lineNumber === asked.lineNumber));
      const { quantity, unit } = asked.orderedFirst ?? asked;
      const base = parts[0] && baseUnitsIn(unit, parts[0]);
      return (
        base !== undefined && new Big(quantity).times(base).lte(parts.reduce((sum, line) => sum + line.quantity, 0))
      );
    });
}

const byRate = (rate: string, unit: string, line: SendInvoice['lines'][number]): Big | undefined => {
  const base = baseUnitsIn(unit, line);
  return base === undefined ? undefined : new Big(rate).times(line.quantity).div(base);
};

/** What part of the line, as it was ordered first, an invoice bills; undefined where its units are not known. */
function share(asked: RememberedLine, line: SendInvoice['lines'][number]): Big | undefined {
  const { quantity, unit } = asked.orderedFirst ?? asked;
  const base = baseUnitsIn(unit, line);
  return base === undefined ? undefined : new Big(line.quantity).div(new Big(quantity).times(base));
}

/** Shares are rounded so that they add up: each is less than a cent off, and smaller only where more came than was ordered. */
function* aboutShare(name: string, { billed, ...each }: BilledAllowanceOrCharge, part: Big | undefined): Generator<string> {
  if (each.amount === undefined || part === undefined) return;
  const due = new Big(each.amount).times(part.gt(1) ? 1 : part);
  if (new Big(billed.amount).gt(due.plus('0.01'))) yield `${name}: of the ${inWords(each)} ${billed.amount} is billed for ${part.times(100).round(2).toFixed()} % of the line`;
} // prettier-ignore

/** Percentages and rates come to what the invoice says. */
function* aboutValues(name: string, billed: Billed = [], extension: string, byRate: (rate: string, unit: string) => Big | undefined): Generator<string> {
  const owed = inTurn(billed, extension, billed[0]?.billed.currency ?? 'USD', (each) =>
    (each.rate === undefined ? undefined : byRate(each.rate, each.rateUnit!)) ?? each.billed.amount); // prettier-ignore
  for (const [index, each] of billed.entries())
    if (owed[index].amount !== each.billed.amount) yield `${name}: ${each.billed.amount} is billed for the ${inWords(each)}, which comes to ${owed[index].amount}`;
} // prettier-ignore
